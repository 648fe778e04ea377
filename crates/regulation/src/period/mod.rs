//! Periods: the months of the books. Closing a month forbids changes up to its end; reopening takes that back, with a
//! reason, for it and every month after.

mod close;
mod list;
mod model;
mod reopen;
mod rules;
mod store;

use kernel::operation;
use utoipa_axum::router::OpenApiRouter;

use crate::RegulationContext;

pub(crate) fn routes() -> OpenApiRouter<RegulationContext> {
    OpenApiRouter::new()
        .routes(operation!(list::list))
        .routes(operation!(close::close))
        .routes(operation!(reopen::reopen))
}
