//! What an item is: as a request has it, checked, as the database has it, and as it is shown.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};
use kernel::{Checks, Number, Problem, Quantity, UnitPrice, typed_id};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sqlx::{FromRow, types::Json};
use utoipa::ToSchema;

use super::rules::selling_price;
use crate::{stock::Place, unit::UnitId};

typed_id!(
    /// An item's id.
    ItemId
);

/// The most barcodes of an item, and the most packs.
pub const MOST: usize = 50;
const LONGEST_BARCODE: usize = 50;
const GREATEST_FACTOR: i64 = 1_000_000;

/// A rational multiple of an item's base unit: 1 thùng = 24/1 chai.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
pub struct Pack {
    /// Its name, such as "thùng".
    pub name: String,
    /// So many base units ...
    pub numerator: i64,
    /// ... to so many packs.
    pub denominator: i64,
}

/// An item, with what there is of it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Item {
    /// Its id.
    pub id: ItemId,
    /// Its code, unique.
    pub sku: String,
    /// Its name.
    pub name: String,
    /// Its base unit.
    pub unit_id: UnitId,
    /// The name of its base unit.
    pub unit: String,
    /// Its own selling price per base unit; null follows the purchase price by the regulation `inventory.price_ratio`.
    pub price: Option<UnitPrice>,
    /// What it sells for today, per base unit; null while neither price is known.
    pub selling_price: Option<UnitPrice>,
    /// Per base unit, of the latest receipt that is not reversed; null while there is none.
    pub purchase_price: Option<UnitPrice>,
    /// The date of that receipt.
    pub purchased_on: Option<NaiveDate>,
    /// Each stands for this item alone.
    pub barcodes: Vec<String>,
    /// The units besides its base unit that it may be counted in.
    pub packs: Vec<Pack>,
    /// Whether it is only traded in whole base units.
    pub whole_units: bool,
    /// Below this much on hand it counts as low; null never does.
    pub low_stock: Option<Quantity>,
    /// Whether it may be traded.
    pub active: bool,
    /// How much there is, in base units: in all warehouses, or in the one that was asked for.
    pub on_hand: Quantity,
    /// How much of it is promised to approved issues.
    pub reserved: Quantity,
    /// Its version, for `If-Match`.
    pub version: i64,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// An item, with what there is of it in each warehouse.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ItemDetail {
    /// The item.
    #[serde(flatten)]
    pub item: Item,
    /// What there is in each warehouse that it ever lay in.
    pub stock: Vec<Place>,
}

/// An item as the database has it.
#[derive(Debug, FromRow)]
pub(crate) struct ItemRow {
    pub id: ItemId,
    pub sku: String,
    pub name: String,
    pub unit_id: UnitId,
    pub unit: String,
    pub price: Option<UnitPrice>,
    pub purchase_price: Option<UnitPrice>,
    pub purchased_on: Option<NaiveDate>,
    pub barcodes: Vec<String>,
    pub packs: Json<Vec<Pack>>,
    pub whole_units: bool,
    pub low_stock: Option<Quantity>,
    pub active: bool,
    pub on_hand: Quantity,
    pub reserved: Quantity,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl ItemRow {
    /// As it is shown on a day with this price ratio.
    pub fn shown(self, ratio_percent: Decimal) -> Item {
        Item {
            selling_price: selling_price(self.price, self.purchase_price, ratio_percent),
            id: self.id,
            sku: self.sku,
            name: self.name,
            unit_id: self.unit_id,
            unit: self.unit,
            price: self.price,
            purchase_price: self.purchase_price,
            purchased_on: self.purchased_on,
            barcodes: self.barcodes,
            packs: self.packs.0,
            whole_units: self.whole_units,
            low_stock: self.low_stock,
            active: self.active,
            on_hand: self.on_hand,
            reserved: self.reserved,
            version: self.version,
            created_at: self.created_at,
            updated_at: self.updated_at,
        }
    }
}

/// What may be said of an item, checked: [`NewItem::parse`] makes it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct New {
    /// Its code, unique.
    pub sku: String,
    /// Its name.
    pub name: String,
    /// Its base unit.
    pub unit_id: UnitId,
    /// Its own selling price per base unit.
    pub price: Option<UnitPrice>,
    /// Each stands for this item alone.
    pub barcodes: Vec<String>,
    /// The units besides its base unit that it may be counted in.
    pub packs: Vec<Pack>,
    /// Whether it is only traded in whole base units.
    pub whole_units: bool,
    /// Below this much on hand it counts as low.
    pub low_stock: Option<Quantity>,
}

impl From<ItemRow> for New {
    fn from(row: ItemRow) -> Self {
        Self {
            sku: row.sku,
            name: row.name,
            unit_id: row.unit_id,
            price: row.price,
            barcodes: row.barcodes,
            packs: row.packs.0,
            whole_units: row.whole_units,
            low_stock: row.low_stock,
        }
    }
}

