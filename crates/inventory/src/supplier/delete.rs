//! Deletes a supplier that no slip names.

use axum::{extract::State, http::StatusCode};
use kernel::{Allow, Problem, http::Path, permission::InventoryWrite};
use serde_json::json;

use super::{SupplierId, store};
use crate::{InventoryContext, events::happened};

/// Deletes a supplier that no slip names.
#[utoipa::path(delete, path = "/suppliers/{id}", tag = "inventory", operation_id = "delete_supplier",
    params(("id" = SupplierId, Path, description = "The supplier's id")),
    responses(
        (status = 204, description = "Deleted"),
        (status = 409, description = "`IN_USE`: a slip names it"),
    ))]
pub async fn delete(
    who: Allow<InventoryWrite>,
    State(state): State<InventoryContext>,
    Path(id): Path<SupplierId>,
) -> Result<StatusCode, Problem> {
    let mut tx = state.db.begin(&who).await?;
    if !store::delete(&mut tx, id).await? {
        return Err(Problem::not_found("supplier"));
    }
    happened(&mut tx, "inventory.supplier.deleted", id, json!({})).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
