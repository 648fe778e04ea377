//! The agency context.
