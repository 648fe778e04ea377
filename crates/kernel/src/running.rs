//! A balance that runs over dates. Posting with an earlier date changes every day since, so what decides whether it may be
//! is the lowest balance of all those days, not the one at the end.

use std::{
    collections::BTreeMap,
    ops::Bound::{Excluded, Unbounded},
};

use chrono::NaiveDate;

use crate::{Money, Quantity};

/// What a balance counts: money or goods.
pub trait Measure: Copy + Ord + Default {
    /// The sum, unless it is beyond the ceiling.
    fn plus(self, other: Self) -> Option<Self>;
    /// The difference, unless it is beyond the ceiling.
    fn minus(self, other: Self) -> Option<Self>;
}

impl Measure for Money {
    fn plus(self, other: Self) -> Option<Self> {
        self.checked_add(other)
    }
    fn minus(self, other: Self) -> Option<Self> {
        self.checked_sub(other)
    }
}

impl Measure for Quantity {
    fn plus(self, other: Self) -> Option<Self> {
        self.checked_add(other)
    }
    fn minus(self, other: Self) -> Option<Self> {
        self.checked_sub(other)
    }
}

/// A balance, and what happened to it on the days that a batch looks back over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running<T> {
    now: T,
    last_on: NaiveDate,
    /// Net change per day. Complete for the days after every date that it is asked about.
    days: BTreeMap<NaiveDate, T>,
}

impl<T: Measure> Running<T> {
    /// A balance whose latest change was on this date.
    pub const fn new(now: T, last_on: NaiveDate) -> Self {
        Self { now, last_on, days: BTreeMap::new() }
    }

    /// The balance at the end of all days.
    pub const fn now(&self) -> T {
        self.now
    }

    /// Whether something was posted after this date already, so that the days since must be loaded to post on it.
    pub fn looks_back(&self, date: NaiveDate) -> bool {
        date < self.last_on
    }

    /// Loads what was posted on a day before this batch.
    pub fn load(&mut self, date: NaiveDate, net: T) {
        let day = self.days.entry(date).or_default();
        // what the ledger holds lies within the ceiling, or it could not have been posted
        *day = day.plus(net).unwrap_or(net);
    }

    /// From this date on, the latest first: the days on which the balance came to be another, with what it was from then on.
    fn since(&self, date: NaiveDate) -> impl Iterator<Item = (NaiveDate, T)> {
        let changes = self.days.range((Excluded(date), Unbounded)).rev();
        let changes = changes.map(|(day, net)| (*day, *net)).chain(std::iter::once((date, T::default())));
        changes.scan(self.now, |balance, (day, net)| {
            let from_then_on = *balance;
            *balance = balance.minus(net).unwrap_or(*balance);
            Some((day, from_then_on))
        })
    }

    /// The lowest balance at the end of this date or any day since, and the first such day.
    pub fn least_since(&self, date: NaiveDate) -> (T, NaiveDate) {
        let least = self.since(date).min_by_key(|(day, balance)| (*balance, *day));
        least.map_or((self.now, date), |(day, balance)| (balance, day))
    }

    /// The lowest balance at the end of this date or any day since.
    pub fn lowest_since(&self, date: NaiveDate) -> T {
        self.least_since(date).0
    }

    /// The first day, from this date on, from which the balance never falls short of so much.
    pub fn holds_from(&self, date: NaiveDate, least: T) -> Option<NaiveDate> {
        self.since(date).take_while(|(_, balance)| *balance >= least).last().map(|(day, _)| day)
    }

    /// Changes the balance on a date; `None`, and nothing changed, beyond the ceiling.
    #[must_use]
    pub fn change(&mut self, date: NaiveDate, by: T) -> Option<T> {
        let now = self.now.plus(by)?;
        let day = self.days.get(&date).copied().unwrap_or_default().plus(by)?;
        self.days.insert(date, day);
        self.now = now;
        self.last_on = self.last_on.max(date);
        Some(now)
    }
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;

    fn day(number: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).unwrap().checked_add_days(Days::new(number)).unwrap()
    }

    proptest! {
        #[test]
        fn the_lowest_balance_since_a_date_is_that_of_the_worst_day(
            changes in prop::collection::vec((0_u64..20, -50_i64..50), 0..40), since in 0_u64..20,
        ) {
            let mut running = Running::new(Money::ZERO, day(0));
            for (date, by) in &changes {
                running.change(day(*date), Money(*by)).unwrap();
            }
            let closing = |end: u64| changes.iter().filter(|(date, _)| *date <= end).map(|(_, by)| by).sum::<i64>();
            let worst = (since..=20).map(closing).min().unwrap();
            prop_assert_eq!(running.lowest_since(day(since)), Money(worst));
            let first_worst = (since..=20).find(|end| closing(*end) == worst).unwrap();
            prop_assert_eq!(running.least_since(day(since)).1, day(first_worst));
        }
    }

    proptest! {
        #[test]
        fn a_balance_holds_from_the_day_after_which_it_is_never_short(
            changes in prop::collection::vec((0_u64..20, -50_i64..50), 0..40), since in 0_u64..20, least in -60_i64..60,
        ) {
            let mut running = Running::new(Money::ZERO, day(0));
            for (date, by) in &changes {
                running.change(day(*date), Money(*by)).unwrap();
            }
            let closing = |end: u64| changes.iter().filter(|(date, _)| *date <= end).map(|(_, by)| by).sum::<i64>();
            let holds = (since..=20).find(|first| (*first..=20).all(|end| closing(end) >= least));
            prop_assert_eq!(running.holds_from(day(since), Money(least)), holds.map(day));
        }
    }

    #[test]
    fn a_change_beyond_the_ceiling_changes_nothing() {
        let mut running = Running::new(Money::MAX, day(0));
        let before = running.clone();
        assert_eq!(running.change(day(1), Money(1)), None);
        assert_eq!(running, before);
    }
}
