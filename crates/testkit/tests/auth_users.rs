//! Administering users: who may do so, how far, and who must remain.
#![cfg(test)]

use serde_json::{Value, json};
use testkit::{App, Caller, OTHER_TENANT, PASSWORD, Reply, TENANT, email};
use uuid::Uuid;

const USERS: &str = "/api/v1/auth/users";
const ROLES: &str = "/api/v1/auth/roles";
const ME: &str = "/api/v1/auth/me";

async fn role(app: &App, code: &str) -> Value {
    let roles = app.as_admin().get(ROLES).await.ok();
    let found = roles["items"].as_array().unwrap().iter().find(|role| role["code"] == code);
    found.unwrap()["id"].clone()
}

async fn user(app: &App, role: &str) -> Value {
    let found = app.as_admin().get(&format!("{USERS}?q={}", email(role, TENANT))).await.ok();
    let items = found["items"].as_array().unwrap();
    items.iter().find(|user| user["email"] == email(role, TENANT)).unwrap().clone()
}

fn path(user: &Value) -> String {
    format!("{USERS}/{}", user["id"].as_str().unwrap())
}

async fn login(app: &App, email: &str, password: &str) -> Reply {
    app.anonymous().post("/api/v1/auth/login", json!({ "email": email, "password": password })).await
}

fn holder(app: &App, tokens: &Value) -> Caller {
    app.anonymous().with("Authorization", format!("Bearer {}", tokens["access_token"].as_str().unwrap()))
}

/// Somebody who manages users and may do nothing else.
async fn manager(app: &App) -> Caller {
    let admin = app.as_admin();
    let permissions = json!(["auth.users.read", "auth.users.write"]);
    let role = admin.post(ROLES, json!({ "name": "Nhân sự", "permissions": permissions })).await.created();
    let body = json!({ "email": "hr@test.test", "name": "Nhân sự", "password": PASSWORD, "roles": [role["id"]] });
    admin.post(USERS, body).await.created();
    app.as_user("hr@test.test")
}

#[tokio::test]
async fn a_created_user_signs_in_with_what_their_roles_allow() {
    let app = App::new().await;
    let body = json!({
        "email": "Lan@Test.test", "name": " Nguyễn Thị Lan ", "password": "a rather good one",
        "roles": [role(&app, "cashier").await, role(&app, "warehouse").await], "locale": "en",
    });
    let created = app.as_admin().post(USERS, body).await.created();
    assert_eq!(created["email"], "lan@test.test");
    assert_eq!(created["name"], "Nguyễn Thị Lan");
    assert_eq!(created["locale"], "en");
    assert_eq!((&created["active"], &created["sees"], &created["agencies"]), (&json!(true), &json!("all"), &json!([])));
    assert_eq!(created["roles"].as_array().unwrap().len(), 2);

    let tokens = login(&app, "lan@test.test", "a rather good one").await.ok();
    let may = tokens["user"]["permissions"].as_array().unwrap();
    assert!(may.contains(&json!("finance.payments.post")) && may.contains(&json!("inventory.receipts.post")));
    assert!(!may.contains(&json!("inventory.issues.post")));
    let read = app.as_admin().get(&path(&created)).await.ok();
    assert!(read["last_used_at"].is_string());
}

#[tokio::test]
async fn a_user_is_created_once_under_a_key() {
    let app = App::new().await;
    let body =
        json!({ "email": "a@test.test", "name": "A", "password": PASSWORD, "roles": [role(&app, "viewer").await] });
    let admin = app.as_admin().key("k-1");
    let first = admin.post(USERS, body.clone()).await.created();
    let again = admin.post(USERS, body.clone()).await;
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(again.created(), first);
    let mut other = body;
    other["name"] = json!("B");
    admin.post(USERS, other).await.problem("IDEMPOTENCY_MISMATCH");
}

