//! `entrepot config`.

use clap::Args;

use crate::config::{Loaded, show};

/// Print the configuration, secrets masked.
#[derive(Debug, Args)]
pub(super) struct Show {}

impl Show {
    pub(super) fn run(loaded: &Loaded) -> anyhow::Result<()> {
        super::print(&show(loaded))
    }
}
