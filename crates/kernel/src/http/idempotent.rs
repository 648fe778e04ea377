//! `Idempotency-Key` at the border: reading the header, and carrying out a creating request once however often it comes.

use axum::{
    extract::FromRequestParts,
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use serde::Serialize;

use crate::{
    Actor, Db, Problem, Tx,
    db::idempotency::{self, Answer, Key},
    problem::Code,
};

/// The `Idempotency-Key` header, which every creating POST takes: 1 to 200 visible ASCII characters of the client's choice.
#[derive(Clone, Debug)]
pub struct IdempotencyKey(
    /// As sent; none if the client did not care.
    pub Option<String>,
);

impl IdempotencyKey {
    /// Bound to a request.
    pub fn of(self, actor: &Actor, operation: &str, request: &impl Serialize) -> Result<Option<Key>, Problem> {
        self.0.map(|key| Key::new(actor.user, key, operation, request)).transpose()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for IdempotencyKey {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let Some(value) = parts.headers.get("idempotency-key") else {
            return Ok(Self(None));
        };
        match value.to_str() {
            Ok(text) if (1..=200).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic()) => {
                Ok(Self(Some(text.to_owned())))
            }
            _ => Err(Problem::new(Code::Validation, "An Idempotency-Key is 1 to 200 visible ASCII characters.")
                .at("Idempotency-Key", "MALFORMED")),
        }
    }
}

/// An answer that may be the first one again.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The answer.
    pub answer: Answer,
    /// Whether it was given before.
    pub replayed: bool,
}

impl Answered {
    /// An answer given for the first time.
    pub fn first(status: StatusCode, body: &impl Serialize) -> Result<Self, Problem> {
        let body = serde_json::to_string(body).map_err(Problem::internal)?;
        Ok(Self { answer: Answer { status: status.as_u16(), body }, replayed: false })
    }
}

impl IntoResponse for Answered {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.answer.status).unwrap_or(StatusCode::OK);
        let mut response = (status, [(header::CONTENT_TYPE, "application/json")], self.answer.body).into_response();
        if self.replayed {
            response.headers_mut().insert("idempotent-replayed", HeaderValue::from_static("true"));
        }
        response
    }
}

/// Carries out a creating request once: under a key that was answered before, the first answer comes again. `work` does
/// the deed inside the unit of work and says what to answer with `201 Created`.
pub async fn create<R: Serialize>(
    db: &Db,
    actor: &Actor,
    key: Option<Key>,
    work: impl AsyncFnOnce(&mut Tx) -> Result<R, Problem>,
) -> Result<Answered, Problem> {
    let mut tx = db.begin(actor).await?;
    if let Some(key) = &key
        && let Some(found) = known(&mut tx, key).await?
    {
        return found;
    }
    let created = work(&mut tx).await?;
    let answered = Answered::first(StatusCode::CREATED, &created)?;
    if let Some(key) = &key
        && let Err(problem) = idempotency::remember(&mut tx, &[(key, &answered.answer)]).await
    {
        if problem.code() != Code::Conflict {
            return Err(problem);
        }
        tx.rollback().await?;
        let mut tx = db.begin(actor).await?;
        return known(&mut tx, key).await?.unwrap_or(Err(problem));
    }
    tx.commit().await?;
    Ok(answered)
}

async fn known(tx: &mut Tx, key: &Key) -> Result<Option<Result<Answered, Problem>>, Problem> {
    let found = idempotency::find(tx, &[key]).await?.pop().flatten();
    Ok(found.map(|found| found.map(|answer| Answered { answer, replayed: true })))
}
