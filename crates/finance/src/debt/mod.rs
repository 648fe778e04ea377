//! What agencies owe, to read: the overview of debts, the entries of the debt ledger, the ageing of debts. What changes a
//! debt are payments here and issues in inventory.

mod ageing;
mod list;
mod list_entries;
mod model;
mod rules;
mod store;

pub use model::{AgedDebt, AgencyDebt, DebtEntry, Document, EntryKind};
pub(crate) use store::{ENTRY_COLUMNS, ENTRY_FROM, ENTRY_SORTS, Entries, entries, run};

use kernel::operation;
use utoipa_axum::router::OpenApiRouter;

use crate::FinanceContext;

pub(crate) fn routes() -> OpenApiRouter<FinanceContext> {
    OpenApiRouter::new()
        .routes(operation!(list::list_debts))
        .routes(operation!(list_entries::list_debt_entries))
        .routes(operation!(ageing::get_debt_ageing))
}
