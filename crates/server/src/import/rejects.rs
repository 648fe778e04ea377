//! The file of rejected rows: file, line and reason, then the row's own columns, so that a mended row can be imported from
//! it with the same mapping.

use std::{
    fs::{self, File},
    io::{BufWriter, ErrorKind, Read},
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
    /// A file for the rejected rows of these sources. It is made with the first of them; one of an earlier import is removed,
    /// and any other file stays, which nobody means to lose by a mistyped name.
    pub fn new(path: &Path, sources: &[(&Path, &Header)]) -> anyhow::Result<Self> {
        let name = || path.display().to_string();
        if let Ok(there) = path.canonicalize()
            && sources.iter().any(|(source, _)| source.canonicalize().is_ok_and(|source| source == there))
        {
            bail!("{}: rejected rows cannot go to a file that is being read; name another with --rejects", name());
        }
        match is_ours(path) {
            Ok(true) => fs::remove_file(path).with_context(name)?,
            Ok(false) => {
                bail!("{}: there is a file already that holds no rejected rows; name another with --rejects", name())
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error).with_context(name),
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
                let file = File::create_new(&self.path).with_context(|| self.path.display().to_string())?;
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

/// Whether a file is one of rejected rows, or empty.
fn is_ours(path: &Path) -> std::io::Result<bool> {
    if !fs::metadata(path)?.is_file() {
        return Ok(false);
    }
    let heading = OWN.join(",");
    let mut begins = Vec::new();
    File::open(path)?.take(heading.len() as u64).read_to_end(&mut begins)?;
    Ok(begins.is_empty() || begins == heading.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_file_of_rejected_rows_is_removed() {
        let path = std::env::temp_dir().join(format!("entrepot-rejects-{}", std::process::id()));
        let begin = |content: &str| {
            fs::write(&path, content).unwrap();
            let begun = Rejects::new(&path, &[]).map(|_| ());
            (begun.map_err(|error| error.to_string()), fs::read_to_string(&path).ok())
        };
        let (refused, content) = begin("sku,name\nI1,Mì\n");
        assert!(refused.unwrap_err().contains("holds no rejected rows"));
        assert_eq!(content.as_deref(), Some("sku,name\nI1,Mì\n"));
        assert_eq!(begin("rejected_file,rejected_line,rejected_reason,sku\n"), (Ok(()), None));
        assert_eq!(begin(""), (Ok(()), None));
        assert!(Rejects::new(&path, &[]).is_ok());
        assert!(Rejects::new(&std::env::temp_dir(), &[]).is_err());
    }
}
