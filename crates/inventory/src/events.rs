//! What happened to master data, into the outbox: readers drop what they have cached.

use kernel::{
    Problem, Tx,
    db::event::{Event, publish},
};
use serde_json::Value;
use uuid::Uuid;

/// Something happened to a row.
pub async fn happened(tx: &mut Tx, kind: &'static str, subject: impl Into<Uuid>, facts: Value) -> Result<(), Problem> {
    publish(tx, &[Event { kind, subject: subject.into(), agency: None, facts }]).await
}
