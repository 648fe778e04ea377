//! Agencies ("đại lý"): customers on credit. They apply or are registered, become active where their district has room,
//! are blocked and unblocked; every change of one is kept.

mod apply;
mod approve;
mod block;
mod changes;
mod company;
mod create;
mod draft;
mod form;
mod get;
mod list;
mod model;
mod register;
mod rules;
mod search;
mod store;
mod unblock;
mod update;

use kernel::operation;
use utoipa_axum::router::OpenApiRouter;

use crate::AgencyContext;

pub use draft::{Draft, NewAgency};
pub use model::{Agency, Status};
pub use register::{Registered, ensure, register};
pub use store::by_codes;

pub(crate) fn routes() -> OpenApiRouter<AgencyContext> {
    OpenApiRouter::new()
        .routes(operation!(list::list))
        .routes(operation!(create::create))
        .routes(operation!(get::get))
        .routes(operation!(update::update))
        .routes(operation!(approve::approve))
        .routes(operation!(block::block))
        .routes(operation!(unblock::unblock))
        .routes(operation!(changes::changes))
        .routes(operation!(form::form))
        .routes(operation!(apply::apply))
}
