//! Deletes a warehouse in which nothing ever moved.

use axum::{extract::State, http::StatusCode};
use kernel::{Allow, Problem, http::Path, permission::InventoryWrite, problem::Code};
use serde_json::json;

use super::{WarehouseId, store};
use crate::{InventoryContext, events::happened, problems::in_use, stock};

/// Deletes a warehouse in which nothing ever moved.
///
/// The default goes last: while there are others, one of them is made the default first.
#[utoipa::path(delete, path = "/warehouses/{id}", tag = "inventory", operation_id = "delete_warehouse",
    params(("id" = WarehouseId, Path, description = "The warehouse's id")),
    responses(
        (status = 204, description = "Deleted"),
        (status = 409, description = "`IN_USE`: goods were moved in it, or it is the default and there are others"),
    ))]
pub async fn delete(
    who: Allow<InventoryWrite>,
    State(state): State<InventoryContext>,
    Path(id): Path<WarehouseId>,
) -> Result<StatusCode, Problem> {
    let mut tx = state.db.begin(&who).await?;
    store::lock_all(&mut tx).await?;
    let warehouse = store::get(&mut tx, id).await?.ok_or_else(|| Problem::not_found("warehouse"))?;
    if warehouse.is_default && store::is_there_another(&mut tx, Some(id)).await? {
        return Err(Problem::new(Code::InUse, "This is the default warehouse; make another one the default first.")
            .with("what", "warehouse")
            .with("is_default", true));
    }
    stock::lock_books(&mut tx).await?;
    if store::has_moved(&mut tx, id).await? {
        return Err(in_use("warehouse"));
    }
    store::delete(&mut tx, id).await?;
    happened(&mut tx, "inventory.warehouse.deleted", id, json!({})).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
