//! The answer to whoever signs in or refreshes: both tokens, in the body for programs and in cookies for browsers.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use kernel::{Problem, SessionId, TenantId, UserId, http::Json};
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use utoipa::ToSchema;

use super::rules;
use crate::{AuthContext, gate::set_cookies, token::RefreshToken, user::me::Me};

/// The tokens of a session, and whose it is.
#[derive(Serialize, ToSchema)]
pub struct SessionTokens {
    /// To be sent as `Authorization: Bearer`; a browser has it in a cookie.
    #[schema(value_type = String)]
    access_token: String,
    /// Good for one `refresh`, which gives the next one; a browser has it in a cookie.
    #[schema(value_type = String)]
    refresh_token: String,
    /// In how many seconds the access token expires.
    expires_in: i64,
    /// Who has signed in.
    user: Me,
}

/// A session whose tokens are to be handed out.
pub struct Granted {
    pub tenant: TenantId,
    pub user: UserId,
    pub session: SessionId,
    pub session_expires: DateTime<Utc>,
    pub refresh: RefreshToken,
    pub me: Me,
}

impl Granted {
    /// The answer that hands them out.
    pub fn into_answer(self, state: &AuthContext, now: DateTime<Utc>) -> Result<Response, Problem> {
        let holder = (self.tenant, self.user, self.session);
        let (access, expires_in) = state.inner.tokens.sign(holder, self.session_expires, now)?;
        let refresh = SecretString::from(self.refresh.expose());
        let body = SessionTokens {
            access_token: access.expose_secret().to_owned(),
            refresh_token: refresh.expose_secret().to_owned(),
            expires_in,
            user: self.me,
        };
        let mut answer = Json(body).into_response();
        let seconds = (rules::token_expires(self.session_expires, now) - now).num_seconds();
        set_cookies(answer.headers_mut(), state.inner.insecure_cookies, Some((&access, &refresh, seconds)));
        answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        Ok(answer)
    }
}
