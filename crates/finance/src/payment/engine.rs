//! What a batch of payments locks, decides and writes.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use kernel::{
    AgencyId, Problem, TenantId, Tx,
    db::{
        event::Event,
        idempotency::{Answer, Key},
        number::Counters,
        outcome::{Outcome, Recorded},
    },
    posting::{Poster, Posting},
};
use regulation::RegulationCache;
use serde_json::json;

use super::{
    model::{Command, Deed, Kind},
    rules::{self, Books, Posted},
    store::{self, Opened},
};
use crate::account;

/// Posts batches of payments.
pub type Engine = Posting<PaymentPoster>;

/// Payments, as posting needs to know them.
pub struct PaymentPoster {
    regulations: RegulationCache,
}

impl PaymentPoster {
    /// With the regulations at hand.
    pub const fn new(regulations: RegulationCache) -> Self {
        Self { regulations }
    }
}

impl Poster for PaymentPoster {
    type Command = Command;
    type Books = Books;
    type Posted = Posted;
    const NAME: &'static str = "finance";

    fn weight(_: &Command) -> usize {
        1
    }

    fn key(command: &Command) -> Option<&Key> {
        command.key.as_ref()
    }

    async fn open(&self, tx: &mut Tx, tenant: TenantId, commands: &[Command]) -> Result<Books, Problem> {
        let wanted: Vec<_> = commands.iter().map(|command| (rules::series(&command.deed), command.date)).collect();
        let reversed: Vec<_> = commands
            .iter()
            .filter_map(|command| match &command.deed {
                Deed::Reverse { payment, .. } => Some(*payment),
                Deed::Post(_) => None,
            })
            .collect();
        let originals = if reversed.is_empty() {
            HashMap::new()
        } else {
            // the lock on the reversals' numbers keeps these from being reversed by anybody else meanwhile
            store::open(tx, &wanted, &[]).await?;
            store::find(tx, &reversed).await?
        };
        let mut since: BTreeMap<AgencyId, NaiveDate> = BTreeMap::new();
        for command in commands {
            let agency = match &command.deed {
                Deed::Post(new) => Some(new.agency),
                Deed::Reverse { payment, .. } => originals.get(payment).map(|original| original.agency_id),
            };
            if let Some(agency) = agency {
                since.entry(agency).and_modify(|date| *date = command.date.min(*date)).or_insert(command.date);
            }
        }
        let agencies: Vec<_> = since.keys().copied().collect();
        let Opened { counters, calendar, mut accounts } = store::open(tx, &wanted, &agencies).await?;
        let regulations = self.regulations.at(tx, tenant, calendar.version).await?;
        account::look_back(tx, &mut accounts, &since).await?;
        Ok(Books { accounts, originals, counters, calendar, regulations })
    }

    fn decide(books: &mut Books, command: &Command) -> Result<Posted, Problem> {
        rules::decide(books, command)
    }

    fn answer(_: &Command, posted: &Posted) -> Result<Answer, Problem> {
        let body = serde_json::to_string(&posted.payment).map_err(Problem::internal)?;
        Ok(Answer { status: 201, body })
    }

    async fn write(&self, tx: &mut Tx, posted: &[&Posted], outcome: &Outcome<'_>) -> Result<Recorded, Problem> {
        store::write(tx, posted, outcome).await
    }

    fn event(posted: &Posted) -> Event {
        let payment = &posted.payment;
        Event {
            kind: match payment.kind {
                Kind::Payment => "finance.payment.posted",
                Kind::PaymentReversal => "finance.payment.reversed",
            },
            subject: payment.id.0,
            agency: Some(payment.agency_id),
            facts: json!({
                "number": payment.number, "date": payment.date, "amount": payment.amount,
                "debt_after": payment.debt_after, "reverses_id": payment.reverses_id,
            }),
        }
    }

    fn counters(books: &Books) -> &Counters {
        &books.counters
    }
}
