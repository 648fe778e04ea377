//! From a request to an actor.

use std::sync::Arc;

use axum::http::{HeaderMap, header, request::Parts};
use kernel::{Actor, Problem, http::Authenticator};

use super::{
    cookies::{Which, cookie_of},
    csrf::require_same_origin,
};
use crate::{AuthContext, token};

/// What recognises the sender of a request, for the server to put into every request.
pub fn authenticator(context: &AuthContext) -> Arc<dyn Authenticator> {
    Arc::new(ByToken { context: context.clone() })
}

struct ByToken {
    context: AuthContext,
}

#[async_trait::async_trait]
impl Authenticator for ByToken {
    async fn authenticate(&self, parts: &Parts) -> Result<Actor, Problem> {
        let inner = &self.context.inner;
        let (token, by_cookie) = token_of(&parts.headers, inner.insecure_cookies).ok_or_else(token::invalid)?;
        let recognised = inner.tokens.verify(token).await?.living(self.context.clock.now())?;
        if by_cookie {
            require_same_origin(&parts.method, &parts.uri, &parts.headers)?;
        }
        inner.gate.admit(recognised.tenant, recognised.user, recognised.session).await
    }
}

/// The access token of a request, and whether it came as a cookie. A bearer token outweighs the cookie: whoever sets that
/// header is no foreign page.
pub fn token_of(headers: &HeaderMap, insecure_cookies: bool) -> Option<(&str, bool)> {
    let bearer = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
        .map(|(_, token)| (token.trim(), false));
    bearer.or_else(|| cookie_of(headers, Which::Access, insecure_cookies).map(|token| (token, true)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bearer_token_outweighs_the_cookie() {
        let mut headers = HeaderMap::new();
        assert_eq!(token_of(&headers, true), None);
        headers.insert(header::COOKIE, "entrepot_access=c".parse().unwrap());
        assert_eq!(token_of(&headers, true), Some(("c", true)));
        headers.insert(header::AUTHORIZATION, "Basic eDp5".parse().unwrap());
        assert_eq!(token_of(&headers, true), Some(("c", true)));
        headers.insert(header::AUTHORIZATION, "bearer b".parse().unwrap());
        assert_eq!(token_of(&headers, true), Some(("b", false)));
    }
}
