//! What lies where, and how it came to: stock per warehouse and the stock card. Only reads; what moves goods are slips.

mod card;
mod list;
mod model;
mod store;

pub use model::Place;
pub(crate) use store::{lock_books, of_item};

use kernel::operation;
use utoipa_axum::router::OpenApiRouter;

use crate::InventoryContext;

pub(crate) fn routes() -> OpenApiRouter<InventoryContext> {
    OpenApiRouter::new().routes(operation!(list::list)).routes(operation!(card::card))
}
