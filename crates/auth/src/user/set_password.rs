//! Sets somebody's password, as an administrator does for who has forgotten theirs.

use axum::{extract::State, http::StatusCode};
use kernel::{
    Allow, Checks, Problem, UserId,
    db::event::{Event, publish},
    http::{Json, Path},
    permission::UserWrite,
};
use secrecy::SecretString;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{rules::may_manage, store};
use crate::{
    AuthContext, password, role,
    session::{self, EndReason},
};

/// A password to be set.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordToSet {
    /// 10 to 200 characters, not a common one, not the e-mail.
    #[schema(value_type = String, format = Password, min_length = 10, max_length = 200)]
    password: SecretString,
}

/// Sets a user's password and ends all their sessions.
///
/// Nobody can do so to an account that may do more, or looks after other agencies, than their own.
#[utoipa::path(post, path = "/users/{id}/set-password", tag = "auth", operation_id = "set_user_password",
    request_body = PasswordToSet, params(("id" = UserId, Path, description = "The user")),
    responses((status = 204, description = "Set"),
        (status = 404, body = kernel::problem::Body, description = "`NOT_FOUND`")))]
pub async fn set_password(
    who: Allow<UserWrite>,
    State(state): State<AuthContext>,
    Path(id): Path<UserId>,
    Json(request): Json<PasswordToSet>,
) -> Result<StatusCode, Problem> {
    let mut tx = state.db.begin(&who).await?;
    let user = store::get(&mut tx, id).await?;
    tx.commit().await?;
    let mut checks = Checks::new();
    password::check(&mut checks, "/password", &request.password, &user.email);
    checks.finish()?;
    let hash = state.inner.passwords.hash(&request.password).await?;

    let mut tx = state.db.begin(&who).await?;
    role::lock_administration(&mut tx).await?;
    let user = store::get(&mut tx, id).await?;
    may_manage(&who, store::reach_of(&mut tx, &user).await?)?;
    let now = state.clock.now();
    store::store_password(&mut tx, id, &hash, None, now).await?;
    session::end_all(&mut tx, id, None, EndReason::PasswordChanged, now).await?;
    let facts = json!({ "email": user.email });
    publish(&mut tx, &[Event { kind: "auth.user.password_set", subject: id.0, agency: None, facts }]).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
