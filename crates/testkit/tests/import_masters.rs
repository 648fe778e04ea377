//! Agencies and items from files.
#![cfg(test)]

mod import;

use import::{AGENCIES, AGENCIES_MAPPING, ITEMS, ITEMS_MAPPING, Import, RECEIPTS_MAPPING, agency, counts};
use serde_json::json;
use testkit::App;

#[tokio::test]
async fn agencies_become_active_in_their_districts_with_the_limit_of_their_type() {
    let app = App::new().await;
    let import = Import::new(&app);
    let summary = import.run(&[(AGENCIES_MAPPING, "a.csv", AGENCIES)], &[]).await.unwrap();
    assert_eq!(counts(&summary.files[0]), (3, 0, 0));
    let found = agency(&app, "A2").await;
    assert_eq!((&found["name"], &found["status"]), (&json!("Đại lý Chú Tư"), &json!("active")));
    let path = format!("/api/v1/agency/agencies/{}/exposure", found["id"].as_str().unwrap());
    assert_eq!(app.as_admin().get(&path).await.ok()["limit"], json!(1_000_000));

    // those that are there stay as they are
    let again = format!("{}C1,Mới,Quận 3\n", AGENCIES.replace("Chú Tư", "Chú Năm"));
    let summary = import.run(&[(AGENCIES_MAPPING, "a.csv", &again)], &[]).await.unwrap();
    assert_eq!(counts(&summary.files[0]), (4, 0, 0));
    assert_eq!(agency(&app, "A2").await["name"], "Đại lý Chú Tư");
    assert_eq!(agency(&app, "C1").await["name"], "Mới");
}

#[tokio::test]
async fn an_agency_that_cannot_be_is_rejected_and_the_others_are_not() {
    let app = App::new().await;
    let import = Import::new(&app);
    let full = AGENCIES_MAPPING.replace("max_agencies = 100", "max_agencies = 1");
    let content = format!("{AGENCIES},Không mã,Quận 3\nD1,,Quận 5\n");
    let summary = import.run(&[(&full, "a.csv", &content)], &[]).await.unwrap();
    assert_eq!(counts(&summary.files[0]), (2, 0, 3));
    let rejects = import.rejects();
    assert_eq!(rejects.iter().map(|(line, ..)| *line).collect::<Vec<_>>(), [3, 5, 6]);
    assert!(rejects[0].1.contains("DISTRICT_FULL"), "{rejects:?}");
    assert_eq!(rejects[1].1, "code: there is nothing");
    assert_eq!(rejects[2].1, "name: there is nothing");
}

#[tokio::test]
async fn items_are_made_what_their_rows_say() {
    let app = App::new().await;
    let import = Import::new(&app);
    let dry = import.run(&[(ITEMS_MAPPING, "i.csv", ITEMS)], &["--dry-run"]).await.unwrap();
    assert_eq!(counts(&dry.files[0]), (3, 0, 0));
    assert_eq!(app.as_admin().get("/api/v1/inventory/items").await.ok()["items"], json!([]));

    let changed = ITEMS.replace("I2,Nước suối,500", "I2,Nước suối,550");
    for (content, price) in [(ITEMS, 500), (changed.as_str(), 550)] {
        let summary = import.run(&[(ITEMS_MAPPING, "i.csv", content)], &[]).await.unwrap();
        assert_eq!(counts(&summary.files[0]), (3, 0, 0));
        let items = app.as_admin().get("/api/v1/inventory/items?q=I2").await.ok();
        assert_eq!(items["items"][0]["price"], json!(price));
        assert_eq!(items["items"][0]["packs"][0]["numerator"], json!(12));
    }
}

