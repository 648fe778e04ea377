//! The dashboard's figures in SQL.

use chrono::NaiveDate;
use kernel::{Money, Month, Problem, Tx};

use super::model::{Brought, Day, Owed};

/// What a month brought.
pub async fn month(tx: &mut Tx, month: Month) -> Result<Brought, Problem> {
    Ok(sqlx::query_as!(
        Brought,
        r#"select coalesce(sum(m.issues), 0)::bigint as "issues!", coalesce(sum(m.sales), 0)::bigint as "sales!: Money",
                  coalesce(sum(m.paid), 0)::bigint as "collections!: Money"
             from finance.account_month m
            where m.tenant_id = (select kernel.current_tenant()) and m.month = $1"#,
        month.first_day()
    )
    .fetch_one(tx.conn())
    .await?)
}

/// What the days of a span brought; those that brought nothing are not among them.
pub async fn days(tx: &mut Tx, from: NaiveDate, to: NaiveDate) -> Result<Vec<Day>, Problem> {
    let rows = sqlx::query!(
        r#"select day as "day!", issues as "issues!", sales as "sales!: Money", collections as "collections!: Money"
             from report.days($1, $2)"#,
        from,
        to
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Day {
            date: row.day,
            brought: Brought { issues: row.issues, sales: row.sales, collections: row.collections },
        })
        .collect())
}

/// What agencies owe.
pub async fn owed(tx: &mut Tx) -> Result<Owed, Problem> {
    Ok(sqlx::query_as!(
        Owed,
        r#"select coalesce(sum(o.debt), 0)::bigint as "debt!: Money",
                  count(*) filter (where o.owed <= o.credit_limit and o.owed * 100 >= o.credit_limit * 80)
                    as "agencies_near_limit!",
                  count(*) filter (where o.owed > o.credit_limit) as "agencies_over_limit!"
             from (
               select a.debt, a.debt + a.pending as owed, coalesce(g.credit_limit, t.credit_limit) as credit_limit
                 from finance.account a
                 join agency.agency g on g.tenant_id = a.tenant_id and g.id = a.agency_id
                 join agency.agency_type t on t.tenant_id = g.tenant_id and t.id = g.type_id
                where a.tenant_id = (select kernel.current_tenant()) and (a.debt <> 0 or a.pending <> 0)
             ) o"#
    )
    .fetch_one(tx.conn())
    .await?)
}

/// How many items lie below their low-stock mark.
pub async fn low_stock_items(tx: &mut Tx) -> Result<i64, Problem> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "items!"
             from inventory.item i
             left join (
               select s.item_id, sum(s.on_hand) as on_hand
                 from inventory.stock s
                where s.tenant_id = (select kernel.current_tenant())
                group by s.item_id
             ) s on s.item_id = i.id
            where i.tenant_id = (select kernel.current_tenant()) and i.low_stock is not null
              and coalesce(s.on_hand, 0) < i.low_stock"#
    )
    .fetch_one(tx.conn())
    .await?)
}
