//! The demo: a private PostgreSQL, the whole server in this process, and a tenant with a year of trade.

mod dice;
mod families;
mod goods;
mod people;
mod plan;
