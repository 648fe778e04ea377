//! The account of an agency as it is shown.

use chrono::NaiveDate;
use kernel::{
    AgencyId, Money,
    bilingual::{Text, text},
    http::{Line, Record},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::debt::DebtEntry;

/// What an agency owes and may still buy for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AgencyExposure {
    /// The most that it may owe.
    pub limit: Money,
    /// What it owes; below zero it has credit.
    pub debt: Money,
    /// Approved slips not yet delivered.
    pub pending: Money,
    /// limit - debt - pending; below zero it is over its limit.
    pub available: Money,
}

/// How a debt moved over a span of days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// Owed when the first day began.
    pub opening: Money,
    /// Issues less their reversals.
    pub arising: Money,
    /// Payments less their reversals.
    pub paid: Money,
}

impl Moved {
    /// Owed when the last day ended.
    pub const fn closing(self) -> Money {
        Money(self.opening.0 + self.arising.0 - self.paid.0)
    }
}

/// The statement of an agency between two dates.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Statement {
    /// The agency.
    pub agency_id: AgencyId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// What it owed when the first day began.
    pub opening: Money,
    /// Issues less their reversals in these days.
    pub arising: Money,
    /// Payments less their reversals in these days.
    pub paid: Money,
    /// What it owed when the last day ended: opening + arising - paid.
    pub closing: Money,
    /// The entries of these days by date, each with the debt after it.
    pub items: Vec<DebtEntry>,
    /// Where the next page begins; null on the last one.
    pub next_cursor: Option<String>,
    /// How many entries there are in all; only with `count=true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
}

/// A line of a statement as a person reads it: the debt when the first day began, the entries, and the debt when the last
/// day ended.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum StatementLine {
    /// The debt when this day began.
    Opening(NaiveDate, Money),
    /// An entry.
    Entry(DebtEntry),
    /// The debt when this day ended.
    Closing(NaiveDate, Money),
}

impl Record for StatementLine {
    const HEADINGS: &'static [Text] = &[
        text("Ngày", "Date"),
        text("Loại", "Kind"),
        text("Id chứng từ", "Document id"),
        text("Số chứng từ", "Document"),
        text("Số tiền", "Amount"),
        text("Dư nợ", "Balance"),
    ];
    fn write(&self, line: &mut Line<'_>) {
        let mut balance = |date, words, balance| {
            line.plain(date).word(words).blank().blank().blank().plain(balance);
        };
        match self {
            Self::Opening(date, debt) => balance(date, text("Nợ đầu kỳ", "Opening"), debt),
            Self::Closing(date, debt) => balance(date, text("Nợ cuối kỳ", "Closing"), debt),
            Self::Entry(entry) => {
                line.plain(entry.date)
                    .word(entry.kind.words())
                    .plain(entry.document.id)
                    .text(&entry.document.number)
                    .plain(entry.amount)
                    .plain(entry.balance);
            }
        }
    }
}
