//! A small trade to post in: agencies, items and stock, made through the API by the administrator.

use serde_json::{Value, json};

use crate::{App, Caller};

/// What tests post slips and payments with.
#[derive(Clone)]
pub struct Trade {
    admin: Caller,
    kind: String,
    district: String,
    unit: String,
    /// The default warehouse.
    pub warehouse: String,
}

#[expect(clippy::panic, reason = "a test fails here")]
fn id(body: &Value) -> String {
    let Some(id) = body["id"].as_str() else { panic!("there is no id in {body:#}") };
    id.to_owned()
}

impl Trade {
    /// With a type, a district that takes any number, a unit and the default warehouse.
    pub async fn new(app: &App) -> Self {
        Self::of(app.as_admin()).await
    }

    /// The same, made by this administrator.
    #[expect(clippy::panic, reason = "a test fails here")]
    pub async fn of(admin: Caller) -> Self {
        let kind = json!({ "name": "Loại thử", "credit_limit": 0 });
        let district = json!({ "name": "Khu vực thử", "max_agencies": 100_000 });
        let warehouses = admin.get("/api/v1/inventory/warehouses").await.ok();
        let usual = warehouses["items"].as_array().and_then(|all| all.iter().find(|one| one["is_default"] == true));
        let Some(warehouse) = usual.map(id) else { panic!("there is no default warehouse in {warehouses:#}") };
        Self {
            kind: id(&admin.post("/api/v1/agency/types", kind).await.created()),
            district: id(&admin.post("/api/v1/agency/districts", district).await.created()),
            unit: id(&admin.post("/api/v1/inventory/units", json!({ "name": "chai thử" })).await.created()),
            warehouse,
            admin,
        }
    }

    /// An active agency that may owe so much.
    pub async fn agency(&self, credit_limit: i64) -> String {
        let agency = json!({
            "name": "Đại lý thử", "type_id": self.kind, "district_id": self.district, "phone": "0912 345 678",
            "email": "daily@example.test", "address": "1 Phố Thử", "credit_limit": credit_limit,
        });
        id(&self.admin.post("/api/v1/agency/agencies", agency).await.created())
    }

    /// An item that sells for so much.
    pub async fn item(&self, sku: &str, price: i64) -> String {
        let item = json!({ "sku": sku, "name": format!("Mặt hàng {sku}"), "unit_id": self.unit, "price": price });
        id(&self.admin.post("/api/v1/inventory/items", item).await.created())
    }

    /// A receipt of so much of each of these items, dated today.
    pub async fn receive(&self, goods: &[(&str, i64)]) -> Value {
        self.admin.post("/api/v1/inventory/receipts", receipt(goods)).await.created()
    }

    /// An agency's exposure.
    pub async fn exposure(&self, agency: &str) -> Value {
        self.admin.get(&format!("/api/v1/agency/agencies/{agency}/exposure")).await.ok()
    }

    /// How much of an item is on hand in all.
    pub async fn on_hand(&self, item: &str) -> Value {
        self.admin.get(&format!("/api/v1/inventory/items/{item}")).await.ok()["on_hand"].clone()
    }
}

/// A receipt of so much of each of these items, at 1 each.
pub fn receipt(goods: &[(&str, i64)]) -> Value {
    let lines: Vec<Value> = goods
        .iter()
        .map(|(item, quantity)| json!({ "item_id": item, "quantity": quantity, "unit_price": 1 }))
        .collect();
    json!({ "lines": lines })
}

/// An issue of so much of each of these items, at their own prices.
pub fn issue(agency: &str, goods: &[(&str, i64)]) -> Value {
    let lines: Vec<Value> =
        goods.iter().map(|(item, quantity)| json!({ "item_id": item, "quantity": quantity })).collect();
    json!({ "agency_id": agency, "lines": lines })
}

impl App {
    /// The books of the test's tenant, recomputed: the test fails, naming the rows, where anything disagrees.
    #[expect(clippy::panic, reason = "a test fails here")]
    pub async fn verify(&self) {
        // on connections of its own: the server's may have died with a PostgreSQL that was killed
        let db = kernel::Db::new(server::database::pool(self.database.service(), 2));
        let mut superuser = self.superuser().await;
        let tenant = sqlx::query_scalar("select tenant_id from auth.tenant where code = $1").bind(crate::TENANT);
        let tenant = match tenant.fetch_one(&mut superuser).await {
            Ok(tenant) => kernel::TenantId(tenant),
            Err(error) => panic!("there is no tenant: {error}"),
        };
        match report::verify::verify(&db, tenant, |_| ()).await {
            Ok(found) => assert!(found.is_empty(), "the books disagree: {found:#?}"),
            Err(problem) => panic!("the books cannot be read: {problem:?}"),
        }
    }
}
