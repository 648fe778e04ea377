//! Users: the people (and programs) that sign in, what roles they have, and which agencies they look after. They are
//! deactivated, never deleted, as the books name them.

mod account;
mod create;
mod edit;
mod end_sessions;
mod get;
mod list;
pub(crate) mod me;
mod model;
mod rules;
mod set_password;
mod store;

use kernel::operation;
use utoipa_axum::router::OpenApiRouter;

pub use account::{NewAccount, all, by_email, create, set_password};
pub use model::{Sees, User};
pub(crate) use store::{find, store_password};

use crate::AuthContext;

pub(crate) fn routes() -> OpenApiRouter<AuthContext> {
    OpenApiRouter::new()
        .routes(operation!(me::me))
        .routes(operation!(list::list))
        .routes(operation!(create::create_user))
        .routes(operation!(get::get))
        .routes(operation!(edit::edit))
        .routes(operation!(set_password::set_password))
        .routes(operation!(end_sessions::end_sessions))
}
