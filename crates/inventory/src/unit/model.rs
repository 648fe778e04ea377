//! What a unit is.

use kernel::{Checks, typed_id};
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

typed_id!(
    /// A unit's id.
    UnitId
);

/// The longest name of a unit or a pack.
pub(crate) const LONGEST_NAME: usize = 50;

/// A unit that items are counted in.
#[derive(Clone, Debug, Serialize, FromRow, ToSchema)]
pub struct Unit {
    /// Its id.
    pub id: UnitId,
    /// Its name, such as "chai".
    pub name: String,
    /// Its version, for `If-Match`.
    pub version: i64,
}

/// The name of a unit, as a request has it.
pub fn parse_name(checks: &mut Checks, name: &str) -> String {
    checks.text("/name", name, LONGEST_NAME)
}
