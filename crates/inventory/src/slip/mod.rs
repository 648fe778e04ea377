//! Slips: receipts, issues and the counter-documents that reverse them. Posting is here: commands are gathered into
//! batches ([`engine`]), decided by pure rules ([`rules`], [`purchase`]) over what the batch has locked ([`books`]), and written at once
//! ([`store`]).

mod books;
mod command;
mod engine;
mod get;
mod list;
mod model;
mod post_issue;
mod post_receipt;
mod purchase;
mod read;
mod rehearsal;
mod request;
mod reverse;
mod rules;
mod shortage;
mod store;

use kernel::{Clock, Db, batch::Gatherer, http::ContextRouter, operation};
use utoipa_axum::router::OpenApiRouter;

pub use command::{Command, Deed, NewIssue, NewLine, NewReceipt};
pub use engine::{Engine, SlipPoster};
pub use model::{Exposure, Kind, Slip, SlipId, SlipLine, Status};
pub use rehearsal::Rehearsal;

/// What the operations on slips need.
#[derive(Clone)]
pub struct Slips {
    /// The database.
    pub db: Db,
    /// What time it is.
    pub clock: Clock,
    /// Where commands are gathered and posted.
    pub engine: Gatherer<Engine>,
}

/// The operations on slips, relative to `/api/v1/inventory`.
pub fn router(state: Slips) -> ContextRouter {
    OpenApiRouter::new()
        .routes(operation!(post_receipt::post_receipt))
        .routes(operation!(list::list_receipts))
        .routes(operation!(get::get_receipt))
        .routes(operation!(reverse::reverse_receipt))
        .routes(operation!(post_issue::post_issue))
        .routes(operation!(list::list_issues))
        .routes(operation!(get::get_issue))
        .routes(operation!(reverse::reverse_issue))
        .with_state(state)
}
