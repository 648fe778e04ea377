//! The last statement of a posting transaction: the numbers given, the first answers and the events, in one round trip.

use uuid::Uuid;

use super::{
    event::Event,
    idempotency::{Answer, Key},
    number::Counters,
};
use crate::{Problem, Tx};

/// Whether every answer could be remembered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[must_use]
pub enum Recorded {
    /// It was: the transaction may be committed.
    All,
    /// Another transaction was first with one of the keys: roll back, and look its answer up.
    AnsweredElsewhere,
}

/// Records what a posting transaction did. Keys are written in a fixed order, so that two transactions never wait for each
/// other crosswise.
pub async fn record(
    tx: &mut Tx,
    counters: &Counters,
    answers: &[(&Key, &Answer)],
    events: &[Event],
) -> Result<Recorded, Problem> {
    let (series, years, given) = counters.given();
    let mut answers = answers.to_vec();
    answers.sort_by(|(a, _), (b, _)| (a.user, &a.key).cmp(&(b.user, &b.key)));
    let users: Vec<Uuid> = answers.iter().map(|(key, _)| key.user.0).collect();
    let keys: Vec<&str> = answers.iter().map(|(key, _)| key.key.as_str()).collect();
    let hashes: Vec<&[u8]> = answers.iter().map(|(key, _)| key.request_hash.as_slice()).collect();
    let statuses: Vec<i16> = answers.iter().map(|(_, answer)| i16::try_from(answer.status).unwrap_or(200)).collect();
    let bodies: Vec<&str> = answers.iter().map(|(_, answer)| answer.body.as_str()).collect();
    let kinds: Vec<&str> = events.iter().map(|event| event.kind).collect();
    let subjects: Vec<Uuid> = events.iter().map(|event| event.subject).collect();
    let agencies: Vec<Option<Uuid>> = events.iter().map(|event| event.agency.map(Uuid::from)).collect();
    let facts: Vec<&serde_json::Value> = events.iter().map(|event| &event.facts).collect();
    let remembered = sqlx::query_scalar!(
        r#"with remembered as (
             insert into kernel.idempotency (tenant_id, user_id, key, request_hash, status, answer)
             select kernel.current_tenant(), a.user_id, a.key, a.request_hash, a.status, a.answer
               from unnest($1::uuid[], $2::text[], $3::bytea[], $4::smallint[], $5::text[])
                 as a (user_id, key, request_hash, status, answer)
             on conflict (tenant_id, user_id, key) do nothing
             returning 1
           ), published as (
             insert into kernel.event (tenant_id, kind, subject_id, agency_id, facts)
             select kernel.current_tenant(), e.kind, e.subject_id, e.agency_id, e.facts
               from unnest($6::text[], $7::uuid[], $8::uuid[], $9::jsonb[]) as e (kind, subject_id, agency_id, facts)
           ), advanced as materialized (
             select kernel.advance_counters($10::text[], $11::integer[], $12::bigint[])
           )
           select (select count(*) from remembered) as "remembered!" from advanced"#,
        &users,
        &keys as &[&str],
        &hashes as &[&[u8]],
        &statuses,
        &bodies as &[&str],
        &kinds as &[&str],
        &subjects,
        &agencies as &[Option<Uuid>],
        &facts as &[&serde_json::Value],
        &series,
        &years,
        &given
    )
    .fetch_one(tx.conn())
    .await?;
    let all = usize::try_from(remembered).is_ok_and(|count| count == answers.len());
    Ok(if all { Recorded::All } else { Recorded::AnsweredElsewhere })
}
