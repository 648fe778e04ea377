//! How a posting transaction ends: the numbers given, the first answers and the events, as columns for the one statement
//! that writes the whole batch. That statement calls `kernel.record_outcome` with them.

use uuid::Uuid;

use super::{
    event::Event,
    idempotency::{Answer, Key},
    number::Counters,
};

/// Whether every answer could be remembered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[must_use]
pub enum Recorded {
    /// It was: the transaction may be committed.
    All,
    /// Another transaction was first with one of the keys: roll back, and look its answer up.
    AnsweredElsewhere,
}

/// The arguments of `kernel.record_outcome`, in its order.
#[derive(Debug)]
pub struct Outcome<'a> {
    /// Whose keys they are.
    pub users: Vec<Uuid>,
    /// The idempotency keys.
    pub keys: Vec<&'a str>,
    /// What was asked under them.
    pub hashes: Vec<&'a [u8]>,
    /// The answers' statuses.
    pub statuses: Vec<i16>,
    /// The answers' bodies.
    pub answers: Vec<&'a str>,
    /// What happened.
    pub kinds: Vec<&'static str>,
    /// To what.
    pub subjects: Vec<Uuid>,
    /// To whom.
    pub agencies: Vec<Option<Uuid>>,
    /// With which facts.
    pub facts: Vec<&'a serde_json::Value>,
    /// The counters that moved.
    pub series: Vec<String>,
    /// Their years.
    pub years: Vec<i32>,
    /// How many numbers were given.
    pub given: Vec<i64>,
}

impl<'a> Outcome<'a> {
    /// Keys are written in a fixed order, so that two transactions never wait for each other crosswise.
    pub fn new(counters: &Counters, mut answers: Vec<(&'a Key, &'a Answer)>, events: &'a [Event]) -> Self {
        answers.sort_by(|(a, _), (b, _)| (a.user, &a.key).cmp(&(b.user, &b.key)));
        let (series, years, given) = counters.given();
        Self {
            users: answers.iter().map(|(key, _)| key.user.0).collect(),
            keys: answers.iter().map(|(key, _)| key.key.as_str()).collect(),
            hashes: answers.iter().map(|(key, _)| key.request_hash.as_slice()).collect(),
            statuses: answers.iter().map(|(_, answer)| i16::try_from(answer.status).unwrap_or(200)).collect(),
            answers: answers.iter().map(|(_, answer)| answer.body.as_str()).collect(),
            kinds: events.iter().map(|event| event.kind).collect(),
            subjects: events.iter().map(|event| event.subject).collect(),
            agencies: events.iter().map(|event| event.agency.map(Uuid::from)).collect(),
            facts: events.iter().map(|event| &event.facts).collect(),
            series,
            years,
            given,
        }
    }

    /// What `kernel.record_outcome` said, which answers how many keys were new.
    pub fn recorded(&self, remembered: i64) -> Recorded {
        if usize::try_from(remembered) == Ok(self.keys.len()) { Recorded::All } else { Recorded::AnsweredElsewhere }
    }
}
