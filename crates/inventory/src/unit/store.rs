//! Units in SQL.

use std::collections::{BTreeSet, HashMap};

use kernel::{Clock, Problem, Tx, problem::OnConstraint};
use uuid::Uuid;

use super::{Unit, UnitId};
use crate::problems::{refuse_in_use, taken};

/// A unit.
pub async fn get(tx: &mut Tx, id: UnitId) -> Result<Option<Unit>, Problem> {
    Ok(sqlx::query_as!(
        Unit,
        r#"select id as "id: UnitId", name, version from inventory.unit
            where tenant_id = (select kernel.current_tenant()) and id = $1"#,
        id.0
    )
    .fetch_optional(tx.conn())
    .await?)
}

/// A unit that nobody else changes, and whose name nobody relies on, until the transaction ends.
pub async fn lock(tx: &mut Tx, id: UnitId) -> Result<Option<Unit>, Problem> {
    Ok(sqlx::query_as!(
        Unit,
        r#"select id as "id: UnitId", name, version from inventory.unit
            where tenant_id = (select kernel.current_tenant()) and id = $1
              for no key update"#,
        id.0
    )
    .fetch_optional(tx.conn())
    .await?)
}

/// The names of those of these units that there are, kept as they are until the transaction ends.
pub async fn hold(tx: &mut Tx, ids: &[UnitId]) -> Result<HashMap<UnitId, String>, Problem> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect::<BTreeSet<_>>().into_iter().collect();
    let rows = sqlx::query!(
        r#"select id as "id: UnitId", name from inventory.unit
            where tenant_id = (select kernel.current_tenant()) and id = any ($1)
            order by id
              for share"#,
        &ids
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// Adds a unit.
pub async fn insert(tx: &mut Tx, id: UnitId, name: &str) -> Result<Unit, Problem> {
    sqlx::query_as!(
        Unit,
        r#"insert into inventory.unit (tenant_id, id, name) values (kernel.current_tenant(), $1, $2)
           returning id as "id: UnitId", name, version"#,
        id.0,
        name
    )
    .fetch_one(tx.conn())
    .await
    .on_constraint("unit_name", || taken("unit", "/name"))
}

/// Renames a unit.
pub async fn rename(tx: &mut Tx, id: UnitId, name: &str) -> Result<Unit, Problem> {
    sqlx::query_as!(
        Unit,
        r#"update inventory.unit set name = $2, version = version + 1
            where tenant_id = (select kernel.current_tenant()) and id = $1
        returning id as "id: UnitId", name, version"#,
        id.0,
        name
    )
    .fetch_one(tx.conn())
    .await
    .on_constraint("unit_name", || taken("unit", "/name"))
}

/// The sku of an item that is counted in this unit and has a pack of this name.
pub async fn item_with_pack_named(tx: &mut Tx, id: UnitId, name: &str) -> Result<Option<String>, Problem> {
    Ok(sqlx::query_scalar!(
        "select i.sku
           from inventory.item i
           join inventory.pack p on p.tenant_id = i.tenant_id and p.item_id = i.id
          where i.tenant_id = (select kernel.current_tenant()) and i.unit_id = $1 and lower(p.name) = lower($2)
          limit 1",
        id.0,
        name
    )
    .fetch_optional(tx.conn())
    .await?)
}

/// Removes a unit; whether there was one.
pub async fn delete(tx: &mut Tx, id: UnitId) -> Result<bool, Problem> {
    let deleted =
        sqlx::query!("delete from inventory.unit where tenant_id = (select kernel.current_tenant()) and id = $1", id.0)
            .execute(tx.conn())
            .await;
    Ok(refuse_in_use(deleted, "unit")?.rows_affected() > 0)
}

/// The unit of this name, made if there is none.
pub async fn find_or_create(tx: &mut Tx, clock: &Clock, name: &str) -> Result<UnitId, Problem> {
    let ids = find_or_create_many(tx, clock, &[name]).await?;
    ids.into_iter().next().ok_or_else(|| Problem::internal("a unit that was just made is gone"))
}

/// The units of these names in their order, those made that there are not. Names are compared without case.
pub async fn find_or_create_many(tx: &mut Tx, clock: &Clock, names: &[&str]) -> Result<Vec<UnitId>, Problem> {
    let names: Vec<String> = names.iter().map(|name| name.trim().to_owned()).collect();
    let ids: Vec<Uuid> = names.iter().map(|_| clock.id()).collect();
    sqlx::query!(
        "insert into inventory.unit (tenant_id, id, name)
         select kernel.current_tenant(), w.id, w.name
           from (select distinct on (lower(name)) id, name
                   from unnest($1::uuid[], $2::text[]) as u (id, name) order by lower(name), id) w
          where not exists (
            select from inventory.unit u
             where u.tenant_id = (select kernel.current_tenant()) and lower(u.name) = lower(w.name))
         on conflict do nothing",
        &ids,
        &names
    )
    .execute(tx.conn())
    .await?;
    Ok(sqlx::query_scalar!(
        r#"select u.id as "id: UnitId"
             from unnest($1::text[]) with ordinality as w (name, at)
             join inventory.unit u
               on u.tenant_id = (select kernel.current_tenant()) and lower(u.name) = lower(w.name)
            order by w.at"#,
        &names
    )
    .fetch_all(tx.conn())
    .await?)
}
