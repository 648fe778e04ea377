//! Posting: the one way in which a batch of commands becomes part of the books. A [`Poster`] says what its context locks,
//! decides and writes; the order of it, idempotency, numbers, events and the commit are the same for all and live here.

use std::{collections::BTreeMap, future::Future};

use crate::{
    Db, Problem, TenantId, Tx,
    batch::{Failure, Work},
    db::{
        event::Event,
        idempotency::{self, Answer, Key},
        number::Counters,
        outcome::{Outcome, Recorded},
    },
    http::idempotent::Answered,
};

/// What a context brings to posting.
pub trait Poster: Send + Sync + 'static {
    /// What is asked for.
    type Command: Send + Sync + 'static;
    /// What a batch has locked and read.
    type Books: Send + Sync;
    /// A document that counts from now on.
    type Posted: Send + Sync;
    /// Its name in metrics.
    const NAME: &'static str;

    /// How much of a batch's room a command takes (its lines).
    fn weight(command: &Self::Command) -> usize;
    /// The command's idempotency key.
    fn key(command: &Self::Command) -> Option<&Key>;
    /// Locks, in the house's fixed order, what the whole batch touches, and reads it after the lock.
    fn open(
        &self,
        tx: &mut Tx,
        tenant: TenantId,
        commands: &[Self::Command],
    ) -> impl Future<Output = Result<Self::Books, Problem>> + Send;
    /// Posts into the books, or says why not and changes nothing. Pure.
    fn decide(books: &mut Self::Books, command: &Self::Command) -> Result<Self::Posted, Problem>;
    /// What the caller is told.
    fn answer(command: &Self::Command, posted: &Self::Posted) -> Result<Answer, Problem>;
    /// Writes the whole batch, set-based, and records its outcome in the same statement.
    fn write(
        &self,
        tx: &mut Tx,
        posted: &[&Self::Posted],
        outcome: &Outcome<'_>,
    ) -> impl Future<Output = Result<Recorded, Problem>> + Send;
    /// What happened.
    fn event(posted: &Self::Posted) -> Event;
    /// The numbers that were given.
    fn counters(books: &Self::Books) -> &Counters;
}

/// A [`Poster`] at work.
pub struct Posting<P> {
    db: Db,
    poster: P,
}

/// What came of a command, and the document if it is a fresh one.
type Decided<P> = Result<(Answered, Option<<P as Poster>::Posted>), Problem>;

impl<P: Poster> Posting<P> {
    /// Posts into this database.
    pub const fn new(db: Db, poster: P) -> Self {
        Self { db, poster }
    }

    /// One try at a batch; `None` if one of its keys turns out to have been answered before and it was not looked up.
    async fn attempt(
        &self,
        tenant: TenantId,
        commands: &[P::Command],
        look_up: bool,
    ) -> Result<Option<Vec<Result<Answered, Problem>>>, Failure> {
        let mut tx = self.db.begin_posting(tenant).await?;
        let mut books = self.poster.open(&mut tx, tenant, commands).await?;
        let mut known = if look_up { self.answered(&mut tx, commands).await? } else { BTreeMap::new() };
        let decided: Vec<Option<Result<P::Posted, Problem>>> = commands
            .iter()
            .enumerate()
            .map(|(index, command)| (!known.contains_key(&index)).then(|| P::decide(&mut books, command)))
            .collect();
        if !look_up {
            // a command that is refused may have been carried out before, under the same key
            let mut refused = commands.iter().zip(&decided).filter(|(_, outcome)| matches!(outcome, Some(Err(_))));
            if refused.any(|(command, _)| P::key(command).is_some()) {
                known = self.answered(&mut tx, commands).await?;
                if known.keys().any(|index| matches!(decided.get(*index), Some(Some(Ok(_))))) {
                    return Ok(None);
                }
            }
        }
        let outcomes = outcomes::<P>(commands, decided, known)?;
        if !self.write(tx, &books, commands, &outcomes).await? {
            return Ok(None);
        }
        Ok(Some(outcomes.into_iter().map(|outcome| outcome.map(|(answered, _)| answered)).collect()))
    }

