//! Documents as files have them: their figures read, their references still codes.

use chrono::NaiveDate;
use kernel::{Money, Quantity, UnitPrice};

use super::file::Row;

/// A document, with the rows that it is made of.
#[derive(Clone, Debug)]
pub struct Document {
    /// Which of the import's files it comes from.
    pub source: usize,
    /// What tells it from every other document of its mapping.
    pub key: String,
    /// The date it counts from.
    pub date: NaiveDate,
    /// What it is.
    pub body: Body,
    /// A note.
    pub note: Option<String>,
    /// Its rows; of a slip one a line.
    pub rows: Vec<Row>,
    /// Why it as a whole cannot be posted.
    pub fault: Option<String>,
}

/// What a document is.
#[derive(Clone, Debug)]
pub enum Body {
    /// Goods that came in.
    Receipt {
        /// The supplier's name.
        supplier: Option<String>,
        /// The warehouse's name.
        warehouse: Option<String>,
        /// What came.
        lines: Vec<Line>,
    },
    /// Goods that went out.
    Issue {
        /// The agency's code.
        agency: String,
        /// The warehouse's name.
        warehouse: Option<String>,
        /// What went.
        lines: Vec<Line>,
    },
    /// Money that came in.
    Payment {
        /// The agency's code.
        agency: String,
        /// How much.
        amount: Money,
        /// How.
        method: finance::payment::Method,
        /// The bank's reference.
        reference: Option<String>,
    },
}

/// A line of a slip.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// The item's sku.
    pub item: String,
    /// How much, in the line's unit.
    pub quantity: Quantity,
    /// A pack, or the base unit.
    pub unit: Option<String>,
    /// The price of one of that unit.
    pub unit_price: Option<UnitPrice>,
}

impl Document {
    /// Whether something is wrong with it already.
    pub fn is_faulty(&self) -> bool {
        self.fault.is_some() || self.rows.iter().any(|row| row.fault.is_some())
    }

    /// Its lines; none of a payment.
    pub fn lines(&self) -> &[Line] {
        match &self.body {
            Body::Receipt { lines, .. } | Body::Issue { lines, .. } => lines,
            Body::Payment { .. } => &[],
        }
    }

    /// How much of a batch's room it takes.
    pub fn weight(&self) -> usize {
        self.rows.len().max(1)
    }

    /// The code of its agency.
    pub fn agency(&self) -> Option<&str> {
        match &self.body {
            Body::Issue { agency, .. } | Body::Payment { agency, .. } => Some(agency),
            Body::Receipt { .. } => None,
        }
    }

    /// The name of its warehouse.
    pub fn warehouse(&self) -> Option<&str> {
        match &self.body {
            Body::Receipt { warehouse, .. } | Body::Issue { warehouse, .. } => warehouse.as_deref(),
            Body::Payment { .. } => None,
        }
    }

    /// The name of its supplier.
    pub fn supplier(&self) -> Option<&str> {
        match &self.body {
            Body::Receipt { supplier, .. } => supplier.as_deref(),
            Body::Issue { .. } | Body::Payment { .. } => None,
        }
    }
}
