//! Agencies: registering, showing, listing and editing them, and who changed what.
#![cfg(test)]

mod agency;

use agency::{AGENCIES, Place, column, id, path};
use serde_json::{Value, json};

#[tokio::test]
async fn an_agency_that_staff_register_is_active_at_once() {
    let place = Place::new().await;
    let mut draft = place.draft(" Đại lý Nguyễn Văn An ");
    draft["phone"] = json!("0903 123 456");
    draft["email"] = json!("An@DaiLy.vn");
    draft["address"] = json!("12 Lê Lợi");
    draft["credit_limit"] = json!(7_000_000);
    let created = place.admin.post(AGENCIES, draft).await.created();
    let today = place.app.clock.today(place.app.actor("admin@test.test").await.zone);
    for (field, value) in [
        ("code", json!("DL-000001")),
        ("name", json!("Đại lý Nguyễn Văn An")),
        ("status", json!("active")),
        ("phone", json!("0903 123 456")),
        ("email", json!("an@daily.vn")),
        ("address", json!("12 Lê Lợi")),
        ("registered_on", json!(today)),
        ("credit_limit", json!(7_000_000)),
        ("debt", json!(0)),
        ("warnings", json!([])),
        ("version", json!(1)),
    ] {
        assert_eq!(created[field], value, "{field}");
    }
    let shown = place.app.as_role("viewer").get(&path(&created)).await.expect(200);
    assert_eq!(shown.etag(), "\"1\"");
    assert_eq!(shown.body["code"], "DL-000001");
    assert_eq!(shown.body.get("warnings"), None);
}

#[tokio::test]
async fn a_code_is_given_in_turn_or_chosen_and_unique() {
    let place = Place::new().await;
    let mut chosen = place.draft("Đại lý Chọn");
    chosen["code"] = json!("DL-000002");
    place.admin.post(AGENCIES, chosen.clone()).await.created();
    assert_eq!(place.agency("Đại lý Một").await["code"], "DL-000001");
    // the one that somebody chose is passed over
    assert_eq!(place.agency("Đại lý Ba").await["code"], "DL-000003");
    let taken = place.admin.post(AGENCIES, chosen).await.expect(409).problem("CONFLICT");
    assert_eq!((&taken["errors"][0]["pointer"], &taken["errors"][0]["code"]), (&json!("/code"), &json!("TAKEN")));
}

#[tokio::test]
async fn what_is_refused_uses_up_no_code() {
    let place = Place::new().await;
    let mut unknown = place.draft("Đại lý Lạc");
    unknown["district_id"] = json!(place.kind);
    place.admin.post(AGENCIES, unknown).await.expect(422).fault("/district_id", "NOT_FOUND");
    assert_eq!(place.agency("Đại lý Một").await["code"], "DL-000001");
}

#[tokio::test]
async fn an_agencys_fields_are_checked() {
    let place = Place::new().await;
    let with = |field: &str, value: Value| {
        let mut draft = place.draft("Đại lý Hòa Bình");
        draft[field] = value;
        draft
    };
    for (field, value, pointer, code) in [
        ("name", json!("  "), "/name", "REQUIRED"),
        ("name", json!("x".repeat(201)), "/name", "TOO_LONG"),
        ("name", json!("a\u{7}b"), "/name", "CONTROL_CHARACTER"),
        ("phone", json!("mười"), "/phone", "NOT_A_PHONE"),
        ("email", json!("nobody"), "/email", "NOT_AN_EMAIL"),
        ("registered_on", json!("2099-01-01"), "/registered_on", "IN_THE_FUTURE"),
        ("credit_limit", json!(-1), "/credit_limit", "TOO_SMALL"),
        ("credit_limit", json!(1_000_000_000_000_000_i64), "/credit_limit", "TOO_LARGE"),
        ("type_id", json!(place.district), "/type_id", "NOT_FOUND"),
        ("district_id", json!(place.kind), "/district_id", "NOT_FOUND"),
    ] {
        place.admin.post(AGENCIES, with(field, value)).await.expect(422).fault(pointer, code);
    }
    place.admin.post(AGENCIES, with("type_id", json!("x"))).await.expect(400).problem("MALFORMED");
    place.admin.post(AGENCIES, with("debt", json!(1))).await.expect(400).problem("MALFORMED");
}

