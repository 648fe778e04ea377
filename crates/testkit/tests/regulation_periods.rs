//! Periods: closing a month, and opening it again.
#![cfg(test)]

use serde_json::{Value, json};
use testkit::App;

const PERIODS: &str = "/api/v1/regulation/periods";

async fn states(app: &App, months: &[&str]) -> Vec<Value> {
    let list = app.as_role("viewer").get(&format!("{PERIODS}?limit=500")).await.ok();
    let items = list["items"].as_array().unwrap();
    let state = |month: &&str| items.iter().find(|period| period["month"] == **month).unwrap()["state"].clone();
    months.iter().map(state).collect()
}

#[tokio::test]
async fn closing_a_month_closes_all_before_and_reopening_one_opens_all_after() {
    let app = App::new().await;
    let admin = app.as_admin();
    let closed = admin.post(&format!("{PERIODS}/2024-03/close"), json!({ "reason": "quý I" })).await.ok();
    assert_eq!((&closed["month"], &closed["state"]), (&json!("2024-03"), &json!("closed")));
    admin.post(&format!("{PERIODS}/2024-06/close"), json!({})).await.ok();
    let months = ["2024-03", "2024-04", "2024-06", "2024-07"];
    assert_eq!(states(&app, &months).await, ["closed", "closed", "closed", "open"]);

    let opened = admin.post(&format!("{PERIODS}/2024-04/reopen"), json!({ "reason": "sót phiếu" })).await.ok();
    assert_eq!((&opened["state"], &opened["history"][0]["reason"]), (&json!("open"), &json!("sót phiếu")));
    assert_eq!(states(&app, &months).await, ["closed", "open", "open", "open"]);
    let list = app.as_role("viewer").get(PERIODS).await.ok();
    assert_eq!(list["closed_through"], "2024-03-31");
    // another tenant's books are its own
    assert_eq!(app.as_other_tenant_admin().get(PERIODS).await.ok()["closed_through"], Value::Null);
}

#[tokio::test]
async fn the_history_of_a_month_tells_who_did_what() {
    let app = App::new().await;
    let admin = app.as_admin();
    let user = admin.get("/api/v1/auth/me").await.ok()["id"].clone();
    admin.post(&format!("{PERIODS}/2024-03/close"), json!({})).await.ok();
    admin.post(&format!("{PERIODS}/2024-03/reopen"), json!({ "reason": "sai giá" })).await.ok();
    let closed = admin.post(&format!("{PERIODS}/2024-03/close"), json!({})).await.ok();
    let history = closed["history"].as_array().unwrap();
    let actions: Vec<_> = history.iter().map(|closing| &closing["action"]).collect();
    assert_eq!(actions, ["close", "reopen", "close"]);
    assert!(history.iter().all(|closing| closing["done_by"] == user && closing["done_at"].is_string()));
    assert_eq!(history[1]["reason"], "sai giá");
}

#[tokio::test]
async fn what_closes_or_opens_several_months_says_so_and_stands_in_the_history_of_each() {
    let app = App::new().await;
    let admin = app.as_admin();
    let range = |closing: &Value| (closing["month"].clone(), closing["from"].clone(), closing["to"].clone());
    let first = admin.post(&format!("{PERIODS}/2024-03/close"), json!({})).await.ok();
    assert_eq!(range(&first["history"][0]), (json!("2024-03"), Value::Null, json!("2024-03")));
    let closed = admin.post(&format!("{PERIODS}/2024-06/close"), json!({})).await.ok();
    assert_eq!(range(&closed["history"][0]), (json!("2024-06"), json!("2024-04"), json!("2024-06")));
    let opened = admin.post(&format!("{PERIODS}/2024-05/reopen"), json!({ "reason": "sót phiếu" })).await.ok();
    assert_eq!(range(&opened["history"][0]), (json!("2024-05"), json!("2024-05"), json!("2024-06")));

    let list = admin.get(&format!("{PERIODS}?limit=500")).await.ok();
    let history = |month: &str| {
        let period = list["items"].as_array().unwrap().iter().find(|period| period["month"] == month).unwrap();
        let done = period["history"].as_array().unwrap().iter();
        done.map(|closing| format!("{} {}", closing["action"], closing["month"]).replace('"', "")).collect::<Vec<_>>()
    };
    assert_eq!(history("2024-03"), ["close 2024-03"]);
    assert_eq!(history("2024-04"), ["close 2024-06"]);
    assert_eq!(history("2024-05"), ["reopen 2024-05", "close 2024-06"]);
    assert_eq!(history("2024-06"), ["reopen 2024-05", "close 2024-06"]);
    assert_eq!(history("2024-07"), Vec::<String>::new());
}

