//! Shows a unit.

use axum::extract::State;
use kernel::{
    Allow, Problem,
    http::{ETag, Json, Path},
    permission::InventoryRead,
};

use super::{Unit, UnitId, store};
use crate::InventoryContext;

/// Shows a unit.
#[utoipa::path(get, path = "/units/{id}", tag = "inventory", operation_id = "get_unit",
    params(("id" = UnitId, Path, description = "The unit's id")),
    responses(
        (status = 200, body = Unit, description = "The unit", headers(("ETag" = String, description = "Its version"))),
    ))]
pub async fn get(
    who: Allow<InventoryRead>,
    State(state): State<InventoryContext>,
    Path(id): Path<UnitId>,
) -> Result<(ETag, Json<Unit>), Problem> {
    let mut tx = state.db.begin(&who).await?;
    let unit = store::get(&mut tx, id).await?.ok_or_else(|| Problem::not_found("unit"))?;
    Ok((ETag(unit.version), Json(unit)))
}
