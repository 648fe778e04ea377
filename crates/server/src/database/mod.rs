//! The server's way to PostgreSQL: the pool of the service's own role, what is checked of that role before anything is
//! served, and the migrations that the binary carries.

pub mod migrate;
pub mod own;
mod role;
pub mod young;

use std::time::Duration;

use sqlx::{
    PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
};

pub use role::{Unfit, check as check_role};

/// A pool of at most so many connections with these options. Nothing is connected until it is needed.
pub fn pool(options: PgConnectOptions, connections: u32) -> PgPool {
    PgPoolOptions::new()
        .max_connections(connections)
        .min_connections(0)
        .acquire_timeout(Duration::from_secs(5))
        // a pooled connection that has died is found out when it is used; asking before each use costs a round trip
        .test_before_acquire(false)
        .idle_timeout(Duration::from_mins(10))
        .max_lifetime(Duration::from_hours(1))
        .connect_lazy_with(options.application_name("entrepot"))
}
