//! The one error of the house: `application/problem+json` (RFC 9457) with a stable code, parameters and pointers to the
//! fields. It has an outer half for the caller and an inner half for the log; the inner half can not be serialised.

use std::{borrow::Cow, error::Error, fmt};

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{http::context, permission::Permission};

macro_rules! codes {
    ($($name:ident = $code:literal, $status:literal, $slug:literal, $title:literal;)*) => {
        /// Stable codes of problems; clients word them, so they never change.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        pub enum Code {
            $(#[doc = $title] $name,)*
        }
        impl Code {
            /// Every code there is.
            pub const ALL: &[Self] = &[$(Self::$name),*];
            /// As it stands in answers.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }
            /// The status that goes with it.
            pub const fn status(self) -> u16 {
                match self { $(Self::$name => $status,)* }
            }
            const fn kind(self) -> &'static str {
                match self { $(Self::$name => concat!("/problems/", $slug),)* }
            }
            const fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)* }
            }
        }
    };
}

codes! {
    Malformed = "MALFORMED", 400, "malformed", "Malformed request";
    InvalidToken = "INVALID_TOKEN", 401, "invalid-token", "Not signed in";
    TokenExpired = "TOKEN_EXPIRED", 401, "token-expired", "The access token has expired";
    InvalidCredentials = "INVALID_CREDENTIALS", 401, "invalid-credentials", "Wrong e-mail or password";
    PermissionDenied = "PERMISSION_DENIED", 403, "permission-denied", "Permission denied";
    Csrf = "CSRF", 403, "csrf", "Cross-site request";
    NotFound = "NOT_FOUND", 404, "not-found", "Not found";
    MethodNotAllowed = "METHOD_NOT_ALLOWED", 405, "method-not-allowed", "Method not allowed";
    RequestTimeout = "REQUEST_TIMEOUT", 408, "request-timeout", "The request came too slowly";
    DebtLimit = "DEBT_LIMIT", 409, "debt-limit", "Credit limit exceeded";
    OutOfStock = "OUT_OF_STOCK", 409, "out-of-stock", "Not enough stock";
    AgencyNotActive = "AGENCY_NOT_ACTIVE", 409, "agency-not-active", "The agency is not active";
    DistrictFull = "DISTRICT_FULL", 409, "district-full", "The district has no room for another agency";
    Overpayment = "OVERPAYMENT", 409, "overpayment", "More than the debt";
    PeriodClosed = "PERIOD_CLOSED", 409, "period-closed", "The period is closed";
    TooFarBack = "TOO_FAR_BACK", 409, "too-far-back", "The date lies too far back";
    AlreadyReversed = "ALREADY_REVERSED", 409, "already-reversed", "Already reversed";
    Conflict = "CONFLICT", 409, "conflict", "Conflict with what is there";
    InUse = "IN_USE", 409, "in-use", "Still in use";
    Stale = "STALE", 412, "stale", "Changed by somebody else meanwhile";
    PreconditionRequired = "PRECONDITION_REQUIRED", 428, "precondition-required", "If-Match is required";
    TooLarge = "TOO_LARGE", 413, "too-large", "Too large";
    UnsupportedMedia = "UNSUPPORTED_MEDIA", 415, "unsupported-media", "Unsupported media type";
    NotAcceptable = "NOT_ACCEPTABLE", 406, "not-acceptable", "No acceptable representation";
    Validation = "VALIDATION", 422, "validation", "A field breaks a rule";
    IdempotencyMismatch = "IDEMPOTENCY_MISMATCH", 422, "idempotency-mismatch", "The idempotency key was used for another request";
    RateLimited = "RATE_LIMITED", 429, "rate-limited", "Too many requests";
    Internal = "INTERNAL", 500, "internal", "Internal error";
    Unavailable = "UNAVAILABLE", 503, "unavailable", "Temporarily unavailable";
}

/// One field that breaks a rule.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FieldError {
    /// JSON pointer into the request's body (or the name of a query parameter after `?`).
    #[schema(example = "/lines/0/quantity")]
    pub pointer: Cow<'static, str>,
    /// Which rule.
    #[schema(example = "TOO_SMALL")]
    pub code: Cow<'static, str>,
    /// The rule's numbers.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    #[schema(value_type = Object)]
    pub params: Map<String, Value>,
}

/// How often something may be done, as the field `RateLimit-Policy` says it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RatePolicy {
    /// Its name: ASCII letters and hyphens.
    pub name: &'static str,
    /// So many times...
    pub quota: u32,
    /// ...within so many seconds.
    pub window: u32,
}

