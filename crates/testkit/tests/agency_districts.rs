//! Districts, and how many active agencies they take.
#![cfg(test)]

mod agency;

use agency::{AGENCIES, DISTRICTS, Place, column, id, path};
use serde_json::{Value, json};
use testkit::App;

const CAP: &str = "/api/v1/regulation/regulations/agency.max_per_district";
const POLICY: &str = "/api/v1/regulation/regulations/policy.district_full";

#[tokio::test]
async fn a_tenant_begins_with_twenty_districts() {
    let app = App::new().await;
    let districts = app.as_role("viewer").get(&format!("{DISTRICTS}?count=true")).await.ok();
    assert_eq!(districts["total"], 20);
    assert_eq!(column(&districts, "name")[..2], ["Khu vực 01", "Khu vực 02"]);
    assert!(column(&districts, "max_agencies").iter().all(|cap| cap.is_null()));
    assert!(column(&districts, "agencies").iter().all(|count| **count == 0));
}

#[tokio::test]
async fn a_district_is_created_edited_and_deleted() {
    let app = App::new().await;
    let admin = app.as_admin();
    let created = admin.post(DISTRICTS, json!({ "name": "Chợ Lớn", "max_agencies": 2 })).await.created();
    let path = format!("{DISTRICTS}/{}", id(&created));
    let shown = admin.get(&path).await.expect(200);
    assert_eq!(shown.body, created);
    let edited = admin.clone().if_match(shown.etag()).patch(&path, json!({ "max_agencies": null })).await.expect(200);
    assert_eq!((&edited.body["name"], &edited.body["max_agencies"]), (&json!("Chợ Lớn"), &Value::Null));
    admin.clone().if_match(shown.etag()).patch(&path, json!({ "name": "x" })).await.expect(412).problem("STALE");
    admin.patch(&path, json!({})).await.expect(428).problem("PRECONDITION_REQUIRED");
    admin.delete(&path).await.no_content();
    admin.get(&path).await.expect(404).problem("NOT_FOUND");

    admin.post(DISTRICTS, json!({ "name": "khu VỰC 01" })).await.expect(409).problem("CONFLICT");
    admin
        .post(DISTRICTS, json!({ "name": "x", "max_agencies": -1 }))
        .await
        .expect(422)
        .fault("/max_agencies", "TOO_SMALL");
    admin.post(DISTRICTS, json!({ "name": " " })).await.expect(422).fault("/name", "REQUIRED");
}

#[tokio::test]
async fn who_may_not_approve_raises_no_cap() {
    let place = Place::new().await;
    let writer = place.writer().await.if_match("*");
    let district = format!("{DISTRICTS}/{}", place.district);
    let refused = writer.patch(&district, json!({ "max_agencies": 5 })).await.expect(403);
    assert_eq!(refused.problem("PERMISSION_DENIED")["params"]["permission"], "agency.approve");
    writer.patch(&district, json!({ "max_agencies": 3 })).await.ok();
    writer.patch(&district, json!({ "max_agencies": 4 })).await.expect(403).problem("PERMISSION_DENIED");
    writer.patch(&district, json!({ "max_agencies": null })).await.expect(403).problem("PERMISSION_DENIED");
    assert_eq!(writer.patch(&district, json!({ "name": "Bến Thành" })).await.ok()["max_agencies"], 3);
    writer
        .post(DISTRICTS, json!({ "name": "Tân Định", "max_agencies": 5 }))
        .await
        .expect(403)
        .problem("PERMISSION_DENIED");
    writer.post(DISTRICTS, json!({ "name": "Tân Định", "max_agencies": 4 })).await.created();
    place.admin.clone().if_match("*").patch(&district, json!({ "max_agencies": null })).await.ok();
}

#[tokio::test]
async fn a_district_with_agencies_stays() {
    let place = Place::new().await;
    place.agency("Đại lý Hòa Bình").await;
    let path = format!("{DISTRICTS}/{}", place.district);
    place.admin.delete(&path).await.expect(409).problem("IN_USE");
}

#[tokio::test]
async fn a_district_takes_four_agencies_until_the_regulation_changes() {
    let place = Place::new().await;
    for number in 1..=4 {
        place.agency(&format!("Đại lý {number}")).await;
    }
    let refused = place.admin.post(AGENCIES, place.draft("Đại lý 5")).await.expect(409).problem("DISTRICT_FULL");
    assert_eq!(
        refused["params"],
        json!({ "district_id": place.district, "district": "Khu vực 01", "max": 4, "agencies": 4 })
    );
    assert_eq!(place.count(&place.district).await, 4);

    place.admin.put(CAP, json!({ "value": 5 })).await.ok();
    place.agency("Đại lý 5").await;
    place.admin.post(AGENCIES, place.draft("Đại lý 6")).await.expect(409).problem("DISTRICT_FULL");
    // a cap of its own comes before the regulation
    let path = format!("{DISTRICTS}/{}", place.district);
    place.admin.clone().if_match("*").patch(&path, json!({ "max_agencies": 6 })).await.ok();
    place.agency("Đại lý 6").await;
    // and one that is lowered turns nobody out
    place.admin.clone().if_match("*").patch(&path, json!({ "max_agencies": 1 })).await.ok();
    assert_eq!(place.count(&place.district).await, 6);
    let refused = place.admin.post(AGENCIES, place.draft("Đại lý 7")).await.expect(409).problem("DISTRICT_FULL");
    assert_eq!((&refused["params"]["max"], &refused["params"]["agencies"]), (&json!(1), &json!(6)));
}

