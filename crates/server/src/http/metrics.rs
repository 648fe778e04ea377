//! Requests counted by method, route and status. Each route keeps the handles of its own counters, so that counting a
//! request looks nothing up by name.

use std::{
    sync::{OnceLock, PoisonError, RwLock},
    time::Duration,
};

use axum::http::{Method, StatusCode};
use metrics::{Counter, Histogram};

/// The metrics of one method of one route; named when its first request comes.
#[derive(Default)]
pub struct RouteMetrics {
    named: OnceLock<Named>,
}

struct Named {
    method: &'static str,
    route: String,
    seconds: Histogram,
    by_status: RwLock<Vec<(StatusCode, Counter)>>,
}

impl RouteMetrics {
    /// Counts an answer.
    pub(super) fn count(&self, method: &Method, route: impl FnOnce() -> String, status: StatusCode, took: Duration) {
        let named = self.named.get_or_init(|| Named::new(method, route()));
        named.seconds.record(took);
        named.status(status).increment(1);
    }
}

impl Named {
    fn new(method: &Method, route: String) -> Self {
        let method = known_method(method);
        let seconds =
            metrics::histogram!("entrepot_http_request_seconds", "method" => method, "route" => route.clone());
        Self { method, route, seconds, by_status: RwLock::default() }
    }

    fn status(&self, status: StatusCode) -> Counter {
        let find = |counters: &[(StatusCode, Counter)]| {
            counters.iter().find(|(known, _)| *known == status).map(|(_, counter)| counter.clone())
        };
        if let Some(counter) = find(&self.by_status.read().unwrap_or_else(PoisonError::into_inner)) {
            return counter;
        }
        let mut counters = self.by_status.write().unwrap_or_else(PoisonError::into_inner);
        find(&counters).unwrap_or_else(|| {
            let counter = metrics::counter!(
                "entrepot_http_requests_total",
                "method" => self.method,
                "route" => self.route.clone(),
                "status" => status.as_u16().to_string(),
            );
            counters.push((status, counter.clone()));
            counter
        })
    }
}

/// A label for a method; those that clients make up share one.
fn known_method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::POST => "POST",
        Method::PATCH => "PATCH",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        Method::HEAD => "HEAD",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}
