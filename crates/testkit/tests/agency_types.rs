//! Agency types: the classes of agencies, which carry the credit limit.
#![cfg(test)]

mod agency;

use agency::{AGENCIES, Place, TYPES, column, id};
use serde_json::json;
use testkit::App;

#[tokio::test]
async fn a_tenant_begins_with_two_types() {
    let app = App::new().await;
    let types = app.as_role("viewer").get(TYPES).await.ok();
    assert_eq!(column(&types, "name"), ["Loại 1", "Loại 2"]);
    assert_eq!(column(&types, "credit_limit"), [50_000_000, 20_000_000]);
}

#[tokio::test]
async fn a_type_is_created_edited_and_deleted() {
    let app = App::new().await;
    let admin = app.as_admin();
    let created = admin.post(TYPES, json!({ "name": " Loại vàng ", "credit_limit": 90_000_000 })).await.created();
    assert_eq!((&created["name"], &created["credit_limit"]), (&json!("Loại vàng"), &json!(90_000_000)));
    let path = format!("{TYPES}/{}", id(&created));

    let shown = admin.get(&path).await.expect(200);
    assert_eq!(shown.body, created);
    admin.patch(&path, json!({ "credit_limit": 1 })).await.expect(428).problem("PRECONDITION_REQUIRED");
    let edited = admin.clone().if_match(shown.etag()).patch(&path, json!({ "credit_limit": 0 })).await.expect(200);
    assert_eq!((&edited.body["name"], &edited.body["credit_limit"]), (&json!("Loại vàng"), &json!(0)));
    admin.clone().if_match(shown.etag()).patch(&path, json!({ "name": "x" })).await.expect(412).problem("STALE");
    assert_eq!(admin.get(&path).await.etag(), edited.etag());
    admin.delete(&path).await.no_content();
    admin.get(&path).await.expect(404).problem("NOT_FOUND");
    admin.delete(&path).await.expect(404).problem("NOT_FOUND");
}

#[tokio::test]
async fn a_types_fields_are_checked() {
    let app = App::new().await;
    let admin = app.as_admin();
    admin.post(TYPES, json!({ "name": "", "credit_limit": 1 })).await.expect(422).fault("/name", "REQUIRED");
    admin.post(TYPES, json!({ "name": "x", "credit_limit": -1 })).await.expect(422).fault("/credit_limit", "TOO_SMALL");
    admin.post(TYPES, json!({ "name": "x", "credit_limit": 1.5 })).await.expect(400).problem("MALFORMED");
    let taken = admin.post(TYPES, json!({ "name": "LOẠI 1", "credit_limit": 1 })).await.expect(409).problem("CONFLICT");
    assert_eq!((&taken["errors"][0]["pointer"], &taken["errors"][0]["code"]), (&json!("/name"), &json!("TAKEN")));
}

#[tokio::test]
async fn a_type_with_agencies_stays() {
    let place = Place::new().await;
    place.agency("Đại lý Hòa Bình").await;
    let path = format!("{TYPES}/{}", place.kind);
    place.admin.delete(&path).await.expect(409).problem("IN_USE");
    assert_eq!(place.admin.get(&path).await.ok()["name"], "Loại 1");
}

#[tokio::test]
async fn a_key_creates_one_type() {
    let app = App::new().await;
    let admin = app.as_admin().key("type-1");
    let request = json!({ "name": "Loại khóa", "credit_limit": 5 });
    let first = admin.post(TYPES, request.clone()).await.expect(201);
    let again = admin.post(TYPES, request).await.expect(201);
    assert_eq!((again.body, again.headers["idempotent-replayed"].as_bytes()), (first.body, &b"true"[..]));
    let other = admin.post(TYPES, json!({ "name": "Loại khác", "credit_limit": 5 })).await;
    other.expect(422).problem("IDEMPOTENCY_MISMATCH");
}

#[tokio::test]
async fn who_may_write_agencies_but_not_limits_sets_no_limit() {
    let place = Place::new().await;
    let caller = place.writer().await;
    let refused = caller.post(TYPES, json!({ "name": "Loại 3", "credit_limit": 1 })).await.expect(403);
    assert_eq!(refused.problem("PERMISSION_DENIED")["params"]["permission"], "agency.limit");
    let path = format!("{TYPES}/{}", place.kind);
    let edit = caller.clone().if_match("*");
    edit.patch(&path, json!({ "credit_limit": 1 })).await.expect(403).problem("PERMISSION_DENIED");
    assert_eq!(edit.patch(&path, json!({ "name": "Loại một" })).await.ok()["name"], "Loại một");

    let mut draft = place.draft("Đại lý Hòa Bình");
    let agency = caller.post(AGENCIES, draft.clone()).await.created();
    let path = agency::path(&agency);
    edit.patch(&path, json!({ "credit_limit": null })).await.expect(403).problem("PERMISSION_DENIED");
    draft["credit_limit"] = json!(1);
    caller.post(AGENCIES, draft).await.expect(403).problem("PERMISSION_DENIED");
}

#[tokio::test]
async fn a_higher_limit_by_another_type_is_a_limit_set() {
    let place = Place::new().await;
    let writer = place.writer().await.if_match("*");
    let admin = place.admin.clone().if_match("*");
    let types = place.admin.get(TYPES).await.ok();
    let (high, low) = (id(&types["items"][0]), id(&types["items"][1]));
    assert_eq!(column(&types, "credit_limit"), [50_000_000, 20_000_000]);
    let agency = agency::path(&place.agency("Đại lý Hòa Bình").await);

    assert_eq!(writer.patch(&agency, json!({ "type_id": low })).await.ok()["type_id"], low);
    let refused = writer.patch(&agency, json!({ "type_id": high })).await.expect(403);
    assert_eq!(refused.problem("PERMISSION_DENIED")["params"]["permission"], "agency.limit");
    assert_eq!(place.admin.get(&agency).await.ok()["type_id"], low);
    assert_eq!(writer.patch(&agency, json!({ "type_id": low, "name": "Đại lý Hòa Hợp" })).await.ok()["type_id"], low);
    // with a limit of its own it follows no type
    admin.patch(&agency, json!({ "credit_limit": 1_000 })).await.ok();
    writer.patch(&agency, json!({ "type_id": high })).await.ok();
    writer.patch(&agency, json!({ "type_id": low })).await.ok();
    admin.patch(&agency, json!({ "credit_limit": null, "type_id": high })).await.ok();
}

#[tokio::test]
async fn another_tenant_has_types_of_its_own() {
    let place = Place::new().await;
    let other = place.app.as_other_tenant_admin();
    let path = format!("{TYPES}/{}", place.kind);
    other.get(&path).await.expect(404).problem("NOT_FOUND");
    other.clone().if_match("*").patch(&path, json!({ "name": "x" })).await.expect(404).problem("NOT_FOUND");
    other.delete(&path).await.expect(404).problem("NOT_FOUND");
    // the same name may stand in both
    place.admin.post(TYPES, json!({ "name": "Loại chung", "credit_limit": 1 })).await.created();
    other.post(TYPES, json!({ "name": "Loại chung", "credit_limit": 1 })).await.created();
}
