//! Why a row was rejected, in a sentence of the rejects file.

use std::fmt::Write;

use kernel::{FieldError, Problem, problem::Code};
use serde_json::{Map, Value};

use super::document::Document;

/// Whether a problem is not about the rows at all: nothing further can be posted.
pub const fn ends_the_import(problem: &Problem) -> bool {
    matches!(problem.code(), Code::Internal | Code::Unavailable)
}

/// A problem with all its causes, for whoever has to mend the machine.
pub fn whole(problem: &Problem) -> String {
    use std::error::Error;
    let mut text = of_problem(problem);
    let mut cause = problem.source();
    while let Some(error) = cause {
        let _ = write!(text, ": {error}");
        cause = error.source();
    }
    text
}

/// A problem in one line.
pub fn of_problem(problem: &Problem) -> String {
    let mut text = format!("{}: {}", problem.code().as_str(), problem.detail());
    text.push_str(&numbers(problem.params()));
    for error in problem.errors().iter().take(3) {
        text.push_str("; ");
        text.push_str(&of_field(&error.pointer, error));
    }
    text
}

/// A fault of a field in one line.
pub fn of_field(pointer: &str, error: &FieldError) -> String {
    format!("{} {}{}", pointer.trim_start_matches('/'), error.code, numbers(&error.params))
}

/// At most so many characters: a document of 2,000 lines repeats its reason in each of them.
const LONGEST: usize = 300;

fn numbers(params: &Map<String, Value>) -> String {
    if params.is_empty() {
        return String::new();
    }
    let text = Value::Object(params.clone()).to_string();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!(" {} ...", &text[..end]),
        None => format!(" {text}"),
    }
}

/// The element of a list that a pointer is into, and the rest of it: `/lines/3/quantity` under `/lines/` is 3 and `quantity`.
pub fn element<'pointer>(pointer: &'pointer str, list: &str) -> Option<(usize, &'pointer str)> {
    let rest = pointer.strip_prefix(list)?;
    let (place, field) = rest.split_once('/').unwrap_or((rest, ""));
    Some((place.parse().ok()?, field))
}

/// Marks the rows of a document that was refused: those that the problem points at with their own fault.
pub fn blame(document: &mut Document, problem: &Problem) {
    let mut elsewhere = problem.errors().is_empty();
    for error in problem.errors() {
        let row = element(&error.pointer, "/lines/").and_then(|(place, field)| {
            let row = document.rows.get_mut(place)?;
            Some((row, of_field(field, error)))
        });
        match row {
            Some((row, fault)) => row.fault = Some(fault),
            None => elsewhere = true,
        }
    }
    if elsewhere || problem.code() != Code::Validation {
        document.fault = Some(of_problem(problem));
    }
}

/// Why each row of a rejected document is rejected.
pub fn of_rows(document: &Document) -> impl Iterator<Item = (&super::file::Row, String)> {
    let because = document.fault.clone().or_else(|| {
        let row = document.rows.iter().find(|row| row.fault.is_some())?;
        Some(format!("its document {} is rejected for line {}", document.key, row.line))
    });
    document.rows.iter().map(move |row| {
        let whole = document.fault.as_ref();
        let reason = match &row.fault {
            Some(own) => whole.map_or_else(|| own.clone(), |whole| format!("{own}; {whole}")),
            None => because.clone().unwrap_or_default(),
        };
        (row, reason)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_is_one_line_with_its_numbers() {
        let problem = Problem::new(Code::DebtLimit, "Too much.").with("excess", 5);
        assert_eq!(of_problem(&problem), r#"DEBT_LIMIT: Too much. {"excess":5}"#);
        let problem = Problem::field("/lines/0/unit", "NOT_FOUND");
        assert!(of_problem(&problem).ends_with("; lines/0/unit NOT_FOUND"));
    }

    #[test]
    fn a_pointer_names_the_element_of_a_list() {
        assert_eq!(element("/lines/12/quantity", "/lines/"), Some((12, "quantity")));
        assert_eq!(element("/17", "/"), Some((17, "")));
        assert_eq!(element("/agency_id", "/lines/"), None);
    }
}
