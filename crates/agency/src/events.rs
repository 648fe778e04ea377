//! What happened, into the outbox.

use kernel::{
    AgencyId, Problem, Tx,
    db::event::{Event, publish},
};
use serde_json::Value;
use uuid::Uuid;

/// Something happened to a type or a district.
pub async fn happened(tx: &mut Tx, kind: &'static str, subject: impl Into<Uuid>, facts: Value) -> Result<(), Problem> {
    publish(tx, &[Event { kind, subject: subject.into(), agency: None, facts }]).await
}

/// Something happened to an agency.
pub fn of_agency(kind: &'static str, agency: AgencyId, facts: Value) -> Event {
    Event { kind, subject: agency.0, agency: Some(agency), facts }
}
