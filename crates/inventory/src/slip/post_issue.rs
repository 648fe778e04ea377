//! Posts an issue in one step.

use axum::extract::State;
use chrono::NaiveDate;
use kernel::{
    AgencyId, Allow, Checks, Problem,
    http::{IdempotencyKey, Json, idempotent::Answered},
    permission::IssuePost,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    Slips,
    command::{Deed, NewIssue},
    model::Slip,
    request::{LineRequest, carry_out, check_lines},
};
use crate::warehouse::WarehouseId;

/// An issue to be posted.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewIssue)]
pub struct IssueRequest {
    /// Whom the goods go to; an active agency.
    agency_id: AgencyId,
    /// Where they go out; left out: the tenant's default warehouse.
    warehouse_id: Option<WarehouseId>,
    /// The date it counts from; left out: today.
    date: Option<NaiveDate>,
    /// A note.
    #[schema(max_length = 1000)]
    note: Option<String>,
    /// What goes out; the same item on several lines counts as one sum.
    #[schema(min_items = 1, max_items = 2000)]
    lines: Vec<LineRequest>,
}

/// Posts an issue.
///
/// Stock falls and the agency's debt rises, both or neither. Refused with `OUT_OF_STOCK` when stock would go below zero in
/// that warehouse on the slip's date or any day since, with `DEBT_LIMIT` when the debt after it would exceed the agency's
/// limit, with `AGENCY_NOT_ACTIVE`, `PERIOD_CLOSED` or `TOO_FAR_BACK`; each says the numbers and what would make it pass.
/// The `items` of `OUT_OF_STOCK` have `item_id`, `sku`, `wanted`, `on_hand`, `available` and `date`, the first day from the
/// slip's on that has no more than what is available.
#[utoipa::path(
    post, path = "/issues", tag = "inventory", operation_id = "post_issue", request_body = IssueRequest,
    params(("Idempotency-Key" = Option<String>, Header, description = "The client's key for this deed: a retry under it posts nothing twice")),
    responses(
        (status = 201, description = "Posted: the whole slip and the agency's exposure after it", body = Slip),
        (status = 409, description = "`OUT_OF_STOCK`, `DEBT_LIMIT`, `AGENCY_NOT_ACTIVE`, `PERIOD_CLOSED`, `TOO_FAR_BACK`", body = kernel::problem::Body, content_type = "application/problem+json"),
    )
)]
pub async fn post_issue(
    who: Allow<IssuePost>,
    State(state): State<Slips>,
    key: IdempotencyKey,
    Json(request): Json<IssueRequest>,
) -> Result<Answered, Problem> {
    let mut checks = Checks::new();
    let new = NewIssue {
        agency: request.agency_id,
        warehouse: request.warehouse_id,
        note: checks.optional_note("/note", request.note.as_deref(), 1000),
        lines: check_lines(&mut checks, &request.lines, false),
    };
    let date = checks.date("/date", request.date);
    checks.finish()?;
    carry_out(&state, &who, Deed::Issue(new), date, key, "POST /inventory/issues", &request).await
}
