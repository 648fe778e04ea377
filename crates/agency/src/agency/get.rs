//! Shows an agency.

use axum::extract::State;
use kernel::{
    AgencyId, Allow, Problem,
    http::{ETag, Json, Path},
    permission::AgencyRead,
};

use super::{Agency, store};
use crate::AgencyContext;

/// Shows an agency.
#[utoipa::path(get, path = "/agencies/{id}", tag = "agency", operation_id = "get_agency",
    params(("id" = AgencyId, Path, description = "The agency's id")),
    responses((status = 200, body = Agency, description = "The agency", headers(("ETag" = String, description = "Its version")))))]
pub async fn get(
    who: Allow<AgencyRead>,
    State(state): State<AgencyContext>,
    Path(id): Path<AgencyId>,
) -> Result<(ETag, Json<Agency>), Problem> {
    let mut tx = state.db.begin(&who).await?;
    let agency = store::get(&mut tx, id).await?;
    tx.commit().await?;
    Ok((ETag(agency.version), Json(agency)))
}
