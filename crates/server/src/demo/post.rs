//! Posts the year, a day at a time and in its order, through the engines that serve the API. Every document has an
//! idempotency key that follows from the plan, so that a day that was interrupted is posted again without a document being
//! there twice.

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
use serde::Deserialize;
use uuid::Uuid;

use super::{
    accounts::Accounts,
    books::Books,
    plan::{Day, Line, Plan},
};
use crate::compose::Contexts;

/// A kind of document.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Series {
    Receipt,
    Issue,
    Reversal,
    Payment,
}

/// Posts the days of a plan, one after the other.
pub(super) struct Poster<'a> {
    contexts: &'a Contexts,
    accounts: &'a Accounts,
    books: &'a Books,
    today: NaiveDate,
    now: DateTime<Utc>,
    /// How many documents of each series the days so far have.
    places: HashMap<Series, usize>,
    /// The ids of the issues by their place, as far as they were posted or asked about here.
    issues: HashMap<usize, SlipId>,
    issued: usize,
}

impl<'a> Poster<'a> {
    pub(super) fn new(contexts: &'a Contexts, accounts: &'a Accounts, books: &'a Books, plan: &'a Plan) -> Self {
        // the year was thought out for its last day, whatever day it is when a crash is made good
        let today = plan.days.last().map_or(NaiveDate::MIN, |day| day.date);
        Self {
            contexts,
            accounts,
            books,
            today,
            now: contexts.clock.now(),
            places: HashMap::new(),
            issues: HashMap::new(),
            issued: 0,
        }
    }

    /// Posts a day, or only counts it where it is posted already.
    pub(super) async fn post(&mut self, day: &Day, already: bool) -> Result<(), Problem> {
        let receipts = self.receipts(day);
        let payments = self.payments(day);
        let reversals = day.reversals.iter().map(|_| self.identity(Series::Reversal)).collect::<Vec<_>>();
        let issues = self.issues(day);
        let first = self.issued;
        self.issued += issues.len();
        if already {
            return Ok(());
        }
        self.run_slips(&receipts).await?;
        run(self.contexts.payments.engine.work(), self.accounts, &payments).await?;
        let reversals = self.reversals(day, reversals)?;
        self.run_slips(&reversals).await?;
        for (order, answered) in self.run_slips(&issues).await?.into_iter().enumerate() {
            let posted: Posted = serde_json::from_str(&answered.answer.body).map_err(Problem::internal)?;
            self.issues.insert(first + order, posted.id);
        }
        Ok(())
    }

    fn receipts(&mut self, day: &Day) -> Vec<slip::Command> {
        let mut commands = Vec::new();
        for (order, receipt) in day.receipts.iter().enumerate() {
            let deed = Deed::Receive(NewReceipt {
                supplier: Some(self.books.suppliers[receipt.supplier]),
                warehouse: Some(self.books.warehouses[receipt.warehouse]),
                note: None,
                lines: self.lines(&receipt.lines),
            });
            let identity = self.identity(Series::Receipt);
            commands.push(self.slip(day, identity, order, deed));
        }
        commands
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
            let identity = self.identity(Series::Issue);
            commands.push(self.slip(day, identity, order, deed));
        }
        commands
    }

    fn reversals(&self, day: &Day, identities: Vec<Identity>) -> Result<Vec<slip::Command>, Problem> {
        let mut commands = Vec::new();
        for (order, (place, identity)) in day.reversals.iter().zip(identities).enumerate() {
            let issue =
                self.issues.get(place).ok_or_else(|| Problem::internal("the issue to be reversed is not known"))?;
            let deed = Deed::Reverse { slip: *issue, kind: Kind::Issue, note: Some("Giao nhầm hàng".to_owned()) };
            commands.push(self.slip(day, identity, order, deed));
        }
        Ok(commands)
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
            let Identity { key, by } = self.identity(Series::Payment);
            let new = NewPayment {
                agency: self.books.shops[payment.shop],
                amount: Money(payment.amount),
                method: if payment.reference.is_some() { Method::Bank } else { Method::Cash },
                reference: payment.reference.clone(),
                note: None,
            };
            commands.push(payment::Command {
                deed: payment::Deed::Post(new),
                id: self.contexts.clock.id(),
                date: day.date,
                today: self.today,
                now: time_of_day(day.date, order).min(self.now),
                backdating: Backdating::Free,
                by,
                agencies: Agencies::All,
                key,
            });
        }
        commands
    }

    fn slip(&self, day: &Day, Identity { key, by }: Identity, order: usize, deed: Deed) -> slip::Command {
        slip::Command {
            deed,
            id: self.contexts.clock.id(),
            date: day.date,
            today: self.today,
            now: time_of_day(day.date, order).min(self.now),
            backdating: Backdating::Free,
            by,
            agencies: Agencies::All,
            key,
            brief: true,
        }
    }

    /// The key and author of the next document of a series.
    fn identity(&mut self, series: Series) -> Identity {
        let place = self.places.entry(series).or_default();
        *place += 1;
        let (name, role) = match series {
            Series::Receipt => ("receipt", BuiltIn::Warehouse),
            Series::Issue => ("issue", BuiltIn::Sales),
            Series::Reversal => ("reversal", BuiltIn::Accountant),
            Series::Payment => ("payment", BuiltIn::Cashier),
        };
        let by = self.accounts.of(role).unwrap_or(UserId(Uuid::nil()));
        let key = Key::new(by, format!("demo-{name}-{place}"), "demo", &place).ok();
        Identity { key, by }
    }

    async fn run_slips(&self, commands: &[slip::Command]) -> Result<Vec<Answered>, Problem> {
        run(self.contexts.slips.engine.work(), self.accounts, commands).await
    }
}

/// What a document is known by, whatever start of the demo posts it, and who writes it.
struct Identity {
    key: Option<Key>,
    by: UserId,
}

/// What posting answers, as far as it matters here.
#[derive(Deserialize)]
struct Posted {
    id: SlipId,
}

/// Posts commands as one batch. None may be refused: the plan is one that the books accept.
async fn run<W: Work<Done = Answered>>(
    engine: &W,
    accounts: &Accounts,
    commands: &[W::Command],
) -> Result<Vec<Answered>, Problem> {
    if commands.is_empty() {
        return Ok(Vec::new());
    }
    let outcomes = engine.run(accounts.tenant, commands).await.map_err(|failure| match failure {
        Failure::RolledBack(problem) | Failure::Unknown(problem) => problem,
    })?;
    outcomes.into_iter().collect()
}

/// Documents are written from 8 in the morning on, some minutes apart.
fn time_of_day(date: NaiveDate, order: usize) -> DateTime<Utc> {
    // Vietnam is 7 hours ahead of UTC
    let opening = date.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(1);
    opening + TimeDelta::minutes(i64::try_from(order % 540).unwrap_or_default())
}
