//! The file of products.

use std::{collections::BTreeMap, path::Path};

use anyhow::{Context, bail};

/// What receipts need to know of an item.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Product {
    /// The vendor's number.
    pub vendor: u64,
    /// The vendor's name.
    pub vendor_name: String,
    /// Bottles to the case.
    pub pack: u64,
    /// What the State pays for a case, in dollars, as it is written.
    pub case_cost: String,
}

/// The products by their numbers.
#[derive(Clone, Debug)]
pub struct Products {
    /// By item number.
    pub by_number: BTreeMap<u64, Product>,
    /// The columns of the file.
    pub columns: Vec<String>,
}

/// Reads the file of products.
pub fn products(path: &Path) -> anyhow::Result<Products> {
    let mut reader = csv::Reader::from_path(path).with_context(|| path.display().to_string())?;
    let columns: Vec<String> = reader.headers()?.iter().map(str::to_owned).collect();
    let find = |name: &str| {
        columns.iter().position(|column| column == name).with_context(|| format!("there is no column {name}"))
    };
    let (number, vendor, vendor_name) = (find("Item Number")?, find("Vendor")?, find("Vendor Name")?);
    let (pack, case_cost) = (find("Pack")?, find("State Case Cost")?);
    let mut by_number = BTreeMap::new();
    for record in reader.records() {
        let record = record?;
        let text = |place: usize| record.get(place).unwrap_or_default().trim();
        let row = || format!("{}: item {}", path.display(), text(number));
        let product = Product {
            vendor: text(vendor).parse().with_context(row)?,
            vendor_name: text(vendor_name).to_owned(),
            pack: text(pack).parse().with_context(row)?,
            case_cost: text(case_cost).to_owned(),
        };
        if product.pack == 0 {
            bail!("{}: a case of no bottles", row());
        }
        by_number.insert(text(number).parse().with_context(row)?, product);
    }
    Ok(Products { by_number, columns })
}
