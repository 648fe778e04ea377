//! SQL of users.

use chrono::{DateTime, Utc};
use kernel::{
    AgencyId, Db, Problem, TenantId, Tx, UserId,
    db::list::{Page, Paging, Select, Sort},
    problem::{Code, OnConstraint},
};
use secrecy::{ExposeSecret, SecretString};
use sqlx::types::Json;
use uuid::Uuid;

use super::{Sees, User, rules::Reach};
use crate::{
    Locale,
    role::{self, RoleId, RoleName},
};

/// What a password is verified against.
pub struct Credentials {
    pub tenant: TenantId,
    pub user: UserId,
    pub hash: SecretString,
    /// Since when it is the password: a session is only opened (and a password only changed) while this still holds.
    pub set_at: DateTime<Utc>,
    pub active: bool,
}

/// Who signs in with this e-mail, asked across tenants.
pub async fn find(db: &Db, email: &str) -> Result<Option<Credentials>, Problem> {
    let row = db
        .read(async |pool| {
            sqlx::query!(
                r#"select tenant_id as "tenant!: TenantId", user_id as "user!: UserId", password_hash as "hash!",
                          password_set_at as "set_at!", active as "active!"
                     from auth.find_user($1)"#,
                email
            )
            .fetch_optional(&pool)
            .await
        })
        .await?;
    Ok(row.map(|row| Credentials {
        tenant: row.tenant,
        user: row.user,
        hash: row.hash.into(),
        set_at: row.set_at,
        active: row.active,
    }))
}

#[derive(sqlx::FromRow)]
struct UserRow {
    id: UserId,
    email: String,
    name: String,
    locale: String,
    active: bool,
    sees: String,
    roles: Json<Vec<RoleName>>,
    agencies: Vec<AgencyId>,
    last_used_at: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
    version: i64,
}

impl From<UserRow> for User {
    fn from(row: UserRow) -> Self {
        Self {
            id: row.id,
            email: row.email,
            name: row.name,
            locale: Locale::from_code(&row.locale),
            active: row.active,
            roles: row.roles.0,
            sees: Sees::from_code(&row.sees),
            agencies: row.agencies,
            last_used_at: row.last_used_at,
            created_at: row.created_at,
            version: row.version,
        }
    }
}

const COLUMNS: &str = "u.id, u.email, u.name, u.locale, u.active, u.sees, u.created_at, u.version,
    (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'code', r.code, 'name', r.name) order by r.name), '[]')
       from auth.user_role ur join auth.role r on r.tenant_id = ur.tenant_id and r.id = ur.role_id
      where ur.tenant_id = u.tenant_id and ur.user_id = u.id) as roles,
    array(select ra.agency_id from auth.rep_agency ra
           where ra.tenant_id = u.tenant_id and ra.user_id = u.id order by 1) as agencies,
    (select max(s.last_used_at) from auth.session s where s.tenant_id = u.tenant_id and s.user_id = u.id) as last_used_at";
const SORTS: &[Sort] = &[
    Sort { name: "name", keys: &[(r#"u.name collate "vi-x-icu""#, "text"), ("u.id", "uuid")] },
    Sort { name: "email", keys: &[("u.email", "text"), ("u.id", "uuid")] },
    Sort { name: "created_at", keys: &[("u.created_at", "timestamptz"), ("u.id", "uuid")] },
];

/// What a list of users is narrowed by.
pub struct Filter {
    pub q: Option<String>,
    pub active: Option<bool>,
    pub role: Option<RoleId>,
}

pub async fn list(tx: &mut Tx, filter: Filter, sort: Option<&str>, paging: &Paging) -> Result<Page<User>, Problem> {
    let page = Select::new(COLUMNS, "auth.user u", SORTS, sort, false)?
        .only("u.tenant_id = (select kernel.current_tenant())")
        .with_some(
            r"u.search like '%' || replace(replace(replace(kernel.search_text($), '\', '\\'), '%', '\%'), '_', '\_') || '%'
              or kernel.search_text($) <% u.search",
            filter.q,
        )
        .with_some("u.active = $", filter.active)
        .with_some(
            "exists (select from auth.user_role ur
                      where ur.tenant_id = u.tenant_id and ur.user_id = u.id and ur.role_id = $)",
            filter.role,
        )
        .page::<UserRow>(tx, paging)
        .await?;
    Ok(Page {
        items: page.items.into_iter().map(User::from).collect(),
        next_cursor: page.next_cursor,
        total: page.total,
    })
}

/// One user; `NOT_FOUND` if there is none.
pub async fn get(tx: &mut Tx, id: UserId) -> Result<User, Problem> {
    let row = sqlx::query_as!(
        UserRow,
        r#"select u.id as "id: UserId", u.email, u.name, u.locale, u.active, u.sees, u.created_at, u.version,
                  (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'code', r.code, 'name', r.name) order by r.name), '[]')
                     from auth.user_role ur join auth.role r on r.tenant_id = ur.tenant_id and r.id = ur.role_id
                    where ur.tenant_id = u.tenant_id and ur.user_id = u.id) as "roles!: Json<Vec<RoleName>>",
                  array(select ra.agency_id from auth.rep_agency ra
                         where ra.tenant_id = u.tenant_id and ra.user_id = u.id order by 1) as "agencies!: Vec<AgencyId>",
                  (select max(s.last_used_at) from auth.session s
                    where s.tenant_id = u.tenant_id and s.user_id = u.id) as last_used_at
             from auth.user u
            where u.tenant_id = (select kernel.current_tenant()) and u.id = $1"#,
        id.0
    )
    .fetch_optional(tx.conn())
    .await?
    .ok_or_else(|| Problem::not_found("user"))?;
    Ok(row.into())
}

