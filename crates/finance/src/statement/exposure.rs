//! Shows the exposure of an agency.

use axum::extract::State;
use kernel::{
    AgencyId, Allow, Money, Problem,
    http::{Json, Path},
    permission::DebtRead,
};

use super::{model::AgencyExposure, store};
use crate::FinanceContext;

/// Shows what an agency owes and may still buy for: limit - debt - pending = available.
#[utoipa::path(
    get, path = "/agencies/{id}/exposure", tag = "finance", operation_id = "get_agency_exposure",
    params(("id" = AgencyId, Path, description = "The agency")),
    responses(
        (status = 200, description = "The exposure at this moment", body = AgencyExposure),
        (status = 404, description = "`NOT_FOUND`", body = kernel::problem::Body, content_type = "application/problem+json"),
    )
)]
pub async fn get_agency_exposure(
    who: Allow<DebtRead>,
    State(state): State<FinanceContext>,
    Path(id): Path<AgencyId>,
) -> Result<Json<AgencyExposure>, Problem> {
    let mut tx = state.db.begin_snapshot(&who).await?;
    let terms = agency::terms(&mut tx, &[id]).await?.remove(&id).ok_or_else(|| Problem::not_found("agency"))?;
    let (debt, pending) = store::owed(&mut tx, id).await?;
    tx.commit().await?;
    let limit = terms.credit_limit;
    Ok(Json(AgencyExposure { limit, debt, pending, available: Money(limit.0 - debt.0 - pending.0) }))
}
