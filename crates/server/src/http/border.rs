//! What happens to every request around its handler, in one layer so that it costs one future: its ids, the ceiling of
//! requests under way, the time limit, a panic turned into an opaque problem, security headers, metrics and the access log.

use std::{
    convert::Infallible,
    panic::AssertUnwindSafe,
    pin::Pin,
    sync::{
        Arc, Once,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};

use auth::ClientAddress;
use axum::{
    extract::{MatchedPath, Request},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use futures::FutureExt;
use kernel::{
    Clock, Problem,
    http::{Authenticator, BodyTime, auth::ByAuthenticator, context::in_request},
};
use metrics::Gauge;
use tokio::time::Instant;
use tower::{Layer, Service};

use super::{metrics::RouteMetrics, trace::Ids};
use crate::config::Http;

struct Shared {
    most_in_flight: usize,
    request_time: Duration,
    /// Where it is not the usual one.
    body_time: Option<BodyTime>,
    client_address: Option<HeaderName>,
    address_missing: Once,
    clock: Clock,
    authenticator: ByAuthenticator,
    in_flight: AtomicUsize,
    in_flight_gauge: Gauge,
}

/// Puts the border around each method of each route.
#[derive(Clone)]
pub struct Border {
    shared: Arc<Shared>,
}

impl Border {
    /// With these ceilings; recognises callers by this authenticator.
    pub fn new(config: &Http, clock: Clock, authenticator: Arc<dyn Authenticator>) -> Self {
        let shared = Shared {
            most_in_flight: config.in_flight,
            request_time: config.request_time(),
            body_time: Some(BodyTime(config.body_time())).filter(|time| *time != BodyTime::USUAL),
            client_address: config.client_address_header.parse().ok(),
            address_missing: Once::new(),
            clock,
            authenticator: ByAuthenticator(authenticator),
            in_flight: AtomicUsize::new(0),
            in_flight_gauge: metrics::gauge!("entrepot_http_in_flight"),
        };
        Self { shared: Arc::new(shared) }
    }

    /// Around what is no route, under this name.
    pub(super) fn around<S>(&self, name: &'static str, inner: S) -> Bordered<S> {
        Bordered { name: Some(name), ..self.layer(inner) }
    }
}

impl<S> Layer<S> for Border {
    type Service = Bordered<S>;
    fn layer(&self, inner: S) -> Bordered<S> {
        Bordered { inner, shared: Arc::clone(&self.shared), metrics: Arc::default(), name: None }
    }
}

/// One method of one route, and the border around it.
#[derive(Clone)]
pub struct Bordered<S> {
    inner: S,
    shared: Arc<Shared>,
    metrics: Arc<RouteMetrics>,
    /// What it is counted as where no route has matched.
    name: Option<&'static str>,
}

impl<S> Service<Request> for Bordered<S>
where
    S: Service<Request, Response = Response, Error = Infallible> + Send + 'static,
    S::Future: Send,
{
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, mut request: Request) -> Self::Future {
        let started = Instant::now();
        let shared = Arc::clone(&self.shared);
        let (metrics, name) = (Arc::clone(&self.metrics), self.name.unwrap_or("none"));
        let ids = Ids::of(request.headers(), &shared.clock);
        let method = request.method().clone();
        let route = request.extensions().get::<MatchedPath>().cloned();
        let place = Place::take(&shared, route.as_ref());
        request.extensions_mut().insert(shared.authenticator.clone());
        if let Some(header) = &shared.client_address {
            if let Some(address) = said_address(request.headers(), header) {
                request.extensions_mut().insert(address);
            } else if !asks_for_health(route.as_ref()) {
                // the limits on signing in would take the proxy for everybody
                shared.address_missing.call_once(|| {
                    tracing::warn!(%header, "a request came without the client's address in the header that the proxy should write");
                });
            }
        }
        if let Some(time) = shared.body_time {
            request.extensions_mut().insert(time);
        }
        let limit = shared.request_time;
        let handled = place.is_some().then(|| self.inner.call(request));
        Box::pin(in_request(ids.trace, async move {
            let mut response = match handled {
                Some(handled) => within(limit, handled).await,
                None => Problem::unavailable("too many requests are under way").into_response(),
            };
            drop(place);
            secure(response.headers_mut());
            response.headers_mut().insert(HeaderName::from_static("x-request-id"), ids.request);
            let (status, took) = (response.status(), started.elapsed());
            let route = || route.as_ref().map_or(name, |route| route.as_str()).to_owned();
            tracing::debug!(target: "access", method = method.as_str(), route = route(), status = status.as_u16(), ?took);
            metrics.count(&method, route, status, took);
            Ok(response)
        }))
    }
}

/// Asked by the machine itself, past the proxy.
fn asks_for_health(route: Option<&MatchedPath>) -> bool {
    route.is_some_and(|route| super::health::PATHS.contains(&route.as_str()))
}

/// The client's address as the proxy in front says it.
fn said_address(headers: &HeaderMap, header: &HeaderName) -> Option<ClientAddress> {
    headers.get(header)?.to_str().ok()?.trim().parse().ok().map(ClientAddress)
}

async fn within(limit: Duration, handled: impl Future<Output = Result<Response, Infallible>>) -> Response {
    match tokio::time::timeout(limit, AssertUnwindSafe(handled).catch_unwind()).await {
        Ok(Ok(Ok(response))) => response,
        // the hook has logged the panic itself
        Ok(Err(_)) => Problem::internal("the handler panicked").into_response(),
        Err(_) => Problem::unavailable("the request took too long").into_response(),
    }
}

/// A request's place among those under way, given up when dropped.
struct Place(Arc<Shared>);

impl Place {
    /// None where the ceiling is reached; whoever asks after the server's health always gets one.
    fn take(shared: &Arc<Shared>, route: Option<&MatchedPath>) -> Option<Self> {
        let place = Self(Arc::clone(shared));
        let before = shared.in_flight.fetch_add(1, Ordering::Relaxed);
        shared.in_flight_gauge.increment(1);
        (before < shared.most_in_flight || asks_for_health(route)).then_some(place)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.in_flight.fetch_sub(1, Ordering::Relaxed);
        self.0.in_flight_gauge.decrement(1);
    }
}

const SECURITY: [(HeaderName, HeaderValue); 5] = [
    (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'")),
    (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
];

/// The strictest headers, where the handler has not set its own.
fn secure(headers: &mut HeaderMap) {
    headers.reserve(SECURITY.len() + 1);
    for (name, value) in SECURITY {
        headers.entry(name).or_insert(value);
    }
}

#[cfg(test)]
mod tests {
    use axum::{Router, body::Body, http::StatusCode, routing::get};
    use http::request::Parts;
    use kernel::{Actor, problem::Code};
    use serde_json::Value;
    use tower::ServiceExt;

    use super::*;
    use crate::config::Config;

    struct Nobody;

    #[async_trait::async_trait]
    impl Authenticator for Nobody {
        async fn authenticate(&self, _: &Parts) -> Result<Actor, Problem> {
            Err(Problem::new(Code::InvalidToken, "Sign in first."))
        }
    }

    async fn panics() -> &'static str {
        panic!("the secret is 42")
    }

    async fn never() -> &'static str {
        std::future::pending().await
    }

    async fn address(address: Option<axum::Extension<ClientAddress>>) -> String {
        address.map_or("none".to_owned(), |address| address.0.0.to_string())
    }

    async fn answer(change: impl FnOnce(&mut Http), request: http::request::Builder) -> (StatusCode, Value) {
        let mut config = Config::defaults().unwrap().http;
        change(&mut config);
        let router = Router::new()
            .route("/panics", get(panics))
            .route("/never", get(never))
            .route("/address", get(address))
            .layer(Border::new(&config, Clock::system(), Arc::new(Nobody)));
        let response = router.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let status = response.status();
        let bytes = axum::body::to_bytes(response.into_body(), 10_000).await.unwrap();
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        (status, serde_json::from_str(&text).unwrap_or(Value::String(text)))
    }

    #[tokio::test]
    async fn a_panic_is_an_opaque_500_with_the_trace_id() {
        let (status, body) = answer(|_| (), http::Request::get("/panics").header("x-request-id", "t-1")).await;
        assert_eq!(status, 500);
        assert_eq!(body["code"], "INTERNAL");
        assert_eq!(body["trace_id"], "t-1");
        assert!(!body.to_string().contains("42"), "{body}");
    }

    #[tokio::test]
    async fn a_request_that_takes_too_long_is_503() {
        let (status, body) = answer(|config| config.request_seconds = 0, http::Request::get("/never")).await;
        assert_eq!(status, 503);
        assert_eq!(body["code"], "UNAVAILABLE");
    }

    #[tokio::test]
    async fn the_proxys_word_on_the_address_is_only_taken_where_there_is_a_proxy() {
        let request = || http::Request::get("/address").header("x-real-ip", "203.0.113.7");
        assert_eq!(answer(|_| (), request()).await.1, "none");
        let behind = |config: &mut Http| "x-real-ip".clone_into(&mut config.client_address_header);
        assert_eq!(answer(behind, request()).await.1, "203.0.113.7");
        assert_eq!(answer(behind, http::Request::get("/address")).await.1, "none");
    }
}
