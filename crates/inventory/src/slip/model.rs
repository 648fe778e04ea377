//! Slips as they are answered.

use chrono::{DateTime, NaiveDate, Utc};
use kernel::{AgencyId, Money, Quantity, UnitPrice, UserId, Warning, typed_id};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{item::ItemId, supplier::SupplierId, warehouse::WarehouseId};

typed_id!(
    /// A receipt, an issue, or the counter-document of one.
    SlipId
);

/// What a slip does.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = SlipKind)]
pub enum Kind {
    /// Goods came in ("phiếu nhập").
    Receipt,
    /// Goods went out to an agency ("phiếu xuất").
    Issue,
    /// A counter-document that cancels a receipt.
    ReceiptReversal,
    /// A counter-document that cancels an issue.
    IssueReversal,
}

impl Kind {
    /// As it stands in SQL.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Receipt => "receipt",
            Self::Issue => "issue",
            Self::ReceiptReversal => "receipt_reversal",
            Self::IssueReversal => "issue_reversal",
        }
    }
    /// The prefix of its numbers.
    pub const fn series(self) -> &'static str {
        match self {
            Self::Receipt => "PN",
            Self::Issue => "PX",
            Self::ReceiptReversal => "DN",
            Self::IssueReversal => "DX",
        }
    }
    /// Whether goods come in by it.
    pub const fn comes_in(self) -> bool {
        matches!(self, Self::Receipt | Self::IssueReversal)
    }
    /// The counter-document's kind; a counter-document has none.
    pub const fn reversal(self) -> Option<Self> {
        match self {
            Self::Receipt => Some(Self::ReceiptReversal),
            Self::Issue => Some(Self::IssueReversal),
            Self::ReceiptReversal | Self::IssueReversal => None,
        }
    }
}

/// Whether a slip still counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = SlipStatus)]
pub enum Status {
    /// It counts.
    Posted,
    /// A counter-document cancels it.
    Reversed,
}

/// An agency's exposure after a slip: limit - debt - pending = available.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = SlipExposure)]
pub struct Exposure {
    /// The most that it may owe.
    pub limit: Money,
    /// What it owes.
    pub debt: Money,
    /// Approved but not delivered.
    pub pending: Money,
    /// What it may still take; below zero where a policy let the limit be exceeded.
    pub available: Money,
}

impl Exposure {
    /// The equation.
    pub fn new(limit: Money, debt: Money, pending: Money) -> Self {
        Self { limit, debt, pending, available: Money(limit.0 - debt.0 - pending.0) }
    }
}

/// One line of a slip.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema)]
pub struct SlipLine {
    /// Its place on the slip, from 1.
    pub line: i16,
    /// The item.
    pub item_id: ItemId,
    /// The item's sku.
    pub sku: String,
    /// The item's name.
    pub name: String,
    /// How much, in the line's unit.
    pub quantity: Quantity,
    /// The pack or unit that it is written in; null is the item's base unit.
    pub unit: Option<String>,
    /// How much that is in the item's base unit.
    pub base_quantity: Quantity,
    /// The price of one of the line's unit, in the currency's smallest unit.
    pub unit_price: UnitPrice,
    /// quantity x unit price, rounded half up.
    pub amount: Money,
}

/// A slip, whole.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, ToSchema)]
pub struct Slip {
    /// Its id.
    pub id: SlipId,
    /// What it does.
    pub kind: Kind,
    /// Its gap-free number, such as `PX-2026-000123`.
    pub number: String,
    /// Whether it still counts.
    pub status: Status,
    /// The date it counts from, in the tenant's time zone.
    pub date: NaiveDate,
    /// Where goods came in or went out.
    pub warehouse_id: WarehouseId,
    /// The warehouse's name. Like every name here but those of its lines it stands in what is read, not in the answer of a
    /// posting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warehouse_name: Option<String>,
    /// Whom they went to.
    pub agency_id: Option<AgencyId>,
    /// The agency's code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency_code: Option<String>,
    /// The agency's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency_name: Option<String>,
    /// Whom they came from.
    pub supplier_id: Option<SupplierId>,
    /// The supplier's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplier_name: Option<String>,
    /// The sum of its lines' amounts.
    pub total: Money,
    /// What somebody noted.
    pub note: Option<String>,
    /// The slip that this counter-document cancels.
    pub reverses_id: Option<SlipId>,
    /// That slip's number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reverses_number: Option<String>,
    /// The counter-document that cancels this slip.
    pub reversed_by: Option<SlipId>,
    /// That counter-document's number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reversed_by_number: Option<String>,
    /// The agency's exposure right after it.
    pub exposure: Option<Exposure>,
    /// Who posted it.
    pub created_by: UserId,
    /// Their name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by_name: Option<String>,
    /// When it was posted.
    pub created_at: DateTime<Utc>,
    /// Its lines; a list leaves them out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<SlipLine>,
    /// What a policy of `warn` let through when it was posted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Warning>,
}
