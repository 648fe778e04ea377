//! What every operation shares at the border: the request's context, authentication, strict JSON and query extractors,
//! entity tags, idempotent answers, whole reports as JSON or CSV, and the router that only takes guarded handlers.

pub mod accept;
pub mod auth;
pub mod context;
pub mod csv;
pub mod document;
pub mod etag;
pub mod export;
pub mod guard;
pub mod idempotent;
pub mod json;
pub mod query;

pub use accept::{Format, Language, Wanted};
pub use auth::Authenticator;
pub use csv::{Line, Record, Totals};
pub use etag::{ETag, IfMatch};
pub use export::{Export, Output};
pub use guard::{ContextRouter, Guarded};
pub use idempotent::IdempotencyKey;
pub use json::{BodyTime, Json};
pub use query::{Path, Query};
