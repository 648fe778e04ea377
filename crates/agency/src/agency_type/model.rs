//! What an agency type is.

use kernel::{Checks, Money, typed_id};
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

typed_id!(
    /// An agency type's id.
    AgencyTypeId
);

/// A class of agencies.
#[derive(Clone, Debug, Serialize, FromRow, ToSchema)]
pub struct AgencyType {
    /// Its id.
    pub id: AgencyTypeId,
    /// Its name, unique whatever the case.
    pub name: String,
    /// The most that an agency of this type may owe, unless it has a limit of its own.
    pub credit_limit: Money,
    /// Its version, for `If-Match`.
    pub version: i64,
}

/// A type's name, as a request has it.
pub fn parse_name(checks: &mut Checks, name: &str) -> String {
    checks.text("/name", name, 100)
}
