//! What lies where, and how it came to.

#![cfg(test)]

use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use testkit::{App, Trade};

const STOCK: &str = "/api/v1/inventory/stock";
const RECEIPTS: &str = "/api/v1/inventory/receipts";
const ISSUES: &str = "/api/v1/inventory/issues";

fn card_path(item: &str) -> String {
    format!("/api/v1/inventory/items/{item}/stock-card")
}

/// A day so many days before today, as the tests' tenant counts days.
async fn days_ago(app: &App, days: u64) -> NaiveDate {
    let zone = app.actor(&testkit::email("admin", testkit::TENANT)).await.zone;
    app.clock.today(zone) - Days::new(days)
}

/// The rows of a card as kind, in, out and balance.
fn rows(card: &Value) -> Vec<(String, Value, Value, Value)> {
    let row = |row: &Value| {
        (row["kind"].as_str().unwrap().to_owned(), row["in"].clone(), row["out"].clone(), row["balance"].clone())
    };
    card["items"].as_array().unwrap().iter().map(row).collect()
}

fn row(
    kind: &str,
    quantity_in: impl Into<Value>,
    out: impl Into<Value>,
    balance: impl Into<Value>,
) -> (String, Value, Value, Value) {
    (kind.to_owned(), quantity_in.into(), out.into(), balance.into())
}

#[tokio::test]
async fn a_stock_card_runs_by_business_date() {
    let app = App::new().await;
    let (admin, trade) = (app.as_admin(), Trade::new(&app).await);
    let (item, agency) = (trade.item("A", 10).await, trade.agency(1_000_000).await);
    let supplier = admin.post("/api/v1/inventory/suppliers", json!({ "name": "Nhà máy" })).await.created();
    let line = |quantity: f64| json!([{ "item_id": item, "quantity": quantity, "unit_price": 1 }]);
    let (early, middle, late) = (days_ago(&app, 70).await, days_ago(&app, 40).await, days_ago(&app, 1).await);
    let receipt = json!({ "supplier_id": supplier["id"], "date": early, "lines": line(10.0) });
    let first = admin.post(RECEIPTS, receipt).await.created();
    let issue = json!({ "agency_id": agency, "date": late, "lines": line(4.5) });
    let second = admin.post(ISSUES, issue).await.created();
    // dated back: it stands between the two, and the balance after the last one knows of it
    admin.post(RECEIPTS, json!({ "date": middle, "lines": line(2.0) })).await.created();
    let reversal = format!("{ISSUES}/{}/reverse", second["id"].as_str().unwrap());
    admin.post(&reversal, json!({ "date": late })).await.created();

    let card = admin.get(&card_path(&item)).await.ok();
    assert_eq!(
        rows(&card),
        [
            row("receipt", 10, 0, 10),
            row("receipt", 2, 0, 12),
            row("issue", 0, 4.5, 7.5),
            row("issue_reversal", 0, -4.5, 12),
        ]
    );
    let totals = |card: &Value| ["opening", "in", "out", "closing"].map(|field| card[field].clone());
    assert_eq!(totals(&card), [json!(0), json!(12), json!(0), json!(12)]);
    let row = &card["items"][0];
    assert_eq!((&row["slip_id"], &row["number"], &row["date"]), (&first["id"], &first["number"], &json!(early)));
    assert_eq!(
        (&row["supplier"], &row["supplier_id"], &row["agency"]),
        (&json!("Nhà máy"), &supplier["id"], &json!(null))
    );
    let row = &card["items"][2];
    assert_eq!(
        (&row["agency_id"], &row["agency"], &row["supplier"]),
        (&json!(agency), &json!("Đại lý thử"), &json!(null))
    );

    let card = admin.get(&format!("{}?from={middle}&to={}", card_path(&item), days_ago(&app, 2).await)).await.ok();
    assert_eq!(rows(&card), [self::row("receipt", 2, 0, 12)]);
    assert_eq!(totals(&card), [json!(10), json!(2), json!(0), json!(12)]);
    let card = admin.get(&format!("{}?from={late}", card_path(&item))).await.ok();
    assert_eq!(totals(&card), [json!(12), json!(0), json!(0), json!(12)]);
    let quiet = days_ago(&app, 20).await;
    let nothing = admin.get(&format!("{}?from={quiet}&to={quiet}", card_path(&item))).await.ok();
    assert_eq!((totals(&nothing), rows(&nothing)), ([json!(12), json!(0), json!(0), json!(12)], vec![]));
    app.verify().await;
}

