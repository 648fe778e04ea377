//! Shows a receipt or an issue, whole.

use axum::extract::State;
use kernel::{
    Actor, Allow, Problem,
    http::{Json, Path},
    permission::{IssueRead, ReceiptRead},
};

use super::{
    Slips,
    model::{Kind, Slip, SlipId},
    read,
};

async fn get(state: &Slips, who: &Actor, id: SlipId, kind: Kind) -> Result<Json<Slip>, Problem> {
    let mut tx = state.db.begin(who).await?;
    let slip = read::shown(&mut tx, id).await?;
    tx.commit().await?;
    slip.filter(|slip| slip.kind == kind || Some(slip.kind) == kind.reversal())
        .map(Json)
        .ok_or_else(|| Problem::not_found("slip"))
}

/// Shows a receipt, or the reversal of one, whole.
#[utoipa::path(
    get, path = "/receipts/{id}", tag = "inventory", operation_id = "get_receipt",
    params(("id" = SlipId, Path, description = "The receipt")),
    responses(
        (status = 200, description = "The receipt", body = Slip),
        (status = 404, description = "`NOT_FOUND`", body = kernel::problem::Body, content_type = "application/problem+json"),
    )
)]
pub async fn get_receipt(
    who: Allow<ReceiptRead>,
    State(state): State<Slips>,
    Path(id): Path<SlipId>,
) -> Result<Json<Slip>, Problem> {
    get(&state, &who, id, Kind::Receipt).await
}

/// Shows an issue, or the reversal of one, whole.
#[utoipa::path(
    get, path = "/issues/{id}", tag = "inventory", operation_id = "get_issue",
    params(("id" = SlipId, Path, description = "The issue")),
    responses(
        (status = 200, description = "The issue", body = Slip),
        (status = 404, description = "`NOT_FOUND`", body = kernel::problem::Body, content_type = "application/problem+json"),
    )
)]
pub async fn get_issue(
    who: Allow<IssueRead>,
    State(state): State<Slips>,
    Path(id): Path<SlipId>,
) -> Result<Json<Slip>, Problem> {
    get(&state, &who, id, Kind::Issue).await
}
