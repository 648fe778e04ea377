//! What the State of Iowa's sales of spirits do not say: how the goods came in. One receipt per vendor and week, of what the
//! week sold, in whole cases, dated the day before the week began; so stock never falls below zero, and what is left over at
//! the end is known beforehand. The same input always gives the same files, to the letter.

mod products;
mod write;

use std::{
    collections::BTreeMap,
    fs::File,
    io::{BufReader, Read},
    path::Path,
};

use anyhow::{Context, bail};
use chrono::{Datelike, Days, NaiveDate, Weekday};

pub use products::{Product, products};
use write::Receipts;

/// What was derived, to be compared with what the data is known to hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Derived {
    /// Receipts of a vendor.
    pub receipts: u64,
    /// Their lines.
    pub lines: u64,
    /// The bottles that came by them.
    pub received: u64,
    /// The bottles of the same items that were issued.
    pub issued: u64,
    /// Receipts of items without a master record, of which no vendor and no case is known.
    pub receipts_without_master: u64,
    /// Their lines.
    pub lines_without_master: u64,
    /// The bottles that came by them, which are those that were issued.
    pub bottles_without_master: u64,
}

/// Item number to bottles sold.
type Week = BTreeMap<u64, u64>;

/// Derives `receipts.csv`, `receipts-without-master.csv` and `items-without-master.csv` in a folder from the file of sales
/// (plain or zstd, by date) and the file of products.
pub fn derive(sales: &Path, products_file: &Path, folder: &Path) -> anyhow::Result<Derived> {
    let products = products(products_file)?;
    let mut receipts = Receipts::create(folder, &products)?;
    let mut week: Option<(NaiveDate, Week)> = None;
    let mut reader = csv::Reader::from_reader(open(sales)?);
    let columns = columns(reader.byte_headers()?)?;
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).with_context(|| sales.display().to_string())? {
        let field = |place: usize| record.get(place).unwrap_or_default();
        let row = || format!("{}, line {}", sales.display(), record.position().map_or(0, csv::Position::line));
        let monday = field(columns.date).parse::<NaiveDate>().with_context(row)?.week(Weekday::Mon).first_day();
        let item: u64 = field(columns.item).parse().with_context(row)?;
        let bottles: u64 = field(columns.bottles).parse().with_context(row)?;
        match &mut week {
            Some((current, sold)) if *current == monday => *sold.entry(item).or_default() += bottles,
            Some((current, _)) if *current > monday => bail!("{}: the rows are not by date", row()),
            _ => {
                if let Some((monday, sold)) = week.replace((monday, Week::from([(item, bottles)]))) {
                    receipts.week(monday, &sold)?;
                }
            }
        }
    }
    if let Some((monday, sold)) = week {
        receipts.week(monday, &sold)?;
    }
    receipts.finish()
}

/// The day before a week begins, and how the week is called.
fn names(monday: NaiveDate) -> (NaiveDate, String) {
    let week = monday.iso_week();
    (monday.checked_sub_days(Days::new(1)).unwrap_or(monday), format!("{}-W{:02}", week.year(), week.week()))
}

struct Columns {
    date: usize,
    item: usize,
    bottles: usize,
}

fn columns(header: &csv::ByteRecord) -> anyhow::Result<Columns> {
    let find = |name: &str| {
        header.iter().position(|column| column == name.as_bytes()).with_context(|| format!("there is no column {name}"))
    };
    Ok(Columns { date: find("Date")?, item: find("Item Number")?, bottles: find("Bottles Sold")? })
}

fn open(path: &Path) -> anyhow::Result<Box<dyn Read>> {
    let file = File::open(path).with_context(|| path.display().to_string())?;
    if path.extension().is_some_and(|ending| ending == "zst") {
        return Ok(Box::new(zstd::stream::read::Decoder::new(file)?));
    }
    Ok(Box::new(BufReader::new(file)))
}

#[cfg(test)]
mod tests {
    use std::{fs, path::PathBuf};

    use super::*;

    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("entrepot-iowa-{}-{name}", std::process::id()));
            fs::create_dir_all(&path).unwrap();
            Self(path)
        }
        fn write(&self, name: &str, text: &str) -> PathBuf {
            let path = self.0.join(name);
            fs::write(&path, text).unwrap();
            path
        }
        fn read(&self, name: &str) -> String {
            fs::read_to_string(self.0.join(name)).unwrap()
        }
    }
    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    const PRODUCTS: &str = "Item Number,Item Description,Vendor,Vendor Name,Pack,State Case Cost\n\
        9,NINE,65,JIM BEAM BRANDS,6,60.00\n10,TEN,65,JIM BEAM BRANDS,12,100.50\n11,ELEVEN,421,SAZERAC,24,24.00\n";
    const SALES: &str = "Date,Invoice/Item Number,Store Number,Item Number,Bottles Sold,Sale (Dollars)\n\
        2021-01-04,INV-1,1,10,7,1\n2021-01-04,INV-2,1,9,6,1\n2021-01-10,INV-3,2,10,6,1\n2021-01-10,INV-4,2,27251,5,1\n\
        2021-01-11,INV-5,1,11,1,1\n";

    #[test]
    fn a_week_of_sales_is_received_the_day_before_it_in_whole_cases() {
        let folder = Folder::new("derive");
        let sales = folder.write("sales.csv", SALES);
        let products = folder.write("products.csv", PRODUCTS);
        let derived = derive(&sales, &products, &folder.0).unwrap();
        assert_eq!(
            folder.read("receipts.csv"),
            "Receipt,Date,Vendor Name,Item Number,Cases,Case Cost\n\
             2021-W01-65,2021-01-03,JIM BEAM BRANDS,9,1,60.00\n2021-W01-65,2021-01-03,JIM BEAM BRANDS,10,2,100.50\n\
             2021-W02-421,2021-01-10,SAZERAC,11,1,24.00\n"
        );
        assert_eq!(
            folder.read("receipts-without-master.csv"),
            "Receipt,Date,Vendor Name,Item Number,Cases,Case Cost\n2021-W01-unknown,2021-01-03,,27251,5,0.00\n"
        );
        assert!(folder.read("items-without-master.csv").contains("\n27251,ITEM 27251 (NO MASTER RECORD),,,1,\n"));
        let expected = Derived {
            receipts: 2,
            lines: 3,
            received: 6 + 24 + 24,
            issued: 6 + 13 + 1,
            receipts_without_master: 1,
            lines_without_master: 1,
            bottles_without_master: 5,
        };
        assert_eq!(derived, expected);
    }

    #[test]
    fn rows_that_are_not_by_date_are_refused() {
        let folder = Folder::new("order");
        let sales = folder.write("sales.csv", &format!("{SALES}2021-01-04,INV-6,1,9,1,1\n"));
        let products = folder.write("products.csv", PRODUCTS);
        let error = derive(&sales, &products, &folder.0).unwrap_err();
        assert!(error.to_string().contains("line 7"), "{error:#}");
    }
}