    /// The first answers to those commands that were carried out before.
    async fn answered(
        &self,
        tx: &mut Tx,
        commands: &[P::Command],
    ) -> Result<BTreeMap<usize, Result<Answer, Problem>>, Problem> {
        let (places, keys): (Vec<usize>, Vec<&Key>) =
            commands.iter().enumerate().filter_map(|(index, command)| Some((index, P::key(command)?))).unzip();
        if keys.is_empty() {
            return Ok(BTreeMap::new());
        }
        let found = idempotency::find(tx, &keys).await?;
        Ok(places.into_iter().zip(found).filter_map(|(index, found)| Some((index, found?))).collect())
    }

    /// Writes a batch and commits it; `false` (and rolled back) if another transaction answered one of its keys first.
    async fn write(
        &self,
        mut tx: Tx,
        books: &P::Books,
        commands: &[P::Command],
        outcomes: &[Decided<P>],
    ) -> Result<bool, Failure> {
        let posted: Vec<&P::Posted> = outcomes.iter().flatten().filter_map(|(_, posted)| posted.as_ref()).collect();
        if posted.is_empty() {
            tx.rollback().await?;
            return Ok(true);
        }
        let answers: Vec<(&Key, &Answer)> = commands
            .iter()
            .zip(outcomes)
            .filter_map(|(command, outcome)| match (P::key(command), outcome) {
                (Some(key), Ok((answered, Some(_)))) => Some((key, &answered.answer)),
                _ => None,
            })
            .collect();
        let events: Vec<Event> = posted.iter().map(|posted| P::event(posted)).collect();
        let outcome = Outcome::new(P::counters(books), answers, &events);
        if self.poster.write(&mut tx, &posted, &outcome).await? == Recorded::AnsweredElsewhere {
            tx.rollback().await?;
            return Ok(false);
        }
        tx.commit().await.map_err(Failure::Unknown)?;
        Ok(true)
    }
}

fn outcomes<P: Poster>(
    commands: &[P::Command],
    decided: Vec<Option<Result<P::Posted, Problem>>>,
    mut known: BTreeMap<usize, Result<Answer, Problem>>,
) -> Result<Vec<Decided<P>>, Problem> {
    commands
        .iter()
        .zip(decided)
        .enumerate()
        .map(|(index, (command, decided))| match (known.remove(&index), decided) {
            (Some(first), _) => Ok(first.map(|answer| (Answered { answer, replayed: true }, None))),
            (None, Some(Ok(posted))) => {
                let answer = P::answer(command, &posted)?;
                Ok(Ok((Answered { answer, replayed: false }, Some(posted))))
            }
            (None, Some(Err(problem))) => Ok(Err(problem)),
            (None, None) => Err(Problem::internal("a command was not decided")),
        })
        .collect()
}

impl<P: Poster> Work for Posting<P> {
    type Command = P::Command;
    type Done = Answered;
    const NAME: &'static str = P::NAME;

    fn weight(command: &P::Command) -> usize {
        P::weight(command)
    }

    fn key(command: &P::Command) -> Option<&Key> {
        P::key(command)
    }

    async fn run(&self, tenant: TenantId, commands: &[P::Command]) -> Result<Vec<Result<Answered, Problem>>, Failure> {
        // keys are rarely used twice, so that they are only looked up when one turns out to have been: by its own constraint,
        // or by another one that a second posting of the same document violates first
        match self.attempt(tenant, commands, false).await {
            Ok(Some(outcomes)) => return Ok(outcomes),
            Err(Failure::RolledBack(problem))
                if problem.is_unreachable() || !commands.iter().any(|command| P::key(command).is_some()) =>
            {
                return Err(problem.into());
            }
            Err(failure @ Failure::Unknown(_)) => return Err(failure),
            Ok(None) | Err(Failure::RolledBack(_)) => {}
        }
        self.attempt(tenant, commands, true)
            .await?
            .ok_or_else(|| Problem::unavailable("an idempotency key is contended").into())
    }
}
