//! The typed registry of parameters, policies and flags, and the values that a tenant has set: which one was in force on
//! which date, what comes next, and who set what when.

mod cache;
mod flags;
mod get;
mod history;
mod list;
mod model;
mod registry;
mod rules;
mod set;
mod store;
mod view;

use kernel::operation;
use utoipa_axum::router::OpenApiRouter;

use crate::RegulationContext;

pub use cache::{RegulationCache, Regulations};
pub use model::{Flag, ParameterValue, Policy, Rule};
pub use registry::Parameter;
pub use set::set;

pub(crate) fn routes() -> OpenApiRouter<RegulationContext> {
    OpenApiRouter::new()
        .routes(operation!(list::list))
        .routes(operation!(get::get))
        .routes(operation!(set::set_regulation))
        .routes(operation!(history::history))
        .routes(operation!(flags::list))
        .routes(operation!(flags::set_flag))
}
