//! The values that were set, in SQL.

use chrono::NaiveDate;
use kernel::{Problem, Tx};

use super::{Parameter, Value};

/// Every value of the tenant, in the order in which they were set. What this version's registry does not know is skipped;
/// a value of the wrong type is our fault.
pub async fn values(tx: &mut Tx) -> Result<Vec<(Parameter, NaiveDate, Value)>, Problem> {
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
