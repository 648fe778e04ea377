//! Closings, in SQL.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use kernel::{Month, Problem, Tx, UserId};
use uuid::Uuid;

use super::model::{Action, Closing};

/// What was done to these months, the latest first: closing a month closes those before it too, and reopening one opens
/// those after it, so that what was done to one month may stand in the history of many.
pub async fn closings(tx: &mut Tx, months: &[Month]) -> Result<HashMap<Month, Vec<Closing>>, Problem> {
    let days: Vec<NaiveDate> = months.iter().map(|month| month.first_day()).collect();
    let rows = sqlx::query!(
        r#"with done as (
             select c.*,
                    -- the last month that was closed when it was done
                    lag(case action when 'close' then month else (month - interval '1 month')::date end)
                      over (order by seq) as closed_before
               from regulation.closing c
              where tenant_id = (select kernel.current_tenant())
           ), touched as (
             select d.*,
                    case action when 'close' then (closed_before + interval '1 month')::date else month end as first_month,
                    case action when 'close' then month else closed_before end as last_month
               from done d
           )
           select w.month as "of!", t.action as "action: Action", t.month, t.first_month, t.last_month as "last_month!",
                  t.reason, t.done_by as "done_by: UserId", u.name as "done_by_name?", t.done_at
             from unnest($1::date[]) as w (month)
             join touched t on w.month between coalesce(t.first_month, '-infinity') and t.last_month
             left join auth.directory u on u.tenant_id = t.tenant_id and u.user_id = t.done_by
            order by w.month, t.seq desc"#,
        &days
    )
    .fetch_all(tx.conn())
    .await?;
    let mut closings: HashMap<Month, Vec<Closing>> = HashMap::new();
    for row in rows {
        let closing = Closing {
            action: row.action,
            month: Month::of(row.month),
            from: row.first_month.map(Month::of),
            to: Month::of(row.last_month),
            reason: row.reason,
            done_by: row.done_by,
            done_by_name: row.done_by_name,
            done_at: row.done_at,
        };
        closings.entry(Month::of(row.of)).or_default().push(closing);
    }
    Ok(closings)
}

/// The first month that something was done to.
pub async fn first_touched(tx: &mut Tx) -> Result<Option<Month>, Problem> {
    let first = sqlx::query_scalar!(
        "select min(month) from regulation.closing where tenant_id = (select kernel.current_tenant())"
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(first.map(Month::of))
}

/// Writes down what is done to a month.
pub async fn insert(
    tx: &mut Tx,
    id: Uuid,
    action: Action,
    month: Month,
    reason: Option<&str>,
    done_by: UserId,
    done_at: DateTime<Utc>,
) -> Result<(), Problem> {
    sqlx::query!(
        "insert into regulation.closing (tenant_id, id, action, month, reason, done_by, done_at)
         values (kernel.current_tenant(), $1, $2, $3, $4, $5, $6)",
        id,
        action.as_str(),
        month.first_day(),
        reason,
        done_by.0,
        done_at
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Closes the books through a date.
pub async fn move_calendar(tx: &mut Tx, closed_through: NaiveDate) -> Result<(), Problem> {
    sqlx::query!("select regulation.move_calendar($1)", closed_through).execute(tx.conn()).await?;
    Ok(())
}
