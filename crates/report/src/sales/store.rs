//! Sales in SQL.

use futures::{StreamExt, TryStreamExt, stream::BoxStream};
use kernel::{AgencyId, Money, Quantity, Tx};
use uuid::Uuid;

use super::model::{ItemSales, Sales};
use crate::{
    period::{Reading, Span},
    share::Percent,
};

/// Which agencies count.
#[derive(Clone, Copy, Debug, Default)]
pub struct AgencyFilter {
    /// Only those of this type.
    pub type_id: Option<Uuid>,
    /// Only those of this district.
    pub district_id: Option<Uuid>,
}

/// What each agency bought, the greatest amount first; all of them, or so many.
pub fn by_agency<'t>(
    tx: &'t mut Tx,
    reading: &Reading,
    filter: AgencyFilter,
    most: Option<i64>,
) -> BoxStream<'t, Result<Sales, sqlx::Error>> {
    let months = reading.month_columns();
    let edges = reading.turning_columns();
    sqlx::query!(
        r#"select agency_id as "agency_id!: AgencyId", code as "code!", name as "name!", issues as "issues!",
                  amount as "amount!: Money", total as "total!: Money"
             from report.sales($1, $2, $3, $4, $5, $6, $7)
            limit $8"#,
        months.0,
        months.1,
        &edges.first,
        &edges.last,
        &edges.turns,
        filter.type_id,
        filter.district_id,
        most
    )
    .fetch(tx.conn())
    .map_ok(|row| Sales {
        agency_id: row.agency_id,
        code: row.code,
        name: row.name,
        issues: row.issues,
        amount: row.amount,
        share: Percent::of(row.amount, row.total),
    })
    .boxed()
}

/// What was sold of each item, the greatest amount first; all of them, or so many.
pub fn by_item<'t>(
    tx: &'t mut Tx,
    span: Span,
    reading: &Reading,
    warehouse: Option<Uuid>,
    most: Option<i64>,
) -> BoxStream<'t, Result<ItemSales, sqlx::Error>> {
    let months = reading.month_columns();
    let edges = reading.turning_columns();
    sqlx::query!(
        r#"select item_id as "item_id!", sku as "sku!", name as "name!", lines as "lines!",
                  quantity as "quantity!: Quantity", amount as "amount!: Money", total as "total!: Money"
             from report.item_sales($1, $2, $3, $4, $5, $6, $7, $8)
            limit $9"#,
        span.from,
        span.to,
        months.0,
        months.1,
        &edges.first,
        &edges.last,
        &edges.turns,
        warehouse,
        most
    )
    .fetch(tx.conn())
    .map_ok(|row| ItemSales {
        item_id: row.item_id,
        sku: row.sku,
        name: row.name,
        lines: row.lines,
        quantity: row.quantity,
        amount: row.amount,
        share: Percent::of(row.amount, row.total),
    })
    .boxed()
}
