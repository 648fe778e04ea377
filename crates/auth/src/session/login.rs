//! Signs in.

use axum::{extract::State, http::HeaderMap, response::Response};
use kernel::{Checks, Problem, Scope, SessionId, http::Json, permission::Public, problem::Code};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    rules, store,
    tokens::{Granted, SessionTokens},
};
use crate::{
    AuthContext,
    gate::FromAddress,
    password::LONGEST,
    token::RefreshToken,
    user::{self, me},
};

/// Who wants to sign in.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Login {
    /// The user's e-mail.
    #[schema(example = "admin@demo.test")]
    email: String,
    /// The user's password.
    #[schema(value_type = String, format = Password)]
    password: SecretString,
}

/// Signs in.
///
/// The answer to an unknown e-mail, a wrong password and a deactivated user is the same, and takes the same time. Too many
/// wrong passwords for one e-mail and too many attempts from one address are `RATE_LIMITED`.
#[utoipa::path(post, path = "/login", tag = "auth", operation_id = "login", request_body = Login,
    responses((status = 200, body = SessionTokens, description = "Signed in; the tokens are in cookies too"),
        (status = 401, body = kernel::problem::Body, description = "`INVALID_CREDENTIALS`"),
        (status = 429, body = kernel::problem::Body, description = "`RATE_LIMITED`; see `Retry-After`")))]
pub async fn login(
    _: Public,
    State(state): State<AuthContext>,
    FromAddress(address): FromAddress,
    headers: HeaderMap,
    Json(request): Json<Login>,
) -> Result<Response, Problem> {
    let mut checks = Checks::new();
    let email = checks.text("/email", &request.email, 254).to_lowercase();
    // longer than any password can be: not worth hashing
    if request.password.expose_secret().chars().count() > LONGEST {
        checks.fault_with("/password", "TOO_LONG", serde_json::json!({ "max": LONGEST }));
    }
    checks.finish()?;
    let attempt = state.inner.limits.attempt(&email, address, state.clock.now())?;

    let found = user::find(&state.db, &email).await?;
    let hash = found.as_ref().map(|found| found.hash.clone());
    let verified = state.inner.passwords.verify(&request.password, hash).await;
    if !matches!(verified, Ok(false)) {
        state.inner.limits.give_back(&attempt);
    }
    let right = verified?;
    let Some(found) = found.filter(|found| right && found.active) else {
        metrics::counter!("entrepot_logins_total", "outcome" => "refused").increment(1);
        return Err(wrong());
    };

    let now = state.clock.now();
    let refresh = RefreshToken::fresh(state.chance);
    let session: SessionId = state.clock.id();
    let session_expires = now + rules::LONGEST;
    let mut tx = state.db.begin_as(&Scope::tenant(found.tenant)).await?;
    let (agent, hash) = (user_agent(&headers), refresh.hash());
    let opening = store::Opening {
        id: session,
        user: found.user,
        password_set_at: found.set_at,
        user_agent: agent.as_deref(),
        expires: session_expires,
        token: &hash,
    };
    if !store::open(&mut tx, &opening, now).await? {
        return Err(wrong());
    }
    store::forget(&mut tx, found.user, now).await?;
    let me = me::load(&mut tx, found.user).await?;
    tx.commit().await?;
    metrics::counter!("entrepot_logins_total", "outcome" => "signed_in").increment(1);
    Granted { tenant: found.tenant, user: found.user, session, session_expires, refresh, me }.into_answer(&state, now)
}

fn wrong() -> Problem {
    Problem::new(Code::InvalidCredentials, "The e-mail or the password is wrong.")
}

/// What the client says of itself, as far as it can be shown to its owner.
fn user_agent(headers: &HeaderMap) -> Option<String> {
    let text = headers.get(axum::http::header::USER_AGENT)?.to_str().ok()?;
    let text: String = text.chars().filter(|c| !c.is_control()).take(300).collect();
    (!text.is_empty()).then_some(text)
}
