//! Which value is in force when: the one that was last set with the latest effective date that is not after the date.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Value;

/// The values of one parameter over time. A value takes the place of an earlier one with the same effective date.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Timeline(BTreeMap<NaiveDate, Value>);

impl Timeline {
    /// Sets a value from a date on, after every one that was set so far.
    pub fn set(&mut self, effective_on: NaiveDate, value: Value) {
        self.0.insert(effective_on, value);
    }

    /// The value in force on a date, and since when; none until one is set.
    pub fn at(&self, on: NaiveDate) -> Option<(NaiveDate, Value)> {
        self.0.range(..=on).next_back().map(|(since, value)| (*since, *value))
    }

    /// The next value that comes into force after a date, and when.
    pub fn after(&self, on: NaiveDate) -> Option<(NaiveDate, Value)> {
        use std::ops::Bound::{Excluded, Unbounded};
        self.0.range((Excluded(on), Unbounded)).next().map(|(from, value)| (*from, *value))
    }

    /// Whether exactly this value was set last for exactly this date.
    pub fn has(&self, effective_on: NaiveDate, value: Value) -> bool {
        self.0.get(&effective_on) == Some(&value)
    }
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;

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
                timeline.set(day(*date), Value::Integer(*value));
            }
            let mut expected: Option<(u64, i64)> = None;
            for (date, value) in &set {
                if *date <= on && expected.is_none_or(|(best, _)| *date >= best) {
                    expected = Some((*date, *value));
                }
            }
            prop_assert_eq!(timeline.at(day(on)), expected.map(|(date, value)| (day(date), Value::Integer(value))));
        }

        #[test]
        fn a_value_set_for_later_changes_nothing_before(
            set in prop::collection::vec((0_u64..30, 0_i64..1_000), 0..40),
            from in 0_u64..30,
            on in 0_u64..30,
        ) {
            let mut before = Timeline::default();
            for (date, value) in &set {
                before.set(day(*date), Value::Integer(*value));
            }
            let mut after = before.clone();
            after.set(day(from), Value::Boolean(true));
            if on < from {
                prop_assert_eq!(after.at(day(on)), before.at(day(on)));
                prop_assert!(after.after(day(on)).is_some_and(|(next, _)| next <= day(from)));
            }
            prop_assert_eq!(after.at(day(from)), Some((day(from), Value::Boolean(true))));
        }
    }
}
