//! Reads a role.

use axum::extract::State;
use kernel::{
    Allow, Problem,
    http::{ETag, Json, Path},
    permission::UserRead,
};

use super::{RoleId, model::Role, store};
use crate::AuthContext;

/// Reads a role.
#[utoipa::path(get, path = "/roles/{id}", tag = "auth", operation_id = "get_role",
    params(("id" = RoleId, Path, description = "The role")),
    responses((status = 200, body = Role, headers(("ETag" = String, description = "For `If-Match`"))),
        (status = 404, body = kernel::problem::Body, description = "`NOT_FOUND`")))]
pub async fn get(
    who: Allow<UserRead>,
    State(state): State<AuthContext>,
    Path(id): Path<RoleId>,
) -> Result<(ETag, Json<Role>), Problem> {
    let mut tx = state.db.begin(&who).await?;
    let role = store::get(&mut tx, id).await?;
    tx.commit().await?;
    Ok((ETag(role.version), Json(role.into())))
}
