//! What the tests of importing share: files in a folder of their own, and the command as it is called.

#![cfg(test)]
#![expect(dead_code, reason = "each test binary uses a part of it")]

use std::{fs, path::PathBuf};

use clap::Parser;
use serde_json::Value;
use server::import::{ImportArgs, Summary, Tally};
use testkit::{App, TENANT, email};

/// Three agencies that may owe a million, one of them in capitals.
pub const AGENCIES: &str = "\
code,name,district\nA1,Tạp hóa Cô Ba,Quận 1\nA2,Đại lý Chú Tư,Quận 1\nB1,Siêu thị mini An Khang,Quận 3\n";
pub const AGENCIES_MAPPING: &str = "
name = 'agencies'
kind = 'agencies'
[agency]
code = 'code'
name = 'name'
type = { constant = 'Loại nhập' }
district = 'district'
registered_on = { constant = '2026-01-01' }
[types.'Loại nhập']
credit_limit = '1000000'
[districts]
max_agencies = 100
";

/// Three items counted in bottles, two of them packed.
pub const ITEMS: &str = "sku,name,price,case\nI1,Bia Hồng Hà,1000,24\nI2,Nước suối,500,12\nI3,Gạo,20000,\n";
pub const ITEMS_MAPPING: &str = "
name = 'items'
kind = 'items'
[item]
sku = 'sku'
name = 'name'
price = 'price'
unit = { constant = 'chai nhập' }
[[item.packs]]
name = { constant = 'thùng' }
size = 'case'
";

pub const RECEIPTS_MAPPING: &str = "
name = 'receipts'
kind = 'receipts'
[document]
key = 'no'
date = 'date'
supplier = { column = 'from', default = 'Nhà cung cấp' }
[line]
item = 'sku'
quantity = 'qty'
unit = 'unit'
unit_price = 'price'
";

pub const ISSUES_MAPPING: &str = "
name = 'issues'
kind = 'issues'
[document]
key = { column = 'no', before = '/' }
date = 'date'
agency = 'agency'
[line]
item = 'sku'
quantity = 'qty'
amount = 'amount'
";

pub const PAYMENTS_MAPPING: &str = "
name = 'payments'
kind = 'payments'
[payment]
key = 'no'
date = 'date'
date_format = '%d/%m/%Y'
agency = 'agency'
amount = 'amount'
method = { column = 'how', map = { TM = 'cash', CK = 'bank' } }
reference = 'no'
";

#[derive(Parser)]
struct Program {
    #[command(flatten)]
    import: ImportArgs,
}

/// Files to be imported into a test's books.
pub struct Import<'a> {
    app: &'a App,
    user: String,
    folder: PathBuf,
}

impl<'a> Import<'a> {
    /// As the administrator.
    pub fn new(app: &'a App) -> Self {
        Self::by(app, &email("admin", TENANT))
    }

    /// As somebody.
    pub fn by(app: &'a App, user: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("{}-import", app.database.name()));
        fs::create_dir_all(&folder).unwrap();
        Self { app, user: user.to_owned(), folder }
    }

    /// Writes a file; its path.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.join(name);
        fs::write(&path, content).unwrap();
        path
    }

    /// The words after `entrepot import`: for each pair a mapping and a file, and further options.
    pub fn words(&self, files: &[(&str, &str, &str)], options: &[&str]) -> Vec<String> {
        let path = |name: &str, content: &str| self.file(name, content).display().to_string();
        let mut words = vec!["--as".to_owned(), self.user.clone()];
        words.extend(["--rejects".to_owned(), self.folder.join("rejects.csv").display().to_string()]);
        for (place, (mapping, name, content)) in files.iter().enumerate() {
            words.push("--mapping".to_owned());
            words.push(path(&format!("{place}.toml"), mapping));
            words.push(path(name, content));
        }
        words.extend(options.iter().copied().map(str::to_owned));
        words
    }

    /// Imports these: mapping, name, content.
    pub async fn run(&self, files: &[(&str, &str, &str)], options: &[&str]) -> anyhow::Result<Summary> {
        let words = std::iter::once("import".to_owned()).chain(self.words(files, options));
        let program = Program::try_parse_from(words)?;
        server::import::import(&program.import, &self.app.contexts).await
    }

    /// The agencies and items that documents name.
    pub async fn masters(&self) {
        for (mapping, name, content) in
            [(AGENCIES_MAPPING, "agencies.csv", AGENCIES), (ITEMS_MAPPING, "items.csv", ITEMS)]
        {
            let summary = self.run(&[(mapping, name, content)], &[]).await.unwrap();
            assert_eq!((summary.files[0].done, summary.rejected_rows()), (3, 0), "{summary}");
        }
    }

    /// The rejected rows by line: line, reason, and the file's own columns.
    pub fn rejects(&self) -> Vec<(u64, String, Vec<String>)> {
        let Ok(mut reader) = csv::Reader::from_path(self.folder.join("rejects.csv")) else { return Vec::new() };
        let rows = reader.records().map(|record| {
            let record = record.unwrap();
            let own = record.iter().skip(3).map(str::to_owned).collect();
            (record[1].parse().unwrap(), record[2].to_owned(), own)
        });
        let mut rows: Vec<_> = rows.collect();
        rows.sort();
        rows
    }

    /// What is in a file of the folder.
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join(name)).unwrap()
    }
}

impl Drop for Import<'_> {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Posted, there already, rejected.
pub fn counts(tally: &Tally) -> (u64, u64, u64) {
    (tally.done, tally.there, tally.rejected)
}

/// How much of an item is on hand.
pub async fn on_hand(app: &App, sku: &str) -> Value {
    let items = app.as_admin().get(&format!("/api/v1/inventory/items?q={sku}")).await.ok();
    let items = items["items"].as_array().cloned().unwrap_or_default();
    items.iter().find(|item| item["sku"] == sku).unwrap()["on_hand"].clone()
}

/// An agency by its code.
pub async fn agency(app: &App, code: &str) -> Value {
    let agencies = app.as_admin().get(&format!("/api/v1/agency/agencies?q={code}")).await.ok();
    let agencies = agencies["items"].as_array().cloned().unwrap_or_default();
    agencies.into_iter().find(|agency| agency["code"] == code).unwrap()
}

/// The slips of a kind (`receipts`, `issues`), whole, the earliest first.
pub async fn slips(app: &App, kind: &str) -> Vec<Value> {
    let admin = app.as_admin();
    let list = admin.get(&format!("/api/v1/inventory/{kind}?limit=500&sort=date")).await.ok();
    let mut slips = Vec::new();
    for slip in list["items"].as_array().unwrap() {
        slips.push(admin.get(&format!("/api/v1/inventory/{kind}/{}", slip["id"].as_str().unwrap())).await.ok());
    }
    slips
}
