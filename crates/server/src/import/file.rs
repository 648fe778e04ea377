//! A file of rows: plain, gzip or zstd by its first bytes, with or without a byte order mark.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use anyhow::{Context, bail};
use csv::{ByteRecord, ReaderBuilder, StringRecord};

use super::mapping::{Csv, Header};

/// A record of more than this is the sign of a quote that is never closed.
const LARGEST_RECORD: u64 = 4 << 20;
/// What stands for it when there was no more to read.
const ENDED: u64 = u64::MAX;
/// What the reader may have read ahead of the record that it gives.
const READ_AHEAD: usize = 1 << 16;

/// A row as the file has it.
#[derive(Clone, Debug)]
pub struct Row {
    /// The line of the file that it begins in.
    pub line: u64,
    /// Its fields.
    pub record: StringRecord,
    /// Why it cannot be read.
    pub fault: Option<String>,
}

/// A file that is read row by row.
pub struct Rows {
    path: PathBuf,
    reader: csv::Reader<Rationed>,
    ration: Arc<AtomicU64>,
    read: Arc<AtomicU64>,
    header: Header,
    /// Whether the reader counts a row's last line break with the row: it does not where it is CR LF.
    counts_last_break: bool,
    /// The first line that the next row may begin in.
    next_line: u64,
}

impl Rows {
    /// Opens a file and reads its header.
    pub fn open(path: &Path, csv: Csv) -> anyhow::Result<Self> {
        Self::open_inner(path, csv).with_context(|| path.display().to_string())
    }

    fn open_inner(path: &Path, csv: Csv) -> anyhow::Result<Self> {
        let read = Arc::default();
        let file = Counted { file: File::open(path)?, read: Arc::clone(&read) };
        let ration = Arc::new(AtomicU64::new(LARGEST_RECORD));
        let inner = Rationed { inner: unpacked(file)?, left: Arc::clone(&ration) };
        let mut reader = ReaderBuilder::new()
            .delimiter(u8::try_from(csv.delimiter)?)
            .quote(u8::try_from(csv.quote)?)
            // a row with too few or too many fields is a fault of that row alone
            .flexible(true)
            .buffer_capacity(READ_AHEAD)
            .has_headers(false)
            .from_reader(inner);
        let mut first = ByteRecord::new();
        if !reader.read_byte_record(&mut first)? {
            bail!("it is empty: a first line with the names of the columns is missing");
        }
        let breaks = breaks(&first);
        let first = StringRecord::from_byte_record(first).context("its first line is not UTF-8")?;
        let counts_last_break = reader.position().line() > breaks + 1;
        let header = Header::new(&first);
        Ok(Self { path: path.to_owned(), reader, ration, read, header, counts_last_break, next_line: breaks + 2 })
    }

    /// How many bytes of the file, as it lies on the disk, have been read: a count that goes on.
    pub fn read_so_far(&self) -> Arc<AtomicU64> {
        Arc::clone(&self.read)
    }

    /// Its columns.
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The next row; `Err` if nothing after it can be read either.
    pub fn next(&mut self) -> anyhow::Result<Option<Row>> {
        self.ration.store(LARGEST_RECORD, Ordering::Relaxed);
        let mut record = ByteRecord::new();
        let more = self
            .reader
            .read_byte_record(&mut record)
            .with_context(|| format!("{}, after line {}", self.path.display(), self.next_line - 1))?;
        if !more {
            return Ok(None);
        }
        let line = self.line_of(&record);
        let (record, mut fault) = match StringRecord::from_byte_record(record) {
            Ok(record) => (record, None),
            Err(error) => {
                let record = StringRecord::from_byte_record_lossy(error.into_byte_record());
                (record, Some("it is not UTF-8".to_owned()))
            }
        };
        let (fields, columns) = (record.len(), self.header.names().len());
        if fault.is_none() && fields != columns {
            fault = Some(format!("it has {fields} fields where the header has {columns}"));
        }
        Ok(Some(Row { line, record, fault }))
    }

    /// The line that the row just read begins in: the reader only says where it is after it.
    fn line_of(&mut self, record: &ByteRecord) -> u64 {
        let breaks = breaks(record);
        let after = self.reader.position().line();
        // the last row may lack its line break
        let counted = breaks + u64::from(self.counts_last_break && self.ration.load(Ordering::Relaxed) != ENDED);
        let line = after.saturating_sub(counted).max(self.next_line);
        self.next_line = line + breaks + 1;
        line
    }
}

