//! Agencies: customers on credit ("đại lý").

mod model;

pub use model::Status;
