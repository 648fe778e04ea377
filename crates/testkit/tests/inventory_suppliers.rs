//! Suppliers: whom goods are received from.

#![cfg(test)]

use serde_json::json;
use testkit::{App, Trade};

const SUPPLIERS: &str = "/api/v1/inventory/suppliers";

#[tokio::test]
async fn a_supplier_is_created_changed_and_deleted() {
    let app = App::new().await;
    let admin = app.as_admin();
    let request = json!({ "name": "Công ty Sữa Việt", "phone": "028 3822 1234", "email": "Ban@Sua.example", "address": "Quận 1\nTP. HCM" });
    let supplier = admin.post(SUPPLIERS, request).await.created();
    assert_eq!(supplier["email"], "ban@sua.example");
    assert_eq!((&supplier["active"], &supplier["version"]), (&json!(true), &json!(1)));
    let path = format!("{SUPPLIERS}/{}", supplier["id"].as_str().unwrap());
    let shown = admin.get(&path).await.expect(200);
    assert_eq!(shown.body, supplier);

    let editor = admin.clone().if_match(shown.etag());
    let changed = editor.patch(&path, json!({ "phone": null, "active": false })).await.expect(200);
    assert_eq!((&changed.body["phone"], &changed.body["active"]), (&json!(null), &json!(false)));
    assert_eq!((&changed.body["email"], &changed.body["address"]), (&supplier["email"], &supplier["address"]));
    editor.patch(&path, json!({ "active": true })).await.expect(412).problem("STALE");
    admin.patch(&path, json!({ "active": true })).await.expect(428).problem("PRECONDITION_REQUIRED");

    admin.delete(&path).await.no_content();
    admin.get(&path).await.expect(404).problem("NOT_FOUND");
}

#[tokio::test]
async fn a_suppliers_fields_are_checked() {
    let app = App::new().await;
    let admin = app.as_admin();
    let request = json!({ "name": "", "phone": "gọi tôi", "email": "không", "address": "x".repeat(501) });
    let refusal = admin.post(SUPPLIERS, request).await.expect(422).problem("VALIDATION");
    let faults: Vec<_> = refusal["errors"].as_array().unwrap().iter().map(|fault| fault["pointer"].clone()).collect();
    assert_eq!(faults, ["/name", "/phone", "/email", "/address"]);

    let supplier = admin.post(SUPPLIERS, json!({ "name": "Một" })).await.created();
    admin.post(SUPPLIERS, json!({ "name": "MỘT" })).await.expect(409).problem("CONFLICT");
    admin.post(SUPPLIERS, json!({ "name": "Hai", "phone": " " })).await.created();
    let path = format!("{SUPPLIERS}/{}", supplier["id"].as_str().unwrap());
    let admin = admin.if_match("*");
    admin.patch(&path, json!({ "name": "hai" })).await.expect(409).problem("CONFLICT");
    admin.patch(&path, json!({ "name": null })).await.expect(400).problem("MALFORMED");
    admin.patch(&path, json!({ "phone": "1" })).await.expect(422).fault("/phone", "NOT_A_PHONE");
}

#[tokio::test]
async fn suppliers_are_found_whatever_case_accents_and_typing_errors() {
    let app = App::new().await;
    let admin = app.as_admin();
    for (name, phone) in [
        ("Nước giải khát Hà Nội", "0901 111 222"),
        ("Nước mắm Phú Quốc", "0902 333 444"),
        ("Đường Biên Hòa", "0903 555 666"),
        ("Biên Hòa", "0904 777 888"),
    ] {
        admin.post(SUPPLIERS, json!({ "name": name, "phone": phone })).await.created();
    }
    let found = async |query: &str| -> Vec<String> {
        let page = app.as_role("viewer").get(&format!("{SUPPLIERS}?{query}")).await.ok();
        page["items"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(found("").await.len(), 4);
    assert_eq!(found("q=NUOC").await, ["Nước giải khát Hà Nội", "Nước mắm Phú Quốc"]);
    assert_eq!(found("q=quoc%20nuoc").await, ["Nước mắm Phú Quốc"]);
    assert_eq!(found("q=phuu%20quocc").await, ["Nước mắm Phú Quốc"]);
    assert_eq!(found("q=333%20444").await, ["Nước mắm Phú Quốc"]);
    // what is called exactly so comes before what is called more
    assert_eq!(found("q=bien%20hoa").await, ["Biên Hòa", "Đường Biên Hòa"]);
    assert_eq!(found("q=bien%20hoa&sort=-name").await, ["Đường Biên Hòa", "Biên Hòa"]);
    assert_eq!(found("q=mma").await, ["Nước mắm Phú Quốc"]);
    assert_eq!(found("q=0902333444").await, ["Nước mắm Phú Quốc"]);
    assert_eq!(found("q=zzzz").await, [""; 0]);
    assert_eq!(found("q=50%25").await, [""; 0]);
}

#[tokio::test]
async fn suppliers_are_listed_by_name_as_vietnamese_sorts() {
    let app = App::new().await;
    let admin = app.as_admin();
    for name in ["Đào", "An", "Dao", "Ân", "Ăn"] {
        admin.post(SUPPLIERS, json!({ "name": name })).await.created();
    }
    let mut names = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = admin.get(&format!("{SUPPLIERS}?limit=2&count=true{cursor}")).await.ok();
        assert_eq!(page["total"], 5);
        names.extend(page["items"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()));
        let Some(next) = page["next_cursor"].as_str() else { break };
        cursor = format!("&cursor={next}");
    }
    assert_eq!(names, ["An", "Ăn", "Ân", "Dao", "Đào"]);
    admin.get(&format!("{SUPPLIERS}?colour=red")).await.expect(400).problem("MALFORMED");
    admin.get(&format!("{SUPPLIERS}?sort=closest")).await.expect(400).problem("MALFORMED");
    admin.get(&format!("{SUPPLIERS}?cursor=nonsense")).await.expect(400).problem("MALFORMED");
    admin.get(&format!("{SUPPLIERS}?limit=501")).await.expect(422).fault("?limit", "OUT_OF_RANGE");
}

#[tokio::test]
async fn a_supplier_that_a_slip_names_stays() {
    let app = App::new().await;
    let admin = app.as_admin();
    let trade = Trade::new(&app).await;
    let item = trade.item("A", 10).await;
    let supplier = admin.post(SUPPLIERS, json!({ "name": "Một" })).await.created();
    let receipt =
        json!({ "supplier_id": supplier["id"], "lines": [{ "item_id": item, "quantity": 1, "unit_price": 1 }] });
    admin.post("/api/v1/inventory/receipts", receipt).await.created();
    let path = format!("{SUPPLIERS}/{}", supplier["id"].as_str().unwrap());
    admin.delete(&path).await.expect(409).problem("IN_USE");
    admin.get(&path).await.ok();
}

#[tokio::test]
async fn another_tenants_suppliers_are_not_there() {
    let app = App::new().await;
    let supplier = app.as_admin().post(SUPPLIERS, json!({ "name": "Một" })).await.created();
    let path = format!("{SUPPLIERS}/{}", supplier["id"].as_str().unwrap());
    let other = app.as_other_tenant_admin().if_match("*");
    other.get(&path).await.expect(404).problem("NOT_FOUND");
    other.patch(&path, json!({ "name": "x" })).await.expect(404).problem("NOT_FOUND");
    other.delete(&path).await.expect(404).problem("NOT_FOUND");
    assert_eq!(other.get(&format!("{SUPPLIERS}?q=mot")).await.ok()["items"], json!([]));
}
