//! Creates a tenant with its built-in roles: for the operator's commands and the demo. The other contexts add what a fresh
//! tenant starts with in the same unit of work.

use chrono_tz::Tz;
use kernel::{Checks, Clock, Problem, TenantId, Tx};

use super::{
    model::{check_code, check_currency, check_zone},
    store,
};
use crate::{Locale, role};

/// A tenant to be.
#[derive(Clone, Debug)]
pub struct NewTenant {
    /// Its name in addresses: small letters, digits and hyphens; unique over the installation.
    pub code: String,
    /// Its name.
    pub name: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// ISO 4217; cannot be changed later.
    pub currency: String,
    /// Its language; the built-in roles are named in it.
    pub locale: Locale,
}

impl NewTenant {
    /// With the usual settings of Vietnam.
    pub fn vietnamese(code: &str, name: &str) -> Self {
        Self {
            code: code.to_owned(),
            name: name.to_owned(),
            time_zone: Tz::Asia__Ho_Chi_Minh.name().to_owned(),
            currency: "VND".to_owned(),
            locale: Locale::Vi,
        }
    }
}

/// Creates the tenant with this id, and its built-in roles, in a unit of work that is scoped to it
/// (`db.begin_as(&Scope::tenant(id))`). `VALIDATION` for a bad field, `CONFLICT` if the code is taken.
pub async fn create(tx: &mut Tx, clock: &Clock, id: TenantId, request: &NewTenant) -> Result<(), Problem> {
    let mut checks = Checks::new();
    let code = check_code(&mut checks, "/code", &request.code);
    let name = checks.text("/name", &request.name, 200);
    let zone = check_zone(&mut checks, "/time_zone", &request.time_zone);
    let currency = check_currency(&mut checks, "/currency", &request.currency);
    checks.finish()?;
    store::insert(tx, id, &code, &name, zone, &currency, request.locale).await?;
    role::create_built_in(tx, clock, request.locale).await
}
