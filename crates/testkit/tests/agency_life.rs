//! The life of an agency: applying, being approved, blocked and unblocked.
#![cfg(test)]

mod agency;

use agency::{AGENCIES, APPLICATIONS, DISTRICTS, Place, column, path};
use kernel::Scope;
use serde_json::{Value, json};
use sqlx::Executor;
use testkit::{App, Caller};

fn application(name: &str) -> Value {
    json!({ "tenant": "test", "name": name, "phone": "0903123456" })
}

async fn apply(caller: &Caller, application: Value) -> Value {
    caller.post(APPLICATIONS, application).await.expect(202).body
}

#[tokio::test]
async fn anybody_may_apply_and_staff_approve() {
    let place = Place::new().await;
    assert_eq!(apply(&place.app.anonymous(), application("Tạp hóa Cô Ba")).await, Value::Null);
    let pending = place.admin.get(&format!("{AGENCIES}?status=pending")).await.ok();
    let agency = &pending["items"][0];
    assert_eq!((&agency["name"], &agency["phone"]), (&json!("Tạp hóa Cô Ba"), &json!("0903123456")));
    assert_eq!((&agency["type_id"], &agency["district_id"]), (&Value::Null, &Value::Null));

    let approve = format!("{}/approve", path(agency));
    place.app.as_role("viewer").post(&approve, json!({})).await.expect(403).problem("PERMISSION_DENIED");
    place.admin.post(&approve, json!({})).await.expect(422).fault("/type_id", "REQUIRED");
    place.admin.post(&approve, json!({ "type_id": place.kind })).await.expect(422).fault("/district_id", "REQUIRED");
    let placed = json!({ "type_id": place.kind, "district_id": place.district });
    let approved = place.admin.post(&approve, placed.clone()).await.expect(200);
    assert_eq!((&approved.body["status"], approved.etag()), (&json!("active"), "\"2\"".to_owned()));
    assert_eq!(place.count(&place.district).await, 1);
    let again = place.admin.post(&approve, placed).await.expect(409).problem("CONFLICT");
    assert_eq!(again["params"]["status"], "active");

    let changes = place.admin.get(&format!("{}/changes", path(agency))).await.ok();
    assert_eq!(column(&changes, "action"), ["approved", "applied"]);
    assert_eq!(changes["items"][1]["changed_by"], Value::Null);
}

#[tokio::test]
async fn an_application_may_name_its_district_and_staff_may_complete_it_first() {
    let place = Place::new().await;
    let mut application = application("Tạp hóa Cô Ba");
    application["district_id"] = json!(place.district);
    application["email"] = json!("coba@example.test");
    apply(&place.app.anonymous(), application).await;
    let pending = place.admin.get(&format!("{AGENCIES}?status=pending")).await.ok();
    let path = path(&pending["items"][0]);
    assert_eq!(pending["items"][0]["district_id"], place.district.as_str());
    // who waits takes no place
    assert_eq!(place.count(&place.district).await, 0);
    let admin = place.admin.clone().if_match("*");
    admin.patch(&path, json!({ "type_id": place.kind })).await.ok();
    let request = admin.request(reqwest::Method::POST, &format!("{path}/approve")).await;
    assert_eq!(admin.send(request).await.ok()["status"], "active");
}

#[tokio::test]
async fn the_answer_to_an_application_gives_nothing_away() {
    let place = Place::new().await;
    let anonymous = place.app.anonymous();
    let mut nowhere = application("Tạp hóa Cô Ba");
    nowhere["tenant"] = json!("nobody");
    let unknown = apply(&anonymous, nowhere).await;
    let known = apply(&anonymous, application("Tạp hóa Cô Ba")).await;
    assert_eq!(unknown, known);
    // sent twice it is one application
    apply(&anonymous, application("Tạp hóa Cô Ba")).await;
    assert_eq!(place.admin.get(&format!("{AGENCIES}?count=true")).await.ok()["total"], 1);
    assert_eq!(place.app.as_other_tenant_admin().get(AGENCIES).await.ok()["items"], json!([]));

    let off = json!({ "value": false });
    place.admin.put("/api/v1/regulation/flags/flag.public_application", off).await.ok();
    apply(&anonymous, application("Tạp hóa Cô Tư")).await;
    let mut other = application("Tạp hóa Cô Năm");
    other["district_id"] = json!(place.kind);
    apply(&anonymous, other).await;
    assert_eq!(place.admin.get(&format!("{AGENCIES}?count=true")).await.ok()["total"], 1);
    let faulty = json!({ "tenant": "test", "name": "", "phone": "0903123456" });
    anonymous.post(APPLICATIONS, faulty).await.expect(422).fault("/name", "REQUIRED");
}

