//! How far an import is, on standard error: a bar on a terminal, a line now and then where there is none.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressStyle};

use super::tally::grouped;

/// How often a line is written where there is no terminal.
const EVERY: Duration = Duration::from_secs(10);

/// How far an import is.
pub struct Progress {
    bar: ProgressBar,
    /// Bytes of all files together.
    total: u64,
    /// Bytes that were read of each.
    read: Vec<Arc<AtomicU64>>,
    rows: u64,
    start: Instant,
    said: Instant,
}

impl Progress {
    /// Of files of so many bytes together, and the counts of what is read of each.
    pub fn new(total: u64, read: Vec<Arc<AtomicU64>>) -> Self {
        let bar = ProgressBar::new(total);
        let template = "{bar:30} {percent:>3} %  {msg}  {elapsed} gone, about {eta} left";
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        let start = Instant::now();
        Self { bar, total, read, rows: 0, start, said: start }
    }

    /// So many more rows are dealt with.
    pub fn rows(&mut self, rows: usize) {
        self.rows += rows as u64;
        let read: u64 = self.read.iter().map(|read| read.load(Ordering::Relaxed)).sum();
        let milliseconds = self.start.elapsed().as_millis().max(1);
        let pace = u64::try_from(u128::from(self.rows) * 1_000 / milliseconds).unwrap_or_default();
        let message = format!("{} rows, {} rows/s", grouped(self.rows), grouped(pace));
        if !self.bar.is_hidden() {
            self.bar.set_message(message);
            self.bar.set_position(read.min(self.total));
        } else if self.said.elapsed() >= EVERY {
            self.said = Instant::now();
            Self::say(&format!("{:>3} %  {message}", read * 100 / self.total.max(1)));
        }
    }

    /// How long it has taken so far.
    pub fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }

    /// Clears the bar.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }

    #[expect(clippy::print_stderr, reason = "progress is shown on standard error, where no terminal is too")]
    fn say(line: &str) {
        eprintln!("{line}");
    }
}
