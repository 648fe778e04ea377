//! Items by the thousand, as imports and the demo make them.

#![cfg(test)]

use inventory::{
    item::{self, New, NewItem},
    supplier, unit,
    unit::UnitId,
    warehouse,
};
use kernel::{Clock, Number, Problem, Tx};
use serde_json::json;
use testkit::{App, TENANT, Trade, email};

const ITEMS: &str = "/api/v1/inventory/items";

fn new(unit: UnitId, sku: &str) -> NewItem {
    NewItem {
        sku: sku.to_owned(),
        name: format!("Mặt hàng {sku}"),
        unit_id: unit,
        price: Some(Number::from(1_000)),
        barcodes: vec![format!("893{sku}"), format!("894{sku}")],
        packs: serde_json::from_value(json!([{ "name": "két", "numerator": 20 }, { "name": "lốc", "numerator": 6 }]))
            .unwrap(),
        whole_units: false,
        low_stock: None,
    }
}

fn parsed(items: &[NewItem]) -> Vec<New> {
    items.iter().map(|item| item.parse().unwrap()).collect()
}

async fn begin(app: &App) -> Tx {
    app.contexts.db.begin(&app.actor(&email("admin", TENANT)).await).await.unwrap()
}

/// Upserts and commits.
async fn upsert(app: &App, items: &[NewItem]) -> Result<Vec<item::ItemId>, Problem> {
    let mut tx = begin(app).await;
    let ids = item::upsert_many(&mut tx, &Clock::system(), &parsed(items), &item::Field::ALL).await?;
    tx.commit().await?;
    Ok(ids)
}

