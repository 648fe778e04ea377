//! An agency to be, as asked for and as checked.

use chrono::NaiveDate;
use kernel::{Checks, Money, Problem};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::rules::check_registered_on;
use crate::{agency_type::AgencyTypeId, district::DistrictId};

/// An agency to be registered.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAgency {
    /// Its code, unique; left out it is given one (`DL-000123`).
    #[schema(min_length = 1, max_length = 30)]
    pub code: Option<String>,
    /// Its name.
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// Its type.
    pub type_id: AgencyTypeId,
    /// Its district.
    pub district_id: DistrictId,
    /// Its phone number.
    #[schema(max_length = 30)]
    pub phone: Option<String>,
    /// Its e-mail address.
    #[schema(max_length = 254)]
    pub email: Option<String>,
    /// Its address.
    #[schema(max_length = 500)]
    pub address: Option<String>,
    /// The date of its registration; today unless given, never later.
    pub registered_on: Option<NaiveDate>,
    /// The most that it may owe; left out it follows its type. The permission `agency.limit` is needed besides.
    #[schema(minimum = 0, maximum = 999_999_999_999_999_i64)]
    pub credit_limit: Option<i64>,
}

/// A checked agency to be.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Its code; none to be given one.
    pub code: Option<String>,
    /// Its name.
    pub name: String,
    /// Its type.
    pub type_id: Option<AgencyTypeId>,
    /// Its district.
    pub district_id: Option<DistrictId>,
    /// Its phone number.
    pub phone: Option<String>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its address.
    pub address: Option<String>,
    /// The date of its registration.
    pub registered_on: NaiveDate,
    /// Its own credit limit.
    pub credit_limit: Option<Money>,
}

/// A phone number, as a request has it; an empty one counts as left out.
pub fn parse_phone(checks: &mut Checks, phone: Option<&str>) -> Option<String> {
    let phone = phone.map(str::trim).filter(|phone| !phone.is_empty())?;
    Some(checks.phone("/phone", phone))
}

/// An e-mail address, as a request has it; an empty one counts as left out.
pub fn parse_email(checks: &mut Checks, email: Option<&str>) -> Option<String> {
    let email = email.map(str::trim).filter(|email| !email.is_empty())?;
    Some(checks.email("/email", email))
}

/// An address, as a request has it; an empty one counts as left out.
pub fn parse_address(checks: &mut Checks, address: Option<&str>) -> Option<String> {
    checks.optional_note("/address", address, 500)
}

impl NewAgency {
    /// Checks it; `422 VALIDATION` names every field at fault.
    pub fn check(&self, today: NaiveDate) -> Result<Draft, Problem> {
        let mut checks = Checks::new();
        let registered_on = self.registered_on.unwrap_or(today);
        check_registered_on(&mut checks, "/registered_on", registered_on, today);
        let draft = Draft {
            code: self.code.as_deref().map(|code| checks.text("/code", code, 30)),
            name: checks.text("/name", &self.name, 200),
            type_id: Some(self.type_id),
            district_id: Some(self.district_id),
            phone: parse_phone(&mut checks, self.phone.as_deref()),
            email: parse_email(&mut checks, self.email.as_deref()),
            address: parse_address(&mut checks, self.address.as_deref()),
            registered_on,
            credit_limit: self.credit_limit.map(|limit| checks.money("/credit_limit", limit)),
        };
        checks.finish()?;
        Ok(draft)
    }
}

#[cfg(test)]
mod tests {
    use kernel::Clock;

    use super::*;

    #[test]
    fn every_field_at_fault_is_named() {
        let clock = Clock::system();
        let today = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let fine = NewAgency {
            code: None,
            name: " Đại lý Nguyễn ".to_owned(),
            type_id: clock.id(),
            district_id: clock.id(),
            phone: Some("0903 123 456".to_owned()),
            email: Some(String::new()),
            address: None,
            registered_on: None,
            credit_limit: Some(0),
        };
        let draft = fine.check(today).unwrap();
        assert_eq!((draft.name.as_str(), draft.email, draft.registered_on), ("Đại lý Nguyễn", None, today));

        let wrong = NewAgency {
            code: Some(String::new()),
            name: " ".to_owned(),
            phone: Some("none".to_owned()),
            email: Some("nobody".to_owned()),
            registered_on: today.succ_opt(),
            credit_limit: Some(-1),
            ..fine
        };
        let problem = wrong.check(today).unwrap_err();
        let mut pointers: Vec<_> = problem.errors().iter().map(|error| error.pointer.as_ref()).collect();
        pointers.sort_unstable();
        assert_eq!(pointers, ["/code", "/credit_limit", "/email", "/name", "/phone", "/registered_on"]);
    }
}
