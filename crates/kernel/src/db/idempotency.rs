//! Idempotency: a key, the hash of its request and the first answer, stored in the transaction that did the work. Only
//! what succeeded binds a key: a refused draft may be mended and sent again under its own key.

use serde::Serialize;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{Problem, Tx, UserId, problem::Code};

/// A client's key for one deed, together with what it asked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Whose key it is.
    pub user: UserId,
    /// As the client sent it.
    pub key: String,
    /// SHA-256 of the operation and the request.
    pub request_hash: [u8; 32],
}

impl Key {
    /// The key of this request to this operation (`POST /inventory/issues`).
    pub fn new(user: UserId, key: String, operation: &str, request: &impl Serialize) -> Result<Self, Problem> {
        let request = serde_json::to_vec(request).map_err(Problem::internal)?;
        let mut hash = Sha256::new();
        hash.update(operation.as_bytes());
        hash.update([0]);
        hash.update(request);
        Ok(Self { user, key, request_hash: hash.finalize().into() })
    }
}

/// The first answer to a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// The JSON body, to the letter.
    pub body: String,
}

fn mismatch() -> Problem {
    Problem::new(Code::IdempotencyMismatch, "This Idempotency-Key was used for another request; take a fresh one.")
}

/// The first answers to these keys: per key nothing, the answer, or `IDEMPOTENCY_MISMATCH` if it was for another request.
pub async fn find(tx: &mut Tx, keys: &[&Key]) -> Result<Vec<Option<Result<Answer, Problem>>>, Problem> {
    let users: Vec<Uuid> = keys.iter().map(|key| key.user.0).collect();
    let texts: Vec<String> = keys.iter().map(|key| key.key.clone()).collect();
    let rows = sqlx::query!(
        r#"select w.at as "at!", i.request_hash, i.status, i.answer
             from unnest($1::uuid[], $2::text[]) with ordinality as w (user_id, key, at)
             join kernel.idempotency i
               on i.tenant_id = (select kernel.current_tenant()) and i.user_id = w.user_id and i.key = w.key"#,
        &users,
        &texts
    )
    .fetch_all(tx.conn())
    .await?;
    let mut found: Vec<Option<Result<Answer, Problem>>> = keys.iter().map(|_| None).collect();
    for row in rows {
        let Ok(at) = usize::try_from(row.at - 1) else { continue };
        let (Some(key), Some(slot)) = (keys.get(at), found.get_mut(at)) else { continue };
        *slot = Some(if row.request_hash == key.request_hash {
            Ok(Answer { status: u16::try_from(row.status).unwrap_or(200), body: row.answer })
        } else {
            Err(mismatch())
        });
    }
    Ok(found)
}

/// Remembers answers, in the order of their keys so that two transactions never wait for each other crosswise. Fails with
/// `CONFLICT` when another transaction was first with one of the keys; the caller rolls back and looks that answer up.
pub async fn remember(tx: &mut Tx, answers: &[(&Key, &Answer)]) -> Result<(), Problem> {
    if answers.is_empty() {
        return Ok(());
    }
    let mut answers = answers.to_vec();
    answers.sort_by(|(a, _), (b, _)| (a.user, &a.key).cmp(&(b.user, &b.key)));
    let users: Vec<Uuid> = answers.iter().map(|(key, _)| key.user.0).collect();
    let texts: Vec<String> = answers.iter().map(|(key, _)| key.key.clone()).collect();
    let hashes: Vec<Vec<u8>> = answers.iter().map(|(key, _)| key.request_hash.to_vec()).collect();
    let statuses: Vec<i16> = answers.iter().map(|(_, answer)| i16::try_from(answer.status).unwrap_or(200)).collect();
    let bodies: Vec<String> = answers.iter().map(|(_, answer)| answer.body.clone()).collect();
    let inserted = sqlx::query!(
        "insert into kernel.idempotency (tenant_id, user_id, key, request_hash, status, answer)
         select kernel.current_tenant(), a.user_id, a.key, a.request_hash, a.status, a.answer
           from unnest($1::uuid[], $2::text[], $3::bytea[], $4::smallint[], $5::text[])
             as a (user_id, key, request_hash, status, answer)
         on conflict (tenant_id, user_id, key) do nothing",
        &users,
        &texts,
        &hashes,
        &statuses,
        &bodies
    )
    .execute(tx.conn())
    .await?
    .rows_affected();
    if inserted == answers.len() as u64 {
        Ok(())
    } else {
        Err(Problem::new(Code::Conflict, "The same Idempotency-Key is being answered elsewhere."))
    }
}
