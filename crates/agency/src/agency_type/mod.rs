//! Agency types ("loại đại lý"): the classes of agencies, which carry the credit limit of those without their own.

mod create;
mod delete;
mod get;
mod list;
mod model;
mod store;
mod update;

use kernel::operation;
use utoipa_axum::router::OpenApiRouter;

use crate::AgencyContext;

pub use model::{AgencyType, AgencyTypeId};
pub use store::find_or_create;
pub(crate) use store::{known, limits};

pub(crate) fn routes() -> OpenApiRouter<AgencyContext> {
    OpenApiRouter::new()
        .routes(operation!(list::list))
        .routes(operation!(create::create))
        .routes(operation!(get::get))
        .routes(operation!(update::update))
        .routes(operation!(delete::delete))
}
