//! Shows an agency type.

use axum::extract::State;
use kernel::{
    Allow, Problem,
    http::{ETag, Json, Path},
    permission::AgencyRead,
};

use super::{AgencyType, AgencyTypeId, store};
use crate::AgencyContext;

/// Shows an agency type.
#[utoipa::path(get, path = "/types/{id}", tag = "agency", operation_id = "get_agency_type",
    params(("id" = AgencyTypeId, Path, description = "The type's id")),
    responses((status = 200, body = AgencyType, description = "The type", headers(("ETag" = String, description = "Its version")))))]
pub async fn get(
    who: Allow<AgencyRead>,
    State(state): State<AgencyContext>,
    Path(id): Path<AgencyTypeId>,
) -> Result<(ETag, Json<AgencyType>), Problem> {
    let mut tx = state.db.begin(&who).await?;
    let found = store::get(&mut tx, id).await?;
    tx.commit().await?;
    Ok((ETag(found.version), Json(found)))
}
