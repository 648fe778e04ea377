//! Warehouses: where goods lie, and which one is the default.

#![cfg(test)]

use serde_json::{Value, json};
use testkit::{App, Caller, Trade};

const WAREHOUSES: &str = "/api/v1/inventory/warehouses";

fn path(warehouse: &Value) -> String {
    format!("{WAREHOUSES}/{}", warehouse["id"].as_str().unwrap())
}

async fn all(caller: &Caller) -> Vec<Value> {
    caller.get(WAREHOUSES).await.ok()["items"].as_array().unwrap().clone()
}

async fn defaults(caller: &Caller) -> Vec<Value> {
    let warehouses = all(caller).await;
    warehouses.into_iter().filter(|one| one["is_default"] == true).map(|one| one["name"].clone()).collect()
}

#[tokio::test]
async fn a_tenant_begins_with_a_default_warehouse() {
    let app = App::new().await;
    let warehouses = all(&app.as_role("viewer")).await;
    assert_eq!(warehouses.len(), 1);
    assert_eq!((&warehouses[0]["name"], &warehouses[0]["is_default"]), (&json!("Kho chính"), &json!(true)));
}

#[tokio::test]
async fn the_first_warehouse_of_a_tenant_is_its_default() {
    let app = App::new().await;
    let admin = app.as_admin();
    admin.delete(&path(&all(&admin).await[0])).await.no_content();
    let first = admin.post(WAREHOUSES, json!({ "name": "Kho A", "address": "Bình Tân" })).await.created();
    let second = admin.post(WAREHOUSES, json!({ "name": "Kho B" })).await.created();
    assert_eq!((&first["is_default"], &second["is_default"]), (&json!(true), &json!(false)));
    assert_eq!((&first["address"], &second["address"]), (&json!("Bình Tân"), &json!(null)));
}

#[tokio::test]
async fn making_one_the_default_unsets_the_other() {
    let app = App::new().await;
    let admin = app.as_admin();
    let usual = all(&admin).await.remove(0);
    let north = admin.post(WAREHOUSES, json!({ "name": "Kho Bắc", "is_default": true })).await.created();
    assert_eq!(defaults(&admin).await, ["Kho Bắc"]);

    let seen = admin.get(&path(&usual)).await;
    let changed =
        admin.clone().if_match(seen.etag()).patch(&path(&usual), json!({ "is_default": true })).await.expect(200);
    assert_eq!(changed.body["is_default"], true);
    assert_eq!(defaults(&admin).await, ["Kho chính"]);
    // the one that was unset has changed too
    let stale = admin.clone().if_match("\"1\"").patch(&path(&north), json!({ "name": "Kho miền Bắc" })).await;
    stale.expect(412).problem("STALE");
}

#[tokio::test]
async fn however_many_make_theirs_the_default_at_once_there_is_one() {
    let app = App::new().await;
    let admin = app.as_admin();
    let mut tasks = Vec::new();
    for number in 0..8 {
        let warehouse = admin.post(WAREHOUSES, json!({ "name": format!("Kho {number}") })).await.created();
        let admin = admin.clone().if_match("*");
        tasks.push(tokio::spawn(async move { admin.patch(&path(&warehouse), json!({ "is_default": true })).await }));
    }
    for task in tasks {
        task.await.unwrap().ok();
    }
    assert_eq!(defaults(&admin).await.len(), 1);
}

#[tokio::test]
async fn a_tenant_keeps_a_default_that_is_active() {
    let app = App::new().await;
    let admin = app.as_admin().if_match("*");
    let usual = path(&all(&admin).await[0]);
    admin.patch(&usual, json!({ "is_default": false })).await.expect(422).fault("/is_default", "DEFAULT_REQUIRED");
    admin.patch(&usual, json!({ "active": false })).await.expect(422).fault("/active", "DEFAULT_MUST_BE_ACTIVE");

    let other = path(&admin.post(WAREHOUSES, json!({ "name": "Kho B" })).await.created());
    admin.patch(&other, json!({ "active": false })).await.ok();
    let inactive = admin.patch(&other, json!({ "is_default": true })).await;
    inactive.expect(422).fault("/is_default", "DEFAULT_MUST_BE_ACTIVE");
    // both at once leave it active
    admin.patch(&other, json!({ "is_default": true, "active": true })).await.ok();
    assert_eq!(defaults(&admin).await, ["Kho B"]);

    let refusal = admin.delete(&other).await.expect(409).problem("IN_USE");
    assert_eq!(refusal["params"]["is_default"], true);
    admin.delete(&usual).await.no_content();
    // the default goes last
    admin.delete(&other).await.no_content();
    assert_eq!(all(&admin).await.len(), 0);
}

#[tokio::test]
async fn a_warehouse_with_goods_is_neither_deactivated_nor_deleted() {
    let app = App::new().await;
    let admin = app.as_admin().if_match("*");
    let trade = Trade::new(&app).await;
    let (one, two) = (trade.item("A", 10).await, trade.item("B", 10).await);
    let warehouse = admin.post(WAREHOUSES, json!({ "name": "Kho B" })).await.created();
    let lines = json!([
        { "item_id": one, "quantity": 3, "unit_price": 1 },
        { "item_id": two, "quantity": 4.5, "unit_price": 1 },
    ]);
    let receipt = json!({ "warehouse_id": warehouse["id"], "lines": lines });
    let receipt = admin.post("/api/v1/inventory/receipts", receipt).await.created();

    let refusal = admin.patch(&path(&warehouse), json!({ "active": false })).await.expect(409).problem("IN_USE");
    assert_eq!(refusal["params"], json!({ "what": "warehouse", "items": 2 }));
    admin.delete(&path(&warehouse)).await.expect(409).problem("IN_USE");

    let reverse = format!("/api/v1/inventory/receipts/{}/reverse", receipt["id"].as_str().unwrap());
    admin.post(&reverse, json!({})).await.created();
    // empty again it may rest, but what happened in it stays
    admin.delete(&path(&warehouse)).await.expect(409).problem("IN_USE");
    assert_eq!(admin.patch(&path(&warehouse), json!({ "active": false })).await.ok()["active"], false);
    let receipt =
        json!({ "warehouse_id": warehouse["id"], "lines": [{ "item_id": one, "quantity": 1, "unit_price": 1 }] });
    admin.post("/api/v1/inventory/receipts", receipt).await.expect(422).problem("VALIDATION");
    app.verify().await;
}

#[tokio::test]
async fn a_warehouses_name_is_unique_whatever_the_case() {
    let app = App::new().await;
    let admin = app.as_admin().if_match("*");
    admin.post(WAREHOUSES, json!({ "name": "KHO CHÍNH" })).await.expect(409).problem("CONFLICT");
    let other = admin.post(WAREHOUSES, json!({ "name": "Kho B", "address": "x" })).await.created();
    admin.patch(&path(&other), json!({ "name": "kho chính" })).await.expect(409).problem("CONFLICT");
    let cleared = admin.patch(&path(&other), json!({ "address": null })).await.ok();
    assert_eq!((&cleared["name"], &cleared["address"]), (&json!("Kho B"), &json!(null)));
    let other_tenant = app.as_other_tenant_admin().if_match("*");
    other_tenant.get(&path(&other)).await.expect(404).problem("NOT_FOUND");
    other_tenant.patch(&path(&other), json!({ "name": "x" })).await.expect(404).problem("NOT_FOUND");
    other_tenant.delete(&path(&other)).await.expect(404).problem("NOT_FOUND");
}
