//! Items: what is traded, counted in a base unit and in packs of it, known by its sku and barcodes.

mod bulk;
mod codes;
mod create;
mod delete;
mod get;
mod list;
mod model;
mod patch;
pub mod rules;
mod store;

pub use bulk::{Field, create, upsert_many};
pub use codes::by_skus;
pub use model::{Item, ItemDetail, ItemId, New, NewItem, NewPack, Pack};
pub use rules::selling_price;

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
