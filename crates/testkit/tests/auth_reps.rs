//! Reps: users who see only the agencies assigned to them.
#![cfg(test)]

use serde_json::{Value, json};
use testkit::{App, Caller, PASSWORD, Trade};

const USERS: &str = "/api/v1/auth/users";
const AGENCIES: &str = "/api/v1/agency/agencies";

async fn role(admin: &Caller, code: &str) -> Value {
    let roles = admin.get("/api/v1/auth/roles").await.ok();
    roles["items"].as_array().unwrap().iter().find(|role| role["code"] == code).unwrap()["id"].clone()
}

/// A user with this role who sees these agencies; the path of their account.
async fn rep(app: &App, email: &str, code: &str, agencies: &[&str]) -> String {
    let admin = app.as_admin();
    let body = json!({
        "email": email, "name": "Rep", "password": PASSWORD, "roles": [role(&admin, code).await],
        "sees": "assigned", "agencies": agencies,
    });
    let created = admin.post(USERS, body).await.created();
    assert_eq!(created["agencies"].as_array().unwrap().len(), agencies.len());
    format!("{USERS}/{}", created["id"].as_str().unwrap())
}

async fn seen(caller: &Caller) -> Vec<String> {
    let page = caller.get(&format!("{AGENCIES}?limit=500")).await.ok();
    let mut ids: Vec<_> =
        page["items"].as_array().unwrap().iter().map(|agency| agency["id"].as_str().unwrap().to_owned()).collect();
    ids.sort();
    ids
}

#[tokio::test]
async fn a_rep_sees_the_agencies_assigned_to_them_and_no_others() {
    let app = App::new().await;
    let trade = Trade::new(&app).await;
    let (own, other) = (trade.agency(1_000).await, trade.agency(1_000).await);
    rep(&app, "rep@test.test", "sales", &[&own]).await;
    let caller = app.as_user("rep@test.test");
    assert_eq!(caller.get("/api/v1/auth/me").await.ok()["agencies"], json!([own]));
    assert_eq!(seen(&caller).await, [own.as_str()]);
    caller.get(&format!("{AGENCIES}/{own}")).await.ok();
    caller.get(&format!("{AGENCIES}/{other}")).await.expect(404).problem("NOT_FOUND");
}

#[tokio::test]
async fn an_assignment_counts_from_the_next_request_on() {
    let app = App::new().await;
    let trade = Trade::new(&app).await;
    let (first, second) = (trade.agency(1_000).await, trade.agency(1_000).await);
    let account = rep(&app, "rep@test.test", "sales", &[&first]).await;
    let caller = app.as_user("rep@test.test");
    assert_eq!(seen(&caller).await, [first.as_str()]);
    let admin = app.as_admin().if_match("*");
    admin.patch(&account, json!({ "agencies": [second] })).await.ok();
    assert_eq!(seen(&caller).await, [second.as_str()]);
    admin.patch(&account, json!({ "agencies": [] })).await.ok();
    assert_eq!(seen(&caller).await, Vec::<String>::new());
    let edited = admin.patch(&account, json!({ "sees": "all" })).await.ok();
    assert_eq!(edited["agencies"], json!([]));
    let mut both = [first, second];
    both.sort();
    assert_eq!(seen(&caller).await, both);
    assert_eq!(caller.get("/api/v1/auth/me").await.ok()["agencies"], Value::Null);
}

#[tokio::test]
async fn who_sees_some_agencies_assigns_only_those_and_leaves_the_others_alone() {
    let app = App::new().await;
    let trade = Trade::new(&app).await;
    let (own, other) = (trade.agency(1_000).await, trade.agency(1_000).await);
    rep(&app, "lead@test.test", "admin", &[&own]).await;
    let account = rep(&app, "rep@test.test", "sales", &[&other]).await;
    let lead = app.as_user("lead@test.test").if_match("*");

    lead.patch(&account, json!({ "agencies": [own, other] })).await.fault("/agencies/1", "NOT_FOUND");
    lead.patch(&account, json!({ "agencies": [own] })).await.ok();
    let mut both = [own, other];
    both.sort();
    assert_eq!(app.as_admin().get(&account).await.ok()["agencies"], json!(both));

    lead.patch(&account, json!({ "sees": "all" })).await.expect(403).problem("PERMISSION_DENIED");
    let everybody = app.as_admin().get(&format!("{USERS}?q=viewer@test.test")).await.ok();
    let viewer = format!("{USERS}/{}", everybody["items"][0]["id"].as_str().unwrap());
    let taken_over = json!({ "password": "mine from now on" });
    lead.post(&format!("{viewer}/set-password"), taken_over).await.expect(403).problem("PERMISSION_DENIED");
}

#[tokio::test]
async fn who_sees_some_agencies_does_not_take_over_the_accounts_of_others() {
    let app = App::new().await;
    let trade = Trade::new(&app).await;
    let (own, other) = (trade.agency(1_000).await, trade.agency(1_000).await);
    rep(&app, "lead@test.test", "admin", &[&own]).await;
    let lead = app.as_user("lead@test.test").if_match("*");
    let password = json!({ "password": "mine from now on" });

    for agencies in [&[other.as_str()][..], &[own.as_str(), other.as_str()]] {
        let account = rep(&app, &format!("rep{}@test.test", agencies.len()), "sales", agencies).await;
        let refused = lead.post(&format!("{account}/set-password"), password.clone()).await.expect(403);
        assert_eq!(refused.problem("PERMISSION_DENIED")["params"]["reason"], "SEES_OTHERS");
        lead.post(&format!("{account}/end-sessions"), json!({})).await.expect(403).problem("PERMISSION_DENIED");
        for edit in [
            json!({ "active": false }),
            json!({ "name": "X" }),
            json!({ "locale": "en" }),
            json!({ "roles": [role(&app.as_admin(), "viewer").await] }),
            json!({ "agencies": [own], "active": false }),
        ] {
            lead.patch(&account, edit).await.expect(403).problem("PERMISSION_DENIED");
        }
        // what changes nothing else may be sent along
        lead.patch(&account, json!({ "agencies": [own], "name": "Rep", "active": true })).await.ok();
    }

    let account = rep(&app, "within@test.test", "sales", &[&own]).await;
    lead.post(&format!("{account}/set-password"), password).await.no_content();
    lead.post(&format!("{account}/end-sessions"), json!({})).await.no_content();
    lead.patch(&account, json!({ "active": false })).await.ok();
    // who sees all of them manages everybody's
    let everybody = app.as_admin().get(&format!("{USERS}?q=rep1@test.test")).await.ok();
    let account = format!("{USERS}/{}", everybody["items"][0]["id"].as_str().unwrap());
    app.as_admin().post(&format!("{account}/end-sessions"), json!({})).await.no_content();
}

#[tokio::test]
async fn an_agency_of_another_tenant_cannot_be_assigned() {
    let app = App::new().await;
    let foreign = Trade::of(app.as_other_tenant_admin()).await.agency(1_000).await;
    let admin = app.as_admin();
    let body = json!({
        "email": "rep@test.test", "name": "Rep", "password": PASSWORD, "roles": [role(&admin, "sales").await],
        "sees": "assigned", "agencies": [foreign],
    });
    admin.post(USERS, body).await.fault("/agencies", "NOT_FOUND");
}
