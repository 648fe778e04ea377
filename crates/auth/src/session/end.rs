//! Ends one of one's own sessions.

use axum::{extract::State, http::StatusCode};
use kernel::{Problem, SessionId, http::Path, permission::SignedIn};

use super::{model::EndReason, store};
use crate::AuthContext;

/// Ends one of one's own sessions, from its next request on: to sign out a device that one no longer has.
#[utoipa::path(delete, path = "/sessions/{id}", tag = "auth", operation_id = "end_session",
    params(("id" = SessionId, Path, description = "The session")),
    responses((status = 204, description = "Ended"),
        (status = 404, body = kernel::problem::Body, description = "`NOT_FOUND`: none of one's own that lives")))]
pub async fn end(
    SignedIn(who): SignedIn,
    State(state): State<AuthContext>,
    Path(id): Path<SessionId>,
) -> Result<StatusCode, Problem> {
    let mut tx = state.db.begin(&who).await?;
    if !store::end(&mut tx, id, Some(who.user), EndReason::EndedByUser, state.clock.now()).await? {
        return Err(Problem::not_found("session"));
    }
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
