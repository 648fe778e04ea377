//! Posts the year, a day at a time and in its order, through the engines that serve the API. Every document has an
//! idempotency key and an id of its own that follow from the plan, so that a day that was interrupted is posted again
//! without a document being there twice.

use std::collections::HashMap;

use auth::BuiltIn;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use finance::payment::{self, Method, NewPayment};
use inventory::slip::{self, Deed, Kind, NewIssue, NewLine, NewReceipt, SlipId};
use kernel::{
    Agencies, Money, Problem, Quantity, UnitPrice, UserId,
    batch::{Failure, Work},
    db::idempotency::Key,
    http::idempotent::Answered,
};
use regulation::dating::Backdating;
use uuid::{Builder, Uuid};

use super::{
    accounts::Accounts,
    books::Books,
    plan::{Day, Line, Plan},
};
use crate::compose::Contexts;

/// What the ids of a kind of document have in common.
#[derive(Clone, Copy)]
enum Series {
    Receipt = 1,
    Issue = 2,
    Reversal = 3,
    Payment = 4,
}

/// Posts the days of a plan, one after the other.
pub(super) struct Poster<'a> {
    contexts: &'a Contexts,
    accounts: &'a Accounts,
    books: &'a Books,
    today: NaiveDate,
    now: DateTime<Utc>,
    /// How many documents of each series the days so far have.
    places: HashMap<u8, usize>,
    /// The ids of the issues so far.
    issues: Vec<SlipId>,
}

impl<'a> Poster<'a> {
    pub(super) fn new(contexts: &'a Contexts, accounts: &'a Accounts, books: &'a Books, plan: &'a Plan) -> Self {
        // the year was thought out for its last day, whatever day it is when a crash is made good
        let today = plan.days.last().map_or(NaiveDate::MIN, |day| day.date);
        Self { contexts, accounts, books, today, now: contexts.clock.now(), places: HashMap::new(), issues: Vec::new() }
    }

    /// Posts a day, or only counts it where it is posted already.
    pub(super) async fn post(&mut self, day: &Day, already: bool) -> Result<(), Problem> {
        let receipts = self.receipts(day);
        let payments = self.payments(day);
        let reversals = self.reversals(day);
        let issues = self.issues(day);
        if already {
            return Ok(());
        }
        self.run_slips(receipts).await?;
        self.run_payments(payments).await?;
        self.run_slips(reversals.into_iter().chain(issues).collect()).await
    }

    fn receipts(&mut self, day: &Day) -> Vec<slip::Command> {
        let commands = day.receipts.iter().enumerate().map(|(order, receipt)| {
            let deed = Deed::Receive(NewReceipt {
                supplier: Some(self.books.suppliers[receipt.supplier]),
                warehouse: Some(self.books.warehouses[receipt.warehouse]),
                note: None,
                lines: self.lines(&receipt.lines),
            });
            (order, deed)
        });
        let commands: Vec<_> = commands.collect();
        commands.into_iter().map(|(order, deed)| self.slip(day, Series::Receipt, order, deed)).collect()
    }

    fn issues(&mut self, day: &Day) -> Vec<slip::Command> {
        let mut commands = Vec::new();
        for (order, issue) in day.issues.iter().enumerate() {
            let deed = Deed::Issue(NewIssue {
                agency: self.books.shops[issue.shop],
                warehouse: Some(self.books.warehouses[issue.warehouse]),
                note: None,
                lines: self.lines(&issue.lines),
            });
            let command = self.slip(day, Series::Issue, order, deed);
            self.issues.push(command.id);
            commands.push(command);
        }
        commands
    }

    fn reversals(&mut self, day: &Day) -> Vec<slip::Command> {
        let mut commands = Vec::new();
        for (order, place) in day.reversals.iter().enumerate() {
            let note = Some("Giao nhầm hàng".to_owned());
            let deed = Deed::Reverse { slip: self.issues[*place], kind: Kind::Issue, note };
            commands.push(self.slip(day, Series::Reversal, order, deed));
        }
        commands
    }