#[tokio::test]
async fn a_month_is_closed_once_and_only_when_it_is_over() {
    let app = App::new().await;
    let admin = app.as_admin();
    let this_month = app.clock.today(app.actor("admin@test.test").await.zone).format("%Y-%m").to_string();
    let early = admin.post(&format!("{PERIODS}/{this_month}/close"), json!({})).await.expect(409).problem("CONFLICT");
    assert_eq!(early["params"]["month"], this_month.as_str());
    admin.post(&format!("{PERIODS}/2024-03/close"), json!({})).await.ok();
    let again = admin.post(&format!("{PERIODS}/2024-02/close"), json!({})).await.expect(409).problem("CONFLICT");
    assert_eq!(again["params"]["closed_through"], "2024-03-31");
    admin.post(&format!("{PERIODS}/2024-04/reopen"), json!({ "reason": "x" })).await.expect(409).problem("CONFLICT");
    admin.post(&format!("{PERIODS}/2024-03/reopen"), json!({})).await.expect(400).problem("MALFORMED");
    admin
        .post(&format!("{PERIODS}/2024-03/reopen"), json!({ "reason": " " }))
        .await
        .expect(422)
        .fault("/reason", "REQUIRED");
    admin.post(&format!("{PERIODS}/2024-13/close"), json!({})).await.expect(404).problem("NOT_FOUND");
}

#[tokio::test]
async fn the_body_of_a_closing_may_be_left_out() {
    let app = App::new().await;
    let admin = app.as_admin();
    let request = admin.request(reqwest::Method::POST, &format!("{PERIODS}/2024-03/close")).await;
    assert_eq!(admin.send(request).await.ok()["state"], "closed");
}

#[tokio::test]
async fn closing_and_reopening_are_permissions_of_their_own() {
    let app = App::new().await;
    for role in ["viewer", "cashier", "warehouse", "sales"] {
        let caller = app.as_role(role);
        caller.post(&format!("{PERIODS}/2024-03/close"), json!({})).await.expect(403).problem("PERMISSION_DENIED");
        let reopen = caller.post(&format!("{PERIODS}/2024-03/reopen"), json!({ "reason": "x" })).await;
        reopen.expect(403).problem("PERMISSION_DENIED");
    }
}

#[tokio::test]
async fn periods_are_paged_from_the_current_month_back() {
    let app = App::new().await;
    let admin = app.as_admin();
    admin.post(&format!("{PERIODS}/2020-01/close"), json!({})).await.ok();
    let mut months = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = admin.get(&format!("{PERIODS}?limit=10{cursor}")).await.ok();
        months.extend(page["items"].as_array().unwrap().iter().map(|period| period["month"].clone()));
        let Some(next) = page["next_cursor"].as_str() else { break };
        cursor = format!("&cursor={next}");
    }
    let this_month = app.clock.today(app.actor("admin@test.test").await.zone).format("%Y-%m").to_string();
    assert_eq!(months.first(), Some(&json!(this_month)));
    assert_eq!(months.last(), Some(&json!("2020-01")));
    let mut sorted = months.clone();
    sorted.sort_by(|a, b| b.as_str().cmp(&a.as_str()));
    sorted.dedup();
    assert_eq!(months, sorted);
    admin.get(&format!("{PERIODS}?limit=0")).await.expect(422).problem("VALIDATION");
}

#[tokio::test]
async fn a_closing_waits_until_the_postings_under_way_are_done() {
    let app = App::new().await;
    let admin = app.as_admin();
    let actor = app.actor("admin@test.test").await;
    let mut posting = app.contexts.db.begin(&actor).await.unwrap();
    let calendar = regulation::hold_calendar(&mut posting).await.unwrap();
    assert_eq!(calendar.closed_through, None);

    let closing = tokio::spawn(async move { admin.post(&format!("{PERIODS}/2024-03/close"), json!({})).await });
    let mut superuser = app.superuser().await;
    let waiting = "select count(*) from pg_locks where locktype = 'advisory' and not granted
                      and database = (select oid from pg_database where datname = current_database())";
    while sqlx::query_scalar::<_, i64>(waiting).fetch_one(&mut superuser).await.unwrap() == 0 {
        tokio::task::yield_now().await;
    }
    assert!(!closing.is_finished());
    posting.commit().await.unwrap();
    assert_eq!(closing.await.unwrap().ok()["state"], "closed");

    let mut posting = app.contexts.db.begin(&actor).await.unwrap();
    let calendar = regulation::hold_calendar(&mut posting).await.unwrap();
    assert_eq!(calendar.closed_through, "2024-03-31".parse().ok());
}
