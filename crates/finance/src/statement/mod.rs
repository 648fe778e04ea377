//! The account of one agency: its exposure, its statement between two dates, every document of it. Served below the
//! agency's own path.

mod exposure;
mod get;
mod history;
mod model;
mod store;

pub use model::{AgencyExposure, Statement};

use kernel::operation;
use utoipa_axum::router::OpenApiRouter;

use crate::FinanceContext;

pub(crate) fn routes() -> OpenApiRouter<FinanceContext> {
    OpenApiRouter::new()
        .routes(operation!(exposure::get_agency_exposure))
        .routes(operation!(get::get_agency_statement))
        .routes(operation!(history::get_agency_history))
}
