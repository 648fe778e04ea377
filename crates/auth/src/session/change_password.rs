//! Changes one's own password.

use axum::{extract::State, http::StatusCode};
use kernel::{
    Checks, Problem,
    db::event::{Event, publish},
    http::Json,
    permission::SignedIn,
    problem::Code,
};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{model::EndReason, store};
use crate::{
    AuthContext,
    gate::FromAddress,
    password::{self, LONGEST},
    token,
    user::{self, me},
};

/// The change of one's own password.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordChange {
    /// The one in force.
    #[schema(value_type = String, format = Password)]
    current_password: SecretString,
    /// The next one: 10 to 200 characters, not a common one, not the e-mail.
    #[schema(value_type = String, format = Password, min_length = 10, max_length = 200)]
    new_password: SecretString,
}

/// Changes one's own password and ends one's other sessions.
///
/// A wrong current password is `VALIDATION` at `/current_password`; attempts count as attempts to sign in.
#[utoipa::path(post, path = "/change-password", tag = "auth", operation_id = "change_password",
    request_body = PasswordChange,
    responses((status = 204, description = "Changed"),
        (status = 409, body = kernel::problem::Body, description = "`CONFLICT`: it was changed elsewhere meanwhile"),
        (status = 429, body = kernel::problem::Body, description = "`RATE_LIMITED`; see `Retry-After`")))]
pub async fn change_password(
    SignedIn(who): SignedIn,
    State(state): State<AuthContext>,
    FromAddress(address): FromAddress,
    Json(request): Json<PasswordChange>,
) -> Result<StatusCode, Problem> {
    let mut tx = state.db.begin(&who).await?;
    let email = me::load(&mut tx, who.user).await?.email;
    tx.commit().await?;

    let mut checks = Checks::new();
    if request.current_password.expose_secret().chars().count() > LONGEST {
        checks.fault("/current_password", "WRONG");
    }
    password::check(&mut checks, "/new_password", &request.new_password, &email);
    checks.finish()?;
    let attempt = state.inner.limits.attempt(&email, address, state.clock.now())?;

    let found = user::find(&state.db, &email).await?.ok_or_else(token::invalid)?;
    let verified = state.inner.passwords.verify(&request.current_password, Some(found.hash)).await;
    if !matches!(verified, Ok(false)) {
        state.inner.limits.give_back(&attempt);
    }
    if !verified? {
        return Err(Problem::field("/current_password", "WRONG"));
    }
    let hash = state.inner.passwords.hash(&request.new_password).await?;

    let now = state.clock.now();
    let mut tx = state.db.begin(&who).await?;
    if !user::store_password(&mut tx, who.user, &hash, Some(found.set_at), now).await? {
        return Err(Problem::new(Code::Conflict, "The password was changed elsewhere meanwhile."));
    }
    store::end_all(&mut tx, who.user, who.session, EndReason::PasswordChanged, now).await?;
    let event = Event { kind: "auth.user.password_changed", subject: who.user.0, agency: None, facts: json!({}) };
    publish(&mut tx, &[event]).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
