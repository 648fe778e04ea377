//! Changes a warehouse.

use axum::extract::State;
use kernel::{
    Allow, Checks, Problem,
    http::{ETag, IfMatch, Json, Path},
    permission::InventoryWrite,
};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{
    Warehouse, WarehouseId,
    model::{Details, parse_address, parse_name},
    rules, store,
};
use crate::{
    InventoryContext,
    edit::{Clearable, given},
    events::happened,
    stock,
};

/// What to change about a warehouse; what is absent stays, null clears.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditWarehouse {
    /// Its name.
    #[serde(default, deserialize_with = "given")]
    #[schema(min_length = 1, max_length = 100)]
    name: Option<String>,
    /// Its address.
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 500)]
    address: Clearable<String>,
    /// True makes it the default and unsets the one that was; the default itself cannot be unset.
    #[serde(default, deserialize_with = "given")]
    is_default: Option<bool>,
    /// Whether goods may be moved in and out; false only while none lie there, and not for the default.
    #[serde(default, deserialize_with = "given")]
    active: Option<bool>,
}

impl EditWarehouse {
    /// These details as it wants them, checked.
    fn apply(self, mut details: Details) -> Result<Details, Problem> {
        let mut checks = Checks::new();
        if let Some(name) = self.name {
            details.name = parse_name(&mut checks, &name);
        }
        details.address =
            self.address.or_keep(details.address, |address| parse_address(&mut checks, address.as_deref()));
        details.is_default = self.is_default.unwrap_or(details.is_default);
        details.active = self.active.unwrap_or(details.active);
        checks.finish()?;
        Ok(details)
    }
}

/// Changes a warehouse.
#[utoipa::path(patch, path = "/warehouses/{id}", tag = "inventory", operation_id = "update_warehouse", request_body = EditWarehouse,
    params(
        ("id" = WarehouseId, Path, description = "The warehouse's id"),
        ("If-Match" = String, Header, description = "The ETag of what the change is based on"),
    ),
    responses(
        (status = 200, body = Warehouse, description = "Changed", headers(("ETag" = String, description = "Its version"))),
        (status = 409, description = "`CONFLICT`: the name is taken; `IN_USE`: goods lie in it, so it cannot be deactivated"),
    ))]
pub async fn patch(
    who: Allow<InventoryWrite>,
    State(state): State<InventoryContext>,
    Path(id): Path<WarehouseId>,
    seen: IfMatch,
    Json(edit): Json<EditWarehouse>,
) -> Result<(ETag, Json<Warehouse>), Problem> {
    let mut tx = state.db.begin(&who).await?;
    store::lock_all(&mut tx).await?;
    let warehouse = store::get(&mut tx, id).await?.ok_or_else(|| Problem::not_found("warehouse"))?;
    seen.check(warehouse.version)?;
    let before = Details::from(&warehouse);
    let after = edit.apply(before.clone())?;
    rules::check_change(&before, &after)?;
    if before.active && !after.active {
        stock::lock_books(&mut tx).await?;
        rules::check_empty(store::items_in(&mut tx, id).await?)?;
    }
    let now = state.clock.now();
    if after.is_default && !before.is_default {
        store::unset_default(&mut tx, now).await?;
    }
    let warehouse = store::update(&mut tx, id, &after, now).await?;
    happened(&mut tx, "inventory.warehouse.changed", id, json!({ "name": warehouse.name })).await?;
    tx.commit().await?;
    Ok((ETag(warehouse.version), Json(warehouse)))
}
