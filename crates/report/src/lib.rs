//! The report context.
