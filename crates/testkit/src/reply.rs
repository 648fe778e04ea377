//! An answer, with what tests ask of it.

use reqwest::{StatusCode, header::HeaderMap};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// An answer of the API.
#[derive(Clone, Debug)]
pub struct Reply {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body as JSON; null where it has none, a string where it is no JSON.
    pub body: Value,
}

impl Reply {
    pub(crate) async fn read(response: reqwest::Response) -> reqwest::Result<Self> {
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = response.bytes().await?;
        let body = if bytes.is_empty() {
            Value::Null
        } else {
            serde_json::from_slice(&bytes).unwrap_or_else(|_| String::from_utf8_lossy(&bytes).into_owned().into())
        };
        Ok(Self { status, headers, body })
    }

    /// This status, or the test fails with the whole answer.
    #[track_caller]
    #[expect(clippy::return_self_not_must_use, reason = "the status alone is often all that is expected")]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "the answer was {:#}", self.body);
        self
    }

    /// `200 OK`, and its body.
    #[track_caller]
    pub fn ok(self) -> Value {
        self.expect(200).body
    }

    /// `201 Created`, and its body.
    #[track_caller]
    pub fn created(self) -> Value {
        self.expect(201).body
    }

    /// `204 No Content`.
    #[track_caller]
    pub fn no_content(self) {
        let reply = self.expect(204);
        assert_eq!(reply.body, Value::Null);
    }

    /// A problem with this code in the documented form, and its body.
    #[track_caller]
    pub fn problem(self, code: &str) -> Value {
        assert_eq!(self.body["code"], code, "{} {:#}", self.status, self.body);
        assert_eq!(self.body["status"], self.status.as_u16(), "{:#}", self.body);
        assert_eq!(self.header("content-type"), "application/problem+json");
        assert!(self.body["trace_id"].as_str().is_some_and(|id| !id.is_empty()), "{:#}", self.body);
        self.body
    }

    /// A problem `VALIDATION` whose one fault is this field's with this code.
    #[track_caller]
    pub fn fault(self, pointer: &str, code: &str) {
        let body = self.problem("VALIDATION");
        let faults = body["errors"].as_array().cloned().unwrap_or_default();
        assert_eq!(faults.len(), 1, "{body:#}");
        assert_eq!(
            (faults[0]["pointer"].as_str(), faults[0]["code"].as_str()),
            (Some(pointer), Some(code)),
            "{body:#}"
        );
    }

    /// A header's text; empty where it is missing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The version tag, for `If-Match`.
    #[track_caller]
    pub fn etag(&self) -> String {
        let tag = self.header("etag");
        assert!(!tag.is_empty(), "the answer has no ETag: {:#}", self.body);
        tag.to_owned()
    }

    /// The body as a type.
    #[track_caller]
    #[expect(clippy::panic, reason = "a test fails here")]
    pub fn parse<T: DeserializeOwned>(&self) -> T {
        match serde_json::from_value(self.body.clone()) {
            Ok(value) => value,
            Err(error) => panic!("{error}: {:#}", self.body),
        }
    }
}
