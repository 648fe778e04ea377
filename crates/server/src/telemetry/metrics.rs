//! Prometheus metrics, on an address of their own that clients do not reach: requests by route and status, latencies, the
//! pool; batches and refusals come from the kernel.

use std::time::Duration;

use axum::{Router, http::header, routing::get};
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};
use sqlx::PgPool;

const SECONDS: &[f64] = &[0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0];
const SIZES: &[f64] = &[1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0];

/// Begins to count. Once a process.
pub fn install() -> Result<PrometheusHandle, BuildError> {
    let handle = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), SECONDS)?
        .set_buckets_for_metric(Matcher::Suffix("_size".to_owned()), SIZES)?
        .install_recorder()?;
    describe();
    Ok(handle)
}

fn describe() {
    metrics::describe_counter!("entrepot_http_requests_total", "Requests by method, route and status.");
    metrics::describe_histogram!("entrepot_http_request_seconds", "How long requests took, by method and route.");
    metrics::describe_gauge!("entrepot_http_in_flight", "Requests under way.");
    metrics::describe_counter!("entrepot_refusals_total", "Problems answered, by code.");
    metrics::describe_histogram!("entrepot_batch_size", "Commands in a posted batch.");
    metrics::describe_histogram!("entrepot_batch_wait_seconds", "How long a command waited for its batch.");
    metrics::describe_histogram!("entrepot_batch_seconds", "How long a batch took.");
    metrics::describe_counter!(
        "entrepot_batches_split_total",
        "Batches that failed as a whole and were carried out one by one."
    );
    metrics::describe_gauge!("entrepot_pool_connections", "Connections to PostgreSQL, by state.");
}

/// `/metrics`, with the pool looked at when it is asked for.
pub fn router(handle: PrometheusHandle, pool: PgPool) -> Router {
    let answer = move || {
        let (handle, pool) = (handle.clone(), pool.clone());
        async move {
            measure_pool(&pool);
            ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], handle.render())
        }
    };
    Router::new().route("/metrics", get(answer))
}

fn measure_pool(pool: &PgPool) {
    let idle = u32::try_from(pool.num_idle()).unwrap_or(u32::MAX);
    let busy = pool.size().saturating_sub(idle);
    metrics::gauge!("entrepot_pool_connections", "state" => "idle").set(idle);
    metrics::gauge!("entrepot_pool_connections", "state" => "busy").set(busy);
}

/// Keeps what has been recorded from growing where nobody asks for it.
pub async fn keep_small(handle: PrometheusHandle) {
    let mut pace = tokio::time::interval(Duration::from_secs(5));
    loop {
        pace.tick().await;
        handle.run_upkeep();
    }
}
