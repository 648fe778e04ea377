//! The test harness: the real server on a database of its own for each test, callers that are signed in as somebody,
//! fixtures made through the API, and the real binary as a process that can be killed.
//!
//! A database is cloned from a template that has the schema, two tenants and their users; the template is made once and
//! kept for as long as what it is made from does not change.

mod app;
mod caller;
mod database;
mod page;
pub mod process;
mod reply;
mod seed;
mod template;
pub mod trade;
mod wait;

pub use app::App;
pub use caller::Caller;
pub use database::Database;
pub use reply::Reply;
pub use seed::{OTHER_TENANT, PASSWORD, TENANT, email};
pub use trade::Trade;
