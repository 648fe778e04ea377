//! Up to which date the books are closed, as a posting holds it: while it is held, nobody closes, reopens or sets a value.

use chrono::NaiveDate;
use kernel::{Problem, Tx};

/// How far the books are closed, and which values of the regulations are the latest.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Calendar {
    /// Nothing may be posted on or before this date; `None` closes nothing.
    pub closed_through: Option<NaiveDate>,
    /// Rises with every value set and every period closed or reopened.
    pub version: i64,
}

impl Calendar {
    /// Whether a date lies in a closed period.
    pub fn is_closed(&self, on: NaiveDate) -> bool {
        self.closed_through.is_some_and(|closed| on <= closed)
    }
}

/// Keeps the calendar from changing until the transaction ends, and reads it. Postings hold it together.
pub async fn hold_calendar(tx: &mut Tx) -> Result<Calendar, Problem> {
    let row = sqlx::query!(r#"select closed_through, version as "version!" from regulation.hold_calendar()"#)
        .fetch_one(tx.conn())
        .await?;
    Ok(Calendar { closed_through: row.closed_through, version: row.version })
}

/// Like [`hold_calendar`], but alone: waits until no posting is under way and lets none begin. For whoever changes it.
pub(crate) async fn hold_calendar_alone(tx: &mut Tx) -> Result<Calendar, Problem> {
    let row = sqlx::query!(r#"select closed_through, version as "version!" from regulation.hold_calendar_alone()"#)
        .fetch_one(tx.conn())
        .await?;
    Ok(Calendar { closed_through: row.closed_through, version: row.version })
}

/// The calendar at this moment, without keeping it: for reading, not for posting.
pub async fn read_calendar(tx: &mut Tx) -> Result<Calendar, Problem> {
    let row = sqlx::query!(
        "select closed_through, version from regulation.calendar where tenant_id = (select kernel.current_tenant())"
    )
    .fetch_optional(tx.conn())
    .await?;
    Ok(row.map_or_else(Calendar::default, |row| Calendar { closed_through: row.closed_through, version: row.version }))
}
