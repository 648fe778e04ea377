//! Suppliers: whom goods are received from.

mod create;
mod delete;
mod get;
mod list;
mod model;
mod patch;
mod store;

pub use model::{Supplier, SupplierId};
pub use store::{find_or_create_many, names};

use kernel::operation;
use utoipa_axum::router::OpenApiRouter;

use crate::InventoryContext;

pub(crate) fn routes() -> OpenApiRouter<InventoryContext> {
    OpenApiRouter::new()
        .routes(operation!(list::list))
        .routes(operation!(create::create))
        .routes(operation!(get::get))
        .routes(operation!(patch::patch))
        .routes(operation!(delete::delete))
}