/// Why a request was not carried out.
#[derive(Debug)]
pub struct Problem {
    code: Code,
    detail: Cow<'static, str>,
    params: Map<String, Value>,
    errors: Vec<FieldError>,
    retry_after: Option<u32>,
    rate: Option<Box<RatePolicy>>,
    /// For the log only.
    inner: Option<Box<dyn Error + Send + Sync>>,
}

/// The outer half as it stands in answers.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = Problem)]
pub struct Body {
    /// A stable reference of the kind of problem.
    #[serde(rename = "type")]
    pub kind: Cow<'static, str>,
    /// The kind of problem in a few English words.
    pub title: Cow<'static, str>,
    /// The HTTP status.
    pub status: u16,
    /// The stable code that clients decide and word by.
    pub code: Cow<'static, str>,
    /// This very case in English, for developers.
    pub detail: Cow<'static, str>,
    /// The numbers of this case.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    #[schema(value_type = Object)]
    pub params: Map<String, Value>,
    /// The fields at fault.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
    /// What to quote when asking for help.
    #[serde(default)]
    pub trace_id: String,
}

impl Problem {
    /// A problem with this code, saying this.
    pub fn new(code: Code, detail: impl Into<Cow<'static, str>>) -> Self {
        Self {
            code,
            detail: detail.into(),
            params: Map::new(),
            errors: Vec::new(),
            retry_after: None,
            rate: None,
            inner: None,
        }
    }

    /// With one more number or name.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Serialize) -> Self {
        let value = serde_json::to_value(value).unwrap_or(Value::Null);
        self.params.insert(name.to_owned(), value);
        self
    }

    /// With all of these numbers.
    #[must_use]
    pub fn with_params(mut self, params: Map<String, Value>) -> Self {
        self.params.extend(params);
        self
    }

    /// With one more field at fault.
    #[must_use]
    pub fn at(mut self, pointer: impl Into<Cow<'static, str>>, code: &'static str) -> Self {
        self.errors.push(FieldError { pointer: pointer.into(), code: code.into(), params: Map::new() });
        self
    }

    /// With these fields at fault.
    #[must_use]
    pub fn with_errors(mut self, errors: Vec<FieldError>) -> Self {
        self.errors.extend(errors);
        self
    }

    /// With the seconds after which a retry makes sense.
    #[must_use]
    pub const fn retry_after(mut self, seconds: u32) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// Too often by this policy, for so many seconds more.
    pub fn rate_limited(policy: RatePolicy, seconds: u32) -> Self {
        let mut problem = Self::new(Code::RateLimited, "Too many attempts; wait a moment.")
            .with("retry_after", seconds)
            .retry_after(seconds);
        problem.rate = Some(Box::new(policy));
        problem
    }

    /// With its cause, for the log only.
    #[must_use]
    pub fn because(mut self, inner: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.inner = Some(inner.into());
        self
    }

    /// Our fault: the caller learns nothing but the trace id.
    pub fn internal(inner: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(Code::Internal, "The fault is ours; quote the trace id.").because(inner)
    }

    /// Overloaded, or something that we need is away.
    pub fn unavailable(inner: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(Code::Unavailable, "Try again in a moment.").retry_after(1).because(inner)
    }

    /// Not there, or not the caller's to see.
    pub fn not_found(what: &'static str) -> Self {
        Self::new(Code::NotFound, format!("There is no such {what}, or it is not yours to see.")).with("what", what)
    }

    /// Known, but may not.
    pub fn permission_denied(permission: Permission) -> Self {
        Self::new(Code::PermissionDenied, format!("This needs the permission {}.", permission.code))
            .with("permission", permission.code)
    }

    /// One field breaks a rule.
    pub fn field(pointer: impl Into<Cow<'static, str>>, code: &'static str) -> Self {
        Self::new(Code::Validation, "A field breaks a rule; see errors.").at(pointer, code)
    }

    /// A field refers to something that is not there (or not the caller's to see).
    pub fn unknown_reference(pointer: impl Into<Cow<'static, str>>) -> Self {
        Self::field(pointer, "NOT_FOUND")
    }

    /// Its code.
    pub const fn code(&self) -> Code {
        self.code
    }
    /// Its numbers.
    pub const fn params(&self) -> &Map<String, Value> {
        &self.params
    }
    /// The fields at fault.
    pub fn errors(&self) -> &[FieldError] {
        &self.errors
    }
    /// What it says.
    pub fn detail(&self) -> &str {
        &self.detail
    }

    /// Whether the database could not be reached at all: trying again at once would only wait again.
    pub fn is_unreachable(&self) -> bool {
        use sqlx::Error as E;
        let cause = self.inner.as_ref().and_then(|inner| inner.downcast_ref::<sqlx::Error>());
        match cause {
            Some(E::PoolTimedOut | E::PoolClosed | E::Io(_) | E::WorkerCrashed) => true,
            Some(E::Database(database)) => {
                database.code().is_some_and(|code| code.starts_with("57P") || code.starts_with("53"))
            }
            _ => false,
        }
    }

    fn log(&self) {
        let status = self.code.status();
        let cause = self.inner.as_ref().map(|inner| chain(inner.as_ref()));
        match (status >= 500, &cause) {
            (true, _) => tracing::error!(status, code = self.code.as_str(), cause, "failed"),
            (false, Some(cause)) => tracing::info!(status, code = self.code.as_str(), cause, "refused"),
            (false, None) => tracing::debug!(status, code = self.code.as_str(), "refused"),
        }
    }
}

