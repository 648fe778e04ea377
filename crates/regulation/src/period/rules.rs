//! Which months may be closed and reopened, which dates are closed after it, and which months there are to show.

use chrono::NaiveDate;
use kernel::{Month, Problem, problem::Code};

use crate::Calendar;

/// Months that are shown at least, counted back from the current one.
const SHOWN: usize = 24;

/// Closing a month: the date through which the books are closed after it. The month must be over, and not be closed yet.
pub fn close(calendar: &Calendar, month: Month, today: NaiveDate) -> Result<NaiveDate, Problem> {
    let last_day = month.last_day();
    if calendar.is_closed(last_day) {
        return Err(Problem::new(Code::Conflict, "This month is closed already.")
            .with("month", month)
            .with("closed_through", calendar.closed_through));
    }
    if last_day >= today {
        return Err(Problem::new(Code::Conflict, "This month is not over yet.")
            .with("month", month)
            .with("ends_on", last_day)
            .with("today", today));
    }
    Ok(last_day)
}

/// Reopening a month and all after it: the date through which the books are closed after it. The month must be closed.
pub fn reopen(calendar: &Calendar, month: Month) -> Result<NaiveDate, Problem> {
    if !calendar.is_closed(month.last_day()) {
        return Err(Problem::new(Code::Conflict, "This month is not closed.")
            .with("month", month)
            .with("closed_through", calendar.closed_through));
    }
    Ok(month.previous().last_day())
}

/// The months to show, from one on, the latest first: back to the first that something was done to, and two years at least.
pub fn shown(from: Month, this_month: Month, first_touched: Option<Month>) -> impl Iterator<Item = Month> {
    let two_years = std::iter::successors(Some(this_month), |month| Some(month.previous())).nth(SHOWN - 1);
    let earliest = two_years.into_iter().chain(first_touched).min().unwrap_or(this_month);
    std::iter::successors(Some(from), |month| Some(month.previous())).take_while(move |month| *month >= earliest)
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;

    fn date(offset: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2020, 1, 1).unwrap().checked_add_days(Days::new(offset)).unwrap()
    }

    proptest! {
        #[test]
        fn closing_only_ever_closes_more_and_never_the_current_month(
            closed in prop::option::of(0_u64..2_000), day in 0_u64..2_000, today in 0_u64..2_000,
        ) {
            let calendar = Calendar { closed_through: closed.map(date), version: 1 };
            let month = Month::of(date(day));
            if let Ok(through) = close(&calendar, month, date(today)) {
                prop_assert!(Some(through) > calendar.closed_through);
                prop_assert!(through < date(today));
                prop_assert_eq!(through, month.last_day());
            }
        }

        #[test]
        fn what_is_reopened_is_open_and_what_lies_before_stays_closed(closed in 0_u64..2_000, day in 0_u64..2_000) {
            let calendar = Calendar { closed_through: Some(date(closed)), version: 1 };
            let month = Month::of(date(day));
            if let Ok(through) = reopen(&calendar, month) {
                let after = Calendar { closed_through: Some(through), version: 2 };
                prop_assert!(!after.is_closed(month.first_day()));
                prop_assert!(after.is_closed(month.previous().last_day()));
                prop_assert!(through < date(closed));
            }
        }

        #[test]
        fn reopening_takes_back_a_closing(day in 0_u64..2_000, today in 0_u64..2_000) {
            let month = Month::of(date(day));
            if let Ok(through) = close(&Calendar::default(), month, date(today)) {
                let closed = Calendar { closed_through: Some(through), version: 1 };
                prop_assert!(close(&closed, month, date(today)).is_err());
                prop_assert_eq!(reopen(&closed, month).unwrap(), month.previous().last_day());
            }
        }
    }

    #[test]
    fn a_month_is_closed_from_the_day_after_its_last_on() {
        let november: Month = "2026-11".parse().unwrap();
        let last = november.last_day();
        assert_eq!(close(&Calendar::default(), november, last).unwrap_err().code(), Code::Conflict);
        assert_eq!(close(&Calendar::default(), november, last.succ_opt().unwrap()).unwrap(), last);
    }

    #[test]
    fn months_are_shown_back_to_the_first_that_was_touched() {
        let month = |text: &str| text.parse::<Month>().unwrap();
        assert_eq!(shown(month("2026-11"), month("2026-11"), None).count(), 24);
        assert_eq!(shown(month("2026-11"), month("2026-11"), Some(month("2026-01"))).count(), 24);
        assert_eq!(shown(month("2026-11"), month("2026-11"), Some(month("2021-11"))).count(), 61);
        assert_eq!(shown(month("2021-12"), month("2026-11"), Some(month("2021-11"))).count(), 2);
    }
}
