//! Sessions: from signing in to signing out. A session is a family of refresh tokens, each good for one use: refreshing
//! gives the next one. A token that is used a second time is in two hands, and as nobody can tell the thief's from the
//! owner's, the session ends at once and both must sign in.
//!
//! A client that refreshes twice at once (two tabs of one browser) looks the same as a theft. The answer to that is strict
//! unless the operator sets a grace: within it, the second use is refused with `CONFLICT` and gets no token, but the session
//! lives on, so that the tab can go on with the tokens that the first use got. A thief gains nothing by it but a later
//! discovery. Clients should refresh one at a time all the same (the Web Locks API does it for tabs).

mod act_as;
mod change_password;
mod end;
mod list;
mod login;
mod logout;
mod model;
mod optional_body;
mod refresh;
mod rules;
mod store;
mod tokens;

use kernel::operation;
use utoipa_axum::router::OpenApiRouter;

pub use act_as::act_as;
pub use model::EndReason;
pub use store::end_all;

use crate::AuthContext;

pub fn routes() -> OpenApiRouter<AuthContext> {
    OpenApiRouter::new()
        .routes(operation!(login::login))
        .routes(operation!(refresh::refresh))
        .routes(operation!(logout::logout))
        .routes(operation!(change_password::change_password))
        .routes(operation!(list::list))
        .routes(operation!(end::end))
}
