//! Units: what items are counted in.

#![cfg(test)]

use serde_json::json;
use testkit::App;

const UNITS: &str = "/api/v1/inventory/units";
const ITEMS: &str = "/api/v1/inventory/items";

#[tokio::test]
async fn a_tenant_begins_with_three_units() {
    let app = App::new().await;
    let units = app.as_role("viewer").get(UNITS).await.ok();
    let names: Vec<_> = units["items"].as_array().unwrap().iter().map(|unit| unit["name"].clone()).collect();
    assert_eq!(names, ["cái", "kg", "thùng"]);
    assert_eq!(units["next_cursor"], json!(null));
}

#[tokio::test]
async fn a_unit_is_created_renamed_and_deleted() {
    let app = App::new().await;
    let admin = app.as_admin();
    let unit = admin.post(UNITS, json!({ "name": "  chai " })).await.created();
    assert_eq!((&unit["name"], &unit["version"]), (&json!("chai"), &json!(1)));
    let path = format!("{UNITS}/{}", unit["id"].as_str().unwrap());

    let shown = admin.get(&path).await.expect(200);
    assert_eq!(shown.body, unit);
    admin.patch(&path, json!({ "name": "lon" })).await.expect(428).problem("PRECONDITION_REQUIRED");
    let renamed = admin.clone().if_match(shown.etag()).patch(&path, json!({ "name": "lon" })).await.expect(200);
    assert_eq!((&renamed.body["name"], &renamed.body["version"]), (&json!("lon"), &json!(2)));
    admin.clone().if_match(shown.etag()).patch(&path, json!({ "name": "hộp" })).await.expect(412).problem("STALE");
    let malformed = admin.clone().if_match("abc").patch(&path, json!({ "name": "hộp" })).await.expect(400);
    assert_eq!(malformed.problem("MALFORMED")["errors"][0]["pointer"], "If-Match");
    assert_eq!(admin.get(&path).await.etag(), renamed.etag());

    admin.delete(&path).await.no_content();
    admin.get(&path).await.expect(404).problem("NOT_FOUND");
    admin.delete(&path).await.expect(404).problem("NOT_FOUND");
}

#[tokio::test]
async fn a_units_name_is_checked_and_unique_whatever_the_case() {
    let app = App::new().await;
    let admin = app.as_admin();
    admin.post(UNITS, json!({ "name": " " })).await.expect(422).fault("/name", "REQUIRED");
    admin.post(UNITS, json!({ "name": "x".repeat(51) })).await.expect(422).fault("/name", "TOO_LONG");
    let taken = admin.post(UNITS, json!({ "name": "CÁI" })).await.expect(409).problem("CONFLICT");
    assert_eq!((&taken["errors"][0]["pointer"], &taken["errors"][0]["code"]), (&json!("/name"), &json!("TAKEN")));

    let unit = admin.post(UNITS, json!({ "name": "chai" })).await.created();
    let path = format!("{UNITS}/{}", unit["id"].as_str().unwrap());
    let admin = admin.if_match("*");
    admin.patch(&path, json!({ "name": "Kg" })).await.expect(409).problem("CONFLICT");
    admin.patch(&path, json!({ "name": null })).await.expect(400).problem("MALFORMED");
    admin.patch(&path, json!({ "names": "x" })).await.expect(400).problem("MALFORMED");
    // its own name in another case is no other unit's
    assert_eq!(admin.patch(&path, json!({ "name": "Chai" })).await.ok()["name"], "Chai");
}

#[tokio::test]
async fn a_unit_that_something_is_counted_in_stays() {
    let app = App::new().await;
    let admin = app.as_admin();
    let unit = admin.post(UNITS, json!({ "name": "chai" })).await.created();
    let item = json!({ "sku": "A", "name": "A", "unit_id": unit["id"] });
    let item = admin.post(ITEMS, item).await.created();
    let path = format!("{UNITS}/{}", unit["id"].as_str().unwrap());
    let refusal = admin.delete(&path).await.expect(409).problem("IN_USE");
    assert_eq!(refusal["params"]["what"], "unit");

    admin.delete(&format!("{ITEMS}/{}", item["id"].as_str().unwrap())).await.no_content();
    admin.delete(&path).await.no_content();
}

#[tokio::test]
async fn a_unit_is_not_called_like_a_pack_of_what_it_counts() {
    let app = App::new().await;
    let admin = app.as_admin();
    let unit = admin.post(UNITS, json!({ "name": "chai" })).await.created();
    let item =
        json!({ "sku": "BIA", "name": "Bia", "unit_id": unit["id"], "packs": [{ "name": "két", "numerator": 20 }] });
    admin.post(ITEMS, item).await.created();
    let path = format!("{UNITS}/{}", unit["id"].as_str().unwrap());
    let refusal = admin.if_match("*").patch(&path, json!({ "name": "KÉT" })).await.expect(409).problem("CONFLICT");
    assert_eq!(refusal["errors"][0]["code"], "NAME_OF_A_PACK");
    assert_eq!(refusal["params"]["sku"], "BIA");
}

#[tokio::test]
async fn a_unit_sent_twice_under_a_key_is_made_once() {
    let app = App::new().await;
    let admin = app.as_admin().key("u-1");
    let first = admin.post(UNITS, json!({ "name": "chai" })).await.expect(201);
    let again = admin.post(UNITS, json!({ "name": "chai" })).await.expect(201);
    assert_eq!(again.body, first.body);
    assert_eq!((first.header("idempotent-replayed"), again.header("idempotent-replayed")), ("", "true"));
    admin.post(UNITS, json!({ "name": "lon" })).await.expect(422).problem("IDEMPOTENCY_MISMATCH");
    // a refusal binds no key
    let admin = app.as_admin().key("u-2");
    admin.post(UNITS, json!({ "name": "chai" })).await.expect(409).problem("CONFLICT");
    admin.post(UNITS, json!({ "name": "lon" })).await.created();
}

#[tokio::test]
async fn whoever_may_only_read_changes_nothing_and_another_tenant_sees_nothing() {
    let app = App::new().await;
    let unit = app.as_admin().post(UNITS, json!({ "name": "chai" })).await.created();
    let path = format!("{UNITS}/{}", unit["id"].as_str().unwrap());
    let viewer = app.as_role("viewer").if_match("*");
    viewer.get(&path).await.ok();
    viewer.post(UNITS, json!({ "name": "lon" })).await.expect(403).problem("PERMISSION_DENIED");
    viewer.patch(&path, json!({ "name": "lon" })).await.expect(403).problem("PERMISSION_DENIED");
    viewer.delete(&path).await.expect(403).problem("PERMISSION_DENIED");

    let other = app.as_other_tenant_admin().if_match("*");
    other.get(&path).await.expect(404).problem("NOT_FOUND");
    other.patch(&path, json!({ "name": "lon" })).await.expect(404).problem("NOT_FOUND");
    other.delete(&path).await.expect(404).problem("NOT_FOUND");
    other.post(UNITS, json!({ "name": "chai" })).await.created();
}
