//! Roles: named sets of permissions, as data of the tenant. Which permissions there are is the kernel's to say; who holds
//! them is said here. Six roles are built in; of these only `admin` is more than a beginning, as it holds every permission
//! there is and cannot be weakened.

mod built_in;
mod create;
mod delete;
mod edit;
mod get;
mod list;
mod model;
mod permissions;
mod rules;
mod store;

use kernel::operation;
use utoipa_axum::router::OpenApiRouter;

pub use built_in::{BuiltIn, create_built_in};
pub use model::{RoleId, RoleName, RoleRow};
pub use rules::{effective, may_grant};
pub use store::{by_codes, by_ids, lock_administration};

use crate::AuthContext;

pub fn routes() -> OpenApiRouter<AuthContext> {
    OpenApiRouter::new()
        .routes(operation!(list::list))
        .routes(operation!(create::create))
        .routes(operation!(get::get))
        .routes(operation!(edit::edit))
        .routes(operation!(delete::delete))
        .routes(operation!(permissions::permissions))
}
