//! What a batch of slips locks, decides and writes.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::NaiveDate;
use finance::account;
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
    books::{Books, Place},
    command::{Command, Deed},
    model::{Kind, SlipId},
    read,
    rules::{self, Posted},
    store::{self, Opened, Wanted},
};
use crate::warehouse::WarehouseId;

/// Posts batches of slips.
pub type Engine = Posting<SlipPoster>;

/// Slips, as posting needs to know them.
pub struct SlipPoster {
    regulations: RegulationCache,
}

impl SlipPoster {
    /// With the regulations at hand.
    pub const fn new(regulations: RegulationCache) -> Self {
        Self { regulations }
    }
}

/// How many lines a reversal counts as: as many as its slip has, from 1 to 2,000, which is not known before the slip is read
/// within the batch. Most have few; this keeps a batch of the longest ones to a few times the usual weight.
const REVERSAL_WEIGHT: usize = 250;

/// What a batch touches, and the earliest date that it posts there.
#[derive(Default)]
struct Touched {
    accounts: BTreeMap<AgencyId, NaiveDate>,
    places: BTreeMap<Place, NaiveDate>,
}

impl Touched {
    fn account(&mut self, agency: AgencyId, date: NaiveDate) {
        self.accounts.entry(agency).and_modify(|earliest| *earliest = date.min(*earliest)).or_insert(date);
    }
    fn place(&mut self, place: Place, date: NaiveDate) {
        self.places.entry(place).and_modify(|earliest| *earliest = date.min(*earliest)).or_insert(date);
    }
}

/// What has to be locked and read for these commands.
fn wanted(commands: &[Command], originals: &BTreeMap<SlipId, super::Slip>) -> Wanted {
    let mut wanted = Wanted::default();
    for command in commands {
        let warehouse = command.deed.warehouse();
        wanted.places.extend(command.deed.lines().iter().map(|line| (line.item, warehouse)));
        match &command.deed {
            Deed::Issue(new) => _ = wanted.agencies.insert(new.agency),
            Deed::Reverse { slip, .. } => {
                let Some(original) = originals.get(slip) else { continue };
                wanted.agencies.extend(original.agency_id);
                wanted.places.extend(original.lines.iter().map(|line| (line.item_id, Some(original.warehouse_id))));
            }
            Deed::Receive(_) => {}
        }
    }
    wanted
}

fn touched(
    commands: &[Command],
    default_warehouse: Option<WarehouseId>,
    originals: &BTreeMap<SlipId, super::Slip>,
) -> Touched {
    let mut touched = Touched::default();
    for command in commands {
        if let Deed::Reverse { slip, .. } = &command.deed {
            let Some(original) = originals.get(slip) else {
                continue;
            };
            if let Some(agency) = original.agency_id {
                touched.account(agency, command.date);
            }
            for line in &original.lines {
                touched.place((line.item_id, original.warehouse_id), command.date);
            }
            continue;
        }
        if let Deed::Issue(new) = &command.deed {
            touched.account(new.agency, command.date);
        }
        if let Some(warehouse) = command.deed.warehouse().or(default_warehouse) {
            for line in command.deed.lines() {
                touched.place((line.item, warehouse), command.date);
            }
        }
    }
    touched
}

impl Poster for SlipPoster {
    type Command = Command;
    type Books = Books;
    type Posted = Posted;
    const NAME: &'static str = "inventory";

    fn weight(command: &Command) -> usize {
        match command.deed {
            Deed::Reverse { .. } => REVERSAL_WEIGHT,
            Deed::Receive(_) | Deed::Issue(_) => command.deed.lines().len().max(1),
        }
    }

    fn key(command: &Command) -> Option<&Key> {
        command.key.as_ref()
    }

