//! Creates a role.

use axum::extract::State;
use kernel::{
    Allow, Checks, Problem,
    db::event::{Event, publish},
    http::{
        IdempotencyKey, Json,
        idempotent::{self, Answered},
    },
    permission::UserWrite,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::{
    RoleId,
    model::{Role, check_permissions},
    rules, store,
};
use crate::AuthContext;

/// A role to be.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRole {
    /// Its name, 1 to 100 characters, unique in the tenant.
    name: String,
    /// The codes of what its holders may do.
    #[schema(example = json!(["agency.read", "finance.debts.read"]))]
    permissions: Vec<String>,
}

/// Creates a role.
///
/// Nobody can grant a permission that they do not hold themselves: `PERMISSION_DENIED` names it.
#[utoipa::path(post, path = "/roles", tag = "auth", operation_id = "create_role", request_body = NewRole,
    params(("Idempotency-Key" = Option<String>, Header, description = "Sent again with the same body, the first answer comes again")),
    responses((status = 201, body = Role),
        (status = 409, body = kernel::problem::Body, description = "`CONFLICT`: the name is taken")))]
pub async fn create(
    who: Allow<UserWrite>,
    State(state): State<AuthContext>,
    key: IdempotencyKey,
    Json(request): Json<NewRole>,
) -> Result<Answered, Problem> {
    let mut checks = Checks::new();
    let name = checks.text("/name", &request.name, 100);
    let permissions = check_permissions(&mut checks, &request.permissions);
    checks.finish()?;
    rules::may_grant(who.permissions, permissions)?;

    let key = key.of(&who, "POST /auth/roles", &request)?;
    idempotent::create(&state.db, &who, key, async |tx| {
        let id: RoleId = state.clock.id();
        store::insert(tx, id, None, &name, permissions).await?;
        let facts = json!({ "name": name, "permissions": permissions.codes() });
        publish(tx, &[Event { kind: "auth.role.created", subject: id.0, agency: None, facts }]).await?;
        Ok(Role::from(store::get(tx, id).await?))
    })
    .await
}