/// Line breaks within fields.
fn breaks(record: &ByteRecord) -> u64 {
    record.as_slice().split(|byte| *byte == b'\n').skip(1).count() as u64
}

/// Counts what is read of the file itself.
struct Counted {
    file: File,
    read: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        self.read.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

/// Gives only so much at a time, so that a quote that is never closed does not take the whole file into memory.
struct Rationed {
    inner: Box<dyn Read + Send>,
    left: Arc<AtomicU64>,
}

impl Read for Rationed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.left.load(Ordering::Relaxed);
        if left == 0 {
            return Err(io::Error::other("a row of more than 4 MiB: a quote that is never closed?"));
        }
        let count = self.inner.read(buffer)?;
        let left = if count == 0 { ENDED } else { left.saturating_sub(count as u64) };
        self.left.store(left, Ordering::Relaxed);
        Ok(count)
    }
}

fn unpacked(file: Counted) -> io::Result<Box<dyn Read + Send>> {
    let mut file = BufReader::with_capacity(READ_AHEAD, file);
    Ok(match file.fill_buf()? {
        [0x1f, 0x8b, ..] => Box::new(flate2::bufread::MultiGzDecoder::new(file)),
        [0x28, 0xb5, 0x2f, 0xfd, ..] => Box::new(zstd::stream::read::Decoder::with_buffer(file)?),
        _ => Box::new(file),
    })
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn rows(content: &[u8]) -> anyhow::Result<Vec<Row>> {
        let mut file = tempfile(content)?;
        let mut rows = Vec::new();
        while let Some(row) = file.next()? {
            rows.push(row);
        }
        Ok(rows)
    }

    fn tempfile(content: &[u8]) -> anyhow::Result<Rows> {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        content.hash(&mut hasher);
        let path = std::env::temp_dir().join(format!("entrepot-rows-{}-{:x}", std::process::id(), hasher.finish()));
        std::fs::write(&path, content)?;
        let rows = Rows::open(&path, Csv::default());
        std::fs::remove_file(&path)?;
        rows
    }

    fn plain() -> &'static [u8] {
        "\u{feff}\"Name\",Qty\r\n\"a, \"\"b\"\"\",1\r\n\"đ\r\nx\",2\r\n\r\ny,3".as_bytes()
    }

    #[test]
    fn a_quoted_file_with_a_byte_order_mark_is_read_with_its_line_numbers() {
        let rows = rows(plain()).unwrap();
        let seen: Vec<_> = rows.iter().map(|row| (row.line, row.record.get(0).unwrap())).collect();
        assert_eq!(seen, [(2, "a, \"b\""), (3, "đ\r\nx"), (6, "y")]);
        let plain_breaks = String::from_utf8(plain().to_vec()).unwrap().replace("\r\n", "\n");
        let rows = super::tests::rows(plain_breaks.as_bytes()).unwrap();
        assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 3, 6]);
        assert_eq!(tempfile(plain()).unwrap().header().names(), ["Name", "Qty"]);
    }

    #[test]
    fn what_is_packed_is_known_by_its_first_bytes() {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(plain()).unwrap();
        assert_eq!(rows(&gzip.finish().unwrap()).unwrap().len(), 3);
        let zstd = zstd::stream::encode_all(plain(), 1).unwrap();
        assert_eq!(rows(&zstd).unwrap().len(), 3);
    }

    #[test]
    fn a_row_that_is_not_like_the_header_is_at_fault_alone() {
        let rows = rows(b"a,b\n1\n1,2\n1,\xff\n1,2,3\n").unwrap();
        let faults: Vec<_> = rows.iter().map(|row| row.fault.is_some()).collect();
        assert_eq!(faults, [true, false, true, true]);
    }

    #[test]
    fn a_quote_that_is_never_closed_ends_the_reading() {
        let mut content = b"a,b\n1,2\n\"3,4\n".to_vec();
        content.resize(16 << 20, b'x');
        let error = rows(&content).unwrap_err();
        assert!(format!("{error:#}").contains("never closed"), "{error:#}");
        assert!(rows(b"").is_err());
    }
}
