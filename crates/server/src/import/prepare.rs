//! From batches of documents to commands of the engines: references looked up, those that were posted before found by
//! their keys. This goes on while the batch before is in the database.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use chrono::NaiveDate;
use finance::payment::{self, NewPayment};
use inventory::{
    item::ItemId,
    slip::{self, NewIssue, NewLine, NewReceipt},
};
use kernel::{
    Actor, Clock, Db, Problem, UserId,
    db::idempotency::{self, Key},
};
use regulation::dating::Backdating;
use serde::Serialize;
use uuid::Uuid;

use super::{
    batch::Batch,
    document::{Body, Document, Line},
    mapping::Mapping,
    reason,
    references::References,
};

/// Whose the keys of imported documents are: nobody's, as a document is the same whoever imports it. No user has this id.
const OWNER: UserId = UserId(Uuid::nil());

/// What is to be posted in one transaction.
pub enum Commands {
    /// Receipts and issues.
    Slips(Vec<slip::Command>),
    /// Payments.
    Payments(Vec<payment::Command>),
}

impl Commands {
    /// Whether there is nothing to post.
    pub const fn is_empty(&self) -> bool {
        match self {
            Self::Slips(commands) => commands.is_empty(),
            Self::Payments(commands) => commands.is_empty(),
        }
    }
}

/// A batch that is ready to be posted.
pub struct Prepared {
    /// What is to be posted.
    pub commands: Commands,
    /// The documents of the commands, in their order.
    pub documents: Vec<Document>,
    /// Those that were there already.
    pub there: Vec<Document>,
    /// Those that are rejected, with the reasons.
    pub rejected: Vec<Document>,
}

/// Prepares batches, one after the other.
pub struct Preparer {
    /// The database.
    pub db: Db,
    /// Time and ids.
    pub clock: Clock,
    /// Who imports.
    pub actor: Actor,
    /// The mappings of the files.
    pub mappings: Vec<Arc<Mapping>>,
    /// Whether nothing is to be left behind.
    pub dry_run: bool,
    /// Whether documents of late turned out to be there, so that it is worth asking before posting.
    pub meets_known: Arc<AtomicBool>,
    /// What is known.
    pub references: References,
}

/// What a document asks for, as its key's hash stands for it.
#[derive(Serialize)]
struct Request<'a, Head: Serialize> {
    date: NaiveDate,
    head: Head,
    note: Option<&'a str>,
    /// Item, thousandths of the quantity, unit, ten-thousandths of the unit price.
    lines: Vec<(ItemId, i64, Option<&'a str>, Option<i64>)>,
}

enum Deed {
    Slip(slip::Deed),
    Payment(NewPayment),
}

impl Preparer {
    /// Makes a batch ready.
    pub async fn prepare(&mut self, batch: Batch) -> Result<Prepared, Problem> {
        let mut rejected = Vec::new();
        let mut sound = Vec::with_capacity(batch.documents.len());
        for document in batch.documents {
            if document.is_faulty() { rejected.push(document) } else { sound.push(document) }
        }
        if self.references.lacks(&sound) {
            let mut tx = self.db.begin(&self.actor).await?;
            self.references.learn(&mut tx, &self.clock, &sound).await?;
            if self.dry_run { tx.rollback().await? } else { tx.commit().await? }
        }
        let mut ready = Vec::with_capacity(sound.len());
        for mut document in sound {
            let deed = self.deed(&mut document);
            match deed.map(|deed| self.key(&document, &deed).map(|key| (deed, key))).transpose()? {
                Some((deed, key)) => ready.push((document, deed, key)),
                None => rejected.push(document),
            }
        }
        let (ready, there) = self.without_known(ready, &mut rejected).await?;
        let (commands, documents) = self.commands(batch.is_money, ready);
        Ok(Prepared { commands, documents, there, rejected })
    }

    /// What a document asks for; `None`, with the faults marked, if it names something that is not there.
    fn deed(&self, document: &mut Document) -> Option<Deed> {
        let mut missing = None;
        if let Some(code) = document.agency()
            && !self.references.agencies.contains_key(code)
        {
            missing = Some(format!("there is no agency {code:?}"));
        }
        let lines = match &document.body {
            Body::Receipt { lines, .. } | Body::Issue { lines, .. } => self.lines(lines),
            Body::Payment { .. } => Ok(Vec::new()),
        };
        let lines = match lines {
            Ok(lines) => lines,
            Err(places) => {
                for (place, sku) in places {
                    if let Some(row) = document.rows.get_mut(place) {
                        row.fault = Some(format!("there is no item {sku:?}"));
                    }
                }
                document.fault = missing;
                return None;
            }
        };
        if missing.is_some() {
            document.fault = missing;
            return None;
        }
        let References { agencies, suppliers, warehouses, .. } = &self.references;
        let warehouse = document.warehouse().and_then(|name| warehouses.get(name).copied());
        let note = document.note.clone();
        Some(match &document.body {
            Body::Receipt { supplier, .. } => {
                let supplier = supplier.as_ref().and_then(|name| suppliers.get(name).copied());
                Deed::Slip(slip::Deed::Receive(NewReceipt { supplier, warehouse, note, lines }))
            }
            Body::Issue { agency, .. } => {
                let agency = *agencies.get(agency)?;
                Deed::Slip(slip::Deed::Issue(NewIssue { agency, warehouse, note, lines }))
            }
            Body::Payment { agency, amount, method, reference } => Deed::Payment(NewPayment {
                agency: *agencies.get(agency)?,
                amount: *amount,
                method: *method,
                reference: reference.clone(),
                note,
            }),
        })
    }

