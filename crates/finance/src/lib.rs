//! What agencies owe: accounts and the debt ledger that they are the sums of, payments, and the reading of both: debts,
//! their ageing, statements. Issues belong to inventory, which changes debts through [`account`].

pub mod account;
pub mod debt;
pub mod payment;
pub mod statement;

use kernel::{Clock, Db, http::ContextRouter};
use utoipa_axum::router::OpenApiRouter;

/// What reading debts needs.
#[derive(Clone, Debug)]
pub struct FinanceContext {
    /// The database.
    pub db: Db,
    /// What date it is.
    pub clock: Clock,
}

/// The operations on debts, relative to `/api/v1/finance`; those on payments are [`payment::router`].
pub fn router(state: FinanceContext) -> ContextRouter {
    OpenApiRouter::new().merge(debt::routes()).with_state(state)
}

/// The operations on the account of one agency, relative to `/api/v1/agency`.
pub fn agency_router(state: FinanceContext) -> ContextRouter {
    OpenApiRouter::new().merge(statement::routes()).with_state(state)
}
