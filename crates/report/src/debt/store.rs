//! Debts in SQL.

use futures::{StreamExt, TryStreamExt, stream::BoxStream};
use kernel::{AgencyId, Money, Tx};

use super::model::Debt;
use crate::{period::Reading, sales::store::AgencyFilter};

/// How the debt of each agency moved, by code.
pub fn debts<'t>(tx: &'t mut Tx, reading: &Reading, filter: AgencyFilter) -> BoxStream<'t, Result<Debt, sqlx::Error>> {
    let (first_read, last_read) = reading.looked_at();
    let months = reading.month_columns();
    let edges = reading.columns();
    sqlx::query!(
        r#"select agency_id as "agency_id!: AgencyId", code as "code!", name as "name!", opening as "opening!",
                  arising as "arising!", paid as "paid!"
             from report.debt($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"#,
        reading.opening.first_day(),
        first_read.first_day(),
        last_read.first_day(),
        months.0,
        months.1,
        &edges.first,
        &edges.last,
        &edges.turns,
        &edges.opens,
        filter.type_id,
        filter.district_id
    )
    .fetch(tx.conn())
    .map_ok(|row| Debt {
        agency_id: row.agency_id,
        code: row.code,
        name: row.name,
        opening: Money(row.opening),
        arising: Money(row.arising),
        paid: Money(row.paid),
        closing: Money(row.opening + row.arising - row.paid),
    })
    .boxed()
}
