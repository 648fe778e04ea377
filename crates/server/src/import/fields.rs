//! From the fields of rows to the heads and lines of documents.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use csv::StringRecord;
use finance::payment::Method;
use kernel::Checks;

use super::{
    document::{Body, Line},
    figure::{Reading, price_of},
    mapping::{Bound, DocumentFields, Header, Kind, LineFields, PaymentFields, Value},
};

/// A mapping's fields in a certain file.
#[derive(Clone, Debug)]
pub enum DocumentReader {
    /// Slips of many lines.
    Slips {
        /// Receipts or issues.
        kind: Kind,
        /// Their heads.
        head: HeadReader,
        /// Their lines.
        line: LineReader,
    },
    /// Payments of one row.
    Payments {
        /// What they have in common with slips.
        head: HeadReader,
        /// How much.
        amount: Bound,
        /// How.
        method: Bound,
        /// The bank's reference.
        reference: Option<Bound>,
        /// How figures are read.
        figures: Reading,
    },
}

/// What is read of the first row of a document.
#[derive(Clone, Debug)]
pub struct HeadReader {
    key: Bound,
    date: Bound,
    date_format: String,
    agency: Option<Bound>,
    supplier: Option<Bound>,
    warehouse: Option<Bound>,
    note: Option<Bound>,
}

/// What is read of every row.
#[derive(Clone, Debug)]
pub struct LineReader {
    item: Bound,
    quantity: Bound,
    unit: Option<Bound>,
    unit_price: Option<Bound>,
    amount: Option<Bound>,
    figures: Reading,
}

/// The head of a document.
#[derive(Clone, Debug)]
pub struct Head {
    /// The date it counts from.
    pub date: NaiveDate,
    /// A note.
    pub note: Option<String>,
    /// Whom it is about.
    pub parties: Parties,
}

/// Whom a document is about, and where: the same in each of its rows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Parties {
    agency: Option<String>,
    supplier: Option<String>,
    warehouse: Option<String>,
}

/// A field that a mapping may leave out, in a file with this header.
pub fn bind(value: Option<&Value>, header: &Header) -> anyhow::Result<Option<Bound>> {
    Ok(value.map(|value| value.bind(header)).transpose()?)
}

/// The text of a field that may be left out.
pub fn optional<'row>(
    field: &str,
    bound: Option<&'row Bound>,
    record: &'row StringRecord,
) -> Result<Option<Cow<'row, str>>, String> {
    bound.map_or(Ok(None), |bound| bound.text(record).map_err(|fault| format!("{field}: {fault}")))
}

/// The text of a field that may not.
pub fn required<'row>(field: &str, bound: &'row Bound, record: &'row StringRecord) -> Result<Cow<'row, str>, String> {
    optional(field, Some(bound), record)?.ok_or_else(|| format!("{field}: there is nothing"))
}

/// A date in this format.
pub fn date(field: &str, text: &str, format: &str) -> Result<NaiveDate, String> {
    match NaiveDate::parse_from_str(text, format) {
        Ok(date) if (1..=9_999).contains(&date.year()) => Ok(date),
        _ => Err(format!("{field}: {text:?} is no date like {format}")),
    }
}

fn note(bound: Option<&Bound>, record: &StringRecord) -> Result<Option<String>, String> {
    let text = optional("note", bound, record)?;
    let mut checks = Checks::new();
    let note = checks.optional_note("note", text.as_deref(), 1_000);
    if checks.is_clean() { Ok(note) } else { Err("note: more than 1,000 characters, or unprintable ones".to_owned()) }
}

/// A text of at most so many characters, none of them a control character.
fn bounded(field: &str, text: Option<Cow<'_, str>>, longest: usize) -> Result<Option<String>, String> {
    let Some(text) = text else { return Ok(None) };
    if text.chars().count() > longest || text.chars().any(char::is_control) {
        return Err(format!("{field}: more than {longest} characters, or unprintable ones"));
    }
    Ok(Some(text.into_owned()))
}

impl DocumentReader {
    /// Slips, in a file with this header.
    pub fn slips(
        kind: Kind,
        document: &DocumentFields,
        line: &LineFields,
        header: &Header,
        figures: Reading,
    ) -> anyhow::Result<Self> {
        let head = HeadReader {
            key: document.key.bind(header)?,
            date: document.date.bind(header)?,
            date_format: document.date_format.clone(),
            agency: bind(document.agency.as_ref(), header)?,
            supplier: bind(document.supplier.as_ref(), header)?,
            warehouse: bind(document.warehouse.as_ref(), header)?,
            note: bind(document.note.as_ref(), header)?,
        };
        let line = LineReader {
            item: line.item.bind(header)?,
            quantity: line.quantity.bind(header)?,
            unit: bind(line.unit.as_ref(), header)?,
            unit_price: bind(line.unit_price.as_ref(), header)?,
            amount: bind(line.amount.as_ref(), header)?,
            figures,
        };
        Ok(Self::Slips { kind, head, line })
    }