/// How far these roles and this view reach together. A role that is not there is an `unknown_reference`.
pub async fn reach(tx: &mut Tx, roles: &[RoleId], sees: Sees) -> Result<Reach, Problem> {
    let found = role::by_ids(tx, roles).await?;
    if let Some(at) = roles.iter().position(|wanted| found.iter().all(|role| role.id != *wanted)) {
        return Err(Problem::unknown_reference(format!("/roles/{at}")));
    }
    let codes: Vec<&str> = found.iter().flat_map(|role| role.permissions.iter().map(String::as_str)).collect();
    let admin = found.iter().any(role::RoleRow::is_admin);
    Ok(Reach { permissions: role::effective(admin, codes), sees, outside: false })
}

/// How far an account reaches as it is.
pub async fn reach_of(tx: &mut Tx, user: &User) -> Result<Reach, Problem> {
    let roles: Vec<RoleId> = user.roles.iter().map(|role| role.id).collect();
    let outside = sqlx::query_scalar!(r#"select auth.assigned_outside($1) as "outside!""#, user.id.0)
        .fetch_one(tx.conn())
        .await?;
    Ok(Reach { outside, ..reach(tx, &roles, user.sees).await? })
}

/// A user as they are stored.
pub struct Draft {
    pub email: String,
    pub name: String,
    pub locale: Locale,
    pub sees: Sees,
    pub roles: Vec<RoleId>,
    pub agencies: Vec<AgencyId>,
}

pub async fn insert(tx: &mut Tx, id: UserId, draft: &Draft, hash: &SecretString) -> Result<(), Problem> {
    sqlx::query!(
        "insert into auth.user (tenant_id, id, email, name, locale, sees, password_hash)
         values (kernel.current_tenant(), $1, $2, $3, $4, $5, $6)",
        id.0,
        draft.email,
        draft.name,
        draft.locale.code(),
        draft.sees.code(),
        hash.expose_secret()
    )
    .execute(tx.conn())
    .await
    .on_constraint("user_email", || {
        Problem::new(Code::Conflict, "Somebody signs in with this e-mail already.").at("/email", "TAKEN")
    })?;
    set_roles(tx, id, &draft.roles).await?;
    set_agencies(tx, id, &draft.agencies).await
}

/// Stores what can be edited of a user and raises their version.
pub async fn update(tx: &mut Tx, user: &User) -> Result<(), Problem> {
    sqlx::query!(
        "update auth.user
            set name = $2, locale = $3, active = $4, sees = $5, version = version + 1, updated_at = now()
          where tenant_id = (select kernel.current_tenant()) and id = $1",
        user.id.0,
        user.name,
        user.locale.code(),
        user.active,
        user.sees.code()
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Gives a user exactly these roles.
pub async fn set_roles(tx: &mut Tx, user: UserId, roles: &[RoleId]) -> Result<(), Problem> {
    let roles: Vec<Uuid> = roles.iter().map(|role| role.0).collect();
    sqlx::query!(
        "with lost as (
           delete from auth.user_role
            where tenant_id = (select kernel.current_tenant()) and user_id = $1 and role_id <> all ($2)
         )
         insert into auth.user_role (tenant_id, user_id, role_id)
         select kernel.current_tenant(), $1, role_id from unnest($2) as role_id
         on conflict do nothing",
        user.0,
        &roles
    )
    .execute(tx.conn())
    .await
    .on_constraint("user_role_role_fkey", || Problem::unknown_reference("/roles"))?;
    Ok(())
}

/// Assigns exactly these agencies (of those that this unit of work sees) to a user.
pub async fn set_agencies(tx: &mut Tx, user: UserId, agencies: &[AgencyId]) -> Result<(), Problem> {
    let agencies: Vec<Uuid> = agencies.iter().map(|agency| agency.0).collect();
    sqlx::query!(
        "with lost as (
           delete from auth.rep_agency
            where tenant_id = (select kernel.current_tenant()) and user_id = $1 and agency_id <> all ($2)
         )
         insert into auth.rep_agency (tenant_id, user_id, agency_id)
         select kernel.current_tenant(), $1, agency_id from unnest($2) as agency_id
         on conflict do nothing",
        user.0,
        &agencies
    )
    .execute(tx.conn())
    .await
    .on_constraint("rep_agency_agency_fkey", || Problem::unknown_reference("/agencies"))?;
    Ok(())
}

/// Whether anybody is left who is active and holds the admin's role.
pub async fn has_active_admin(tx: &mut Tx) -> Result<bool, Problem> {
    let found = sqlx::query_scalar!(
        r#"select exists (
             select from auth.role r
               join auth.user_role ur on ur.tenant_id = r.tenant_id and ur.role_id = r.id
               join auth.user u on u.tenant_id = ur.tenant_id and u.id = ur.user_id
              where r.tenant_id = (select kernel.current_tenant()) and r.code = 'admin' and u.active) as "found!""#
    )
    .fetch_one(tx.conn())
    .await?;
    Ok(found)
}

/// Stores a password; `false` if it is no longer the one that was verified (`seen` says since when that was).
pub async fn store_password(
    tx: &mut Tx,
    user: UserId,
    hash: &SecretString,
    seen: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<bool, Problem> {
    let stored = sqlx::query!(
        "update auth.user
            set password_hash = $2, password_set_at = $4, updated_at = $4
          where tenant_id = (select kernel.current_tenant()) and id = $1 and password_set_at = coalesce($3, password_set_at)",
        user.0,
        hash.expose_secret(),
        seen,
        now
    )
    .execute(tx.conn())
    .await?;
    Ok(stored.rows_affected() == 1)
}
