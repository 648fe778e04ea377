//! The API as connections call it: a trailing slash is dropped before the routes see the path, and larger answers are
//! compressed for callers that take it.

use std::{
    convert::Infallible,
    task::{Context, Poll},
};

use axum::{
    Router,
    body::Body,
    http::{Request, Response, Uri},
};
use tower::Service;
use tower_http::compression::{
    Compression, CompressionBody, CompressionLayer, CompressionLevel,
    predicate::{And, NotForContentType, Predicate, SizeAbove},
};

type Worthwhile = And<SizeAbove, NotForContentType>;

/// The whole API.
#[derive(Clone)]
pub struct Api {
    inner: Compression<Router, Worthwhile>,
}

impl Api {
    pub(super) fn new(router: Router) -> Self {
        let worthwhile = SizeAbove::new(1_024).and(NotForContentType::IMAGES);
        let layer = CompressionLayer::new().gzip(true).quality(CompressionLevel::Fastest).compress_when(worthwhile);
        Self { inner: tower::Layer::layer(&layer, router) }
    }
}

impl<B> Service<Request<B>> for Api
where
    B: axum::body::HttpBody<Data = axum::body::Bytes> + Send + 'static,
    B::Error: Into<axum::BoxError>,
{
    type Response = Response<CompressionBody<Body>>;
    type Error = Infallible;
    type Future = <Compression<Router, Worthwhile> as Service<Request<B>>>::Future;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, mut request: Request<B>) -> Self::Future {
        if let Some(uri) = without_trailing_slash(request.uri()) {
            *request.uri_mut() = uri;
        }
        self.inner.call(request)
    }
}

/// The same address without the slashes at the end of its path; none if there is none.
fn without_trailing_slash(uri: &Uri) -> Option<Uri> {
    let path = uri.path();
    let trimmed = path.trim_end_matches('/');
    if trimmed.len() == path.len() || trimmed.is_empty() {
        return None;
    }
    match uri.query() {
        None => trimmed.parse().ok(),
        Some(query) => format!("{trimmed}?{query}").parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trailing_slash_is_dropped_and_nothing_else() {
        let trimmed = |text: &str| without_trailing_slash(&text.parse().unwrap()).map(|uri| uri.to_string());
        assert_eq!(trimmed("/a/b/").as_deref(), Some("/a/b"));
        assert_eq!(trimmed("/a//?q=1%2F").as_deref(), Some("/a?q=1%2F"));
        assert_eq!(trimmed("/a/b"), None);
        assert_eq!(trimmed("/"), None);
        assert_eq!(trimmed("/a?b=/"), None);
    }
}
