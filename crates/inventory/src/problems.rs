//! The refusals that the concepts of this context share.

use kernel::{Problem, problem::Code};

/// A name or code that must be unique is somebody else's.
pub fn taken(what: &str, pointer: &'static str) -> Problem {
    Problem::new(Code::Conflict, format!("There is another {what} with this {}.", pointer.trim_start_matches('/')))
        .at(pointer, "TAKEN")
}

/// Something that others refer to cannot go.
pub fn in_use(what: &str) -> Problem {
    Problem::new(Code::InUse, format!("This {what} is in use; deactivate it where that is possible."))
        .with("what", what)
}

/// Turns a reference that stands in the way of a deletion into `IN_USE`.
pub fn refuse_in_use<T>(result: Result<T, sqlx::Error>, what: &str) -> Result<T, Problem> {
    result.map_err(|error| match &error {
        sqlx::Error::Database(database) if database.is_foreign_key_violation() => in_use(what).because(error),
        _ => error.into(),
    })
}
