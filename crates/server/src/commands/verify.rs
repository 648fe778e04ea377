//! `entrepot verify`.

use anyhow::bail;
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use report::verify::{CHECKS, MOST, verify};

use super::{books, explain, print};
use crate::config::Config;

/// Recompute the books from the ledgers, and name every row that disagrees.
#[derive(Debug, Args)]
pub(super) struct Verify {
    /// Only this tenant's (its code); without it, every tenant's
    #[arg(long, value_name = "CODE")]
    tenant: Option<String>,
}

impl Verify {
    pub(super) async fn run(&self, config: &Config) -> anyhow::Result<()> {
        let books = books(config).await?;
        let mut tenants = auth::tenant::all(&books.db).await.map_err(explain)?;
        if let Some(code) = &self.tenant {
            tenants.retain(|tenant| tenant.code == *code);
            if tenants.is_empty() {
                bail!("there is no tenant {code}; `entrepot tenant list` shows them");
            }
        }
        let mut disagreements = 0;
        for tenant in tenants {
            let progress = ProgressBar::new(CHECKS.len() as u64);
            if let Ok(style) = ProgressStyle::with_template("{pos}/{len} {msg}") {
                progress.set_style(style);
            }
            let found = verify(&books.db, tenant.id, |check| {
                progress.set_message(check);
                progress.inc(1);
            })
            .await
            .map_err(explain)?;
            progress.finish_and_clear();
            for row in &found {
                let line = format!(
                    "{}: {}: {}: the ledgers say {}, it says {}\n",
                    tenant.code, row.check, row.subject, row.expected, row.found
                );
                print(&line)?;
            }
            if found.is_empty() {
                print(&format!("{}: {} checks, and the books agree with their ledgers.\n", tenant.code, CHECKS.len()))?;
            }
            disagreements += found.len();
        }
        if disagreements > 0 {
            bail!("{disagreements} rows disagree with the ledgers (of each check the first {MOST} are named)");
        }
        Ok(())
    }
}
