//! Idempotency under fire: a request that comes three times at once, and again after its connection was cut, is carried out
//! once, and every answer to it is the same, even one that nobody waits for.
#![cfg(test)]

use std::{collections::HashMap, net::SocketAddr, sync::Arc};

use reqwest::Method;
use serde_json::{Value, json};
use sqlx::PgConnection;
use testkit::{App, Caller, Reply, TENANT, Trade, email, trade::issue};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

const REQUESTS: usize = 60;

fn key(number: usize) -> String {
    format!("draft-{number}")
}

const PATH: &str = "/api/v1/inventory/issues";

/// Sends a request and waits for nothing.
async fn send(server: SocketAddr, caller: &Caller, key: &str, path: &str, body: &Value) -> TcpStream {
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
    connection
}

/// How many sessions of this database wait for a tenant's books.
async fn waiting(connection: &mut PgConnection) -> i64 {
    let query = "select count(*) from pg_locks where locktype = 'advisory' and not granted
                    and database = (select oid from pg_database where datname = current_database())";
    sqlx::query_scalar(query).fetch_one(connection).await.unwrap()
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

    let mut tasks = Vec::new();
    for number in 0..REQUESTS {
        for copy in 0..3 {
            let caller = admin.clone().key(key(number)).at(addresses[copy % 2]);
            let (agency, item) = (Arc::clone(&agency), Arc::clone(&item));
            tasks.push(tokio::spawn(async move {
                let quantity = 1 + i64::try_from(number % 5).unwrap();
                (number, caller.post(PATH, issue(&agency, &[(&item, quantity)])).await)
            }));
        }
    }
    let mut replies = Vec::new();
    for task in tasks {
        replies.push(task.await.unwrap());
    }
    assert_eq!(same_answers(replies), REQUESTS, "each is fresh once and replayed twice");

    // of others the connection is cut: as soon as they are sent, or at the first byte of the answer
    for number in 0..REQUESTS {
        let body = issue(&agency, &[(&item, 2)]);
        let mut connection = send(addresses[number % 2], &admin, &format!("cut-{number}"), PATH, &body).await;
        if number % 3 == 0 {
            connection.read_u8().await.unwrap();
        }
    }
    let mut replies = Vec::new();
    for number in 0..REQUESTS {
        let caller = admin.clone().key(format!("cut-{number}")).at(addresses[(number + 1) % 2]);
        let reply = caller.post(PATH, issue(&agency, &[(&item, 2)])).await;
        if number % 3 == 0 {
            assert_eq!(reply.header("idempotent-replayed"), "true", "{number} was answered and not carried out");
        }
        replies.push((number, reply));
    }
    assert!(same_answers(replies) <= REQUESTS - REQUESTS.div_ceil(3));

    let listed = admin.get("/api/v1/inventory/issues?limit=1&count=true").await.ok();
    assert_eq!(listed["total"], 2 * REQUESTS);
    app.verify().await;
}

#[tokio::test]
async fn what_the_server_has_received_it_carries_out_though_its_caller_went_away() {
    let app = App::new().await;
    let trade = Trade::new(&app).await;
    let agency = trade.agency(1_000_000_000).await;
    let item = trade.item("A", 100).await;
    trade.receive(&[(&item, 10)]).await;
    let server = app.process();
    let admin = app.as_admin();
    let body = issue(&agency, &[(&item, 1)]);
    let mut superuser = app.superuser().await;
    for number in 0..5 {
        // while somebody else has the books it can only wait for them
        let mut books = app.contexts.db.begin(&app.actor(&email("admin", TENANT)).await).await.unwrap();
        sqlx::query("select inventory.lock_books()").execute(books.conn()).await.unwrap();
        let mut connection = send(server.address, &admin, &key(number), PATH, &body).await;
        while waiting(&mut superuser).await == 0 {}
        connection.shutdown().await.unwrap();
        // the server closes its end without an answer: it has noticed
        let mut answer = Vec::new();
        connection.read_to_end(&mut answer).await.unwrap();
        assert_eq!(String::from_utf8_lossy(&answer), "");
        books.rollback().await.unwrap();
        let reply = admin.clone().key(key(number)).post(PATH, body.clone()).await;
        assert_eq!(reply.header("idempotent-replayed"), "true", "it was given up with its caller");
        reply.created();
    }
    assert_eq!(trade.on_hand(&item).await, json!(5));
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
