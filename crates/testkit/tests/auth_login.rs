//! Signing in, and what it does not give away.
#![cfg(test)]

use std::time::{Duration, Instant};

use chrono::TimeDelta;
use serde_json::{Value, json};
use testkit::{App, PASSWORD, Reply, TENANT, email};

const LOGIN: &str = "/api/v1/auth/login";
const ME: &str = "/api/v1/auth/me";

async fn login(app: &App, email: &str, password: &str) -> Reply {
    app.anonymous().post(LOGIN, json!({ "email": email, "password": password })).await
}

#[tokio::test]
async fn who_signs_in_gets_tokens_and_who_they_are() {
    let app = App::new().await;
    let reply = login(&app, "  Cashier@TEST.test ", PASSWORD).await;
    let body = reply.clone().ok();
    assert_eq!(body["expires_in"], 600);
    assert_eq!(body["user"]["email"], email("cashier", TENANT));
    assert_eq!(body["user"]["tenant"]["code"], TENANT);
    assert_eq!(body["user"]["tenant"]["currency"], "VND");
    assert_eq!(body["user"]["tenant"]["time_zone"], "Asia/Ho_Chi_Minh");
    assert_eq!(body["user"]["roles"][0]["code"], "cashier");
    assert_eq!(
        body["user"]["permissions"],
        json!(["agency.read", "finance.payments.read", "finance.payments.post", "finance.debts.read"])
    );
    assert_eq!(body["user"]["agencies"], Value::Null);

    let bearer = format!("Bearer {}", body["access_token"].as_str().unwrap());
    let me = app.anonymous().with("Authorization", bearer).get(ME).await.ok();
    assert_eq!(me, body["user"]);
}

#[tokio::test]
async fn the_tokens_come_as_cookies_that_no_script_reads() {
    let app = App::new().await;
    let reply = login(&app, &email("viewer", TENANT), PASSWORD).await.expect(200);
    let cookies: Vec<&str> = reply.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap()).collect();
    let expected = |name: &str, token: &str| {
        let value = reply.body[token].as_str().unwrap();
        format!("{name}={value}; HttpOnly; SameSite=Strict; Path=/; Max-Age=2592000")
    };
    assert_eq!(cookies, [expected("entrepot_access", "access_token"), expected("entrepot_refresh", "refresh_token")],);
    assert_eq!(reply.header("cache-control"), "no-store");
}

#[tokio::test]
async fn over_tls_the_cookies_are_bound_to_the_host() {
    let app = App::configured(|config| config.auth.insecure_cookies = false).await;
    let reply = login(&app, &email("viewer", TENANT), PASSWORD).await.expect(200);
    let cookies: Vec<&str> = reply.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap()).collect();
    assert!(cookies[0].starts_with("__Host-entrepot_access="), "{}", cookies[0]);
    assert!(cookies[1].starts_with("__Host-entrepot_refresh="), "{}", cookies[1]);
    assert!(cookies.iter().all(|cookie| cookie.contains("; Secure;") && cookie.contains("; Path=/;")));
    let cookie = cookies[0].split(';').next().unwrap();
    app.anonymous().with("Cookie", cookie).get(ME).await.ok();
    app.anonymous().with("Cookie", cookie.trim_start_matches("__Host-")).get(ME).await.problem("INVALID_TOKEN");
}

/// A refusal without what differs from request to request.
fn refusal(reply: Reply) -> Value {
    let mut body = reply.expect(401).problem("INVALID_CREDENTIALS");
    body["trace_id"] = Value::Null;
    body
}

#[tokio::test]
async fn a_refusal_does_not_say_what_was_wrong() {
    let app = App::new().await;
    let viewer = email("viewer", TENANT);
    let wrong_password = refusal(login(&app, &viewer, "not the right one").await);
    let unknown = refusal(login(&app, "nobody@test.test", PASSWORD).await);
    assert_eq!(wrong_password, unknown);

    deactivate(&app, &viewer).await;
    assert_eq!(refusal(login(&app, &viewer, PASSWORD).await), unknown);
}

async fn deactivate(app: &App, email: &str) {
    let admin = app.as_admin();
    let found = admin.get(&format!("/api/v1/auth/users?q={email}")).await.ok();
    let id = found["items"][0]["id"].as_str().unwrap().to_owned();
    admin.if_match("*").patch(&format!("/api/v1/auth/users/{id}"), json!({ "active": false })).await.ok();
}

