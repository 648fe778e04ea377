//! JSON bodies, strictly: the wrong media type, malformed JSON, a wrong type or an unknown field each become the
//! documented problem with a pointer to the field.

use std::time::Duration;

use axum::{
    body::Bytes,
    extract::{FromRequest, OptionalFromRequest, Request, rejection::BytesRejection},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::{Serialize, de::DeserializeOwned};

use crate::{Problem, problem::Code};

/// A JSON body, in or out. Request types say `#[serde(deny_unknown_fields)]`.
#[derive(Debug)]
pub struct Json<T>(
    /// What it says.
    pub T,
);

/// How long a body may take to come, as a request carries it where the server says otherwise than [`USUAL`](Self::USUAL).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BodyTime(
    /// So long.
    pub Duration,
);

impl BodyTime {
    /// What holds otherwise. A body has at most 1 MiB, and whoever sends it slowly has a place among the requests under way.
    pub const USUAL: Self = Self(Duration::from_secs(10));
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        if !is_json(&request) {
            return Err(Problem::new(Code::UnsupportedMedia, "Send the body as application/json."));
        }
        let bytes = read(request, state).await?;
        parse(&bytes).map(Self)
    }
}

/// A body that may be left out, whatever the media type says then.
impl<S: Send + Sync, T: DeserializeOwned> OptionalFromRequest<S> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Option<Self>, Problem> {
        let json = is_json(&request);
        let bytes = read(request, state).await?;
        if bytes.is_empty() {
            return Ok(None);
        }
        if !json {
            return Err(Problem::new(Code::UnsupportedMedia, "Send the body as application/json."));
        }
        parse(&bytes).map(|value| Some(Self(value)))
    }
}

async fn read<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, Problem> {
    let BodyTime(limit) = request.extensions().get().copied().unwrap_or(BodyTime::USUAL);
    match tokio::time::timeout(limit, Bytes::from_request(request, state)).await {
        Ok(read) => read.map_err(unreadable),
        Err(_) => Err(Problem::new(Code::RequestTimeout, "The body took too long to come.")),
    }
}

fn is_json(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.and_then(|value| value.split(';').next()).is_some_and(|kind| {
        let kind = kind.trim().to_ascii_lowercase();
        kind == "application/json" || kind.ends_with("+json")
    })
}

fn unreadable(rejection: BytesRejection) -> Problem {
    if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
        return Problem::new(Code::TooLarge, "The body is larger than this operation takes.");
    }
    Problem::new(Code::Malformed, "The body could not be read.").because(rejection)
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let pointer = pointer(error.path());
        let inner = error.into_inner();
        let detail = format!("The body is not what this operation takes: {inner}.");
        let problem = Problem::new(Code::Malformed, detail);
        if inner.is_data() { problem.at(pointer, "MALFORMED") } else { problem }
    })?;
    deserializer.end().map_err(|error| {
        Problem::new(Code::Malformed, format!("The body does not end where its JSON does: {error}."))
    })?;
    Ok(value)
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let mut pointer = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => {
                pointer.push('/');
                pointer.push_str(&index.to_string());
            }
            Segment::Map { key } => {
                pointer.push('/');
                pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
            }
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    pointer
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        match serde_json::to_vec(&self.0) {
            Ok(bytes) => ([(header::CONTENT_TYPE, "application/json")], bytes).into_response(),
            Err(error) => Problem::internal(error).into_response(),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[tokio::test]
    async fn a_body_that_does_not_come_is_not_waited_for() {
        let silent = axum::body::Body::from_stream(futures::stream::pending::<Result<Bytes, std::io::Error>>());
        let mut request = Request::new(silent);
        request.headers_mut().insert(header::CONTENT_TYPE, header::HeaderValue::from_static("application/json"));
        request.extensions_mut().insert(BodyTime(Duration::from_millis(1)));
        let problem = <Json<Slip> as FromRequest<()>>::from_request(request, &()).await.unwrap_err();
        assert_eq!((problem.code(), problem.code().status()), (Code::RequestTimeout, 408));
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Slip {
        lines: Vec<Line>,
    }
    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Line {
        quantity: i64,
    }

    #[test]
    fn a_wrong_type_is_pointed_at() {
        let problem = parse::<Slip>(br#"{"lines":[{"quantity":1},{"quantity":"x"}]}"#).unwrap_err();
        assert_eq!(problem.code(), Code::Malformed);
        assert_eq!(problem.errors()[0].pointer, "/lines/1/quantity");
    }

    #[test]
    fn an_unknown_field_is_refused() {
        let problem = parse::<Slip>(br#"{"lines":[{"quantity":1,"price":2}]}"#).unwrap_err();
        assert_eq!(problem.errors()[0].pointer, "/lines/0/price");
    }

    #[test]
    fn what_follows_the_json_is_refused() {
        assert_eq!(parse::<Slip>(br#"{"lines":[]} {}"#).unwrap_err().code(), Code::Malformed);
        assert_eq!(parse::<Slip>(br#"{"lines":[{"quantity":1}]}"#).unwrap().lines[0].quantity, 1);
    }
}
