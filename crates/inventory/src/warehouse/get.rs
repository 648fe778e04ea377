//! Shows a warehouse.

use axum::extract::State;
use kernel::{
    Allow, Problem,
    http::{ETag, Json, Path},
    permission::InventoryRead,
};

use super::{Warehouse, WarehouseId, store};
use crate::InventoryContext;

/// Shows a warehouse.
#[utoipa::path(get, path = "/warehouses/{id}", tag = "inventory", operation_id = "get_warehouse",
    params(("id" = WarehouseId, Path, description = "The warehouse's id")),
    responses((status = 200, body = Warehouse, description = "The warehouse", headers(("ETag" = String, description = "Its version")))))]
pub async fn get(
    who: Allow<InventoryRead>,
    State(state): State<InventoryContext>,
    Path(id): Path<WarehouseId>,
) -> Result<(ETag, Json<Warehouse>), Problem> {
    let mut tx = state.db.begin(&who).await?;
    let warehouse = store::get(&mut tx, id).await?.ok_or_else(|| Problem::not_found("warehouse"))?;
    Ok((ETag(warehouse.version), Json(warehouse)))
}
