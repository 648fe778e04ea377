//! Idempotency under fire: a request that comes three times at once, and again after its connection was cut, is carried out
//! once, and every answer to it is the same.
#![cfg(test)]

use std::{collections::HashMap, net::SocketAddr, sync::Arc};

use reqwest::Method;
use serde_json::{Value, json};
use testkit::{App, Caller, Reply, Trade, trade::issue};
use tokio::{io::AsyncWriteExt, net::TcpStream};

const REQUESTS: usize = 60;

fn key(number: usize) -> String {
    format!("draft-{number}")
}

/// Sends a request and goes away without waiting for the answer.
async fn cut(server: SocketAddr, caller: &Caller, key: &str, path: &str, body: &Value) {
    let request = caller.clone().key(key).request(Method::POST, path).await.json(body).build().unwrap();
    let body = request.body().and_then(|body| body.as_bytes()).unwrap_or_default().to_vec();
    let mut bytes =
        format!("POST {path} HTTP/1.1\r\nhost: {server}\r\ncontent-length: {}\r\n", body.len()).into_bytes();
    for (name, value) in request.headers() {
        if name != "content-length" {
            bytes.extend_from_slice(format!("{name}: {}\r\n", value.to_str().unwrap()).as_bytes());
        }
    }
    bytes.extend_from_slice(b"\r\n");
    bytes.extend_from_slice(&body);
    let mut connection = TcpStream::connect(server).await.unwrap();
    connection.write_all(&bytes).await.unwrap();
    connection.flush().await.unwrap();
}

fn same_answers(replies: Vec<(usize, Reply)>) -> usize {
    let mut first: HashMap<usize, Value> = HashMap::new();
    let mut fresh = 0;
    for (number, reply) in replies {
        fresh += usize::from(reply.header("idempotent-replayed").is_empty());
        let body = reply.created();
        assert_eq!(first.entry(number).or_insert_with(|| body.clone()), &body, "two answers to one key");
    }
    assert_eq!(first.len(), REQUESTS);
    fresh
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_issue_sent_three_times_at_once_and_after_a_cut_connection_is_one_slip() {
    let app = App::new().await;
    let trade = Trade::new(&app).await;
    let agency = Arc::new(trade.agency(1_000_000_000).await);
    let item = Arc::new(trade.item("A", 100).await);
    trade.receive(&[(&item, 1_000_000)]).await;
    let servers = [app.process(), app.process()];
    let addresses = [servers[0].address, servers[1].address];
    let admin = app.as_admin();
    let path = "/api/v1/inventory/issues";

    let mut tasks = Vec::new();
    for number in 0..REQUESTS {
        for copy in 0..3 {
            let caller = admin.clone().key(key(number)).at(addresses[copy % 2]);
            let (agency, item) = (Arc::clone(&agency), Arc::clone(&item));
            tasks.push(tokio::spawn(async move {
                let quantity = 1 + i64::try_from(number % 5).unwrap();
                (number, caller.post(path, issue(&agency, &[(&item, quantity)])).await)
            }));
        }
    }
    let mut replies = Vec::new();
    for task in tasks {
        replies.push(task.await.unwrap());
    }
    assert_eq!(same_answers(replies), REQUESTS, "each is fresh once and replayed twice");

    // others are sent and their connections cut in the middle of it
    for number in 0..REQUESTS {
        let body = issue(&agency, &[(&item, 2)]);
        cut(addresses[number % 2], &admin, &format!("cut-{number}"), path, &body).await;
    }
    let mut replies = Vec::new();
    for number in 0..REQUESTS {
        let caller = admin.clone().key(format!("cut-{number}")).at(addresses[(number + 1) % 2]);
        replies.push((number, caller.post(path, issue(&agency, &[(&item, 2)])).await));
    }
    same_answers(replies);

    let listed = admin.get("/api/v1/inventory/issues?limit=1&count=true").await.ok();
    assert_eq!(listed["total"], 2 * REQUESTS);
    app.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_payment_and_reversal_sent_three_times_at_once_counts_once() {
    let app = App::new().await;
    let trade = Trade::new(&app).await;
    let agency = Arc::new(trade.agency(1_000_000_000).await);
    let item = trade.item("A", 1_000_000).await;
    trade.receive(&[(&item, 100)]).await;
    let admin = app.as_admin();
    let slip = admin.post("/api/v1/inventory/issues", issue(&agency, &[(&item, 1)])).await.created();
    let server = app.process();

    let mut tasks = Vec::new();
    for number in 0..REQUESTS {
        for copy in 0..3 {
            let caller = admin.clone().key(key(number));
            let caller = if copy == 0 { caller.at(server.address) } else { caller };
            let body =
                json!({ "agency_id": *agency, "amount": 10, "method": "bank", "reference": format!("FT{number}") });
            tasks.push(tokio::spawn(async move { (number, caller.post("/api/v1/finance/payments", body).await) }));
        }
    }
    let mut replies = Vec::new();
    for task in tasks {
        replies.push(task.await.unwrap());
    }
    assert_eq!(same_answers(replies), REQUESTS);
    assert_eq!(trade.exposure(&agency).await["debt"], 1_000_000 - 10 * i64::try_from(REQUESTS).unwrap());

    let payments = admin.get("/api/v1/finance/payments?limit=1").await.ok();
    let payment = payments["items"][0]["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/finance/payments/{payment}/reverse");
    let reverse = || admin.clone().key("reverse");
    let (one, two, three) = (reverse(), reverse(), reverse().at(server.address));
    let (one, two, three) =
        tokio::join!(one.post(&path, json!({})), two.post(&path, json!({})), three.post(&path, json!({})));
    assert_eq!(one.created(), two.created());
    three.created();
    admin.post(&path, json!({})).await.expect(409).problem("ALREADY_REVERSED");

    let again = admin.clone().key(key(1));
    let mismatch =
        again.post("/api/v1/finance/payments", json!({ "agency_id": *agency, "amount": 11, "method": "cash" }));
    mismatch.await.expect(422).problem("IDEMPOTENCY_MISMATCH");
    assert_eq!(slip["status"], "posted");
    app.verify().await;
}

#[tokio::test]
async fn a_refused_draft_may_be_mended_and_sent_again_under_its_key() {
    let app = App::new().await;
    let trade = Trade::new(&app).await;
    let agency = trade.agency(1_000).await;
    let item = trade.item("A", 100).await;
    trade.receive(&[(&item, 3)]).await;
    let caller = app.as_admin().key("draft");
    caller.post("/api/v1/inventory/issues", issue(&agency, &[(&item, 4)])).await.expect(409).problem("OUT_OF_STOCK");
    caller.post("/api/v1/inventory/issues", issue(&agency, &[(&item, 3)])).await.created();
    // its stock is gone, and still the retry gets the first answer
    let again = caller.post("/api/v1/inventory/issues", issue(&agency, &[(&item, 3)])).await;
    assert_eq!(again.header("idempotent-replayed"), "true");
    again.created();
}
