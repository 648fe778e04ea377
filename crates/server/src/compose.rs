//! The composition: every context with what it needs from the others, their routes under one roof, and the API document
//! that they make together. The only place that knows them all.

use agency::AgencyContext;
use auth::{AuthConfig, AuthContext, SigningKeys, tenant::NewTenant};
use axum::Router;
use chrono::TimeDelta;
use finance::{
    FinanceContext,
    payment::{PaymentPoster, Payments},
};
use inventory::{
    InventoryContext,
    slip::{SlipPoster, Slips},
};
use kernel::{
    Chance, Clock, Db, Problem, Scope, TenantId,
    batch::{Gatherer, Limits},
    http::document::Document,
    posting::Posting,
};
use regulation::{RegulationCache, RegulationContext};
use report::ReportContext;
use sqlx::PgPool;
use utoipa::{OpenApi, openapi::OpenApi as ApiDocument};
use utoipa_axum::router::OpenApiRouter;

use crate::{
    config::{Config, ConfigError},
    http::{self, Api, Border, Health},
    web::Page,
};

/// Every context, ready to be called by programs of the house and to be put behind routes.
#[derive(Clone)]
pub struct Contexts {
    /// The books, as the service's own role.
    pub db: Db,
    /// The time, and ids.
    pub clock: Clock,
    /// Who comes in.
    pub auth: AuthContext,
    /// The rules of the house.
    pub regulation: RegulationContext,
    /// Agencies.
    pub agency: AgencyContext,
    /// Goods.
    pub inventory: InventoryContext,
    /// Where slips are posted.
    pub slips: Slips,
    /// What agencies owe, to read.
    pub finance: FinanceContext,
    /// Where payments are posted.
    pub payments: Payments,
    /// What is read from all of it.
    pub report: ReportContext,
}

impl Contexts {
    /// Over this pool, which signs in as the service's own role.
    pub fn new(config: &Config, pool: PgPool, clock: Clock) -> Result<Self, ConfigError> {
        let keys = SigningKeys::parse(&config.auth.signing_keys)
            .map_err(|error| ConfigError::wrong("auth.signing_keys", format!("cannot be used: {error}")))?;
        let auth = AuthConfig {
            insecure_cookies: config.auth.insecure_cookies,
            refresh_grace: TimeDelta::seconds(config.auth.refresh_grace_seconds.into()),
            ..AuthConfig::new(keys)
        };
        let db = Db::new(pool);
        let regulations = RegulationCache::default();
        Ok(Self {
            auth: AuthContext::new(db.clone(), clock.clone(), Chance::system(), auth),
            regulation: RegulationContext { db: db.clone(), clock: clock.clone(), cache: regulations.clone() },
            agency: AgencyContext::new(db.clone(), clock.clone(), regulations.clone()),
            report: ReportContext { db: db.clone(), clock: clock.clone() },
            inventory: InventoryContext { db: db.clone(), clock: clock.clone(), regulations: regulations.clone() },
            slips: Slips {
                db: db.clone(),
                clock: clock.clone(),
                engine: Gatherer::new(
                    Posting::new(db.clone(), SlipPoster::new(regulations.clone())),
                    Limits::default(),
                ),
            },
            finance: FinanceContext { db: db.clone(), clock: clock.clone() },
            payments: Payments {
                db: db.clone(),
                clock: clock.clone(),
                engine: Gatherer::new(Posting::new(db.clone(), PaymentPoster::new(regulations)), Limits::default()),
            },
            db,
            clock,
        })
    }

    /// Their routes and the document.
    fn routes(&self) -> (Router, ApiDocument) {
        OpenApiRouter::with_openapi(Document::openapi())
            .nest("/api/v1/auth", auth::router(self.auth.clone()))
            .nest("/api/v1/regulation", regulation::router(self.regulation.clone()))
            .nest(
                "/api/v1/agency",
                agency::router(self.agency.clone()).merge(finance::agency_router(self.finance.clone())),
            )
            .nest("/api/v1/report", report::router(self.report.clone()))
            .nest(
                "/api/v1/inventory",
                inventory::router(self.inventory.clone()).merge(inventory::slip::router(self.slips.clone())),
            )
            .nest(
                "/api/v1/finance",
                finance::router(self.finance.clone()).merge(finance::payment::router(self.payments.clone())),
            )
            .merge(http::health(Health { db: self.db.clone() }))
            .split_for_parts()
    }

    /// The document alone.
    pub fn document(&self) -> ApiDocument {
        self.routes().1
    }

    /// The whole API, with this page beside it.
    pub fn api(&self, config: &Config, page: Page) -> Result<Api, serde_json::Error> {
        let (routes, document) = self.routes();
        let border = Border::new(&config.http, self.clock.clone(), auth::authenticator(&self.auth));
        http::api(routes, &document, border, page)
    }

    /// Creates a tenant with all that it begins with.
    pub async fn create_tenant(&self, request: &NewTenant) -> Result<TenantId, Problem> {
        let id = self.clock.id();
        let mut tx = self.db.begin_as(&Scope::tenant(id)).await?;
        auth::tenant::create(&mut tx, &self.clock, id, request).await?;
        agency::seed_defaults(&mut tx, &self.clock).await?;
        inventory::defaults(&mut tx, &self.clock).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Creates a tenant with its roles, its units and a warehouse, but without districts and agency types: for a program
    /// that brings its own.
    pub async fn create_bare_tenant(&self, request: &NewTenant) -> Result<TenantId, Problem> {
        let id = self.clock.id();
        let mut tx = self.db.begin_as(&Scope::tenant(id)).await?;
        auth::tenant::create(&mut tx, &self.clock, id, request).await?;
        inventory::defaults(&mut tx, &self.clock).await?;
        tx.commit().await?;
        Ok(id)
    }
}
