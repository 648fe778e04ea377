//! Unblocks an agency.

use axum::extract::State;
use kernel::{
    AgencyId, Allow, Problem,
    http::{ETag, Json, Path},
    permission::AgencyApprove,
};

use super::{approve::activate, model::ChangedAgency, rules, store};
use crate::AgencyContext;

/// Unblocks an agency.
///
/// It becomes active if its district has room.
#[utoipa::path(post, path = "/agencies/{id}/unblock", tag = "agency", operation_id = "unblock_agency",
    params(("id" = AgencyId, Path, description = "The agency's id")),
    responses((status = 200, body = ChangedAgency, description = "Active", headers(("ETag" = String, description = "Its version"))),
        (status = 409, description = "`DISTRICT_FULL`: the district has no room; `CONFLICT`: it is not blocked"),
        (status = 422, description = "`VALIDATION`: it was turned down before it had a type and a district")))]
pub async fn unblock(
    who: Allow<AgencyApprove>,
    State(state): State<AgencyContext>,
    Path(id): Path<AgencyId>,
) -> Result<(ETag, Json<ChangedAgency>), Problem> {
    let mut tx = state.db.begin(&who).await?;
    let mut agency = store::lock(&mut tx, id).await?;
    agency.status = rules::unblock(agency.status)?;
    activate(tx, &state, &who, agency, "agency.agency.unblocked").await
}