/// One movement as a naive ledger keeps it.
#[derive(Clone, Debug)]
struct Moved {
    on: NaiveDate,
    seq: usize,
    warehouse: usize,
    quantity: Decimal,
}

/// A sequence of numbers that look arbitrary and are the same every time.
struct Arbitrary(u64);

impl Arbitrary {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

fn decimal(value: &Value) -> Decimal {
    value.to_string().parse::<Decimal>().unwrap().normalize()
}

#[tokio::test]
async fn every_page_of_every_card_agrees_with_a_naive_ledger() {
    let app = App::new().await;
    let (admin, trade) = (app.as_admin(), Trade::new(&app).await);
    let (item, agency) = (trade.item("A", 1).await, trade.agency(1_000_000_000).await);
    let north = admin.post("/api/v1/inventory/warehouses", json!({ "name": "Kho Bắc" })).await.created();
    let warehouses = [trade.warehouse.clone(), north["id"].as_str().unwrap().to_owned()];
    let first_day = days_ago(&app, 150).await;
    let mut arbitrary = Arbitrary(7);
    let mut ledger: Vec<Moved> = Vec::new();
    let mut seqs = [0, 0];
    for number in 0..90 {
        let warehouse = usize::try_from(arbitrary.below(2)).unwrap();
        let on = first_day + Days::new(arbitrary.below(150));
        let thousandths = i64::try_from(1 + arbitrary.below(9_000)).unwrap();
        let quantity = Decimal::new(thousandths, 3);
        let exact: Value = serde_json::from_str(&quantity.to_string()).unwrap();
        let line = json!([{ "item_id": item, "quantity": exact, "unit_price": 1 }]);
        let receipt = number < 10 || arbitrary.below(2) == 0;
        let mut slip = json!({ "warehouse_id": warehouses[warehouse], "date": on, "lines": line });
        let reply = if receipt {
            admin.post(RECEIPTS, slip).await
        } else {
            slip["agency_id"] = json!(agency);
            admin.post(ISSUES, slip).await
        };
        // an issue that the stock of its day, or of a day since, does not suffice for leaves no trace
        if reply.status.as_u16() == 409 {
            reply.problem("OUT_OF_STOCK");
            continue;
        }
        reply.created();
        seqs[warehouse] += 1;
        ledger.push(Moved {
            on,
            seq: seqs[warehouse],
            warehouse,
            quantity: if receipt { quantity } else { -quantity },
        });
    }
    assert!(ledger.len() > 60 && ledger.iter().any(|moved| moved.quantity.is_sign_negative()));

    let id_of = |moved: &Moved| warehouses[moved.warehouse].clone();
    for _ in 0..25 {
        let only = usize::try_from(arbitrary.below(3)).unwrap();
        let from = (arbitrary.below(4) > 0).then(|| first_day + Days::new(arbitrary.below(150)));
        let to = (arbitrary.below(4) > 0).then(|| from.unwrap_or(first_day) + Days::new(arbitrary.below(60)));
        let limit = 1 + arbitrary.below(25);

        let mut expected: Vec<&Moved> = ledger.iter().filter(|moved| only == 2 || moved.warehouse == only).collect();
        expected.sort_by_key(|moved| (moved.on, moved.seq, id_of(moved)));
        let mut balance = Decimal::ZERO;
        let mut opening = Decimal::ZERO;
        let mut lines = Vec::new();
        for moved in expected {
            balance += moved.quantity;
            if from.is_some_and(|from| moved.on < from) {
                opening = balance;
            } else if to.is_none_or(|to| moved.on <= to) {
                lines.push((json!(moved.on), json!(id_of(moved)), moved.quantity.normalize(), balance.normalize()));
            }
        }
        let sum = |positive: bool| -> Decimal {
            let signed = lines.iter().map(|line| line.2).filter(|quantity| quantity.is_sign_positive() == positive);
            signed.sum::<Decimal>().abs().normalize()
        };
        let totals = [opening, sum(true), sum(false), opening + sum(true) - sum(false)].map(|total| total.normalize());

        let mut query = vec![format!("?limit={limit}")];
        query.extend(warehouses.get(only).map(|id| format!("warehouse_id={id}")));
        query.extend(from.map(|from| format!("from={from}")));
        query.extend(to.map(|to| format!("to={to}")));
        let query = query.join("&");
        let mut read = Vec::new();
        let mut cursor = String::new();
        loop {
            let card = admin.get(&format!("{}{query}{cursor}", card_path(&item))).await.ok();
            assert_eq!(["opening", "in", "out", "closing"].map(|field| decimal(&card[field])), totals, "{query}");
            for row in card["items"].as_array().unwrap() {
                let quantity = (decimal(&row["in"]) - decimal(&row["out"])).normalize();
                read.push((row["date"].clone(), row["warehouse_id"].clone(), quantity, decimal(&row["balance"])));
            }
            let Some(next) = card["next_cursor"].as_str() else { break };
            cursor = format!("&cursor={next}");
        }
        assert_eq!(read, lines, "{query}");
    }
}

#[tokio::test]
async fn a_card_is_asked_for_sensibly() {
    let app = App::new().await;
    let (viewer, trade) = (app.as_role("viewer"), Trade::new(&app).await);
    let item = trade.item("A", 1).await;
    let path = card_path(&item);
    let card = viewer.get(&path).await.ok();
    let nothing = json!({
        "item_id": item, "warehouse_id": null, "from": null, "to": null,
        "opening": 0, "in": 0, "out": 0, "closing": 0, "items": [], "next_cursor": null,
    });
    assert_eq!(card, nothing);
    viewer.get(&format!("{path}?warehouse_id={}", trade.warehouse)).await.ok();

    viewer.get(&format!("{path}?from=2026-02-01&to=2026-01-31")).await.expect(422).fault("?from", "AFTER_TO");
    viewer.get(&format!("{path}?limit=0")).await.expect(422).fault("?limit", "OUT_OF_RANGE");
    viewer.get(&format!("{path}?cursor=nonsense")).await.expect(400).problem("MALFORMED");
    viewer.get(&format!("{path}?from=tomorrow")).await.expect(400).problem("MALFORMED");
    let nowhere = "00000000-0000-7000-8000-000000000000";
    viewer.get(&format!("{path}?warehouse_id={nowhere}")).await.expect(404).problem("NOT_FOUND");
    viewer.get(&card_path(nowhere)).await.expect(404).problem("NOT_FOUND");
}

#[tokio::test]
async fn stock_is_listed_by_item_and_warehouse() {
    let app = App::new().await;
    let (admin, trade) = (app.as_admin(), Trade::new(&app).await);
    let north = admin.post("/api/v1/inventory/warehouses", json!({ "name": "Kho Bắc" })).await.created()["id"].clone();
    let (one, two) = (trade.item("A", 1).await, trade.item("B", 1).await);
    let receive = async |warehouse: &Value, item: &str, quantity: i64| {
        let lines = json!([{ "item_id": item, "quantity": quantity, "unit_price": 1 }]);
        admin.post(RECEIPTS, json!({ "warehouse_id": warehouse, "lines": lines })).await.created()
    };
    let main = json!(trade.warehouse);
    receive(&main, &one, 3).await;
    receive(&north, &one, 4).await;
    let gone = receive(&main, &two, 5).await;
    admin.post(&format!("{RECEIPTS}/{}/reverse", gone["id"].as_str().unwrap()), json!({})).await.created();

    let listed = async |query: &str| -> Vec<(Value, Value, Value)> {
        let page = app.as_role("warehouse").get(&format!("{STOCK}?{query}")).await.ok();
        let row = |row: &Value| (row["sku"].clone(), row["warehouse_id"].clone(), row["available"].clone());
        page["items"].as_array().unwrap().iter().map(row).collect()
    };
    let in_main = (json!("A"), main.clone(), json!(3));
    let in_north = (json!("A"), north.clone(), json!(4));
    let empty = (json!("B"), main.clone(), json!(0));
    assert_eq!(listed("").await, [in_main.clone(), in_north.clone(), empty.clone()]);
    assert_eq!(listed("sort=-sku").await, [empty.clone(), in_north.clone(), in_main.clone()]);
    assert_eq!(listed("in_stock=true").await, [in_main.clone(), in_north.clone()]);
    assert_eq!(listed("in_stock=false").await, std::slice::from_ref(&empty));
    assert_eq!(listed(&format!("warehouse_id={}", north.as_str().unwrap())).await, [in_north]);
    assert_eq!(listed(&format!("item_id={two}")).await, std::slice::from_ref(&empty));
    assert_eq!(listed("q=mat%20hang%20b").await, [empty]);
    assert_eq!(app.as_other_tenant_admin().get(&format!("{STOCK}?q=mat")).await.ok()["items"], json!([]));

    let page = admin.get(&format!("{STOCK}?limit=2&count=true")).await.ok();
    assert_eq!((&page["total"], page["items"].as_array().unwrap().len()), (&json!(3), 2));
    let row = &page["items"][0];
    assert_eq!(
        (&row["name"], &row["unit"], &row["warehouse"]),
        (&json!("Mặt hàng A"), &json!("chai thử"), &json!("Kho chính"))
    );
    let next = admin.get(&format!("{STOCK}?limit=2&cursor={}", page["next_cursor"].as_str().unwrap())).await.ok();
    assert_eq!((&next["items"][0]["sku"], &next["next_cursor"]), (&json!("B"), &json!(null)));
}

#[tokio::test]
async fn a_rep_sees_true_figures_but_only_the_slips_of_their_own_agencies() {
    let app = App::new().await;
    let (admin, trade) = (app.as_admin(), Trade::new(&app).await);
    let item = trade.item("A", 1).await;
    let (theirs, others) = (trade.agency(1_000).await, trade.agency(1_000).await);
    trade.receive(&[(&item, 10)]).await;
    for agency in [&theirs, &others] {
        let issue = json!({ "agency_id": agency, "lines": [{ "item_id": item, "quantity": 2 }] });
        admin.post(ISSUES, issue).await.created();
    }
    let roles = admin.get("/api/v1/auth/roles").await.ok();
    let sales = roles["items"].as_array().unwrap().iter().find(|role| role["code"] == "sales").unwrap();
    let rep = json!({
        "email": "rep@test.test", "name": "Nhân viên", "password": testkit::PASSWORD, "roles": [sales["id"]],
        "sees": "assigned", "agencies": [theirs],
    });
    admin.post("/api/v1/auth/users", rep).await.created();

    let card = app.as_user("rep@test.test").get(&card_path(&item)).await.ok();
    assert_eq!(rows(&card), [row("receipt", 10, 0, 10), row("issue", 0, 2, 8), row("issue", 0, 2, 6)]);
    assert_eq!([&card["in"], &card["out"], &card["closing"]], [&json!(10), &json!(4), &json!(6)]);
    let shown: Vec<_> = card["items"].as_array().unwrap().iter().map(|row| row["agency_id"].clone()).collect();
    assert_eq!(shown, [json!(null), json!(theirs), json!(null)]);
    let hidden = &card["items"][2];
    assert_eq!([&hidden["slip_id"], &hidden["number"], &hidden["agency"]], [&json!(null); 3]);
    assert!(card["items"][1]["number"].as_str().unwrap().starts_with("PX-"));
}
