//! `entrepot openapi`.

use std::path::PathBuf;

use anyhow::{Context, bail};
use clap::Args;
use kernel::Clock;
use sqlx::postgres::PgConnectOptions;

use crate::{compose::Contexts, config::Config, database, http::document};

/// Print the API document.
#[derive(Debug, Args)]
pub(super) struct Openapi {
    /// Write it to the file instead
    #[arg(long, conflicts_with = "check")]
    write: bool,
    /// Compare it with the file instead, and fail where they differ
    #[arg(long)]
    check: bool,
    /// The committed document
    #[arg(long, default_value = "docs/openapi.json")]
    file: PathBuf,
}

impl Openapi {
    pub(super) fn run(&self) -> anyhow::Result<()> {
        let text = current()?;
        if self.write {
            return std::fs::write(&self.file, text).with_context(|| self.file.display().to_string());
        }
        if !self.check {
            return super::print(&text);
        }
        let committed = std::fs::read_to_string(&self.file).with_context(|| self.file.display().to_string())?;
        if committed == text {
            return Ok(());
        }
        let differs = committed.lines().zip(text.lines()).take_while(|(one, other)| one == other).count() + 1;
        bail!(
            "{} is not the document of this version (first difference in line {differs}): run `entrepot openapi --write` and \
             commit it",
            self.file.display()
        );
    }
}

/// The document of this version. Nothing is connected for it, and nothing signed.
fn current() -> anyhow::Result<String> {
    let mut config = Config::defaults()?;
    config.auth.signing_keys = "none=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".into();
    let pool = database::pool(PgConnectOptions::new_without_pgpass(), 2);
    let contexts = Contexts::new(&config, pool, Clock::system())?;
    Ok(document::text(&contexts.document())?)
}
