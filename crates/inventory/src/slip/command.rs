//! What the posting engine is asked for, its fields checked, and what comes of it.

use chrono::{DateTime, NaiveDate, Utc};
use kernel::{Agencies, AgencyId, Quantity, UnitPrice, UserId, db::idempotency::Key};
use regulation::dating::Backdating;

use super::model::{Kind, SlipId};
use crate::{item::ItemId, supplier::SupplierId, warehouse::WarehouseId};

/// A line that is to be posted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewLine {
    /// The item.
    pub item: ItemId,
    /// How much, in the line's unit; above zero.
    pub quantity: Quantity,
    /// A pack of the item or its base unit; none is the base unit.
    pub unit: Option<String>,
    /// The price of one of that unit; none takes the item's price.
    pub unit_price: Option<UnitPrice>,
}

/// A receipt that is to be posted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewReceipt {
    /// Whom the goods come from.
    pub supplier: Option<SupplierId>,
    /// Where they come in; none is the tenant's default.
    pub warehouse: Option<WarehouseId>,
    /// A note.
    pub note: Option<String>,
    /// 1 to 2,000 lines.
    pub lines: Vec<NewLine>,
}

/// An issue that is to be posted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewIssue {
    /// Whom the goods go to.
    pub agency: AgencyId,
    /// Where they go out; none is the tenant's default.
    pub warehouse: Option<WarehouseId>,
    /// A note.
    pub note: Option<String>,
    /// 1 to 2,000 lines.
    pub lines: Vec<NewLine>,
}

/// What is asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Deed {
    /// Post a receipt.
    Receive(NewReceipt),
    /// Post an issue.
    Issue(NewIssue),
    /// Cancel a slip by a counter-document.
    Reverse {
        /// The slip.
        slip: SlipId,
        /// What it must be.
        kind: Kind,
        /// Why.
        note: Option<String>,
    },
}

impl Deed {
    /// The kind of slip that it makes.
    pub const fn makes(&self) -> Kind {
        match self {
            Self::Receive(_) => Kind::Receipt,
            Self::Issue(_) => Kind::Issue,
            Self::Reverse { kind: Kind::Receipt | Kind::ReceiptReversal, .. } => Kind::ReceiptReversal,
            Self::Reverse { .. } => Kind::IssueReversal,
        }
    }

    /// The lines that it brings.
    pub fn lines(&self) -> &[NewLine] {
        match self {
            Self::Receive(new) => &new.lines,
            Self::Issue(new) => &new.lines,
            Self::Reverse { .. } => &[],
        }
    }

    /// The warehouse that it names.
    pub const fn warehouse(&self) -> Option<WarehouseId> {
        match self {
            Self::Receive(new) => new.warehouse,
            Self::Issue(new) => new.warehouse,
            Self::Reverse { .. } => None,
        }
    }
}

/// A deed with all that deciding it needs from its caller.
#[derive(Clone, Debug)]
pub struct Command {
    /// What is asked for.
    pub deed: Deed,
    /// The id that the slip will have.
    pub id: SlipId,
    /// The date it counts from.
    pub date: NaiveDate,
    /// What date it is at the tenant.
    pub today: NaiveDate,
    /// What time it is.
    pub now: DateTime<Utc>,
    /// How far back it may be dated.
    pub backdating: Backdating,
    /// Who asks.
    pub by: UserId,
    /// Which agencies they may touch.
    pub agencies: Agencies,
    /// Under which idempotency key.
    pub key: Option<Key>,
    /// Whether the id and number are answer enough, as for an import of a hundred thousand slips.
    pub brief: bool,
}
