//! Warehouses in SQL.

use chrono::{DateTime, Utc};
use kernel::{Clock, Problem, Tx, problem::OnConstraint};

use super::{Warehouse, WarehouseId, model::Details};
use crate::problems::{refuse_in_use, taken};

/// A warehouse.
pub async fn get(tx: &mut Tx, id: WarehouseId) -> Result<Option<Warehouse>, Problem> {
    Ok(sqlx::query_as!(
        Warehouse,
        r#"select id as "id: WarehouseId", name, address, is_default, active, version, created_at, updated_at
             from inventory.warehouse
            where tenant_id = (select kernel.current_tenant()) and id = $1"#,
        id.0
    )
    .fetch_optional(tx.conn())
    .await?)
}

/// Keeps every other change of the tenant's warehouses waiting until the transaction ends: which one is the default, and
/// whether there is one, concerns them all.
pub async fn lock_all(tx: &mut Tx) -> Result<(), Problem> {
    sqlx::query!(
        "select pg_advisory_xact_lock(
           hashtextextended('inventory.warehouses', 0) # hashtextextended(kernel.current_tenant()::text, 0))"
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Whether the tenant has any warehouse but this one.
pub async fn is_there_another(tx: &mut Tx, than: Option<WarehouseId>) -> Result<bool, Problem> {
    Ok(sqlx::query_scalar!(
        r#"select exists (
             select from inventory.warehouse
              where tenant_id = (select kernel.current_tenant()) and id is distinct from $1) as "there!""#,
        than.map(|id| id.0)
    )
    .fetch_one(tx.conn())
    .await?)
}

/// Makes no warehouse the default.
pub async fn unset_default(tx: &mut Tx, now: DateTime<Utc>) -> Result<(), Problem> {
    sqlx::query!(
        "update inventory.warehouse set is_default = false, version = version + 1, updated_at = $1
          where tenant_id = (select kernel.current_tenant()) and is_default",
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Adds a warehouse.
pub async fn insert(tx: &mut Tx, id: WarehouseId, details: &Details, now: DateTime<Utc>) -> Result<Warehouse, Problem> {
    sqlx::query_as!(
        Warehouse,
        r#"insert into inventory.warehouse
             (tenant_id, id, name, address, is_default, active, created_at, updated_at)
           values (kernel.current_tenant(), $1, $2, $3, $4, $5, $6, $6)
           returning id as "id: WarehouseId", name, address, is_default, active, version, created_at, updated_at"#,
        id.0,
        details.name,
        details.address,
        details.is_default,
        details.active,
        now
    )
    .fetch_one(tx.conn())
    .await
    .on_constraint("warehouse_name", || taken("warehouse", "/name"))
}

/// Changes a warehouse.
pub async fn update(tx: &mut Tx, id: WarehouseId, details: &Details, now: DateTime<Utc>) -> Result<Warehouse, Problem> {
    sqlx::query_as!(
        Warehouse,
        r#"update inventory.warehouse
              set name = $2, address = $3, is_default = $4, active = $5, version = version + 1, updated_at = $6
            where tenant_id = (select kernel.current_tenant()) and id = $1
           returning id as "id: WarehouseId", name, address, is_default, active, version, created_at, updated_at"#,
        id.0,
        details.name,
        details.address,
        details.is_default,
        details.active,
        now
    )
    .fetch_one(tx.conn())
    .await
    .on_constraint("warehouse_name", || taken("warehouse", "/name"))
}

/// How many items lie in a warehouse.
pub async fn items_in(tx: &mut Tx, id: WarehouseId) -> Result<i64, Problem> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "items!" from inventory.stock
            where tenant_id = (select kernel.current_tenant()) and warehouse_id = $1 and (on_hand > 0 or reserved > 0)"#,
        id.0
    )
    .fetch_one(tx.conn())
    .await?)
}

/// Whether goods ever moved in or out of a warehouse.
pub async fn has_moved(tx: &mut Tx, id: WarehouseId) -> Result<bool, Problem> {
    Ok(sqlx::query_scalar!(
        r#"select exists (
             select from inventory.stock
              where tenant_id = (select kernel.current_tenant()) and warehouse_id = $1 and entries > 0) as "moved!""#,
        id.0
    )
    .fetch_one(tx.conn())
    .await?)
}

/// Removes a warehouse in which nothing ever moved, with its empty rows of stock.
pub async fn delete(tx: &mut Tx, id: WarehouseId) -> Result<(), Problem> {
    sqlx::query!("select inventory.drop_empty_stock(null, $1)", id.0).execute(tx.conn()).await?;
    let deleted = sqlx::query!(
        "delete from inventory.warehouse where tenant_id = (select kernel.current_tenant()) and id = $1",
        id.0
    )
    .execute(tx.conn())
    .await;
    refuse_in_use(deleted, "warehouse").map(|_| ())
}

/// The warehouse of this name (without case), made if there is none; a tenant's first one is its default.
pub async fn find_or_create(tx: &mut Tx, clock: &Clock, name: &str) -> Result<WarehouseId, Problem> {
    lock_all(tx).await?;
    let name = name.trim();
    let found = sqlx::query_scalar!(
        r#"select id as "id: WarehouseId" from inventory.warehouse
            where tenant_id = (select kernel.current_tenant()) and lower(name) = lower($1)"#,
        name
    )
    .fetch_optional(tx.conn())
    .await?;
    if let Some(id) = found {
        return Ok(id);
    }
    let is_default = !is_there_another(tx, None).await?;
    let details = Details { name: name.to_owned(), address: None, is_default, active: true };
    Ok(insert(tx, clock.id(), &details, clock.now()).await?.id)
}
