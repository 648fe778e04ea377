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

/// The version that an edit is based on, from `If-Match`; without it an edit is `428 PRECONDITION_REQUIRED`, and where it
/// names no tag at all `400 MALFORMED`.
#[derive(Clone, Debug)]
pub struct IfMatch(
    /// None takes any version.
    Option<Vec<i64>>,
);

/// What a tag stands for that we never gave: it matches no version.
const NO_VERSION: i64 = -1;

impl IfMatch {
    /// Refuses with `STALE` unless the row still has the version that the caller saw (`*` takes any).
    pub fn check(self, version: i64) -> Result<(), Problem> {
        match self.0.as_deref() {
            Some(seen) if !seen.contains(&version) => {
                Err(Problem::new(Code::Stale, "Somebody else has changed it since; read it again.")
                    .with("seen", seen.first())
                    .with("version", version))
            }
            _ => Ok(()),
        }
    }

    /// `*`, or tags parted by commas; our own also without their quotes, as they are often typed.
    fn parse(text: &str) -> Option<Self> {
        if text.trim() == "*" {
            return Some(Self(None));
        }
        let version = |tag: &str| {
            let tag = tag.trim();
            let tag = tag.strip_prefix("W/").unwrap_or(tag);
            let quoted = tag.strip_prefix('"').and_then(|tag| tag.strip_suffix('"'));
            match (quoted, tag.parse()) {
                (Some(tag), _) if !tag.contains('"') => Some(tag.parse().unwrap_or(NO_VERSION)),
                (None, Ok(version)) => Some(version),
                _ => None,
            }
        };
        text.split(',').map(version).collect::<Option<_>>().map(|versions| Self(Some(versions)))
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
        value.to_str().ok().and_then(Self::parse).ok_or_else(|| {
            Problem::new(Code::Malformed, "If-Match is the ETag of what you saw, such as \"3\", or *.")
                .at("If-Match", "MALFORMED")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(text: &str, version: i64) -> Option<bool> {
        IfMatch::parse(text).map(|seen| seen.check(version).is_ok())
    }

    #[test]
    fn a_tag_names_a_version() {
        for text in ["\"3\"", "W/\"3\"", "3", " \"3\" ", "\"2\", \"3\"", "*"] {
            assert_eq!(passes(text, 3), Some(true), "{text}");
        }
        for text in ["\"2\"", "\"abc\"", "\"\""] {
            assert_eq!(passes(text, 3), Some(false), "{text}");
        }
    }

    #[test]
    fn what_is_no_tag_is_malformed() {
        for text in ["abc", "", "\"3", "3\"", "\"3\",", "**", "\"3\"\"4\""] {
            assert_eq!(passes(text, 3), None, "{text}");
        }
    }
}