#[tokio::test]
async fn a_refusal_takes_the_same_time_whatever_was_wrong() {
    let app = App::new().await;
    let known = email("viewer", TENANT);
    let (mut least_known, mut least_unknown) = (Duration::MAX, Duration::MAX);
    // the least of several is what the work itself takes
    for _ in 0..8 {
        for (email, least) in [(known.as_str(), &mut least_known), ("nobody@test.test", &mut least_unknown)] {
            let begun = Instant::now();
            let reply = login(&app, email, "not the right one").await;
            *least = begun.elapsed().min(*least);
            reply.problem("INVALID_CREDENTIALS");
        }
    }
    assert!(
        least_unknown * 2 > least_known && least_known * 2 > least_unknown,
        "wrong password {least_known:?}, unknown e-mail {least_unknown:?}"
    );
}

#[tokio::test]
async fn too_many_attempts_for_an_email_are_refused_until_some_time_has_passed() {
    let app = App::new().await;
    let viewer = email("viewer", TENANT);
    for _ in 0..10 {
        login(&app, &viewer, "not the right one").await.problem("INVALID_CREDENTIALS");
    }
    let refused = login(&app, &viewer, PASSWORD).await.expect(429);
    let wait: i64 = refused.header("retry-after").parse().unwrap();
    assert!((1..=7).contains(&wait), "{wait}");
    assert_eq!(refused.header("ratelimit-policy"), r#""login";q=10;w=60"#);
    assert_eq!(refused.header("ratelimit"), format!(r#""login";r=0;t={wait}"#));
    refused.problem("RATE_LIMITED");
    // nobody else is kept waiting
    login(&app, &email("cashier", TENANT), PASSWORD).await.ok();

    app.clock.shift(TimeDelta::seconds(wait));
    login(&app, &viewer, PASSWORD).await.ok();
}

#[tokio::test]
async fn wrong_passwords_from_elsewhere_lock_nobody_out() {
    let app = App::configured(|config| "x-real-ip".clone_into(&mut config.http.client_address_header)).await;
    let viewer = email("viewer", TENANT);
    let from = async |address: &str, password: &str| {
        let body = json!({ "email": viewer, "password": password });
        app.anonymous().with("x-real-ip", address).post(LOGIN, body).await
    };
    for _ in 0..10 {
        from("203.0.113.7", "not the right one").await.problem("INVALID_CREDENTIALS");
    }
    from("203.0.113.7", PASSWORD).await.expect(429).problem("RATE_LIMITED");
    // who knows it signs in as often as they like
    for _ in 0..12 {
        from("198.51.100.1", PASSWORD).await.ok();
    }
}

#[tokio::test]
async fn a_login_must_be_well_formed() {
    let app = App::new().await;
    let post = async |body| app.anonymous().post(LOGIN, body).await;
    post(json!({ "email": "", "password": "x" })).await.fault("/email", "REQUIRED");
    post(json!({ "email": "a@b.c", "password": "x".repeat(201) })).await.fault("/password", "TOO_LONG");
    post(json!({ "email": "a@b.c" })).await.expect(400).problem("MALFORMED");
    post(json!({ "email": "a@b.c", "password": "x", "tenant": "t" })).await.expect(400).problem("MALFORMED");
    post(json!({ "email": "a'; drop schema auth; --@b.c", "password": "x" })).await.problem("INVALID_CREDENTIALS");
}

#[tokio::test]
async fn without_a_token_of_ours_nobody_is_recognised() {
    let app = App::new().await;
    app.anonymous().get(ME).await.expect(401).problem("INVALID_TOKEN");
    for token in ["", "x", "a.b.c", "eyJhbGciOiJub25lIn0.e30."] {
        let reply = app.anonymous().with("Authorization", format!("Bearer {token}")).get(ME).await.expect(401);
        assert_eq!(reply.header("www-authenticate"), "Bearer");
        reply.problem("INVALID_TOKEN");
    }
}

#[tokio::test]
async fn an_access_token_expires_after_ten_minutes() {
    let app = App::new().await;
    let body = login(&app, &email("viewer", TENANT), PASSWORD).await.ok();
    let bearer = format!("Bearer {}", body["access_token"].as_str().unwrap());
    let caller = app.anonymous().with("Authorization", bearer);
    app.clock.shift(TimeDelta::minutes(9));
    caller.get(ME).await.ok();
    app.clock.shift(TimeDelta::minutes(1));
    caller.get(ME).await.expect(401).problem("TOKEN_EXPIRED");
}