/// A pack to be.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPack {
    /// Its name: neither that of the base unit nor of another pack, whatever the case.
    #[schema(min_length = 1, max_length = 50)]
    pub name: String,
    /// So many base units ...
    #[schema(minimum = 1, maximum = 1_000_000)]
    pub numerator: i64,
    /// ... to so many packs.
    #[serde(default = "one")]
    #[schema(minimum = 1, maximum = 1_000_000, default = 1)]
    pub denominator: i64,
}

const fn one() -> i64 {
    1
}

/// An item to be.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewItem {
    /// Its code, unique.
    #[schema(min_length = 1, max_length = 50)]
    pub sku: String,
    /// Its name.
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// Its base unit: what its quantities are counted in.
    pub unit_id: UnitId,
    /// Its own selling price per base unit, with at most 4 decimals; null follows the purchase price by the regulation
    /// `inventory.price_ratio`.
    #[serde(default)]
    #[schema(value_type = Option<f64>, minimum = 0)]
    pub price: Option<Number>,
    /// Barcodes, each of this item alone: 1 to 50 visible ASCII characters.
    #[serde(default)]
    #[schema(max_items = 50)]
    pub barcodes: Vec<String>,
    /// The units besides its base unit that it may be counted in.
    #[serde(default)]
    #[schema(max_items = 50)]
    pub packs: Vec<NewPack>,
    /// Whether it is only traded in whole base units.
    #[serde(default)]
    pub whole_units: bool,
    /// Below this much on hand, with at most 3 decimals, it counts as low; null never does.
    #[serde(default)]
    #[schema(value_type = Option<f64>, minimum = 0)]
    pub low_stock: Option<Number>,
}

impl NewItem {
    /// Checks every field.
    pub fn parse(&self) -> Result<New, Problem> {
        let mut checks = Checks::new();
        let new = New {
            sku: parse_sku(&mut checks, &self.sku),
            name: parse_name(&mut checks, &self.name),
            unit_id: self.unit_id,
            price: parse_price(&mut checks, self.price),
            barcodes: parse_barcodes(&mut checks, &self.barcodes),
            packs: parse_packs(&mut checks, &self.packs),
            whole_units: self.whole_units,
            low_stock: parse_low_stock(&mut checks, self.low_stock),
        };
        checks.finish()?;
        Ok(new)
    }
}

/// An item's code.
pub fn parse_sku(checks: &mut Checks, sku: &str) -> String {
    checks.text("/sku", sku, 50)
}

/// An item's name.
pub fn parse_name(checks: &mut Checks, name: &str) -> String {
    checks.text("/name", name, 200)
}

/// An item's own price.
pub fn parse_price(checks: &mut Checks, price: Option<Number>) -> Option<UnitPrice> {
    price.map(|price| checks.unit_price("/price", price))
}

/// The mark below which stock is low.
pub fn parse_low_stock(checks: &mut Checks, low_stock: Option<Number>) -> Option<Quantity> {
    low_stock.map(|mark| checks.quantity("/low_stock", mark))
}

/// Barcodes, none twice.
pub fn parse_barcodes(checks: &mut Checks, barcodes: &[String]) -> Vec<String> {
    limit(checks, "/barcodes", barcodes.len());
    let mut seen = HashSet::new();
    let mut parsed = Vec::with_capacity(barcodes.len());
    for (index, barcode) in barcodes.iter().enumerate() {
        let pointer = format!("/barcodes/{index}");
        let barcode = checks.text(&pointer, barcode, LONGEST_BARCODE);
        if !barcode.bytes().all(|byte| byte.is_ascii_graphic()) {
            checks.fault(&pointer, "NOT_A_BARCODE");
        }
        if !barcode.is_empty() && !seen.insert(barcode.clone()) {
            checks.fault(&pointer, "DUPLICATE");
        }
        parsed.push(barcode);
    }
    parsed
}

/// Packs, no two of one name.
pub fn parse_packs(checks: &mut Checks, packs: &[NewPack]) -> Vec<Pack> {
    limit(checks, "/packs", packs.len());
    let mut seen = HashSet::new();
    let mut parsed = Vec::with_capacity(packs.len());
    for (index, pack) in packs.iter().enumerate() {
        let pointer = |field: &str| format!("/packs/{index}/{field}");
        let name = checks.text(&pointer("name"), &pack.name, crate::unit::LONGEST_NAME);
        if !name.is_empty() && !seen.insert(name.to_lowercase()) {
            checks.fault(pointer("name"), "DUPLICATE");
        }
        parsed.push(Pack {
            name,
            numerator: checks.integer(&pointer("numerator"), pack.numerator, 1, GREATEST_FACTOR),
            denominator: checks.integer(&pointer("denominator"), pack.denominator, 1, GREATEST_FACTOR),
        });
    }
    parsed
}

fn limit(checks: &mut Checks, pointer: &str, count: usize) {
    if count > MOST {
        checks.fault_with(pointer, "TOO_MANY", json!({ "max": MOST }));
    }
}
