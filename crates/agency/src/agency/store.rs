//! Agencies, in SQL.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use kernel::{AgencyId, Money, Problem, Tx, UserId, problem::OnConstraint};
use uuid::Uuid;

use super::{Agency, Draft, Status};
use crate::{agency_type::AgencyTypeId, district::DistrictId, problems::taken};

/// An agency that the transaction sees.
pub async fn get(tx: &mut Tx, id: AgencyId) -> Result<Agency, Problem> {
    sqlx::query_as!(
        Agency,
        r#"select a.id as "id: AgencyId", a.code, a.name, a.status as "status: Status",
                  a.type_id as "type_id: AgencyTypeId", a.district_id as "district_id: DistrictId",
                  a.phone, a.email, a.address, a.registered_on, a.credit_limit as "credit_limit: Money",
                  coalesce(d.debt, 0) as "debt!: Money", a.block_reason, a.version, a.created_at, a.updated_at
             from agency.agency a
             left join lateral agency.debt(a.id) d on true
            where a.tenant_id = (select kernel.current_tenant()) and a.id = $1"#,
        id.0
    )
    .fetch_optional(tx.conn())
    .await?
    .ok_or_else(|| Problem::not_found("agency"))
}

/// An agency that stays as it is until the transaction ends.
pub async fn lock(tx: &mut Tx, id: AgencyId) -> Result<Agency, Problem> {
    sqlx::query!(
        "select id from agency.agency where tenant_id = (select kernel.current_tenant()) and id = $1 for no key update",
        id.0
    )
    .fetch_optional(tx.conn())
    .await?;
    // a second look, so that what it reads is what the lock found
    get(tx, id).await
}

/// Writes a changed agency; `placed_on` where it took a place in its district.
pub async fn update(
    tx: &mut Tx,
    changed: &Agency,
    placed_on: Option<NaiveDate>,
    at: DateTime<Utc>,
) -> Result<(), Problem> {
    let written: Result<_, sqlx::Error> = sqlx::query!(
        "update agency.agency
            set code = $2, name = $3, status = $4, type_id = $5, district_id = $6, phone = $7, email = $8, address = $9,
                registered_on = $10, credit_limit = $11, block_reason = $12, placed_on = coalesce($13, placed_on),
                version = version + 1, updated_at = $14
          where tenant_id = (select kernel.current_tenant()) and id = $1",
        changed.id.0,
        changed.code,
        changed.name,
        changed.status.as_str(),
        changed.type_id.map(Uuid::from),
        changed.district_id.map(Uuid::from),
        changed.phone,
        changed.email,
        changed.address,
        changed.registered_on,
        changed.credit_limit.map(|limit| limit.0),
        changed.block_reason,
        placed_on,
        at
    )
    .execute(tx.conn())
    .await;
    written
        .on_constraint("agency_code", || taken("agency", "/code"))
        .on_constraint("agency_type_fkey", || Problem::unknown_reference("/type_id"))?;
    Ok(())
}

/// Codes for so many agencies that were given none.
pub async fn give_codes(tx: &mut Tx, count: usize) -> Result<Vec<String>, Problem> {
    if count == 0 {
        return Ok(Vec::new());
    }
    let count = i32::try_from(count).map_err(Problem::internal)?;
    Ok(sqlx::query_scalar!(r#"select code as "code!" from agency.give_codes($1) as code"#, count)
        .fetch_all(tx.conn())
        .await?)
}

/// The agencies that have these codes.
pub async fn by_codes(tx: &mut Tx, codes: &[&str]) -> Result<HashMap<String, AgencyId>, Problem> {
    let rows = sqlx::query!(
        r#"select code, id as "id: AgencyId" from agency.agency
            where tenant_id = (select kernel.current_tenant()) and code = any ($1)"#,
        codes as &[&str]
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|row| (row.code, row.id)).collect())
}

