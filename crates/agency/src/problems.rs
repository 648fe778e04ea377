//! The refusals that the concepts of this context share.

use kernel::{Problem, problem::Code};

/// A name or code that must be unique is taken.
pub fn taken(what: &'static str, pointer: &'static str) -> Problem {
    let field = pointer.trim_start_matches('/');
    Problem::new(Code::Conflict, format!("There is another {what} with this {field}.")).at(pointer, "TAKEN")
}

/// Something that others refer to cannot go.
pub fn in_use(what: &'static str) -> Problem {
    Problem::new(Code::InUse, format!("There are agencies with this {what}.")).with("what", what)
}
