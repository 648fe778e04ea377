//! Districts ("quận/khu vực"): the tenant's own sales areas, each with a cap on its active agencies.

mod create;
mod delete;
mod get;
mod list;
mod model;
mod rules;
mod store;
mod update;

use kernel::operation;
use utoipa_axum::router::OpenApiRouter;

use crate::AgencyContext;

pub use model::{District, DistrictId, DistrictName};
pub(crate) use rules::{Cap, admit};
pub use store::find_or_create;
pub(crate) use store::{hold, names};

pub(crate) fn routes() -> OpenApiRouter<AgencyContext> {
    OpenApiRouter::new()
        .routes(operation!(list::list))
        .routes(operation!(create::create))
        .routes(operation!(get::get))
        .routes(operation!(update::update))
        .routes(operation!(delete::delete))
}
