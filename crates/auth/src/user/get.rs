//! Reads a user.

use axum::extract::State;
use kernel::{
    Allow, Problem, UserId,
    http::{ETag, Json, Path},
    permission::UserRead,
};

use super::{User, store};
use crate::AuthContext;

/// Reads a user.
#[utoipa::path(get, path = "/users/{id}", tag = "auth", operation_id = "get_user",
    params(("id" = UserId, Path, description = "The user")),
    responses((status = 200, body = User, headers(("ETag" = String, description = "For `If-Match`"))),
        (status = 404, body = kernel::problem::Body, description = "`NOT_FOUND`")))]
pub async fn get(
    who: Allow<UserRead>,
    State(state): State<AuthContext>,
    Path(id): Path<UserId>,
) -> Result<(ETag, Json<User>), Problem> {
    let mut tx = state.db.begin(&who).await?;
    let user = store::get(&mut tx, id).await?;
    tx.commit().await?;
    Ok((ETag(user.version), Json(user)))
}
