//! Roles as data of the tenant.
#![cfg(test)]

use serde_json::{Value, json};
use testkit::{App, Caller, PASSWORD};

const ROLES: &str = "/api/v1/auth/roles";

async fn role(caller: &Caller, code: &str) -> Value {
    let roles = caller.get(ROLES).await.ok();
    roles["items"].as_array().unwrap().iter().find(|role| role["code"] == code).unwrap().clone()
}

fn path(role: &Value) -> String {
    format!("{ROLES}/{}", role["id"].as_str().unwrap())
}

#[tokio::test]
async fn a_tenant_begins_with_six_roles() {
    let app = App::new().await;
    let page = app.as_admin().get(&format!("{ROLES}?count=true")).await.ok();
    assert_eq!(page["total"], 6);
    let roles = page["items"].as_array().unwrap();
    assert!(roles.iter().all(|role| role["built_in"] == true && role["users"] == 1));
    let names: Vec<_> = roles.iter().map(|role| role["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Kế toán", "Kinh doanh", "Người xem", "Quản trị viên", "Thủ kho", "Thủ quỹ"]);
    let permissions = app.as_admin().get("/api/v1/auth/permissions").await.ok();
    let admin = role(&app.as_admin(), "admin").await;
    assert_eq!(admin["permissions"].as_array().unwrap().len(), permissions["items"].as_array().unwrap().len());
}

#[tokio::test]
async fn permissions_are_named_in_both_languages() {
    let app = App::new().await;
    let page = app.as_role("viewer").get("/api/v1/auth/permissions").await.ok();
    let found =
        page["items"].as_array().unwrap().iter().find(|permission| permission["code"] == "agency.read").unwrap();
    assert_eq!(found["text"], json!({ "vi": "Xem đại lý", "en": "See agencies" }));
    assert_eq!(page["next_cursor"], Value::Null);
}

#[tokio::test]
async fn a_role_is_created_edited_and_deleted() {
    let app = App::new().await;
    let admin = app.as_admin();
    let body =
        json!({ "name": " Trưởng kho ", "permissions": ["inventory.read", "inventory.write", "inventory.read"] });
    let created = admin.post(ROLES, body).await.created();
    assert_eq!(created["name"], "Trưởng kho");
    assert_eq!(created["permissions"], json!(["inventory.read", "inventory.write"]));
    assert_eq!((&created["built_in"], &created["code"], &created["users"]), (&json!(false), &Value::Null, &json!(0)));

    let tag = admin.get(&path(&created)).await.etag();
    let edited =
        admin.clone().if_match(&tag).patch(&path(&created), json!({ "permissions": ["report.read"] })).await.ok();
    assert_eq!((&edited["name"], &edited["permissions"]), (&json!("Trưởng kho"), &json!(["report.read"])));
    admin.clone().if_match(&tag).patch(&path(&created), json!({ "name": "X" })).await.expect(412).problem("STALE");

    admin.delete(&path(&created)).await.no_content();
    admin.get(&path(&created)).await.expect(404).problem("NOT_FOUND");
}

#[tokio::test]
async fn a_roles_name_is_unique_in_its_tenant_in_any_case() {
    let app = App::new().await;
    let body = json!({ "name": "KẾ TOÁN", "permissions": [] });
    let refused = app.as_admin().post(ROLES, body).await.expect(409).problem("CONFLICT");
    assert_eq!(refused["errors"][0]["pointer"], "/name");
    let own = json!({ "name": "Bán lẻ", "permissions": [] });
    app.as_admin().post(ROLES, own.clone()).await.created();
    app.as_other_tenant_admin().post(ROLES, own).await.created();
}

#[tokio::test]
async fn an_unknown_permission_is_pointed_at() {
    let app = App::new().await;
    let body = json!({ "name": "X", "permissions": ["agency.read", "moon.fly"] });
    app.as_admin().post(ROLES, body).await.fault("/permissions/1", "UNKNOWN");
}

#[tokio::test]
async fn the_admins_role_cannot_be_weakened_or_deleted() {
    let app = App::new().await;
    let admin = app.as_admin().if_match("*");
    let own = role(&admin, "admin").await;
    let refused =
        admin.patch(&path(&own), json!({ "permissions": ["agency.read"] })).await.expect(409).problem("CONFLICT");
    assert_eq!(refused["params"]["reason"], "ADMIN_ROLE");
    admin.delete(&path(&own)).await.expect(409).problem("CONFLICT");
    // its name is the tenant's to choose
    let renamed = admin.patch(&path(&own), json!({ "name": "Giám đốc" })).await.ok();
    assert_eq!(renamed["permissions"], own["permissions"]);
    admin.get("/api/v1/auth/users").await.ok();
}

