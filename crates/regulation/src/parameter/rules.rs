//! Which value is in force when: the one that was last set with the latest effective date that is not after the date; and
//! for which dates one may be set.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use kernel::{Checks, Problem, problem::Code};
use serde_json::json;

use super::ParameterValue;
use crate::Calendar;

/// The values of one parameter over time. A value takes the place of an earlier one with the same effective date.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Timeline(BTreeMap<NaiveDate, ParameterValue>);

impl Timeline {
    /// Sets a value from a date on, after every one that was set so far.
    pub fn set(&mut self, effective_on: NaiveDate, value: ParameterValue) {
        self.0.insert(effective_on, value);
    }

    /// The value in force on a date, and since when; none until one is set.
    pub fn at(&self, on: NaiveDate) -> Option<(NaiveDate, ParameterValue)> {
        self.0.range(..=on).next_back().map(|(since, value)| (*since, *value))
    }

    /// The next value that comes into force after a date, and when.
    pub fn after(&self, on: NaiveDate) -> Option<(NaiveDate, ParameterValue)> {
        use std::ops::Bound::{Excluded, Unbounded};
        self.0.range((Excluded(on), Unbounded)).next().map(|(from, value)| (*from, *value))
    }

    /// Whether exactly this value was set last for exactly this date.
    pub fn has(&self, effective_on: NaiveDate, value: ParameterValue) -> bool {
        self.0.get(&effective_on) == Some(&value)
    }
}

/// An effective date is one that a calendar on the wall could show.
pub fn check_date(checks: &mut Checks, pointer: &str, date: NaiveDate) {
    if date.year() < 1900 {
        checks.fault_with(pointer, "TOO_SMALL", json!({ "min": "1900-01-01" }));
    }
    if date.year() > 9999 {
        checks.fault_with(pointer, "TOO_LARGE", json!({ "max": "9999-12-31" }));
    }
}

/// What was posted into a closed period keeps the rules that it obeyed.
pub fn check_open(calendar: &Calendar, effective_on: NaiveDate) -> Result<(), Problem> {
    if calendar.is_closed(effective_on) {
        return Err(Problem::new(Code::PeriodClosed, "A value takes effect after the closed periods.")
            .with("date", effective_on)
            .with("closed_through", calendar.closed_through));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_value_takes_effect_after_the_closed_periods() {
        let calendar = Calendar { closed_through: Some(day(30)), version: 1 };
        assert_eq!(check_open(&calendar, day(30)).unwrap_err().code(), Code::PeriodClosed);
        assert!(check_open(&calendar, day(31)).is_ok());
        assert!(check_open(&Calendar::default(), day(0)).is_ok());
    }

    fn day(offset: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).unwrap().checked_add_days(Days::new(offset)).unwrap()
    }

    proptest! {
        #[test]
        fn the_value_in_force_is_the_last_set_with_the_greatest_effective_date_not_after(
            set in prop::collection::vec((0_u64..30, 0_i64..1_000), 0..40),
            on in 0_u64..30,
        ) {
            let mut timeline = Timeline::default();
            for (date, value) in &set {
                timeline.set(day(*date), ParameterValue::Integer(*value));
            }
            let mut expected: Option<(u64, i64)> = None;
            for (date, value) in &set {
                if *date <= on && expected.is_none_or(|(best, _)| *date >= best) {
                    expected = Some((*date, *value));
                }
            }
            prop_assert_eq!(timeline.at(day(on)), expected.map(|(date, value)| (day(date), ParameterValue::Integer(value))));
        }

        #[test]
        fn a_value_set_for_later_changes_nothing_before(
            set in prop::collection::vec((0_u64..30, 0_i64..1_000), 0..40),
            from in 0_u64..30,
            on in 0_u64..30,
        ) {
            let mut before = Timeline::default();
            for (date, value) in &set {
                before.set(day(*date), ParameterValue::Integer(*value));
            }
            let mut after = before.clone();
            after.set(day(from), ParameterValue::Boolean(true));
            if on < from {
                prop_assert_eq!(after.at(day(on)), before.at(day(on)));
                prop_assert!(after.after(day(on)).is_some_and(|(next, _)| next <= day(from)));
            }
            prop_assert_eq!(after.at(day(from)), Some((day(from), ParameterValue::Boolean(true))));
        }
    }
}
