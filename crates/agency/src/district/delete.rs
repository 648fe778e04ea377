//! Deletes a district that no agency is in.

use axum::{extract::State, http::StatusCode};
use kernel::{Allow, Problem, http::Path, permission::AgencyWrite};
use serde_json::json;

use super::{DistrictId, store};
use crate::{AgencyContext, events::happened};

/// Deletes a district that no agency is in.
#[utoipa::path(delete, path = "/districts/{id}", tag = "agency", operation_id = "delete_district",
    params(("id" = DistrictId, Path, description = "The district's id")),
    responses((status = 204, description = "Deleted"),
        (status = 409, description = "`IN_USE`: there are agencies in it")))]
pub async fn delete(
    who: Allow<AgencyWrite>,
    State(state): State<AgencyContext>,
    Path(id): Path<DistrictId>,
) -> Result<StatusCode, Problem> {
    let mut tx = state.db.begin(&who).await?;
    if !store::delete(&mut tx, id).await? {
        return Err(Problem::not_found("district"));
    }
    happened(&mut tx, "agency.district.deleted", id, json!({})).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
