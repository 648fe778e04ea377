//! The file of rejected rows: file, line and reason, then the row's own columns, so that a mended row can be imported from
//! it with the same mapping.

use std::{
    fs::{self, File},
    io::{BufWriter, ErrorKind},
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};

use super::{document::Document, file::Row, mapping::Header, reason};

const OWN: [&str; 3] = ["rejected_file", "rejected_line", "rejected_reason"];

/// Where rejected rows go.
pub struct Rejects {
    path: PathBuf,
    columns: Vec<String>,
    /// Per source its name, and per column of the file the place of the source's own.
    sources: Vec<(String, Vec<Option<usize>>)>,
    writer: Option<csv::Writer<BufWriter<File>>>,
}

impl Rejects {
    /// A file for the rejected rows of these sources. It is made with the first of them; one of an earlier import is removed.
    pub fn new(path: &Path, sources: &[(&Path, &Header)]) -> anyhow::Result<Self> {
        let name = || path.display().to_string();
        if let Ok(there) = path.canonicalize()
            && sources.iter().any(|(source, _)| source.canonicalize().is_ok_and(|source| source == there))
        {
            bail!("{}: rejected rows cannot go to a file that is being read; name another with --rejects", name());
        }
        match fs::remove_file(path) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error).with_context(name),
            _ => {}
        }
        let mut columns: Vec<String> = Vec::new();
        for (_, header) in sources {
            for column in header.names() {
                if !columns.contains(column) && !OWN.contains(&column.as_str()) {
                    columns.push(column.clone());
                }
            }
        }
        let place = |header: &Header, column: &String| header.names().iter().position(|own| own == column);
        let sources = sources
            .iter()
            .map(|(path, header)| {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                (name, columns.iter().map(|column| place(header, column)).collect())
            })
            .collect();
        Ok(Self { path: path.to_owned(), columns, sources, writer: None })
    }

    /// A row of a source, and why it is rejected.
    pub fn row(&mut self, source: usize, row: &Row, reason: &str) -> anyhow::Result<()> {
        let Some((name, places)) = self.sources.get(source) else { return Ok(()) };
        let line = row.line.to_string();
        let own = [name.as_str(), line.as_str(), reason];
        let cells = places.iter().map(|place| place.and_then(|place| row.record.get(place)).unwrap_or_default());
        let record: Vec<&str> = own.into_iter().chain(cells).collect();
        let writer = match &mut self.writer {
            Some(writer) => writer,
            empty => {
                let file = File::create(&self.path).with_context(|| self.path.display().to_string())?;
                let mut writer = csv::Writer::from_writer(BufWriter::new(file));
                writer.write_record(OWN.into_iter().chain(self.columns.iter().map(String::as_str)))?;
                empty.insert(writer)
            }
        };
        writer.write_record(&record)?;
        Ok(())
    }

    /// The rows of a document that is rejected.
    pub fn document(&mut self, document: &Document) -> anyhow::Result<()> {
        for (row, reason) in reason::of_rows(document) {
            self.row(document.source, row, &reason)?;
        }
        Ok(())
    }

    /// Has everything on the disk.
    pub fn finish(&mut self) -> anyhow::Result<()> {
        if let Some(writer) = &mut self.writer {
            writer.flush().with_context(|| self.path.display().to_string())?;
        }
        Ok(())
    }
}
