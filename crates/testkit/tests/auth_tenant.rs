//! The tenant's own settings.
#![cfg(test)]

use serde_json::json;
use testkit::{App, OTHER_TENANT, TENANT};

const SETTINGS: &str = "/api/v1/auth/tenant";

#[tokio::test]
async fn everybody_reads_the_settings_of_their_own_tenant() {
    let app = App::new().await;
    let own = app.as_role("warehouse").get(SETTINGS).await.ok();
    assert_eq!((&own["code"], &own["currency"]), (&json!(TENANT), &json!("VND")));
    assert_eq!((&own["time_zone"], &own["locale"]), (&json!("Asia/Ho_Chi_Minh"), &json!("vi")));
    assert_eq!(app.as_other_tenant_admin().get(SETTINGS).await.ok()["code"], OTHER_TENANT);
}

#[tokio::test]
async fn settings_are_edited_on_the_version_that_was_seen() {
    let app = App::new().await;
    let admin = app.as_admin();
    let tag = admin.get(SETTINGS).await.etag();
    let body = json!({ "name": "Vĩnh Phát", "time_zone": "Asia/Bangkok", "locale": "en" });
    let edited = admin.clone().if_match(&tag).patch(SETTINGS, body).await.ok();
    assert_eq!((&edited["name"], &edited["locale"]), (&json!("Vĩnh Phát"), &json!("en")));
    admin.clone().if_match(&tag).patch(SETTINGS, json!({ "name": "X" })).await.expect(412).problem("STALE");
    admin.patch(SETTINGS, json!({ "name": "X" })).await.expect(428).problem("PRECONDITION_REQUIRED");
    assert_eq!(app.as_other_tenant_admin().get(SETTINGS).await.ok()["name"], "Nhà phân phối Khác");
}

#[tokio::test]
async fn a_changed_time_zone_counts_from_the_next_request_on() {
    let app = App::new().await;
    let admin = app.as_admin().if_match("*");
    let viewer = testkit::email("viewer", TENANT);
    assert_eq!(app.actor(&viewer).await.zone.name(), "Asia/Ho_Chi_Minh");
    let version = "select auth_version from auth.user where email = $1";
    let mut database = app.superuser().await;
    let before: i64 = sqlx::query_scalar(version).bind(&viewer).fetch_one(&mut database).await.unwrap();
    admin.patch(SETTINGS, json!({ "time_zone": "America/Chicago" })).await.ok();
    let after: i64 = sqlx::query_scalar(version).bind(&viewer).fetch_one(&mut database).await.unwrap();
    assert_eq!(after, before + 1);
    assert_eq!(app.actor(&viewer).await.zone.name(), "America/Chicago");
    // what nobody's permissions depend on raises nothing
    admin.patch(SETTINGS, json!({ "name": "X" })).await.ok();
    let last: i64 = sqlx::query_scalar(version).bind(&viewer).fetch_one(&mut database).await.unwrap();
    assert_eq!(last, after);
}

#[tokio::test]
async fn the_currency_and_the_code_stay() {
    let app = App::new().await;
    let admin = app.as_admin().if_match("*");
    admin.patch(SETTINGS, json!({ "currency": "USD" })).await.expect(400).problem("MALFORMED");
    admin.patch(SETTINGS, json!({ "code": "x" })).await.expect(400).problem("MALFORMED");
    admin.patch(SETTINGS, json!({ "time_zone": "Hanoi" })).await.fault("/time_zone", "UNKNOWN");
    admin.patch(SETTINGS, json!({ "name": " " })).await.fault("/name", "REQUIRED");
}

#[tokio::test]
async fn editing_the_settings_needs_its_own_permission() {
    let app = App::new().await;
    let refused = app.as_role("accountant").if_match("*").patch(SETTINGS, json!({ "name": "X" })).await.expect(403);
    assert_eq!(refused.problem("PERMISSION_DENIED")["params"]["permission"], "auth.tenant.write");
}