fn chain(error: &(dyn Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    text
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code.as_str(), self.detail)
    }
}

impl Error for Problem {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.inner.as_ref().map(|inner| &**inner as &(dyn Error + 'static))
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        self.log();
        metrics::counter!("entrepot_refusals_total", "code" => self.code.as_str()).increment(1);
        let body = Body {
            kind: self.code.kind().into(),
            title: self.code.title().into(),
            status: self.code.status(),
            code: self.code.as_str().into(),
            detail: self.detail,
            params: self.params,
            errors: self.errors,
            trace_id: context::trace_id(),
        };
        let status = StatusCode::from_u16(body.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let bytes = serde_json::to_vec(&body).unwrap_or_default();
        let mut response = (status, bytes).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if let Some(rate) = self.rate {
            let RatePolicy { name, quota, window } = *rate;
            let wait = self.retry_after.unwrap_or(window);
            let fields = [
                ("ratelimit-policy", format!("\"{name}\";q={quota};w={window}")),
                ("ratelimit", format!("\"{name}\";r=0;t={wait}")),
            ];
            for (field, text) in fields {
                if let Ok(text) = HeaderValue::try_from(text) {
                    headers.insert(field, text);
                }
            }
        }
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

impl From<sqlx::Error> for Problem {
    fn from(error: sqlx::Error) -> Self {
        use sqlx::Error as E;
        match &error {
            E::PoolTimedOut | E::PoolClosed | E::Io(_) | E::WorkerCrashed => Self::unavailable(error),
            E::Database(database) => match database.code().as_deref() {
                // shutdown, crash, too many connections, lock or statement timeout: worth another try
                Some("57P01" | "57P02" | "57P03" | "53300" | "55P03" | "57014" | "40001" | "40P01") => {
                    Self::unavailable(error)
                }
                _ => Self::internal(error),
            },
            _ => Self::internal(error),
        }
    }
}

/// Turns a named constraint's violation into a problem, in the place that knows what it means.
pub trait OnConstraint<T> {
    /// If the failure is a violation of this constraint, this problem; any other failure as it is.
    fn on_constraint(self, name: &str, problem: impl FnOnce() -> Problem) -> Result<T, Problem>;
}

impl<T> OnConstraint<T> for Result<T, sqlx::Error> {
    fn on_constraint(self, name: &str, problem: impl FnOnce() -> Problem) -> Result<T, Problem> {
        self.map_err(|error| match &error {
            sqlx::Error::Database(database) if database.constraint() == Some(name) => problem().because(error),
            _ => error.into(),
        })
    }
}

impl<T> OnConstraint<T> for Result<T, Problem> {
    fn on_constraint(self, name: &str, problem: impl FnOnce() -> Problem) -> Result<T, Problem> {
        self.map_err(|other| {
            let violated = other
                .inner
                .as_ref()
                .and_then(|inner| inner.downcast_ref::<sqlx::Error>())
                .and_then(sqlx::Error::as_database_error)
                .and_then(|database| database.constraint())
                == Some(name);
            if violated { problem() } else { other }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_internal_problem_says_nothing_of_its_cause() {
        let problem = Problem::internal(std::io::Error::other("secret"));
        assert!(!problem.to_string().contains("secret"));
        assert_eq!(problem.code().status(), 500);
    }

    #[test]
    fn who_is_too_fast_is_told_the_policy_and_the_time() {
        let policy = RatePolicy { name: "login", quota: 10, window: 60 };
        let response = Problem::rate_limited(policy, 7).into_response();
        assert_eq!(response.status(), 429);
        let field = |name: &str| response.headers()[name].to_str().unwrap().to_owned();
        assert_eq!(field("retry-after"), "7");
        assert_eq!(field("ratelimit-policy"), r#""login";q=10;w=60"#);
        assert_eq!(field("ratelimit"), r#""login";r=0;t=7"#);
    }

    #[test]
    fn codes_are_unique() {
        let codes: std::collections::HashSet<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert_eq!(codes.len(), Code::ALL.len());
    }
}
