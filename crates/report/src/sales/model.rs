//! Rows of the sales report.

use kernel::{
    AgencyId, Money, Quantity,
    bilingual::{Text, text},
    http::{Line, Record, Totals},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{period::Span, share::Percent};

/// What the rows of a sales report are.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = SalesBy)]
pub enum By {
    /// Agencies.
    #[default]
    Agency,
    /// Items.
    Item,
}

/// What an agency bought.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SalesReportRow)]
pub struct Sales {
    /// The agency.
    pub agency_id: AgencyId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Number of issues less those reversed.
    pub issues: i64,
    /// Value of issues less their reversals.
    pub amount: Money,
    /// Its part of the report's total, in percent with 2 decimals, rounded half up.
    pub share: Percent,
}

impl Record for Sales {
    const HEADINGS: &'static [Text] = &[
        text("Id đại lý", "Agency id"),
        text("Mã đại lý", "Code"),
        text("Tên đại lý", "Name"),
        text("Số phiếu xuất", "Issues"),
        text("Doanh số", "Amount"),
        text("Tỷ lệ (%)", "Share (%)"),
    ];
    fn write(&self, line: &mut Line<'_>) {
        line.plain(self.agency_id)
            .text(&self.code)
            .text(&self.name)
            .plain(self.issues)
            .plain(self.amount)
            .plain(self.share);
    }
}

/// What was sold of an item.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = ItemSalesReportRow)]
pub struct ItemSales {
    /// The item.
    #[schema(value_type = String, format = Uuid)]
    pub item_id: Uuid,
    /// Its sku.
    pub sku: String,
    /// Its name.
    pub name: String,
    /// Number of lines of issues less those reversed.
    pub lines: i64,
    /// How much, in its base unit.
    pub quantity: Quantity,
    /// Value of its lines less those reversed.
    pub amount: Money,
    /// Its part of the report's total, in percent with 2 decimals, rounded half up.
    pub share: Percent,
}

impl Record for ItemSales {
    const HEADINGS: &'static [Text] = &[
        text("Id mặt hàng", "Item id"),
        text("Mã hàng", "SKU"),
        text("Tên hàng", "Name"),
        text("Số dòng", "Lines"),
        text("Số lượng", "Quantity"),
        text("Doanh số", "Amount"),
        text("Tỷ lệ (%)", "Share (%)"),
    ];
    fn write(&self, line: &mut Line<'_>) {
        line.plain(self.item_id)
            .text(&self.sku)
            .text(&self.name)
            .plain(self.lines)
            .plain(self.quantity)
            .plain(self.amount)
            .plain(self.share);
    }
}

/// What comes before the rows.
#[derive(Debug, Serialize)]
pub struct Head {
    #[serde(flatten)]
    pub span: Span,
    pub by: By,
}

/// Sums of a sales report by agency.
#[derive(Clone, Copy, Debug, Default, Serialize, ToSchema)]
pub struct SalesTotals {
    /// Number of issues.
    pub issues: i64,
    /// Their value.
    pub amount: Money,
}

impl Totals for SalesTotals {
    fn write(&self, line: &mut Line<'_>) {
        // rounded shares need not sum to a hundred
        line.blank().blank().total().plain(self.issues).plain(self.amount).blank();
    }
}

/// Sums of a sales report by item.
#[derive(Clone, Copy, Debug, Default, Serialize, ToSchema)]
pub struct ItemSalesTotals {
    /// Number of lines.
    pub lines: i64,
    /// Their value.
    pub amount: Money,
}

impl Totals for ItemSalesTotals {
    fn write(&self, line: &mut Line<'_>) {
        // quantities of different units have no sum
        line.blank().blank().total().plain(self.lines).blank().plain(self.amount).blank();
    }
}

/// The sales report by agency.
#[derive(Debug, Serialize, ToSchema)]
pub struct SalesReport {
    /// The days that it covers.
    #[serde(flatten)]
    pub span: Span,
    /// What its rows are.
    pub by: By,
    /// The rows, the greatest amount first.
    pub items: Vec<Sales>,
    /// Their sums.
    pub totals: SalesTotals,
}

/// The sales report by item.
#[derive(Debug, Serialize, ToSchema)]
pub struct ItemSalesReport {
    /// The days that it covers.
    #[serde(flatten)]
    pub span: Span,
    /// What its rows are.
    pub by: By,
    /// The rows, the greatest amount first.
    pub items: Vec<ItemSales>,
    /// Their sums.
    pub totals: ItemSalesTotals,
}

/// A sales report, by agency or by item.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "only documents what the two kinds of report look like")]
pub enum AnySalesReport {
    /// By agency.
    ByAgency(SalesReport),
    /// By item.
    ByItem(ItemSalesReport),
}
