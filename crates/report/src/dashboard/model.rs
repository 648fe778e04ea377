//! What the dashboard shows.

use chrono::{Days, NaiveDate};
use kernel::{Money, Month};
use serde::Serialize;
use utoipa::ToSchema;

use crate::sales::{ItemSales, Sales};

/// What a day or a month brought.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, ToSchema)]
#[schema(as = DashboardBrought)]
pub struct Brought {
    /// Number of issues less those reversed.
    pub issues: i64,
    /// Value of issues less their reversals.
    pub sales: Money,
    /// Payments less their reversals.
    pub collections: Money,
}

/// A day and what it brought.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, ToSchema)]
#[schema(as = DashboardDay)]
pub struct Day {
    /// The day.
    pub date: NaiveDate,
    /// What it brought.
    #[serde(flatten)]
    pub brought: Brought,
}

/// What agencies owe at this moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, ToSchema)]
#[schema(as = DashboardOwed)]
pub struct Owed {
    /// All of their debts.
    pub debt: Money,
    /// How many owe, with what is pending, 80 % of their limit or more, but not above it.
    pub agencies_near_limit: i64,
    /// How many owe, with what is pending, more than their limit.
    pub agencies_over_limit: i64,
}

/// Today and this month at a glance.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Dashboard {
    /// Today, in the tenant's time zone.
    pub date: NaiveDate,
    /// This month.
    #[schema(value_type = String, example = "2026-11")]
    pub month: Month,
    /// What today brought.
    pub today: Brought,
    /// What this month brought.
    pub this_month: Brought,
    /// What agencies owe.
    #[serde(flatten)]
    pub owed: Owed,
    /// How many items lie below their low-stock mark, over all warehouses.
    pub low_stock_items: i64,
    /// The 5 agencies that bought the most this month.
    pub top_agencies: Vec<Sales>,
    /// The 5 items that were sold the most this month, by value.
    pub top_items: Vec<ItemSales>,
    /// The last 30 days, today included.
    pub daily_sales: Vec<Day>,
}

/// Every day up to a date, those that brought nothing too.
pub fn every_day(known: &[Day], last: NaiveDate, days: u64) -> Vec<Day> {
    let mut known = known.iter().peekable();
    (0..days)
        .rev()
        .filter_map(|back| last.checked_sub_days(Days::new(back)))
        .map(|date| {
            while known.next_if(|day| day.date < date).is_some() {}
            let brought = known.next_if(|day| day.date == date).map(|day| day.brought).unwrap_or_default();
            Day { date, brought }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_brought_nothing_are_there_too() {
        let date = |day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
        let brought = Brought { issues: 1, sales: Money(5), collections: Money::ZERO };
        let known = [Day { date: date(2), brought }, Day { date: date(4), brought }];
        let days = every_day(&known, date(5), 3);
        assert_eq!(days.iter().map(|day| day.date).collect::<Vec<_>>(), [date(3), date(4), date(5)]);
        assert_eq!(days.iter().map(|day| day.brought.issues).collect::<Vec<_>>(), [0, 1, 0]);
    }
}
