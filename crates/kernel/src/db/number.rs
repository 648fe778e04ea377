//! Document numbers (`PX-2026-000123`): gap-free per tenant, kind and year. The counter's row is locked until the posting
//! transaction ends, so a number is given exactly when its document counts.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

/// A kind of document that is numbered: its prefix.
pub type Series = &'static str;

/// The counters that a batch has locked.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Counters {
    last: BTreeMap<(String, i32), i64>,
    given: BTreeMap<(Series, i32), i64>,
}

impl Counters {
    /// The series and years that a batch may need, in the fixed order in which `kernel.lock_counters` takes them.
    pub fn wanted(documents: impl IntoIterator<Item = (Series, NaiveDate)>) -> (Vec<String>, Vec<i32>) {
        let wanted: BTreeSet<(Series, i32)> =
            documents.into_iter().map(|(series, date)| (series, date.year())).collect();
        wanted.into_iter().map(|(series, year)| (series.to_owned(), year)).unzip()
    }

    /// Counters as `kernel.lock_counters` read them: series, years and last numbers.
    pub fn read(series: Option<Vec<String>>, years: Option<Vec<i32>>, lasts: Option<Vec<i64>>) -> Self {
        let keys = series.unwrap_or_default().into_iter().zip(years.unwrap_or_default());
        Self { last: keys.zip(lasts.unwrap_or_default()).collect(), given: BTreeMap::new() }
    }

    /// The counter of a series and year stands, locked, at this number.
    pub fn locked(&mut self, series: &str, year: i32, last: i64) {
        self.last.insert((series.to_owned(), year), last);
    }

    /// Counters that start at zero, for tests of pure rules.
    pub fn fresh() -> Self {
        Self::default()
    }

    /// The next number of a series in the year of a date.
    pub fn next(&mut self, series: Series, date: NaiveDate) -> String {
        let key = (series, date.year());
        let given = self.given.entry(key).or_default();
        *given += 1;
        let last = self.last.get(&(series.to_owned(), key.1)).copied().unwrap_or_default();
        let number = last + *given;
        format!("{series}-{:04}-{number:06}", date.year())
    }

    /// How many numbers were given: series, years and counts, for `kernel.advance_counters`.
    pub(super) fn given(&self) -> (Vec<String>, Vec<i32>, Vec<i64>) {
        let mut columns = (Vec::new(), Vec::new(), Vec::new());
        for ((series, year), count) in &self.given {
            columns.0.push((*series).to_owned());
            columns.1.push(*year);
            columns.2.push(*count);
        }
        columns
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_go_on_from_the_last_without_a_gap() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let mut counters = Counters::fresh();
        counters.locked("PX", 2026, 41);
        assert_eq!(counters.next("PX", date), "PX-2026-000042");
        assert_eq!(counters.next("PX", date), "PX-2026-000043");
        assert_eq!(counters.next("PN", date), "PN-2026-000001");
        assert_eq!(counters.given(), (vec!["PN".to_owned(), "PX".to_owned()], vec![2026, 2026], vec![1, 2]));
    }
}
