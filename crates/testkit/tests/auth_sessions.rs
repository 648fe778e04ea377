//! The life of a session: it ends at once, everywhere, and a cookie alone changes nothing from another site.
#![cfg(test)]

use reqwest::Method;
use serde_json::{Value, json};
use testkit::{App, Caller, PASSWORD, TENANT, email};

const ME: &str = "/api/v1/auth/me";
const LOGOUT: &str = "/api/v1/auth/logout";
const SESSIONS: &str = "/api/v1/auth/sessions";

async fn login_as(app: &App, role: &str, agent: &str) -> Value {
    let body = json!({ "email": email(role, TENANT), "password": PASSWORD });
    app.anonymous().with("User-Agent", agent).post("/api/v1/auth/login", body).await.ok()
}

fn holder(app: &App, tokens: &Value) -> Caller {
    app.anonymous().with("Authorization", format!("Bearer {}", tokens["access_token"].as_str().unwrap()))
}

fn browser(app: &App, tokens: &Value) -> Caller {
    let (access, refresh) = (tokens["access_token"].as_str().unwrap(), tokens["refresh_token"].as_str().unwrap());
    app.anonymous().with("Cookie", format!("entrepot_access={access}; entrepot_refresh={refresh}"))
}

/// A POST without a body, as a page sends it.
async fn bare_post(caller: &Caller, path: &str) -> testkit::Reply {
    caller.send(caller.request(Method::POST, path).await).await
}

#[tokio::test]
async fn signing_out_counts_from_the_next_request_on() {
    let app = App::new().await;
    let tokens = login_as(&app, "viewer", "a").await;
    let other = login_as(&app, "viewer", "b").await;
    let caller = holder(&app, &tokens);
    caller.get(ME).await.ok();
    bare_post(&caller, LOGOUT).await.no_content();
    caller.get(ME).await.expect(401).problem("INVALID_TOKEN");
    let again = json!({ "refresh_token": tokens["refresh_token"] });
    app.anonymous().post("/api/v1/auth/refresh", again).await.problem("INVALID_TOKEN");
    // once more is no fault
    bare_post(&caller, LOGOUT).await.no_content();
    holder(&app, &other).get(ME).await.ok();
}

#[tokio::test]
async fn signing_out_takes_the_cookies_away() {
    let app = App::new().await;
    let tokens = login_as(&app, "viewer", "a").await;
    let reply = bare_post(&browser(&app, &tokens).with("Sec-Fetch-Site", "same-origin"), LOGOUT).await.expect(204);
    let cookies: Vec<_> = reply.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap()).collect();
    assert_eq!(cookies[0], "entrepot_access=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0");
    assert_eq!(cookies[1], "entrepot_refresh=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0");
}

#[tokio::test]
async fn one_signs_out_with_a_refresh_token_or_an_expired_access_token_too() {
    let app = App::new().await;
    let tokens = login_as(&app, "viewer", "a").await;
    app.anonymous().post(LOGOUT, json!({ "refresh_token": tokens["refresh_token"] })).await.no_content();
    holder(&app, &tokens).get(ME).await.problem("INVALID_TOKEN");

    let tokens = login_as(&app, "viewer", "a").await;
    app.clock.shift(chrono::TimeDelta::minutes(20));
    bare_post(&holder(&app, &tokens), LOGOUT).await.no_content();
    let again = json!({ "refresh_token": tokens["refresh_token"] });
    app.anonymous().post("/api/v1/auth/refresh", again).await.problem("INVALID_TOKEN");

    bare_post(&app.anonymous(), LOGOUT).await.expect(401).problem("INVALID_TOKEN");
}

#[tokio::test]
async fn ending_a_session_counts_at_once_on_every_server() {
    let app = App::new().await;
    let elsewhere = app.process();
    let tokens = login_as(&app, "viewer", "a").await;
    let here = holder(&app, &tokens);
    let there = here.clone().at(elsewhere.address);
    here.get(ME).await.ok();
    there.get(ME).await.ok();
    bare_post(&here, LOGOUT).await.no_content();
    there.get(ME).await.problem("INVALID_TOKEN");
    here.get(ME).await.problem("INVALID_TOKEN");
}

