//! Agencies, their types and districts: who is a customer on credit, how much they may owe, where they are and how many a
//! district takes. What they owe belongs to finance, whose migration fills in the hook `agency.debt`.

pub mod agency;
pub mod agency_type;
pub mod district;
mod events;
mod patch;
mod problems;
mod seed;
mod terms;

use std::{net::IpAddr, sync::Arc};

use auth::{Limiter, Rate};
use kernel::{Clock, Db, http::ContextRouter};
use regulation::RegulationCache;
use utoipa_axum::router::OpenApiRouter;

pub use agency::Status;
pub use seed::seed_defaults;
pub use terms::{AgencyName, AgencyTerms, exists, names, terms};

/// Applications from one address: so many at once, and then so many a minute.
const APPLICATIONS: Rate = Rate { burst: 10, per_minute: 6 };
/// Looks at the application form from one address, which cost no application.
const FORMS: Rate = APPLICATIONS;

/// What the operations of this context work with.
#[derive(Clone)]
pub struct AgencyContext {
    /// The database.
    pub db: Db,
    /// Time and ids.
    pub clock: Clock,
    /// The tenants' regulations, for the caps of districts.
    pub regulations: RegulationCache,
    applications: Arc<Limiter<IpAddr>>,
    forms: Arc<Limiter<IpAddr>>,
}

impl AgencyContext {
    /// Over this database.
    pub fn new(db: Db, clock: Clock, regulations: RegulationCache) -> Self {
        let applications = Arc::new(Limiter::new("applications", APPLICATIONS));
        let forms = Arc::new(Limiter::new("application-forms", FORMS));
        Self { db, clock, regulations, applications, forms }
    }
}

/// The operations of this context; the server nests them at `/api/v1/agency`.
pub fn router(state: AgencyContext) -> ContextRouter {
    OpenApiRouter::new()
        .merge(agency::routes())
        .merge(agency_type::routes())
        .merge(district::routes())
        .with_state(state)
}
