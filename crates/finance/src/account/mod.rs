//! What an agency owes, and the rules under which that may change. Payments here and issues in inventory both change it,
//! so both lock accounts through this room, decide by its rules and append to the ledger through it.

mod model;
mod refusal;
mod rules;
mod store;

pub use model::{Account, Entry, Kind, Status};
pub use refusal::Refusal;
pub use rules::{Change, Terms, change};
pub use store::{LedgerEntries, OpenedAccounts, entry_columns, look_back};