#[tokio::test]
async fn a_changed_role_counts_at_once_on_every_server() {
    let app = App::new().await;
    let elsewhere = app.process();
    let tokens = login_as(&app, "viewer", "a").await;
    let users = "/api/v1/auth/users";
    let here = holder(&app, &tokens);
    let there = here.clone().at(elsewhere.address);
    here.get(users).await.ok();
    there.get(users).await.ok();

    let admin = app.as_admin();
    let cashier = admin.get("/api/v1/auth/roles").await.ok()["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|role| role["code"] == "cashier")
        .unwrap()["id"]
        .clone();
    let path = format!("{users}/{}", tokens["user"]["id"].as_str().unwrap());
    admin.if_match("*").patch(&path, json!({ "roles": [cashier] })).await.ok();
    there.get(users).await.expect(403).problem("PERMISSION_DENIED");
    let refused = here.get(users).await.problem("PERMISSION_DENIED");
    assert_eq!(refused["params"]["permission"], "auth.users.read");
}

#[tokio::test]
async fn ending_a_session_among_many_requests_lets_none_through_that_begins_later() {
    let app = App::new().await;
    let tokens = login_as(&app, "viewer", "a").await;
    let caller = holder(&app, &tokens);
    // others keep the session check busy all the while
    let noise = holder(&app, &login_as(&app, "cashier", "b").await);
    let busy: Vec<_> = (0..16)
        .map(|_| {
            let noise = noise.clone();
            tokio::spawn(async move {
                for _ in 0..40 {
                    noise.get(ME).await.ok();
                }
            })
        })
        .collect();
    caller.get(ME).await.ok();
    bare_post(&caller, LOGOUT).await.no_content();
    for _ in 0..40 {
        caller.get(ME).await.problem("INVALID_TOKEN");
    }
    for task in busy {
        task.await.unwrap();
    }
}

#[tokio::test]
async fn one_sees_and_ends_ones_own_sessions_and_no_others() {
    let app = App::new().await;
    let phone = login_as(&app, "viewer", "phone").await;
    let desk = login_as(&app, "viewer", "desk").await;
    let stranger = login_as(&app, "cashier", "x").await;
    let list = holder(&app, &desk).get(&format!("{SESSIONS}?sort=-created_at&count=true")).await.ok();
    assert_eq!(list["total"], 2);
    let rows: Vec<_> = list["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["user_agent"].as_str(), row["current"] == true))
        .collect();
    assert_eq!(rows, [(Some("desk"), true), (Some("phone"), false)]);

    let path = format!("{SESSIONS}/{}", list["items"][1]["id"].as_str().unwrap());
    holder(&app, &stranger).delete(&path).await.expect(404).problem("NOT_FOUND");
    holder(&app, &phone).get(ME).await.ok();
    holder(&app, &desk).delete(&path).await.no_content();
    holder(&app, &phone).get(ME).await.problem("INVALID_TOKEN");
    holder(&app, &desk).delete(&path).await.problem("NOT_FOUND");
    assert_eq!(holder(&app, &desk).get(SESSIONS).await.ok()["items"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn changing_ones_password_ends_ones_other_sessions() {
    let app = App::new().await;
    let phone = login_as(&app, "viewer", "phone").await;
    let desk = login_as(&app, "viewer", "desk").await;
    let change = async |current: &str, new: &str| {
        let body = json!({ "current_password": current, "new_password": new });
        holder(&app, &desk).post("/api/v1/auth/change-password", body).await
    };
    change("not the right one", "a much better one").await.fault("/current_password", "WRONG");
    change(PASSWORD, "short").await.fault("/new_password", "TOO_SHORT");
    change(PASSWORD, &email("viewer", TENANT)).await.fault("/new_password", "SAME_AS_EMAIL");
    holder(&app, &phone).get(ME).await.ok();
    change(PASSWORD, "a much better one").await.no_content();
    holder(&app, &desk).get(ME).await.ok();
    holder(&app, &phone).get(ME).await.problem("INVALID_TOKEN");

    let login = async |password: &str| {
        let body = json!({ "email": email("viewer", TENANT), "password": password });
        app.anonymous().post("/api/v1/auth/login", body).await
    };
    login(PASSWORD).await.problem("INVALID_CREDENTIALS");
    login("a much better one").await.ok();
}

#[tokio::test]
async fn a_cookie_changes_nothing_from_another_site() {
    let app = App::new().await;
    let tokens = login_as(&app, "admin", "a").await;
    let page = browser(&app, &tokens);
    let role = |name: &str| json!({ "name": name, "permissions": [] });
    let create = async |page: Caller, name: &str| page.post("/api/v1/auth/roles", role(name)).await;

    // reading is no matter
    page.clone().with("Sec-Fetch-Site", "cross-site").get(ME).await.ok();

    create(page.clone(), "r1").await.expect(403).problem("CSRF");
    create(page.clone().with("Sec-Fetch-Site", "cross-site"), "r1").await.problem("CSRF");
    create(page.clone().with("Sec-Fetch-Site", "same-site"), "r1").await.problem("CSRF");
    create(page.clone().with("Origin", "https://evil.test"), "r1").await.problem("CSRF");
    create(page.clone().with("Origin", "null"), "r1").await.problem("CSRF");
    bare_post(&page.clone().with("Origin", "https://evil.test"), LOGOUT).await.problem("CSRF");
    bare_post(&page.clone().with("Origin", "https://evil.test"), "/api/v1/auth/refresh").await.problem("CSRF");

    create(page.clone().with("Sec-Fetch-Site", "same-origin"), "r1").await.created();
    create(page.clone().with("Origin", format!("http://{}", app.address)), "r2").await.created();
    bare_post(&page.with("Sec-Fetch-Site", "same-origin"), "/api/v1/auth/refresh").await.ok();

    // who sends a bearer token is no page of another site
    let tokens = login_as(&app, "admin", "a").await;
    create(holder(&app, &tokens).with("Origin", "https://integrator.test"), "r3").await.created();
}
