//! The API document and its reader. Both are served by ourselves: the reader's page may load from nowhere else.

use std::{io::Read, sync::LazyLock};

use axum::{
    Router,
    body::Bytes,
    http::{HeaderMap, HeaderValue, header},
    response::{Html, IntoResponse, Response},
    routing::get,
};
use flate2::read::GzDecoder;
use kernel::Problem;
use utoipa::openapi::OpenApi;

use crate::web::{Coding, taken};

/// Where the document is.
pub const DOCUMENT: &str = "/api/openapi.json";
/// Where its reader is.
pub const READER: &str = "/api/docs";

/// `@scalar/api-reference`, its browser bundle; see assets/README.md.
static SCRIPT: &[u8] = include_bytes!("../../assets/scalar-1.72.1.js.gz");
/// The same for who does not take gzip, inflated at most once: a few bytes of a request must not cost megabytes each time.
static PLAIN_SCRIPT: LazyLock<std::io::Result<Bytes>> = LazyLock::new(|| {
    let mut plain = Vec::new();
    GzDecoder::new(SCRIPT).read_to_end(&mut plain)?;
    Ok(plain.into())
});
const SCRIPT_PATH: &str = "/api/docs/scalar-1.72.1.js";

const PAGE: &str = r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Entrepot API</title>
<link rel="icon" href="data:,">
</head>
<body>
<div id="reference"></div>
<script src="/api/docs/scalar-1.72.1.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
"#;

const START: &str = "Scalar.createApiReference('#reference', {
  url: '/api/openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
});
";

/// Styles are set by the reader's script as it runs; everything else comes from our own address.
const PAGE_POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; \
     connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
);

const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const JAVASCRIPT: HeaderValue = HeaderValue::from_static("text/javascript; charset=utf-8");

/// The document as it is committed and compared: indented, with a line break at its end.
pub fn text(document: &OpenApi) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string_pretty(document)? + "\n")
}

/// Serves the document and its reader.
pub(super) fn router(document: &OpenApi) -> Result<Router, serde_json::Error> {
    let document = Bytes::from(serde_json::to_vec(document)?);
    let json = move || async move { ([(header::CONTENT_TYPE, "application/json")], document.clone()) };
    let page = || async { ([(header::CONTENT_SECURITY_POLICY, PAGE_POLICY)], Html(PAGE)) };
    let start = || async { ([(header::CONTENT_TYPE, JAVASCRIPT)], START) };
    Ok(Router::new()
        .route(DOCUMENT, get(json))
        .route(READER, get(page))
        .route("/api/docs/start.js", get(start))
        .route(SCRIPT_PATH, get(script)))
}

async fn script(headers: HeaderMap) -> Result<Response, Problem> {
    let common =
        [(header::CONTENT_TYPE, JAVASCRIPT), (header::CACHE_CONTROL, FOR_EVER), (header::VARY, ACCEPT_ENCODING)];
    if taken(&headers).any(|coding| coding == Coding::Gzip) {
        let gzip = [(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"))];
        return Ok((common, gzip, SCRIPT).into_response());
    }
    let plain = PLAIN_SCRIPT.as_ref().map_err(|error| Problem::internal(error.to_string()))?;
    Ok((common, plain.clone()).into_response())
}

const ACCEPT_ENCODING: HeaderValue = HeaderValue::from_static("accept-encoding");

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_script_is_inflated_once() {
        let body = async || {
            let response = script(HeaderMap::new()).await.unwrap();
            assert_eq!(response.headers().get(header::CONTENT_ENCODING), None);
            axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap()
        };
        let (first, second) = (body().await, body().await);
        assert!(first.len() > SCRIPT.len());
        assert_eq!(first.as_ptr(), second.as_ptr());
    }

    #[test]
    fn the_reader_is_told_to_load_from_nowhere_else() {
        assert!(!PAGE.contains("://") && !START.contains("://"));
        assert!(PAGE.contains(SCRIPT_PATH));
        assert!(START.contains(DOCUMENT));
    }
}
