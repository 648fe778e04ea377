//! Receipts, issues and their reversals, as the rules of the trade say.
#![cfg(test)]

use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, Executor};
use testkit::{
    App, Trade,
    trade::{issue, receipt},
};

const ISSUES: &str = "/api/v1/inventory/issues";
const RECEIPTS: &str = "/api/v1/inventory/receipts";

struct Desk {
    app: App,
    trade: Trade,
    agency: String,
    item: String,
}

/// An agency with a limit of 1,000, an item that sells for 100, ten of it on hand.
async fn desk() -> Desk {
    let app = App::new().await;
    let trade = Trade::new(&app).await;
    let (agency, item) = (trade.agency(1_000).await, trade.item("SKU-1", 100).await);
    trade.receive(&[(&item, 10)]).await;
    Desk { app, trade, agency, item }
}

fn days_ago(body: &Value, days: u64) -> String {
    let today: chrono::NaiveDate = body["date"].as_str().unwrap().parse().unwrap();
    today.checked_sub_days(chrono::Days::new(days)).unwrap().to_string()
}

#[tokio::test]
async fn an_issue_lowers_stock_raises_debt_and_answers_with_the_whole_slip() {
    let desk = desk().await;
    let slip = desk.app.as_role("sales").post(ISSUES, issue(&desk.agency, &[(&desk.item, 3)])).await.created();
    assert!(slip["number"].as_str().unwrap().starts_with("PX-"), "{slip:#}");
    assert_eq!((&slip["kind"], &slip["status"], &slip["total"]), (&json!("issue"), &json!("posted"), &json!(300)));
    assert_eq!(slip["warehouse_id"], desk.trade.warehouse);
    let line = &slip["lines"][0];
    assert_eq!((&line["sku"], &line["quantity"], &line["unit_price"]), (&json!("SKU-1"), &json!(3), &json!(100)));
    assert_eq!((&line["amount"], &line["base_quantity"], &line["unit"]), (&json!(300), &json!(3), &Value::Null));
    assert_eq!(slip["exposure"], json!({ "limit": 1_000, "debt": 300, "pending": 0, "available": 700 }));
    assert_eq!(desk.trade.on_hand(&desk.item).await, 7);

    let shown = desk.app.as_role("viewer").get(&format!("{ISSUES}/{}", slip["id"].as_str().unwrap())).await.ok();
    // besides it says what everything is called
    for (field, value) in slip.as_object().unwrap() {
        assert_eq!(&shown[field], value, "{field}");
    }
    desk.app.verify().await;
}

#[tokio::test]
async fn an_issue_beyond_the_limit_is_refused_with_the_numbers() {
    let desk = desk().await;
    let sales = desk.app.as_role("sales");
    sales.post(ISSUES, issue(&desk.agency, &[(&desk.item, 8)])).await.created();
    let problem = sales.post(ISSUES, issue(&desk.agency, &[(&desk.item, 2), (&desk.item, 1)])).await.expect(409);
    // stock first: there are only two left
    let items = problem.problem("OUT_OF_STOCK")["params"]["items"].clone();
    assert_eq!(items.as_array().unwrap().len(), 1);
    assert_eq!((&items[0]["wanted"], &items[0]["on_hand"], &items[0]["sku"]), (&json!(3), &json!(2), &json!("SKU-1")));
    assert!(items[0]["date"].is_string(), "{items:#}");

    desk.trade.receive(&[(&desk.item, 10)]).await;
    let problem = sales.post(ISSUES, issue(&desk.agency, &[(&desk.item, 3)])).await.expect(409).problem("DEBT_LIMIT");
    assert_eq!(problem["params"], json!({ "limit": 1_000, "debt": 800, "pending": 0, "amount": 300, "excess": 100 }));
    assert_eq!(desk.trade.on_hand(&desk.item).await, 12);
    desk.app.verify().await;
}

#[tokio::test]
async fn a_blocked_agency_is_not_issued_to() {
    let desk = desk().await;
    let path = format!("/api/v1/agency/agencies/{}/block", desk.agency);
    let blocked = desk.app.as_admin().post(&path, json!({ "reason": "nợ quá hạn" })).await;
    assert!(blocked.status.is_success(), "{:#}", blocked.body);
    let refused = desk.app.as_role("sales").post(ISSUES, issue(&desk.agency, &[(&desk.item, 1)])).await;
    assert_eq!(refused.expect(409).problem("AGENCY_NOT_ACTIVE")["params"]["status"], "blocked");
}