    /// Payments, in a file with this header.
    pub fn payments(payment: &PaymentFields, header: &Header, figures: Reading) -> anyhow::Result<Self> {
        let head = HeadReader {
            key: payment.key.bind(header)?,
            date: payment.date.bind(header)?,
            date_format: payment.date_format.clone(),
            agency: Some(payment.agency.bind(header)?),
            supplier: None,
            warehouse: None,
            note: bind(payment.note.as_ref(), header)?,
        };
        Ok(Self::Payments {
            head,
            amount: payment.amount.bind(header)?,
            method: payment.method.bind(header)?,
            reference: bind(payment.reference.as_ref(), header)?,
            figures,
        })
    }

    /// What is read of a document's first row.
    pub const fn head(&self) -> &HeadReader {
        match self {
            Self::Slips { head, .. } | Self::Payments { head, .. } => head,
        }
    }

    /// Whether rows that follow each other may be one document.
    pub const fn has_lines(&self) -> bool {
        matches!(self, Self::Slips { .. })
    }

    /// A document without lines yet.
    pub fn body(&self, record: &StringRecord, parties: Parties) -> Result<Body, String> {
        let agency = |parties: &Parties| parties.agency.clone().ok_or_else(|| "agency: there is nothing".to_owned());
        let warehouse = parties.warehouse.clone();
        match self {
            Self::Slips { kind: Kind::Issues, .. } => {
                Ok(Body::Issue { agency: agency(&parties)?, warehouse, lines: Vec::new() })
            }
            Self::Slips { .. } => Ok(Body::Receipt { supplier: parties.supplier, warehouse, lines: Vec::new() }),
            Self::Payments { amount, method, reference, figures, .. } => {
                let amount = figures.money(&required("amount", amount, record)?).map_err(|e| format!("amount: {e}"))?;
                if !amount.is_positive() {
                    return Err("amount: it is not above zero".to_owned());
                }
                let method = match required("method", method, record)?.as_ref() {
                    "cash" => Method::Cash,
                    "bank" => Method::Bank,
                    other => return Err(format!("method: {other:?} is neither cash nor bank")),
                };
                let reference = bounded("reference", optional("reference", reference.as_ref(), record)?, 100)?;
                Ok(Body::Payment { agency: agency(&parties)?, amount, method, reference })
            }
        }
    }

    /// The line in a row.
    pub fn line(&self, record: &StringRecord) -> Result<Option<Line>, String> {
        match self {
            Self::Slips { line, .. } => line.read(record).map(Some),
            Self::Payments { .. } => Ok(None),
        }
    }
}

impl HeadReader {
    /// Which document a row belongs to.
    pub fn key(&self, record: &StringRecord) -> Result<String, String> {
        let key = required("key", &self.key, record)?;
        // with the mapping's name it stays within what an idempotency key may have
        bounded("key", Some(key), 120).map(Option::unwrap_or_default)
    }

    /// The date in a row.
    pub fn date(&self, record: &StringRecord) -> Result<NaiveDate, String> {
        date("date", &required("date", &self.date, record)?, &self.date_format)
    }

    /// Whom the row is about.
    pub fn parties(&self, record: &StringRecord) -> Result<Parties, String> {
        let party = |field, bound: &Option<Bound>| bounded(field, optional(field, bound.as_ref(), record)?, 200);
        Ok(Parties {
            agency: party("agency", &self.agency)?,
            supplier: party("supplier", &self.supplier)?,
            warehouse: party("warehouse", &self.warehouse)?,
        })
    }

    /// Whether a row is about the same; quicker than reading both.
    pub fn is_about(&self, record: &StringRecord, parties: &Parties) -> bool {
        let same = |bound: &Option<Bound>, known: &Option<String>| {
            let text = optional("", bound.as_ref(), record);
            text.is_ok_and(|text| text.as_deref() == known.as_deref())
        };
        same(&self.agency, &parties.agency)
            && same(&self.supplier, &parties.supplier)
            && same(&self.warehouse, &parties.warehouse)
    }

    /// What a row says as the first of a document.
    pub fn read(&self, record: &StringRecord) -> Result<Head, String> {
        Ok(Head { date: self.date(record)?, note: note(self.note.as_ref(), record)?, parties: self.parties(record)? })
    }
}

impl LineReader {
    fn read(&self, record: &StringRecord) -> Result<Line, String> {
        let item = required("item", &self.item, record)?.into_owned();
        let quantity = required("quantity", &self.quantity, record)?;
        let quantity = self.figures.quantity(&quantity).map_err(|fault| format!("quantity: {fault}"))?;
        let unit = optional("unit", self.unit.as_ref(), record)?.map(Cow::into_owned);
        let unit_price = match (&self.amount, &self.unit_price) {
            (Some(amount), _) => {
                let text = required("amount", amount, record)?;
                let amount = self.figures.money(&text).map_err(|fault| format!("amount: {fault}"))?;
                let price = price_of(amount, quantity)
                    .ok_or_else(|| format!("amount: no price of 4 decimals makes {quantity} come to exactly {text}"))?;
                Some(price)
            }
            (None, Some(price)) => optional("unit_price", Some(price), record)?
                .map(|text| self.figures.price(&text).map_err(|fault| format!("unit_price: {fault}")))
                .transpose()?,
            (None, None) => None,
        };
        Ok(Line { item, quantity, unit, unit_price })
    }
}
