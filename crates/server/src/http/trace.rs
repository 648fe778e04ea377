//! The id under which everything that happens for a request is found: the caller's, by W3C trace context or
//! `X-Request-Id`, or a fresh one.

use axum::http::{HeaderMap, HeaderValue};
use kernel::Clock;
use uuid::Uuid;

/// The ids of a request.
pub(super) struct Ids {
    /// What problems and log lines quote.
    pub(super) trace: String,
    /// What `X-Request-Id` answers.
    pub(super) request: HeaderValue,
}

impl Ids {
    /// From the headers, or fresh.
    pub(super) fn of(headers: &HeaderMap, clock: &Clock) -> Self {
        let sent = headers.get("x-request-id").filter(|value| is_id(value.as_bytes()));
        let traced = headers.get("traceparent").and_then(|value| trace_id(value.to_str().ok()?));
        let trace = match (traced, sent) {
            (Some(id), _) => id.to_owned(),
            (None, Some(id)) => id.to_str().unwrap_or_default().to_owned(),
            (None, None) => fresh(clock),
        };
        let request = match sent {
            Some(id) => id.clone(),
            None => HeaderValue::from_str(&trace).unwrap_or(HeaderValue::from_static("")),
        };
        Self { trace, request }
    }
}

fn fresh(clock: &Clock) -> String {
    let mut buffer = Uuid::encode_buffer();
    clock.id::<Uuid>().simple().encode_lower(&mut buffer).to_owned()
}

/// 1 to 128 letters, digits and `-_.`: whatever else somebody sends does not reach the log.
fn is_id(bytes: &[u8]) -> bool {
    (1..=128).contains(&bytes.len()) && bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(byte))
}

/// The trace id of a `traceparent` (W3C Trace Context, level 1): 32 lower-case hex digits, not all zero.
fn trace_id(traceparent: &str) -> Option<&str> {
    let mut parts = traceparent.split('-');
    let (version, trace, parent, flags) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let hex =
        |text: &str, length| text.len() == length && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let sound = hex(version, 2) && version != "ff" && hex(trace, 32) && hex(parent, 16) && hex(flags, 2);
    let ends = version != "00" || parts.next().is_none();
    (sound && ends && trace.bytes().any(|byte| byte != b'0')).then_some(trace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(headers: &[(&'static str, &'static str)]) -> Ids {
        let headers =
            headers.iter().map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_static(value))).collect();
        Ids::of(&headers, &Clock::system())
    }

    #[test]
    fn the_callers_trace_is_taken_up() {
        let ids = ids(&[
            ("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
            ("x-request-id", "mine"),
        ]);
        assert_eq!(ids.trace, "4bf92f3577b34da6a3ce929d0e0e4736");
        assert_eq!(ids.request, "mine");
    }

    #[test]
    fn the_callers_request_id_is_taken_up() {
        let ids = ids(&[("x-request-id", "a-1_2.3")]);
        assert_eq!(ids.trace, "a-1_2.3");
        assert_eq!(ids.request, "a-1_2.3");
    }

    #[test]
    fn without_either_the_id_is_fresh_and_the_same_in_both_places() {
        let (one, two) = (ids(&[]), ids(&[]));
        assert_eq!(one.trace.len(), 32);
        assert_eq!(one.request, one.trace);
        assert_ne!(one.trace, two.trace);
    }

    #[test]
    fn what_is_no_id_is_not_taken_up() {
        for wrong in ["", "a b", "a\"b"] {
            let headers = [("x-request-id", wrong)];
            assert_eq!(ids(&headers).trace.len(), 32);
        }
        for wrong in [
            "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
            "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-x",
            "00-4bf9",
        ] {
            assert_eq!(trace_id(wrong), None, "{wrong}");
        }
    }
}
