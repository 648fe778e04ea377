//! Cross-site requests: a browser sends cookies along with whatever page makes it send something, so a write that is
//! vouched for by a cookie must come from our own origin. The browser says so in headers that no page can forge.

use axum::http::{HeaderMap, Method, Uri, header, uri::Authority};
use kernel::{Problem, problem::Code};

/// Refuses with `CSRF` a request that changes something, comes with a cookie, and does not come from our own origin.
pub fn require_same_origin(method: &Method, uri: &Uri, headers: &HeaderMap) -> Result<(), Problem> {
    if matches!(*method, Method::GET | Method::HEAD) || same_origin(uri, headers) {
        return Ok(());
    }
    Err(Problem::new(
        Code::Csrf,
        "A write with a cookie must come from the page's own origin; send a bearer token instead.",
    ))
}

fn same_origin(uri: &Uri, headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    if let Some(site) = text("sec-fetch-site") {
        return site == "same-origin";
    }
    let Some(origin) = text(header::ORIGIN.as_str()) else { return false };
    // HTTP/2 has the host in the URI
    let host = uri.authority().map(Authority::as_str).or_else(|| text(header::HOST.as_str()));
    let (Some((scheme, origin)), Some(host)) = (origin.split_once("://"), host) else { return false };
    let usual = match scheme {
        "https" => ":443",
        "http" => ":80",
        _ => return false,
    };
    let bare = |host: &str| host.strip_suffix(usual).unwrap_or(host).to_ascii_lowercase();
    !host.is_empty() && bare(origin) == bare(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(method: &Method, pairs: &[(&'static str, &'static str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.insert(*name, value.parse().unwrap());
        }
        require_same_origin(method, &Uri::from_static("/api/v1/agency/agencies"), &headers).is_err()
    }

    #[test]
    fn reading_is_free() {
        assert!(!refused(&Method::GET, &[]));
        assert!(!refused(&Method::HEAD, &[("sec-fetch-site", "cross-site")]));
    }

    #[test]
    fn a_write_says_that_it_comes_from_our_origin() {
        assert!(!refused(&Method::POST, &[("sec-fetch-site", "same-origin")]));
        assert!(!refused(&Method::POST, &[("host", "kho.test"), ("origin", "https://kho.test")]));
        assert!(!refused(&Method::POST, &[("host", "kho.test:443"), ("origin", "https://KHO.test")]));
        assert!(!refused(&Method::POST, &[("host", "127.0.0.1:8080"), ("origin", "http://127.0.0.1:8080")]));
    }

    #[test]
    fn a_write_from_elsewhere_is_refused() {
        assert!(refused(&Method::POST, &[]));
        assert!(refused(&Method::POST, &[("host", "kho.test")]));
        assert!(refused(&Method::DELETE, &[("sec-fetch-site", "cross-site")]));
        assert!(refused(&Method::PATCH, &[("sec-fetch-site", "same-site")]));
        assert!(refused(&Method::POST, &[("sec-fetch-site", "none")]));
        assert!(refused(&Method::POST, &[("host", "kho.test"), ("origin", "null")]));
        assert!(refused(&Method::POST, &[("host", "kho.test"), ("origin", "https://evil.test")]));
        assert!(refused(&Method::POST, &[("host", "kho.test"), ("origin", "https://kho.test.evil.test")]));
        assert!(refused(&Method::POST, &[("host", "kho.test:8443"), ("origin", "https://kho.test")]));
        assert!(refused(&Method::POST, &[("origin", "https://kho.test")]));
    }

    #[test]
    fn what_the_browser_says_of_the_site_outweighs_the_origin() {
        let forged = [("sec-fetch-site", "cross-site"), ("host", "kho.test"), ("origin", "https://kho.test")];
        assert!(refused(&Method::POST, &forged));
    }
}
