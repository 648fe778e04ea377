//! Gathering: concurrent commands of a tenant are carried out together, in one transaction, so that a hot row costs one
//! lock and one fsync a batch. A command that comes alone is never kept waiting for company.

use std::{
    collections::{HashMap, HashSet, VecDeque},
    future::Future,
    sync::{Arc, Mutex, PoisonError},
    time::Instant,
};

use tokio::sync::oneshot;

use crate::{Problem, TenantId, UserId, db::idempotency::Key};

/// A kind of work that can be done for many commands at once.
pub trait Work: Send + Sync + 'static {
    /// What is asked for.
    type Command: Send + Sync + 'static;
    /// What comes of it when it is not refused.
    type Done: Send + 'static;
    /// Its name in metrics.
    const NAME: &'static str;

    /// How much of a batch's room a command takes (its lines).
    fn weight(command: &Self::Command) -> usize;

    /// The command's idempotency key: two commands with the same key never share a batch.
    fn key(command: &Self::Command) -> Option<&Key>;

    /// Carries out a batch in one transaction: each command's own outcome, in their order, or why the whole failed.
    fn run(
        &self,
        tenant: TenantId,
        commands: &[Self::Command],
    ) -> impl Future<Output = Result<Vec<Result<Self::Done, Problem>>, Failure>> + Send;
}

/// Why a whole batch failed; nothing of it counts.
#[derive(Debug)]
pub enum Failure {
    /// It was rolled back: each command may be tried alone.
    RolledBack(Problem),
    /// Whether it counts is not known (the connection broke while committing): trying again could do it twice.
    Unknown(Problem),
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::RolledBack(problem)
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        Self::RolledBack(error.into())
    }
}

/// The ceilings of a batch and of the queue before it.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Most commands in a batch.
    pub commands: usize,
    /// Most weight in a batch (one command may exceed it alone).
    pub weight: usize,
    /// Most commands of a tenant that may wait; beyond it the answer is `UNAVAILABLE`.
    pub waiting: usize,
    /// Most batches of a tenant under way at once.
    pub under_way: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { commands: 128, weight: 4_000, waiting: 2_000, under_way: 1 }
    }
}

struct Waiting<W: Work> {
    command: W::Command,
    since: Instant,
    answer: oneshot::Sender<Result<W::Done, Problem>>,
}

struct Line<W: Work> {
    waiting: VecDeque<Waiting<W>>,
    runners: usize,
    /// Keys of commands under way; a command with one of them stays in line.
    keys: HashSet<(UserId, String)>,
}

impl<W: Work> Default for Line<W> {
    fn default() -> Self {
        Self { waiting: VecDeque::new(), runners: 0, keys: HashSet::new() }
    }
}

/// Gathers commands a tenant at a time.
pub struct Gatherer<W: Work> {
    work: Arc<W>,
    limits: Limits,
    lines: Arc<Mutex<HashMap<TenantId, Line<W>>>>,
}

impl<W: Work> Clone for Gatherer<W> {
    fn clone(&self) -> Self {
        Self { work: Arc::clone(&self.work), limits: self.limits, lines: Arc::clone(&self.lines) }
    }
}

impl<W: Work> Gatherer<W> {
    /// Gathers for this work.
    pub fn new(work: W, limits: Limits) -> Self {
        Self { work: Arc::new(work), limits, lines: Arc::default() }
    }

    /// The work itself, for callers that bring whole batches of their own.
    pub fn work(&self) -> &W {
        &self.work
    }

    /// Has a command carried out, together with whatever else waits. It is carried out even if the caller goes away.
    pub async fn submit(&self, tenant: TenantId, command: W::Command) -> Result<W::Done, Problem> {
        let (answer, answered) = oneshot::channel();
        let must_run = {
            let mut lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
            let line = lines.entry(tenant).or_default();
            if line.waiting.len() >= self.limits.waiting {
                return Err(Problem::unavailable("too many commands are waiting to be posted"));
            }
            line.waiting.push_back(Waiting { command, since: Instant::now(), answer });
            let idle = line.runners < self.limits.under_way;
            line.runners += usize::from(idle);
            idle
        };
        if must_run {
            let gatherer = self.clone();
            tokio::spawn(async move { gatherer.drain(tenant).await });
        }
        answered.await.unwrap_or_else(|_| Err(Problem::internal("a batch ended without an answer")))
    }

    /// Carries out batches until nobody waits.
    async fn drain(&self, tenant: TenantId) {
        let mut runner = Runner { gatherer: self, tenant, keys: Vec::new(), left: false };
        while let Some((commands, answers)) = runner.take() {
            let outcomes = self.carry_out(tenant, commands).await;
            runner.release_keys();
            for (answer, outcome) in answers.into_iter().zip(outcomes) {
                // the caller may have gone away; the deed is done all the same
                let _ = answer.send(outcome);
            }
        }
    }

