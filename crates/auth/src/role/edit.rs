//! Edits a role.

use axum::extract::State;
use kernel::{
    Allow, Checks, Problem,
    db::event::{Event, publish},
    http::{ETag, IfMatch, Json, Path},
    permission::{PermissionSet, UserWrite},
    problem::Code,
};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{
    RoleId,
    model::{Role, check_permissions},
    rules, store,
};
use crate::{AuthContext, patch::given};

/// What can be edited of a role.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleEdit {
    /// Its name, 1 to 100 characters, unique in the tenant.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = String, required = false)]
    name: Option<String>,
    /// The codes of what its holders may do; not for `admin`, who may do everything.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Vec<String>, required = false)]
    permissions: Option<Vec<String>>,
}

/// Edits a role. What its holders may do changes from their next request on.
///
/// Nobody can grant or take away a permission that they do not hold themselves, nor take any from the admin.
#[utoipa::path(patch, path = "/roles/{id}", tag = "auth", operation_id = "edit_role", request_body = RoleEdit,
    params(("id" = RoleId, Path, description = "The role"),
        ("If-Match" = String, Header, description = "The `ETag` of what was read")),
    responses((status = 200, body = Role, headers(("ETag" = String, description = "For `If-Match`"))),
        (status = 404, body = kernel::problem::Body, description = "`NOT_FOUND`"),
        (status = 409, body = kernel::problem::Body, description = "`CONFLICT`: the name is taken, or it is the admin's role"),
        (status = 412, body = kernel::problem::Body, description = "`STALE`"),
        (status = 428, body = kernel::problem::Body, description = "`PRECONDITION_REQUIRED`")))]
pub async fn edit(
    who: Allow<UserWrite>,
    State(state): State<AuthContext>,
    Path(id): Path<RoleId>,
    seen: IfMatch,
    Json(request): Json<RoleEdit>,
) -> Result<(ETag, Json<Role>), Problem> {
    let mut checks = Checks::new();
    let name = request.name.map(|name| checks.text("/name", &name, 100));
    let wanted = request.permissions.map(|codes| check_permissions(&mut checks, &codes));
    checks.finish()?;

    let mut tx = state.db.begin(&who).await?;
    store::lock_administration(&mut tx).await?;
    let role = store::get(&mut tx, id).await?;
    seen.check(role.version)?;
    let permissions = wanted.unwrap_or_else(|| role.holds());
    if role.is_admin() && permissions != PermissionSet::everything() {
        let problem = Problem::new(Code::Conflict, "The admin's role holds every permission and cannot be weakened.");
        return Err(problem.with("reason", "ADMIN_ROLE"));
    }
    rules::may_change(who.permissions, role.holds(), permissions)?;
    store::update(&mut tx, &role, name.as_deref().unwrap_or(&role.name), permissions).await?;
    let role = store::get(&mut tx, id).await?;
    let facts = json!({ "name": role.name, "permissions": permissions.codes() });
    publish(&mut tx, &[Event { kind: "auth.role.edited", subject: id.0, agency: None, facts }]).await?;
    tx.commit().await?;
    Ok((ETag(role.version), Json(role.into())))
}
