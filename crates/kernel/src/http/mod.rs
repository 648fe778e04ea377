//! What every operation shares at the border: the request's context, authentication, strict JSON and query extractors,
//! entity tags, idempotent answers, and the router that only takes guarded handlers.

pub mod auth;
pub mod context;
pub mod document;
pub mod etag;
pub mod guard;
pub mod idempotent;
pub mod json;
pub mod query;

pub use auth::Authenticator;
pub use etag::{ETag, IfMatch};
pub use guard::{ContextRouter, Guarded};
pub use idempotent::IdempotencyKey;
pub use json::Json;
pub use query::{Path, Query};