#[tokio::test]
async fn the_application_form_offers_the_companys_districts_by_name() {
    let place = Place::new().await;
    let anonymous = place.app.anonymous();
    let form = anonymous.get(&format!("{APPLICATIONS}/test")).await.ok();
    let districts = place.admin.get(&format!("{DISTRICTS}?limit=500")).await.ok();
    assert_eq!(districts["items"].as_array().unwrap().len(), 20);
    let offered: Vec<_> = districts["items"].as_array().unwrap().iter().map(offer).collect();
    // and says nothing else
    assert_eq!(form, json!({ "name": "Nhà phân phối Thử Nghiệm", "locale": "vi", "districts": offered }));

    let mut application = application("Tạp hóa Cô Ba");
    application["district_id"] = form["districts"][7]["id"].clone();
    apply(&anonymous, application).await;
    let pending = place.admin.get(&format!("{AGENCIES}?status=pending")).await.ok();
    assert_eq!(pending["items"][0]["district_id"], form["districts"][7]["id"]);

    let tenant = place.admin.clone().if_match("*");
    tenant.patch("/api/v1/auth/tenant", json!({ "name": "Vinh Phat", "locale": "en" })).await.ok();
    place.district("A Đầu tiên", 1).await;
    let form = anonymous.get(&format!("{APPLICATIONS}/test")).await.ok();
    assert_eq!((&form["name"], &form["locale"]), (&json!("Vinh Phat"), &json!("en")));
    assert_eq!(form["districts"][0]["name"], "A Đầu tiên");
    let other = anonymous.get(&format!("{APPLICATIONS}/other")).await.ok();
    assert_eq!(other["name"], "Nhà phân phối Khác");
    let theirs = other["districts"].to_string();
    assert!(offered.iter().all(|district| !theirs.contains(district["id"].as_str().unwrap())));
}

fn offer(district: &Value) -> Value {
    json!({ "id": district["id"], "name": district["name"] })
}

#[tokio::test]
async fn who_takes_no_applications_has_no_form() {
    let place = Place::new().await;
    let anonymous = place.app.anonymous();
    for nobody in ["nobody", "Test", "te%00st", "%E1%BA%A5y"] {
        anonymous.get(&format!("{APPLICATIONS}/{nobody}")).await.expect(404).problem("NOT_FOUND");
    }
    let flag = "/api/v1/regulation/flags/flag.public_application";
    place.admin.put(flag, json!({ "value": false })).await.ok();
    anonymous.get(&format!("{APPLICATIONS}/test")).await.expect(404).problem("NOT_FOUND");
    anonymous.get(&format!("{APPLICATIONS}/other")).await.ok();
}

