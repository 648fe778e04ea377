//! The request that is being served: its trace id, known to everything that runs inside it.

use std::future::Future;

tokio::task_local! {
    static TRACE_ID: String;
}

/// Runs a future as part of the request with this trace id.
pub async fn in_request<F: Future>(trace_id: String, future: F) -> F::Output {
    TRACE_ID.scope(trace_id, future).await
}

/// The trace id of the request that is being served; empty outside one.
pub fn trace_id() -> String {
    TRACE_ID.try_with(Clone::clone).unwrap_or_default()
}
