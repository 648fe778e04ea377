//! Agency types, in SQL.

use std::collections::{HashMap, HashSet};

use kernel::{Clock, Money, Problem, Tx, problem::OnConstraint};
use uuid::Uuid;

use super::{AgencyType, AgencyTypeId};
use crate::problems::{in_use, taken};

/// A type.
pub async fn get(tx: &mut Tx, id: AgencyTypeId) -> Result<AgencyType, Problem> {
    sqlx::query_as!(
        AgencyType,
        r#"select id as "id: AgencyTypeId", name, credit_limit as "credit_limit: Money", version from agency.agency_type
            where tenant_id = (select kernel.current_tenant()) and id = $1"#,
        id.0
    )
    .fetch_optional(tx.conn())
    .await?
    .ok_or_else(|| Problem::not_found("agency type"))
}

/// A type that stays as it is until the transaction ends.
pub async fn lock(tx: &mut Tx, id: AgencyTypeId) -> Result<AgencyType, Problem> {
    sqlx::query_as!(
        AgencyType,
        r#"select id as "id: AgencyTypeId", name, credit_limit as "credit_limit: Money", version from agency.agency_type
            where tenant_id = (select kernel.current_tenant()) and id = $1 for no key update"#,
        id.0
    )
    .fetch_optional(tx.conn())
    .await?
    .ok_or_else(|| Problem::not_found("agency type"))
}

/// Inserts a type.
pub async fn insert(tx: &mut Tx, id: AgencyTypeId, name: &str, credit_limit: Money) -> Result<AgencyType, Problem> {
    sqlx::query_as!(
        AgencyType,
        r#"insert into agency.agency_type (tenant_id, id, name, credit_limit)
           values (kernel.current_tenant(), $1, $2, $3)
           returning id as "id: AgencyTypeId", name, credit_limit as "credit_limit: Money", version"#,
        id.0,
        name,
        credit_limit.0
    )
    .fetch_one(tx.conn())
    .await
    .on_constraint("agency_type_name", || taken("agency type", "/name"))
}

/// Writes an edited type.
pub async fn update(tx: &mut Tx, clock: &Clock, edited: &AgencyType) -> Result<AgencyType, Problem> {
    sqlx::query_as!(
        AgencyType,
        r#"update agency.agency_type set name = $2, credit_limit = $3, version = version + 1, updated_at = $4
            where tenant_id = (select kernel.current_tenant()) and id = $1
           returning id as "id: AgencyTypeId", name, credit_limit as "credit_limit: Money", version"#,
        edited.id.0,
        edited.name,
        edited.credit_limit.0,
        clock.now()
    )
    .fetch_one(tx.conn())
    .await
    .on_constraint("agency_type_name", || taken("agency type", "/name"))
}

/// Deletes a type that no agency has; whether it was there.
pub async fn delete(tx: &mut Tx, id: AgencyTypeId) -> Result<bool, Problem> {
    let deleted = sqlx::query!(
        "delete from agency.agency_type where tenant_id = (select kernel.current_tenant()) and id = $1",
        id.0
    )
    .execute(tx.conn())
    .await
    .on_constraint("agency_type_fkey", || in_use("type"))?;
    Ok(deleted.rows_affected() == 1)
}

/// Which of these types there are.
pub async fn known(tx: &mut Tx, ids: &[AgencyTypeId]) -> Result<HashSet<AgencyTypeId>, Problem> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let known = sqlx::query_scalar!(
        r#"select id as "id: AgencyTypeId" from agency.agency_type
            where tenant_id = (select kernel.current_tenant()) and id = any ($1)"#,
        &ids
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(known.into_iter().collect())
}

/// The credit limits of those of these types that there are.
pub async fn limits(tx: &mut Tx, ids: &[AgencyTypeId]) -> Result<HashMap<AgencyTypeId, Money>, Problem> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let limits = sqlx::query!(
        r#"select id as "id: AgencyTypeId", credit_limit as "credit_limit: Money" from agency.agency_type
            where tenant_id = (select kernel.current_tenant()) and id = any ($1)"#,
        &ids
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(limits.into_iter().map(|row| (row.id, row.credit_limit)).collect())
}

/// The type of this name; created with this credit limit where there is none.
pub async fn find_or_create(
    tx: &mut Tx,
    clock: &Clock,
    name: &str,
    credit_limit: Money,
) -> Result<AgencyTypeId, Problem> {
    let id: AgencyTypeId = clock.id();
    sqlx::query!(
        "insert into agency.agency_type (tenant_id, id, name, credit_limit)
         values (kernel.current_tenant(), $1, $2, $3) on conflict do nothing",
        id.0,
        name,
        credit_limit.0
    )
    .execute(tx.conn())
    .await?;
    Ok(sqlx::query_scalar!(
        r#"select id as "id: AgencyTypeId" from agency.agency_type
            where tenant_id = (select kernel.current_tenant()) and lower(normalize(name, nfc)) = lower(normalize($1, nfc))"#,
        name
    )
    .fetch_one(tx.conn())
    .await?)
}
