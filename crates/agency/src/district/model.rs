//! What a district is.

use kernel::{Checks, typed_id};
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

typed_id!(
    /// A district's id.
    DistrictId
);

/// A sales area.
#[derive(Clone, Debug, Serialize, FromRow, ToSchema)]
pub struct District {
    /// Its id.
    pub id: DistrictId,
    /// Its name, unique whatever the case.
    pub name: String,
    /// The most active agencies that it takes; null follows the regulation `agency.max_per_district`.
    pub max_agencies: Option<i32>,
    /// How many active agencies it has.
    pub agencies: i32,
    /// Its version, for `If-Match`.
    pub version: i64,
}

/// What a district is called, for who may know no more of it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DistrictName {
    /// Its id.
    pub id: DistrictId,
    /// Its name.
    pub name: String,
}

/// A district's name, as a request has it.
pub fn parse_name(checks: &mut Checks, name: &str) -> String {
    checks.text("/name", name, 100)
}

/// A district's cap, as a request has it.
pub fn parse_cap(checks: &mut Checks, cap: i64) -> Option<i32> {
    i32::try_from(checks.integer("/max_agencies", cap, 0, 1_000_000)).ok()
}
