//! The first filling, with its progress.

use std::{path::Path, time::Duration};

use anyhow::Context;
use auth::BuiltIn;
use chrono::Days;
use indicatif::{ProgressBar, ProgressStyle};
use kernel::db::statistics;

use super::{accounts::Accounts, books, plan::plan, post::Poster, state::State};
use crate::{commands::explain, compose::Contexts};

/// What makes the demo the same for everybody.
const SEED: u64 = 2_026;

/// After so many days the tables are counted anew. The plans of a statement are made for the sizes that were counted last,
/// and autovacuum only gets to a young database after a minute; until then they would be those for empty tables.
const COUNT_AFTER: [usize; 6] = [1, 5, 15, 45, 120, 240];

/// So many days are posted between two notes of how far it came.
const NOTE_EVERY: usize = 30;

/// Says on standard error what is under way.
pub(super) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    pub(super) fn new() -> Self {
        let bar = ProgressBar::new_spinner();
        bar.enable_steady_tick(Duration::from_millis(100));
        Self { bar }
    }

    /// Something without a length.
    #[expect(clippy::print_stderr, reason = "progress, where standard error is no terminal")]
    pub(super) fn step(&self, what: &'static str) {
        self.bar.set_message(what);
        if self.bar.is_hidden() {
            eprintln!("entrepot: {what}");
        }
    }

    fn days(&self, count: usize) {
        self.bar.set_length(count as u64);
        if let Ok(style) = ProgressStyle::with_template("{msg} [{bar:40}] {pos}/{len} days, {eta} left") {
            self.bar.set_style(style);
        }
    }

    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

/// Fills what is not filled yet.
pub(super) async fn fill(
    contexts: &Contexts,
    accounts: &Accounts,
    state: &mut State,
    folder: &Path,
    progress: &Progress,
) -> anyhow::Result<()> {
    let plan = plan(SEED, state.last_day, state.days);
    progress.step("making agencies and items");
    let admin = accounts.of(BuiltIn::Admin).context("there is no administrator")?;
    let admin = auth::actor_of(&contexts.db, accounts.tenant, admin).await.map_err(explain)?;
    let books = books::open(contexts, &admin, &plan).await.map_err(explain)?;
    statistics::refresh(&contexts.db).await.map_err(explain)?;
    progress.step("posting a year of trade");
    progress.days(plan.days.len());
    let mut poster = Poster::new(contexts, accounts, &books, &plan);
    for (index, day) in plan.days.iter().enumerate() {
        // a reversal names an issue of the days just before it, which is only known once that day was asked about
        let already = state.posted_through.is_some_and(|through| day.date + Days::new(7) <= through);
        poster.post(day, already).await.map_err(explain)?;
        progress.bar.inc(1);
        if !already && COUNT_AFTER.contains(&(index + 1)) {
            statistics::refresh(&contexts.db).await.map_err(explain)?;
        }
        let last = index + 1 == plan.days.len();
        let further = state.posted_through.is_none_or(|through| day.date > through);
        if further && (last || index % NOTE_EVERY == 0) {
            state.posted_through = Some(day.date);
            state.write(folder).with_context(|| folder.display().to_string())?;
        }
    }
    statistics::refresh(&contexts.db).await.map_err(explain)
}
