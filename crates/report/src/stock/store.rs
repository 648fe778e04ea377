//! Stock in SQL.

use futures::{StreamExt, TryStreamExt, stream::BoxStream};
use kernel::{Quantity, Tx};
use uuid::Uuid;

use super::model::Stock;
use crate::period::Reading;

/// How the stock of each item in each warehouse (or in one) moved, by sku.
pub fn stock<'t>(
    tx: &'t mut Tx,
    reading: &Reading,
    warehouse: Option<Uuid>,
) -> BoxStream<'t, Result<Stock, sqlx::Error>> {
    let (first_read, last_read) = reading.looked_at();
    let months = reading.month_columns();
    let edges = reading.columns();
    sqlx::query!(
        r#"select item_id as "item_id!", sku as "sku!", name as "name!", warehouse_id as "warehouse_id!",
                  warehouse as "warehouse!", opening as "opening!: Quantity", quantity_in as "quantity_in!: Quantity",
                  quantity_out as "quantity_out!: Quantity"
             from report.stock($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"#,
        reading.opening.first_day(),
        first_read.first_day(),
        last_read.first_day(),
        months.0,
        months.1,
        &edges.first,
        &edges.last,
        &edges.turns,
        &edges.opens,
        warehouse
    )
    .fetch(tx.conn())
    .map_ok(|row| Stock {
        item_id: row.item_id,
        sku: row.sku,
        name: row.name,
        warehouse_id: row.warehouse_id,
        warehouse: row.warehouse,
        opening: row.opening,
        r#in: row.quantity_in,
        out: row.quantity_out,
        // no balance was ever beyond the ceiling
        closing: Quantity::from_steps(row.opening.steps() + row.quantity_in.steps() - row.quantity_out.steps()),
    })
    .boxed()
}
