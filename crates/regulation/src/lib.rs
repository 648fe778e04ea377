//! The regulation context.
