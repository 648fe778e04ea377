//! The commands of the binary.

mod config;
mod migrate;
mod openapi;
mod serve;

use std::{path::PathBuf, process::ExitCode};

use anyhow::Context;
use clap::{Parser, Subcommand};

use crate::config::{ConfigError, Loaded, load};

/// The back office of a distributor that sells on credit to agencies.
#[derive(Debug, Parser)]
#[command(name = "entrepot", version, propagate_version = true, max_term_width = 100)]
struct Arguments {
    /// A TOML file of settings; ENTREPOT_* environment variables are above it (see `entrepot config`)
    #[arg(long, global = true, env = "ENTREPOT_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the API against a given PostgreSQL
    Serve(serve::Serve),
    /// Bring the database to this version's schema
    Migrate(migrate::Migrate),
    /// Print the API document
    Openapi(openapi::Openapi),
    /// Print the configuration, secrets masked
    Config(config::Show),
}

impl Arguments {
    fn load(&self) -> Result<Loaded, ConfigError> {
        load(self.config.as_deref(), std::env::vars())
    }
}

/// Runs the command that the process was started with.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error);
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::print_stderr, reason = "the one sentence that says why the command failed")]
fn complain(error: &anyhow::Error) {
    eprintln!("entrepot: {error:#}");
}

fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().context("no threads to work with")?;
    let outcome = runtime.block_on(async {
        match &arguments.command {
            Command::Serve(serve) => serve.run(arguments.load()?.config).await,
            Command::Migrate(migrate) => migrate.run(&arguments.load()?.config).await,
            Command::Openapi(openapi) => openapi.run(),
            Command::Config(_) => config::Show::run(&arguments.load()?),
        }
    });
    // whatever still blocks a thread must not keep the process
    runtime.shutdown_background();
    outcome
}

/// Writes to standard output; a reader that has gone away (`| head`) is no error.
fn print(text: &str) -> anyhow::Result<()> {
    use std::io::{ErrorKind, Write};
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other.context("standard output"),
    }
}
