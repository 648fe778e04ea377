//! Which date a document may bear: not in a closed period, not in the future, not too far back.

use chrono::{Days, NaiveDate};
use kernel::{Problem, Warning, problem::Code};
use serde_json::{Map, json};

use crate::{Calendar, Policy, Regulations, Rule};

/// Whether documents may be dated as far back as they like: only what is taken over from another system may.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Backdating {
    /// As far as `posting.backdate_days` allows.
    #[default]
    ByRegulation,
    /// Any open date: documents taken over by an import.
    Free,
}

/// Whether a document may bear this date, when it is `today` at the tenant. A warning where the policy only warns.
pub fn check(
    date: NaiveDate,
    today: NaiveDate,
    calendar: Calendar,
    regulations: &Regulations,
    backdating: Backdating,
) -> Result<Option<Warning>, Problem> {
    if let Some(closed_through) = calendar.closed_through
        && date <= closed_through
    {
        let detail = match closed_through.succ_opt() {
            Some(open) => {
                format!("The books are closed through {closed_through}. Date it {open} or later, or reopen the period.")
            }
            None => format!("The books are closed through {closed_through}."),
        };
        return Err(Problem::new(Code::PeriodClosed, detail)
            .with("date", date)
            .with("closed_through", closed_through)
            .at("/date", "PERIOD_CLOSED"));
    }
    if date > today {
        return Err(Problem::field("/date", "IN_THE_FUTURE").with("date", date).with("today", today));
    }
    let days = regulations.backdate_days(today);
    let earliest = u64::try_from(days).ok().and_then(|days| today.checked_sub_days(Days::new(days)));
    let Some(earliest) = earliest.filter(|earliest| date < *earliest) else {
        return Ok(None);
    };
    let params = Map::from_iter([
        ("date".to_owned(), json!(date)),
        ("earliest".to_owned(), json!(earliest)),
        ("days".to_owned(), json!(days)),
    ]);
    match (backdating, regulations.policy(Rule::TooFarBack, today)) {
        (Backdating::Free, _) | (_, Policy::Allow) => Ok(None),
        (_, Policy::Warn) => Ok(Some(Warning { code: Code::TooFarBack.as_str().to_owned(), params })),
        (_, Policy::Refuse) => Err(Problem::new(
            Code::TooFarBack,
            format!(
                "Documents may be dated at most {days} days back. Date it {earliest} or later, or change the regulation \
                 posting.backdate_days."
            ),
        )
        .with_params(params)
        .at("/date", "TOO_FAR_BACK")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }
    fn at(date: &str, closed_through: Option<&str>) -> Result<Option<Warning>, Code> {
        let calendar = Calendar { closed_through: closed_through.map(day), version: 0 };
        check(day(date), day("2026-11-20"), calendar, &Regulations::defaults(), Backdating::ByRegulation)
            .map_err(|problem| problem.code())
    }

    #[test]
    fn a_closed_period_takes_nothing_and_the_day_after_it_does() {
        assert_eq!(at("2026-10-31", Some("2026-10-31")), Err(Code::PeriodClosed));
        assert_eq!(at("2026-11-01", Some("2026-10-31")), Ok(None));
    }

    #[test]
    fn tomorrow_and_long_ago_are_refused() {
        assert_eq!(at("2026-11-21", None), Err(Code::Validation));
        assert_eq!(at("2025-11-19", None), Ok(None));
        assert_eq!(at("2025-11-18", None), Err(Code::TooFarBack));
    }

    #[test]
    fn a_refused_date_is_told_which_would_do() {
        let refusal = |date, closed: Option<&str>| {
            let calendar = Calendar { closed_through: closed.map(day), version: 0 };
            check(day(date), day("2026-11-20"), calendar, &Regulations::defaults(), Backdating::ByRegulation)
                .unwrap_err()
        };
        assert!(refusal("2026-10-31", Some("2026-10-31")).detail().contains("Date it 2026-11-01 or later"));
        assert!(refusal("2020-01-01", None).detail().contains("Date it 2025-11-19 or later"));
    }

    #[test]
    fn what_is_taken_over_may_be_old_but_not_closed() {
        let regulations = Regulations::defaults();
        let calendar = Calendar { closed_through: Some(day("2020-12-31")), version: 0 };
        let free = |date| check(day(date), day("2026-11-20"), calendar, &regulations, Backdating::Free);
        assert_eq!(free("2021-01-01").unwrap(), None);
        assert!(free("2020-12-31").is_err());
    }
}
