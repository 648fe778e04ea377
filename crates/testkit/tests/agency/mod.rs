//! What the tests of agencies share.
#![expect(dead_code, reason = "each test program takes what it needs")]

use serde_json::{Value, json};
use testkit::{App, Caller};

pub const AGENCIES: &str = "/api/v1/agency/agencies";
pub const TYPES: &str = "/api/v1/agency/types";
pub const DISTRICTS: &str = "/api/v1/agency/districts";
pub const APPLICATIONS: &str = "/api/v1/agency/applications";

/// The id in an answer.
#[track_caller]
pub fn id(body: &Value) -> &str {
    body["id"].as_str().unwrap_or_else(|| panic!("there is no id in {body:#}"))
}

/// The path of an agency.
pub fn path(agency: &Value) -> String {
    format!("{AGENCIES}/{}", id(agency))
}

/// The path of a search, with everything but letters and digits escaped.
pub fn searching(q: &str) -> String {
    let escaped = q
        .bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") });
    format!("{AGENCIES}?q={}", escaped.collect::<String>())
}

/// The values of a field in a list's rows.
pub fn column<'a>(list: &'a Value, field: &str) -> Vec<&'a Value> {
    list["items"].as_array().unwrap().iter().map(|item| &item[field]).collect()
}

/// A place to register agencies in.
pub struct Place {
    pub app: App,
    pub admin: Caller,
    pub kind: String,
    pub district: String,
}

impl Place {
    /// With the first type and the first district that a tenant begins with.
    pub async fn new() -> Self {
        let app = App::new().await;
        let admin = app.as_admin();
        let kind = id(&admin.get(TYPES).await.ok()["items"][0]).to_owned();
        let district = id(&admin.get(DISTRICTS).await.ok()["items"][0]).to_owned();
        Self { app, admin, kind, district }
    }

    /// An agency to be.
    pub fn draft(&self, name: &str) -> Value {
        json!({ "name": name, "type_id": self.kind, "district_id": self.district })
    }

    /// A registered agency.
    pub async fn agency(&self, name: &str) -> Value {
        self.admin.post(AGENCIES, self.draft(name)).await.created()
    }

    /// Somebody who may edit agencies and neither approves them nor sets their limits.
    pub async fn writer(&self) -> Caller {
        let role = json!({ "name": "Chỉ sửa đại lý", "permissions": ["agency.read", "agency.write"] });
        let role = self.admin.post("/api/v1/auth/roles", role).await.created();
        let user = json!({
            "email": "writer@test.test", "name": "Người dùng", "password": testkit::PASSWORD, "roles": [id(&role)],
        });
        self.admin.post("/api/v1/auth/users", user).await.created();
        self.app.as_user("writer@test.test")
    }

    /// A district that takes so many.
    pub async fn district(&self, name: &str, max_agencies: i64) -> String {
        let district = json!({ "name": name, "max_agencies": max_agencies });
        id(&self.admin.post(DISTRICTS, district).await.created()).to_owned()
    }

    /// How many active agencies a district has.
    pub async fn count(&self, district: &str) -> Value {
        self.admin.get(&format!("{DISTRICTS}/{district}")).await.ok()["agencies"].clone()
    }
}
