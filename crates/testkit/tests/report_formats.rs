//! Reports as CSV: the rows of the JSON, worded in two languages, harmless to a spreadsheet.
#![cfg(test)]

#[expect(dead_code, reason = "shared with other tests, which read the rest of it")]
mod books;

use books::Books;
use serde_json::{Value, json};
use testkit::App;

const SALES: &str = "/api/v1/report/sales";
const DEBT: &str = "/api/v1/report/debt";
const STOCK: &str = "/api/v1/report/stock";

/// A CSV's headings and records.
fn parse(body: &Value) -> (Vec<String>, Vec<Vec<String>>) {
    let text = body.as_str().unwrap();
    assert!(text.starts_with('\u{feff}'), "a spreadsheet would take it for another encoding");
    assert!(text.ends_with("\r\n"));
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let mut records = reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect::<Vec<_>>());
    (records.next().unwrap(), records.collect())
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[tokio::test]
async fn exports_leave_connections_for_the_others() {
    let app = App::new().await;
    let admin = app.as_admin();
    let actor = app.actor("admin@test.test").await;
    // a quarter of ten
    let first = app.contexts.db.begin_export(&actor.scope()).await.unwrap();
    let second = app.contexts.db.begin_export(&actor.scope()).await.unwrap();
    let refused = admin.get(DEBT).await.expect(503);
    assert_eq!(refused.header("retry-after"), "5");
    refused.problem("UNAVAILABLE");
    admin.get("/api/v1/report/dashboard").await.ok();
    drop(first);
    admin.get(DEBT).await.ok();
    second.commit().await.unwrap();
    for _ in 0..3 {
        app.contexts.db.begin_export(&actor.scope()).await.unwrap().commit().await.unwrap();
    }
}

#[tokio::test]
async fn csv_has_the_rows_of_the_json() {
    let books = Books::half_a_year().await;
    let (from, to) = (books.date(4, 3), books.date(1, 20));
    let reports: [(&str, &str, &[&str]); 4] = [
        (SALES, "by=agency", &["agency_id", "code", "name", "issues", "amount", "share"]),
        (SALES, "by=item", &["item_id", "sku", "name", "lines", "quantity", "amount", "share"]),
        (DEBT, "", &["agency_id", "code", "name", "opening", "arising", "paid", "closing"]),
        (STOCK, "", &["item_id", "sku", "name", "warehouse_id", "warehouse", "opening", "in", "out", "closing"]),
    ];
    for (path, by, columns) in reports {
        let path = format!("{path}?from={from}&to={to}&{by}");
        let json = books.admin.get(&path).await.ok();
        let csv = books.admin.clone().with("Accept", "text/csv").get(&path).await.expect(200);
        assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
        let (headings, records) = parse(&csv.body);
        assert_eq!(headings.len(), columns.len());
        let rows = json["items"].as_array().unwrap();
        assert!(!rows.is_empty());
        // and their sums below them
        assert_eq!(records.len(), rows.len() + 1);
        let (last, totals) = (records.last().unwrap(), &json["totals"]);
        assert!(last.contains(&"Tổng cộng".to_owned()), "{last:?}");
        for (field, column) in last.iter().zip(columns).filter(|(_, column)| !totals[**column].is_null()) {
            assert_eq!(*field, text(&totals[*column]), "{column} in {last:?} and {totals:#}");
        }
        for (record, row) in records.iter().zip(rows) {
            for (field, column) in record.iter().zip(columns) {
                // a share always shows its two decimals
                let same = match *column {
                    "share" => field.parse::<rust_decimal::Decimal>().unwrap() == books::decimal(&row[column]),
                    _ => *field == text(&row[column]),
                };
                assert!(same, "{column} is {field} in {record:?} and {row:#}");
            }
        }
    }
}

#[tokio::test]
async fn a_csv_is_saved_under_its_report_and_days() {
    let books = Books::empty().await;
    let admin = books.admin.clone().with("Accept", "text/csv");
    for (path, name) in [
        ("/api/v1/report/sales?month=2026-02", "sales-2026-02.csv"),
        ("/api/v1/report/sales?by=item&month=2026-02", "item-sales-2026-02.csv"),
        ("/api/v1/report/debt?from=2026-02-03&to=2026-03-04", "debt-2026-02-03-2026-03-04.csv"),
        ("/api/v1/report/stock?as_of=2026-02-03", "stock-2026-02-01-2026-02-03.csv"),
        ("/api/v1/finance/debts/ageing?as_of=2026-02-03", "ageing-2026-02-03.csv"),
    ] {
        let reply = admin.get(path).await.expect(200);
        assert_eq!(reply.header("content-disposition"), format!("attachment; filename=\"{name}\""));
        assert!(parse(&reply.body).1.is_empty());
    }
}

#[tokio::test]
async fn headings_speak_the_readers_language() {
    let books = Books::empty().await;
    let headings = async |language: &str| {
        let caller = books.admin.clone().with("Accept", "text/csv").with("Accept-Language", language);
        let reply = caller.get(DEBT).await.expect(200);
        (reply.header("content-language").to_owned(), parse(&reply.body).0)
    };
    let (language, vietnamese) = headings("vi-VN,vi;q=0.9,en;q=0.5").await;
    assert_eq!(language, "vi");
    assert_eq!(vietnamese, ["Id đại lý", "Mã đại lý", "Tên đại lý", "Nợ đầu kỳ", "Phát sinh", "Đã thu", "Nợ cuối kỳ"]);
    let (language, english) = headings("en").await;
    assert_eq!(language, "en");
    assert_eq!(english, ["Agency id", "Code", "Name", "Opening", "Arising", "Paid", "Closing"]);
    assert_eq!(headings("fr").await.0, "vi");
}

#[tokio::test]
async fn a_name_that_looks_like_a_formula_is_defused() {
    let mut books = Books::empty().await;
    let admin = books.admin.clone();
    let unit = admin.get("/api/v1/inventory/units").await.ok()["items"][0]["id"].clone();
    let name = "=HYPERLINK(\"http://evil\";\"a, b\")";
    let item = json!({ "sku": "@SKU", "name": name, "unit_id": unit, "price": 5 });
    let item = admin.post("/api/v1/inventory/items", item).await.created();
    books.items.push(item["id"].as_str().unwrap().to_owned());
    books.receive(0, books.today, &[(3, "2")]).await;
    let csv = admin.clone().with("Accept", "text/csv").get(STOCK).await.expect(200);
    let (_, records) = parse(&csv.body);
    assert_eq!((records[0][1].as_str(), records[0][2].as_str()), ("'@SKU", format!("'{name}").as_str()));
    // JSON is read by programs: it says what is there
    assert_eq!(admin.get(STOCK).await.ok()["items"][0]["name"], name);
}

#[tokio::test]
async fn what_is_neither_json_nor_csv_is_not_acceptable() {
    let books = Books::empty().await;
    for path in [SALES, DEBT, STOCK, "/api/v1/finance/debts/ageing"] {
        let asking = books.admin.clone().with("Accept", "application/pdf");
        let problem = asking.get(path).await.expect(406).problem("NOT_ACCEPTABLE");
        assert_eq!(problem["params"]["acceptable"], json!(["application/json", "text/csv"]));
    }
    let reply = books.admin.clone().with("Accept", "text/csv;q=0.1, application/json").get(SALES).await.expect(200);
    assert_eq!((reply.header("content-type"), reply.header("vary")), ("application/json", "accept, accept-language"));
}
