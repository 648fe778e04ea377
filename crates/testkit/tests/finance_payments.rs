//! Payments and their reversals.
#![cfg(test)]

use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, Executor, PgConnection};
use testkit::{App, Trade, trade::issue};

const PAYMENTS: &str = "/api/v1/finance/payments";

/// An agency that owes 1,000.
async fn debtor() -> (App, Trade, String) {
    let app = App::new().await;
    let trade = Trade::new(&app).await;
    let (agency, item) = (trade.agency(5_000).await, trade.item("A", 100).await);
    trade.receive(&[(&item, 100)]).await;
    app.as_admin().post("/api/v1/inventory/issues", issue(&agency, &[(&item, 10)])).await.created();
    (app, trade, agency)
}

fn pay(agency: &str, amount: i64) -> Value {
    json!({ "agency_id": agency, "amount": amount, "method": "cash" })
}

#[tokio::test]
async fn a_payment_lowers_the_debt_and_says_what_is_left() {
    let (app, trade, agency) = debtor().await;
    let cashier = app.as_role("cashier");
    let payment = cashier.post(PAYMENTS, pay(&agency, 400)).await.created();
    assert!(payment["number"].as_str().unwrap().starts_with("PT-"));
    assert_eq!((&payment["debt_after"], &payment["status"]), (&json!(600), &json!("posted")));
    assert_eq!(trade.exposure(&agency).await["debt"], 600);
    let shown = cashier.get(&format!("{PAYMENTS}/{}", payment["id"].as_str().unwrap())).await.ok();
    // besides it says what everything is called
    for (field, value) in payment.as_object().unwrap() {
        assert_eq!(&shown[field], value, "{field}");
    }
    app.verify().await;
}

#[tokio::test]
async fn more_than_the_debt_is_refused_until_the_regulation_allows_it() {
    let (app, trade, agency) = debtor().await;
    let cashier = app.as_role("cashier");
    let problem = cashier.post(PAYMENTS, pay(&agency, 1_001)).await.expect(409).problem("OVERPAYMENT");
    assert_eq!(problem["params"], json!({ "debt": 1_000, "amount": 1_001, "excess": 1 }));
    assert!(problem["detail"].as_str().unwrap().starts_with("That is 1 more than the agency owes. Take 1 less, or"));
    let set =
        app.as_admin().put("/api/v1/regulation/regulations/finance.allow_overpayment", json!({ "value": true })).await;
    assert!(set.status.is_success(), "{:#}", set.body);
    let payment = cashier.post(PAYMENTS, pay(&agency, 1_200)).await.created();
    assert_eq!(payment["debt_after"], -200);
    assert_eq!(trade.exposure(&agency).await["available"], 5_200);
    app.verify().await;
}

#[tokio::test]
async fn a_payment_from_before_the_debt_is_told_the_day_and_when_it_would_pass() {
    let (app, _, agency) = debtor().await;
    let today = app.clock.today(app.actor("admin@test.test").await.zone);
    let mut early = pay(&agency, 400);
    early["date"] = json!(today.pred_opt().unwrap());
    let problem = app.as_role("cashier").post(PAYMENTS, early.clone()).await.expect(409).problem("OVERPAYMENT");
    assert_eq!(problem["params"], json!({ "debt": 0, "amount": 400, "excess": 400, "date": early["date"] }));
    assert!(problem["detail"].as_str().unwrap().contains(&format!("Date it {today} or later")), "{problem:#}");
}

#[tokio::test]
async fn a_reference_is_used_once() {
    let (app, _, agency) = debtor().await;
    let cashier = app.as_role("cashier");
    let by_bank = json!({ "agency_id": agency, "amount": 10, "method": "bank", "reference": "FT26324123" });
    cashier.post(PAYMENTS, by_bank.clone()).await.created();
    let problem = cashier.post(PAYMENTS, by_bank).await.expect(409).problem("CONFLICT");
    assert_eq!(problem["errors"][0]["pointer"], "/reference");
    app.verify().await;
}

#[tokio::test]
async fn a_reversed_payments_reference_is_free_for_the_right_agency() {
    let (app, trade, wrong) = debtor().await;
    let (right, item) = (trade.agency(5_000).await, trade.item("B", 100).await);
    trade.receive(&[(&item, 10)]).await;
    let admin = app.as_admin();
    admin.post("/api/v1/inventory/issues", issue(&right, &[(&item, 10)])).await.created();
    let by_bank = |agency: &str| json!({ "agency_id": agency, "amount": 10, "method": "bank", "reference": "FT123" });
    let mistaken = admin.post(PAYMENTS, by_bank(&wrong)).await.created();
    let path = format!("{PAYMENTS}/{}/reverse", mistaken["id"].as_str().unwrap());
    admin.post(&path, json!({})).await.created();
    let booked = admin.post(PAYMENTS, by_bank(&right)).await.created();
    assert_eq!((&booked["reference"], &booked["agency_id"]), (&json!("FT123"), &json!(right)));
    // and it is taken again
    let problem = admin.post(PAYMENTS, by_bank(&wrong)).await.expect(409).problem("CONFLICT");
    assert_eq!(problem["errors"][0]["pointer"], "/reference");
    let named = admin.get(&format!("{PAYMENTS}?reference=FT123&count=true")).await.ok();
    assert_eq!(named["total"], 2);
    app.verify().await;
}

