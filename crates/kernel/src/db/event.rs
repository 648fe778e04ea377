//! The outbox: what happened, written in the transaction in which it happened. Readers keep a watermark over
//! transaction ids; they are not part of this crate.

use serde_json::Value;
use uuid::Uuid;

use crate::{AgencyId, Problem, Tx};

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Event {
    /// What, as `context.thing.happened`.
    pub kind: &'static str,
    /// The row that it happened to.
    pub subject: Uuid,
    /// The agency that it concerns: who may see it, and the order it is read in.
    pub agency: Option<AgencyId>,
    /// A few facts, so that most readers need no query.
    pub facts: Value,
}

/// Appends events of this transaction's tenant.
pub async fn publish(tx: &mut Tx, events: &[Event]) -> Result<(), Problem> {
    if events.is_empty() {
        return Ok(());
    }
    let kinds: Vec<String> = events.iter().map(|event| event.kind.to_owned()).collect();
    let subjects: Vec<Uuid> = events.iter().map(|event| event.subject).collect();
    let agencies: Vec<Option<Uuid>> = events.iter().map(|event| event.agency.map(Uuid::from)).collect();
    let facts: Vec<Value> = events.iter().map(|event| event.facts.clone()).collect();
    sqlx::query!(
        "insert into kernel.event (tenant_id, kind, subject_id, agency_id, facts)
         select kernel.current_tenant(), e.kind, e.subject_id, e.agency_id, e.facts
           from unnest($1::text[], $2::uuid[], $3::uuid[], $4::jsonb[]) as e (kind, subject_id, agency_id, facts)",
        &kinds,
        &subjects,
        &agencies as &[Option<Uuid>],
        &facts
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