#[tokio::test]
async fn a_receipt_in_packs_raises_stock_in_base_units_and_sets_the_selling_price_by_the_ratio() {
    let app = App::new().await;
    let trade = Trade::new(&app).await;
    let admin = app.as_admin();
    let unit = admin.post("/api/v1/inventory/units", json!({ "name": "lon" })).await.created();
    let item = json!({
        "sku": "BIA", "name": "Bia lon", "unit_id": unit["id"], "whole_units": true,
        "packs": [{ "name": "thùng", "numerator": 24, "denominator": 1 }],
    });
    let item = admin.post("/api/v1/inventory/items", item).await.created()["id"].as_str().unwrap().to_owned();
    let lines = json!([{ "item_id": item, "quantity": 2, "unit": "thùng", "unit_price": 240_000 }]);
    let slip = app.as_role("warehouse").post(RECEIPTS, json!({ "lines": lines, "note": "đợt 1" })).await.created();
    assert_eq!((&slip["total"], &slip["lines"][0]["base_quantity"]), (&json!(480_000), &json!(48)));
    assert_eq!(trade.on_hand(&item).await, 48);

    // 240,000 / 24 x 102 % = 10,200 a can; a pack of it 244,800
    let agency = trade.agency(100_000_000).await;
    let lines = json!([
        { "item_id": item, "quantity": 1, "unit": "lon" }, { "item_id": item, "quantity": 1, "unit": "thùng" },
    ]);
    let slip = app.as_role("sales").post(ISSUES, json!({ "agency_id": agency, "lines": lines })).await.created();
    assert_eq!((&slip["lines"][0]["amount"], &slip["lines"][1]["amount"]), (&json!(10_200), &json!(244_800)));

    let half = json!([{ "item_id": item, "quantity": 0.5 }]);
    let refused = app.as_role("sales").post(ISSUES, json!({ "agency_id": agency, "lines": half })).await;
    refused.expect(422).fault("/lines/0/quantity", "WHOLE_UNITS_ONLY");
    app.verify().await;
}

#[tokio::test]
async fn a_reversal_is_a_counter_document_and_comes_once() {
    let desk = desk().await;
    let admin = desk.app.as_admin();
    let slip = admin.post(ISSUES, issue(&desk.agency, &[(&desk.item, 4)])).await.created();
    let path = format!("{ISSUES}/{}/reverse", slip["id"].as_str().unwrap());
    let reversal = admin.post(&path, json!({ "note": "nhầm đại lý" })).await.created();
    assert_eq!((&reversal["kind"], &reversal["reverses_id"]), (&json!("issue_reversal"), &slip["id"]));
    assert!(reversal["number"].as_str().unwrap().starts_with("DX-"));
    assert_eq!(reversal["exposure"]["debt"], 0);
    assert_eq!(desk.trade.on_hand(&desk.item).await, 10);
    let problem = admin.post(&path, json!({})).await.expect(409).problem("ALREADY_REVERSED");
    assert_eq!(problem["params"]["reversed_by"], reversal["id"]);
    let shown = admin.get(&format!("{ISSUES}/{}", slip["id"].as_str().unwrap())).await.ok();
    assert_eq!((&shown["status"], &shown["reversed_by"]), (&json!("reversed"), &reversal["id"]));
    let path = format!("{ISSUES}/{}/reverse", reversal["id"].as_str().unwrap());
    admin.post(&path, json!({})).await.expect(409).problem("CONFLICT");
    // a receipt's path does not reverse an issue
    let path = format!("{RECEIPTS}/{}/reverse", slip["id"].as_str().unwrap());
    admin.post(&path, json!({})).await.expect(404).problem("NOT_FOUND");
    desk.app.verify().await;
}

