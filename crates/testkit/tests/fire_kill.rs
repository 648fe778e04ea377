//! What happens when the server or PostgreSQL is killed under load: every acknowledged slip is there, none twice, no gap in
//! the numbers, and the books prove themselves.
#![cfg(test)]

use std::{
    collections::{HashMap, HashSet},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};
use reqwest::Method;
use serde_json::Value;
use server::local_postgres::{LocalPostgres, Options};
use testkit::{App, Caller, Trade, trade::issue};

const CLIENTS: usize = 16;
const PATH: &str = "/api/v1/inventory/issues";

/// What clients have heard: by key, the number of the slip; and the keys of requests that were never answered.
#[derive(Default)]
struct Heard {
    numbers: Mutex<HashMap<String, String>>,
    unanswered: Mutex<Vec<String>>,
    acknowledged: AtomicUsize,
    over: AtomicBool,
}

async fn send(caller: &Caller, key: &str, body: &Value) -> Option<testkit::Reply> {
    let caller = caller.clone().key(key);
    let request = caller.request(Method::POST, PATH).await.json(body);
    caller.try_send(request).await.ok()
}

/// Posts one slip after the other, each under its key, until the server is gone.
async fn hammer(heard: Arc<Heard>, caller: Caller, client: usize, body: Value) {
    for round in 0.. {
        let key = format!("{client}-{round}");
        match send(&caller, &key, &body).await {
            Some(reply) if reply.status == 201 => {
                let number = reply.body["number"].as_str().unwrap().to_owned();
                heard.numbers.lock().unwrap().insert(key, number);
                heard.acknowledged.fetch_add(1, Ordering::Relaxed);
            }
            Some(reply) => {
                // with its database gone the server says so, and nothing more
                assert_eq!(reply.status, 503, "{:#}", reply.body);
                heard.unanswered.lock().unwrap().push(key);
                return;
            }
            None => {
                heard.unanswered.lock().unwrap().push(key);
                return;
            }
        }
        if heard.over.load(Ordering::Relaxed) {
            return;
        }
    }
}

/// Hammers until so many are acknowledged, then does `kill`, and waits until every client has noticed.
async fn under_load(caller: &Caller, body: &Value, enough: usize, kill: impl FnOnce()) -> Arc<Heard> {
    let heard = Arc::new(Heard::default());
    let clients: Vec<_> = (0..CLIENTS)
        .map(|client| tokio::spawn(hammer(Arc::clone(&heard), caller.clone(), client, body.clone())))
        .collect();
    while heard.acknowledged.load(Ordering::Relaxed) < enough {
        tokio::task::yield_now().await;
    }
    kill();
    heard.over.store(true, Ordering::Relaxed);
    for client in clients {
        client.await.unwrap();
    }
    heard
}

/// Every acknowledged slip is there under its number; what was not answered is sent again and counts once.
async fn nothing_is_lost(caller: &Caller, heard: &Heard, body: &Value) {
    let mut numbers = heard.numbers.lock().unwrap().clone();
    for (key, number) in &numbers {
        let again = send(caller, key, body).await.unwrap();
        assert_eq!(again.header("idempotent-replayed"), "true", "{key} was acknowledged and is not there");
        assert_eq!(again.created()["number"], number.as_str());
    }
    let unanswered = heard.unanswered.lock().unwrap().clone();
    for key in unanswered {
        let reply = send(caller, &key, body).await.unwrap().created();
        numbers.insert(key, reply["number"].as_str().unwrap().to_owned());
    }
    let distinct: HashSet<&String> = numbers.values().collect();
    assert_eq!(distinct.len(), numbers.len(), "two keys share a slip");
    let listed = caller.get(&format!("{PATH}?count=true&sort=-number&limit=1")).await.ok();
    assert_eq!(listed["total"], numbers.len(), "there are other slips than were asked for");
    let last = listed["items"][0]["number"].as_str().unwrap();
    assert!(last.ends_with(&format!("-{:06}", numbers.len())), "{last} is not the number of {} slips", numbers.len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_killed_under_load_has_lost_nothing_and_posted_nothing_twice() {
    let app = App::new().await;
    let trade = Trade::new(&app).await;
    let agency = trade.agency(1_000_000_000).await;
    let item = trade.item("A", 100).await;
    trade.receive(&[(&item, 1_000_000)]).await;
    let body = issue(&agency, &[(&item, 1)]);

    let server = app.process();
    let caller = app.as_admin().at(server.address);
    let heard = under_load(&caller, &body, 200, || server.kill9()).await;

    let restarted = app.process();
    nothing_is_lost(&app.as_admin().at(restarted.address), &heard, &body).await;
    app.verify().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_postgresql_killed_under_load_has_lost_nothing_and_posted_nothing_twice() {
    let folder = std::env::temp_dir().join(format!("entrepot-kill-{}", std::process::id()));
    let postgres = LocalPostgres::start(Options::new(&folder)).await.unwrap();
    let app = App::on(postgres.connect_options("postgres")).await;
    let trade = Trade::new(&app).await;
    let agency = trade.agency(1_000_000_000).await;
    let item = trade.item("A", 100).await;
    trade.receive(&[(&item, 1_000_000)]).await;
    let body = issue(&agency, &[(&item, 1)]);

    let server = app.process();
    let caller = app.as_admin().at(server.address);
    let postmaster = Pid::from_raw(postgres.pid());
    let heard = under_load(&caller, &body, 200, || kill(postmaster, Signal::SIGKILL).unwrap()).await;
    postgres.exited().await;
    drop(postgres);

    // the same server goes on when its database is back
    let postgres = LocalPostgres::start(Options::new(&folder)).await.unwrap();
    nothing_is_lost(&caller, &heard, &body).await;
    app.verify().await;
    drop(server);
    drop(app);
    postgres.stop().await.unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
}