#[tokio::test]
async fn another_tenants_type_and_district_are_not_there() {
    let place = Place::new().await;
    let other = place.app.as_other_tenant_admin();
    other.post(AGENCIES, place.draft("Đại lý Lạ")).await.expect(422).fault("/type_id", "NOT_FOUND");
    let mine = place.agency("Đại lý Ta").await;
    other.get(&path(&mine)).await.expect(404).problem("NOT_FOUND");
    other.get(&format!("{}/changes", path(&mine))).await.expect(404).problem("NOT_FOUND");
    let edit = other.clone().if_match("*");
    edit.patch(&path(&mine), json!({ "name": "x" })).await.expect(404).problem("NOT_FOUND");
    for deed in ["approve", "unblock"] {
        other.post(&format!("{}/{deed}", path(&mine)), json!({})).await.expect(404).problem("NOT_FOUND");
    }
    other.post(&format!("{}/block", path(&mine)), json!({ "reason": "x" })).await.expect(404).problem("NOT_FOUND");
    assert_eq!(other.get(AGENCIES).await.ok()["items"], json!([]));
    assert_eq!(other.get(&format!("{AGENCIES}?q=Ta")).await.ok()["items"], json!([]));
}

#[tokio::test]
async fn an_agency_is_edited_field_by_field() {
    let place = Place::new().await;
    let mut draft = place.draft("Đại lý Hòa Bình");
    draft["phone"] = json!("0903123456");
    draft["credit_limit"] = json!(5);
    let created = place.admin.post(AGENCIES, draft).await.created();
    let path = path(&created);
    place.admin.patch(&path, json!({ "name": "x" })).await.expect(428).problem("PRECONDITION_REQUIRED");
    let first = place.admin.clone().if_match("\"1\"");
    let edited = first.patch(&path, json!({ "name": "Đại lý Hòa Hợp", "phone": null })).await.expect(200);
    assert_eq!(edited.etag(), "\"2\"");
    assert_eq!(
        (&edited.body["name"], &edited.body["phone"], &edited.body["credit_limit"]),
        (&json!("Đại lý Hòa Hợp"), &Value::Null, &json!(5))
    );
    first.patch(&path, json!({ "name": "x" })).await.expect(412).problem("STALE");
    let admin = place.admin.clone().if_match("*");
    assert_eq!(admin.patch(&path, json!({ "credit_limit": null })).await.ok()["credit_limit"], Value::Null);
    admin.patch(&path, json!({ "name": null })).await.expect(400).problem("MALFORMED");
    admin.patch(&path, json!({ "status": "active" })).await.expect(400).problem("MALFORMED");
    admin.patch(&path, json!({ "type_id": place.district })).await.expect(422).fault("/type_id", "NOT_FOUND");
    admin.patch(&path, json!({ "district_id": place.kind })).await.expect(422).fault("/district_id", "NOT_FOUND");
    let other = place.agency("Đại lý Khác").await;
    admin.patch(&path, json!({ "code": other["code"] })).await.expect(409).problem("CONFLICT");
    place
        .app
        .as_role("cashier")
        .if_match("*")
        .patch(&path, json!({ "name": "x" }))
        .await
        .expect(403)
        .problem("PERMISSION_DENIED");
}

