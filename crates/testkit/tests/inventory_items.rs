//! Items: what is traded.

#![cfg(test)]

use serde_json::{Value, json};
use testkit::{App, Caller, Trade};

const ITEMS: &str = "/api/v1/inventory/items";
const UNITS: &str = "/api/v1/inventory/units";

fn path(item: &Value) -> String {
    format!("{ITEMS}/{}", item["id"].as_str().unwrap())
}

async fn unit(caller: &Caller) -> Value {
    caller.post(UNITS, json!({ "name": "chai" })).await.created()["id"].clone()
}

fn faults(problem: &Value) -> Vec<(String, String)> {
    let errors = problem["errors"].as_array().unwrap().iter();
    errors.map(|error| (error["pointer"].as_str().unwrap().into(), error["code"].as_str().unwrap().into())).collect()
}

#[tokio::test]
async fn an_item_is_created_with_all_that_may_be_said_of_it() {
    let app = App::new().await;
    let admin = app.as_admin();
    let unit = unit(&admin).await;
    let request = json!({
        "sku": "BIA-333", "name": "Bia 333", "unit_id": unit, "price": 12500.125, "barcodes": ["8934822101336", "X-1"],
        "packs": [{ "name": "thùng", "numerator": 24, "denominator": 1 }, { "name": "lốc", "numerator": 6 }],
        "whole_units": true, "low_stock": 48,
    });
    let item = admin.post(ITEMS, request).await.created();
    assert_eq!(
        item,
        json!({
            "id": item["id"], "sku": "BIA-333", "name": "Bia 333", "unit_id": unit, "unit": "chai",
            "price": 12500.125, "selling_price": 12500.125, "purchase_price": null, "purchased_on": null,
            "barcodes": ["8934822101336", "X-1"],
            "packs": [
                { "name": "lốc", "numerator": 6, "denominator": 1 },
                { "name": "thùng", "numerator": 24, "denominator": 1 },
            ],
            "whole_units": true, "low_stock": 48, "active": true, "on_hand": 0, "reserved": 0, "version": 1,
            "created_at": item["created_at"], "updated_at": item["updated_at"], "stock": [],
        })
    );
    let shown = app.as_role("viewer").get(&path(&item)).await.expect(200);
    assert_eq!((&shown.body, shown.etag().as_str()), (&item, "\"1\""));

    let least = admin.post(ITEMS, json!({ "sku": "A", "name": "A", "unit_id": unit })).await.created();
    assert_eq!(
        (&least["selling_price"], &least["whole_units"], &least["packs"]),
        (&json!(null), &json!(false), &json!([]))
    );
}

#[tokio::test]
async fn an_items_fields_are_checked_all_at_once() {
    let app = App::new().await;
    let admin = app.as_admin();
    let unit = unit(&admin).await;
    let request = json!({
        "sku": " ", "name": "x".repeat(201), "unit_id": unit, "price": -1, "low_stock": 1.0005,
        "barcodes": ["12", "", "dấu", "12", "1".repeat(51)],
        "packs": [
            { "name": "két", "numerator": 0 },
            { "name": "KÉT", "numerator": 1, "denominator": 1_000_001 },
        ],
    });
    let refusal = admin.post(ITEMS, request).await.expect(422).problem("VALIDATION");
    let expected = [
        ("/sku", "REQUIRED"),
        ("/name", "TOO_LONG"),
        ("/price", "TOO_SMALL"),
        ("/barcodes/1", "REQUIRED"),
        ("/barcodes/2", "NOT_A_BARCODE"),
        ("/barcodes/3", "DUPLICATE"),
        ("/barcodes/4", "TOO_LONG"),
        ("/packs/0/numerator", "TOO_SMALL"),
        ("/packs/1/name", "DUPLICATE"),
        ("/packs/1/denominator", "TOO_LARGE"),
        ("/low_stock", "TOO_MANY_DECIMALS"),
    ];
    assert_eq!(faults(&refusal), expected.map(|(pointer, code)| (pointer.to_owned(), code.to_owned())));

    let many: Vec<String> = (0..51).map(|number| number.to_string()).collect();
    let request = json!({ "sku": "A", "name": "A", "unit_id": unit, "barcodes": many });
    admin.post(ITEMS, request).await.expect(422).fault("/barcodes", "TOO_MANY");
    let packs: Vec<Value> = (0..51).map(|number| json!({ "name": number.to_string(), "numerator": 1 })).collect();
    let request = json!({ "sku": "A", "name": "A", "unit_id": unit, "packs": packs });
    admin.post(ITEMS, request).await.expect(422).fault("/packs", "TOO_MANY");
    let request = json!({ "sku": "A", "name": "A", "unit_id": unit, "packs": [{ "name": "Chai", "numerator": 2 }] });
    admin.post(ITEMS, request).await.expect(422).fault("/packs/0/name", "NAME_OF_THE_UNIT");
}

