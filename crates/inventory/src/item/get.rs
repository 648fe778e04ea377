//! Shows an item.

use axum::extract::State;
use kernel::{
    Actor, Allow, Problem, Tx,
    http::{ETag, Json, Path},
    permission::InventoryRead,
};

use super::{ItemDetail, ItemId, store};
use crate::{InventoryContext, stock};

/// Shows an item with what there is of it in each warehouse.
#[utoipa::path(get, path = "/items/{id}", tag = "inventory", operation_id = "get_item",
    params(("id" = ItemId, Path, description = "The item's id")),
    responses((status = 200, body = ItemDetail, description = "The item", headers(("ETag" = String, description = "Its version")))))]
pub async fn get(
    who: Allow<InventoryRead>,
    State(state): State<InventoryContext>,
    Path(id): Path<ItemId>,
) -> Result<(ETag, Json<ItemDetail>), Problem> {
    let mut tx = state.db.begin(&who).await?;
    let found = detail(&mut tx, &state, &who, id).await?;
    Ok((ETag(found.item.version), Json(found)))
}

/// An item as it is shown by itself.
pub(super) async fn detail(
    tx: &mut Tx,
    state: &InventoryContext,
    actor: &Actor,
    id: ItemId,
) -> Result<ItemDetail, Problem> {
    let row = store::get(tx, id).await?.ok_or_else(|| Problem::not_found("item"))?;
    let ratio = state.price_ratio(tx, actor).await?;
    Ok(ItemDetail { item: row.shown(ratio), stock: stock::of_item(tx, id).await? })
}
