//! Which days a report covers, and from which months and days its figures are put together.

mod model;
mod rules;

pub use model::{Asked, Span};
pub use rules::{Edge, Reading, reading};
