//! What agencies owe, as this context may ask for it. Debts belong to finance, which stands to the right; the server
//! fills this in.

use std::collections::HashMap;

use kernel::{AgencyId, Money, Problem, Tx};

/// Knows what agencies owe.
#[async_trait::async_trait]
pub trait Debts: Send + Sync + 'static {
    /// The debts of these agencies; one that is left out owes nothing.
    async fn debts(&self, tx: &mut Tx, ids: &[AgencyId]) -> Result<HashMap<AgencyId, Money>, Problem>;
}
