//! `entrepot migrate`.

use clap::Args;

use crate::{
    config::{Config, connect_options},
    database::migrate::{dry_run, run},
};

/// Bring the database to this version's schema, as the owner of the schema (database.owner_url).
#[derive(Debug, Args)]
pub(super) struct Migrate {
    /// Try everything in one transaction, roll it back, and print what would run
    #[arg(long)]
    dry_run: bool,
}

impl Migrate {
    pub(super) async fn run(&self, config: &Config) -> anyhow::Result<()> {
        let owner = connect_options("database.owner_url", &config.database.owner_url)?;
        let steps = if self.dry_run { dry_run(&owner).await? } else { run(&owner).await? };
        if steps.is_empty() {
            return super::print("Nothing to do: the schema is this version's.\n");
        }
        for step in steps {
            let what = match (self.dry_run, step.tried) {
                (false, _) => "ran",
                (true, true) => "would run",
                (true, false) => "would run, outside a transaction and therefore not tried",
            };
            super::print(&format!("{:04} {} ({what})\n", step.version, step.description))?;
        }
        Ok(())
    }
}
