//! The sales report: what agencies bought, or which items they bought, and what part of the whole that is.

mod get;
mod model;
pub(crate) mod store;

pub use model::{ItemSales, Sales};

use kernel::operation;
use utoipa_axum::router::OpenApiRouter;

use crate::ReportContext;

pub(crate) fn routes() -> OpenApiRouter<ReportContext> {
    OpenApiRouter::new().routes(operation!(get::sales_report))
}