#[tokio::test]
async fn agencies_are_listed_by_filters_and_in_the_vietnamese_order() {
    let place = Place::new().await;
    let wide = place.district("Rộng", 100).await;
    for name in ["Đức", "Ân", "Dũng", "An", "Ăn"] {
        let mut draft = place.draft(name);
        draft["district_id"] = json!(wide);
        place.admin.post(AGENCIES, draft).await.created();
    }
    place.agency("Bình").await;
    let list = place.admin.get(&format!("{AGENCIES}?count=true")).await.ok();
    assert_eq!(column(&list, "name"), ["An", "Ăn", "Ân", "Bình", "Dũng", "Đức"]);
    assert_eq!((&list["total"], &list["next_cursor"]), (&json!(6), &Value::Null));
    let wide = place.admin.get(&format!("{AGENCIES}?district_id={wide}&sort=-name")).await.ok();
    assert_eq!(column(&wide, "name"), ["Đức", "Dũng", "Ân", "Ăn", "An"]);
    let blocked = place.admin.get(&format!("{AGENCIES}?status=blocked")).await.ok();
    assert_eq!(blocked["items"], json!([]));
    let of_type = place.admin.get(&format!("{AGENCIES}?type_id={}&sort=-code&limit=1", place.kind)).await.ok();
    assert_eq!(column(&of_type, "name"), ["Bình"]);
    assert_eq!(place.admin.get(&format!("{AGENCIES}?sort=debt")).await.ok()["items"].as_array().unwrap().len(), 6);

    let mut names = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = place.admin.get(&format!("{AGENCIES}?limit=2{cursor}")).await.ok();
        names.extend(page["items"].as_array().unwrap().iter().map(|agency| agency["name"].clone()));
        let Some(next) = page["next_cursor"].as_str() else { break };
        cursor = format!("&cursor={next}");
    }
    assert_eq!(names, ["An", "Ăn", "Ân", "Bình", "Dũng", "Đức"]);
    for wrong in ["sort=phone", "limit=x", "status=closed", "type_id=x", "page=2", "cursor=x"] {
        place.admin.get(&format!("{AGENCIES}?{wrong}")).await.expect(400).problem("MALFORMED");
    }
    place.admin.get(&format!("{AGENCIES}?limit=501")).await.expect(422).problem("VALIDATION");
}

#[tokio::test]
async fn every_change_of_an_agency_is_kept() {
    let place = Place::new().await;
    let user = place.admin.get("/api/v1/auth/me").await.ok()["id"].clone();
    let agency = place.agency("Đại lý Hòa Bình").await;
    let path = path(&agency);
    let admin = place.admin.clone().if_match("*");
    admin.patch(&path, json!({ "name": "Đại lý Hòa Hợp", "credit_limit": 9 })).await.ok();
    admin.patch(&path, json!({ "name": "Đại lý Hòa Hợp" })).await.ok();
    admin.post(&format!("{path}/block"), json!({ "reason": "nợ quá hạn" })).await.ok();
    admin.post(&format!("{path}/unblock"), json!({})).await.ok();

    let changes = place.admin.get(&format!("{path}/changes?count=true")).await.ok();
    // what changed nothing is no change
    assert_eq!(column(&changes, "action"), ["unblocked", "blocked", "edited", "registered"]);
    let items = changes["items"].as_array().unwrap();
    assert!(items.iter().all(|change| change["changed_by"] == user && change["changed_at"].is_string()));
    assert_eq!(items[2]["before"], json!({ "name": "Đại lý Hòa Bình", "credit_limit": null }));
    assert_eq!(items[2]["after"], json!({ "name": "Đại lý Hòa Hợp", "credit_limit": 9 }));
    assert_eq!(items[1]["after"], json!({ "status": "blocked", "block_reason": "nợ quá hạn" }));
    assert_eq!((&items[3]["before"], &items[3]["after"]["code"]), (&Value::Null, &agency["code"]));
    let page = place.admin.get(&format!("{path}/changes?limit=3")).await.ok();
    let cursor = page["next_cursor"].as_str().unwrap();
    let rest = place.admin.get(&format!("{path}/changes?limit=3&cursor={cursor}")).await.ok();
    assert_eq!(column(&rest, "action"), ["registered"]);
}

#[tokio::test]
async fn a_key_registers_one_agency() {
    let place = Place::new().await;
    let caller = place.admin.clone().key("agency-1");
    let tasks: Vec<_> = (0..3)
        .map(|_| {
            let (caller, draft) = (caller.clone(), place.draft("Đại lý Hòa Bình"));
            tokio::spawn(async move { caller.post(AGENCIES, draft).await })
        })
        .collect();
    let mut ids = Vec::new();
    for task in tasks {
        ids.push(id(&task.await.unwrap().created()).to_owned());
    }
    ids.dedup();
    assert_eq!(ids.len(), 1);
    assert_eq!(place.admin.get(&format!("{AGENCIES}?count=true")).await.ok()["total"], 1);
}