    /// Carries out a whole batch that its caller brought together. The caller sees to it that no two commands share a key.
    pub async fn carry_out(&self, tenant: TenantId, commands: Vec<W::Command>) -> Vec<Result<W::Done, Problem>> {
        let start = Instant::now();
        let whole = self.work.run(tenant, &commands).await;
        metrics::histogram!("entrepot_batch_seconds", "work" => W::NAME).record(start.elapsed());
        let problem = match whole {
            Ok(outcomes) => return outcomes,
            Err(Failure::Unknown(problem)) => return share(problem, commands.len()),
            Err(Failure::RolledBack(problem)) if commands.len() == 1 || problem.is_unreachable() => {
                return share(problem, commands.len());
            }
            Err(Failure::RolledBack(problem)) => problem,
        };
        metrics::counter!("entrepot_batches_split_total", "work" => W::NAME).increment(1);
        tracing::info!(%problem, commands = commands.len(), "a batch failed as a whole; each command is tried alone");
        let mut outcomes = Vec::with_capacity(commands.len());
        for command in &commands {
            outcomes.push(match self.work.run(tenant, std::slice::from_ref(command)).await {
                Ok(mut outcome) => outcome.pop().unwrap_or_else(|| Err(Problem::internal("an outcome is missing"))),
                Err(Failure::RolledBack(problem) | Failure::Unknown(problem)) => Err(problem),
            });
        }
        outcomes
    }
}

fn share<T>(problem: Problem, count: usize) -> Vec<Result<T, Problem>> {
    let detail = problem.to_string();
    let mut outcomes: Vec<Result<T, Problem>> = (1..count).map(|_| Err(Problem::unavailable(detail.clone()))).collect();
    outcomes.push(Err(problem));
    outcomes
}

type Taken<W> = (Vec<<W as Work>::Command>, Vec<oneshot::Sender<Result<<W as Work>::Done, Problem>>>);

/// One runner's place at a line; gives it up when it ends, however it ends.
struct Runner<'a, W: Work> {
    gatherer: &'a Gatherer<W>,
    tenant: TenantId,
    keys: Vec<(UserId, String)>,
    left: bool,
}

impl<W: Work> Runner<'_, W> {
    /// The next batch; `None` ends this runner, decided under the lock so that no command is left behind.
    fn take(&mut self) -> Option<Taken<W>> {
        let limits = self.gatherer.limits;
        let mut lines = self.gatherer.lines.lock().unwrap_or_else(PoisonError::into_inner);
        let line = lines.get_mut(&self.tenant)?;
        let mut commands = Vec::new();
        let mut answers = Vec::new();
        let mut weight = 0;
        let mut held_back = VecDeque::new();
        while commands.len() < limits.commands {
            let Some(next) = line.waiting.pop_front() else { break };
            let key = W::key(&next.command);
            let key = key.map(|key| (key.user, key.key.clone()));
            if key.as_ref().is_some_and(|key| line.keys.contains(key)) {
                held_back.push_back(next);
                continue;
            }
            let heavy = W::weight(&next.command);
            if !commands.is_empty() && weight + heavy > limits.weight {
                line.waiting.push_front(next);
                break;
            }
            weight += heavy;
            if let Some(key) = key {
                line.keys.insert(key.clone());
                self.keys.push(key);
            }
            metrics::histogram!("entrepot_batch_wait_seconds", "work" => W::NAME).record(next.since.elapsed());
            commands.push(next.command);
            answers.push(next.answer);
        }
        while let Some(waiting) = held_back.pop_back() {
            line.waiting.push_front(waiting);
        }
        if commands.is_empty() {
            line.runners -= 1;
            self.left = true;
            if line.runners == 0 && line.waiting.is_empty() {
                lines.remove(&self.tenant);
            }
            return None;
        }
        #[expect(clippy::cast_precision_loss, reason = "a batch has far fewer commands than a double is exact for")]
        metrics::histogram!("entrepot_batch_size", "work" => W::NAME).record(commands.len() as f64);
        Some((commands, answers))
    }

    fn release_keys(&mut self) {
        let mut lines = self.gatherer.lines.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(line) = lines.get_mut(&self.tenant) {
            for key in self.keys.drain(..) {
                line.keys.remove(&key);
            }
        }
    }
}

impl<W: Work> Drop for Runner<'_, W> {
    fn drop(&mut self) {
        // only a panic inside a batch comes here with its place still taken
        if !self.left {
            self.release_keys();
            let mut lines = self.gatherer.lines.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(line) = lines.get_mut(&self.tenant) {
                if line.waiting.is_empty() {
                    line.runners -= 1;
                } else {
                    // those who still wait must not wait for the next caller
                    let (gatherer, tenant) = (self.gatherer.clone(), self.tenant);
                    tokio::spawn(async move { gatherer.drain(tenant).await });
                }
            }
        }
    }
}
