//! Races, through HTTP, with two server processes on one database: stock and limits that suffice for exactly so many slips
//! let exactly so many through, whoever comes at the same time.
#![cfg(test)]

use std::sync::Arc;

use serde_json::{Value, json};
use testkit::{
    App, Caller, Reply, Trade,
    trade::{issue, receipt},
};

const CLIENTS: usize = 64;

/// Runs clients at once, every other one at the second process, each with its number.
async fn at_once<F>(app: &App, client: impl Fn(usize, Caller) -> F) -> Vec<Reply>
where
    F: Future<Output = Vec<Reply>> + Send + 'static,
{
    let servers = [app.process(), app.process()];
    let admin = app.as_admin();
    let tasks: Vec<_> = (0..CLIENTS)
        .map(|number| tokio::spawn(client(number, admin.clone().at(servers[number % servers.len()].address))))
        .collect();
    let mut replies = Vec::new();
    for task in tasks {
        replies.extend(task.await.unwrap());
    }
    replies
}

fn count(replies: &[Reply], status: u16) -> usize {
    replies.iter().filter(|reply| reply.status.as_u16() == status).count()
}

fn no_faults(replies: &[Reply]) {
    let faults: Vec<_> = replies.iter().filter(|reply| reply.status.is_server_error()).collect();
    assert!(faults.is_empty(), "{} of {} failed, first {:#?}", faults.len(), replies.len(), faults[0]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn stock_for_exactly_so_many_slips_lets_exactly_so_many_through() {
    const ENOUGH_FOR: usize = 40;
    let app = App::new().await;
    let trade = Trade::new(&app).await;
    let agencies = [trade.agency(1_000_000_000).await, trade.agency(1_000_000_000).await];
    let items = [trade.item("A", 100).await, trade.item("B", 200).await, trade.item("C", 300).await];
    let goods: Vec<_> = items.iter().map(|item| (item.as_str(), 2 * i64::try_from(ENOUGH_FOR).unwrap())).collect();
    trade.receive(&goods).await;

    let shared = Arc::new((agencies.clone(), items.clone()));
    let replies = at_once(&app, |number, caller| {
        let shared = Arc::clone(&shared);
        async move {
            let (agencies, items) = &*shared;
            // every client names the items in another order
            let mut goods: Vec<_> = items.iter().map(|item| (item.as_str(), 2)).collect();
            goods.rotate_left(number % items.len());
            let slip = issue(&agencies[number % agencies.len()], &goods);
            vec![
                caller.post("/api/v1/inventory/issues", slip.clone()).await,
                caller.post("/api/v1/inventory/issues", slip).await,
            ]
        }
    })
    .await;

    no_faults(&replies);
    assert_eq!(count(&replies, 201), ENOUGH_FOR);
    for refused in replies.into_iter().filter(|reply| reply.status != 201) {
        let problem = refused.expect(409).problem("OUT_OF_STOCK");
        for item in problem["params"]["items"].as_array().unwrap() {
            assert_eq!(item["wanted"], 2);
            assert_eq!((&item["on_hand"], &item["available"]), (&json!(0), &json!(0)), "{problem:#}");
        }
    }
    for item in &items {
        assert_eq!(trade.on_hand(item).await, 0);
    }
    let issues = app.as_admin().get("/api/v1/inventory/issues?limit=500&sort=number").await.ok();
    let numbers: Vec<_> = issues["items"].as_array().unwrap().iter().map(|slip| slip["number"].clone()).collect();
    let year = &numbers[0].as_str().unwrap()[3..7];
    let expected: Vec<Value> = (1..=ENOUGH_FOR).map(|number| json!(format!("PX-{year}-{number:06}"))).collect();
    assert_eq!(numbers, expected);
    app.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn limits_for_exactly_so_many_slips_let_exactly_so_many_through() {
    const ENOUGH_FOR: i64 = 15;
    const AMOUNT: i64 = 600;
    let app = App::new().await;
    let trade = Trade::new(&app).await;
    // the rest of the limit does not do for one more
    let limit = ENOUGH_FOR * AMOUNT + AMOUNT - 1;
    let agencies = [trade.agency(limit).await, trade.agency(limit).await];
    let items = [trade.item("A", 100).await, trade.item("B", 200).await, trade.item("C", 300).await];
    let goods: Vec<_> = items.iter().map(|item| (item.as_str(), 1_000_000)).collect();
    trade.receive(&goods).await;

    let shared = Arc::new((agencies.clone(), items.clone()));
    let replies = at_once(&app, |number, caller| {
        let shared = Arc::clone(&shared);
        async move {
            let (agencies, items) = &*shared;
            let goods: Vec<_> = items.iter().map(|item| (item.as_str(), 1)).collect();
            let slip = issue(&agencies[number % agencies.len()], &goods);
            vec![caller.post("/api/v1/inventory/issues", slip).await]
        }
    })
    .await;

    no_faults(&replies);
    assert_eq!(count(&replies, 201), usize::try_from(2 * ENOUGH_FOR).unwrap());
    for refused in replies.into_iter().filter(|reply| reply.status != 201) {
        let params = refused.expect(409).problem("DEBT_LIMIT")["params"].clone();
        let debt = ENOUGH_FOR * AMOUNT;
        let expected =
            json!({ "limit": limit, "debt": debt, "pending": 0, "amount": AMOUNT, "excess": debt + AMOUNT - limit });
        assert_eq!(params, expected);
    }
    for agency in &agencies {
        let exposure = trade.exposure(agency).await;
        assert_eq!((&exposure["debt"], &exposure["available"]), (&json!(ENOUGH_FOR * AMOUNT), &json!(AMOUNT - 1)));
    }
    app.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn issues_receipts_payments_and_reversals_at_once_leave_true_books() {
    let app = App::new().await;
    let trade = Trade::new(&app).await;
    let agencies = [trade.agency(20_000).await, trade.agency(20_000).await];
    let items = [trade.item("A", 100).await, trade.item("B", 200).await, trade.item("C", 300).await];
    let goods: Vec<_> = items.iter().map(|item| (item.as_str(), 100)).collect();
    trade.receive(&goods).await;

    let shared = Arc::new((agencies.clone(), items.clone()));
    let replies = at_once(&app, |number, caller| {
        let shared = Arc::clone(&shared);
        async move {
            let (agencies, items) = &*shared;
            let agency = &agencies[number % agencies.len()];
            let item = items[number % items.len()].as_str();
            let other = items[(number + 1) % items.len()].as_str();
            let mut replies = Vec::new();
            for round in 0..3 {
                let issued = caller.post("/api/v1/inventory/issues", issue(agency, &[(item, 3), (other, 2)])).await;
                let slip = issued.body["id"].as_str().map(str::to_owned);
                replies.push(issued);
                let payment = json!({ "agency_id": agency, "amount": 150 + number, "method": "cash" });
                let paid = caller.post("/api/v1/finance/payments", payment).await;
                let payment = paid.body["id"].as_str().map(str::to_owned);
                replies.push(paid);
                if let (Some(slip), true) = (slip, round % 2 == 0) {
                    let path = format!("/api/v1/inventory/issues/{slip}/reverse");
                    // by two at once: one of them comes too late
                    let (first, second) = tokio::join!(caller.post(&path, json!({})), caller.post(&path, json!({})));
                    assert!(!(first.status == 201 && second.status == 201), "reversed twice");
                    replies.extend([first, second]);
                }
                if let (Some(payment), 0) = (payment, number % 5) {
                    replies.push(caller.post(&format!("/api/v1/finance/payments/{payment}/reverse"), json!({})).await);
                }
                if number % 7 == 0 {
                    replies.push(caller.post("/api/v1/inventory/receipts", receipt(&[(item, 5)])).await);
                }
            }
            replies
        }
    })
    .await;

    no_faults(&replies);
    let allowed = ["OUT_OF_STOCK", "DEBT_LIMIT", "OVERPAYMENT", "ALREADY_REVERSED"];
    for refused in replies.iter().filter(|reply| reply.status != 201) {
        assert!(allowed.iter().any(|code| refused.body["code"] == *code), "{:#}", refused.body);
    }
    assert!(count(&replies, 201) > CLIENTS, "hardly anything was posted");
    app.verify().await;
}
