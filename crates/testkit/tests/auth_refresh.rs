//! Refreshing a session: each refresh token is good once.
#![cfg(test)]

use chrono::TimeDelta;
use futures::future::join_all;
use serde_json::{Value, json};
use testkit::{App, Caller, PASSWORD, Reply, TENANT, email};

const REFRESH: &str = "/api/v1/auth/refresh";
const ME: &str = "/api/v1/auth/me";

async fn login(app: &App) -> Value {
    let body = json!({ "email": email("viewer", TENANT), "password": PASSWORD });
    app.anonymous().post("/api/v1/auth/login", body).await.ok()
}

async fn refresh(app: &App, tokens: &Value) -> Reply {
    app.anonymous().post(REFRESH, json!({ "refresh_token": tokens["refresh_token"] })).await
}

fn holder(app: &App, tokens: &Value) -> Caller {
    app.anonymous().with("Authorization", format!("Bearer {}", tokens["access_token"].as_str().unwrap()))
}

#[tokio::test]
async fn a_refresh_gives_the_next_pair_for_the_same_session() {
    let app = App::new().await;
    let first = login(&app).await;
    app.clock.shift(TimeDelta::minutes(11));
    let second = refresh(&app, &first).await.ok();
    assert_ne!(second["refresh_token"], first["refresh_token"]);
    assert_ne!(second["access_token"], first["access_token"]);
    assert_eq!(second["user"], first["user"]);
    holder(&app, &second).get(ME).await.ok();
    let sessions = holder(&app, &second).get("/api/v1/auth/sessions").await.ok();
    assert_eq!(sessions["items"].as_array().unwrap().len(), 1);
    assert_eq!(sessions["items"][0]["current"], true);
    refresh(&app, &second).await.ok();
}

#[tokio::test]
async fn a_token_used_twice_ends_its_session_for_everybody() {
    let app = App::new().await;
    let stolen = login(&app).await;
    let other_session = login(&app).await;
    let thief = refresh(&app, &stolen).await.ok();
    holder(&app, &thief).get(ME).await.ok();

    // the owner comes with the copy that was used
    let refused = refresh(&app, &stolen).await.expect(401);
    let cleared: Vec<_> = refused.headers.get_all("set-cookie").iter().collect();
    assert!(cleared.iter().all(|cookie| cookie.to_str().unwrap().ends_with("Max-Age=0")), "{cleared:?}");
    assert_eq!(cleared.len(), 2);
    refused.problem("INVALID_TOKEN");

    holder(&app, &thief).get(ME).await.problem("INVALID_TOKEN");
    refresh(&app, &thief).await.problem("INVALID_TOKEN");
    refresh(&app, &stolen).await.problem("INVALID_TOKEN");
    // the same user's other session is another family
    holder(&app, &other_session).get(ME).await.ok();
    refresh(&app, &other_session).await.ok();
}

#[tokio::test]
async fn of_many_refreshes_at_once_one_succeeds_and_the_session_ends() {
    let app = App::new().await;
    let tokens = login(&app).await;
    let replies = join_all((0..8).map(|_| refresh(&app, &tokens))).await;
    let (won, lost): (Vec<_>, Vec<_>) = replies.into_iter().partition(|reply| reply.status == 200);
    assert_eq!(won.len(), 1);
    for reply in lost {
        reply.problem("INVALID_TOKEN");
    }
    refresh(&app, &won[0].body).await.problem("INVALID_TOKEN");
}

#[tokio::test]
async fn within_the_operators_grace_a_second_refresh_gets_nothing_but_ends_nothing() {
    let app = App::configured(|config| config.auth.refresh_grace_seconds = 10).await;
    let first = login(&app).await;
    let second = refresh(&app, &first).await.ok();
    let refused = refresh(&app, &first).await.expect(409).problem("CONFLICT");
    assert_eq!(refused["params"]["reason"], "JUST_REFRESHED");
    let third = refresh(&app, &second).await.ok();
    app.clock.shift(TimeDelta::seconds(10));
    refresh(&app, &first).await.problem("INVALID_TOKEN");
    refresh(&app, &third).await.problem("INVALID_TOKEN");
}

#[tokio::test]
async fn a_session_that_is_not_refreshed_for_30_days_is_over() {
    let app = App::new().await;
    let tokens = login(&app).await;
    app.clock.shift(TimeDelta::days(30));
    refresh(&app, &tokens).await.problem("INVALID_TOKEN");
}

#[tokio::test]
async fn a_session_is_over_after_90_days_in_any_case() {
    let app = App::new().await;
    let mut tokens = login(&app).await;
    for _ in 0..3 {
        app.clock.shift(TimeDelta::days(29));
        tokens = refresh(&app, &tokens).await.ok();
    }
    app.clock.shift(TimeDelta::days(3) - TimeDelta::minutes(5));
    tokens = refresh(&app, &tokens).await.ok();
    // a token never outlives its session
    let left = tokens["expires_in"].as_i64().unwrap();
    assert!((200..=300).contains(&left), "{left}");
    app.clock.shift(TimeDelta::minutes(5));
    holder(&app, &tokens).get(ME).await.problem("TOKEN_EXPIRED");
    refresh(&app, &tokens).await.problem("INVALID_TOKEN");
}

#[tokio::test]
async fn what_is_no_refresh_token_is_refused() {
    let app = App::new().await;
    let tokens = login(&app).await;
    app.anonymous().post(REFRESH, json!({ "refresh_token": tokens["access_token"] })).await.problem("INVALID_TOKEN");
    app.anonymous().post(REFRESH, json!({ "refresh_token": "" })).await.problem("INVALID_TOKEN");
    app.anonymous().post(REFRESH, json!({ "token": "x" })).await.expect(400).problem("MALFORMED");
    let nothing = app.anonymous();
    nothing.send(nothing.request(reqwest::Method::POST, REFRESH).await).await.expect(401).problem("INVALID_TOKEN");
    refresh(&app, &tokens).await.ok();
}

#[tokio::test]
async fn a_deactivated_user_refreshes_nothing() {
    let app = App::new().await;
    let tokens = login(&app).await;
    let admin = app.as_admin();
    let path = format!("/api/v1/auth/users/{}", tokens["user"]["id"].as_str().unwrap());
    admin.if_match("*").patch(&path, json!({ "active": false })).await.ok();
    refresh(&app, &tokens).await.problem("INVALID_TOKEN");
    // and a session that was ended by it stays ended
    app.as_admin().if_match("*").patch(&path, json!({ "active": true })).await.ok();
    refresh(&app, &tokens).await.problem("INVALID_TOKEN");
    login(&app).await;
}

#[tokio::test]
async fn only_hashes_of_tokens_are_stored() {
    let app = App::new().await;
    let tokens = login(&app).await;
    let mut database = app.superuser().await;
    let stored: Vec<Vec<u8>> =
        sqlx::query_scalar("select hash from auth.refresh_token").fetch_all(&mut database).await.unwrap();
    let token = tokens["refresh_token"].as_str().unwrap();
    assert!(!stored.is_empty());
    assert!(stored.iter().all(|hash| hash.len() == 32 && hash.as_slice() != token.as_bytes()));
}
