//! Signs somebody out everywhere.

use axum::{extract::State, http::StatusCode};
use kernel::{Allow, Problem, UserId, http::Path, permission::UserWrite};

use super::{rules::may_manage, store};
use crate::{
    AuthContext,
    session::{self, EndReason},
};

/// Ends all sessions of a user, from their next request on.
///
/// Nobody can do so to an account that may do more, or looks after other agencies, than their own.
#[utoipa::path(post, path = "/users/{id}/end-sessions", tag = "auth", operation_id = "end_user_sessions",
    params(("id" = UserId, Path, description = "The user")),
    responses((status = 204, description = "Ended"),
        (status = 404, body = kernel::problem::Body, description = "`NOT_FOUND`")))]
pub async fn end_sessions(
    who: Allow<UserWrite>,
    State(state): State<AuthContext>,
    Path(id): Path<UserId>,
) -> Result<StatusCode, Problem> {
    let mut tx = state.db.begin(&who).await?;
    let user = store::get(&mut tx, id).await?;
    may_manage(&who, store::reach_of(&mut tx, &user).await?)?;
    session::end_all(&mut tx, id, None, EndReason::EndedByAdmin, state.clock.now()).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
