//! Lists and finds items.

use axum::extract::State;
use kernel::{
    Allow, Problem,
    db::list::{Page, Paging, Select, Sort},
    http::{Json, Query},
    permission::InventoryRead,
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{Item, model::ItemRow};
use crate::{InventoryContext, search::Search, unit::UnitId, warehouse::WarehouseId};

macro_rules! columns {
    ($on_hand:expr, $reserved:expr) => {
        concat!(
            "i.id, i.sku, i.name, i.unit_id, u.name as unit, i.price, i.purchase_price, i.purchased_on, i.barcodes,
             (select coalesce(jsonb_agg(to_jsonb(p) order by p.numerator::numeric / p.denominator, p.name), '[]')
                from (select p.name, p.numerator, p.denominator from inventory.pack p
                       where p.tenant_id = i.tenant_id and p.item_id = i.id) p) as packs,
             i.whole_units, i.low_stock, i.active, i.version, i.created_at, i.updated_at, ",
            $on_hand,
            " as on_hand, ",
            $reserved,
            " as reserved"
        )
    };
}

macro_rules! on_hand {
    () => {
        "(select coalesce(sum(s.on_hand), 0) from inventory.stock s
           where s.tenant_id = i.tenant_id and s.item_id = i.id)"
    };
}

macro_rules! reserved {
    () => {
        "(select coalesce(sum(s.reserved), 0) from inventory.stock s
           where s.tenant_id = i.tenant_id and s.item_id = i.id)"
    };
}

macro_rules! from {
    ($items:literal, $stock:literal) => {
        concat!($items, $stock, " left join inventory.unit u on u.tenant_id = i.tenant_id and u.id = i.unit_id")
    };
}

/// Where the figures of a list come from.
struct Scope {
    columns: &'static str,
    all: &'static str,
    found: &'static str,
    low: &'static str,
    not_low: &'static str,
}

const EVERYWHERE: Scope = Scope {
    columns: columns!(on_hand!(), reserved!()),
    all: from!("inventory.item i", ""),
    found: from!("inventory.find_items(current_setting('app.search')) f join inventory.item i on i.id = f.item_id", ""),
    low: concat!("i.low_stock is not null and i.low_stock > ", on_hand!()),
    not_low: concat!("i.low_stock is null or i.low_stock <= ", on_hand!()),
};

const IN_A_WAREHOUSE: Scope = Scope {
    columns: columns!("s.on_hand", "s.reserved"),
    all: from!("inventory.item i", " join inventory.stock s on s.tenant_id = i.tenant_id and s.item_id = i.id"),
    found: from!(
        "inventory.find_items(current_setting('app.search')) f join inventory.item i on i.id = f.item_id",
        " join inventory.stock s on s.tenant_id = i.tenant_id and s.item_id = i.id"
    ),
    low: "i.low_stock is not null and i.low_stock > s.on_hand",
    not_low: "i.low_stock is null or i.low_stock <= s.on_hand",
};

const BY_NAME: Sort = Sort { name: "name", keys: &[("i.name collate \"vi-x-icu\"", "text"), ("i.id", "uuid")] };
const BY_SKU: Sort = Sort { name: "sku", keys: &[("i.sku", "text")] };
const CLOSEST: Sort =
    Sort { name: "closest", keys: &[("f.place", "real"), ("i.name collate \"vi-x-icu\"", "text"), ("i.id", "uuid")] };

/// Which items.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Items {
    /// Words of the sku, the name or a barcode, whatever their case and accents; forgives a typing error.
    #[param(max_length = 200)]
    q: Option<String>,
    /// The item that this barcode stands for.
    barcode: Option<String>,
    /// The item with exactly this sku.
    sku: Option<String>,
    /// Only those that may be traded, or only the others.
    active: Option<bool>,
    /// Only those of which there is less than their `low_stock`, or only the others.
    low_stock: Option<bool>,
    /// Only those counted in this unit.
    unit_id: Option<UnitId>,
    /// Only those that ever lay in this warehouse; `on_hand`, `reserved` and `low_stock` are then about it alone.
    warehouse_id: Option<WarehouseId>,
    /// Rows on the page: 1 to 500, else 50.
    limit: Option<i64>,
    /// Where the page begins: `next_cursor` of the one before.
    cursor: Option<String>,
    /// Whether to count them all.
    count: Option<bool>,
    /// `name`, `-name`, `sku`, `-sku` or, with `q`, `closest`, which is then the usual.
    sort: Option<String>,
}

impl Items {
    fn select(&self, searched: bool) -> Result<Select, Problem> {
        let scope = if self.warehouse_id.is_some() { IN_A_WAREHOUSE } else { EVERYWHERE };
        let (from, sorts): (_, &'static [Sort]) =
            if searched { (scope.found, &[CLOSEST, BY_NAME, BY_SKU]) } else { (scope.all, &[BY_NAME, BY_SKU]) };
        let select = Select::new(scope.columns, from, sorts, self.sort.as_deref(), false)?
            .only("i.tenant_id = (select kernel.current_tenant())")
            .with_some("s.warehouse_id = $", self.warehouse_id)
            .with_some("i.sku = $", self.sku.clone())
            .with_some("i.active = $", self.active)
            .with_some("i.unit_id = $", self.unit_id)
            .with_some(
                "i.id = (select b.item_id from inventory.barcode b
                          where b.tenant_id = (select kernel.current_tenant()) and b.barcode = $)",
                self.barcode.clone(),
            );
        Ok(match self.low_stock {
            Some(true) => select.only(scope.low),
            Some(false) => select.only(scope.not_low),
            None => select,
        })
    }
}

/// Lists and finds items.
#[utoipa::path(get, path = "/items", tag = "inventory", operation_id = "list_items", params(Items),
    responses((status = 200, body = Page<Item>, description = "A page of items")))]
pub async fn list(
    who: Allow<InventoryRead>,
    State(state): State<InventoryContext>,
    Query(query): Query<Items>,
) -> Result<Json<Page<Item>>, Problem> {
    let searched = Search::parse(query.q.as_deref())?;
    let paging = Paging { limit: query.limit, cursor: query.cursor.clone(), count: query.count };
    let select = query.select(searched.is_some())?;
    let mut tx = state.db.begin(&who).await?;
    if let Some(search) = &searched {
        search.ask(&mut tx).await?;
    }
    let page: Page<ItemRow> = select.page(&mut tx, &paging).await?;
    let ratio = state.price_ratio(&mut tx, &who).await?;
    Ok(Json(Page {
        items: page.items.into_iter().map(|row| row.shown(ratio)).collect(),
        next_cursor: page.next_cursor,
        total: page.total,
    }))
}
