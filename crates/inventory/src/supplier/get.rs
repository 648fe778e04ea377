//! Shows a supplier.

use axum::extract::State;
use kernel::{
    Allow, Problem,
    http::{ETag, Json, Path},
    permission::InventoryRead,
};

use super::{Supplier, SupplierId, store};
use crate::InventoryContext;

/// Shows a supplier.
#[utoipa::path(get, path = "/suppliers/{id}", tag = "inventory", operation_id = "get_supplier",
    params(("id" = SupplierId, Path, description = "The supplier's id")),
    responses((status = 200, body = Supplier, description = "The supplier", headers(("ETag" = String, description = "Its version")))))]
pub async fn get(
    who: Allow<InventoryRead>,
    State(state): State<InventoryContext>,
    Path(id): Path<SupplierId>,
) -> Result<(ETag, Json<Supplier>), Problem> {
    let mut tx = state.db.begin(&who).await?;
    let supplier = store::get(&mut tx, id).await?.ok_or_else(|| Problem::not_found("supplier"))?;
    Ok((ETag(supplier.version), Json(supplier)))
}