async fn chai(app: &App) -> UnitId {
    let mut tx = begin(app).await;
    let id = unit::find_or_create(&mut tx, &Clock::system(), "chai").await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn events(app: &App) -> Vec<(String, i64)> {
    let mut connection = app.superuser().await;
    sqlx::query_as("select kind, count(*) from kernel.event where kind like 'inventory.item.%' group by 1 order by 1")
        .fetch_all(&mut connection)
        .await
        .unwrap()
}

#[tokio::test]
async fn five_thousand_items_are_made_at_once_and_a_second_run_changes_nothing() {
    let app = App::new().await;
    let unit = chai(&app).await;
    let items: Vec<NewItem> = (0..5_000).map(|number| new(unit, &format!("{number:05}"))).collect();
    let ids = upsert(&app, &items).await.unwrap();
    assert_eq!(ids.len(), 5_000);
    assert_eq!(events(&app).await, [("inventory.item.created".to_owned(), 5_000)]);

    assert_eq!(upsert(&app, &items).await.unwrap(), ids);
    assert_eq!(events(&app).await, [("inventory.item.created".to_owned(), 5_000)]);
    let admin = app.as_admin();
    let shown = admin.get(&format!("{ITEMS}/{}", ids[4_321])).await.ok();
    assert_eq!((&shown["sku"], &shown["version"]), (&json!("04321"), &json!(1)));
    assert_eq!(shown["barcodes"], json!(["89304321", "89404321"]));
    assert_eq!(shown["packs"][1], json!({ "name": "két", "numerator": 20, "denominator": 1 }));
    assert_eq!(admin.get(&format!("{ITEMS}?barcode=89404321")).await.ok()["items"][0]["sku"], "04321");
    assert_eq!(admin.get(&format!("{ITEMS}?count=true&limit=1")).await.ok()["total"], 5_000);
}

#[tokio::test]
async fn what_changed_is_changed_and_what_did_not_is_left_alone() {
    let app = App::new().await;
    let unit = chai(&app).await;
    let mut items = vec![new(unit, "A"), new(unit, "B"), new(unit, "C")];
    let ids = upsert(&app, &items).await.unwrap();
    let admin = app.as_admin();
    admin.clone().if_match("*").patch(&format!("{ITEMS}/{}", ids[1]), json!({ "active": false })).await.ok();

    items[0].packs.pop();
    items[1].price = None;
    items[1].barcodes = vec!["999".to_owned()];
    items.insert(0, new(unit, "D"));
    let again = upsert(&app, &items).await.unwrap();
    assert_eq!(again[1..], ids);
    let shown = async |at: usize| admin.get(&format!("{ITEMS}/{}", ids[at])).await.ok();
    let (a, b, c) = (shown(0).await, shown(1).await, shown(2).await);
    assert_eq!(
        (&a["version"], &a["packs"]),
        (&json!(2), &json!([{ "name": "két", "numerator": 20, "denominator": 1 }]))
    );
    assert_eq!((&b["version"], &b["price"], &b["barcodes"]), (&json!(3), &json!(null), &json!(["999"])));
    // whether it is traded is not for a list of items to say
    assert_eq!(b["active"], false);
    assert_eq!(c["version"], 1);
    assert_eq!(
        events(&app).await,
        [("inventory.item.changed".to_owned(), 3), ("inventory.item.created".to_owned(), 4)]
    );
}

#[tokio::test]
async fn faults_point_at_the_item_and_nothing_is_made() {
    let app = App::new().await;
    let unit = chai(&app).await;
    let refusal = upsert(&app, &[new(unit, "A"), new(unit, "B"), new(unit, "A")]).await.unwrap_err();
    assert_eq!(refusal.errors()[0].pointer, "/2/sku");

    let nowhere: UnitId = Clock::system().id();
    let mut called_like_the_unit = new(unit, "C");
    called_like_the_unit.packs[1].name = "CHAI".to_owned();
    let refusal = upsert(&app, &[new(unit, "A"), new(nowhere, "B"), called_like_the_unit]).await.unwrap_err();
    let pointers: Vec<_> = refusal.errors().iter().map(|error| error.pointer.to_string()).collect();
    assert_eq!(pointers, ["/1/unit_id", "/2/packs/1/name"]);

    let mut same_barcode = new(unit, "B");
    same_barcode.barcodes = vec!["893A".to_owned()];
    let refusal = upsert(&app, &[new(unit, "A"), same_barcode]).await.unwrap_err();
    assert_eq!(refusal.code(), kernel::problem::Code::Conflict);
    assert_eq!(app.as_admin().get(ITEMS).await.ok()["items"], json!([]));
}

#[tokio::test]
async fn the_base_unit_of_what_moved_stays() {
    let app = App::new().await;
    let unit = chai(&app).await;
    let ids = upsert(&app, &[new(unit, "A"), new(unit, "B")]).await.unwrap();
    Trade::new(&app).await.receive(&[(&ids[1].to_string(), 1)]).await;
    let mut tx = begin(&app).await;
    let lon = unit::find_or_create(&mut tx, &Clock::system(), "lon").await.unwrap();
    tx.commit().await.unwrap();
    let refusal = upsert(&app, &[new(lon, "A"), new(lon, "B")]).await.unwrap_err();
    assert_eq!((refusal.errors().len(), refusal.errors()[0].pointer.as_ref()), (1, "/1/unit_id"));
    upsert(&app, &[new(lon, "A"), new(unit, "B")]).await.unwrap();
    assert_eq!(app.as_admin().get(&format!("{ITEMS}/{}", ids[0])).await.ok()["unit"], "lon");
}

#[tokio::test]
async fn what_is_found_by_name_is_made_once() {
    let app = App::new().await;
    let clock = Clock::system();
    let mut tx = begin(&app).await;
    let units = unit::find_or_create_many(&mut tx, &clock, &["Cái", "chai", " CHAI "]).await.unwrap();
    assert_eq!((units.len(), units[1]), (3, units[2]));
    let suppliers = supplier::find_or_create_many(&mut tx, &clock, &["Một", "Hai", "MỘT"]).await.unwrap();
    assert_eq!((suppliers.len(), suppliers[0]), (3, suppliers[2]));
    assert_eq!(supplier::find_or_create_many(&mut tx, &clock, &["hai"]).await.unwrap(), [suppliers[1]]);
    let main = warehouse::find_or_create(&mut tx, &clock, "kho chính").await.unwrap();
    let other = warehouse::find_or_create(&mut tx, &clock, "Kho Bắc").await.unwrap();
    assert_eq!(warehouse::find_or_create(&mut tx, &clock, "KHO BẮC").await.unwrap(), other);
    inventory::defaults(&mut tx, &clock).await.unwrap();
    tx.commit().await.unwrap();

    let admin = app.as_admin();
    let count =
        async |list: &str| admin.get(&format!("/api/v1/inventory/{list}?count=true")).await.ok()["total"].clone();
    assert_eq!(
        (count("units").await, count("suppliers").await, count("warehouses").await),
        (json!(4), json!(2), json!(2))
    );
    let warehouses = admin.get("/api/v1/inventory/warehouses").await.ok();
    let default = warehouses["items"].as_array().unwrap().iter().find(|one| one["is_default"] == true).unwrap();
    assert_eq!(default["id"], main.to_string());
}
