//! What other contexts ask of agencies: whether one may be issued to, what it may owe, what it is called.

use std::collections::HashMap;

use kernel::{AgencyId, Money, Problem, Tx};
use uuid::Uuid;

use crate::Status;

/// Whether an agency may be issued to, and the most that it may owe.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AgencyTerms {
    /// Its status.
    pub status: Status,
    /// Its own credit limit, else its type's.
    pub credit_limit: Money,
}

/// What an agency is called.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AgencyName {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// The terms of those of these agencies that the transaction sees.
pub async fn terms(tx: &mut Tx, ids: &[AgencyId]) -> Result<HashMap<AgencyId, AgencyTerms>, Problem> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select agency_id as "agency_id!: AgencyId", status as "status!: Status", credit_limit as "credit_limit!: Money"
             from agency.terms($1)"#,
        &ids
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.agency_id, AgencyTerms { status: row.status, credit_limit: row.credit_limit }))
        .collect())
}

/// The names of those of these agencies that the transaction sees.
pub async fn names(tx: &mut Tx, ids: &[AgencyId]) -> Result<HashMap<AgencyId, AgencyName>, Problem> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select id as "id: AgencyId", code, name from agency.agency
            where tenant_id = (select kernel.current_tenant()) and id = any ($1)"#,
        &ids
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, AgencyName { code: row.code, name: row.name })).collect())
}

/// Whether the transaction sees this agency.
pub async fn exists(tx: &mut Tx, id: AgencyId) -> Result<bool, Problem> {
    Ok(sqlx::query_scalar!(
        r#"select exists (
             select from agency.agency where tenant_id = (select kernel.current_tenant()) and id = $1) as "exists!""#,
        id.0
    )
    .fetch_one(tx.conn())
    .await?)
}
