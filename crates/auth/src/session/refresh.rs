//! Refreshes a session.

use axum::{
    extract::State,
    http::{HeaderMap, Method, Uri},
    response::{IntoResponse, Response},
};
use kernel::{Problem, Scope, permission::Public, problem::Code};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{
    model::EndReason,
    optional_body::OptionalBody,
    rules::{self, Verdict},
    store,
    tokens::{Granted, SessionTokens},
};
use crate::{
    AuthContext,
    gate::{Which, cookie_of, require_same_origin, set_cookies},
    token::{self, RefreshToken},
    user::me,
};

/// A refresh token; a browser sends it as a cookie instead, and no body.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Refresh {
    /// The refresh token that was given last.
    #[schema(value_type = String)]
    refresh_token: SecretString,
}

/// Refreshes a session: a fresh access token, and the next refresh token in the place of the one that was used.
///
/// Using a refresh token a second time ends its session at once, as somebody else may have a copy of it; refresh one at a
/// time. A session that is not refreshed for 30 days is over, and after 90 days in any case.
#[utoipa::path(post, path = "/refresh", tag = "auth", operation_id = "refresh", request_body = Option<Refresh>,
    responses((status = 200, body = SessionTokens, description = "Refreshed; the tokens are in cookies too"),
        (status = 401, body = kernel::problem::Body, description = "`INVALID_TOKEN`: sign in again"),
        (status = 403, body = kernel::problem::Body, description = "`CSRF`"),
        (status = 409, body = kernel::problem::Body, description = "`CONFLICT`: used a moment ago; go on with the tokens that it got")))]
pub async fn refresh(
    _: Public,
    State(state): State<AuthContext>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    OptionalBody(body): OptionalBody<Refresh>,
) -> Result<Response, Response> {
    let insecure = state.inner.insecure_cookies;
    let presented = presented(&method, &uri, &headers, body.as_ref(), insecure).map_err(IntoResponse::into_response)?;
    rotate(&state, presented).await.map_err(|problem| {
        let over = problem.code() == Code::InvalidToken;
        let mut answer = problem.into_response();
        if over {
            set_cookies(answer.headers_mut(), insecure, None);
        }
        answer
    })
}

/// The refresh token of a request, from its body or its cookie.
pub fn presented(
    method: &Method,
    uri: &Uri,
    headers: &HeaderMap,
    body: Option<&Refresh>,
    insecure_cookies: bool,
) -> Result<Option<RefreshToken>, Problem> {
    if let Some(body) = body {
        return Ok(RefreshToken::presented(body.refresh_token.expose_secret()));
    }
    let Some(cookie) = cookie_of(headers, Which::Refresh, insecure_cookies) else { return Ok(None) };
    require_same_origin(method, uri, headers)?;
    Ok(RefreshToken::presented(cookie))
}

async fn rotate(state: &AuthContext, presented: Option<RefreshToken>) -> Result<Response, Problem> {
    let used = presented.ok_or_else(token::invalid)?.hash();
    let (tenant, session) = store::find(&state.db, &used).await?.ok_or_else(token::invalid)?;
    let mut tx = state.db.begin_as(&Scope::tenant(tenant)).await?;
    let (user, token) = store::present(&mut tx, session, &used).await?.ok_or_else(token::invalid)?;
    // after waiting for the lock, so that no use before it lies in the future
    let now = state.clock.now();
    match rules::decide(token, state.inner.refresh_grace, now) {
        Verdict::Rotate => {}
        Verdict::Over => return Err(token::invalid()),
        Verdict::JustUsed => {
            let detail = "This refresh token was used a moment ago; go on with the tokens that it got.";
            return Err(Problem::new(Code::Conflict, detail).with("reason", "JUST_REFRESHED"));
        }
        Verdict::Stolen => {
            store::end(&mut tx, session, None, EndReason::TokenReused, now).await?;
            let facts = json!({ "user_id": user });
            let event =
                kernel::db::event::Event { kind: "auth.session.token_reused", subject: session.0, agency: None, facts };
            kernel::db::event::publish(&mut tx, &[event]).await?;
            tx.commit().await?;
            metrics::counter!("entrepot_refresh_tokens_reused_total").increment(1);
            tracing::warn!(%tenant, %user, %session, "a refresh token was used twice; its session has ended");
            return Err(token::invalid());
        }
    }
    let next = RefreshToken::fresh(state.chance);
    let expires = rules::token_expires(token.session_expires, now);
    store::rotate(&mut tx, session, &used, &next.hash(), expires, now).await?;
    let me = me::load(&mut tx, user).await?;
    tx.commit().await?;
    let session_expires = token.session_expires;
    Granted { tenant, user, session, session_expires, refresh: next, me }.into_answer(state, now)
}
