//! Reverses a receipt or an issue.

use axum::extract::State;
use chrono::NaiveDate;
use kernel::{
    Actor, Allow, Checks, Problem,
    http::{IdempotencyKey, Json, Path, idempotent::Answered},
    permission::{IssueReverse, ReceiptReverse},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    Slips,
    command::Deed,
    model::{Kind, Slip, SlipId},
    request::carry_out,
};

/// How a slip is to be reversed.
#[derive(Clone, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SlipReversal)]
pub struct ReversalRequest {
    /// The date that the counter-document counts from, not before the slip's; left out: today.
    date: Option<NaiveDate>,
    /// Why.
    #[schema(max_length = 1000)]
    note: Option<String>,
}

async fn reverse(
    state: &Slips,
    who: &Actor,
    (slip, kind): (SlipId, Kind),
    key: IdempotencyKey,
    operation: &'static str,
    request: Option<Json<ReversalRequest>>,
) -> Result<Answered, Problem> {
    let request = request.map(|Json(request)| request).unwrap_or_default();
    let mut checks = Checks::new();
    let note = checks.optional_note("/note", request.note.as_deref(), 1000);
    let date = checks.date("/date", request.date);
    checks.finish()?;
    let deed = Deed::Reverse { slip, kind, note };
    carry_out(state, who, deed, date, key, operation, &(slip, &request)).await
}

/// Reverses a receipt.
///
/// Posts a counter-document by which the goods go out again; refused with `OUT_OF_STOCK` when they are not there any more.
/// The purchase prices of its items become those of their latest receipts that are not reversed. The body may be left out.
#[utoipa::path(
    post, path = "/receipts/{id}/reverse", tag = "inventory", operation_id = "reverse_receipt", request_body = Option<ReversalRequest>,
    params(
        ("id" = SlipId, Path, description = "The receipt"),
        ("Idempotency-Key" = Option<String>, Header, description = "The client's key for this deed: a retry under it posts nothing twice"),
    ),
    responses(
        (status = 201, description = "The counter-document", body = Slip),
        (status = 404, description = "`NOT_FOUND`", body = kernel::problem::Body, content_type = "application/problem+json"),
        (status = 409, description = "`ALREADY_REVERSED`, `OUT_OF_STOCK`, `PERIOD_CLOSED`, `TOO_FAR_BACK`", body = kernel::problem::Body, content_type = "application/problem+json"),
    )
)]
pub async fn reverse_receipt(
    who: Allow<ReceiptReverse>,
    State(state): State<Slips>,
    Path(id): Path<SlipId>,
    key: IdempotencyKey,
    request: Option<Json<ReversalRequest>>,
) -> Result<Answered, Problem> {
    reverse(&state, &who, (id, Kind::Receipt), key, "POST /inventory/receipts/reverse", request).await
}

/// Reverses an issue.
///
/// Posts a counter-document by which the goods come in again and the debt falls; refused with `OVERPAYMENT` when the agency
/// has paid so much that its debt would fall below zero. The body may be left out.
#[utoipa::path(
    post, path = "/issues/{id}/reverse", tag = "inventory", operation_id = "reverse_issue", request_body = Option<ReversalRequest>,
    params(
        ("id" = SlipId, Path, description = "The issue"),
        ("Idempotency-Key" = Option<String>, Header, description = "The client's key for this deed: a retry under it posts nothing twice"),
    ),
    responses(
        (status = 201, description = "The counter-document", body = Slip),
        (status = 404, description = "`NOT_FOUND`", body = kernel::problem::Body, content_type = "application/problem+json"),
        (status = 409, description = "`ALREADY_REVERSED`, `OVERPAYMENT`, `PERIOD_CLOSED`, `TOO_FAR_BACK`", body = kernel::problem::Body, content_type = "application/problem+json"),
    )
)]
pub async fn reverse_issue(
    who: Allow<IssueReverse>,
    State(state): State<Slips>,
    Path(id): Path<SlipId>,
    key: IdempotencyKey,
    request: Option<Json<ReversalRequest>>,
) -> Result<Answered, Problem> {
    reverse(&state, &who, (id, Kind::Issue), key, "POST /inventory/issues/reverse", request).await
}
