//! From which months and days the figures of a span are put together. Months have turnovers, so a span costs its months
//! and, where it begins or ends within one, the ledger of some of its days: those inside the span, or those outside it if
//! they are fewer.

use chrono::{Datelike, Days, NaiveDate};
use kernel::Month;

use super::Span;

/// Days whose ledger entries count besides the months.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Edge {
    /// The first of them.
    pub first: NaiveDate,
    /// The last of them.
    pub last: NaiveDate,
    /// How they count in the turnover: 1 adds, -1 takes away what the months have too much.
    pub turns: i16,
    /// How they count in the opening.
    pub opens: i16,
}

/// What must be read for the figures of a span.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reading {
    /// The first and the last month whose turnovers count; none if the span is all edges.
    pub months: Option<(Month, Month)>,
    /// The month whose opening is the span's, but for the edges.
    pub opening: Month,
    /// The days that count besides.
    pub edges: Vec<Edge>,
}

/// Edges as columns, for `unnest`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct EdgeColumns {
    /// First days.
    pub first: Vec<NaiveDate>,
    /// Last days.
    pub last: Vec<NaiveDate>,
    /// How they count in the turnover.
    pub turns: Vec<i16>,
    /// How they count in the opening.
    pub opens: Vec<i16>,
}

impl Reading {
    /// All edges.
    pub fn columns(&self) -> EdgeColumns {
        self.columns_of(|_| true)
    }

    /// The edges that count in the turnover.
    pub fn turning_columns(&self) -> EdgeColumns {
        self.columns_of(|edge| edge.turns != 0)
    }

    fn columns_of(&self, wanted: impl Fn(&Edge) -> bool) -> EdgeColumns {
        let mut columns = EdgeColumns::default();
        for edge in self.edges.iter().filter(|edge| wanted(edge)) {
            columns.first.push(edge.first);
            columns.last.push(edge.last);
            columns.turns.push(edge.turns);
            columns.opens.push(edge.opens);
        }
        columns
    }

    /// The first day of the first and of the last month whose turnovers count.
    pub fn month_columns(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        self.months.map(|(first, last)| (first.first_day(), last.first_day())).unzip()
    }

    /// The first and the last month to be looked at.
    pub fn looked_at(&self) -> (Month, Month) {
        let (first, last) = self.months.unwrap_or((self.opening, self.opening));
        (first.min(self.opening), last.max(self.opening))
    }

    fn count(&mut self, first: NaiveDate, last: NaiveDate, turns: i16, opens: i16) {
        if first > last {
            return;
        }
        match self.edges.iter_mut().find(|edge| edge.first == first && edge.last == last) {
            Some(edge) => {
                edge.turns += turns;
                edge.opens += opens;
            }
            None => self.edges.push(Edge { first, last, turns, opens }),
        }
    }
}

/// How a span is read.
pub fn reading(span: Span) -> Reading {
    let (first_month, last_month) = (Month::of(span.from), Month::of(span.to));
    let before = span.from.day0();
    let from_on = length(first_month) - before;
    let after = length(last_month) - span.to.day();

    let opens_before = before <= from_on;
    let mut reading = Reading {
        months: None,
        opening: if opens_before { first_month } else { first_month.next() },
        edges: Vec::new(),
    };
    if opens_before {
        reading.count(first_month.first_day(), day_before(span.from), 0, 1);
    } else {
        reading.count(span.from, first_month.last_day(), 0, -1);
    }

    if first_month == last_month {
        if before + after < span.to.day() - before {
            reading.months = Some((first_month, first_month));
            reading.count(first_month.first_day(), day_before(span.from), -1, 0);
            reading.count(day_after(span.to), last_month.last_day(), -1, 0);
        } else {
            reading.count(span.from, span.to, 1, 0);
        }
        return reading;
    }

    let (mut months_from, mut months_to) = (first_month, last_month);
    if opens_before {
        reading.count(first_month.first_day(), day_before(span.from), -1, 0);
    } else {
        reading.count(span.from, first_month.last_day(), 1, 0);
        months_from = months_from.next();
    }
    if after <= span.to.day() {
        reading.count(day_after(span.to), last_month.last_day(), -1, 0);
    } else {
        reading.count(last_month.first_day(), span.to, 1, 0);
        months_to = months_to.previous();
    }
    reading.months = (months_from <= months_to).then_some((months_from, months_to));
    reading
}