#[tokio::test]
async fn a_unit_that_is_not_there_is_pointed_at_also_when_it_is_another_tenants() {
    let app = App::new().await;
    let admin = app.as_admin();
    let theirs = unit(&app.as_other_tenant_admin()).await;
    let request = json!({ "sku": "A", "name": "A", "unit_id": theirs });
    admin.post(ITEMS, request).await.expect(422).fault("/unit_id", "NOT_FOUND");
    let item = json!({ "sku": "A", "name": "A", "unit_id": unit(&admin).await });
    let item = admin.post(ITEMS, item).await.created();
    let refused = admin.if_match("*").patch(&path(&item), json!({ "unit_id": theirs })).await;
    refused.expect(422).fault("/unit_id", "NOT_FOUND");
}

#[tokio::test]
async fn a_sku_and_a_barcode_stand_for_one_item() {
    let app = App::new().await;
    let admin = app.as_admin();
    let unit = unit(&admin).await;
    let first = json!({ "sku": "A", "name": "A", "unit_id": unit, "barcodes": ["111", "222"] });
    let first = admin.post(ITEMS, first).await.created();
    let same_sku = admin.post(ITEMS, json!({ "sku": "A", "name": "B", "unit_id": unit })).await.expect(409);
    assert_eq!(faults(&same_sku.problem("CONFLICT")), [("/sku".to_owned(), "TAKEN".to_owned())]);

    let second = json!({ "sku": "B", "name": "B", "unit_id": unit, "barcodes": ["333", "222", "111"] });
    let refusal = admin.post(ITEMS, second).await.expect(409).problem("CONFLICT");
    let taken = |at: usize| json!({ "pointer": format!("/barcodes/{at}"), "code": "TAKEN", "params": { "sku": "A", "item_id": first["id"] } });
    assert_eq!(refusal["errors"], json!([taken(1), taken(2)]));

    let second = json!({ "sku": "B", "name": "B", "unit_id": unit, "barcodes": ["333"] });
    let second = admin.post(ITEMS, second).await.created();
    let editor = admin.clone().if_match("*");
    let refusal =
        editor.patch(&path(&second), json!({ "barcodes": ["333", "111"] })).await.expect(409).problem("CONFLICT");
    assert_eq!(refusal["errors"], json!([taken(1)]));
    editor.patch(&path(&second), json!({ "sku": "A" })).await.expect(409).problem("CONFLICT");

    // a barcode that one gives up, another may take
    let freed = editor.patch(&path(&first), json!({ "barcodes": ["222"] })).await.ok();
    assert_eq!(freed["barcodes"], json!(["222"]));
    editor.patch(&path(&second), json!({ "barcodes": ["111", "333"] })).await.ok();
    let found =
        async |barcode: &str| -> Value { admin.get(&format!("{ITEMS}?barcode={barcode}")).await.ok()["items"].clone() };
    assert_eq!(found("111").await[0]["sku"], "B");
    assert_eq!(found("222").await[0]["sku"], "A");
    assert_eq!(found("11").await, json!([]));
    // the other tenant has its own
    let theirs = app.as_other_tenant_admin();
    assert_eq!(theirs.get(&format!("{ITEMS}?barcode=111")).await.ok()["items"], json!([]));
    let unit = theirs.post(UNITS, json!({ "name": "chai" })).await.created()["id"].clone();
    theirs.post(ITEMS, json!({ "sku": "A", "name": "A", "unit_id": unit, "barcodes": ["111"] })).await.created();
}

