//! The typed registry of parameters, policies and flags, and the values that a tenant has set: which one was in force on
//! which date, what comes next, and who set what when.

mod cache;
mod model;
mod registry;
mod rules;
mod store;

pub use cache::{RegulationCache, Regulations};
pub use model::{Flag, Policy, Rule, Value};
pub use registry::Parameter;
