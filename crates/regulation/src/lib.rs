//! The rules of the house: parameters with effective dates, the policy of every rule that refuses, feature flags, and the
//! periods that are closed. What a document may do is decided by other contexts; they ask here which values were in force
//! on its date and up to which date the books are closed.

mod calendar;
mod parameter;

pub use calendar::{Calendar, hold_calendar, read_calendar};
pub use parameter::{Flag, Parameter, Policy, RegulationCache, Regulations, Rule, Value};