    fn lines(&self, lines: &[Line]) -> Vec<NewLine> {
        lines
            .iter()
            .map(|line| NewLine {
                item: self.books.goods[line.good],
                quantity: Quantity::from_steps(line.quantity * 1_000),
                unit: line.pack.map(str::to_owned),
                unit_price: Some(UnitPrice::from_steps(line.unit_price * 10_000)),
            })
            .collect()
    }

    fn payments(&mut self, day: &Day) -> Vec<payment::Command> {
        let mut commands = Vec::new();
        for (order, payment) in day.payments.iter().enumerate() {
            let at = time_of_day(day.date, order);
            let (id, key, by) = self.identity(Series::Payment, at);
            let new = NewPayment {
                agency: self.books.shops[payment.shop],
                amount: Money(payment.amount),
                method: if payment.reference.is_some() { Method::Bank } else { Method::Cash },
                reference: payment.reference.clone(),
                note: None,
            };
            commands.push(payment::Command {
                deed: payment::Deed::Post(new),
                id: id.into(),
                date: day.date,
                today: self.today,
                now: at.min(self.now),
                backdating: Backdating::Free,
                by,
                agencies: Agencies::All,
                key,
            });
        }
        commands
    }

    fn slip(&mut self, day: &Day, series: Series, order: usize, deed: Deed) -> slip::Command {
        let at = time_of_day(day.date, order);
        let (id, key, by) = self.identity(series, at);
        slip::Command {
            deed,
            id: id.into(),
            date: day.date,
            today: self.today,
            now: at.min(self.now),
            backdating: Backdating::Free,
            by,
            agencies: Agencies::All,
            key,
            brief: true,
        }
    }

    /// The id, key and author of the next document of a series.
    fn identity(&mut self, series: Series, at: DateTime<Utc>) -> (Uuid, Option<Key>, UserId) {
        let place = self.places.entry(series as u8).or_default();
        *place += 1;
        let (name, role) = match series {
            Series::Receipt => ("receipt", BuiltIn::Warehouse),
            Series::Issue => ("issue", BuiltIn::Sales),
            Series::Reversal => ("reversal", BuiltIn::Accountant),
            Series::Payment => ("payment", BuiltIn::Cashier),
        };
        let by = self.accounts.of(role).unwrap_or(UserId(Uuid::nil()));
        // a UUIDv7 of its time, whose random part says which document it is
        let mut random = [0; 10];
        random[0] = series as u8;
        random[2..].copy_from_slice(&u64::try_from(*place).unwrap_or_default().to_be_bytes());
        let millis = u64::try_from(at.timestamp_millis()).unwrap_or_default();
        let id = Builder::from_unix_timestamp_millis(millis, &random).into_uuid();
        let key = Key::new(by, format!("demo-{name}-{place}"), "demo", &place).ok();
        (id, key, by)
    }

    async fn run_slips(&self, commands: Vec<slip::Command>) -> Result<(), Problem> {
        let engine = self.contexts.slips.engine.work();
        run(engine, self.accounts, &commands).await
    }

    async fn run_payments(&self, commands: Vec<payment::Command>) -> Result<(), Problem> {
        let engine = self.contexts.payments.engine.work();
        run(engine, self.accounts, &commands).await
    }
}

/// Posts commands as one batch. None may be refused: the plan is one that the books accept.
async fn run<W: Work<Done = Answered>>(
    engine: &W,
    accounts: &Accounts,
    commands: &[W::Command],
) -> Result<(), Problem> {
    if commands.is_empty() {
        return Ok(());
    }
    let outcomes = engine.run(accounts.tenant, commands).await;
    let outcomes = outcomes.map_err(|failure| match failure {
        Failure::RolledBack(problem) | Failure::Unknown(problem) => problem,
    })?;
    outcomes.into_iter().try_for_each(|outcome| outcome.map(drop))
}

/// Documents are written from 8 in the morning on, some minutes apart.
fn time_of_day(date: NaiveDate, order: usize) -> DateTime<Utc> {
    // Vietnam is 7 hours ahead of UTC
    let opening = date.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(1);
    opening + TimeDelta::minutes(i64::try_from(order % 540).unwrap_or_default())
}
