//! Rows of the stock report.

use kernel::{
    Number, Quantity,
    bilingual::{Text, text},
    http::{Line, Record, Totals},
};
use rust_decimal::Decimal;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::period::Span;

/// How the stock of an item in a warehouse moved, in the item's base unit.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = StockReportRow)]
pub struct Stock {
    /// The item.
    #[schema(value_type = String, format = Uuid)]
    pub item_id: Uuid,
    /// Its sku.
    pub sku: String,
    /// Its name.
    pub name: String,
    /// The warehouse.
    #[schema(value_type = String, format = Uuid)]
    pub warehouse_id: Uuid,
    /// Its name.
    pub warehouse: String,
    /// What lay there when the first day began.
    pub opening: Quantity,
    /// Receipts less their reversals.
    pub r#in: Quantity,
    /// Issues less their reversals.
    pub out: Quantity,
    /// What lay there when the last day ended: opening + in - out.
    pub closing: Quantity,
}

impl Record for Stock {
    const HEADINGS: &'static [Text] = &[
        text("Id mặt hàng", "Item id"),
        text("Mã hàng", "SKU"),
        text("Tên hàng", "Name"),
        text("Id kho", "Warehouse id"),
        text("Kho", "Warehouse"),
        text("Tồn đầu kỳ", "Opening"),
        text("Nhập", "In"),
        text("Xuất", "Out"),
        text("Tồn cuối kỳ", "Closing"),
    ];
    fn write(&self, line: &mut Line<'_>) {
        line.plain(self.item_id)
            .text(&self.sku)
            .text(&self.name)
            .plain(self.warehouse_id)
            .text(&self.warehouse)
            .plain(self.opening)
            .plain(self.r#in)
            .plain(self.out)
            .plain(self.closing);
    }
}

/// Sums of a stock report; of use where the items are counted in the same unit.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct StockTotals {
    /// What lay there when the first day began.
    pub opening: Number,
    /// Receipts less their reversals.
    pub r#in: Number,
    /// Issues less their reversals.
    pub out: Number,
    /// What lay there when the last day ended.
    pub closing: Number,
}

impl Totals for StockTotals {
    fn write(&self, line: &mut Line<'_>) {
        line.blank().blank().total().blank().blank();
        line.plain(self.opening.0).plain(self.r#in.0).plain(self.out.0).plain(self.closing.0);
    }
}

/// Sums under way, in thousandths.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sums {
    opening: i128,
    r#in: i128,
    out: i128,
}

impl Sums {
    /// With one more row.
    pub fn add(&mut self, row: &Stock) {
        self.opening += i128::from(row.opening.steps());
        self.r#in += i128::from(row.r#in.steps());
        self.out += i128::from(row.out.steps());
    }

    /// As they stand in the report.
    pub fn totals(self) -> StockTotals {
        let number = |steps| Number(Decimal::from_i128_with_scale(steps, Quantity::SCALE).normalize());
        StockTotals {
            opening: number(self.opening),
            r#in: number(self.r#in),
            out: number(self.out),
            closing: number(self.opening + self.r#in - self.out),
        }
    }
}

/// The stock report.
#[derive(Debug, Serialize, ToSchema)]
pub struct StockReport {
    /// The days that it covers.
    #[serde(flatten)]
    pub span: Span,
    /// The rows, by sku and warehouse.
    pub items: Vec<Stock>,
    /// Their sums.
    pub totals: StockTotals,
}
