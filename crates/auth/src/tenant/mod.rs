//! Tenants: one distributor each. Made by the operator's commands, not through the API; through it a tenant's own people
//! read and edit its settings.

mod create;
mod edit;
mod get;
pub(crate) mod model;
mod store;

use kernel::operation;
use utoipa_axum::router::OpenApiRouter;

pub use create::{NewTenant, create};
pub use model::{Tenant, TenantSummary};
pub use store::{all, by_code};

use crate::AuthContext;

pub(crate) fn routes() -> OpenApiRouter<AuthContext> {
    OpenApiRouter::new().routes(operation!(get::get)).routes(operation!(edit::edit))
}
