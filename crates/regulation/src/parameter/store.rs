//! The values that were set, in SQL.

use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Problem, Tx, UserId,
    db::list::{Page, Paging, Select, Sort},
};
use uuid::Uuid;

use super::{Parameter, ParameterValue, history::SetValue};

/// Every value of the tenant, in the order in which they were set. What this version's registry does not know is skipped;
/// a value of the wrong type is our fault.
pub async fn values(tx: &mut Tx) -> Result<Vec<(Parameter, NaiveDate, ParameterValue)>, Problem> {
    let rows = sqlx::query!(
        "select name, effective_on, value from regulation.value
          where tenant_id = (select kernel.current_tenant()) order by seq"
    )
    .fetch_all(tx.conn())
    .await?;
    rows.into_iter()
        .filter_map(|row| Parameter::find(&row.name).map(|parameter| (parameter, row)))
        .map(|(parameter, row)| {
            let value = parameter.spec().kind.read(&row.value);
            value
                .map(|value| (parameter, row.effective_on, value))
                .ok_or_else(|| Problem::internal(format!("{} has a value of another type", row.name)))
        })
        .collect()
}

/// Sets a value; its trigger raises the calendar's version.
#[expect(clippy::too_many_arguments, reason = "a row has as many columns")]
pub async fn insert(
    tx: &mut Tx,
    id: Uuid,
    name: &str,
    value: ParameterValue,
    effective_on: NaiveDate,
    reason: Option<&str>,
    set_by: UserId,
    set_at: DateTime<Utc>,
) -> Result<(), Problem> {
    let value = serde_json::to_value(value).map_err(Problem::internal)?;
    sqlx::query!(
        "insert into regulation.value (tenant_id, id, name, effective_on, value, reason, set_by, set_at)
         values (kernel.current_tenant(), $1, $2, $3, $4, $5, $6, $7)",
        id,
        name,
        effective_on,
        value,
        reason,
        set_by.0,
        set_at
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// What was set for a parameter, the latest first.
pub async fn history(tx: &mut Tx, parameter: Parameter, paging: &Paging) -> Result<Page<SetValue>, Problem> {
    const SORTS: &[Sort] = &[Sort { name: "set_at", keys: &[("v.seq", "bigint")] }];
    const COLUMNS: &str = "v.value, v.effective_on, v.reason, v.set_by, v.set_at, \
        (select u.name from auth.directory u where u.tenant_id = v.tenant_id and u.user_id = v.set_by) as set_by_name";
    Select::new(COLUMNS, "regulation.value v", SORTS, None, true)?
        .only("v.tenant_id = (select kernel.current_tenant())")
        .with("v.name = $", parameter.spec().name)
        .page(tx, paging)
        .await
}
