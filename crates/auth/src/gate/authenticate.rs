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

#[cfg(test)]
mod perf_scratch {
    use kernel::{Chance, Clock, Db};
    use secrecy::{ExposeSecret, SecretString};
    use std::sync::Arc;
    fn cpu() -> u64 {
        let text = std::fs::read_to_string("/proc/self/stat").unwrap();
        let parts: Vec<&str> = text.rsplit(')').next().unwrap().split_whitespace().collect();
        (parts[11].parse::<u64>().unwrap() + parts[12].parse::<u64>().unwrap()) * 10_000
    }
    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn perf() {
        let pool = sqlx::postgres::PgPoolOptions::new()
            .max_connections(20)
            .test_before_acquire(false)
            .connect("postgres://entrepot_service@127.0.0.1:54329/auth_perf")
            .await
            .unwrap();
        let db = Db::new(pool);
        let keys =
            crate::SigningKeys::parse(&SecretString::from("a=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8")).unwrap();
        let state =
            crate::AuthContext::new(db.clone(), Clock::system(), Chance::system(), crate::AuthConfig::new(keys));
        let (tenant, user) = crate::user::by_email(&db, "viewer@test.test").await.unwrap().unwrap();
        let token = crate::act_as(&state, tenant, user, "perf").await.unwrap();
        let gate = super::authenticator(&state);
        for clients in [1usize, 8, 32, 64] {
            let each = if clients == 1 { 4000 } else { 60_000 / clients };
            let (before, begun) = (cpu(), std::time::Instant::now());
            let tasks: Vec<_> = (0..clients)
                .map(|_| {
                    let (gate, token) = (Arc::clone(&gate), token.expose_secret().to_owned());
                    tokio::spawn(async move {
                        let request = axum::http::Request::builder()
                            .header("authorization", format!("Bearer {token}"))
                            .body(())
                            .unwrap();
                        let (parts, ()) = request.into_parts();
                        for _ in 0..each {
                            gate.authenticate(&parts).await.unwrap();
                        }
                    })
                })
                .collect();
            for task in tasks {
                task.await.unwrap();
            }
            let n = (each * clients) as u64;
            eprintln!(
                "clients {clients}: {} us cpu each, {} us wall each, {}/s",
                (cpu() - before) / n,
                begun.elapsed().as_micros() as u64 * clients as u64 / n,
                n as u128 * 1_000_000 / begun.elapsed().as_micros()
            );
        }
    }
}