#[tokio::test]
async fn the_policy_says_what_a_full_district_does() {
    let place = Place::new().await;
    let full = place.district("Chật", 0).await;
    let mut draft = place.draft("Đại lý Hòa Bình");
    draft["district_id"] = json!(full);
    place.admin.post(AGENCIES, draft.clone()).await.expect(409).problem("DISTRICT_FULL");

    place.admin.put(POLICY, json!({ "value": "warn" })).await.ok();
    let warned = place.admin.post(AGENCIES, draft.clone()).await.created();
    assert_eq!((&warned["status"], &warned["warnings"][0]["code"]), (&json!("active"), &json!("DISTRICT_FULL")));
    assert_eq!(warned["warnings"][0]["params"]["max"], 0);

    place.admin.put(POLICY, json!({ "value": "allow" })).await.ok();
    let allowed = place.admin.post(AGENCIES, draft).await.created();
    assert_eq!(allowed["warnings"], json!([]));
    assert_eq!(place.count(&full).await, 2);
}

#[tokio::test]
async fn only_active_agencies_take_a_place() {
    let place = Place::new().await;
    let (one, two) = (place.district("Một", 1).await, place.district("Hai", 1).await);
    let mut draft = place.draft("Đại lý Hòa Bình");
    draft["district_id"] = json!(one);
    let first = place.admin.post(AGENCIES, draft.clone()).await.created();
    place.admin.post(&format!("{}/block", path(&first)), json!({ "reason": "nợ quá hạn" })).await.ok();
    assert_eq!(place.count(&one).await, 0);

    let second = place.admin.post(AGENCIES, draft).await.created();
    let unblock = format!("{}/unblock", path(&first));
    place.admin.post(&unblock, json!({})).await.expect(409).problem("DISTRICT_FULL");
    // moving away frees the place, and takes another
    let admin = place.admin.clone().if_match("*");
    let moved = admin.patch(&path(&second), json!({ "district_id": two })).await.ok();
    assert_eq!(moved["district_id"], two.as_str());
    assert_eq!((place.count(&one).await, place.count(&two).await), (json!(0), json!(1)));
    place.admin.post(&unblock, json!({})).await.ok();
    admin.patch(&path(&second), json!({ "district_id": one })).await.expect(409).problem("DISTRICT_FULL");
    assert_eq!((place.count(&one).await, place.count(&two).await), (json!(1), json!(1)));
}

#[tokio::test]
async fn of_many_at_once_only_as_many_come_in_as_there_is_room_for() {
    let place = Place::new().await;
    let tasks: Vec<_> = (0..24)
        .map(|number| {
            let (caller, draft) = (place.admin.clone(), place.draft(&format!("Đại lý {number}")));
            tokio::spawn(async move { caller.post(AGENCIES, draft).await })
        })
        .collect();
    let (mut created, mut refused) = (0, 0);
    for task in tasks {
        let reply = task.await.unwrap();
        if reply.status == 201 {
            created += 1;
        } else {
            let problem = reply.expect(409).problem("DISTRICT_FULL");
            assert_eq!((&problem["params"]["max"], &problem["params"]["agencies"]), (&json!(4), &json!(4)));
            refused += 1;
        }
    }
    assert_eq!((created, refused), (4, 20));
    assert_eq!(place.count(&place.district).await, 4);
}

#[tokio::test]
async fn agencies_that_trade_places_do_not_wait_for_each_other_crosswise() {
    let place = Place::new().await;
    let mut districts = Vec::new();
    for number in 0..2 {
        districts.push(place.district(&format!("Đổi chỗ {number}"), 100).await);
    }
    let mut agencies = Vec::new();
    for number in 0..8 {
        let mut draft = place.draft(&format!("Đại lý {number}"));
        draft["district_id"] = json!(districts[number % 2]);
        agencies.push(path(&place.admin.post(AGENCIES, draft).await.created()));
    }
    for round in 1..=3 {
        let tasks: Vec<_> = (0..8)
            .map(|number| {
                let (caller, agency) = (place.admin.clone().if_match("*"), agencies[number].clone());
                let edit = json!({ "district_id": districts[(number + round) % 2] });
                tokio::spawn(async move { caller.patch(&agency, edit).await })
            })
            .collect();
        for task in tasks {
            task.await.unwrap().ok();
        }
        assert_eq!((place.count(&districts[0]).await, place.count(&districts[1]).await), (json!(4), json!(4)));
    }
}
