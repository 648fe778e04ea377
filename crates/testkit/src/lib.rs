//! The testkit context.
