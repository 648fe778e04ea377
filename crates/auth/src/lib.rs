//! The auth context.
