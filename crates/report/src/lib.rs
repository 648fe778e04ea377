//! Reports: sales, debt and stock over a month or any span of days, and the dashboard. The only context that reads every
//! other's tables; it reads balances and monthly turnovers, the ledgers only where a span begins or ends within a month.

pub mod dashboard;
pub mod debt;
pub mod period;
pub mod sales;
pub mod share;
pub mod stock;
pub mod verify;

use kernel::{Clock, Db, http::ContextRouter};
use utoipa_axum::router::OpenApiRouter;

/// What the operations of this context stand on.
#[derive(Clone, Debug)]
pub struct ReportContext {
    /// The database.
    pub db: Db,
    /// What date it is.
    pub clock: Clock,
}

/// The operations of this context.
pub fn router(state: ReportContext) -> ContextRouter {
    OpenApiRouter::new()
        .merge(sales::routes())
        .merge(debt::routes())
        .merge(stock::routes())
        .merge(dashboard::routes())
        .with_state(state)
}
