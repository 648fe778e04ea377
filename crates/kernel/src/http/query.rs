//! Query strings and path segments, strictly: an unknown or unreadable parameter is `400 MALFORMED`; an id in a path that
//! is no id at all is simply not there.

use axum::{
    extract::{FromRequestParts, Path as AxumPath, Query as AxumQuery},
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
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let AxumQuery(query) = AxumQuery::from_request_parts(parts, state).await.map_err(|rejection| {
            let detail = format!("The query string is not what this operation takes: {}.", rejection.body_text());
            Problem::new(Code::Malformed, detail)
        })?;
        Ok(Self(query))
    }
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
