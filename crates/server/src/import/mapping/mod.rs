//! A mapping: which columns of a file make which fields of what. Read from TOML; an unknown or missing field stops the
//! import before anything is read. docs/import.md explains it to those who write one.

mod value;

use std::{collections::BTreeMap, path::Path};

use anyhow::{Context, bail};
use serde::Deserialize;

pub use value::{Bound, Header, Value};

use super::figure::Figures;

/// A mapping file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    name: String,
    kind: Kind,
    #[serde(default)]
    csv: Csv,
    #[serde(default)]
    figures: Figures,
    agency: Option<AgencyFields>,
    #[serde(default)]
    types: BTreeMap<String, TypeFields>,
    #[serde(default)]
    districts: DistrictFields,
    item: Option<ItemFields>,
    document: Option<DocumentFields>,
    line: Option<LineFields>,
    payment: Option<PaymentFields>,
}

/// What a file holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Customers, one a row.
    Agencies,
    /// Items, one a row.
    Items,
    /// Goods that came in.
    Receipts,
    /// Goods that went out.
    Issues,
    /// Money that came in.
    Payments,
}

impl Kind {
    /// Its name, in the plural.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agencies => "agencies",
            Self::Items => "items",
            Self::Receipts => "receipts",
            Self::Issues => "issues",
            Self::Payments => "payments",
        }
    }

    /// Whether it is posted, document by document in the order of dates.
    pub const fn is_posted(self) -> bool {
        matches!(self, Self::Receipts | Self::Issues | Self::Payments)
    }
}

/// How the file is written.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Csv {
    /// What stands between two fields.
    pub delimiter: char,
    /// What a field may stand in.
    pub quote: char,
    /// In which order its rows are.
    pub order: Order,
}

impl Default for Csv {
    fn default() -> Self {
        Self { delimiter: ',', quote: '"', order: Order::Date }
    }
}

/// In which order the rows of a file of documents are.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    /// By date, and the lines of a document follow each other: it is read once, from its beginning.
    #[default]
    Date,
    /// In none: it is sorted first, on disk if it is large.
    Any,
}

/// What makes an agency.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgencyFields {
    /// Its code, by which it is found again.
    pub code: Value,
    /// Its name.
    pub name: Value,
    /// The name of its type.
    #[serde(rename = "type")]
    pub kind: Value,
    /// The name of its district; made where there is none.
    pub district: Value,
    /// Its phone number.
    pub phone: Option<Value>,
    /// Its e-mail address.
    pub email: Option<Value>,
    /// Its address.
    pub address: Option<Value>,
    /// When it was registered.
    pub registered_on: Value,
    /// How dates are written.
    #[serde(default = "iso_date")]
    pub date_format: String,
    /// Its own credit limit.
    pub credit_limit: Option<Value>,
}

/// A type of agency that is made where there is none of its name.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeFields {
    /// Its credit limit, written as the file writes its figures.
    pub credit_limit: String,
}

/// What is said of districts that are made.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DistrictFields {
    /// The most agencies of each; left out, as the regulation has it.
    pub max_agencies: Option<i32>,
}

/// What makes an item.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemFields {
    /// Its code, by which it is found again.
    pub sku: Value,
    /// Its name.
    pub name: Value,
    /// The name of its base unit; made where there is none.
    pub unit: Value,
    /// Its own selling price.
    pub price: Option<Value>,
    /// A barcode.
    pub barcode: Option<Value>,
    /// `true` or `false`.
    pub whole_units: Option<Value>,
    /// Below this much it is low.
    pub low_stock: Option<Value>,
    /// Its packs.
    #[serde(default)]
    pub packs: Vec<PackFields>,
}

/// What makes a pack of an item; one whose size is empty is left out.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackFields {
    /// Its name.
    pub name: Value,
    /// So many base units to the pack.
    pub size: Value,
}

/// What makes the head of a slip, taken from its first row.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentFields {
    /// Which rows are its lines: those that follow each other and have the same.
    pub key: Value,
    /// The date it counts from.
    pub date: Value,
    /// How dates are written.
    #[serde(default = "iso_date")]
    pub date_format: String,
    /// The code of the agency that goods go to.
    pub agency: Option<Value>,
    /// The name of the supplier that they come from; made where there is none.
    pub supplier: Option<Value>,
    /// The name of the warehouse; left out, the tenant's default. Made where there is none.
    pub warehouse: Option<Value>,
    /// A note.
    pub note: Option<Value>,
}

/// What makes a line of a slip.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineFields {
    /// The sku of the item.
    pub item: Value,
    /// How much.
    pub quantity: Value,
    /// A pack of the item or its base unit; left out, the base unit.
    pub unit: Option<Value>,
    /// What one of that unit costs.
    pub unit_price: Option<Value>,
    /// What the line comes to: the unit price is then the one at which it does.
    pub amount: Option<Value>,
}

/// What makes a payment.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentFields {
    /// What tells it from every other payment.
    pub key: Value,
    /// The date it counts from.
    pub date: Value,
    /// How dates are written.
    #[serde(default = "iso_date")]
    pub date_format: String,
    /// The code of the agency that pays.
    pub agency: Value,
    /// How much.
    pub amount: Value,
    /// `cash` or `bank`.
    pub method: Value,
    /// The bank's reference.
    pub reference: Option<Value>,
    /// A note.
    pub note: Option<Value>,
}

fn iso_date() -> String {
    "%Y-%m-%d".to_owned()
}

/// A mapping that is whole.
#[derive(Clone, Debug)]
pub struct Mapping {
    /// Its name: part of every document's key, so that the same document is known again.
    pub name: String,
    /// How its files are written.
    pub csv: Csv,
    /// How they write numbers.
    pub figures: Figures,
    /// What they hold.
    pub fields: Fields,
}

