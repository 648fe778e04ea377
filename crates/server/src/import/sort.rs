//! Rows in the order in which they are posted. A file that has that order is read as it is; any other is sorted on the way,
//! in runs that go to the disk when they outgrow the memory that an import may take.

use std::{
    cmp::{Ordering, Reverse},
    collections::BinaryHeap,
    fs::{File, OpenOptions},
    io::{BufReader, BufWriter, Seek, SeekFrom},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering::Relaxed},
};

use anyhow::Context;
use chrono::{Datelike, NaiveDate};
use csv::StringRecord;

use super::{
    fields::HeadReader,
    file::{Row, Rows},
};

/// About how many bytes of rows are sorted in memory.
const RUN: usize = 32 << 20;

/// The rows of a file in the order of posting.
pub enum InOrder {
    /// As they lie in it.
    File(Rows),
    /// Sorted.
    Sorted(PathBuf, Sorted),
}

impl InOrder {
    /// Sorts a file: documents by date, the rows of each as they lie in the file. A row without a key comes first.
    pub fn sort(mut rows: Rows, head: &HeadReader) -> anyhow::Result<Self> {
        let path = rows.path().to_owned();
        // first together what belongs together: a document's date is that of its first row
        let mut by_key = Sorter::new(RUN);
        while let Some(mut row) = rows.next()? {
            let key = if row.fault.is_none() { head.key(&row.record) } else { Ok(String::new()) };
            let key = key.unwrap_or_else(|fault| {
                row.fault = Some(fault);
                String::new()
            });
            by_key.push(Entry { date: NaiveDate::MIN, key, row })?;
        }
        let mut by_date = Sorter::new(RUN);
        let mut open: Option<(String, NaiveDate)> = None;
        let mut sorted = by_key.finish()?;
        while let Some(entry) = sorted.next_entry()? {
            let date = match &open {
                Some((key, date)) if *key == entry.key => *date,
                _ => head.date(&entry.row.record).unwrap_or(NaiveDate::MIN),
            };
            open = Some((entry.key.clone(), date));
            by_date.push(Entry { date, ..entry })?;
        }
        Ok(Self::Sorted(path, by_date.finish()?))
    }

    /// The next row.
    pub fn next(&mut self) -> anyhow::Result<Option<Row>> {
        match self {
            Self::File(rows) => rows.next(),
            Self::Sorted(_, sorted) => Ok(sorted.next_entry()?.map(|entry| entry.row)),
        }
    }

    /// Whether a row stands beside those that were beside it in the file.
    pub const fn is_as_in_file(&self) -> bool {
        matches!(self, Self::File(_))
    }

    /// The file.
    pub fn path(&self) -> &Path {
        match self {
            Self::File(rows) => rows.path(),
            Self::Sorted(path, _) => path,
        }
    }
}

#[derive(Debug)]
struct Entry {
    date: NaiveDate,
    key: String,
    row: Row,
}

impl Entry {
    fn rank(&self) -> (NaiveDate, &str, u64) {
        (self.date, &self.key, self.row.line)
    }

    fn size(&self) -> usize {
        self.row.record.as_slice().len() + self.key.len() + 200
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.rank() == other.rank()
    }
}
impl Eq for Entry {}
impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Entry {
    fn cmp(&self, other: &Self) -> Ordering {
        self.rank().cmp(&other.rank())
    }
}

struct Sorter {
    limit: usize,
    entries: Vec<Entry>,
    size: usize,
    runs: Vec<Run>,
}

impl Sorter {
    const fn new(limit: usize) -> Self {
        Self { limit, entries: Vec::new(), size: 0, runs: Vec::new() }
    }

    fn push(&mut self, entry: Entry) -> anyhow::Result<()> {
        self.size += entry.size();
        self.entries.push(entry);
        if self.size > self.limit {
            self.entries.sort_unstable();
            self.runs.push(Run::write(self.entries.drain(..))?);
            self.size = 0;
        }
        Ok(())
    }

    fn finish(mut self) -> anyhow::Result<Sorted> {
        self.entries.sort_unstable();
        let mut sorted = Sorted { heap: BinaryHeap::new(), runs: self.runs, last: self.entries.into_iter() };
        for run in 0..=sorted.runs.len() {
            sorted.refill(run)?;
        }
        Ok(sorted)
    }
}

/// Sorted rows.
pub struct Sorted {
    /// The first row that is left of each run, and of those that stayed in memory.
    heap: BinaryHeap<Reverse<(Entry, usize)>>,
    runs: Vec<Run>,
    last: std::vec::IntoIter<Entry>,
}

