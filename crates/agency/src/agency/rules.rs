//! The life of an agency: what may be done to one that stands where it stands; and its date of registration.

use chrono::{Datelike, NaiveDate};
use kernel::{Actor, Agencies, Checks, Problem, problem::Code};
use serde_json::json;

use super::Status;

fn not_while(status: Status, needed: &'static str) -> Problem {
    Problem::new(Code::Conflict, format!("The agency is {}; this takes one that is {needed}.", status.as_str()))
        .with("status", status)
}

/// An application is approved.
pub fn approve(status: Status) -> Result<Status, Problem> {
    if status == Status::Pending { Ok(Status::Active) } else { Err(not_while(status, "pending")) }
}

/// An agency is blocked, or an application turned down.
pub fn block(status: Status) -> Result<Status, Problem> {
    if status == Status::Blocked { Err(not_while(status, "not blocked")) } else { Ok(Status::Blocked) }
}

/// A blocked agency becomes active.
pub fn unblock(status: Status) -> Result<Status, Problem> {
    if status == Status::Blocked { Ok(Status::Active) } else { Err(not_while(status, "blocked")) }
}

/// Whoever sees only some agencies would not see the one that they register.
pub fn may_register(actor: &Actor) -> Result<(), Problem> {
    if actor.agencies == Agencies::All {
        return Ok(());
    }
    Err(Problem::new(Code::PermissionDenied, "Only who sees every agency may register one."))
}

/// An agency is registered today or earlier.
pub fn check_registered_on(checks: &mut Checks, pointer: &str, date: NaiveDate, today: NaiveDate) {
    if date > today {
        checks.fault_with(pointer, "IN_THE_FUTURE", json!({ "today": today }));
    }
    if date.year() < 1900 {
        checks.fault_with(pointer, "TOO_SMALL", json!({ "min": "1900-01-01" }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agency_is_approved_once_and_blocked_and_unblocked_in_turn() {
        use Status::{Active, Blocked, Pending};
        assert_eq!(approve(Pending).unwrap(), Active);
        assert_eq!(approve(Active).unwrap_err().code(), Code::Conflict);
        assert_eq!(approve(Blocked).unwrap_err().params()["status"], "blocked");
        assert_eq!(block(Pending).unwrap(), Blocked);
        assert_eq!(block(Active).unwrap(), Blocked);
        assert!(block(Blocked).is_err());
        assert_eq!(unblock(Blocked).unwrap(), Active);
        assert!(unblock(Active).is_err() && unblock(Pending).is_err());
    }

    #[test]
    fn an_agency_is_not_registered_tomorrow() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let faults = |date: NaiveDate| {
            let mut checks = Checks::new();
            check_registered_on(&mut checks, "/registered_on", date, today);
            checks.finish().map_err(|problem| problem.errors()[0].code.clone())
        };
        assert_eq!(faults(today), Ok(()));
        assert_eq!(faults(today.succ_opt().unwrap()), Err("IN_THE_FUTURE".into()));
        assert_eq!(faults(NaiveDate::from_ymd_opt(1899, 12, 31).unwrap()), Err("TOO_SMALL".into()));
    }
}
