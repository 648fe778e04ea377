//! What an agency is.

use chrono::{DateTime, NaiveDate, Utc};
use kernel::{AgencyId, Money, Warning};
use serde::{Deserialize, Serialize};
use sqlx::FromRow;
use utoipa::ToSchema;

use crate::{agency_type::AgencyTypeId, district::DistrictId};

/// Where an agency stands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, sqlx::Type, ToSchema)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Status {
    /// It has applied, and waits for approval.
    Pending,
    /// It may be issued to.
    Active,
    /// It may not be issued to.
    Blocked,
}

impl Status {
    /// As it is stored and sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Active => "active",
            Self::Blocked => "blocked",
        }
    }
}

/// A customer on credit.
#[derive(Clone, Debug, Serialize, FromRow, ToSchema)]
pub struct Agency {
    /// Its id.
    pub id: AgencyId,
    /// Its code, unique.
    #[schema(example = "DL-000123")]
    pub code: String,
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub status: Status,
    /// Its type; null only while nobody has looked at its application.
    pub type_id: Option<AgencyTypeId>,
    /// Its district; null only while nobody has looked at its application.
    pub district_id: Option<DistrictId>,
    /// Its phone number.
    pub phone: Option<String>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its address.
    pub address: Option<String>,
    /// The date of its registration.
    pub registered_on: NaiveDate,
    /// The most that it may owe; null follows its type.
    pub credit_limit: Option<Money>,
    /// What it owes.
    pub debt: Money,
    /// Why it is blocked; null while it is not.
    pub block_reason: Option<String>,
    /// Its version, for `If-Match`.
    pub version: i64,
    /// When it came to be.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
}

/// An agency after something was done to it.
#[derive(Debug, Serialize, ToSchema)]
pub struct ChangedAgency {
    /// The agency.
    #[serde(flatten)]
    pub agency: Agency,
    /// Rules that would have refused, were their policy not to warn.
    pub warnings: Vec<Warning>,
}