#[tokio::test]
async fn an_email_is_unique_over_all_tenants() {
    let app = App::new().await;
    for taken in [email("viewer", TENANT), email("viewer", OTHER_TENANT).to_uppercase()] {
        let body = json!({ "email": taken, "name": "A", "password": PASSWORD, "roles": [role(&app, "viewer").await] });
        let refused = app.as_admin().post(USERS, body).await.expect(409).problem("CONFLICT");
        assert_eq!(refused["errors"][0]["pointer"], "/email");
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_new_user_is_said_of_every_field() {
    let app = App::new().await;
    let body = json!({ "email": "nobody", "name": " ", "password": "short", "roles": [], "agencies": [Uuid::nil()] });
    let refused = app.as_admin().post(USERS, body).await.expect(422).problem("VALIDATION");
    let faults: Vec<_> = refused["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fault| (fault["pointer"].as_str().unwrap(), fault["code"].as_str().unwrap()))
        .collect();
    assert_eq!(
        faults,
        [
            ("/email", "NOT_AN_EMAIL"),
            ("/name", "REQUIRED"),
            ("/roles", "REQUIRED"),
            ("/agencies", "ONLY_IF_ASSIGNED"),
            ("/password", "TOO_SHORT"),
        ]
    );
}

#[tokio::test]
async fn references_to_what_is_not_there_are_pointed_at() {
    let app = App::new().await;
    let viewer = role(&app, "viewer").await;
    let foreign = app.as_other_tenant_admin().get(ROLES).await.ok()["items"][0]["id"].clone();
    let new = |roles: Value, sees: &str, agencies: Value| json!({ "email": "a@test.test", "name": "A", "password": PASSWORD, "roles": roles, "sees": sees, "agencies": agencies });
    let admin = app.as_admin();
    admin.post(USERS, new(json!([viewer, foreign]), "all", json!([]))).await.fault("/roles/1", "NOT_FOUND");
    admin.post(USERS, new(json!([viewer]), "assigned", json!([Uuid::nil()]))).await.fault("/agencies", "NOT_FOUND");
}

#[tokio::test]
async fn users_are_found_by_parts_of_their_name_without_accents() {
    let app = App::new().await;
    let admin = app.as_admin();
    let viewer = role(&app, "viewer").await;
    for (email, name) in [("a@test.test", "Đặng Thị Thủy"), ("b@test.test", "Trần Văn Bảo"), ("c_c@test.test", "C")]
    {
        let body = json!({ "email": email, "name": name, "password": PASSWORD, "roles": [viewer] });
        admin.post(USERS, body).await.created();
    }
    let found = async |query: &str| {
        let page = admin.get(&format!("{USERS}?{query}")).await.ok();
        let items = page["items"].as_array().unwrap().clone();
        items.iter().map(|user| user["email"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(found("q=dang thi").await, ["a@test.test"]);
    assert_eq!(found("q=tran van bao").await, ["b@test.test"]);
    assert_eq!(found("q=tran vam bao").await, ["b@test.test"]);
    assert_eq!(found("q=c_c%40").await, ["c_c@test.test"]);
    assert_eq!(found("q=%25").await, Vec::<String>::new());
    assert_eq!(found("q=other.test").await, Vec::<String>::new());
    let role = role(&app, "cashier").await;
    assert_eq!(found(&format!("role={}", role.as_str().unwrap())).await, [email("cashier", TENANT)]);
    assert_eq!(found("active=false").await, Vec::<String>::new());
    admin.get(&format!("{USERS}?colour=red")).await.expect(400).problem("MALFORMED");
}

#[tokio::test]
async fn a_list_of_users_goes_page_by_page() {
    let app = App::new().await;
    let admin = app.as_admin();
    let mut seen = Vec::new();
    let mut query = "limit=4&sort=-email&count=true".to_owned();
    loop {
        let page = admin.get(&format!("{USERS}?{query}")).await.ok();
        assert_eq!(page["total"], 6);
        seen.extend(page["items"].as_array().unwrap().iter().map(|user| user["email"].as_str().unwrap().to_owned()));
        let Some(cursor) = page["next_cursor"].as_str() else { break };
        query = format!("limit=4&sort=-email&count=true&cursor={cursor}");
    }
    let mut sorted = seen.clone();
    sorted.sort_by(|a, b| b.cmp(a));
    assert_eq!(seen.len(), 6);
    assert_eq!(seen, sorted);
}

#[tokio::test]
async fn an_edit_names_the_version_that_it_saw() {
    let app = App::new().await;
    let admin = app.as_admin();
    let viewer = path(&user(&app, "viewer").await);
    admin.patch(&viewer, json!({ "name": "X" })).await.expect(428).problem("PRECONDITION_REQUIRED");
    let read = admin.get(&viewer).await;
    let tag = read.etag();
    let edited = admin.clone().if_match(&tag).patch(&viewer, json!({ "name": "Lê Minh", "locale": "en" })).await;
    assert_ne!(edited.etag(), tag);
    let edited = edited.ok();
    assert_eq!((&edited["name"], &edited["locale"]), (&json!("Lê Minh"), &json!("en")));
    assert_eq!(edited["roles"], read.body["roles"]);
    admin.clone().if_match(&tag).patch(&viewer, json!({ "name": "Y" })).await.expect(412).problem("STALE");
    admin.clone().if_match("*").patch(&viewer, json!({ "name": null })).await.expect(400).problem("MALFORMED");
    admin.clone().if_match("*").patch(&viewer, json!({ "email": "x@y.z" })).await.expect(400).problem("MALFORMED");
}

#[tokio::test]
async fn a_deactivated_user_is_out_at_once() {
    let app = App::new().await;
    let tokens = login(&app, &email("viewer", TENANT), PASSWORD).await.ok();
    let viewer = holder(&app, &tokens);
    viewer.get(ME).await.ok();
    let path = path(&user(&app, "viewer").await);
    app.as_admin().if_match("*").patch(&path, json!({ "active": false })).await.ok();
    viewer.get(ME).await.expect(401).problem("INVALID_TOKEN");
    login(&app, &email("viewer", TENANT), PASSWORD).await.problem("INVALID_CREDENTIALS");
    app.as_admin().if_match("*").patch(&path, json!({ "active": true })).await.ok();
    viewer.get(ME).await.problem("INVALID_TOKEN");
    login(&app, &email("viewer", TENANT), PASSWORD).await.ok();
}

#[tokio::test]
async fn somebody_must_be_left_who_may_do_everything() {
    let app = App::new().await;
    let admin = app.as_admin().if_match("*");
    let own = path(&user(&app, "admin").await);
    let refused = admin.patch(&own, json!({ "active": false })).await.expect(409).problem("CONFLICT");
    assert_eq!(refused["params"]["reason"], "LAST_ADMIN");
    admin.patch(&own, json!({ "roles": [role(&app, "viewer").await] })).await.problem("CONFLICT");
    admin.get(ME).await.ok();

    // with a second one, each of the two may go, but not both, even at once
    let second = path(&user(&app, "viewer").await);
    admin.patch(&second, json!({ "roles": [role(&app, "admin").await] })).await.ok();
    let other = app.as_role("viewer").if_match("*");
    other.get(ME).await.ok();
    let (first, second) =
        tokio::join!(admin.patch(&own, json!({ "active": false })), other.patch(&second, json!({ "active": false })),);
    let mut statuses = [first.status.as_u16(), second.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409]);
}

#[tokio::test]
async fn nobody_makes_an_account_that_may_do_more_than_their_own() {
    let app = App::new().await;
    let hr = manager(&app).await;
    let new = |role: &Value| json!({ "email": "x@test.test", "name": "X", "password": PASSWORD, "roles": [role] });
    let cashier = role(&app, "cashier").await;
    let refused = hr.post(USERS, new(&cashier)).await.expect(403).problem("PERMISSION_DENIED");
    assert_eq!(refused["params"]["permission"], "agency.read");
    hr.post(USERS, new(&role(&app, "admin").await)).await.problem("PERMISSION_DENIED");

    let own = path(&user_of(&hr).await);
    let promoted = json!({ "roles": [role(&app, "admin").await] });
    hr.clone().if_match("*").patch(&own, promoted).await.problem("PERMISSION_DENIED");
}

async fn user_of(caller: &Caller) -> Value {
    caller.get(ME).await.ok()
}

#[tokio::test]
async fn nobody_takes_over_an_account_that_may_do_more_than_their_own() {
    let app = App::new().await;
    let hr = manager(&app).await;
    let admin = path(&user(&app, "admin").await);
    let password = json!({ "password": "mine from now on" });
    hr.post(&format!("{admin}/set-password"), password.clone()).await.expect(403).problem("PERMISSION_DENIED");
    hr.post(&format!("{admin}/end-sessions"), json!({})).await.problem("PERMISSION_DENIED");
    hr.clone().if_match("*").patch(&admin, json!({ "active": false })).await.problem("PERMISSION_DENIED");
    login(&app, &email("admin", TENANT), PASSWORD).await.ok();

    // their like they may manage
    let own_role = user_of(&hr).await["roles"][0]["id"].clone();
    let body = json!({ "email": "x@test.test", "name": "X", "password": PASSWORD, "roles": [own_role] });
    let like = path(&hr.post(USERS, body).await.created());
    hr.post(&format!("{like}/set-password"), password).await.no_content();
    login(&app, "x@test.test", "mine from now on").await.ok();
}

#[tokio::test]
async fn setting_a_password_ends_all_sessions_of_the_user() {
    let app = App::new().await;
    let tokens = login(&app, &email("viewer", TENANT), PASSWORD).await.ok();
    let viewer = path(&user(&app, "viewer").await);
    let set = format!("{viewer}/set-password");
    app.as_admin().post(&set, json!({ "password": "1234567890" })).await.fault("/password", "TOO_COMMON");
    holder(&app, &tokens).get(ME).await.ok();
    app.as_admin().post(&set, json!({ "password": "a rather good one" })).await.no_content();
    holder(&app, &tokens).get(ME).await.problem("INVALID_TOKEN");
    login(&app, &email("viewer", TENANT), PASSWORD).await.problem("INVALID_CREDENTIALS");
    login(&app, &email("viewer", TENANT), "a rather good one").await.ok();
}

#[tokio::test]
async fn an_administrator_signs_somebody_out_everywhere() {
    let app = App::new().await;
    let tokens = login(&app, &email("viewer", TENANT), PASSWORD).await.ok();
    let viewer = path(&user(&app, "viewer").await);
    app.as_admin().post(&format!("{viewer}/end-sessions"), json!({})).await.no_content();
    holder(&app, &tokens).get(ME).await.problem("INVALID_TOKEN");
    login(&app, &email("viewer", TENANT), PASSWORD).await.ok();
}

#[tokio::test]
async fn users_of_another_tenant_are_not_there() {
    let app = App::new().await;
    let viewer = path(&user(&app, "viewer").await);
    let other = app.as_other_tenant_admin();
    other.get(&viewer).await.expect(404).problem("NOT_FOUND");
    other.clone().if_match("*").patch(&viewer, json!({ "name": "X" })).await.problem("NOT_FOUND");
    other.post(&format!("{viewer}/set-password"), json!({ "password": PASSWORD })).await.problem("NOT_FOUND");
    other.post(&format!("{viewer}/end-sessions"), json!({})).await.problem("NOT_FOUND");
    let list = other.get(USERS).await.ok();
    let all = list["items"].as_array().unwrap();
    assert!(all.iter().all(|user| user["email"].as_str().unwrap().ends_with("@other.test")));
}

#[tokio::test]
async fn whoever_reads_users_does_not_write_them() {
    let app = App::new().await;
    let viewer = path(&user(&app, "viewer").await);
    let reader = app.as_role("viewer");
    reader.get(USERS).await.ok();
    reader.clone().if_match("*").patch(&viewer, json!({ "name": "X" })).await.expect(403).problem("PERMISSION_DENIED");
    app.as_role("cashier").get(USERS).await.expect(403).problem("PERMISSION_DENIED");
}