    /// Lines with their items, or the places and skus of those that name none.
    fn lines(&self, lines: &[Line]) -> Result<Vec<NewLine>, Vec<(usize, String)>> {
        let mut found = Vec::with_capacity(lines.len());
        let mut missing = Vec::new();
        for (place, line) in lines.iter().enumerate() {
            match self.references.items.get(&line.item) {
                Some(item) => found.push(NewLine {
                    item: *item,
                    quantity: line.quantity,
                    unit: line.unit.clone(),
                    unit_price: line.unit_price,
                }),
                None => missing.push((place, line.item.clone())),
            }
        }
        if missing.is_empty() { Ok(found) } else { Err(missing) }
    }

    fn key(&self, document: &Document, deed: &Deed) -> Result<Key, Problem> {
        let name = self.mappings.get(document.source).map_or("", |mapping| mapping.name.as_str());
        let key = format!("import:{name}:{}", document.key);
        let (date, note) = (document.date, document.note.as_deref());
        let lines = |lines: &'_ [NewLine]| {
            lines
                .iter()
                .zip(document.lines())
                .map(|(new, line)| {
                    let price = new.unit_price.map(kernel::UnitPrice::steps);
                    (new.item, new.quantity.steps(), line.unit.as_deref(), price)
                })
                .collect()
        };
        match deed {
            Deed::Slip(slip::Deed::Receive(new)) => {
                let head = (new.supplier, new.warehouse);
                Key::new(OWNER, key, "import receipt", &Request { date, head, note, lines: lines(&new.lines) })
            }
            Deed::Slip(slip::Deed::Issue(new)) => {
                let head = (new.agency, new.warehouse);
                Key::new(OWNER, key, "import issue", &Request { date, head, note, lines: lines(&new.lines) })
            }
            Deed::Payment(new) => {
                let head = (new.agency, new.amount, new.method, new.reference.as_deref());
                Key::new(OWNER, key, "import payment", &Request { date, head, note, lines: Vec::new() })
            }
            Deed::Slip(slip::Deed::Reverse { .. }) => Err(Problem::internal("an import reverses nothing")),
        }
    }

    async fn without_known(
        &self,
        ready: Vec<(Document, Deed, Key)>,
        rejected: &mut Vec<Document>,
    ) -> Result<(Vec<(Document, Deed, Key)>, Vec<Document>), Problem> {
        if ready.is_empty() || !(self.dry_run || self.meets_known.load(Ordering::Relaxed)) {
            return Ok((ready, Vec::new()));
        }
        let mut tx = self.db.begin(&self.actor).await?;
        let keys: Vec<&Key> = ready.iter().map(|(_, _, key)| key).collect();
        let answers = idempotency::find(&mut tx, &keys).await?;
        tx.rollback().await?;
        let mut fresh = Vec::with_capacity(ready.len());
        let mut there = Vec::new();
        for ((mut document, deed, key), answer) in ready.into_iter().zip(answers) {
            match answer {
                None => fresh.push((document, deed, key)),
                Some(Ok(_)) => there.push(document),
                Some(Err(problem)) => {
                    reason::blame(&mut document, &changed(problem));
                    rejected.push(document);
                }
            }
        }
        if there.is_empty() {
            self.meets_known.store(false, Ordering::Relaxed);
        }
        Ok((fresh, there))
    }

    fn commands(&self, is_money: bool, ready: Vec<(Document, Deed, Key)>) -> (Commands, Vec<Document>) {
        let mut slips = Vec::new();
        let mut payments = Vec::new();
        let mut documents = Vec::with_capacity(ready.len());
        let (now, today) = (self.clock.now(), self.clock.today(self.actor.zone));
        for (document, deed, key) in ready {
            let date = document.date;
            let (backdating, by, agencies) = (Backdating::Free, self.actor.user, self.actor.agencies.clone());
            match deed {
                Deed::Slip(deed) => {
                    let id = self.clock.id();
                    let key = Some(key);
                    slips.push(slip::Command {
                        deed,
                        id,
                        date,
                        today,
                        now,
                        backdating,
                        by,
                        agencies,
                        key,
                        brief: true,
                    });
                }
                Deed::Payment(new) => {
                    let (deed, id, key) = (payment::Deed::Post(new), self.clock.id(), Some(key));
                    payments.push(payment::Command { deed, id, date, today, now, backdating, by, agencies, key });
                }
            }
            documents.push(document);
        }
        (if is_money { Commands::Payments(payments) } else { Commands::Slips(slips) }, documents)
    }
}

/// The mismatch of an idempotency key, in an importer's words.
pub fn changed(problem: Problem) -> Problem {
    if problem.code() == kernel::problem::Code::IdempotencyMismatch {
        return Problem::new(
            kernel::problem::Code::IdempotencyMismatch,
            "A document with this key was imported before and said something else; reverse that one and give this another key.",
        );
    }
    problem
}
