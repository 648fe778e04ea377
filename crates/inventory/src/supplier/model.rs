//! What a supplier is.

use chrono::{DateTime, Utc};
use kernel::{Checks, typed_id};
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

typed_id!(
    /// A supplier's id.
    SupplierId
);

/// Whom goods are received from.
#[derive(Clone, Debug, Serialize, FromRow, ToSchema)]
pub struct Supplier {
    /// Its id.
    pub id: SupplierId,
    /// Its name.
    pub name: String,
    /// Its phone number.
    pub phone: Option<String>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its address.
    pub address: Option<String>,
    /// Whether goods may be received from it.
    pub active: bool,
    /// Its version, for `If-Match`.
    pub version: i64,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// What may be said of a supplier, checked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Details {
    /// Its name.
    pub name: String,
    /// Its phone number.
    pub phone: Option<String>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its address.
    pub address: Option<String>,
    /// Whether goods may be received from it.
    pub active: bool,
}

impl From<Supplier> for Details {
    fn from(supplier: Supplier) -> Self {
        let Supplier { name, phone, email, address, active, .. } = supplier;
        Self { name, phone, email, address, active }
    }
}

/// A supplier's name, as a request has it.
pub fn parse_name(checks: &mut Checks, name: &str) -> String {
    checks.text("/name", name, 200)
}

/// A phone number that may be left out.
pub fn parse_phone(checks: &mut Checks, phone: Option<&str>) -> Option<String> {
    phone.filter(|phone| !phone.trim().is_empty()).map(|phone| checks.phone("/phone", phone))
}

/// An e-mail address that may be left out.
pub fn parse_email(checks: &mut Checks, email: Option<&str>) -> Option<String> {
    email.filter(|email| !email.trim().is_empty()).map(|email| checks.email("/email", email))
}

/// An address that may be left out.
pub fn parse_address(checks: &mut Checks, address: Option<&str>) -> Option<String> {
    checks.optional_note("/address", address, 500)
}
