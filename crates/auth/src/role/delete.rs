//! Deletes a role that nobody has.

use axum::{extract::State, http::StatusCode};
use kernel::{
    Allow, Problem,
    db::event::{Event, publish},
    http::Path,
    permission::UserWrite,
    problem::Code,
};
use serde_json::json;

use super::{RoleId, store};
use crate::AuthContext;

/// Deletes a role that nobody has.
///
/// The built-in roles stay.
#[utoipa::path(delete, path = "/roles/{id}", tag = "auth", operation_id = "delete_role",
    params(("id" = RoleId, Path, description = "The role")),
    responses((status = 204, description = "Deleted"),
        (status = 404, body = kernel::problem::Body, description = "`NOT_FOUND`"),
        (status = 409, body = kernel::problem::Body, description = "`IN_USE`: users have it; `CONFLICT`: it is built in")))]
pub async fn delete(
    who: Allow<UserWrite>,
    State(state): State<AuthContext>,
    Path(id): Path<RoleId>,
) -> Result<StatusCode, Problem> {
    let mut tx = state.db.begin(&who).await?;
    store::lock_administration(&mut tx).await?;
    let role = store::get(&mut tx, id).await?;
    if role.code.is_some() {
        return Err(Problem::new(Code::Conflict, "A built-in role cannot be deleted.").with("reason", "BUILT_IN_ROLE"));
    }
    store::delete(&mut tx, id).await?;
    let facts = json!({ "name": role.name });
    publish(&mut tx, &[Event { kind: "auth.role.deleted", subject: id.0, agency: None, facts }]).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
