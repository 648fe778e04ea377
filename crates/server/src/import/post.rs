//! Posts documents: one thread reads, a task prepares, the engines post, each a batch ahead of the next.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use anyhow::bail;
use kernel::{Actor, Problem, db::statistics, http::idempotent::Answered};
use tokio::sync::mpsc;

use super::{
    batch::{Batch, Sources},
    document::Document,
    mapping::Mapping,
    prepare::{Commands, Prepared, Preparer, changed},
    progress::Progress,
    reason,
    references::References,
    rehearsal::Rehearsal,
    rejects::Rejects,
    tally::Tally,
};
use crate::compose::Contexts;

/// After so many batches the planner is told how large the tables have become.
const REFRESH_AFTER: [usize; 3] = [1, 10, 100];

/// Where an import keeps its accounts.
pub struct Ledger {
    /// What became of the rows of each file.
    pub tallies: Vec<Tally>,
    /// The rejected ones.
    pub rejects: Rejects,
    /// How far it is.
    pub progress: Progress,
}

impl Ledger {
    /// These documents are done with; `count` says how.
    fn count(&mut self, documents: &[Document], count: fn(&mut Tally, usize)) {
        for document in documents {
            if let Some(tally) = self.tallies.get_mut(document.source) {
                count(tally, document.rows.len());
            }
            self.progress.rows(document.rows.len());
        }
    }

    /// These are rejected; by date, so that they can be imported again once they are mended.
    fn reject(&mut self, mut documents: Vec<Document>) -> anyhow::Result<()> {
        documents
            .sort_by_key(|document| (document.date, document.source, document.rows.first().map_or(0, |row| row.line)));
        for document in &documents {
            self.rejects.document(document)?;
        }
        self.count(&documents, Tally::rejected);
        Ok(())
    }
}

/// Posts everything in these sources, or, in a dry run, only says what would come of it.
pub async fn post(
    contexts: &Contexts,
    actor: &Actor,
    sources: Sources,
    mappings: Vec<Arc<Mapping>>,
    dry_run: bool,
    ledger: &mut Ledger,
) -> anyhow::Result<()> {
    let meets_known = Arc::new(AtomicBool::new(true));
    let preparer = Preparer {
        db: contexts.db.clone(),
        clock: contexts.clock.clone(),
        actor: actor.clone(),
        mappings,
        dry_run,
        meets_known: Arc::clone(&meets_known),
        references: References::default(),
    };
    let mut rehearsal = dry_run.then(|| Rehearsal::new(contexts, actor.tenant));
    let mut batches = 0;
    let mut prepared = prepare_ahead(preparer, read_ahead(sources));
    while let Some(next) = prepared.recv().await {
        let Prepared { commands, documents, there, rejected } = next?;
        ledger.count(&there, Tally::there);
        let outcomes = match (&mut rehearsal, commands) {
            (_, commands) if commands.is_empty() => Vec::new(),
            (Some(rehearsal), commands) => rehearsal
                .run(commands)
                .await
                .map_err(|problem| anyhow::anyhow!("the documents could not be tried: {}", reason::whole(&problem)))?,
            (None, Commands::Slips(commands)) => {
                replayed(contexts.slips.engine.carry_out(actor.tenant, commands).await)
            }
            (None, Commands::Payments(commands)) => {
                replayed(contexts.payments.engine.carry_out(actor.tenant, commands).await)
            }
        };
        batches += usize::from(!outcomes.is_empty());
        if settle(documents, outcomes, rejected, ledger)? {
            meets_known.store(true, Ordering::Relaxed);
        }
        if !dry_run && REFRESH_AFTER.contains(&batches) {
            statistics::refresh(&contexts.db).await.map_err(|problem| anyhow::anyhow!(reason::whole(&problem)))?;
        }
    }
    Ok(())
}

fn replayed(outcomes: Vec<Result<Answered, Problem>>) -> Vec<Result<bool, Problem>> {
    outcomes.into_iter().map(|outcome| outcome.map(|answered| answered.replayed)).collect()
}

/// Notes what became of a batch: per document whether it was there already, or why it is refused. Whether some of it was
/// there already.
fn settle(
    documents: Vec<Document>,
    outcomes: Vec<Result<bool, Problem>>,
    mut rejected: Vec<Document>,
    ledger: &mut Ledger,
) -> anyhow::Result<bool> {
    let (mut posted, mut there, mut end) = (Vec::new(), Vec::new(), None);
    for (mut document, outcome) in documents.into_iter().zip(outcomes) {
        match outcome {
            Ok(true) => there.push(document),
            Ok(false) => posted.push(document),
            Err(problem) if reason::ends_the_import(&problem) => end = Some((document.key, problem)),
            Err(problem) => {
                reason::blame(&mut document, &changed(problem));
                rejected.push(document);
            }
        }
    }
    ledger.count(&posted, Tally::done);
    ledger.count(&there, Tally::there);
    ledger.reject(rejected)?;
    if let Some((key, problem)) = end {
        bail!(
            "the database did not post document {key}: {}. What was posted is kept; import the same files again and it goes \
             on from there",
            reason::whole(&problem)
        );
    }
    Ok(!there.is_empty())
}

/// Reads batches on a thread of its own, one ahead.
fn read_ahead(mut sources: Sources) -> mpsc::Receiver<anyhow::Result<Batch>> {
    let (sender, receiver) = mpsc::channel(1);
    std::thread::spawn(move || {
        while let Some(batch) = sources.next_batch().transpose() {
            let last = batch.is_err();
            // nobody waits any more when the import has failed
            if sender.blocking_send(batch).is_err() || last {
                break;
            }
        }
    });
    receiver
}

/// Prepares batches in a task of its own, one ahead.
fn prepare_ahead(
    mut preparer: Preparer,
    mut batches: mpsc::Receiver<anyhow::Result<Batch>>,
) -> mpsc::Receiver<anyhow::Result<Prepared>> {
    let (sender, receiver) = mpsc::channel(1);
    tokio::spawn(async move {
        while let Some(batch) = batches.recv().await {
            let prepared = match batch {
                Ok(batch) => {
                    let prepared = preparer.prepare(batch).await;
                    prepared.map_err(|problem| {
                        anyhow::anyhow!("the documents could not be looked up: {}", reason::whole(&problem))
                    })
                }
                Err(error) => Err(error),
            };
            let last = prepared.is_err();
            if sender.send(prepared).await.is_err() || last {
                break;
            }
        }
    });
    receiver
}
