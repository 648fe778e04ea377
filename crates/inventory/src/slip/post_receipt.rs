//! Posts a receipt.

use axum::extract::State;
use chrono::NaiveDate;
use kernel::{
    Allow, Checks, Problem,
    http::{IdempotencyKey, Json, idempotent::Answered},
    permission::ReceiptPost,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    Slips,
    command::{Deed, NewReceipt},
    model::Slip,
    request::{LineRequest, carry_out, check_lines},
};
use crate::{supplier::SupplierId, warehouse::WarehouseId};

/// A receipt to be posted.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewReceipt)]
pub struct ReceiptRequest {
    /// Whom the goods come from.
    supplier_id: Option<SupplierId>,
    /// Where they come in; left out: the tenant's default warehouse.
    warehouse_id: Option<WarehouseId>,
    /// The date it counts from; left out: today.
    date: Option<NaiveDate>,
    /// A note.
    #[schema(max_length = 1000)]
    note: Option<String>,
    /// What comes in; each line needs its price.
    #[schema(min_items = 1, max_items = 2000)]
    lines: Vec<LineRequest>,
}

/// Posts a receipt.
///
/// Stock rises at once, and the selling price of items without their own follows the purchase price by
/// `inventory.price_ratio`.
#[utoipa::path(
    post, path = "/receipts", tag = "inventory", operation_id = "post_receipt", request_body = ReceiptRequest,
    params(("Idempotency-Key" = Option<String>, Header, description = "The client's key for this deed: a retry under it posts nothing twice")),
    responses(
        (status = 201, description = "Posted: the whole slip", body = Slip),
        (status = 409, description = "`PERIOD_CLOSED`, `TOO_FAR_BACK`", body = kernel::problem::Body, content_type = "application/problem+json"),
    )
)]
pub async fn post_receipt(
    who: Allow<ReceiptPost>,
    State(state): State<Slips>,
    key: IdempotencyKey,
    Json(request): Json<ReceiptRequest>,
) -> Result<Answered, Problem> {
    let mut checks = Checks::new();
    let new = NewReceipt {
        supplier: request.supplier_id,
        warehouse: request.warehouse_id,
        note: checks.optional_note("/note", request.note.as_deref(), 1000),
        lines: check_lines(&mut checks, &request.lines, true),
    };
    let date = checks.date("/date", request.date);
    checks.finish()?;
    carry_out(&state, &who, Deed::Receive(new), date, key, "POST /inventory/receipts", &request).await
}
