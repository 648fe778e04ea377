//! The composition: every context with what it needs from the others, their routes under one roof, and the API document
//! that they make together. The only place that knows them all.

use std::sync::Arc;

use axum::{Router, http::request::Parts};
use kernel::{
    Actor, Clock, Db, Problem,
    http::{Authenticator, document::Document},
    problem::Code,
};
use sqlx::PgPool;
use utoipa::{OpenApi, openapi::OpenApi as ApiDocument};
use utoipa_axum::router::OpenApiRouter;

use crate::{
    config::Config,
    http::{self, Api, Health, Limits},
};

/// Every context, ready to be called by programs of the house and to be put behind routes.
#[derive(Clone)]
pub struct Contexts {
    /// The books, as the service's own role.
    pub db: Db,
    /// The time, and ids.
    pub clock: Clock,
}

impl Contexts {
    /// Over this pool, which signs in as the service's own role.
    pub fn new(_config: &Config, pool: PgPool, clock: Clock) -> Self {
        Self { db: Db::new(pool), clock }
    }

    /// Their routes and the document.
    fn routes(&self) -> (Router, ApiDocument) {
        OpenApiRouter::with_openapi(Document::openapi())
            .merge(http::health(Health { db: self.db.clone() }))
            .split_for_parts()
    }

    /// The document alone.
    pub fn document(&self) -> ApiDocument {
        self.routes().1
    }

    /// The whole API.
    pub fn api(&self, config: &Config) -> Result<Api, serde_json::Error> {
        let (routes, document) = self.routes();
        let limits = Limits { in_flight: config.http.in_flight, request_time: config.http.request_time() };
        http::api(routes, &document, Arc::new(Nobody), limits)
    }
}

/// Recognises nobody.
struct Nobody;

#[async_trait::async_trait]
impl Authenticator for Nobody {
    async fn authenticate(&self, _: &Parts) -> Result<Actor, Problem> {
        Err(Problem::new(Code::InvalidToken, "Sign in first."))
    }
}
