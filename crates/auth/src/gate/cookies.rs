//! The two cookies that browsers carry the tokens in. `__Host-` binds them to this very host over TLS; on loopback without
//! TLS, where no browser would take such a cookie, they have plain names.

use axum::http::{HeaderMap, HeaderValue, header};
use axum_extra::extract::cookie::{Cookie, SameSite};
use secrecy::{ExposeSecret, SecretString};

/// One of the two.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Which {
    /// The access token.
    Access,
    /// The refresh token.
    Refresh,
}

impl Which {
    const fn name(self, insecure: bool) -> &'static str {
        match (self, insecure) {
            (Self::Access, false) => "__Host-entrepot_access",
            (Self::Refresh, false) => "__Host-entrepot_refresh",
            (Self::Access, true) => "entrepot_access",
            (Self::Refresh, true) => "entrepot_refresh",
        }
    }
}

/// The value of one of our cookies in a request.
pub fn cookie_of(headers: &HeaderMap, which: Which, insecure: bool) -> Option<&str> {
    let name = which.name(insecure);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim_start().split_once('='))
        .find_map(|(found, value)| (found == name).then_some(value))
}

/// Puts both cookies into an answer, or takes both away. Both live as long as the refresh token, so that a browser with an
/// expired access token is told so.
pub fn set_cookies(headers: &mut HeaderMap, insecure: bool, tokens: Option<(&SecretString, &SecretString, i64)>) {
    for which in [Which::Access, Which::Refresh] {
        let (value, seconds) = match (tokens, which) {
            (Some((access, _, seconds)), Which::Access) => (access.expose_secret(), seconds),
            (Some((_, refresh, seconds)), Which::Refresh) => (refresh.expose_secret(), seconds),
            (None, _) => ("", 0),
        };
        // the values are base64 and dots, which need no escaping
        let mut cookie = Cookie::new(which.name(insecure), value);
        cookie.set_path("/");
        cookie.set_http_only(true);
        cookie.set_secure(!insecure);
        cookie.set_same_site(SameSite::Strict);
        let text = format!("{cookie}; Max-Age={seconds}");
        if let Ok(mut value) = HeaderValue::from_str(&text) {
            value.set_sensitive(true);
            headers.append(header::SET_COOKIE, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, "theme=dark; __Host-entrepot_access=a.b.c".parse().unwrap());
        headers.append(header::COOKIE, "entrepot_access=plain".parse().unwrap());
        assert_eq!(cookie_of(&headers, Which::Access, false), Some("a.b.c"));
        assert_eq!(cookie_of(&headers, Which::Access, true), Some("plain"));
        assert_eq!(cookie_of(&headers, Which::Refresh, false), None);
    }

    #[test]
    fn cookies_are_bound_to_the_host_and_hidden_from_scripts() {
        let mut headers = HeaderMap::new();
        let (access, refresh) = (SecretString::from("a.b.c"), SecretString::from("r"));
        set_cookies(&mut headers, false, Some((&access, &refresh, 60)));
        let set: Vec<_> = headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().unwrap()).collect();
        assert_eq!(
            set,
            [
                "__Host-entrepot_access=a.b.c; HttpOnly; SameSite=Strict; Secure; Path=/; Max-Age=60",
                "__Host-entrepot_refresh=r; HttpOnly; SameSite=Strict; Secure; Path=/; Max-Age=60",
            ]
        );
        // what a log would print of them
        assert!(!format!("{headers:?}").contains("a.b.c"));
    }

    #[test]
    fn signing_out_takes_both_away() {
        let mut headers = HeaderMap::new();
        set_cookies(&mut headers, true, None);
        let set: Vec<_> = headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().unwrap()).collect();
        assert_eq!(
            set,
            [
                "entrepot_access=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0",
                "entrepot_refresh=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0",
            ]
        );
    }
}
