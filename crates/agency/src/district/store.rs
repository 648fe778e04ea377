//! Districts, in SQL.

use std::collections::HashMap;

use kernel::{Clock, Problem, Tx, problem::OnConstraint};
use uuid::Uuid;

use super::{District, DistrictId, DistrictName};
use crate::problems::{in_use, taken};

/// A district.
pub async fn get(tx: &mut Tx, id: DistrictId) -> Result<District, Problem> {
    sqlx::query_as!(
        District,
        r#"select id as "id: DistrictId", name, max_agencies, agencies, version from agency.district
            where tenant_id = (select kernel.current_tenant()) and id = $1"#,
        id.0
    )
    .fetch_optional(tx.conn())
    .await?
    .ok_or_else(|| Problem::not_found("district"))
}

/// What the districts are called, by name, so many at most.
pub async fn names(tx: &mut Tx, most: i64) -> Result<Vec<DistrictName>, Problem> {
    Ok(sqlx::query_as!(
        DistrictName,
        r#"select id as "id: DistrictId", name from agency.district
            where tenant_id = (select kernel.current_tenant())
            order by name collate "vi-x-icu", id limit $1"#,
        most
    )
    .fetch_all(tx.conn())
    .await?)
}

/// Districts that stay as they are until the transaction ends, locked in the order of their ids. Who lets agencies in
/// holds them first, so that nobody else counts the same place.
pub async fn hold(tx: &mut Tx, ids: &[DistrictId]) -> Result<HashMap<DistrictId, District>, Problem> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let held = sqlx::query_as!(
        District,
        r#"select id as "id: DistrictId", name, max_agencies, agencies, version from agency.district
            where tenant_id = (select kernel.current_tenant()) and id = any ($1)
            order by id for no key update"#,
        &ids
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(held.into_iter().map(|district| (district.id, district)).collect())
}

/// Inserts a district.
pub async fn insert(tx: &mut Tx, id: DistrictId, name: &str, max_agencies: Option<i32>) -> Result<District, Problem> {
    sqlx::query_as!(
        District,
        r#"insert into agency.district (tenant_id, id, name, max_agencies) values (kernel.current_tenant(), $1, $2, $3)
           returning id as "id: DistrictId", name, max_agencies, agencies, version"#,
        id.0,
        name,
        max_agencies
    )
    .fetch_one(tx.conn())
    .await
    .on_constraint("district_name", || taken("district", "/name"))
}

/// Writes an edited district.
pub async fn update(tx: &mut Tx, clock: &Clock, edited: &District) -> Result<District, Problem> {
    sqlx::query_as!(
        District,
        r#"update agency.district set name = $2, max_agencies = $3, version = version + 1, updated_at = $4
            where tenant_id = (select kernel.current_tenant()) and id = $1
           returning id as "id: DistrictId", name, max_agencies, agencies, version"#,
        edited.id.0,
        edited.name,
        edited.max_agencies,
        clock.now()
    )
    .fetch_one(tx.conn())
    .await
    .on_constraint("district_name", || taken("district", "/name"))
}

/// Deletes a district that no agency is in; whether it was there.
pub async fn delete(tx: &mut Tx, id: DistrictId) -> Result<bool, Problem> {
    let deleted = sqlx::query!(
        "delete from agency.district where tenant_id = (select kernel.current_tenant()) and id = $1",
        id.0
    )
    .execute(tx.conn())
    .await
    .on_constraint("agency_district_fkey", || in_use("district"))?;
    Ok(deleted.rows_affected() == 1)
}

/// The district of this name; created with this cap where there is none.
pub async fn find_or_create(
    tx: &mut Tx,
    clock: &Clock,
    name: &str,
    max_agencies: Option<i32>,
) -> Result<DistrictId, Problem> {
    let id: DistrictId = clock.id();
    sqlx::query!(
        "insert into agency.district (tenant_id, id, name, max_agencies)
         values (kernel.current_tenant(), $1, $2, $3) on conflict do nothing",
        id.0,
        name,
        max_agencies
    )
    .execute(tx.conn())
    .await?;
    Ok(sqlx::query_scalar!(
        r#"select id as "id: DistrictId" from agency.district
            where tenant_id = (select kernel.current_tenant()) and lower(normalize(name, nfc)) = lower(normalize($1, nfc))"#,
        name
    )
    .fetch_one(tx.conn())
    .await?)
}
