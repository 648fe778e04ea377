//! What a warehouse is.

use chrono::{DateTime, Utc};
use kernel::{Checks, typed_id};
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

typed_id!(
    /// A warehouse's id.
    WarehouseId
);

/// Where goods lie.
#[derive(Clone, Debug, Serialize, FromRow, ToSchema)]
pub struct Warehouse {
    /// Its id.
    pub id: WarehouseId,
    /// Its name.
    pub name: String,
    /// Its address.
    pub address: Option<String>,
    /// Whether slips go here that name no warehouse.
    pub is_default: bool,
    /// Whether goods may be moved in and out.
    pub active: bool,
    /// Its version, for `If-Match`.
    pub version: i64,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// What may be said of a warehouse, checked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Details {
    /// Its name.
    pub name: String,
    /// Its address.
    pub address: Option<String>,
    /// Whether slips go here that name no warehouse.
    pub is_default: bool,
    /// Whether goods may be moved in and out.
    pub active: bool,
}

impl From<&Warehouse> for Details {
    fn from(warehouse: &Warehouse) -> Self {
        Self {
            name: warehouse.name.clone(),
            address: warehouse.address.clone(),
            is_default: warehouse.is_default,
            active: warehouse.active,
        }
    }
}

/// A warehouse's name, as a request has it.
pub fn parse_name(checks: &mut Checks, name: &str) -> String {
    checks.text("/name", name, 100)
}

/// An address that may be left out.
pub fn parse_address(checks: &mut Checks, address: Option<&str>) -> Option<String> {
    checks.optional_note("/address", address, 500)
}