#[tokio::test]
async fn a_reversal_needs_no_body_and_with_an_empty_one_it_is_the_same_deed() {
    let desk = desk().await;
    let admin = desk.app.as_admin();
    let slip = admin.post(ISSUES, issue(&desk.agency, &[(&desk.item, 4)])).await.created();
    let payment = json!({ "agency_id": desk.agency, "amount": 10, "method": "cash" });
    let payment = admin.post("/api/v1/finance/payments", payment).await.created();
    let receipt = desk.trade.receive(&[(&desk.item, 1)]).await;
    for (path, document) in [("/api/v1/finance/payments", payment), (ISSUES, slip), (RECEIPTS, receipt)] {
        let path = format!("{path}/{}/reverse", document["id"].as_str().unwrap());
        let keyed = admin.clone().key(path.as_str());
        let reversal = keyed.send(keyed.request(reqwest::Method::POST, &path).await).await.created();
        assert_eq!(reversal["reverses_id"], document["id"]);
        let again = keyed.post(&path, json!({})).await.expect(201);
        assert_eq!(again.header("idempotent-replayed"), "true");
        assert_eq!(again.body["id"], reversal["id"]);
        // what is no JSON is still refused
        let text = keyed.request(reqwest::Method::POST, &path).await.header("content-type", "text/plain").body("{}");
        keyed.send(text).await.expect(415).problem("UNSUPPORTED_MEDIA");
    }
    desk.app.verify().await;
}

#[tokio::test]
async fn of_two_who_reverse_at_once_the_second_is_told_so() {
    let desk = desk().await;
    let slip = desk.trade.receive(&[(&desk.item, 2)]).await;
    let slip = slip["id"].as_str().unwrap().to_owned();
    // as another process would
    let mut other = desk.app.superuser().await;
    let reversal = format!(
        "insert into inventory.slip
           (tenant_id, id, kind, number, posted_on, warehouse_id, total, lines, reverses_id, created_by)
         select tenant_id, gen_random_uuid(), 'receipt_reversal', 'DN-1999-000001', posted_on, warehouse_id, total, lines, id,
                created_by
           from inventory.slip where id = '{slip}'"
    );
    other.execute("begin").await.unwrap();
    other.execute(AssertSqlSafe(reversal)).await.unwrap();
    let admin = desk.app.as_admin();
    let second = tokio::spawn(async move { admin.post(&format!("{RECEIPTS}/{slip}/reverse"), json!({})).await });
    desk.app.somebody_waits().await;
    other.execute("commit").await.unwrap();
    second.await.unwrap().expect(409).problem("ALREADY_REVERSED");
}

#[tokio::test]
async fn who_sees_only_some_agencies_reverses_no_receipt() {
    let desk = desk().await;
    let admin = desk.app.as_admin();
    let roles = admin.get("/api/v1/auth/roles").await.ok();
    let role = roles["items"].as_array().unwrap().iter().find(|role| role["code"] == "admin").unwrap();
    let rep = json!({
        "email": "rep@test.test", "name": "Nhân viên", "password": testkit::PASSWORD, "roles": [role["id"]],
        "sees": "assigned", "agencies": [desk.agency],
    });
    admin.post("/api/v1/auth/users", rep).await.created();
    let rep = desk.app.as_user("rep@test.test");
    let receipt = desk.trade.receive(&[(&desk.item, 2)]).await;
    let path = format!("{RECEIPTS}/{}", receipt["id"].as_str().unwrap());
    rep.get(&path).await.expect(404).problem("NOT_FOUND");
    rep.post(&format!("{path}/reverse"), json!({})).await.expect(404).problem("NOT_FOUND");
    // an issue to their agency is theirs to reverse
    let slip = rep.post(ISSUES, issue(&desk.agency, &[(&desk.item, 1)])).await.created();
    rep.post(&format!("{ISSUES}/{}/reverse", slip["id"].as_str().unwrap()), json!({})).await.created();
    admin.post(&format!("{path}/reverse"), json!({})).await.created();
    desk.app.verify().await;
}

#[tokio::test]
async fn a_date_that_no_calendar_shows_is_pointed_at() {
    let desk = desk().await;
    let admin = desk.app.as_admin();
    let posted = desk.trade.receive(&[(&desk.item, 1)]).await;
    let reverse = format!("{RECEIPTS}/{}/reverse", posted["id"].as_str().unwrap());
    for date in ["-262143-01-01", "0000-12-31", "+10000-01-01"] {
        let dated = |mut slip: Value| {
            slip["date"] = json!(date);
            slip
        };
        for (path, slip) in [
            (RECEIPTS, dated(receipt(&[(&desk.item, 1)]))),
            (ISSUES, dated(issue(&desk.agency, &[(&desk.item, 1)]))),
            (&reverse, dated(json!({}))),
        ] {
            admin.post(path, slip).await.expect(422).fault("/date", "OUT_OF_RANGE");
        }
    }
}

