//! The server: it composes the contexts into one API and gives them what a process needs: configuration, a pool, telemetry,
//! connections, commands. No business rule lives here.

pub mod commands;
pub mod compose;
pub mod config;
pub mod database;
mod demo;
pub mod http;
pub mod import;
pub mod local_postgres;
pub mod telemetry;
pub mod web;
