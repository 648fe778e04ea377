//! The server as connections call it. What belongs to the API goes to its routes: a trailing slash is dropped before they
//! see the path, and larger answers are compressed for callers that take it. The rest is the page, compressed long before.

use std::{
    convert::Infallible,
    task::{Context, Poll},
};

use axum::{
    Router,
    body::Body,
    extract::Request,
    http::{Response, Uri},
};
use futures::{TryFutureExt, future};
use http_body_util::Either;
use tower::Service;
use tower_http::compression::{
    Compression, CompressionBody, CompressionLayer, CompressionLevel,
    predicate::{And, NotForContentType, Predicate, SizeAbove},
};

use super::border::Bordered;
use crate::web::Page;

type Worthwhile = And<SizeAbove, NotForContentType>;
type Answer = Response<Either<CompressionBody<Body>, Body>>;
type Widen<From> = fn(Response<From>) -> Answer;

/// The whole API, and the page.
#[derive(Clone)]
pub struct Api {
    routes: Compression<Router, Worthwhile>,
    page: Bordered<Page>,
}

impl Api {
    pub(super) fn new(router: Router, page: Bordered<Page>) -> Self {
        let worthwhile = SizeAbove::new(1_024).and(NotForContentType::IMAGES);
        let layer = CompressionLayer::new().gzip(true).quality(CompressionLevel::Fastest).compress_when(worthwhile);
        Self { routes: tower::Layer::layer(&layer, router), page }
    }
}

impl<B> Service<http::Request<B>> for Api
where
    B: axum::body::HttpBody<Data = axum::body::Bytes> + Send + 'static,
    B::Error: Into<axum::BoxError>,
{
    type Response = Answer;
    type Error = Infallible;
    type Future = future::Either<
        future::MapOk<
            <Compression<Router, Worthwhile> as Service<http::Request<B>>>::Future,
            Widen<CompressionBody<Body>>,
        >,
        future::MapOk<<Bordered<Page> as Service<Request>>::Future, Widen<Body>>,
    >;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, mut request: http::Request<B>) -> Self::Future {
        if !is_of_the_api(request.uri().path()) {
            // nothing that the page answers with looks at a body
            let request = request.map(|_| Body::empty());
            let widen: Widen<Body> = |response| response.map(Either::Right);
            return future::Either::Right(self.page.call(request).map_ok(widen));
        }
        if let Some(uri) = without_trailing_slash(request.uri()) {
            *request.uri_mut() = uri;
        }
        let widen: Widen<CompressionBody<Body>> = |response| response.map(Either::Left);
        future::Either::Left(self.routes.call(request).map_ok(widen))
    }
}

/// Whether a path is the API's, there or not: it begins with `/api`, or asks after the server's health.
fn is_of_the_api(path: &str) -> bool {
    matches!(path.split('/').nth(1), Some("api" | "healthz" | "readyz"))
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
    fn what_is_not_the_apis_is_the_pages() {
        for path in ["/api", "/api/", "/api/v1/nowhere", "/api/docs", "/healthz", "/readyz/"] {
            assert!(is_of_the_api(path), "{path}");
        }
        for path in ["/", "/agencies", "/apis", "/assets/api", "//api", "*"] {
            assert!(!is_of_the_api(path), "{path}");
        }
    }

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
