//! Rows of the first tenant, one of each kind, and where their ids stand in paths and bodies.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use testkit::{App, Caller, Trade, trade};

const NOBODY: &str = "01890a5d-ac96-774b-bcce-b302099a8057";

/// The id of a row of each collection. Without rows, ids that are nobody's.
#[derive(Default)]
pub struct Ids {
    by_collection: BTreeMap<&'static str, String>,
}

fn id(body: &Value) -> String {
    body["id"].as_str().unwrap_or_else(|| panic!("there is no id in {body:#}")).to_owned()
}

impl Ids {
    /// Rows made through the API by the first tenant's administrator.
    pub async fn made_by(app: &App) -> Self {
        let admin = app.as_admin();
        let trade = Trade::new(app).await;
        let agency = trade.agency(1_000_000).await;
        let item = trade.item("W-1", 100).await;
        let receipt = trade.receive(&[(&item, 100)]).await;
        let issue = admin.post("/api/v1/inventory/issues", trade::issue(&agency, &[(&item, 5)])).await.created();
        let payment = json!({ "agency_id": agency, "amount": 100, "method": "cash" });
        let payment = admin.post("/api/v1/finance/payments", payment).await.created();
        let supplier = admin.post("/api/v1/inventory/suppliers", json!({ "name": "Nhà cung cấp thử" })).await.created();
        let session = admin.get("/api/v1/auth/sessions").await.ok();
        let users = admin.get("/api/v1/auth/users?q=viewer").await.ok();
        let role = json!({ "name": "Vai trò thử", "permissions": ["agency.read"] });
        let role = admin.post("/api/v1/auth/roles", role).await.created();
        let agency_row = admin.get(&format!("/api/v1/agency/agencies/{agency}")).await.ok();
        let item_row = admin.get(&format!("/api/v1/inventory/items/{item}")).await.ok();
        let text = |value: &Value| value.as_str().unwrap_or_else(|| panic!("{value} is no id")).to_owned();
        let by_collection = BTreeMap::from([
            ("agencies", agency),
            ("types", text(&agency_row["type_id"])),
            ("districts", text(&agency_row["district_id"])),
            ("items", item),
            ("units", text(&item_row["unit_id"])),
            ("suppliers", id(&supplier)),
            ("warehouses", trade.warehouse.clone()),
            ("receipts", id(&receipt)),
            ("issues", id(&issue)),
            ("payments", id(&payment)),
            ("debts", text(&agency_row["id"])),
            ("sessions", id(&session["items"][0])),
            ("users", id(&users["items"][0])),
            ("roles", id(&role)),
        ]);
        Self { by_collection }
    }

    /// What stands in a path after this collection.
    pub fn in_path(&self, collection: &str, name: &str) -> String {
        match name {
            "month" => "2026-01".to_owned(),
            "name" => "agency.max_per_district".to_owned(),
            _ => self.by_collection.get(collection).cloned().unwrap_or_else(|| NOBODY.to_owned()),
        }
    }

    /// What stands in a field of this name, if it refers to a row.
    pub fn in_body(&self, name: &str) -> Option<&str> {
        let collection = match name {
            "agency_id" | "agencies" => "agencies",
            "type_id" => "types",
            "district_id" => "districts",
            "item_id" => "items",
            "unit_id" => "units",
            "supplier_id" => "suppliers",
            "warehouse_id" => "warehouses",
            "roles" => "roles",
            _ => return None,
        };
        self.by_collection.get(collection).map(String::as_str)
    }

    /// A text of this format.
    pub fn of_kind(schema: &Value) -> Option<&'static str> {
        match schema["format"].as_str()? {
            "uuid" => Some(NOBODY),
            "date" => Some("2026-01-15"),
            "email" => Some("ai.do@example.test"),
            "password" => Some("mot-mat-khau-that-dai-9273"),
            _ => None,
        }
    }

    /// Every id.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.by_collection.values().map(String::as_str)
    }

    /// Every row is there and is as it was.
    pub async fn still_there(&self, admin: &Caller) {
        for (context, collection) in [
            ("agency", "agencies"),
            ("agency", "types"),
            ("agency", "districts"),
            ("inventory", "items"),
            ("inventory", "units"),
            ("inventory", "suppliers"),
            ("inventory", "warehouses"),
            ("inventory", "receipts"),
            ("inventory", "issues"),
            ("finance", "payments"),
            ("auth", "users"),
            ("auth", "roles"),
        ] {
            let path = format!("/api/v1/{context}/{collection}/{}", self.by_collection[collection]);
            let row = admin.get(&path).await.ok();
            assert!(
                row["status"].is_null() || row["status"] == "posted" || row["status"] == "active",
                "{path}: {row:#}"
            );
        }
    }
}
