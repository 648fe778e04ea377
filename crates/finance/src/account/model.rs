//! Accounts and the entries of the debt ledger.

pub use agency::Status;
use chrono::NaiveDate;
use kernel::{AgencyId, Money, Running};
use uuid::Uuid;

/// An agency's account, locked by the transaction that holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Whose it is.
    pub agency: AgencyId,
    /// What it owes.
    pub debt: Running<Money>,
    /// Approved slips that are not delivered yet.
    pub pending: Money,
    /// The sequence of its last entry.
    pub entries: i64,
    /// Whether the agency may be issued to.
    pub status: Status,
    /// The most that it may owe.
    pub limit: Money,
}

/// What a debt entry comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Goods were issued: the debt rises.
    Issue,
    /// An issue was reversed: it falls.
    IssueReversal,
    /// Money came in: it falls.
    Payment,
    /// A payment was reversed: it rises.
    PaymentReversal,
}

impl Kind {
    /// As it stands in the ledger.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Issue => "issue",
            Self::IssueReversal => "issue_reversal",
            Self::Payment => "payment",
            Self::PaymentReversal => "payment_reversal",
        }
    }
}

/// One signed change of an agency's debt, as it is appended to the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Whose debt.
    pub agency: AgencyId,
    /// The date it counts from.
    pub date: NaiveDate,
    /// Its place in the agency's ledger.
    pub seq: i64,
    /// What it comes from.
    pub kind: Kind,
    /// The slip or payment.
    pub document: Uuid,
    /// Its number.
    pub number: String,
    /// Above zero the debt rises.
    pub amount: Money,
    /// The debt after it.
    pub balance: Money,
    /// For the reversal of an issue, the issue's date: what falls is a debt of that age.
    pub reverses_on: Option<NaiveDate>,
}