#[tokio::test]
async fn a_reversed_payment_stands_as_debt_again() {
    let (app, trade, agency) = debtor().await;
    let admin = app.as_admin();
    let payment = admin.post(PAYMENTS, pay(&agency, 1_000)).await.created();
    let path = format!("{PAYMENTS}/{}/reverse", payment["id"].as_str().unwrap());
    let reversal = admin.post(&path, json!({ "note": "séc bị trả lại" })).await.created();
    assert_eq!((&reversal["kind"], &reversal["debt_after"]), (&json!("payment_reversal"), &json!(1_000)));
    admin.post(&path, json!({})).await.expect(409).problem("ALREADY_REVERSED");
    assert_eq!(trade.exposure(&agency).await["debt"], 1_000);
    let listed = admin.get(&format!("{PAYMENTS}?agency_id={agency}&count=true")).await.ok();
    assert_eq!(listed["total"], 2);
    app.verify().await;
}

/// As another process would that posts into another year, and so takes its number from another series.
async fn reversed_meanwhile(app: &App, payment: &str) -> PgConnection {
    let mut other = app.superuser().await;
    let reversal = format!(
        "insert into finance.payment
           (tenant_id, id, kind, number, agency_id, posted_on, amount, method, reverses_id, debt_after, created_by)
         select tenant_id, gen_random_uuid(), 'payment_reversal', 'DT-1999-000001', agency_id, posted_on, amount, method, id,
                0, created_by
           from finance.payment where id = '{payment}'"
    );
    other.execute("begin").await.unwrap();
    other.execute(AssertSqlSafe(reversal)).await.unwrap();
    other
}

#[tokio::test]
async fn of_two_who_reverse_at_once_the_second_is_told_so() {
    let (app, _, agency) = debtor().await;
    let admin = app.as_admin();
    let payment = admin.post(PAYMENTS, pay(&agency, 400)).await.created();
    let payment = payment["id"].as_str().unwrap().to_owned();
    let mut other = reversed_meanwhile(&app, &payment).await;
    let second = tokio::spawn(async move { admin.post(&format!("{PAYMENTS}/{payment}/reverse"), json!({})).await });
    app.somebody_waits().await;
    other.execute("commit").await.unwrap();
    second.await.unwrap().expect(409).problem("ALREADY_REVERSED");
}

#[tokio::test]
async fn a_date_that_no_calendar_shows_is_pointed_at() {
    let (app, _, agency) = debtor().await;
    let admin = app.as_admin();
    let payment = admin.post(PAYMENTS, pay(&agency, 1)).await.created();
    let reverse = format!("{PAYMENTS}/{}/reverse", payment["id"].as_str().unwrap());
    for date in ["-262143-01-01", "0000-12-31", "+10000-01-01"] {
        let mut dated = pay(&agency, 1);
        dated["date"] = json!(date);
        admin.post(PAYMENTS, dated).await.expect(422).fault("/date", "OUT_OF_RANGE");
        admin.post(&reverse, json!({ "date": date })).await.expect(422).fault("/date", "OUT_OF_RANGE");
    }
    let history = format!("/api/v1/agency/agencies/{agency}/history");
    let lists =
        [PAYMENTS, "/api/v1/finance/debts/entries", &history, "/api/v1/inventory/issues", "/api/v1/inventory/receipts"];
    for list in lists {
        for end in ["from", "to"] {
            let asked = admin.get(&format!("{list}?{end}=-262143-01-01")).await;
            asked.expect(422).fault(&format!("?{end}"), "OUT_OF_RANGE");
        }
    }
}

#[tokio::test]
async fn bad_input_is_pointed_at() {
    let (app, _, agency) = debtor().await;
    let cashier = app.as_role("cashier");
    cashier.post(PAYMENTS, pay(&agency, 0)).await.expect(422).fault("/amount", "TOO_SMALL");
    cashier.post(PAYMENTS, pay(&agency, -5)).await.expect(422).fault("/amount", "TOO_SMALL");
    cashier.post(PAYMENTS, pay(&agency, 1_000_000_000_000_000)).await.expect(422).fault("/amount", "TOO_LARGE");
    let by_card = json!({ "agency_id": agency, "amount": 1, "method": "card" });
    cashier.post(PAYMENTS, by_card).await.expect(400).problem("MALFORMED");
    let broken = json!({ "agency_id": agency, "amount": 1.5, "method": "cash" });
    cashier.post(PAYMENTS, broken).await.expect(400).problem("MALFORMED");
    let nobody = pay(&uuid::Uuid::nil().to_string(), 1);
    cashier.post(PAYMENTS, nobody).await.expect(422).fault("/agency_id", "NOT_FOUND");
    app.as_role("warehouse").post(PAYMENTS, pay(&agency, 1)).await.expect(403).problem("PERMISSION_DENIED");
}
