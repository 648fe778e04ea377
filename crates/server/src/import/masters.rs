//! Takes over agencies and items: a thousand rows at a time in a transaction of their own. One that is there is made what its
//! row says, so that a second run changes nothing. A dry run does the same and rolls back.

use std::future::Future;

use anyhow::bail;
use csv::StringRecord;
use kernel::{Actor, Clock, Problem, Tx};

use super::{
    file::{Row, Rows},
    post::Ledger,
    reason,
};
use crate::compose::Contexts;

/// Rows a transaction.
const CHUNK: usize = 1_000;

/// What is taken over row by row.
pub trait Master: Send + Sync {
    /// A row that has been read.
    type Entry: Send + Sync;

    /// Reads a row.
    fn read(&self, record: &StringRecord) -> Result<Self::Entry, String>;

    /// Writes rows; what is wrong with one is pointed at by its place: `/17/name`.
    fn write(
        &self,
        tx: &mut Tx,
        clock: &Clock,
        entries: &[&Self::Entry],
    ) -> impl Future<Output = Result<(), Problem>> + Send;
}

/// Takes over a file.
pub struct TakeOver<'a> {
    /// The books.
    pub contexts: &'a Contexts,
    /// Who imports.
    pub actor: &'a Actor,
    /// Whether everything is rolled back.
    pub dry_run: bool,
    /// Which of the import's files it is.
    pub source: usize,
}

impl TakeOver<'_> {
    /// Takes over all rows of a file.
    pub async fn run<M: Master>(&self, master: &M, mut rows: Rows, ledger: &mut Ledger) -> anyhow::Result<()> {
        loop {
            let mut chunk: Vec<(Row, M::Entry)> = Vec::with_capacity(CHUNK);
            let mut more = true;
            while chunk.len() < CHUNK && more {
                let Some(mut row) = rows.next()? else {
                    more = false;
                    continue;
                };
                match row.fault.take().map_or_else(|| master.read(&row.record), Err) {
                    Ok(entry) => chunk.push((row, entry)),
                    Err(fault) => self.reject(&row, &fault, ledger)?,
                }
            }
            self.write(master, chunk, ledger).await?;
            if !more {
                return Ok(());
            }
        }
    }

    async fn write<M: Master>(
        &self,
        master: &M,
        mut chunk: Vec<(Row, M::Entry)>,
        ledger: &mut Ledger,
    ) -> anyhow::Result<()> {
        while !chunk.is_empty() {
            let entries: Vec<&M::Entry> = chunk.iter().map(|(_, entry)| entry).collect();
            let problem = match self.attempt(master, &entries).await {
                Ok(()) => {
                    self.count(chunk.len(), ledger);
                    return Ok(());
                }
                Err(problem) => problem,
            };
            if reason::ends_the_import(&problem) {
                bail!("the database did not take the rows over: {}", reason::whole(&problem));
            }
            let faults: Vec<(usize, String)> = problem
                .errors()
                .iter()
                .filter_map(|error| {
                    let (place, field) = reason::element(&error.pointer, "/")?;
                    (place < chunk.len()).then(|| (place, reason::of_field(field, error)))
                })
                .collect();
            if faults.is_empty() {
                return self.write_singly(master, chunk, ledger).await;
            }
            for place in (0..chunk.len()).rev() {
                let own: Vec<&str> =
                    faults.iter().filter(|(at, _)| *at == place).map(|(_, fault)| fault.as_str()).collect();
                if !own.is_empty() {
                    let (row, _) = chunk.remove(place);
                    self.reject(&row, &own.join("; "), ledger)?;
                }
            }
        }
        Ok(())
    }

    /// When it cannot be told whose fault it is.
    async fn write_singly<M: Master>(
        &self,
        master: &M,
        chunk: Vec<(Row, M::Entry)>,
        ledger: &mut Ledger,
    ) -> anyhow::Result<()> {
        for (row, entry) in chunk {
            match self.attempt(master, &[&entry]).await {
                Ok(()) => self.count(1, ledger),
                Err(problem) if reason::ends_the_import(&problem) => {
                    bail!("the database did not take the rows over: {}", reason::whole(&problem))
                }
                Err(problem) => self.reject(&row, &reason::of_problem(&problem), ledger)?,
            }
        }
        Ok(())
    }

    async fn attempt<M: Master>(&self, master: &M, entries: &[&M::Entry]) -> Result<(), Problem> {
        let mut tx = self.contexts.db.begin(self.actor).await?;
        master.write(&mut tx, &self.contexts.clock, entries).await?;
        if self.dry_run { tx.rollback().await } else { tx.commit().await }
    }

    fn count(&self, rows: usize, ledger: &mut Ledger) {
        if let Some(tally) = ledger.tallies.get_mut(self.source) {
            for _ in 0..rows {
                tally.done(1);
            }
        }
        ledger.progress.rows(rows);
    }

    fn reject(&self, row: &Row, reason: &str, ledger: &mut Ledger) -> anyhow::Result<()> {
        ledger.rejects.row(self.source, row, reason)?;
        if let Some(tally) = ledger.tallies.get_mut(self.source) {
            tally.rejected(1);
        }
        ledger.progress.rows(1);
        Ok(())
    }
}
