//! Agencies, their types and districts: who is a customer on credit, how much they may owe, where they are and how many a
//! district takes. What they owe belongs to finance, which fills in [`Debts`].

pub mod agency;
mod debts;
mod terms;

pub use agency::Status;
pub use debts::Debts;
pub use terms::{AgencyName, AgencyTerms, exists, names, terms};