#[tokio::test]
async fn an_edit_keeps_what_it_does_not_name_and_clears_what_it_names_null() {
    let app = App::new().await;
    let admin = app.as_admin();
    let unit = unit(&admin).await;
    let request = json!({
        "sku": "A", "name": "A", "unit_id": unit, "price": 5, "barcodes": ["1"], "low_stock": 2,
        "packs": [{ "name": "két", "numerator": 20 }],
    });
    let item = admin.post(ITEMS, request).await.created();
    admin.patch(&path(&item), json!({ "name": "B" })).await.expect(428).problem("PRECONDITION_REQUIRED");

    let editor = admin.clone().if_match("\"1\"");
    let edited = editor.patch(&path(&item), json!({ "name": "B", "price": null, "low_stock": null })).await.expect(200);
    assert_eq!(edited.etag(), "\"2\"");
    let mut expected = item.clone();
    for (field, value) in
        [("name", json!("B")), ("price", json!(null)), ("selling_price", json!(null)), ("low_stock", json!(null))]
    {
        expected[field] = value;
    }
    expected["version"] = json!(2);
    expected["updated_at"] = edited.body["updated_at"].clone();
    assert_eq!(edited.body, expected);
    let stale = editor.patch(&path(&item), json!({ "name": "C" })).await.expect(412).problem("STALE");
    assert_eq!(stale["params"], json!({ "seen": 1, "version": 2 }));

    let editor = admin.clone().if_match("*");
    for field in ["sku", "name", "unit_id", "barcodes", "packs", "whole_units", "active"] {
        let mut edit = json!({});
        edit[field] = json!(null);
        let refusal = editor.patch(&path(&item), edit).await.expect(400).problem("MALFORMED");
        assert_eq!(refusal["errors"][0]["pointer"], format!("/{field}"));
    }
    editor.patch(&path(&item), json!({ "on_hand": 5 })).await.expect(400).problem("MALFORMED");
    let emptied = editor.patch(&path(&item), json!({ "packs": [], "barcodes": [], "active": false })).await.ok();
    assert_eq!((&emptied["packs"], &emptied["barcodes"], &emptied["active"]), (&json!([]), &json!([]), &json!(false)));
    assert_eq!(admin.get(&path(&item)).await.ok(), emptied);
}

#[tokio::test]
async fn the_selling_price_follows_the_purchase_price_unless_the_item_has_its_own() {
    let app = App::new().await;
    let admin = app.as_admin();
    let trade = Trade::new(&app).await;
    let id = trade.item("A", 777).await;
    let path = format!("{ITEMS}/{id}");
    let receipt = json!({ "lines": [{ "item_id": id, "quantity": 3, "unit_price": 1000.0005 }] });
    admin.post("/api/v1/inventory/receipts", receipt).await.created();

    let item = admin.get(&path).await.expect(200);
    assert_eq!((&item.body["purchase_price"], &item.body["selling_price"]), (&json!(1000.0005), &json!(777)));
    // a receipt is no edit: whoever read the item before it may still change it
    assert_eq!(item.etag(), "\"1\"");
    let item = admin.clone().if_match("\"1\"").patch(&path, json!({ "price": null })).await.ok();
    // 1000.0005 x 102 % = 1020.00051
    assert_eq!(item["selling_price"], json!(1020.0005));
    assert_eq!(admin.get(&format!("{ITEMS}?sku=A")).await.ok()["items"][0]["selling_price"], json!(1020.0005));

    admin.put("/api/v1/regulation/regulations/inventory.price_ratio", json!({ "value": 150 })).await.ok();
    assert_eq!(admin.get(&path).await.ok()["selling_price"], json!(1500.0008));
}

#[tokio::test]
async fn what_is_posted_stays_as_it_was_when_packs_change() {
    let app = App::new().await;
    let admin = app.as_admin().if_match("*");
    let unit = unit(&admin).await;
    let request = json!({ "sku": "A", "name": "A", "unit_id": unit, "packs": [{ "name": "két", "numerator": 20 }] });
    let item = admin.post(ITEMS, request).await.created();
    let receipt = json!({ "lines": [{ "item_id": item["id"], "quantity": 1.5, "unit": "két", "unit_price": 100 }] });
    let receipt = admin.post("/api/v1/inventory/receipts", receipt).await.created();
    let receipt_path = format!("/api/v1/inventory/receipts/{}", receipt["id"].as_str().unwrap());
    let before = admin.get(&receipt_path).await.ok();

    let edit = json!({ "packs": [{ "name": "két", "numerator": 24 }], "whole_units": true });
    let edited = admin.patch(&path(&item), edit).await.ok();
    assert_eq!(edited["on_hand"], json!(30));
    assert_eq!(admin.get(&receipt_path).await.ok(), before);
    admin.patch(&path(&item), json!({ "packs": [] })).await.ok();
    assert_eq!(admin.get(&receipt_path).await.ok(), before);
    app.verify().await;
}

