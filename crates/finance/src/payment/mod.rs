//! Payments ("phiếu thu") and the counter-documents that reverse them: posted in batches, listed, shown.

mod engine;
mod get;
mod list;
mod model;
mod post;
mod rehearsal;
mod reverse;
mod rules;
mod store;

use kernel::{Clock, Db, batch::Gatherer, http::ContextRouter, operation};
use utoipa_axum::router::OpenApiRouter;

pub use engine::{Engine, PaymentPoster};
pub use model::{Command, Deed, Method, NewPayment, Payment, PaymentId};
pub use rehearsal::Rehearsal;

/// What the operations on payments need.
#[derive(Clone)]
pub struct Payments {
    /// The database.
    pub db: Db,
    /// What time it is.
    pub clock: Clock,
    /// Where commands are gathered and posted.
    pub engine: Gatherer<Engine>,
}

/// The operations on payments, relative to `/api/v1/finance`.
pub fn router(state: Payments) -> ContextRouter {
    OpenApiRouter::new()
        .routes(operation!(post::post_payment))
        .routes(operation!(list::list_payments))
        .routes(operation!(get::get_payment))
        .routes(operation!(reverse::reverse_payment))
        .with_state(state)
}
