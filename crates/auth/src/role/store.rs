//! SQL of roles.

use kernel::{
    Problem, Tx,
    db::list::{Page, Paging, Select, Sort},
    permission::PermissionSet,
    problem::{Code, OnConstraint},
};
use uuid::Uuid;

use super::{
    RoleId,
    model::{Role, RoleRow},
};

const COLUMNS: &str = "r.id, r.code, r.name, r.permissions, r.version,
    (select count(*) from auth.user_role ur where ur.tenant_id = r.tenant_id and ur.role_id = r.id) as users";
const SORTS: &[Sort] = &[Sort { name: "name", keys: &[(r#"r.name collate "vi-x-icu""#, "text"), ("r.id", "uuid")] }];

pub async fn list(tx: &mut Tx, sort: Option<&str>, paging: &Paging) -> Result<Page<Role>, Problem> {
    let page = Select::new(COLUMNS, "auth.role r", SORTS, sort, false)?
        .only("r.tenant_id = (select kernel.current_tenant())")
        .page::<RoleRow>(tx, paging)
        .await?;
    Ok(Page {
        items: page.items.into_iter().map(Role::from).collect(),
        next_cursor: page.next_cursor,
        total: page.total,
    })
}

/// These roles, in no order; those that are not there are left out.
pub async fn by_ids(tx: &mut Tx, ids: &[RoleId]) -> Result<Vec<RoleRow>, Problem> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows = sqlx::query_as!(
        RoleRow,
        r#"select r.id as "id: RoleId", r.code, r.name, r.permissions, r.version,
                  (select count(*) from auth.user_role ur
                    where ur.tenant_id = r.tenant_id and ur.role_id = r.id) as "users!"
             from auth.role r
            where r.tenant_id = (select kernel.current_tenant()) and r.id = any ($1)"#,
        &ids
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows)
}

/// One role; `NOT_FOUND` if there is none.
pub async fn get(tx: &mut Tx, id: RoleId) -> Result<RoleRow, Problem> {
    by_ids(tx, &[id]).await?.pop().ok_or_else(|| Problem::not_found("role"))
}

/// The built-in roles with these codes.
pub async fn by_codes(tx: &mut Tx, codes: &[String]) -> Result<Vec<RoleId>, Problem> {
    let rows = sqlx::query_scalar!(
        r#"select id as "id: RoleId" from auth.role
            where tenant_id = (select kernel.current_tenant()) and code = any ($1)"#,
        codes
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows)
}

/// Whoever changes roles or what users may do waits here for whoever else does so in this tenant, so that rules about all
/// of them (there is an active admin, nobody grants what they do not hold) cannot be broken by two changes at once.
pub async fn lock_administration(tx: &mut Tx) -> Result<(), Problem> {
    sqlx::query!(
        "select from auth.role where tenant_id = (select kernel.current_tenant()) and code = 'admin' for no key update"
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

fn codes(permissions: PermissionSet) -> Vec<String> {
    permissions.codes().into_iter().map(str::to_owned).collect()
}

fn name_taken() -> Problem {
    Problem::new(Code::Conflict, "Another role has this name.").at("/name", "TAKEN")
}

pub async fn insert(
    tx: &mut Tx,
    id: RoleId,
    code: Option<&str>,
    name: &str,
    permissions: PermissionSet,
) -> Result<(), Problem> {
    sqlx::query!(
        "insert into auth.role (tenant_id, id, code, name, permissions)
         values (kernel.current_tenant(), $1, $2, $3, $4)",
        id.0,
        code,
        name,
        &codes(permissions)
    )
    .execute(tx.conn())
    .await
    .on_constraint("role_name", name_taken)?;
    Ok(())
}

/// Stores a name and, unless it is the admin's role, permissions, and raises the version.
pub async fn update(tx: &mut Tx, role: &RoleRow, name: &str, permissions: PermissionSet) -> Result<(), Problem> {
    let permissions = if role.is_admin() { Vec::new() } else { codes(permissions) };
    sqlx::query!(
        "update auth.role
            set name = $2, permissions = $3, version = version + 1, updated_at = now()
          where tenant_id = (select kernel.current_tenant()) and id = $1",
        role.id.0,
        name,
        &permissions
    )
    .execute(tx.conn())
    .await
    .on_constraint("role_name", name_taken)?;
    Ok(())
}

pub async fn delete(tx: &mut Tx, id: RoleId) -> Result<(), Problem> {
    sqlx::query!("delete from auth.role where tenant_id = (select kernel.current_tenant()) and id = $1", id.0)
        .execute(tx.conn())
        .await
        .on_constraint("user_role_role_fkey", || {
            Problem::new(Code::InUse, "Users have this role; take it from them first.")
        })?;
    Ok(())
}
