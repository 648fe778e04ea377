//! The finance context.
