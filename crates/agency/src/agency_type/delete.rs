//! Deletes an agency type that no agency has.

use axum::{extract::State, http::StatusCode};
use kernel::{Allow, Problem, http::Path, permission::AgencyWrite};
use serde_json::json;

use super::{AgencyTypeId, store};
use crate::{AgencyContext, events::happened};

/// Deletes an agency type that no agency has.
#[utoipa::path(delete, path = "/types/{id}", tag = "agency", operation_id = "delete_agency_type",
    params(("id" = AgencyTypeId, Path, description = "The type's id")),
    responses((status = 204, description = "Deleted"),
        (status = 409, description = "`IN_USE`: there are agencies of this type")))]
pub async fn delete(
    who: Allow<AgencyWrite>,
    State(state): State<AgencyContext>,
    Path(id): Path<AgencyTypeId>,
) -> Result<StatusCode, Problem> {
    let mut tx = state.db.begin(&who).await?;
    if !store::delete(&mut tx, id).await? {
        return Err(Problem::not_found("agency type"));
    }
    happened(&mut tx, "agency.type.deleted", id, json!({})).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
