//! Payments and the commands that post them.

use chrono::{DateTime, NaiveDate, Utc};
use kernel::{Agencies, AgencyId, Money, UserId, Warning, db::idempotency::Key, typed_id};
use regulation::dating::Backdating;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

typed_id!(
    /// A payment, or the counter-document that reverses one.
    PaymentId
);

/// How money came in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Method {
    /// In notes and coins.
    Cash,
    /// By bank transfer.
    Bank,
}

impl Method {
    /// As it stands in SQL.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cash => "cash",
            Self::Bank => "bank",
        }
    }
}

/// Which way the money goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Kind {
    /// Money came in.
    Payment,
    /// A counter-document that cancels a payment.
    PaymentReversal,
}

/// Whether a payment still counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Status {
    /// It counts.
    Posted,
    /// A counter-document cancels it.
    Reversed,
}

/// A payment as it is answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema, sqlx::FromRow)]
pub struct Payment {
    /// Its id.
    pub id: PaymentId,
    /// A payment or the reversal of one.
    pub kind: Kind,
    /// Its gap-free number, such as `PT-2026-000123`.
    pub number: String,
    /// Whether it still counts.
    pub status: Status,
    /// Who paid.
    pub agency_id: AgencyId,
    /// The agency's code. Like every name here it stands in what is read, not in the answer of a posting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[sqlx(default)]
    pub agency_code: Option<String>,
    /// The agency's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[sqlx(default)]
    pub agency_name: Option<String>,
    /// The date it counts from, in the tenant's time zone.
    pub date: NaiveDate,
    /// How much, in the currency's smallest unit; always above zero.
    pub amount: Money,
    /// How.
    pub method: Method,
    /// The bank's or the receipt book's reference, unique among the tenant's payments that are not reversed.
    pub reference: Option<String>,
    /// What somebody noted.
    pub note: Option<String>,
    /// The payment that this counter-document cancels.
    pub reverses_id: Option<PaymentId>,
    /// That payment's number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[sqlx(default)]
    pub reverses_number: Option<String>,
    /// The counter-document that cancels this payment.
    pub reversed_by: Option<PaymentId>,
    /// That counter-document's number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[sqlx(default)]
    pub reversed_by_number: Option<String>,
    /// The agency's debt after it.
    pub debt_after: Money,
    /// Who posted it.
    pub created_by: UserId,
    /// Their name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[sqlx(default)]
    pub created_by_name: Option<String>,
    /// When it was posted.
    pub created_at: DateTime<Utc>,
    /// What a policy of `warn` let through when it was posted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[sqlx(skip)]
    pub warnings: Vec<Warning>,
}

/// A payment that is to be posted, its fields checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPayment {
    /// Who paid.
    pub agency: AgencyId,
    /// How much.
    pub amount: Money,
    /// How.
    pub method: Method,
    /// Its reference.
    pub reference: Option<String>,
    /// A note.
    pub note: Option<String>,
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Post a payment.
    Post(NewPayment),
    /// Cancel one by a counter-document.
    Reverse {
        /// The payment.
        payment: PaymentId,
        /// Why.
        note: Option<String>,
    },
}

/// A deed with all that deciding it needs from its caller.
#[derive(Clone, Debug)]
pub struct Command {
    /// What is asked for.
    pub deed: Deed,
    /// The id that the document will have.
    pub id: PaymentId,
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
}
