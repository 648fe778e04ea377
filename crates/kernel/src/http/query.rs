//! Query strings and path segments, strictly: an unknown or unreadable parameter is `400 MALFORMED` and pointed at; an id in
//! a path that is no id at all is simply not there.

use axum::{
    extract::{FromRequestParts, Path as AxumPath},
    http::request::Parts,
};
use serde::de::DeserializeOwned;

use crate::{Problem, problem::Code};

/// The query string. Its type says `#[serde(deny_unknown_fields)]`.
#[derive(Debug)]
pub struct Query<T>(
    /// What it says.
    pub T,
);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parse(parts.uri.query().unwrap_or_default()).map(Self)
    }
}

fn parse<T: DeserializeOwned>(query: &str) -> Result<T, Problem> {
    let parameters = serde_urlencoded::Deserializer::new(form_urlencoded::parse(query.as_bytes()));
    serde_path_to_error::deserialize(parameters).map_err(|error| {
        let path = error.path().to_string();
        let fault = error.into_inner().to_string();
        let problem =
            Problem::new(Code::Malformed, format!("The query string is not what this operation takes: {fault}."));
        // the whole is called so, where a parameter is missing or comes twice; then the fault names it
        let name = if path == "." { fault.split('`').nth(1) } else { Some(path.as_str()) };
        match name {
            Some(name) => problem.at(format!("?{name}"), "MALFORMED"),
            None => problem,
        }
    })
}

/// Segments of the path.
#[derive(Debug)]
pub struct Path<T>(
    /// What they say.
    pub T,
);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let AxumPath(path) =
            AxumPath::from_request_parts(parts, state).await.map_err(|_| Problem::not_found("resource"))?;
        Ok(Self(path))
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Default, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Wanted {
        limit: Option<i64>,
        count: Option<bool>,
        from: Option<NaiveDate>,
    }

    fn pointer(query: &str) -> String {
        let problem = parse::<Wanted>(query).unwrap_err();
        assert_eq!(problem.code(), Code::Malformed);
        problem.errors()[0].pointer.to_string()
    }

    #[test]
    fn the_parameter_at_fault_is_pointed_at() {
        assert_eq!(pointer("limit=many"), "?limit");
        assert_eq!(pointer("limit=5&from=2026-02-30"), "?from");
        assert_eq!(pointer("count=yes&limit=5"), "?count");
        assert_eq!(pointer("lmit=5"), "?lmit");
        assert_eq!(pointer("limit=5&limit=6"), "?limit");
    }

    #[test]
    fn what_is_left_out_is_not_there() {
        assert_eq!(parse::<Wanted>("").unwrap(), Wanted::default());
        assert_eq!(parse::<Wanted>("limit=5").unwrap(), Wanted { limit: Some(5), ..Wanted::default() });
    }
}
