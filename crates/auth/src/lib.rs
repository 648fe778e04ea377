//! Who are you, what may you do: tenants, users, roles, sign-in and sessions. Every other context meets this one only
//! through the kernel's [`Actor`](kernel::Actor), which [`authenticator`] makes of a request's token; what the programs of
//! the house need (creating tenants and users, acting as one of them) is exported here.

mod context;
mod gate;
mod limit;
mod password;
mod patch;
mod role;
mod session;
mod text;
mod token;

pub mod tenant;
pub mod user;

pub use context::{AuthConfig, AuthContext};
pub use gate::{ClientAddress, FromAddress, actor_of, authenticator};
pub use limit::{Limiter, Rate, network};
pub use password::check as check_password;
pub use role::BuiltIn;
pub use session::act_as;
pub use text::Locale;
pub use token::{SigningKeys, UnusableKeys};

use kernel::http::ContextRouter;
use utoipa_axum::router::OpenApiRouter;

/// The operations of this context; paths are relative to `/api/v1/auth`.
pub fn router(state: AuthContext) -> ContextRouter {
    OpenApiRouter::new()
        .merge(session::routes())
        .merge(user::routes())
        .merge(role::routes())
        .merge(tenant::routes())
        .with_state(state)
}
