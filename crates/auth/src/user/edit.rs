//! Edits a user.

use axum::extract::State;
use kernel::{
    AgencyId, Allow, Checks, Problem, UserId,
    db::event::{Event, publish},
    http::{ETag, IfMatch, Json, Path},
    permission::UserWrite,
};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{
    Sees, User,
    model::{check_agencies, check_roles},
    rules::{Reach, last_admin, may_manage},
    store,
};
use crate::{
    AuthContext, BuiltIn, Locale,
    patch::given,
    role::{self, RoleId},
    session::{self, EndReason},
};

/// What can be edited of a user.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UserEdit {
    /// Their name, 1 to 200 characters.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = String, required = false)]
    name: Option<String>,
    /// Their roles, at least one.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Vec<RoleId>, required = false)]
    roles: Option<Vec<RoleId>>,
    /// Whether they may sign in; deactivating ends their sessions.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = bool, required = false)]
    active: Option<bool>,
    /// Which agencies they see.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Sees, required = false)]
    sees: Option<Sees>,
    /// The agencies assigned to them, at most 1,000; only if they see those assigned.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Vec<AgencyId>, required = false)]
    agencies: Option<Vec<AgencyId>>,
    /// The language that they read.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Locale, required = false)]
    locale: Option<Locale>,
}

/// Edits a user. What they may do and see changes from their next request on.
///
/// Nobody can edit an account that may do more than their own, or make it so; the last active administrator stays one. Who
/// sees only some agencies cannot edit the account of somebody who looks after others, but assign their own to it.
#[utoipa::path(patch, path = "/users/{id}", tag = "auth", operation_id = "edit_user", request_body = UserEdit,
    params(("id" = UserId, Path, description = "The user"),
        ("If-Match" = String, Header, description = "The `ETag` of what was read")),
    responses((status = 200, body = User, headers(("ETag" = String, description = "For `If-Match`"))),
        (status = 404, body = kernel::problem::Body, description = "`NOT_FOUND`"),
        (status = 409, body = kernel::problem::Body, description = "`CONFLICT`: the last active administrator"),
        (status = 412, body = kernel::problem::Body, description = "`STALE`"),
        (status = 428, body = kernel::problem::Body, description = "`PRECONDITION_REQUIRED`")))]
pub async fn edit(
    who: Allow<UserWrite>,
    State(state): State<AuthContext>,
    Path(id): Path<UserId>,
    seen: IfMatch,
    Json(request): Json<UserEdit>,
) -> Result<(ETag, Json<User>), Problem> {
    let mut tx = state.db.begin(&who).await?;
    role::lock_administration(&mut tx).await?;
    let mut user = store::get(&mut tx, id).await?;
    seen.check(user.version)?;
    let reach = store::reach_of(&mut tx, &user).await?;
    // whoever looks after agencies may share them with anybody who sees assigned ones
    may_manage(&who, Reach { outside: false, ..reach })?;
    let before = (user.name.clone(), user.locale, user.active, user.sees);
    let was_admin = user.active && user.roles.iter().any(|role| role.code.as_deref() == Some(BuiltIn::Admin.code()));

    let mut checks = Checks::new();
    user.name = request.name.map_or(user.name, |name| checks.text("/name", &name, 200));
    user.locale = request.locale.unwrap_or(user.locale);
    user.active = request.active.unwrap_or(user.active);
    user.sees = request.sees.unwrap_or(user.sees);
    let roles = request.roles.as_ref().map(|roles| check_roles(&mut checks, roles));
    let agencies = match request.agencies {
        Some(agencies) => Some(check_agencies(&mut checks, user.sees, &agencies, &who.agencies)),
        None if user.sees == Sees::All => Some(Vec::new()),
        None => None,
    };
    checks.finish()?;

    let mut wanted = Reach { sees: user.sees, ..reach };
    if let Some(roles) = &request.roles {
        wanted.permissions = store::reach(&mut tx, roles, user.sees).await?.permissions;
    }
    let same_roles = roles
        .as_ref()
        .is_none_or(|roles| roles.len() == user.roles.len() && user.roles.iter().all(|role| roles.contains(&role.id)));
    let only_agencies = same_roles && before == (user.name.clone(), user.locale, user.active, user.sees);
    may_manage(&who, Reach { outside: reach.outside && !only_agencies, ..wanted })?;

    store::update(&mut tx, &user).await?;
    if let Some(roles) = &roles {
        store::set_roles(&mut tx, id, roles).await?;
    }
    if let Some(agencies) = &agencies {
        store::set_agencies(&mut tx, id, agencies).await?;
    }
    if was_admin && !store::has_active_admin(&mut tx).await? {
        return Err(last_admin());
    }
    if !user.active {
        session::end_all(&mut tx, id, None, EndReason::Deactivated, state.clock.now()).await?;
    }
    let user = store::get(&mut tx, id).await?;
    let facts = json!({ "email": user.email, "name": user.name, "active": user.active });
    publish(&mut tx, &[Event { kind: "auth.user.edited", subject: id.0, agency: None, facts }]).await?;
    tx.commit().await?;
    Ok((ETag(user.version), Json(user)))
}
