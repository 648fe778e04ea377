//! Liveness and readiness. Liveness says that the process answers; readiness names each dependency and its state.

use std::time::Duration;

use axum::extract::State;
use kernel::{
    Db, Problem,
    http::{ContextRouter, Json},
    operation,
    permission::Public,
};
use serde::Serialize;
use tokio::time::{Instant, timeout};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

/// Where health is asked for; never refused for lack of room.
pub(super) const PATHS: &[&str] = &["/api/health", "/healthz", "/readyz"];

const PATIENCE: Duration = Duration::from_secs(2);

/// What readiness depends on.
#[derive(Clone, Debug)]
pub struct Health {
    /// The database.
    pub db: Db,
}

/// That the process answers.
#[derive(Debug, Serialize, ToSchema)]
pub struct Alive {
    /// Always `ok`.
    #[schema(example = "ok")]
    status: &'static str,
    /// The version of the server.
    version: &'static str,
}

/// That the server can do its work.
#[derive(Debug, Serialize, ToSchema)]
pub struct Ready {
    /// Always `ready`.
    #[schema(example = "ready")]
    status: &'static str,
    /// What it depends on.
    dependencies: Dependencies,
}

/// What the server depends on.
#[derive(Debug, Serialize, ToSchema)]
pub struct Dependencies {
    /// PostgreSQL.
    database: Dependency,
}

/// One dependency and its state.
#[derive(Debug, Serialize, ToSchema)]
pub struct Dependency {
    /// `up` or `down`.
    #[schema(example = "up")]
    state: &'static str,
    /// How long it took to answer.
    milliseconds: u64,
}

/// The three operations.
pub(crate) fn documented(health: Health) -> ContextRouter {
    OpenApiRouter::new().routes(operation!(alive)).routes(operation!(live)).routes(operation!(ready)).with_state(health)
}

const ALIVE: Alive = Alive { status: "ok", version: env!("CARGO_PKG_VERSION") };

/// Says that the server answers.
#[utoipa::path(get, path = "/api/health", tag = "server", operation_id = "health",
    responses((status = 200, body = Alive, description = "It answers")))]
pub async fn alive(_: Public) -> Json<Alive> {
    Json(ALIVE)
}

/// Says that the process is alive.
#[utoipa::path(get, path = "/healthz", tag = "server", operation_id = "liveness",
    responses((status = 200, body = Alive, description = "It is alive")))]
pub async fn live(_: Public) -> Json<Alive> {
    Json(ALIVE)
}

/// Says whether the server can do its work, and names each dependency.
///
/// While one of them is away the answer is `UNAVAILABLE` with the same `dependencies` in its `params`.
#[utoipa::path(get, path = "/readyz", tag = "server", operation_id = "readiness",
    responses((status = 200, body = Ready, description = "It can do its work")))]
pub async fn ready(_: Public, State(health): State<Health>) -> Result<Json<Ready>, Problem> {
    let asked = Instant::now();
    let answer = timeout(PATIENCE, async { sqlx::query!("select 1 as one").fetch_one(health.db.pool()).await }).await;
    let up = matches!(answer, Ok(Ok(_)));
    let milliseconds = u64::try_from(asked.elapsed().as_millis()).unwrap_or(u64::MAX);
    let dependencies = Dependencies { database: Dependency { state: if up { "up" } else { "down" }, milliseconds } };
    if up {
        return Ok(Json(Ready { status: "ready", dependencies }));
    }
    Err(Problem::unavailable("PostgreSQL does not answer").with("dependencies", dependencies))
}
