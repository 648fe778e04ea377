//! Units that items are counted in, such as chai or kg.

mod create;
mod delete;
mod get;
mod list;
mod model;
mod patch;
mod store;

pub(crate) use model::LONGEST_NAME;
pub use model::{Unit, UnitId};
pub(crate) use store::hold;
pub use store::{find_or_create, find_or_create_many};

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
