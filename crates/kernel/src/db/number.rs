//! Document numbers (`PX-2026-000123`): gap-free per tenant, kind and year. The counter's row is locked until the posting
//! transaction ends, so a number is given exactly when its document counts.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::{Problem, Tx};

/// A kind of document that is numbered: its prefix.
pub type Series = &'static str;

/// The counters that a batch has locked.
#[derive(Debug, Default, Clone)]
pub struct Counters {
    last: BTreeMap<(Series, i32), i64>,
    given: BTreeMap<(Series, i32), i64>,
}

impl Counters {
    /// Locks the counters of these series and years, in a fixed order, for the rest of the transaction.
    pub async fn lock(tx: &mut Tx, wanted: impl IntoIterator<Item = (Series, NaiveDate)>) -> Result<Self, Problem> {
        let mut last: BTreeMap<(Series, i32), i64> =
            wanted.into_iter().map(|(series, date)| ((series, date.year()), 0)).collect();
        let (series, years): (Vec<String>, Vec<i32>) = last.keys().map(|(series, year)| ((*series).to_owned(), *year)).unzip();
        let rows = sqlx::query!(
            r#"select series as "series!", year as "year!", last as "last!" from kernel.lock_counters($1, $2)"#,
            &series,
            &years
        )
        .fetch_all(tx.conn())
        .await?;
        for ((series, year), value) in &mut last {
            if let Some(row) = rows.iter().find(|row| row.series == **series && row.year == *year) {
                *value = row.last;
            }
        }
        Ok(Self { last, given: BTreeMap::new() })
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
        let number = self.last.get(&key).copied().unwrap_or_default() + *given;
        format!("{series}-{:04}-{number:06}", date.year())
    }

    /// Remembers how many numbers were given.
    pub async fn save(&self, tx: &mut Tx) -> Result<(), Problem> {
        let mut series = Vec::new();
        let mut years = Vec::new();
        let mut given = Vec::new();
        for ((name, year), count) in &self.given {
            series.push((*name).to_owned());
            years.push(*year);
            given.push(*count);
        }
        if series.is_empty() {
            return Ok(());
        }
        sqlx::query!("select kernel.advance_counters($1, $2, $3)", &series, &years, &given).execute(tx.conn()).await?;
        Ok(())
    }
}
