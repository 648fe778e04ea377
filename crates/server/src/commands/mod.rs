//! The commands of the binary.

mod config;
mod demo;
mod migrate;
mod openapi;
mod serve;
mod tenant;
mod user;
mod verify;

use std::{path::PathBuf, process::ExitCode};

use anyhow::Context;
use clap::{Parser, Subcommand};

use kernel::{Chance, Clock, Problem};
use secrecy::ExposeSecret;

use crate::{
    compose::Contexts,
    config::{Config, ConfigError, Loaded, connect_options, load},
    database, import,
};

/// The back office of a distributor that sells on credit to agencies.
#[derive(Debug, Parser)]
#[command(name = "entrepot", version, propagate_version = true, max_term_width = 100)]
struct Arguments {
    /// A TOML file of settings (see `entrepot config`)
    #[arg(long, global = true, env = "ENTREPOT_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the API against a given PostgreSQL
    Serve(serve::Serve),
    /// Try it: a private PostgreSQL, a year of trade, and the server, all in one
    Demo(demo::Demo),
    /// Bring the database to this version's schema
    Migrate(migrate::Migrate),
    /// Recompute the books from the ledgers, and name every row that disagrees
    Verify(verify::Verify),
    /// Create and list tenants
    Tenant(tenant::Tenant),
    /// Create and list users, and set their passwords
    User(user::User),
    /// Take over agencies, items, receipts, issues and payments from CSV files
    Import(import::ImportArgs),
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
            Command::Demo(demo) => demo.run(arguments.load()?).await,
            Command::Migrate(migrate) => migrate.run(&arguments.load()?.config).await,
            Command::Verify(verify) => verify.run(&arguments.load()?.config).await,
            Command::Tenant(tenant) => tenant.run(&arguments.load()?.config).await,
            Command::User(user) => user.run(&arguments.load()?.config).await,
            Command::Import(arguments_of_import) => import::run(arguments_of_import, &arguments.load()?.config).await,
            Command::Openapi(openapi) => openapi.run(),
            Command::Config(_) => config::Show::run(&arguments.load()?),
        }
    });
    // whatever still blocks a thread must not keep the process
    runtime.shutdown_background();
    outcome
}

/// The contexts for a command that works on the books and serves nobody: nothing is signed for anybody to verify, so it
/// needs no signing keys.
pub(crate) async fn books(config: &Config) -> anyhow::Result<Contexts> {
    let pool = database::pool(connect_options("database.url", &config.database.url)?, config.database.connections);
    database::check_role(&pool).await?;
    database::migrate::check(&pool).await?;
    let mut config = config.clone();
    if config.auth.signing_keys.expose_secret().is_empty() {
        config.auth.signing_keys = fresh_signing_key(Chance::system());
    }
    Ok(Contexts::new(&config, pool, Clock::system())?)
}

/// A signing key that nobody else has.
pub(crate) fn fresh_signing_key(chance: Chance) -> secrecy::SecretString {
    use base64::{Engine, prelude::BASE64_STANDARD_NO_PAD};
    format!("own={}", BASE64_STANDARD_NO_PAD.encode(chance.bytes::<32>())).into()
}

/// A problem as a sentence on the command line: what it says, its cause, and its fields.
pub(crate) fn explain(problem: Problem) -> anyhow::Error {
    use std::{error::Error, fmt::Write};
    let mut text = problem.detail().to_owned();
    for field in problem.errors() {
        let _ = write!(text, "\n  {} {}", field.pointer.trim_start_matches('/'), field.code);
    }
    let mut cause = problem.source();
    while let Some(error) = cause {
        let _ = write!(text, ": {error}");
        cause = error.source();
    }
    anyhow::anyhow!(text)
}

/// Writes to standard output; a reader that has gone away (`| head`) is no error.
pub(crate) fn print(text: &str) -> anyhow::Result<()> {
    use std::io::{ErrorKind, Write};
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other.context("standard output"),
    }
}