/// Whether somebody of this name and phone has applied and waits.
pub async fn is_waiting(tx: &mut Tx, name: &str, phone: Option<&str>) -> Result<bool, Problem> {
    Ok(sqlx::query_scalar!(
        r#"select exists (
             select from agency.agency
              where tenant_id = (select kernel.current_tenant()) and status = 'pending' and created_by is null
                and name = $1 and phone is not distinct from $2) as "exists!""#,
        name,
        phone
    )
    .fetch_one(tx.conn())
    .await?)
}

/// How many applications wait, counted as far as the ceiling.
pub async fn waiting(tx: &mut Tx, most: i64) -> Result<i64, Problem> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from (
             select from agency.agency
              where tenant_id = (select kernel.current_tenant()) and status = 'pending' and created_by is null
              limit $1) as waiting"#,
        most
    )
    .fetch_one(tx.conn())
    .await?)
}

/// What all agencies that come to be together have in common.
#[derive(Clone, Copy, Debug)]
pub struct Origin {
    /// Where they stand.
    pub status: Status,
    /// When they took their places in their districts.
    pub placed_on: Option<NaiveDate>,
    /// Who registered them; none if they applied.
    pub by: Option<UserId>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Inserts agencies under these ids and codes.
pub async fn insert(tx: &mut Tx, agencies: &[(AgencyId, &str, &Draft)], origin: Origin) -> Result<(), Problem> {
    let ids: Vec<Uuid> = agencies.iter().map(|(id, ..)| id.0).collect();
    let codes: Vec<&str> = agencies.iter().map(|(_, code, _)| *code).collect();
    let drafts = || agencies.iter().map(|(.., draft)| *draft);
    let names: Vec<&str> = drafts().map(|draft| draft.name.as_str()).collect();
    let types: Vec<Option<Uuid>> = drafts().map(|draft| draft.type_id.map(Uuid::from)).collect();
    let districts: Vec<Option<Uuid>> = drafts().map(|draft| draft.district_id.map(Uuid::from)).collect();
    let phones: Vec<Option<&str>> = drafts().map(|draft| draft.phone.as_deref()).collect();
    let emails: Vec<Option<&str>> = drafts().map(|draft| draft.email.as_deref()).collect();
    let addresses: Vec<Option<&str>> = drafts().map(|draft| draft.address.as_deref()).collect();
    let dates: Vec<NaiveDate> = drafts().map(|draft| draft.registered_on).collect();
    let limits: Vec<Option<i64>> = drafts().map(|draft| draft.credit_limit.map(|limit| limit.0)).collect();
    let inserted: Result<_, sqlx::Error> = sqlx::query!(
        "insert into agency.agency (tenant_id, id, code, name, type_id, district_id, phone, email, address, registered_on,
                credit_limit, status, placed_on, created_by, created_at, updated_at)
         select kernel.current_tenant(), n.id, n.code, n.name, n.type_id, n.district_id, n.phone, n.email, n.address,
                n.registered_on, n.credit_limit, $11, $12, $13, $14, $14
           from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[],
                       $9::date[], $10::bigint[])
             as n (id, code, name, type_id, district_id, phone, email, address, registered_on, credit_limit)",
        &ids,
        &codes as &[&str],
        &names as &[&str],
        &types as &[Option<Uuid>],
        &districts as &[Option<Uuid>],
        &phones as &[Option<&str>],
        &emails as &[Option<&str>],
        &addresses as &[Option<&str>],
        &dates,
        &limits as &[Option<i64>],
        origin.status.as_str(),
        origin.placed_on,
        origin.by.map(Uuid::from),
        origin.at
    )
    .execute(tx.conn())
    .await;
    inserted
        .on_constraint("agency_code", || taken("agency", "/code"))
        .on_constraint("agency_type_fkey", || Problem::unknown_reference("/type_id"))
        .on_constraint("agency_district_fkey", || Problem::unknown_reference("/district_id"))?;
    Ok(())
}
