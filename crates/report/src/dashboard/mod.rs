//! The dashboard: today and this month at a glance.

mod get;
mod model;
mod store;

pub use model::Dashboard;

use kernel::operation;
use utoipa_axum::router::OpenApiRouter;

use crate::ReportContext;

pub(crate) fn routes() -> OpenApiRouter<ReportContext> {
    OpenApiRouter::new().routes(operation!(get::dashboard))
}