#[tokio::test]
async fn one_address_looks_at_forms_a_few_times_a_minute() {
    let app = App::new().await;
    let anonymous = app.anonymous();
    for nobody in ["test", "nobody"].iter().cycle().take(10) {
        anonymous.get(&format!("{APPLICATIONS}/{nobody}")).await;
    }
    let refused = anonymous.get(&format!("{APPLICATIONS}/test")).await.expect(429);
    assert!(!refused.header("retry-after").is_empty());
    assert_eq!(refused.header("ratelimit-policy"), r#""application-forms";q=10;w=100"#);
    refused.problem("RATE_LIMITED");
    // who has looked may still apply
    apply(&anonymous, application("Tạp hóa Cô Ba")).await;
    app.clock.shift(chrono::TimeDelta::seconds(11));
    anonymous.get(&format!("{APPLICATIONS}/test")).await.ok();
}

#[tokio::test]
async fn no_more_than_500_applications_wait() {
    let place = Place::new().await;
    let anonymous = place.app.anonymous();
    let actor = place.app.actor("admin@test.test").await;
    let mut tx = place.app.contexts.db.begin_as(&Scope::tenant(actor.tenant)).await.unwrap();
    let wait = "insert into agency.agency (tenant_id, id, code, name, registered_on)
                select kernel.current_tenant(), gen_random_uuid(), 'W' || n, 'Tạp hóa ' || n, '2026-11-20'
                  from generate_series(1, 499) n";
    tx.conn().execute(wait).await.unwrap();
    tx.commit().await.unwrap();
    let total = async || place.admin.get(&format!("{AGENCIES}?status=pending&count=true")).await.ok()["total"].clone();
    apply(&anonymous, application("Tạp hóa Cô Ba")).await;
    assert_eq!(total().await, 500);
    // the answer is the same
    assert_eq!(apply(&anonymous, application("Tạp hóa Cô Tư")).await, Value::Null);
    assert_eq!(total().await, 500);
    let waiting = place.admin.get(&format!("{AGENCIES}?status=pending&limit=1")).await.ok();
    let placed = json!({ "type_id": place.kind, "district_id": place.district });
    place.admin.post(&format!("{}/approve", path(&waiting["items"][0])), placed).await.ok();
    assert_eq!(total().await, 499);
    apply(&anonymous, application("Tạp hóa Cô Tư")).await;
    assert_eq!(total().await, 500);
}

#[tokio::test]
async fn one_address_applies_a_few_times_a_minute() {
    let app = App::new().await;
    let anonymous = app.anonymous();
    for number in 0..10 {
        apply(&anonymous, application(&format!("Tạp hóa {number}"))).await;
    }
    let refused = anonymous.post(APPLICATIONS, application("Tạp hóa")).await.expect(429);
    assert!(!refused.header("retry-after").is_empty());
    assert_eq!(refused.header("ratelimit-policy"), r#""applications";q=10;w=100"#);
    refused.problem("RATE_LIMITED");
    app.clock.shift(chrono::TimeDelta::seconds(11));
    apply(&anonymous, application("Tạp hóa")).await;
}

#[tokio::test]
async fn a_blocked_agency_says_why_until_it_is_unblocked() {
    let place = Place::new().await;
    let agency = place.agency("Đại lý Hòa Bình").await;
    let (block, unblock) = (format!("{}/block", path(&agency)), format!("{}/unblock", path(&agency)));
    place.admin.post(&unblock, json!({})).await.expect(409).problem("CONFLICT");
    place.admin.post(&block, json!({ "reason": "  " })).await.expect(422).fault("/reason", "REQUIRED");
    place.admin.post(&block, json!({})).await.expect(400).problem("MALFORMED");
    let blocked = place.admin.post(&block, json!({ "reason": "nợ quá hạn" })).await.ok();
    assert_eq!((&blocked["status"], &blocked["block_reason"]), (&json!("blocked"), &json!("nợ quá hạn")));
    let again = place.admin.post(&block, json!({ "reason": "x" })).await.expect(409).problem("CONFLICT");
    assert_eq!(again["params"]["status"], "blocked");
    let unblocked = place.admin.post(&unblock, json!({})).await.ok();
    assert_eq!((&unblocked["status"], &unblocked["block_reason"]), (&json!("active"), &Value::Null));
}

#[tokio::test]
async fn an_application_that_was_turned_down_lacks_what_it_lacked() {
    let place = Place::new().await;
    apply(&place.app.anonymous(), application("Tạp hóa Cô Ba")).await;
    let pending = place.admin.get(&format!("{AGENCIES}?status=pending")).await.ok();
    let path = path(&pending["items"][0]);
    place.admin.post(&format!("{path}/block"), json!({ "reason": "trùng" })).await.ok();
    place.admin.post(&format!("{path}/unblock"), json!({})).await.expect(422).fault("/type_id", "REQUIRED");
    let placed = json!({ "type_id": place.kind, "district_id": place.district });
    place.admin.clone().if_match("*").patch(&path, placed).await.ok();
    assert_eq!(place.admin.post(&format!("{path}/unblock"), json!({})).await.ok()["status"], "active");
}
