//! Lists stock: what lies where.

use axum::extract::State;
use kernel::{
    Allow, Problem,
    db::list::{Page, Paging, Select, Sort},
    http::{Json, Query},
    permission::InventoryRead,
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::model::Stock;
use crate::{InventoryContext, item::ItemId, search::Search, warehouse::WarehouseId};

const COLUMNS: &str = "i.id as item_id, i.sku, i.name, i.unit_id, u.name as unit, s.warehouse_id, w.name as warehouse,
    s.on_hand, s.reserved";

macro_rules! from {
    ($stock:literal) => {
        concat!(
            $stock,
            " join inventory.item i on i.tenant_id = s.tenant_id and i.id = s.item_id
              left join inventory.unit u on u.tenant_id = i.tenant_id and u.id = i.unit_id
              left join inventory.warehouse w on w.tenant_id = s.tenant_id and w.id = s.warehouse_id"
        )
    };
}

const BY_SKU: Sort = Sort { name: "sku", keys: &[("i.sku", "text"), ("s.warehouse_id", "uuid")] };
const BY_NAME: Sort = Sort {
    name: "name",
    keys: &[("i.name collate \"vi-x-icu\"", "text"), ("i.id", "uuid"), ("s.warehouse_id", "uuid")],
};
const CLOSEST: Sort = Sort {
    name: "closest",
    keys: &[("f.place", "real"), ("i.name collate \"vi-x-icu\"", "text"), ("i.id", "uuid"), ("s.warehouse_id", "uuid")],
};
const ALL: (&str, &[Sort]) = (from!("inventory.stock s"), &[BY_SKU, BY_NAME]);
const FOUND: (&str, &[Sort]) = (
    from!("inventory.find_items(current_setting('app.search')) f join inventory.stock s on s.item_id = f.item_id"),
    &[CLOSEST, BY_SKU, BY_NAME],
);

/// Which stock.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct StockQuery {
    /// Words of the sku, the name or a barcode, whatever their case and accents; forgives a typing error.
    #[param(max_length = 200)]
    q: Option<String>,
    /// Only this item.
    item_id: Option<ItemId>,
    /// Only this warehouse.
    warehouse_id: Option<WarehouseId>,
    /// Only where something lies, or only where nothing does any more.
    in_stock: Option<bool>,
    /// Rows on the page: 1 to 500, else 50.
    limit: Option<i64>,
    /// Where the page begins: `next_cursor` of the one before.
    cursor: Option<String>,
    /// Whether to count them all.
    count: Option<bool>,
    /// `sku`, `-sku`, `name`, `-name` or, with `q`, `closest`, which is then the usual.
    sort: Option<String>,
}

/// Lists stock: what there is of each item in each warehouse that it ever lay in.
#[utoipa::path(get, path = "/stock", tag = "inventory", operation_id = "list_stock", params(StockQuery),
    responses((status = 200, body = Page<Stock>, description = "A page of stock")))]
pub async fn list(
    who: Allow<InventoryRead>,
    State(state): State<InventoryContext>,
    Query(query): Query<StockQuery>,
) -> Result<Json<Page<Stock>>, Problem> {
    let searched = Search::parse(query.q.as_deref())?;
    let paging = Paging { limit: query.limit, cursor: query.cursor, count: query.count };
    let (from, sorts) = if searched.is_some() { FOUND } else { ALL };
    let select = Select::new(COLUMNS, from, sorts, query.sort.as_deref(), false)?
        .only("s.tenant_id = (select kernel.current_tenant())")
        .only("i.tenant_id = (select kernel.current_tenant())")
        .with_some("s.item_id = $", query.item_id)
        .with_some("s.warehouse_id = $", query.warehouse_id)
        .with_some("(s.on_hand > 0) = $", query.in_stock);
    let mut tx = state.db.begin(&who).await?;
    if let Some(search) = &searched {
        search.ask(&mut tx).await?;
    }
    let page = select.page(&mut tx, &paging).await?;
    Ok(Json(page))
}
