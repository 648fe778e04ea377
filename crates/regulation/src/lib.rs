//! The rules of the house: parameters with effective dates, the policy of every rule that refuses, feature flags, and the
//! periods that are closed. What a document may do is decided by other contexts; they ask here which values were in force
//! on its date and up to which date the books are closed.

mod calendar;
pub mod dating;
mod parameter;
mod period;

use kernel::{Clock, Db, http::ContextRouter};
use utoipa_axum::router::OpenApiRouter;

pub use calendar::{Calendar, hold_calendar, read_calendar};
pub use parameter::{Flag, Parameter, ParameterValue, Policy, RegulationCache, Regulations, Rule, set};

/// What the operations of this context work with.
#[derive(Clone, Debug)]
pub struct RegulationContext {
    /// The database.
    pub db: Db,
    /// What time it is.
    pub clock: Clock,
    /// The values of tenants at hand.
    pub cache: RegulationCache,
}

/// The operations of this context; the server nests them at `/api/v1/regulation`.
pub fn router(state: RegulationContext) -> ContextRouter {
    OpenApiRouter::new().merge(parameter::routes()).merge(period::routes()).with_state(state)
}