#[tokio::test]
async fn a_receipt_whose_goods_are_gone_is_not_reversed_and_a_paid_issue_neither() {
    let desk = desk().await;
    let admin = desk.app.as_admin();
    let receipt = desk.trade.receive(&[(&desk.item, 5)]).await;
    let slip = admin.post(ISSUES, issue(&desk.agency, &[(&desk.item, 10)])).await.created();
    admin.post(ISSUES, issue(&desk.trade.agency(10_000).await, &[(&desk.item, 1)])).await.created();
    let path = format!("{RECEIPTS}/{}/reverse", receipt["id"].as_str().unwrap());
    let problem = admin.post(&path, json!({})).await.expect(409).problem("OUT_OF_STOCK");
    let said = "Some of what came in has gone out again. Reverse the issues that took it, or receive goods first.";
    assert_eq!(problem["detail"], said);

    let payment = json!({ "agency_id": desk.agency, "amount": 1, "method": "cash" });
    admin.post("/api/v1/finance/payments", payment).await.created();
    let path = format!("{ISSUES}/{}/reverse", slip["id"].as_str().unwrap());
    let problem = admin.post(&path, json!({})).await.expect(409).problem("OVERPAYMENT");
    assert_eq!(problem["params"], json!({ "debt": 999, "amount": 1_000, "excess": 1 }));
    assert!(problem["detail"].as_str().unwrap().contains("Reverse payments of 1 first"), "{problem:#}");
    desk.app.verify().await;
}

#[tokio::test]
async fn a_date_in_the_past_obeys_the_stock_of_every_day_since() {
    let desk = desk().await;
    let admin = desk.app.as_admin();
    let today = admin.post(ISSUES, issue(&desk.agency, &[(&desk.item, 1)])).await.created();
    let mut early = issue(&desk.agency, &[(&desk.item, 1)]);
    early["date"] = json!(days_ago(&today, 3));
    // three days ago there was nothing yet
    let problem = admin.post(ISSUES, early.clone()).await.expect(409).problem("OUT_OF_STOCK");
    assert_eq!(problem["params"]["items"][0]["available"], 0);
    assert_eq!(problem["params"]["items"][0]["on_hand"], 9);
    assert_eq!(problem["params"]["items"][0]["date"], early["date"]);
    let today_says = today["date"].as_str().unwrap();
    assert!(problem["detail"].as_str().unwrap().contains(&format!("date it {today_says} or later")), "{problem:#}");
    let mut goods = receipt(&[(&desk.item, 2)]);
    goods["date"] = json!(days_ago(&today, 40));
    admin.post(RECEIPTS, goods).await.created();
    admin.post(ISSUES, early).await.created();
    desk.app.verify().await;
}

#[tokio::test]
async fn dates_in_the_future_too_far_back_or_in_a_closed_month_are_refused() {
    let desk = desk().await;
    let admin = desk.app.as_admin();
    let today = admin.post(ISSUES, issue(&desk.agency, &[(&desk.item, 1)])).await.created();
    let date: chrono::NaiveDate = today["date"].as_str().unwrap().parse().unwrap();
    let on = |date: String| {
        let mut goods = receipt(&[(&desk.item, 1)]);
        goods["date"] = json!(date);
        goods
    };
    let tomorrow = date.succ_opt().unwrap().to_string();
    admin.post(RECEIPTS, on(tomorrow)).await.expect(422).fault("/date", "IN_THE_FUTURE");
    let problem = admin.post(RECEIPTS, on(days_ago(&today, 400))).await.expect(409).problem("TOO_FAR_BACK");
    assert_eq!(problem["params"]["days"], 366);

    let last_month = kernel::Month::of(date).previous();
    let close = admin.post(&format!("/api/v1/regulation/periods/{last_month}/close"), json!({})).await;
    assert!(close.status.is_success(), "{:#}", close.body);
    let late = admin.post(RECEIPTS, on(last_month.last_day().to_string())).await.expect(409);
    let problem = late.problem("PERIOD_CLOSED");
    assert_eq!(problem["params"]["closed_through"], last_month.last_day().to_string());
    admin.post(RECEIPTS, on(last_month.next().first_day().to_string())).await.created();
    desk.app.verify().await;
}

