//! Deletes a unit that nothing is counted in.

use axum::{extract::State, http::StatusCode};
use kernel::{Allow, Problem, http::Path, permission::InventoryWrite};
use serde_json::json;

use super::{UnitId, store};
use crate::{InventoryContext, events::happened};

/// Deletes a unit that nothing is counted in.
#[utoipa::path(delete, path = "/units/{id}", tag = "inventory", operation_id = "delete_unit",
    params(("id" = UnitId, Path, description = "The unit's id")),
    responses(
        (status = 204, description = "Deleted"),
        (status = 409, description = "`IN_USE`: an item is counted in it"),
    ))]
pub async fn delete(
    who: Allow<InventoryWrite>,
    State(state): State<InventoryContext>,
    Path(id): Path<UnitId>,
) -> Result<StatusCode, Problem> {
    let mut tx = state.db.begin(&who).await?;
    if !store::delete(&mut tx, id).await? {
        return Err(Problem::not_found("unit"));
    }
    happened(&mut tx, "inventory.unit.deleted", id, json!({})).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
