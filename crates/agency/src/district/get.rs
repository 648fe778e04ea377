//! Shows a district.

use axum::extract::State;
use kernel::{
    Allow, Problem,
    http::{ETag, Json, Path},
    permission::AgencyRead,
};

use super::{District, DistrictId, store};
use crate::AgencyContext;

/// Shows a district.
#[utoipa::path(get, path = "/districts/{id}", tag = "agency", operation_id = "get_district",
    params(("id" = DistrictId, Path, description = "The district's id")),
    responses((status = 200, body = District, description = "The district", headers(("ETag" = String, description = "Its version")))))]
pub async fn get(
    who: Allow<AgencyRead>,
    State(state): State<AgencyContext>,
    Path(id): Path<DistrictId>,
) -> Result<(ETag, Json<District>), Problem> {
    let mut tx = state.db.begin(&who).await?;
    let found = store::get(&mut tx, id).await?;
    tx.commit().await?;
    Ok((ETag(found.version), Json(found)))
}
