//! The finance context.

pub mod account;
pub mod payment;
