//! The files that are derived.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::File,
    path::Path,
};

use anyhow::Context;
use chrono::NaiveDate;

use crate::{
    Derived, Week, names,
    products::{Product, Products},
};

type Writer = csv::Writer<File>;

/// Writes receipts, a week at a time.
pub struct Receipts<'a> {
    products: &'a Products,
    with_vendor: Writer,
    without_master: Writer,
    items: Writer,
    unknown: BTreeSet<u64>,
    derived: Derived,
}

fn create(folder: &Path, name: &str, header: &[&str]) -> anyhow::Result<Writer> {
    let path = folder.join(name);
    let mut writer = csv::Writer::from_path(&path).with_context(|| path.display().to_string())?;
    writer.write_record(header)?;
    Ok(writer)
}

impl<'a> Receipts<'a> {
    pub fn create(folder: &Path, products: &'a Products) -> anyhow::Result<Self> {
        std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
        let header = ["Receipt", "Date", "Vendor Name", "Item Number", "Cases", "Case Cost"];
        let columns: Vec<&str> = products.columns.iter().map(String::as_str).collect();
        Ok(Self {
            products,
            with_vendor: create(folder, "receipts.csv", &header)?,
            without_master: create(folder, "receipts-without-master.csv", &header)?,
            items: create(folder, "items-without-master.csv", &columns)?,
            unknown: BTreeSet::new(),
            derived: Derived::default(),
        })
    }

    /// What came in for a week.
    pub fn week(&mut self, monday: NaiveDate, sold: &Week) -> anyhow::Result<()> {
        let (day_before, week) = names(monday);
        let date = day_before.to_string();
        let mut by_vendor: BTreeMap<u64, Vec<(u64, u64, &Product)>> = BTreeMap::new();
        let mut unknown = Vec::new();
        for (item, bottles) in sold {
            match self.products.by_number.get(item) {
                Some(product) => by_vendor.entry(product.vendor).or_default().push((*item, *bottles, product)),
                None => unknown.push((*item, *bottles)),
            }
        }
        for (vendor, goods) in by_vendor {
            let receipt = format!("{week}-{vendor}");
            for (item, bottles, product) in goods {
                let cases = bottles.div_ceil(product.pack);
                let (item, count) = (item.to_string(), cases.to_string());
                let (vendor, cost) = (&product.vendor_name, &product.case_cost);
                self.with_vendor.write_record([&receipt, &date, vendor, &item, &count, cost])?;
                self.derived.lines += 1;
                self.derived.received += cases * product.pack;
                self.derived.issued += bottles;
            }
            self.derived.receipts += 1;
        }
        self.week_without_master(&format!("{week}-unknown"), &date, &unknown)
    }

    /// Nobody knows whom these came from, what they cost, or how many make a case: just what was sold, for nothing.
    fn week_without_master(&mut self, receipt: &str, date: &str, goods: &[(u64, u64)]) -> anyhow::Result<()> {
        for (item, bottles) in goods {
            let (item, count) = (item.to_string(), bottles.to_string());
            self.without_master.write_record([receipt, date, "", &item, &count, "0.00"])?;
            self.derived.lines_without_master += 1;
            self.derived.bottles_without_master += bottles;
        }
        self.unknown.extend(goods.iter().map(|(item, _)| *item));
        self.derived.receipts_without_master += u64::from(!goods.is_empty());
        Ok(())
    }

    pub fn finish(mut self) -> anyhow::Result<Derived> {
        for item in &self.unknown {
            let row: Vec<String> = self
                .products
                .columns
                .iter()
                .map(|column| match column.as_str() {
                    "Item Number" => item.to_string(),
                    "Item Description" => format!("ITEM {item} (NO MASTER RECORD)"),
                    "Pack" => "1".to_owned(),
                    _ => String::new(),
                })
                .collect();
            self.items.write_record(&row)?;
        }
        for writer in [&mut self.with_vendor, &mut self.without_master, &mut self.items] {
            writer.flush()?;
        }
        Ok(self.derived)
    }
}