#[tokio::test]
async fn bad_input_is_pointed_at_and_posts_nothing() {
    let desk = desk().await;
    let sales = desk.app.as_role("sales");
    let line = |quantity: Value| json!({ "agency_id": desk.agency, "lines": [{ "item_id": desk.item, "quantity": quantity }] });
    sales.post(ISSUES, line(json!(0))).await.expect(422).fault("/lines/0/quantity", "TOO_SMALL");
    sales.post(ISSUES, line(json!(-1))).await.expect(422).fault("/lines/0/quantity", "TOO_SMALL");
    sales.post(ISSUES, line(json!(1.0005))).await.expect(422).fault("/lines/0/quantity", "TOO_MANY_DECIMALS");
    sales.post(ISSUES, line(json!(1e30))).await.expect(422).fault("/lines/0/quantity", "TOO_LARGE");
    sales.post(ISSUES, line(json!("3"))).await.expect(400).problem("MALFORMED");
    let none = json!({ "agency_id": desk.agency, "lines": [] });
    sales.post(ISSUES, none).await.expect(422).fault("/lines", "REQUIRED");
    let many: Vec<Value> = (0..2_001).map(|_| json!({ "item_id": desk.item, "quantity": 1 })).collect();
    sales
        .post(ISSUES, json!({ "agency_id": desk.agency, "lines": many }))
        .await
        .expect(422)
        .fault("/lines", "TOO_MANY");
    let unknown = uuid::Uuid::nil().to_string();
    sales.post(ISSUES, issue(&unknown, &[(&desk.item, 1)])).await.expect(422).fault("/agency_id", "NOT_FOUND");
    sales.post(ISSUES, issue(&desk.agency, &[(&unknown, 1)])).await.expect(422).fault("/lines/0/item_id", "NOT_FOUND");
    let no_price = json!({ "lines": [{ "item_id": desk.item, "quantity": 1 }] });
    let warehouse = desk.app.as_role("warehouse");
    warehouse.post(RECEIPTS, no_price).await.expect(422).fault("/lines/0/unit_price", "REQUIRED");
    let stranger =
        json!({ "supplier_id": unknown, "lines": [{ "item_id": desk.item, "quantity": 1, "unit_price": 1 }] });
    warehouse.post(RECEIPTS, stranger).await.expect(422).fault("/supplier_id", "NOT_FOUND");
    assert_eq!(desk.app.as_admin().get(&format!("{ISSUES}?count=true")).await.ok()["total"], 0);
    desk.app.verify().await;
}

#[tokio::test]
async fn a_slip_of_two_thousand_lines_is_posted_and_answered_whole() {
    let app = App::new().await;
    let trade = Trade::new(&app).await;
    let (agency, item) = (trade.agency(1_000_000_000).await, trade.item("A", 10).await);
    trade.receive(&[(&item, 5_000)]).await;
    let goods: Vec<_> = (0..2_000).map(|_| (item.as_str(), 1)).collect();
    let slip = app.as_admin().post(ISSUES, issue(&agency, &goods)).await.created();
    assert_eq!((slip["lines"].as_array().unwrap().len(), &slip["total"]), (2_000, &json!(20_000)));
    assert_eq!(trade.on_hand(&item).await, 3_000);
    app.verify().await;
}

#[tokio::test]
async fn lists_filter_sort_and_page() {
    let desk = desk().await;
    let admin = desk.app.as_admin();
    let other = desk.trade.agency(1_000).await;
    for _ in 0..3 {
        admin.post(ISSUES, issue(&desk.agency, &[(&desk.item, 1)])).await.created();
    }
    admin.post(ISSUES, issue(&other, &[(&desk.item, 1)])).await.created();
    let mut seen = Vec::new();
    let mut path = format!("{ISSUES}?limit=3&sort=number");
    loop {
        let page = admin.get(&path).await.ok();
        seen.extend(page["items"].as_array().unwrap().iter().map(|slip| slip["number"].as_str().unwrap().to_owned()));
        let Some(cursor) = page["next_cursor"].as_str() else { break };
        path = format!("{ISSUES}?limit=3&sort=number&cursor={cursor}");
    }
    assert_eq!(seen.len(), 4);
    assert!(seen.is_sorted());
    let own = admin.get(&format!("{ISSUES}?agency_id={other}&count=true")).await.ok();
    assert_eq!((own["items"].as_array().unwrap().len(), &own["total"]), (1, &json!(1)));
    admin.get(&format!("{ISSUES}?sort=colour")).await.expect(400).problem("MALFORMED");
    admin.get(&format!("{ISSUES}?colour=red")).await.expect(400).problem("MALFORMED");
    admin.get(&format!("{ISSUES}?cursor=abc")).await.expect(400).problem("MALFORMED");
    admin.get(&format!("{ISSUES}?limit=501")).await.expect(422).problem("VALIDATION");
}
