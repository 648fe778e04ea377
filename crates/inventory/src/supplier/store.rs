//! Suppliers in SQL.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use kernel::{Clock, Problem, Tx, problem::OnConstraint};
use uuid::Uuid;

use super::{Supplier, SupplierId, model::Details};
use crate::problems::{refuse_in_use, taken};

/// A supplier.
pub async fn get(tx: &mut Tx, id: SupplierId) -> Result<Option<Supplier>, Problem> {
    Ok(sqlx::query_as!(
        Supplier,
        r#"select id as "id: SupplierId", name, phone, email, address, active, version, created_at, updated_at
             from inventory.supplier
            where tenant_id = (select kernel.current_tenant()) and id = $1"#,
        id.0
    )
    .fetch_optional(tx.conn())
    .await?)
}

/// A supplier that nobody else changes until the transaction ends.
pub async fn lock(tx: &mut Tx, id: SupplierId) -> Result<Option<Supplier>, Problem> {
    Ok(sqlx::query_as!(
        Supplier,
        r#"select id as "id: SupplierId", name, phone, email, address, active, version, created_at, updated_at
             from inventory.supplier
            where tenant_id = (select kernel.current_tenant()) and id = $1
              for no key update"#,
        id.0
    )
    .fetch_optional(tx.conn())
    .await?)
}

/// Adds a supplier.
pub async fn insert(tx: &mut Tx, id: SupplierId, details: &Details, now: DateTime<Utc>) -> Result<Supplier, Problem> {
    sqlx::query_as!(
        Supplier,
        r#"insert into inventory.supplier
             (tenant_id, id, name, phone, email, address, active, created_at, updated_at)
           values (kernel.current_tenant(), $1, $2, $3, $4, $5, $6, $7, $7)
           returning id as "id: SupplierId", name, phone, email, address, active, version, created_at, updated_at"#,
        id.0,
        details.name,
        details.phone,
        details.email,
        details.address,
        details.active,
        now
    )
    .fetch_one(tx.conn())
    .await
    .on_constraint("supplier_name", || taken("supplier", "/name"))
}

/// Changes a supplier.
pub async fn update(tx: &mut Tx, id: SupplierId, details: &Details, now: DateTime<Utc>) -> Result<Supplier, Problem> {
    sqlx::query_as!(
        Supplier,
        r#"update inventory.supplier
              set name = $2, phone = $3, email = $4, address = $5, active = $6, version = version + 1, updated_at = $7
            where tenant_id = (select kernel.current_tenant()) and id = $1
           returning id as "id: SupplierId", name, phone, email, address, active, version, created_at, updated_at"#,
        id.0,
        details.name,
        details.phone,
        details.email,
        details.address,
        details.active,
        now
    )
    .fetch_one(tx.conn())
    .await
    .on_constraint("supplier_name", || taken("supplier", "/name"))
}

/// Removes a supplier; whether there was one.
pub async fn delete(tx: &mut Tx, id: SupplierId) -> Result<bool, Problem> {
    let deleted = sqlx::query!(
        "delete from inventory.supplier where tenant_id = (select kernel.current_tenant()) and id = $1",
        id.0
    )
    .execute(tx.conn())
    .await;
    Ok(refuse_in_use(deleted, "supplier")?.rows_affected() > 0)
}

/// The names of those of these suppliers that there are.
pub async fn names(tx: &mut Tx, ids: &[SupplierId]) -> Result<HashMap<SupplierId, String>, Problem> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select id as "id: SupplierId", name from inventory.supplier
            where tenant_id = (select kernel.current_tenant()) and id = any ($1)"#,
        &ids
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// The suppliers of these names in their order, those made that there are not. Names are compared without case.
pub async fn find_or_create_many(tx: &mut Tx, clock: &Clock, names: &[&str]) -> Result<Vec<SupplierId>, Problem> {
    let names: Vec<String> = names.iter().map(|name| name.trim().to_owned()).collect();
    let ids: Vec<Uuid> = names.iter().map(|_| clock.id()).collect();
    sqlx::query!(
        "insert into inventory.supplier (tenant_id, id, name, created_at, updated_at)
         select kernel.current_tenant(), w.id, w.name, $3, $3
           from (select distinct on (lower(name)) id, name
                   from unnest($1::uuid[], $2::text[]) as u (id, name) order by lower(name), id) w
          where not exists (
            select from inventory.supplier s
             where s.tenant_id = (select kernel.current_tenant()) and lower(s.name) = lower(w.name))
         on conflict do nothing",
        &ids,
        &names,
        clock.now()
    )
    .execute(tx.conn())
    .await?;
    Ok(sqlx::query_scalar!(
        r#"select s.id as "id: SupplierId"
             from unnest($1::text[]) with ordinality as w (name, at)
             join inventory.supplier s
               on s.tenant_id = (select kernel.current_tenant()) and lower(s.name) = lower(w.name)
            order by w.at"#,
        &names
    )
    .fetch_all(tx.conn())
    .await?)
}
