//! Entity tags over row versions: an edit names the version it saw, and a stale one is refused.

use axum::{
    extract::FromRequestParts,
    http::{HeaderValue, header, request::Parts},
    response::{IntoResponseParts, ResponseParts},
};

use crate::{Problem, problem::Code};

/// The version of the row in an answer, as its `ETag`.
#[derive(Clone, Copy, Debug)]
pub struct ETag(
    /// The row's version.
    pub i64,
);

impl IntoResponseParts for ETag {
    type Error = std::convert::Infallible;
    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, Self::Error> {
        if let Ok(value) = HeaderValue::from_str(&format!("\"{}\"", self.0)) {
            parts.headers_mut().insert(header::ETAG, value);
        }
        Ok(parts)
    }
}

/// The version that an edit is based on, from `If-Match`; without it an edit is `428 PRECONDITION_REQUIRED`.
#[derive(Clone, Copy, Debug)]
pub struct IfMatch(Option<i64>);

impl IfMatch {
    /// Refuses with `STALE` unless the row still has the version that the caller saw (`*` takes any).
    pub fn check(self, version: i64) -> Result<(), Problem> {
        match self.0 {
            Some(seen) if seen != version => {
                Err(Problem::new(Code::Stale, "Somebody else has changed it since; read it again.")
                    .with("seen", seen)
                    .with("version", version))
            }
            _ => Ok(()),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let Some(value) = parts.headers.get(header::IF_MATCH) else {
            return Err(Problem::new(
                Code::PreconditionRequired,
                "Send the ETag of what you saw as If-Match, so that nobody's change is lost.",
            ));
        };
        let text = value.to_str().unwrap_or_default().trim();
        if text == "*" {
            return Ok(Self(None));
        }
        let version = text.trim_start_matches("W/").trim_matches('"').parse().ok();
        // a tag that we never gave matches no version
        Ok(Self(Some(version.unwrap_or(-1))))
    }
}