/// What a mapping makes of a row.
#[derive(Clone, Debug)]
pub enum Fields {
    /// An agency, the types that may be made, and what is said of districts that are.
    Agencies(AgencyFields, BTreeMap<String, TypeFields>, DistrictFields),
    /// An item.
    Items(ItemFields),
    /// A line of a receipt or an issue.
    Slips(Kind, DocumentFields, LineFields),
    /// A payment.
    Payments(PaymentFields),
}

impl Mapping {
    /// Reads a mapping file.
    pub fn read(path: &Path) -> anyhow::Result<Self> {
        let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
        Self::parse(&text).with_context(|| path.display().to_string())
    }

    /// Reads a mapping.
    pub fn parse(text: &str) -> anyhow::Result<Self> {
        let file: File = toml::from_str(text)?;
        if !(1..=60).contains(&file.name.chars().count()) || file.name.chars().any(char::is_control) {
            bail!("name: a mapping has a name of 1 to 60 characters");
        }
        for (field, mark) in [("csv.delimiter", file.csv.delimiter), ("csv.quote", file.csv.quote)] {
            if !mark.is_ascii() {
                bail!("{field}: {mark:?} is not one of ASCII's characters");
            }
        }
        if Some(file.figures.decimal) == file.figures.thousands {
            bail!("figures: decimals and thousands are set off by the same character");
        }
        Ok(Self { fields: file.fields()?, name: file.name, csv: file.csv, figures: file.figures })
    }

    /// What its files hold.
    pub const fn kind(&self) -> Kind {
        match &self.fields {
            Fields::Agencies(..) => Kind::Agencies,
            Fields::Items(_) => Kind::Items,
            Fields::Slips(kind, ..) => *kind,
            Fields::Payments(_) => Kind::Payments,
        }
    }
}

impl File {
    fn fields(&self) -> anyhow::Result<Fields> {
        let wanted: &[&str] = match self.kind {
            Kind::Agencies => &["agency"],
            Kind::Items => &["item"],
            Kind::Receipts | Kind::Issues => &["document", "line"],
            Kind::Payments => &["payment"],
        };
        let given = [
            ("agency", self.agency.is_some()),
            ("item", self.item.is_some()),
            ("document", self.document.is_some()),
            ("line", self.line.is_some()),
            ("payment", self.payment.is_some()),
        ];
        for (table, is_given) in given {
            match (wanted.contains(&table), is_given) {
                (true, false) => bail!("a mapping of {} has a table [{table}]", self.kind.name()),
                (false, true) => bail!("a mapping of {} has no table [{table}]", self.kind.name()),
                _ => {}
            }
        }
        let (agency, item, payment) = (self.agency.clone(), self.item.clone(), self.payment.clone());
        match (agency, item, payment, self.document.clone().zip(self.line.clone())) {
            (Some(agency), ..) => Ok(Fields::Agencies(agency, self.types.clone(), self.districts.clone())),
            (_, Some(item), ..) => Ok(Fields::Items(item)),
            (.., Some(payment), _) => Ok(Fields::Payments(payment)),
            (.., Some((document, line))) => {
                check_slip(self.kind, &document, &line)?;
                Ok(Fields::Slips(self.kind, document, line))
            }
            _ => bail!("a mapping has fields"),
        }
    }
}

fn check_slip(kind: Kind, document: &DocumentFields, line: &LineFields) -> anyhow::Result<()> {
    if line.amount.is_some() && line.unit_price.is_some() {
        bail!("line: say amount or unit_price, not both: each follows from the other");
    }
    match kind {
        Kind::Issues if document.agency.is_none() => bail!("document.agency: an issue goes to an agency"),
        Kind::Issues if document.supplier.is_some() => bail!("document.supplier: an issue has no supplier"),
        Kind::Receipts if document.agency.is_some() => bail!("document.agency: a receipt has no agency"),
        Kind::Receipts if line.amount.is_none() && line.unit_price.is_none() => {
            bail!("line: a receipt's lines have an amount or a unit_price")
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ISSUES: &str = "
        name = 'sales'
        kind = 'issues'
        [document]
        key = { column = 'Key', drop_last = 5 }
        date = 'Date'
        agency = 'Store'
        [line]
        item = 'Item'
        quantity = 'Bottles'
        amount = 'Sale'
    ";

    fn complaint(text: &str) -> String {
        format!("{:#}", Mapping::parse(text).unwrap_err())
    }

    #[test]
    fn a_mapping_of_issues_is_read() {
        let mapping = Mapping::parse(ISSUES).unwrap();
        assert_eq!((mapping.name.as_str(), mapping.kind(), mapping.csv.order), ("sales", Kind::Issues, Order::Date));
    }

    #[test]
    fn what_a_mapping_lacks_or_has_too_much_is_named() {
        assert!(complaint(&ISSUES.replace("kind = 'issues'", "kind = 'payments'")).contains("[document]"));
        assert!(complaint("name = 'x'\nkind = 'items'").contains("[item]"));
        assert!(complaint(&ISSUES.replace("'issues'", "'sales'")).contains("unknown variant"));
        assert!(complaint(&ISSUES.replace("agency = 'Store'", "")).contains("agency"));
        assert!(complaint(&ISSUES.replace("quantity", "qty")).contains("qty"));
        assert!(complaint(&format!("{ISSUES}\nunit_price = 'Price'")).contains("not both"));
        assert!(complaint(&ISSUES.replace("'issues'", "'receipts'")).contains("agency"));
    }
}
