//! Changes an item.

use axum::extract::State;
use kernel::{
    Allow, Checks, Number, Problem,
    http::{ETag, IfMatch, Json, Path},
    permission::InventoryWrite,
    problem::Code,
};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{
    ItemDetail, ItemId, New, NewPack,
    get::detail,
    model::{parse_barcodes, parse_low_stock, parse_name, parse_packs, parse_price, parse_sku},
    rules, store,
};
use crate::{
    InventoryContext,
    edit::{Clearable, given},
    events::happened,
    stock,
    unit::{self, UnitId},
};

/// What to change about an item; what is absent stays, null clears, lists are replaced as a whole.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditItem {
    /// Its code.
    #[serde(default, deserialize_with = "given")]
    #[schema(min_length = 1, max_length = 50)]
    sku: Option<String>,
    /// Its name.
    #[serde(default, deserialize_with = "given")]
    #[schema(min_length = 1, max_length = 200)]
    name: Option<String>,
    /// Its base unit; only while nothing of it ever moved.
    #[serde(default, deserialize_with = "given")]
    unit_id: Option<UnitId>,
    /// Its own selling price per base unit; null follows the purchase price by ratio.
    #[serde(default)]
    #[schema(value_type = Option<f64>, minimum = 0)]
    price: Clearable<Number>,
    /// Its barcodes.
    #[serde(default, deserialize_with = "given")]
    #[schema(max_items = 50)]
    barcodes: Option<Vec<String>>,
    /// Its packs; lines that were posted in one keep what it meant.
    #[serde(default, deserialize_with = "given")]
    #[schema(max_items = 50)]
    packs: Option<Vec<NewPack>>,
    /// Whether it is only traded in whole base units.
    #[serde(default, deserialize_with = "given")]
    whole_units: Option<bool>,
    /// Below this much on hand it counts as low; null never does.
    #[serde(default)]
    #[schema(value_type = Option<f64>, minimum = 0)]
    low_stock: Clearable<Number>,
    /// Whether it may be traded.
    #[serde(default, deserialize_with = "given")]
    active: Option<bool>,
}

impl EditItem {
    /// This item, active or not, as the edit wants it, checked.
    fn apply(self, item: New, active: bool) -> Result<(New, bool), Problem> {
        let mut checks = Checks::new();
        let new = New {
            sku: self.sku.map_or(item.sku, |sku| parse_sku(&mut checks, &sku)),
            name: self.name.map_or(item.name, |name| parse_name(&mut checks, &name)),
            unit_id: self.unit_id.unwrap_or(item.unit_id),
            price: self.price.or_keep(item.price, |price| parse_price(&mut checks, price)),
            barcodes: self.barcodes.map_or(item.barcodes, |barcodes| parse_barcodes(&mut checks, &barcodes)),
            packs: self.packs.map_or(item.packs, |packs| parse_packs(&mut checks, &packs)),
            whole_units: self.whole_units.unwrap_or(item.whole_units),
            low_stock: self.low_stock.or_keep(item.low_stock, |mark| parse_low_stock(&mut checks, mark)),
        };
        let active = self.active.unwrap_or(active);
        checks.finish()?;
        Ok((new, active))
    }
}

/// Changes an item.
///
/// What is posted stays as it was posted: packs and whole units only matter to the slips to come.
#[utoipa::path(patch, path = "/items/{id}", tag = "inventory", operation_id = "update_item", request_body = EditItem,
    params(
        ("id" = ItemId, Path, description = "The item's id"),
        ("If-Match" = String, Header, description = "The ETag of what the change is based on"),
    ),
    responses(
        (status = 200, body = ItemDetail, description = "Changed", headers(("ETag" = String, description = "Its version"))),
        (status = 409, description = "`CONFLICT`: the sku or a barcode is another item's; `IN_USE`: some of it moved, so its base unit stays"),
    ))]
pub async fn patch(
    who: Allow<InventoryWrite>,
    State(state): State<InventoryContext>,
    Path(id): Path<ItemId>,
    seen: IfMatch,
    Json(edit): Json<EditItem>,
) -> Result<(ETag, Json<ItemDetail>), Problem> {
    let barcodes = edit.barcodes.clone().unwrap_or_default();
    let changed = change(&state, &who, id, seen, edit).await;
    match changed {
        Ok(changed) => Ok((ETag(changed.item.version), Json(changed))),
        Err(refusal) => Err(store::name_owners(&state.db, &who, refusal, &barcodes, Some(id)).await),
    }
}

async fn change(
    state: &InventoryContext,
    who: &Allow<InventoryWrite>,
    id: ItemId,
    seen: IfMatch,
    edit: EditItem,
) -> Result<ItemDetail, Problem> {
    let mut tx = state.db.begin(who).await?;
    if edit.unit_id.is_some() {
        // before the item itself, in the order in which postings lock
        stock::lock_books(&mut tx).await?;
    }
    if !store::lock(&mut tx, id).await? {
        return Err(Problem::not_found("item"));
    }
    let row = store::get(&mut tx, id).await?.ok_or_else(|| Problem::not_found("item"))?;
    seen.check(row.version)?;
    let active = row.active;
    let before = New::from(row);
    let (after, active) = edit.apply(before.clone(), active)?;

    if after.unit_id != before.unit_id && store::has_moved(&mut tx, id).await? {
        return Err(Problem::new(Code::InUse, "Some of it moved, so what its quantities are counted in stays.")
            .at("/unit_id", "IN_USE"));
    }
    let units = unit::hold(&mut tx, &[after.unit_id]).await?;
    let unit = units.get(&after.unit_id).ok_or_else(|| Problem::unknown_reference("/unit_id"))?;
    rules::check_pack_names(&after.packs, unit)?;

    store::update(&mut tx, id, &after, active, state.clock.now()).await?;
    if after.packs != before.packs {
        store::replace_packs(&mut tx, id, &after.packs).await?;
    }
    happened(&mut tx, "inventory.item.changed", id, json!({ "sku": after.sku, "name": after.name })).await?;
    let changed = detail(&mut tx, state, who, id).await?;
    tx.commit().await?;
    Ok(changed)
}
