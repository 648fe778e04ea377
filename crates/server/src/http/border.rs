//! What happens to every request around its handler, in one layer so that it costs one future: its ids, the ceiling of
//! requests under way, the time limit, a panic turned into an opaque problem, security headers, metrics and the access log.

use std::{
    convert::Infallible,
    panic::AssertUnwindSafe,
    pin::Pin,
    sync::{
        Arc,
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
    http::{Authenticator, auth::ByAuthenticator, context::in_request},
};
use tokio::time::Instant;
use tower::{Layer, Service};

use super::{metrics::RouteMetrics, trace::Ids};
use crate::config::Http;

struct Shared {
    most_in_flight: usize,
    request_time: Duration,
    client_address: Option<HeaderName>,
    clock: Clock,
    authenticator: ByAuthenticator,
    in_flight: AtomicUsize,
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
            client_address: config.client_address_header.parse().ok(),
            clock,
            authenticator: ByAuthenticator(authenticator),
            in_flight: AtomicUsize::new(0),
        };
        Self { shared: Arc::new(shared) }
    }
}

impl<S> Layer<S> for Border {
    type Service = Bordered<S>;
    fn layer(&self, inner: S) -> Bordered<S> {
        Bordered { inner, shared: Arc::clone(&self.shared), metrics: Arc::default() }
    }
}

/// One method of one route, and the border around it.
#[derive(Clone)]
pub struct Bordered<S> {
    inner: S,
    shared: Arc<Shared>,
    metrics: Arc<RouteMetrics>,
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
        let metrics = Arc::clone(&self.metrics);
        let ids = Ids::of(request.headers(), &shared.clock);
        let method = request.method().clone();
        let route = request.extensions().get::<MatchedPath>().cloned();
        let place = Place::take(&shared, route.as_ref());
        request.extensions_mut().insert(shared.authenticator.clone());
        if let Some(address) = shared.client_address.as_ref().and_then(|header| said_address(request.headers(), header))
        {
            request.extensions_mut().insert(address);
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
            let route = || route.as_ref().map_or("none", |route| route.as_str()).to_owned();
            tracing::debug!(target: "access", method = method.as_str(), route = route(), status = status.as_u16(), ?took);
            metrics.count(&method, route, status, took);
            Ok(response)
        }))
    }
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
        let health = || route.is_some_and(|route| super::health::PATHS.contains(&route.as_str()));
        (before < shared.most_in_flight || health()).then_some(place)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.in_flight.fetch_sub(1, Ordering::Relaxed);
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
