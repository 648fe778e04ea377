//! Deletes an item of which nothing ever moved.

use axum::{extract::State, http::StatusCode};
use kernel::{Allow, Problem, http::Path, permission::InventoryWrite};
use serde_json::json;

use super::{ItemId, store};
use crate::{InventoryContext, events::happened, problems::in_use, stock};

/// Deletes an item of which nothing ever moved.
///
/// One that did is deactivated instead.
#[utoipa::path(delete, path = "/items/{id}", tag = "inventory", operation_id = "delete_item",
    params(("id" = ItemId, Path, description = "The item's id")),
    responses(
        (status = 204, description = "Deleted"),
        (status = 409, description = "`IN_USE`: some of it moved"),
    ))]
pub async fn delete(
    who: Allow<InventoryWrite>,
    State(state): State<InventoryContext>,
    Path(id): Path<ItemId>,
) -> Result<StatusCode, Problem> {
    let mut tx = state.db.begin(&who).await?;
    // before the item itself, in the order in which postings lock
    stock::lock_books(&mut tx).await?;
    if !store::lock(&mut tx, id).await? {
        return Err(Problem::not_found("item"));
    }
    if store::has_moved(&mut tx, id).await? {
        return Err(in_use("item"));
    }
    store::delete(&mut tx, id).await?;
    happened(&mut tx, "inventory.item.deleted", id, json!({})).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
