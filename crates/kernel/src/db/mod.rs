//! The database as a context sees it: units of work that know whose they are, list queries, and the three small services
//! of a posting transaction (numbers, idempotency, events).

pub mod event;
pub mod idempotency;
pub mod list;
pub mod number;
pub mod outcome;
pub mod statistics;
mod tx;

pub use tx::{Db, Scope, Tx};