impl Sorted {
    fn next_entry(&mut self) -> anyhow::Result<Option<Entry>> {
        let Some(Reverse((entry, run))) = self.heap.pop() else { return Ok(None) };
        self.refill(run)?;
        Ok(Some(entry))
    }

    fn refill(&mut self, run: usize) -> anyhow::Result<()> {
        let next = match self.runs.get_mut(run) {
            Some(run) => run.read()?,
            None => self.last.next(),
        };
        self.heap.extend(next.map(|entry| Reverse((entry, run))));
        Ok(())
    }
}

/// A sorted part on the disk. Its file has no name any more, so that nothing is left of it however the import ends.
struct Run {
    reader: csv::Reader<BufReader<File>>,
}

impl Run {
    fn write(entries: impl Iterator<Item = Entry>) -> anyhow::Result<Self> {
        let file = nameless().context("rows to be sorted could not be put aside (TMPDIR names another place)")?;
        let mut writer = csv::WriterBuilder::new().flexible(true).has_headers(false).from_writer(BufWriter::new(file));
        for Entry { date, key, row } in entries {
            let line = row.line.to_string();
            let date = date.num_days_from_ce().to_string();
            let before = [date.as_str(), key.as_str(), line.as_str(), row.fault.as_deref().unwrap_or_default()];
            writer.write_record(before.into_iter().chain(row.record.iter()))?;
        }
        let mut file = writer.into_inner().map_err(csv_error)?.into_inner().map_err(io_error)?;
        file.seek(SeekFrom::Start(0))?;
        let reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(BufReader::new(file));
        Ok(Self { reader })
    }

    fn read(&mut self) -> anyhow::Result<Option<Entry>> {
        let mut record = StringRecord::new();
        if !self.reader.read_record(&mut record)? {
            return Ok(None);
        }
        let text = |place: usize| record.get(place).unwrap_or_default();
        let fault = Some(text(3)).filter(|fault| !fault.is_empty()).map(str::to_owned);
        let row = Row { line: text(2).parse()?, fault, record: record.iter().skip(4).collect() };
        let date = NaiveDate::from_num_days_from_ce_opt(text(0).parse()?).unwrap_or(NaiveDate::MIN);
        Ok(Some(Entry { date, key: text(1).to_owned(), row }))
    }
}

fn csv_error<W>(error: csv::IntoInnerError<W>) -> std::io::Error {
    std::io::Error::new(error.error().kind(), error.error().to_string())
}

fn io_error<W>(error: std::io::IntoInnerError<W>) -> std::io::Error {
    error.into_error()
}

fn nameless() -> std::io::Result<File> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let name = format!("entrepot-import-{}-{}", std::process::id(), COUNT.fetch_add(1, Relaxed));
    let path = std::env::temp_dir().join(name);
    // the rows are nobody else's to read
    let file = OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(&path)?;
    std::fs::remove_file(&path)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn nobody_else_reads_what_is_put_aside() {
        assert_eq!(nameless().unwrap().metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }

    fn entry(day: u32, key: &str, line: u64) -> Entry {
        let date = NaiveDate::from_ymd_opt(2021, 1, day).unwrap();
        let record = StringRecord::from(vec![key, "a \"quoted\", field"]);
        let fault = (line == 3).then(|| "something".to_owned());
        Entry { date, key: key.to_owned(), row: Row { line, record, fault } }
    }

    #[test]
    fn what_does_not_fit_into_memory_comes_out_in_the_same_order() {
        let order = |limit| {
            let mut sorter = Sorter::new(limit);
            for line in 1..=500_u64 {
                sorter.push(entry(u32::try_from(line * 7 % 28).unwrap() + 1, &format!("K{}", line % 9), line)).unwrap();
            }
            assert_eq!(sorter.runs.is_empty(), limit == usize::MAX);
            let mut sorted = sorter.finish().unwrap();
            let mut seen = Vec::new();
            while let Some(entry) = sorted.next_entry().unwrap() {
                assert_eq!(entry.row.record.get(1), Some("a \"quoted\", field"));
                assert_eq!(entry.row.fault.is_some(), entry.row.line == 3);
                seen.push((entry.date, entry.key, entry.row.line));
            }
            seen
        };
        let in_memory = order(usize::MAX);
        assert_eq!(in_memory.len(), 500);
        assert!(in_memory.is_sorted());
        assert_eq!(order(5_000), in_memory);
    }
}
