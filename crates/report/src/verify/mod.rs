//! The books prove themselves (rule 9 of the trade): everything that is kept is recomputed from the ledgers, and every row
//! that disagrees is named. Reads one snapshot of one tenant, and changes nothing.

use kernel::{Db, Problem, Scope, TenantId};
use serde::Serialize;

/// A row that disagrees with the ledgers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Disagreement {
    /// The check that found it.
    pub check: &'static str,
    /// The row.
    pub subject: String,
    /// What the ledgers say.
    pub expected: String,
    /// What the row says.
    pub found: String,
}

/// The most disagreements of one check that are named.
pub const MOST: usize = 100;

macro_rules! checks {
    ($($name:literal = $file:literal;)*) => {
        /// Every check, in the order in which they run.
        pub const CHECKS: &[&str] = &[$($name),*];

        /// Recomputes a tenant's books. `progress` hears the name of each check before it runs.
        pub async fn verify(
            db: &Db,
            tenant: TenantId,
            mut progress: impl FnMut(&'static str),
        ) -> Result<Vec<Disagreement>, Problem> {
            let mut tx = db.begin_snapshot_as(&Scope::tenant(tenant)).await?;
            // a proof reads everything there is, however long that takes
            sqlx::query!("set local statement_timeout = 0").execute(tx.conn()).await?;
            let mut found = Vec::new();
            $(
                progress($name);
                let rows = sqlx::query_file!($file).fetch_all(tx.conn()).await?;
                found.extend(rows.into_iter().map(|row| Disagreement {
                    check: $name,
                    subject: row.subject.unwrap_or_default(),
                    expected: row.expected.unwrap_or_default(),
                    found: row.found.unwrap_or_default(),
                }));
            )*
            tx.commit().await?;
            Ok(found)
        }
    };
}

checks! {
    "a debt is the sum of its entries" = "src/verify/account_is_its_entries.sql";
    "a debt ledger has no gap and its balances run" = "src/verify/debt_ledger_runs.sql";
    "a debt entry is the amount of its document" = "src/verify/debt_entry_is_its_document.sql";
    "a month of an agency is its entries" = "src/verify/account_month_is_its_entries.sql";
    "no debt was below zero at any date" = "src/verify/debt_never_below_zero.sql";
    "stock is the sum of its movements" = "src/verify/stock_is_its_movements.sql";
    "a stock ledger has no gap and its balances run" = "src/verify/stock_ledger_runs.sql";
    "a month of an item is its movements" = "src/verify/stock_month_is_its_movements.sql";
    "no stock was below zero at any date" = "src/verify/stock_never_below_zero.sql";
    "a slip's total is the sum of its lines" = "src/verify/slip_is_its_lines.sql";
    "a line's amount is its quantity times its price" = "src/verify/line_is_rounded_once.sql";
    "a reversal cancels its document to the letter" = "src/verify/reversal_cancels.sql";
    "a reference is that of the one payment that counts" = "src/verify/reference_is_of_its_payment.sql";
    "numbers have no gap" = "src/verify/numbers_have_no_gap.sql";
    "a district counts its active agencies" = "src/verify/district_counts_its_agencies.sql";
}