#[tokio::test]
async fn a_role_that_somebody_has_is_not_deleted() {
    let app = App::new().await;
    let admin = app.as_admin();
    let created = admin.post(ROLES, json!({ "name": "X", "permissions": [] })).await.created();
    let user = json!({ "email": "x@test.test", "name": "X", "password": PASSWORD, "roles": [created["id"]] });
    admin.post("/api/v1/auth/users", user).await.created();
    admin.delete(&path(&created)).await.expect(409).problem("IN_USE");
}

#[tokio::test]
async fn a_change_of_a_role_counts_from_the_next_request_of_its_holders_on() {
    let app = App::new().await;
    let viewer = app.as_role("viewer");
    viewer.get(ROLES).await.ok();
    let admin = app.as_admin().if_match("*");
    let viewers = role(&admin, "viewer").await;
    admin.patch(&path(&viewers), json!({ "permissions": ["agency.read"] })).await.ok();
    viewer.get(ROLES).await.expect(403).problem("PERMISSION_DENIED");
    admin.patch(&path(&viewers), json!({ "permissions": viewers["permissions"] })).await.ok();
    viewer.get(ROLES).await.ok();
}

#[tokio::test]
async fn nobody_grants_a_permission_that_they_do_not_hold() {
    let app = App::new().await;
    let admin = app.as_admin();
    let body = json!({ "name": "Nhân sự", "permissions": ["auth.users.read", "auth.users.write"] });
    let own = admin.post(ROLES, body).await.created();
    let user = json!({ "email": "hr@test.test", "name": "HR", "password": PASSWORD, "roles": [own["id"]] });
    admin.post("/api/v1/auth/users", user).await.created();
    let hr = app.as_user("hr@test.test").if_match("*");

    let wider = json!({ "name": "X", "permissions": ["auth.users.read", "finance.payments.post"] });
    let refused = hr.post(ROLES, wider).await.expect(403).problem("PERMISSION_DENIED");
    assert_eq!(refused["params"]["permission"], "finance.payments.post");
    let widened = json!({ "permissions": ["auth.users.read", "auth.users.write", "regulation.write"] });
    hr.patch(&path(&own), widened).await.problem("PERMISSION_DENIED");

    // what a role holds already may stay, and one's own may be added
    let cashiers = role(&admin, "cashier").await;
    let mut permissions = cashiers["permissions"].as_array().unwrap().clone();
    permissions.push(json!("auth.users.read"));
    hr.patch(&path(&cashiers), json!({ "permissions": permissions })).await.ok();
}

#[tokio::test]
async fn nobody_takes_away_a_permission_that_they_do_not_hold() {
    let app = App::new().await;
    let admin = app.as_admin();
    let body = json!({ "name": "Nhân sự", "permissions": ["auth.users.read", "auth.users.write"] });
    let own = admin.post(ROLES, body).await.created();
    let user = json!({ "email": "hr@test.test", "name": "HR", "password": PASSWORD, "roles": [own["id"]] });
    admin.post("/api/v1/auth/users", user).await.created();
    let hr = app.as_user("hr@test.test").if_match("*");

    let cashiers = role(&admin, "cashier").await;
    let refused = hr.patch(&path(&cashiers), json!({ "permissions": [] })).await.expect(403);
    assert_eq!(refused.problem("PERMISSION_DENIED")["params"]["permission"], "agency.read");
    assert_eq!(role(&admin, "cashier").await["permissions"], cashiers["permissions"]);
    // and so the account of who holds it stays out of reach
    let everybody = admin.get("/api/v1/auth/users?q=cashier@test.test").await.ok();
    let cashier = format!("/api/v1/auth/users/{}", everybody["items"][0]["id"].as_str().unwrap());
    let password = json!({ "password": "mine from now on" });
    hr.post(&format!("{cashier}/set-password"), password).await.expect(403).problem("PERMISSION_DENIED");
    // one's own may go
    hr.patch(&path(&own), json!({ "permissions": ["auth.users.write"] })).await.ok();
}

#[tokio::test]
async fn roles_of_another_tenant_are_not_there() {
    let app = App::new().await;
    let sales = path(&role(&app.as_admin(), "sales").await);
    let other = app.as_other_tenant_admin().if_match("*");
    other.get(&sales).await.expect(404).problem("NOT_FOUND");
    other.patch(&sales, json!({ "name": "X" })).await.problem("NOT_FOUND");
    other.delete(&sales).await.problem("NOT_FOUND");
    other.get(&format!("{ROLES}/no-id")).await.expect(404).problem("NOT_FOUND");
}
