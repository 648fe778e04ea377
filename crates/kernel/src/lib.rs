//! What every context stands on, and nothing that knows a context: typed ids, money, quantities, the clock, the one
//! problem type, the unit of work with row-level security, permissions and their extractor, cursor pages, idempotency,
//! the event outbox and the gathering of concurrent commands into batches.

pub mod actor;
pub mod batch;
pub mod bilingual;
pub mod checks;
pub mod clock;
pub mod db;
pub mod decimal;
pub mod http;
pub mod id;
pub mod money;
pub mod period;
pub mod permission;
pub mod posting;
pub mod problem;
pub mod remedy;
pub mod running;
pub mod warning;

pub use actor::{Actor, Agencies};
pub use checks::Checks;
pub use clock::{Chance, Clock};
pub use db::{Db, Scope, Tx};
pub use decimal::{Number, Quantity, UnitPrice};
pub use id::{AgencyId, SessionId, TenantId, UserId};
pub use money::Money;
pub use period::Month;
pub use permission::Allow;
pub use problem::{FieldError, Problem};
pub use running::Running;
pub use warning::Warning;
