//! The documents of all files in the order of their dates, in batches of the size that is posted at once.

use std::{collections::HashSet, sync::Arc};

use super::{document::Document, documents::Documents, mapping::Kind, mapping::Mapping};

/// How much is posted in one transaction.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Most documents.
    pub documents: usize,
    /// Most lines; one document may exceed it alone.
    pub lines: usize,
}

/// Documents that are posted at once.
#[derive(Debug)]
pub struct Batch {
    /// Payments, or slips.
    pub is_money: bool,
    /// By date.
    pub documents: Vec<Document>,
}

/// A file of documents.
pub struct Source {
    /// Its mapping.
    pub mapping: Arc<Mapping>,
    /// What is in it.
    pub documents: Documents,
}

/// All files of an import.
pub struct Sources {
    files: Vec<Source>,
    /// The next document of each.
    ahead: Vec<Option<Document>>,
    size: Size,
}

impl Sources {
    /// These files, merged by date; on a day the earlier named file comes first.
    pub fn new(mut sources: Vec<Source>, size: Size) -> anyhow::Result<Self> {
        let ahead = sources.iter_mut().map(|source| source.documents.next()).collect::<anyhow::Result<_>>()?;
        Ok(Self { files: sources, ahead, size })
    }

    fn next_source(&self) -> Option<usize> {
        let dated = self.ahead.iter().enumerate().filter_map(|(source, next)| Some((next.as_ref()?.date, source)));
        dated.min().map(|(_, source)| source)
    }

    /// The next batch. No two documents of it have the same key, and it is all money or all goods.
    pub fn next_batch(&mut self) -> anyhow::Result<Option<Batch>> {
        let Some(first) = self.next_source() else { return Ok(None) };
        let is_money = self.is_money(first);
        let mut documents: Vec<Document> = Vec::new();
        let mut keys = HashSet::new();
        let mut weight = 0;
        while let Some(source) = self.next_source() {
            let Some(next) = self.ahead.get(source).and_then(Option::as_ref) else { break };
            let full = documents.len() >= self.size.documents || weight + next.weight() > self.size.lines;
            if self.is_money(source) != is_money || (full && !documents.is_empty()) {
                break;
            }
            if !next.is_faulty() && !keys.insert((self.name(source).to_owned(), next.key.clone())) {
                break;
            }
            let after = self.files.get_mut(source).map(|source| source.documents.next()).transpose()?.flatten();
            let taken = self.ahead.get_mut(source).and_then(|ahead| std::mem::replace(ahead, after));
            weight += taken.as_ref().map_or(0, Document::weight);
            documents.extend(taken);
        }
        Ok(Some(Batch { is_money, documents }))
    }

    fn is_money(&self, source: usize) -> bool {
        self.files.get(source).is_some_and(|source| source.mapping.kind() == Kind::Payments)
    }

    fn name(&self, source: usize) -> &str {
        self.files.get(source).map_or("", |source| source.mapping.name.as_str())
    }
}