    async fn open(&self, tx: &mut Tx, tenant: TenantId, commands: &[Command]) -> Result<Books, Problem> {
        let numbers: Vec<_> = commands.iter().map(|command| (command.deed.makes().series(), command.date)).collect();
        let reversed: BTreeSet<SlipId> = commands
            .iter()
            .filter_map(|command| if let Deed::Reverse { slip, .. } = command.deed { Some(slip) } else { None })
            .collect();
        let originals = if reversed.is_empty() {
            BTreeMap::new()
        } else {
            // under the lock of the books, so that nobody else reverses them meanwhile
            store::open(tx, &numbers, &Wanted::default()).await?;
            read::whole(tx, &reversed).await?
        };
        let wanted = wanted(commands, &originals);
        let mut opened = store::open(tx, &numbers, &wanted).await?;
        let touched = touched(commands, opened.default_warehouse, &originals);
        let missing: Vec<_> = touched.places.keys().filter(|place| !opened.stock.contains_key(place)).collect();
        if !missing.is_empty() {
            store::open_stock(tx, missing).await?;
            opened = store::open(tx, &numbers, &wanted).await?;
        }
        let regulations = self.regulations.at(tx, tenant, opened.calendar.version).await?;
        let Opened { counters, calendar, mut accounts, warehouses, default_warehouse, mut stock, items } = opened;
        account::look_back(tx, &mut accounts, &touched.accounts).await?;
        store::look_back(tx, &mut stock, &touched.places).await?;

        let named: HashSet<_> = commands
            .iter()
            .flat_map(|command| command.deed.lines())
            .filter_map(|line| Some((line.item, line.unit.clone()?)))
            .collect();
        let purchases = read::purchases(tx, &originals, &items).await?;
        let suppliers: HashSet<_> = commands
            .iter()
            .filter_map(|command| if let Deed::Receive(new) = &command.deed { new.supplier } else { None })
            .collect();
        Ok(Books {
            accounts,
            stock,
            items,
            units: store::units(tx, &named).await?,
            suppliers: store::suppliers(tx, &suppliers).await?,
            warehouses,
            default_warehouse,
            originals: originals.into_iter().collect(),
            purchases,
            counters,
            calendar,
            regulations,
        })
    }

    fn decide(books: &mut Books, command: &Command) -> Result<Posted, Problem> {
        rules::decide(books, command)
    }

    fn answer(command: &Command, posted: &Posted) -> Result<Answer, Problem> {
        let slip = &posted.slip;
        let body = if command.brief {
            serde_json::to_string(&json!({ "id": slip.id, "number": slip.number, "total": slip.total }))
        } else {
            serde_json::to_string(slip)
        };
        Ok(Answer { status: 201, body: body.map_err(Problem::internal)? })
    }

    async fn write(&self, tx: &mut Tx, posted: &[&Posted], outcome: &Outcome<'_>) -> Result<Recorded, Problem> {
        store::write(tx, posted, outcome).await
    }

    fn event(posted: &Posted) -> Event {
        let slip = &posted.slip;
        Event {
            kind: match slip.kind {
                Kind::Receipt => "inventory.receipt.posted",
                Kind::Issue => "inventory.issue.posted",
                Kind::ReceiptReversal => "inventory.receipt.reversed",
                Kind::IssueReversal => "inventory.issue.reversed",
            },
            subject: slip.id.0,
            agency: slip.agency_id,
            facts: json!({
                "number": slip.number, "date": slip.date, "total": slip.total, "warehouse_id": slip.warehouse_id,
                "debt_after": slip.exposure.map(|exposure| exposure.debt), "reverses_id": slip.reverses_id,
            }),
        }
    }

    fn counters(books: &Books) -> &Counters {
        &books.counters
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use kernel::{Agencies, UserId, batch::Limits};
    use regulation::dating::Backdating;
    use uuid::Uuid;

    use super::*;
    use crate::slip::request::MOST_LINES;

    #[test]
    fn a_batch_of_reversals_of_the_longest_slips_is_no_huge_transaction() {
        let reversal = Command {
            deed: Deed::Reverse { slip: SlipId(Uuid::nil()), kind: Kind::Receipt, note: None },
            id: SlipId(Uuid::nil()),
            date: NaiveDate::MIN,
            today: NaiveDate::MIN,
            now: DateTime::UNIX_EPOCH,
            backdating: Backdating::ByRegulation,
            by: UserId(Uuid::nil()),
            agencies: Agencies::All,
            key: None,
            brief: false,
        };
        let Limits { commands, weight, .. } = Limits::default();
        let most = commands.min(weight / SlipPoster::weight(&reversal));
        assert!(most * MOST_LINES <= 10 * weight, "{most} reversals in a batch");
        assert!(most > 1);
    }
}
