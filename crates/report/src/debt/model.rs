//! Rows of the debt report.

use kernel::{
    AgencyId, Money,
    bilingual::{Text, text},
    http::{Line, Record, Totals},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::period::Span;

/// How the debt of an agency moved.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = DebtReportRow)]
pub struct Debt {
    /// The agency.
    pub agency_id: AgencyId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it owed when the first day began.
    pub opening: Money,
    /// Issues less their reversals.
    pub arising: Money,
    /// Payments less their reversals.
    pub paid: Money,
    /// What it owed when the last day ended: opening + arising - paid.
    pub closing: Money,
}

impl Record for Debt {
    const HEADINGS: &'static [Text] = &[
        text("Id đại lý", "Agency id"),
        text("Mã đại lý", "Code"),
        text("Tên đại lý", "Name"),
        text("Nợ đầu kỳ", "Opening"),
        text("Phát sinh", "Arising"),
        text("Đã thu", "Paid"),
        text("Nợ cuối kỳ", "Closing"),
    ];
    fn write(&self, line: &mut Line<'_>) {
        line.plain(self.agency_id)
            .text(&self.code)
            .text(&self.name)
            .plain(self.opening)
            .plain(self.arising)
            .plain(self.paid)
            .plain(self.closing);
    }
}

/// Sums of a debt report.
#[derive(Clone, Copy, Debug, Default, Serialize, ToSchema)]
pub struct DebtTotals {
    /// Owed when the first day began.
    pub opening: Money,
    /// Issues less their reversals.
    pub arising: Money,
    /// Payments less their reversals.
    pub paid: Money,
    /// Owed when the last day ended.
    pub closing: Money,
}

impl Totals for DebtTotals {
    fn write(&self, line: &mut Line<'_>) {
        line.blank().blank().total();
        line.plain(self.opening).plain(self.arising).plain(self.paid).plain(self.closing);
    }
}

impl DebtTotals {
    /// With one more row; nothing beyond what SQL could sum.
    pub fn add(&mut self, row: &Debt) -> Option<()> {
        let Self { opening, arising, paid, closing } = self;
        for (sum, amount) in [(opening, row.opening), (arising, row.arising), (paid, row.paid), (closing, row.closing)]
        {
            *sum = Money(sum.0.checked_add(amount.0)?);
        }
        Some(())
    }
}

/// The debt report.
#[derive(Debug, Serialize, ToSchema)]
pub struct DebtReport {
    /// The days that it covers.
    #[serde(flatten)]
    pub span: Span,
    /// The rows, by code.
    pub items: Vec<Debt>,
    /// Their sums.
    pub totals: DebtTotals,
}
