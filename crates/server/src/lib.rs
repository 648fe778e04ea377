//! The server context.
pub mod local_postgres;
