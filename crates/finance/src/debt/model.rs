//! Debts as they are shown.

use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    AgencyId, Money,
    bilingual::{Text, text},
    http::{Line, Record, Totals},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::rules::Buckets;

/// What an agency owes and may still buy for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema, sqlx::FromRow)]
pub struct AgencyDebt {
    /// The agency.
    pub agency_id: AgencyId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The most that it may owe.
    pub limit: Money,
    /// What it owes; below zero it has credit.
    pub debt: Money,
    /// Approved slips not yet delivered.
    pub pending: Money,
    /// limit - debt - pending; below zero it is over its limit.
    pub available: Money,
    /// The latest date of its debt entries.
    pub last_on: NaiveDate,
}

/// What a debt entry comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = DebtEntryKind)]
pub enum EntryKind {
    /// Goods were issued: the debt rises.
    Issue,
    /// An issue was reversed: it falls.
    IssueReversal,
    /// Money came in: it falls.
    Payment,
    /// A payment was reversed: it rises.
    PaymentReversal,
}

impl EntryKind {
    /// As it stands in the ledger.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Issue => "issue",
            Self::IssueReversal => "issue_reversal",
            Self::Payment => "payment",
            Self::PaymentReversal => "payment_reversal",
        }
    }

    /// As a person reads it.
    pub const fn words(self) -> Text {
        match self {
            Self::Issue => text("Phiếu xuất", "Issue"),
            Self::IssueReversal => text("Hủy phiếu xuất", "Reversed issue"),
            Self::Payment => text("Phiếu thu", "Payment"),
            Self::PaymentReversal => text("Hủy phiếu thu", "Reversed payment"),
        }
    }
}

/// The slip or payment that a debt entry comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema, sqlx::FromRow)]
#[schema(as = DebtDocument)]
pub struct Document {
    /// Its id.
    #[sqlx(rename = "document_id")]
    #[schema(value_type = String, format = Uuid)]
    pub id: Uuid,
    /// Its number.
    #[sqlx(rename = "document_number")]
    pub number: String,
}

/// One signed change of an agency's debt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema, sqlx::FromRow)]
pub struct DebtEntry {
    /// Whose debt.
    pub agency_id: AgencyId,
    /// The agency's code; a statement says it once for all of its entries.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[sqlx(default)]
    pub agency_code: Option<String>,
    /// The agency's name; a statement says it once for all of its entries.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[sqlx(default)]
    pub agency_name: Option<String>,
    /// The date that it counts from.
    pub date: NaiveDate,
    /// Its place in the agency's ledger, in the order of posting.
    pub seq: i64,
    /// What it comes from.
    pub kind: EntryKind,
    /// The slip or payment.
    #[sqlx(flatten)]
    pub document: Document,
    /// Above zero the debt rises, below zero it falls.
    pub amount: Money,
    /// The debt after it, in the order of dates: an entry that was dated back stands at its date.
    #[sqlx(default)]
    pub balance: Money,
    /// When it was posted.
    pub created_at: DateTime<Utc>,
}

/// An agency's debt by the days that it is outstanding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AgedDebt {
    /// The agency.
    pub agency_id: AgencyId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it owes.
    pub debt: Money,
    /// By age; the four sum to the debt.
    #[serde(flatten)]
    pub buckets: Buckets,
}

impl Record for AgedDebt {
    const HEADINGS: &'static [Text] = &[
        text("Id đại lý", "Agency id"),
        text("Mã đại lý", "Code"),
        text("Tên đại lý", "Name"),
        text("Tổng nợ", "Debt"),
        text("0-30 ngày", "0-30 days"),
        text("31-60 ngày", "31-60 days"),
        text("61-90 ngày", "61-90 days"),
        text("Trên 90 ngày", "Over 90 days"),
    ];
    fn write(&self, line: &mut Line<'_>) {
        line.plain(self.agency_id)
            .text(&self.code)
            .text(&self.name)
            .plain(self.debt)
            .plain(self.buckets.days_0_30)
            .plain(self.buckets.days_31_60)
            .plain(self.buckets.days_61_90)
            .plain(self.buckets.over_90);
    }
}

/// Sums of an ageing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct AgeingTotals {
    /// What agencies owe.
    pub debt: Money,
    /// By age.
    #[serde(flatten)]
    pub buckets: Buckets,
}

impl Totals for AgeingTotals {
    fn write(&self, line: &mut Line<'_>) {
        let Buckets { days_0_30, days_31_60, days_61_90, over_90 } = self.buckets;
        line.blank().blank().total().plain(self.debt);
        line.plain(days_0_30).plain(days_31_60).plain(days_61_90).plain(over_90);
    }
}

/// What comes before the rows of an ageing.
#[derive(Debug, Serialize)]
pub struct AgeingHead {
    pub as_of: NaiveDate,
}

/// Debts by the days that they are outstanding.
#[derive(Debug, Serialize, ToSchema)]
pub struct Ageing {
    /// The debts when this day ended.
    pub as_of: NaiveDate,
    /// The agencies that owe something, the greatest debt first.
    pub items: Vec<AgedDebt>,
    /// Their sums.
    pub totals: AgeingTotals,
}