#[tokio::test]
async fn what_the_mapping_does_not_name_stays_as_staff_entered_it() {
    const NAMES: &str = "
name = 'names'
kind = 'items'
[item]
sku = 'sku'
name = 'name'
unit = { constant = 'chai nhập' }
";
    let app = App::new().await;
    let import = Import::new(&app);
    import.run(&[(ITEMS_MAPPING, "i.csv", ITEMS)], &[]).await.unwrap();
    let admin = app.as_admin();
    let found = async || admin.get("/api/v1/inventory/items?q=I2").await.ok()["items"][0].clone();
    let path = format!("/api/v1/inventory/items/{}", found().await["id"].as_str().unwrap());
    let edit = json!({ "barcodes": ["893", "894"], "whole_units": true, "low_stock": 7,
        "packs": [{ "name": "lốc", "numerator": 6 }] });
    let etag = admin.get(&path).await.etag();
    admin.clone().if_match(etag).patch(&path, edit).await.ok();
    let entered = found().await;

    // a list that says what is there already changes nothing, not even the version
    import.run(&[(NAMES, "i.csv", ITEMS)], &[]).await.unwrap();
    assert_eq!(found().await, entered);
    let prices = NAMES.replace("name = 'name'", "name = 'name'\nprice = 'price'");
    let dearer = "sku,name,price\nI2,Nước suối,550\nI4,Mới,10\n";
    import.run(&[(&prices, "i.csv", dearer)], &[]).await.unwrap();
    let after = found().await;
    assert_eq!((&after["price"], &after["version"]), (&json!(550), &json!(entered["version"].as_i64().unwrap() + 1)));
    for field in ["name", "barcodes", "whole_units", "low_stock", "packs", "unit", "active"] {
        assert_eq!(after[field], entered[field], "{field}");
    }
    // what the mapping names and the row leaves empty is taken away
    import.run(&[(&prices, "i.csv", "sku,name,price\nI2,Nước suối,\n")], &[]).await.unwrap();
    assert_eq!(found().await["price"], json!(null));
    // a unit that is called like a pack which stays is refused, as by hand
    let other = NAMES.replace("chai nhập", "LỐC");
    let summary = import.run(&[(&other, "i.csv", "sku,name\nI2,Nước suối\n")], &[]).await.unwrap();
    assert_eq!(counts(&summary.files[0]), (0, 0, 1));
    assert!(import.rejects()[0].1.contains("NAME_OF_THE_UNIT"), "{:?}", import.rejects());
}

#[tokio::test]
async fn what_staff_entered_of_an_agency_stays() {
    let app = App::new().await;
    let import = Import::new(&app);
    import.run(&[(AGENCIES_MAPPING, "a.csv", AGENCIES)], &[]).await.unwrap();
    let admin = app.as_admin();
    let path = format!("/api/v1/agency/agencies/{}", agency(&app, "A2").await["id"].as_str().unwrap());
    let etag = admin.get(&path).await.etag();
    let edit = json!({ "phone": "0903000000", "credit_limit": 5 });
    admin.clone().if_match(etag).patch(&path, edit).await.ok();
    let entered = admin.get(&path).await.ok();
    import.run(&[(AGENCIES_MAPPING, "a.csv", AGENCIES)], &[]).await.unwrap();
    assert_eq!(admin.get(&path).await.ok(), entered);
}

#[tokio::test]
async fn an_item_that_cannot_be_is_rejected_and_the_others_are_not() {
    let app = App::new().await;
    let import = Import::new(&app);
    let coded = ITEMS_MAPPING.replace("price = 'price'", "price = 'price'\nbarcode = 'barcode'");
    let content = "\
sku,name,price,case,barcode
I1,Một,1000,24,893
I2,Hai,-5,24,
I3,Ba,5,many,
I1,Một nữa,5,,
I4,Bốn,5,0,
I5,Năm,5,,893
I6,Sáu,5,,894
";
    let summary = import.run(&[(&coded, "i.csv", content)], &[]).await.unwrap();
    let rejects = import.rejects();
    assert_eq!(rejects.iter().map(|(line, ..)| *line).collect::<Vec<_>>(), [3, 4, 5, 6, 7], "{rejects:?}");
    assert!(rejects[0].1.contains("price: \"-5\" is below zero"), "{rejects:?}");
    assert!(rejects[1].1.contains("no whole number"), "{rejects:?}");
    assert!(rejects[2].1.contains("sku DUPLICATE"), "{rejects:?}");
    assert!(rejects[3].1.contains("numerator TOO_SMALL"), "{rejects:?}");
    assert!(rejects[4].1.contains("barcodes TAKEN"), "{rejects:?}");
    assert_eq!(counts(&summary.files[0]), (2, 0, 5));
}

#[tokio::test]
async fn masters_and_documents_are_not_imported_at_once() {
    let app = App::new().await;
    let import = Import::new(&app);
    let receipts = "no,date,from,sku,qty,unit,price\n";
    let files = [(ITEMS_MAPPING, "i.csv", ITEMS), (RECEIPTS_MAPPING, "in.csv", receipts)];
    let error = import.run(&files, &[]).await.unwrap_err();
    assert!(error.to_string().contains("one after the other"), "{error:#}");
    let error = import.run(&[(ITEMS_MAPPING, "i.csv", "sku,name\n")], &[]).await.unwrap_err();
    assert!(format!("{error:#}").contains("no column \"price\""), "{error:#}");
}
