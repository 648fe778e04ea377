//! A file as the documents in it: rows that follow each other and have the same key are one. A document is posted whole or
//! not at all, so whatever is wrong with one of its rows is wrong with it.

use chrono::NaiveDate;

use super::{
    document::{Body, Document},
    fields::{DocumentReader, Parties},
    file::Row,
    sort::InOrder,
};

/// The most lines of a slip.
const MOST_LINES: usize = 2_000;

/// The documents of a file, by date.
pub struct Documents {
    source: usize,
    rows: InOrder,
    reader: DocumentReader,
    /// A row that has been read but belongs to the next document.
    ahead: Option<Keyed>,
    last_on: NaiveDate,
    /// A row before this point whose document cannot be told.
    stray: Option<u64>,
    /// The key of a document that has too many rows, while there are more.
    endless: Option<String>,
}

struct Keyed {
    row: Row,
    /// The key of its document, unless it cannot be told.
    key: Option<String>,
}

impl Documents {
    /// Of this file, the `source`th of the import.
    pub const fn new(source: usize, rows: InOrder, reader: DocumentReader) -> Self {
        Self { source, rows, reader, ahead: None, last_on: NaiveDate::MIN, stray: None, endless: None }
    }

    /// The next document; `Err` if nothing after it can be read either.
    pub fn next(&mut self) -> anyhow::Result<Option<Document>> {
        let Some(first) = self.take()? else { return Ok(None) };
        let Some(key) = first.key else {
            return Ok(Some(self.stray_row(first.row)));
        };
        let (parties, mut document) = self.begin(key, first.row)?;
        while self.reader.has_lines()
            && let Some(next) = self.take()?
        {
            match &next.key {
                // it may be a line of this document, which without it would not be whole
                None => {
                    document.fault.get_or_insert_with(|| beside(next.row.line));
                    self.ahead = Some(next);
                    break;
                }
                Some(key) if *key != document.key => {
                    self.ahead = Some(next);
                    break;
                }
                Some(_) if document.rows.len() >= MOST_LINES => {
                    document.fault = Some(format!("it has more than {MOST_LINES} lines"));
                    self.endless.clone_from(&next.key);
                    self.ahead = Some(next);
                    break;
                }
                Some(_) => self.add(&mut document, &parties, next.row),
            }
        }
        Ok(Some(document))
    }

    fn take(&mut self) -> anyhow::Result<Option<Keyed>> {
        if let Some(ahead) = self.ahead.take() {
            return Ok(Some(ahead));
        }
        let Some(mut row) = self.rows.next()? else { return Ok(None) };
        let key = if row.fault.is_some() {
            None
        } else {
            match self.reader.head().key(&row.record) {
                Ok(key) => Some(key),
                Err(fault) => {
                    row.fault = Some(fault);
                    None
                }
            }
        };
        Ok(Some(Keyed { row, key }))
    }

    /// A row whose document cannot be told is rejected by itself.
    fn stray_row(&mut self, row: Row) -> Document {
        self.stray = self.rows.is_as_in_file().then_some(row.line);
        Document {
            source: self.source,
            key: String::new(),
            date: self.last_on,
            body: nothing(),
            note: None,
            rows: vec![row],
            fault: None,
        }
    }

    fn begin(&mut self, key: String, mut row: Row) -> anyhow::Result<(Parties, Document)> {
        let mut fault = self.stray.take().filter(|_| self.reader.has_lines()).map(beside);
        if self.endless.as_ref() == Some(&key) {
            fault = Some(format!("it has more than {MOST_LINES} lines"));
        } else {
            self.endless = None;
        }
        let (mut date, mut note, mut parties, mut body) = (self.last_on, None, Parties::default(), nothing());
        match self.reader.head().read(&row.record) {
            Ok(head) => {
                if head.date < self.last_on {
                    anyhow::bail!(
                        "{}, line {}: it is dated {}, the row before it {}. Sort the file by date, or say order = \"any\" \
                         under [csv] in the mapping and it is sorted first",
                        self.rows.path().display(),
                        row.line,
                        head.date,
                        self.last_on
                    );
                }
                (date, note, parties) = (head.date, head.note, head.parties);
                match self.reader.body(&row.record, parties.clone()) {
                    Ok(read) => body = read,
                    Err(fault) => row.fault = Some(fault),
                }
            }
            Err(fault) => row.fault = Some(fault),
        }
        self.last_on = date;
        let mut document = Document { source: self.source, key, date, body, note, rows: Vec::new(), fault };
        self.add(&mut document, &parties, row);
        Ok((parties, document))
    }

    fn add(&self, document: &mut Document, parties: &Parties, mut row: Row) {
        if row.fault.is_none() {
            if document.rows.is_empty() || self.reader.head().is_about(&row.record, parties) {
                match self.reader.line(&row.record) {
                    Ok(line) => {
                        if let Body::Receipt { lines, .. } | Body::Issue { lines, .. } = &mut document.body {
                            lines.extend(line);
                        }
                    }
                    Err(fault) => row.fault = Some(fault),
                }
            } else {
                row.fault = Some("it names another agency, supplier or warehouse than the first line".to_owned());
            }
        }
        document.rows.push(row);
    }
}

fn beside(line: u64) -> String {
    format!("line {line} beside it may be its own and cannot be read")
}

/// What stands for the body of a document that is rejected.
const fn nothing() -> Body {
    Body::Receipt { supplier: None, warehouse: None, lines: Vec::new() }
}