#[tokio::test]
async fn the_base_unit_of_what_moved_stays_and_so_does_the_item() {
    let app = App::new().await;
    let admin = app.as_admin().if_match("*");
    let chai = unit(&admin).await;
    let lon = admin.post(UNITS, json!({ "name": "lon" })).await.created()["id"].clone();
    let item = json!({ "sku": "A", "name": "A", "unit_id": chai, "packs": [{ "name": "lốc", "numerator": 6 }] });
    let item = admin.post(ITEMS, item).await.created();
    assert_eq!(admin.patch(&path(&item), json!({ "unit_id": lon })).await.ok()["unit"], "lon");
    admin
        .patch(&path(&item), json!({ "packs": [{ "name": "LON", "numerator": 6 }] }))
        .await
        .expect(422)
        .fault("/packs/0/name", "NAME_OF_THE_UNIT");

    let receipt = json!({ "lines": [{ "item_id": item["id"], "quantity": 1, "unit_price": 100 }] });
    admin.post("/api/v1/inventory/receipts", receipt).await.created();
    let refusal = admin.patch(&path(&item), json!({ "unit_id": chai })).await.expect(409).problem("IN_USE");
    assert_eq!(refusal["errors"][0]["pointer"], "/unit_id");
    // naming the unit that it has changes nothing
    admin.patch(&path(&item), json!({ "unit_id": lon, "active": false })).await.ok();

    let refusal = admin.delete(&path(&item)).await.expect(409).problem("IN_USE");
    assert_eq!(refusal["params"]["what"], "item");
    let other =
        admin.post(ITEMS, json!({ "sku": "B", "name": "B", "unit_id": chai, "barcodes": ["1"] })).await.created();
    admin.delete(&path(&other)).await.no_content();
    admin.delete(&path(&other)).await.expect(404).problem("NOT_FOUND");
    // its sku and barcode are free again
    admin.post(ITEMS, json!({ "sku": "B", "name": "B", "unit_id": chai, "barcodes": ["1"] })).await.created();
}

#[tokio::test]
async fn an_item_that_was_only_refused_to_somebody_may_go() {
    let app = App::new().await;
    let admin = app.as_admin();
    let trade = Trade::new(&app).await;
    let (kept, item) = (trade.item("A", 10).await, trade.item("B", 10).await);
    let agency = trade.agency(1_000_000).await;
    trade.receive(&[(&kept, 5)]).await;
    let issue = json!({ "agency_id": agency, "lines": [{ "item_id": item, "quantity": 1 }] });
    admin.post("/api/v1/inventory/issues", issue).await.expect(409).problem("OUT_OF_STOCK");
    admin.delete(&format!("{ITEMS}/{item}")).await.no_content();
    assert_eq!(trade.on_hand(&kept).await, json!(5));
    app.verify().await;
}

#[tokio::test]
async fn an_item_shows_what_lies_where() {
    let app = App::new().await;
    let admin = app.as_admin();
    let trade = Trade::new(&app).await;
    let item = trade.item("A", 10).await;
    let other = admin.post("/api/v1/inventory/warehouses", json!({ "name": "Kho Bắc" })).await.created();
    for (warehouse, quantity) in [(json!(trade.warehouse), 7), (other["id"].clone(), 5)] {
        let lines = json!([{ "item_id": item, "quantity": quantity, "unit_price": 1 }]);
        admin.post("/api/v1/inventory/receipts", json!({ "warehouse_id": warehouse, "lines": lines })).await.created();
    }
    let shown = admin.get(&format!("{ITEMS}/{item}")).await.ok();
    assert_eq!(shown["on_hand"], json!(12));
    let place = |id: &Value, name: &str, on_hand: i64| json!({ "warehouse_id": id, "warehouse": name, "on_hand": on_hand, "reserved": 0, "available": on_hand });
    assert_eq!(
        shown["stock"],
        json!([place(&other["id"], "Kho Bắc", 5), place(&json!(trade.warehouse), "Kho chính", 7)])
    );
}

#[tokio::test]
async fn whoever_may_only_read_changes_nothing_and_another_tenant_sees_nothing() {
    let app = App::new().await;
    let admin = app.as_admin();
    let unit = unit(&admin).await;
    let item = admin.post(ITEMS, json!({ "sku": "A", "name": "A", "unit_id": unit })).await.created();
    let viewer = app.as_role("viewer").if_match("*");
    viewer
        .post(ITEMS, json!({ "sku": "B", "name": "B", "unit_id": unit }))
        .await
        .expect(403)
        .problem("PERMISSION_DENIED");
    viewer.patch(&path(&item), json!({ "name": "B" })).await.expect(403).problem("PERMISSION_DENIED");
    viewer.delete(&path(&item)).await.expect(403).problem("PERMISSION_DENIED");
    let other = app.as_other_tenant_admin().if_match("*");
    other.get(&path(&item)).await.expect(404).problem("NOT_FOUND");
    other.patch(&path(&item), json!({ "name": "B" })).await.expect(404).problem("NOT_FOUND");
    other.delete(&path(&item)).await.expect(404).problem("NOT_FOUND");
    other.get(&format!("{}/stock-card", path(&item))).await.expect(404).problem("NOT_FOUND");
    app.anonymous().get(&path(&item)).await.expect(401).problem("INVALID_TOKEN");
    admin.get(&format!("{ITEMS}/nonsense")).await.expect(404).problem("NOT_FOUND");
}
