//! The debt report: what each agency owed when a span of days began, what arose, what was paid, what it owed at the end.

mod get;
mod model;
mod store;

pub use model::Debt;

use kernel::operation;
use utoipa_axum::router::OpenApiRouter;

use crate::ReportContext;

pub(crate) fn routes() -> OpenApiRouter<ReportContext> {
    OpenApiRouter::new().routes(operation!(get::debt_report))
}
