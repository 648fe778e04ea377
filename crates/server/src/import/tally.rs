//! What became of the rows of an import.

use std::{fmt, time::Duration};

use super::mapping::Kind;

/// What became of the rows of one file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tally {
    /// The file.
    pub file: String,
    /// What it holds.
    pub kind: Kind,
    /// Documents that were posted, or rows that were taken over.
    pub done: u64,
    /// The rows of these.
    pub done_rows: u64,
    /// Documents that were there from an earlier import.
    pub there: u64,
    /// The rows of these.
    pub there_rows: u64,
    /// Documents, or rows, that were rejected.
    pub rejected: u64,
    /// The rows of these.
    pub rejected_rows: u64,
}

impl Tally {
    /// Nothing yet.
    pub const fn new(file: String, kind: Kind) -> Self {
        Self { file, kind, done: 0, done_rows: 0, there: 0, there_rows: 0, rejected: 0, rejected_rows: 0 }
    }

    /// A document of so many rows is posted.
    pub const fn done(&mut self, rows: usize) {
        self.done += 1;
        self.done_rows += rows as u64;
    }

    /// A document of so many rows was there.
    pub const fn there(&mut self, rows: usize) {
        self.there += 1;
        self.there_rows += rows as u64;
    }

    /// A document of so many rows is rejected.
    pub const fn rejected(&mut self, rows: usize) {
        self.rejected += 1;
        self.rejected_rows += rows as u64;
    }

    /// All of its rows.
    pub const fn rows(&self) -> u64 {
        self.done_rows + self.there_rows + self.rejected_rows
    }
}

/// What became of all of them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Summary {
    /// Per file.
    pub files: Vec<Tally>,
    /// Whether nothing was written.
    pub dry_run: bool,
    /// How long it took.
    pub time: Duration,
    /// The most memory that the process held, in KiB, where the machine tells.
    pub peak_memory: Option<u64>,
}

impl Summary {
    /// How many rows were rejected.
    pub fn rejected_rows(&self) -> u64 {
        self.files.iter().map(|file| file.rejected_rows).sum()
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let widest = self.files.iter().map(|file| file.file.chars().count()).max().unwrap_or_default();
        for file in &self.files {
            write!(f, "{:widest$}  ", file.file)?;
            let posted = file.kind.is_posted();
            let documents = |count: u64, rows: u64| {
                let lines = if posted { format!(" ({} lines)", grouped(rows)) } else { String::new() };
                format!("{} {}{lines}", grouped(count), file.kind.name())
            };
            let did = match (self.dry_run, posted) {
                (true, true) => "would be posted",
                (true, false) => "would be taken over",
                (false, true) => "posted",
                (false, false) => "taken over",
            };
            write!(f, "{} {did}", documents(file.done, file.done_rows))?;
            if posted {
                write!(f, ", {} already there", documents(file.there, file.there_rows))?;
            }
            writeln!(f, ", {} rejected", documents(file.rejected, file.rejected_rows))?;
        }
        let rows: u64 = self.files.iter().map(Tally::rows).sum();
        let seconds = self.time.as_millis().max(1);
        let pace = u128::from(rows) * 1_000 / seconds;
        write!(
            f,
            "{} rows in {}.{:01} s, {} rows/s",
            grouped(rows),
            seconds / 1_000,
            seconds % 1_000 / 100,
            grouped(u64::try_from(pace).unwrap_or_default())
        )?;
        if let Some(kib) = self.peak_memory {
            write!(f, ", at most {} MiB of memory", kib.div_ceil(1_024))?;
        }
        writeln!(f)
    }
}

/// A number with its thousands set off.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The most memory that this process held, in KiB.
pub fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().strip_suffix("kB")?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_says_what_became_of_every_row() {
        let mut issues = Tally::new("sales.csv".to_owned(), Kind::Issues);
        issues.done(1_200);
        issues.there(3);
        issues.rejected(1);
        let mut items = Tally::new("items.csv".to_owned(), Kind::Items);
        items.done(1);
        let summary = Summary {
            files: vec![issues, items],
            dry_run: false,
            time: Duration::from_millis(2_450),
            peak_memory: Some(1_025),
        };
        assert_eq!(
            summary.to_string(),
            "sales.csv  1 issues (1,200 lines) posted, 1 issues (3 lines) already there, 1 issues (1 lines) rejected\n\
             items.csv  1 items taken over, 0 items rejected\n\
             1,205 rows in 2.4 s, 491 rows/s, at most 2 MiB of memory\n"
        );
        assert_eq!(summary.rejected_rows(), 1);
    }

    #[test]
    fn thousands_are_set_off() {
        let texts = [0, 999, 1_000, 1_234_567].map(grouped);
        assert_eq!(texts, ["0", "999", "1,000", "1,234,567"]);
    }
}
