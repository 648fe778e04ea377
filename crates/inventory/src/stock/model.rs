//! What stock and its card look like.

use chrono::NaiveDate;
use kernel::{AgencyId, Problem, Quantity};
use serde::Serialize;
use sqlx::{FromRow, Row, postgres::PgRow};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{item::ItemId, supplier::SupplierId, unit::UnitId, warehouse::WarehouseId};

/// What there is of an item in a warehouse, in base units.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = StockInWarehouse)]
pub struct Place {
    /// The warehouse.
    pub warehouse_id: WarehouseId,
    /// Its name.
    pub warehouse: String,
    /// How much lies there.
    pub on_hand: Quantity,
    /// How much of it is promised to approved issues.
    pub reserved: Quantity,
    /// How much may be issued: on hand less reserved.
    pub available: Quantity,
}

/// What may be issued.
pub fn available(on_hand: Quantity, reserved: Quantity) -> Quantity {
    // both are within the ceiling and not below zero, so their difference is
    on_hand.checked_sub(reserved).unwrap_or_default()
}

/// What there is of one item in one warehouse, in base units.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Stock {
    /// The item.
    pub item_id: ItemId,
    /// Its code.
    pub sku: String,
    /// Its name.
    pub name: String,
    /// Its base unit.
    pub unit_id: UnitId,
    /// The name of its base unit.
    pub unit: String,
    /// Where, and how much.
    #[serde(flatten)]
    pub place: Place,
}

impl FromRow<'_, PgRow> for Stock {
    fn from_row(row: &PgRow) -> Result<Self, sqlx::Error> {
        let on_hand = row.try_get("on_hand")?;
        let reserved = row.try_get("reserved")?;
        Ok(Self {
            item_id: row.try_get("item_id")?,
            sku: row.try_get("sku")?,
            name: row.try_get("name")?,
            unit_id: row.try_get("unit_id")?,
            unit: row.try_get("unit")?,
            place: Place {
                warehouse_id: row.try_get("warehouse_id")?,
                warehouse: row.try_get("warehouse")?,
                on_hand,
                reserved,
                available: available(on_hand, reserved),
            },
        })
    }
}

/// A stock card: how an item's stock came to be what it is, by business date. In base units.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = StockCard)]
pub struct Card {
    /// The item.
    pub item_id: ItemId,
    /// The warehouse; null where it is about all of them.
    pub warehouse_id: Option<WarehouseId>,
    /// Its first day; null from the beginning.
    pub from: Option<NaiveDate>,
    /// Its last day; null to the end.
    pub to: Option<NaiveDate>,
    /// On hand when the first day began.
    pub opening: Quantity,
    /// What came in over all of its days; a reversal subtracts.
    #[serde(rename = "in")]
    pub quantity_in: Quantity,
    /// What went out over all of its days; a reversal subtracts.
    #[serde(rename = "out")]
    pub quantity_out: Quantity,
    /// On hand when the last day ended: opening + in - out.
    pub closing: Quantity,
    /// The movements of this page, by date and then in the order of posting.
    pub items: Vec<CardRow>,
    /// Where the next page begins; null on the last one.
    pub next_cursor: Option<String>,
}

/// A movement on a stock card.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = StockCardRow)]
pub struct CardRow {
    /// Its business date.
    pub date: NaiveDate,
    /// The warehouse.
    pub warehouse_id: WarehouseId,
    /// The kind of its slip: `receipt`, `issue`, `receipt_reversal`, `issue_reversal`.
    pub kind: String,
    /// Its slip; null where that is not yours to see, as are the number and whom it went to.
    #[schema(value_type = Option<String>, format = Uuid)]
    pub slip_id: Option<Uuid>,
    /// The slip's number.
    pub number: Option<String>,
    /// The agency that it went to or came back from.
    pub agency_id: Option<AgencyId>,
    /// The agency's name.
    pub agency: Option<String>,
    /// The supplier that it came from or went back to.
    pub supplier_id: Option<SupplierId>,
    /// The supplier's name.
    pub supplier: Option<String>,
    /// What came in; below zero when a receipt was reversed.
    #[serde(rename = "in")]
    pub quantity_in: Quantity,
    /// What went out; below zero when an issue was reversed.
    #[serde(rename = "out")]
    pub quantity_out: Quantity,
    /// On hand after it, by business date.
    pub balance: Quantity,
}

/// Where a page of a stock card ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Position {
    /// The date of its last movement.
    pub on: NaiveDate,
    /// That movement's place in the ledger of its warehouse.
    pub seq: i64,
    /// That warehouse.
    pub warehouse: WarehouseId,
}

impl Position {
    /// As a cursor.
    pub fn write(self) -> String {
        format!("{}~{}~{}", self.on, self.seq, self.warehouse)
    }

    /// From a cursor.
    pub fn read(cursor: &str) -> Result<Self, Problem> {
        let mut parts = cursor.splitn(3, '~');
        let mut part = || parts.next().unwrap_or_default();
        let (on, seq, warehouse) = (part().parse(), part().parse(), part().parse());
        match (on, seq, warehouse) {
            (Ok(on), Ok(seq), Ok(warehouse)) => Ok(Self { on, seq, warehouse }),
            _ => Err(Problem::new(kernel::problem::Code::Malformed, "The cursor is not one that this card gave.")
                .at("?cursor", "MALFORMED")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_survives_its_cursor() {
        let position = Position {
            on: NaiveDate::from_ymd_opt(2026, 11, 20).unwrap(),
            seq: 17,
            warehouse: WarehouseId(Uuid::nil()),
        };
        assert_eq!(Position::read(&position.write()).unwrap(), position);
        assert!(Position::read("2026-11-20~17").is_err());
        assert!(Position::read("").is_err());
    }
}
