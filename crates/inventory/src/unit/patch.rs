//! Renames a unit.

use axum::extract::State;
use kernel::{
    Allow, Checks, Problem,
    http::{ETag, IfMatch, Json, Path},
    permission::InventoryWrite,
    problem::Code,
};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{Unit, UnitId, model::parse_name, store};
use crate::{InventoryContext, edit::given, events::happened};

/// What to change about a unit; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditUnit {
    /// Its name.
    #[serde(default, deserialize_with = "given")]
    #[schema(min_length = 1, max_length = 50)]
    name: Option<String>,
}

/// Renames a unit.
///
/// It may not come to be called like a pack of an item that is counted in it.
#[utoipa::path(patch, path = "/units/{id}", tag = "inventory", operation_id = "update_unit", request_body = EditUnit,
    params(
        ("id" = UnitId, Path, description = "The unit's id"),
        ("If-Match" = String, Header, description = "The ETag of what the change is based on"),
    ),
    responses(
        (status = 200, body = Unit, description = "Changed", headers(("ETag" = String, description = "Its version"))),
        (status = 409, description = "`CONFLICT`: the name is taken, or is that of a pack"),
    ))]
pub async fn patch(
    who: Allow<InventoryWrite>,
    State(state): State<InventoryContext>,
    Path(id): Path<UnitId>,
    seen: IfMatch,
    Json(edit): Json<EditUnit>,
) -> Result<(ETag, Json<Unit>), Problem> {
    let mut checks = Checks::new();
    let name = edit.name.map(|name| parse_name(&mut checks, &name));
    checks.finish()?;

    let mut tx = state.db.begin(&who).await?;
    let mut unit = store::lock(&mut tx, id).await?.ok_or_else(|| Problem::not_found("unit"))?;
    seen.check(unit.version)?;
    if let Some(name) = name {
        if let Some(sku) = store::item_with_pack_named(&mut tx, id, &name).await? {
            return Err(Problem::new(Code::Conflict, "An item that is counted in this unit has a pack of this name.")
                .at("/name", "NAME_OF_A_PACK")
                .with("sku", sku));
        }
        unit = store::rename(&mut tx, id, &name).await?;
        happened(&mut tx, "inventory.unit.changed", id, json!({ "name": unit.name })).await?;
    }
    tx.commit().await?;
    Ok((ETag(unit.version), Json(unit)))
}
