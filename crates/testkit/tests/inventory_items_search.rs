//! Finding items.

#![cfg(test)]

use serde_json::{Value, json};
use testkit::{App, Trade};

const ITEMS: &str = "/api/v1/inventory/items";

/// A few drinks, and who asks for them.
async fn drinks() -> App {
    let app = App::new().await;
    let admin = app.as_admin();
    let unit = admin.post("/api/v1/inventory/units", json!({ "name": "chai" })).await.created()["id"].clone();
    for (sku, name, barcode) in [
        ("BIA-333", "Bia 333", "8930001"),
        ("BIA-HN", "Bia Hà Nội", "8930002"),
        ("TRA-01", "Trà xanh không độ", "8930003"),
        ("CF-SUA", "Cà phê sữa đá", "8930004"),
        ("CF-DEN", "Cà phê đen 100%", "8930005"),
        ("CF", "Cà phê", "8930006"),
    ] {
        let item = json!({ "sku": sku, "name": name, "unit_id": unit, "barcodes": [barcode], "price": 1 });
        admin.post(ITEMS, item).await.created();
    }
    app
}

async fn skus(app: &App, query: &str) -> Vec<String> {
    let page = app.as_role("sales").get(&format!("{ITEMS}?{query}")).await.ok();
    page["items"].as_array().unwrap().iter().map(|item| item["sku"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn items_are_found_by_words_of_sku_name_and_barcode_whatever_case_and_accents() {
    let app = drinks().await;
    assert_eq!(skus(&app, "q=ha%20noi").await, ["BIA-HN"]);
    assert_eq!(skus(&app, "q=N%E1%BB%98I%20BIA").await, ["BIA-HN"]);
    // decomposed accents, as some keyboards send them
    assert_eq!(skus(&app, "q=ca%CC%80%20phe%CC%82%20sua").await, ["CF-SUA"]);
    assert_eq!(skus(&app, "q=8930003").await, ["TRA-01"]);
    assert_eq!(skus(&app, "q=bia%20333").await, ["BIA-333"]);
    assert_eq!(skus(&app, "q=cf-").await, ["CF-DEN", "CF-SUA"]);
    // a wildcard is a letter like others
    assert_eq!(skus(&app, "q=100%25").await, ["CF-DEN"]);
    assert_eq!(skus(&app, "q=b_a").await, [""; 0]);
    assert_eq!(skus(&app, "q=%20").await.len(), 6);
}

#[tokio::test]
async fn the_closest_comes_first_unless_an_order_is_asked_for() {
    let app = drinks().await;
    assert_eq!(skus(&app, "q=ca%20phe").await, ["CF", "CF-DEN", "CF-SUA"]);
    assert_eq!(skus(&app, "q=cf").await, ["CF", "CF-DEN", "CF-SUA"]);
    assert_eq!(skus(&app, "q=cf&sort=-sku").await, ["CF-SUA", "CF-DEN", "CF"]);
    assert_eq!(skus(&app, "q=den").await, ["CF-DEN"]);
}

#[tokio::test]
async fn a_typing_error_still_finds() {
    let app = drinks().await;
    assert_eq!(skus(&app, "q=trra%20xannh").await, ["TRA-01"]);
    assert_eq!(skus(&app, "q=bia%20ha%20noii").await, ["BIA-HN"]);
    // in a word of three letters too
    assert_eq!(skus(&app, "q=tar").await, ["TRA-01"]);
    assert_eq!(skus(&app, "q=tar%20xanh").await, ["TRA-01"]);
    assert_eq!(skus(&app, "q=qwertyuiop").await, [""; 0]);
    // a number comes near nothing: another barcode is another item
    assert_eq!(skus(&app, "q=8930009").await, [""; 0]);
}

#[tokio::test]
async fn what_was_found_is_paged_to_the_end_without_repeats() {
    let app = drinks().await;
    let sales = app.as_role("sales");
    // by words, by nearness, and in an order of its own
    for (query, expected) in [("q=ca%20phe", 3), ("q=caf%20phee", 3), ("q=c&sort=name", 3), ("sort=-name", 6)] {
        let mut seen: Vec<Value> = Vec::new();
        let mut cursor = String::new();
        loop {
            let page = sales.get(&format!("{ITEMS}?{query}&limit=1&count=true{cursor}")).await.ok();
            assert_eq!(page["total"], expected, "{query}");
            seen.extend(page["items"].as_array().unwrap().iter().map(|item| item["sku"].clone()));
            let Some(next) = page["next_cursor"].as_str() else { break };
            cursor = format!("&cursor={next}");
        }
        let whole = sales.get(&format!("{ITEMS}?{query}")).await.ok();
        let whole: Vec<Value> = whole["items"].as_array().unwrap().iter().map(|item| item["sku"].clone()).collect();
        assert_eq!(seen, whole, "{query}");
        assert_eq!(seen.len(), expected, "{query}");
    }
}

#[tokio::test]
async fn a_changed_item_is_found_by_what_it_is_called_since() {
    let app = drinks().await;
    let admin = app.as_admin().if_match("*");
    let item = admin.get(&format!("{ITEMS}?sku=TRA-01")).await.ok()["items"][0]["id"].clone();
    let path = format!("{ITEMS}/{}", item.as_str().unwrap());
    admin.patch(&path, json!({ "name": "Trà đào", "barcodes": ["777"] })).await.ok();
    assert_eq!(skus(&app, "q=dao").await, ["TRA-01"]);
    assert_eq!(skus(&app, "q=777").await, ["TRA-01"]);
    assert_eq!(skus(&app, "q=8930003").await, [""; 0]);
    assert_eq!(skus(&app, "barcode=8930003").await, [""; 0]);
    assert_eq!(skus(&app, "barcode=777").await, ["TRA-01"]);
}

#[tokio::test]
async fn items_are_filtered_by_state_unit_and_warehouse() {
    let app = drinks().await;
    let admin = app.as_admin().if_match("*");
    let listed = admin.get(&format!("{ITEMS}?sort=sku")).await.ok();
    let items = listed["items"].as_array().unwrap();
    let item = items.iter().find(|item| item["sku"] == "BIA-333").unwrap();
    let path = format!("{ITEMS}/{}", item["id"].as_str().unwrap());
    admin.patch(&path, json!({ "active": false })).await.ok();
    assert_eq!(skus(&app, "active=false").await, ["BIA-333"]);
    assert_eq!(skus(&app, "active=true&sort=sku").await, ["BIA-HN", "CF", "CF-DEN", "CF-SUA", "TRA-01"]);
    assert_eq!(skus(&app, &format!("unit_id={}", item["unit_id"].as_str().unwrap())).await.len(), 6);
    assert_eq!(skus(&app, "unit_id=00000000-0000-7000-8000-000000000000").await, [""; 0]);

    admin.get(&format!("{ITEMS}?colour=red")).await.expect(400).problem("MALFORMED");
    admin.get(&format!("{ITEMS}?sort=colour")).await.expect(400).problem("MALFORMED");
    admin.get(&format!("{ITEMS}?sort=closest")).await.expect(400).problem("MALFORMED");
    admin.get(&format!("{ITEMS}?q={}", "a".repeat(201))).await.expect(422).fault("?q", "TOO_LONG");
    admin.get(&format!("{ITEMS}?cursor=bm9uc2Vuc2U")).await.expect(400).problem("MALFORMED");
}

#[tokio::test]
async fn low_stock_is_told_everywhere_or_in_a_warehouse() {
    let app = App::new().await;
    let admin = app.as_admin();
    let trade = Trade::new(&app).await;
    let north = admin.post("/api/v1/inventory/warehouses", json!({ "name": "Kho Bắc" })).await.created()["id"].clone();
    let north = north.as_str().unwrap();
    for (sku, mark, here, there) in
        [("ENOUGH", Some(10), 5, 5), ("LOW", Some(10), 5, 4), ("NONE", Some(1), 0, 0), ("UNMARKED", None, 1, 0)]
    {
        let item = trade.item(sku, 1).await;
        admin.clone().if_match("*").patch(&format!("{ITEMS}/{item}"), json!({ "low_stock": mark })).await.ok();
        for (warehouse, quantity) in [(trade.warehouse.as_str(), here), (north, there)] {
            if quantity > 0 {
                let lines = json!([{ "item_id": item, "quantity": quantity, "unit_price": 1 }]);
                let receipt = json!({ "warehouse_id": warehouse, "lines": lines });
                admin.post("/api/v1/inventory/receipts", receipt).await.created();
            }
        }
    }
    assert_eq!(skus(&app, "low_stock=true&sort=sku").await, ["LOW", "NONE"]);
    assert_eq!(skus(&app, "low_stock=false&sort=sku").await, ["ENOUGH", "UNMARKED"]);
    let in_the_north = format!("warehouse_id={north}");
    assert_eq!(skus(&app, &format!("{in_the_north}&sort=sku")).await, ["ENOUGH", "LOW"]);
    assert_eq!(skus(&app, &format!("{in_the_north}&low_stock=true&sort=sku")).await, ["ENOUGH", "LOW"]);
    assert_eq!(skus(&app, &format!("{in_the_north}&low_stock=true&q=low")).await, ["LOW"]);
    let figures = |page: Value| (page["items"][0]["on_hand"].clone(), page["items"][0]["selling_price"].clone());
    assert_eq!(figures(admin.get(&format!("{ITEMS}?q=low")).await.ok()), (json!(9), json!(1)));
    assert_eq!(figures(admin.get(&format!("{ITEMS}?q=low&{in_the_north}")).await.ok()), (json!(4), json!(1)));
}

#[tokio::test]
async fn another_tenants_items_are_not_found() {
    let app = drinks().await;
    let other = app.as_other_tenant_admin();
    for query in ["", "q=bia", "q=bia%20ha%20noii", "barcode=8930001", "sku=CF"] {
        assert_eq!(other.get(&format!("{ITEMS}?{query}")).await.ok()["items"], json!([]), "{query}");
    }
}
