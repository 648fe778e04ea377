//! The stock report: what lay in each warehouse when a span of days began, what came in, what went out, what lay there at
//! the end.

mod get;
mod model;
mod store;

pub use model::Stock;

use kernel::operation;
use utoipa_axum::router::OpenApiRouter;

use crate::ReportContext;

pub(crate) fn routes() -> OpenApiRouter<ReportContext> {
    OpenApiRouter::new().routes(operation!(get::stock_report))
}
