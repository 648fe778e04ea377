//! SQL of tenants.

use chrono_tz::Tz;
use kernel::{
    Db, Problem, TenantId, Tx,
    problem::{Code, OnConstraint},
};

use super::model::{Tenant, TenantSummary};
use crate::Locale;

pub async fn insert(
    tx: &mut Tx,
    id: TenantId,
    code: &str,
    name: &str,
    zone: Tz,
    currency: &str,
    locale: Locale,
) -> Result<(), Problem> {
    sqlx::query!(
        "insert into auth.tenant (tenant_id, code, name, time_zone, currency, locale) values ($1, $2, $3, $4, $5, $6)",
        id.0,
        code,
        name,
        zone.name(),
        currency,
        locale.code()
    )
    .execute(tx.conn())
    .await
    .on_constraint("tenant_code", || {
        Problem::new(Code::Conflict, "Another tenant has this code.").at("/code", "TAKEN")
    })?;
    Ok(())
}

/// The tenant of this unit of work, its row locked if it is to be edited.
pub async fn current(tx: &mut Tx, to_edit: bool) -> Result<Tenant, Problem> {
    if to_edit {
        sqlx::query!("select from auth.tenant where tenant_id = (select kernel.current_tenant()) for no key update")
            .execute(tx.conn())
            .await?;
    }
    let row = sqlx::query!(
        r#"select tenant_id as "id: TenantId", code, name, time_zone, currency, locale, version
             from auth.tenant
            where tenant_id = (select kernel.current_tenant())"#
    )
    .fetch_optional(tx.conn())
    .await?
    .ok_or_else(|| Problem::not_found("tenant"))?;
    Ok(Tenant {
        id: row.id,
        code: row.code,
        name: row.name,
        time_zone: row.time_zone,
        currency: row.currency,
        locale: Locale::from_code(&row.locale),
        version: row.version,
    })
}

/// Stores what can be edited of the tenant of this unit of work and raises its version.
pub async fn update(tx: &mut Tx, tenant: &mut Tenant) -> Result<(), Problem> {
    tenant.version = sqlx::query_scalar!(
        "update auth.tenant
            set name = $1, time_zone = $2, locale = $3, version = version + 1, updated_at = now()
          where tenant_id = (select kernel.current_tenant())
         returning version",
        tenant.name,
        tenant.time_zone,
        tenant.locale.code()
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(())
}

/// The tenant with this code, asked across tenants: for public forms and the operator's commands.
pub async fn by_code(db: &Db, code: &str) -> Result<Option<TenantSummary>, Problem> {
    let row = sqlx::query!(r#"select tenant_id as "id!: TenantId", name as "name!" from auth.find_tenant($1)"#, code)
        .fetch_optional(db.pool())
        .await?;
    Ok(row.map(|row| TenantSummary { id: row.id, code: code.to_owned(), name: row.name }))
}

/// Every tenant of the installation, asked across tenants: for commands that go through them one by one.
pub async fn all(db: &Db) -> Result<Vec<TenantSummary>, Problem> {
    let rows = sqlx::query!(
        r#"select tenant_id as "id!: TenantId", code as "code!", name as "name!" from auth.list_tenants()"#
    )
    .fetch_all(db.pool())
    .await?;
    Ok(rows.into_iter().map(|row| TenantSummary { id: row.id, code: row.code, name: row.name }).collect())
}
