//! A month of a real wholesaler, through the engine, against the truth: January 2021 of the State of Iowa (examples/iowa).
//! The whole year is `make replay`.
#![cfg(test)]

mod import;

use std::{
    collections::BTreeMap,
    fs::File,
    io::{BufRead, BufReader, BufWriter, Write},
    path::{Path, PathBuf},
};

use auth::{BuiltIn, Locale, tenant::NewTenant, user::NewAccount};
use import::Import;
use kernel::{Scope, TenantId};
use testkit::{App, PASSWORD};

const MONTH: &str = "2021-01";
const USER: &str = "replay@iowa.test";

/// Where the data lies; it is not part of the project.
fn data() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let folder = std::env::var_os("ENTREPOT_DATA").map_or(beside, PathBuf::from);
    let there = folder.join("iowa/iowa_liquor_sales_2021.csv.zst").exists();
    if !there {
        eprintln!("skipped: there is no iowa/ in {}; ENTREPOT_DATA names another folder", folder.display());
    }
    there.then_some(folder)
}

/// The month's part of the sales, which are by date.
fn sales_of_month(from: &Path, to: &Path) {
    let reader = BufReader::new(zstd::stream::read::Decoder::new(File::open(from).unwrap()).unwrap());
    let mut writer = BufWriter::new(File::create(to).unwrap());
    for (place, line) in reader.lines().map(Result::unwrap).enumerate() {
        if place > 0 && !line.starts_with(MONTH) {
            break;
        }
        writeln!(writer, "{line}").unwrap();
    }
    writer.flush().unwrap();
}

/// The truth's figures of the month, per store or item.
fn truth(file: &Path, columns: &[&str]) -> BTreeMap<String, Vec<i64>> {
    let mut reader = csv::Reader::from_reader(flate2::read::GzDecoder::new(File::open(file).unwrap()));
    let header = reader.headers().unwrap().clone();
    let places: Vec<usize> =
        columns.iter().map(|name| header.iter().position(|column| column == *name).unwrap()).collect();
    let rows = reader.records().map(Result::unwrap).filter(|row| &row[0] == MONTH);
    rows.map(|row| (row[1].to_owned(), places.iter().map(|place| row[*place].parse().unwrap()).collect())).collect()
}

async fn tenant(app: &App) -> TenantId {
    let request = NewTenant {
        code: "iowa".to_owned(),
        name: "State of Iowa".to_owned(),
        time_zone: "America/Chicago".to_owned(),
        currency: "USD".to_owned(),
        locale: Locale::En,
    };
    let tenant = app.contexts.create_tenant(&request).await.unwrap();
    let account = NewAccount {
        email: USER.to_owned(),
        name: "Replay".to_owned(),
        password: PASSWORD.into(),
        roles: vec![BuiltIn::find("admin").unwrap()],
        locale: Locale::En,
    };
    let mut tx = app.contexts.db.begin_as(&Scope::tenant(tenant)).await.unwrap();
    auth::user::create(&app.contexts.auth, &mut tx, &account).await.unwrap();
    tx.commit().await.unwrap();
    tenant
}

/// A report of the month as the API gives it: code to figures.
async fn report(app: &App, query: &str, key: &str, figures: &[&str]) -> BTreeMap<String, Vec<i64>> {
    let path = format!("/api/v1/report/sales?month={MONTH}{query}");
    let report = app.as_user(USER).with("Accept", "application/json").get(&path).await.ok();
    let rows = report["items"].as_array().unwrap_or_else(|| panic!("{report:#}"));
    rows.iter()
        .map(|row| {
            let figure = |name: &&str| row[*name].as_i64().unwrap_or_else(|| panic!("{name} in {row:#}"));
            (row[key].as_str().unwrap().to_owned(), figures.iter().map(figure).collect())
        })
        .collect()
}

/// Names the rows that differ, a few of them.
fn compare(what: &str, expected: &BTreeMap<String, Vec<i64>>, found: &BTreeMap<String, Vec<i64>>) {
    assert!(expected.len() > 1_000, "{what}: the truth has {} rows", expected.len());
    let differing: Vec<_> = expected
        .keys()
        .chain(found.keys().filter(|key| !expected.contains_key(*key)))
        .filter(|key| expected.get(*key) != found.get(*key))
        .map(|key| (key, expected.get(key), found.get(key)))
        .collect();
    assert!(differing.is_empty(), "{what}: {} rows differ, such as {:?}", differing.len(), &differing[..1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_month_of_a_real_wholesaler_is_true_in_every_row() {
    let Some(data) = data() else { return };
    let app = App::new().await;
    let tenant = tenant(&app).await;
    let import = Import::by(&app, USER);
    let mapping = |name: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/iowa");
        std::fs::read_to_string(folder.join(name)).unwrap()
    };
    let sales = import.file("sales.csv", "");
    let products = data.join("iowa/iowa_products_2022-11-01.csv");
    sales_of_month(&data.join("iowa/iowa_liquor_sales_2021.csv.zst"), &sales);
    let derived = iowa::derive(&sales, &products, sales.parent().unwrap()).unwrap();

    let read = |path: &Path| std::fs::read_to_string(path).unwrap();
    let stores = read(&data.join("iowa/iowa_stores_2022-11-01.csv"));
    import.run(&[(&mapping("agencies.toml"), "stores.csv", &stores)], &[]).await.unwrap();
    import.run(&[(&mapping("items.toml"), "products.csv", &read(&products))], &[]).await.unwrap();
    let (receipts, issues) = (read(&sales.with_file_name("receipts.csv")), read(&sales));
    let documents =
        [(mapping("receipts.toml"), "receipts.csv", receipts), (mapping("issues.toml"), "sales.csv", issues)];
    let files = documents.each_ref().map(|(mapping, name, content)| (mapping.as_str(), *name, content.as_str()));
    let dry = import.run(&files, &["--dry-run"]).await.unwrap();
    let summary = import.run(&files, &[]).await.unwrap();
    assert_eq!(dry.files, summary.files, "{dry}{summary}");
    assert_eq!(summary.rejected_rows(), 0, "{summary}{:?}", import.rejects().first());
    assert_eq!((summary.files[0].done, summary.files[0].done_rows), (derived.receipts, derived.lines));

    let store = truth(&data.join("truth/iowa_month_store_2021.csv.gz"), &["invoices", "sales_cents"]);
    let issues: i64 = store.values().map(|figures| figures[0]).sum();
    assert_eq!(summary.files[1].done, u64::try_from(issues).unwrap());
    compare("stores", &store, &report(&app, "", "code", &["issues", "amount"]).await);
    let item = truth(&data.join("truth/iowa_month_item_2021.csv.gz"), &["lines", "bottles", "sales_cents"]);
    compare("items", &item, &report(&app, "&by=item", "sku", &["lines", "quantity", "amount"]).await);

    let actor = app.actor(USER).await;
    let mut tx = app.contexts.db.begin(&actor).await.unwrap();
    let query = sqlx::query_scalar("select sum(on_hand)::bigint from inventory.stock");
    let on_hand: i64 = query.fetch_one(tx.conn()).await.unwrap();
    assert_eq!(u64::try_from(on_hand).unwrap(), derived.received - derived.issued);
    let disagreeing = report::verify::verify(&app.contexts.db, tenant, |_| ()).await.unwrap();
    assert!(disagreeing.is_empty(), "{disagreeing:#?}");
}
