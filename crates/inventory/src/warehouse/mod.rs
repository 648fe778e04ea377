//! Warehouses: where goods lie. One of a tenant's is the default, where slips go that name none.

mod create;
mod delete;
mod get;
mod list;
mod model;
mod patch;
mod rules;
mod store;

pub use model::{Warehouse, WarehouseId};
pub use store::find_or_create;

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