fn length(month: Month) -> u32 {
    month.last_day().day()
}

fn day_before(date: NaiveDate) -> NaiveDate {
    date.checked_sub_days(Days::new(1)).unwrap_or(NaiveDate::MIN)
}

fn day_after(date: NaiveDate) -> NaiveDate {
    date.checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    fn day(number: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2023, 11, 1).unwrap().checked_add_days(Days::new(number)).unwrap()
    }

    fn days(first: NaiveDate, last: NaiveDate) -> i64 {
        (last - first).num_days() + 1
    }

    /// A ledger and what is kept of it: turnovers by month, and the opening of any month.
    struct Books {
        ledger: BTreeMap<NaiveDate, i64>,
    }

    impl Books {
        fn between(&self, first: NaiveDate, last: NaiveDate) -> i64 {
            self.ledger.range(first..=last).map(|(_, amount)| amount).sum()
        }
        fn turnover(&self, reading: &Reading) -> i64 {
            let months = reading.months.map_or(0, |(first, last)| self.between(first.first_day(), last.last_day()));
            let edges = reading.edges.iter().map(|edge| i64::from(edge.turns) * self.between(edge.first, edge.last));
            months + edges.sum::<i64>()
        }
        fn opening(&self, reading: &Reading) -> i64 {
            let known = self.between(day(0), day_before(reading.opening.first_day()));
            let edges = reading.edges.iter().map(|edge| i64::from(edge.opens) * self.between(edge.first, edge.last));
            known + edges.sum::<i64>()
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(5_000))]
        #[test]
        fn what_is_read_comes_to_what_happened(
            ledger in prop::collection::btree_map(0_u64..200, -1_000_i64..1_000, 0..80),
            from in 40_u64..160, length in 0_u64..100,
        ) {
            let books = Books { ledger: ledger.into_iter().map(|(number, amount)| (day(number), amount)).collect() };
            let span = Span { from: day(from), to: day(from + length) };
            let reading = reading(span);
            prop_assert_eq!(books.turnover(&reading), books.between(span.from, span.to));
            prop_assert_eq!(books.opening(&reading), books.between(day(0), day_before(span.from)));
        }

        #[test]
        fn an_edge_lies_within_a_month_and_no_turnover_reads_more_than_half_of_one(from in 0_u64..400, length in 0_u64..400) {
            let span = Span { from: day(from), to: day(from + length) };
            let reading = reading(span);
            let mut per_month: BTreeMap<Month, i64> = BTreeMap::new();
            for edge in &reading.edges {
                prop_assert_eq!(Month::of(edge.first), Month::of(edge.last));
                prop_assert!(edge.first <= edge.last);
                prop_assert!((edge.turns, edge.opens) != (0, 0));
                if edge.turns != 0 {
                    *per_month.entry(Month::of(edge.first)).or_default() += days(edge.first, edge.last);
                }
            }
            prop_assert!(per_month.values().all(|read| *read <= 16), "{:?}", reading);
            let (first, last) = reading.looked_at();
            prop_assert!(first >= Month::of(span.from) && last <= Month::of(span.to).next());
        }
    }

    #[test]
    fn whole_months_read_no_days() {
        let span = Span { from: "2024-02-01".parse().unwrap(), to: "2024-05-31".parse().unwrap() };
        let months = Some(("2024-02".parse().unwrap(), "2024-05".parse().unwrap()));
        assert_eq!(reading(span), Reading { months, opening: "2024-02".parse().unwrap(), edges: Vec::new() });
    }
}
