//! Signs out.

use axum::{
    extract::State,
    http::{HeaderMap, Method, StatusCode, Uri},
    response::{IntoResponse, Response},
};
use kernel::{Problem, Scope, SessionId, TenantId, permission::Public};

use super::{
    model::EndReason,
    optional_body::OptionalBody,
    refresh::{Refresh, presented},
    store,
};
use crate::{
    AuthContext,
    gate::{require_same_origin, set_cookies, token_of},
    token,
};

/// Signs out: ends the session from the next request on, and takes the cookies away.
///
/// Takes an access token, also an expired one, or a refresh token in the body or as a cookie. Signing out of a session that
/// has ended is no fault; without any token of ours the answer is 401.
#[utoipa::path(post, path = "/logout", tag = "auth", operation_id = "logout", request_body = Option<Refresh>,
    responses((status = 204, description = "Signed out"),
        (status = 401, body = kernel::problem::Body, description = "`INVALID_TOKEN`"),
        (status = 403, body = kernel::problem::Body, description = "`CSRF`")))]
pub async fn logout(
    _: Public,
    State(state): State<AuthContext>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    OptionalBody(body): OptionalBody<Refresh>,
) -> Result<Response, Problem> {
    let insecure = state.inner.insecure_cookies;
    let by_access = by_access_token(&state, &method, &uri, &headers).await?;
    let by_refresh = match (by_access, presented(&method, &uri, &headers, body.as_ref(), insecure)?) {
        (None, Some(token)) => store::find(&state.db, &token.hash()).await?,
        _ => None,
    };
    let (tenant, session) = by_access.or(by_refresh).ok_or_else(token::invalid)?;
    let mut tx = state.db.begin_as(&Scope::tenant(tenant)).await?;
    store::end(&mut tx, session, None, EndReason::Logout, state.clock.now()).await?;
    tx.commit().await?;
    let mut answer = StatusCode::NO_CONTENT.into_response();
    set_cookies(answer.headers_mut(), insecure, None);
    Ok(answer)
}

/// The session of the access token, which may have expired: its holder ends no session but their own.
async fn by_access_token(
    state: &AuthContext,
    method: &Method,
    uri: &Uri,
    headers: &HeaderMap,
) -> Result<Option<(TenantId, SessionId)>, Problem> {
    let Some((token, by_cookie)) = token_of(headers, state.inner.insecure_cookies) else { return Ok(None) };
    if by_cookie {
        require_same_origin(method, uri, headers)?;
    }
    let recognised = state.inner.tokens.verify(token).await.ok();
    Ok(recognised.map(|recognised| (recognised.tenant, recognised.session)))
}
