//! The two tokens of a session: the access token, a signed JWT that lives for minutes and is verified without the
//! database; and the refresh token, opaque, of which only the hash is stored.

mod access;
mod keys;
mod refresh;

pub use access::{AccessTokens, invalid};
pub use keys::{SigningKeys, UnusableKeys};
pub use refresh::{RefreshToken, TokenHash};
