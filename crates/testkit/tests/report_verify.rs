//! The proof of the books names what it is there to find, and nothing that the rules allowed.
#![cfg(test)]

use chrono::{Days, NaiveDate};
use report::verify::Disagreement;
use serde_json::json;
use sqlx::{AssertSqlSafe, Executor};
use testkit::{App, TENANT, Trade, email, trade::issue};

async fn below_zero(app: &App) -> Vec<Disagreement> {
    let tenant = app.actor(&email("admin", TENANT)).await.tenant;
    let mut found = report::verify::verify(&app.contexts.db, tenant, |_| ()).await.unwrap();
    found.retain(|row| row.check == "no debt was below zero at any date");
    found
}

#[tokio::test]
async fn a_day_of_allowed_overpayment_excuses_the_credit_of_that_day_alone() {
    let app = App::new().await;
    let trade = Trade::new(&app).await;
    let admin = app.as_admin();
    let (paid, robbed, item) = (trade.agency(5_000).await, trade.agency(5_000).await, trade.item("A", 100).await);
    let received = trade.receive(&[(&item, 100)]).await;
    let today: NaiveDate = received["date"].as_str().unwrap().parse().unwrap();
    let yesterday = today - Days::new(1);
    let early = json!({ "date": yesterday, "lines": [{ "item_id": item, "quantity": 100, "unit_price": 1 }] });
    admin.post("/api/v1/inventory/receipts", early).await.created();
    for agency in [&paid, &robbed] {
        let mut slip = issue(agency, &[(&item, 10)]);
        slip["date"] = json!(yesterday);
        admin.post("/api/v1/inventory/issues", slip).await.created();
    }
    let regulation = "/api/v1/regulation/regulations/finance.allow_overpayment";
    admin.put(regulation, json!({ "value": true, "effective_on": yesterday })).await.ok();
    admin.put(regulation, json!({ "value": false, "effective_on": today })).await.ok();
    let payment = json!({ "agency_id": paid, "amount": 1_200, "method": "cash", "date": yesterday });
    admin.post("/api/v1/finance/payments", payment).await.created();
    // today it may not pay more, but buys for a part of its credit
    admin.post("/api/v1/inventory/issues", issue(&paid, &[(&item, 1)])).await.created();
    app.verify().await;
    // whoever forbids it from yesterday on accuses nobody who paid before
    admin.put(regulation, json!({ "value": false, "effective_on": yesterday })).await.ok();
    app.verify().await;

    // past every guard
    let mut superuser = app.superuser().await;
    superuser.execute("set session_replication_role = replica").await.unwrap();
    let entry = format!(
        "insert into finance.debt_entry
           (tenant_id, agency_id, posted_on, seq, kind, document_id, document_number, amount, balance)
         select tenant_id, agency_id, '{today}', 2, 'payment', gen_random_uuid(), 'X', -1001, -1
           from finance.account where agency_id = '{robbed}'"
    );
    superuser.execute(AssertSqlSafe(entry)).await.unwrap();
    let found = below_zero(&app).await;
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].subject, format!("agency {robbed} on {today}"));
    assert_eq!(found[0].found, "-1");
}

#[tokio::test]
async fn a_reference_that_is_nobodys_is_named() {
    let app = App::new().await;
    let mut superuser = app.superuser().await;
    let stray = "insert into finance.living_reference (tenant_id, reference, payment_id)
                 select tenant_id, 'FT9', gen_random_uuid() from auth.tenant where code = 'test'";
    superuser.execute(stray).await.unwrap();
    let tenant = app.actor(&email("admin", TENANT)).await.tenant;
    let found = report::verify::verify(&app.contexts.db, tenant, |_| ()).await.unwrap();
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].subject, "reference FT9");
}
