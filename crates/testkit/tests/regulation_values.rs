//! Regulations: what holds from which date on, and who set it.
#![cfg(test)]

use serde_json::{Value, json};
use testkit::App;

const REGULATIONS: &str = "/api/v1/regulation/regulations";
const CAP: &str = "/api/v1/regulation/regulations/agency.max_per_district";
const FLAGS: &str = "/api/v1/regulation/flags";

fn named<'a>(list: &'a Value, name: &str) -> &'a Value {
    let items = list["items"].as_array().unwrap();
    items.iter().find(|item| item["name"] == name).unwrap_or_else(|| panic!("{name} is not in {list:#}"))
}

#[tokio::test]
async fn every_parameter_is_shown_with_its_default_bounds_and_texts() {
    let app = App::new().await;
    let list = app.as_role("viewer").get(REGULATIONS).await.ok();
    for regulation in list["items"].as_array().unwrap() {
        assert!(["integer", "decimal", "boolean", "policy"].contains(&regulation["type"].as_str().unwrap()));
        assert_eq!((&regulation["value"], &regulation["effective_on"]), (&regulation["default"], &Value::Null));
        for text in [&regulation["title"], &regulation["description"]] {
            assert!(!text["vi"].as_str().unwrap().is_empty() && !text["en"].as_str().unwrap().is_empty());
        }
    }
    let cap = named(&list, "agency.max_per_district");
    assert_eq!((&cap["type"], &cap["value"]), (&json!("integer"), &json!(4)));
    assert_eq!(cap["bounds"], json!({ "min": 0, "max": 1_000_000 }));
    let ratio = named(&list, "inventory.price_ratio");
    assert_eq!((&ratio["value"], &ratio["bounds"]["decimals"]), (&json!(102), &json!(4)));
    assert_eq!(named(&list, "finance.allow_overpayment")["value"], false);
    assert_eq!(named(&list, "policy.debt_limit")["bounds"]["options"], json!(["refuse", "warn", "allow"]));
    assert_eq!(named(&list, "policy.out_of_stock")["bounds"]["options"], json!(["refuse"]));
    assert_eq!(list["next_cursor"], Value::Null);
}

#[tokio::test]
async fn a_value_holds_from_its_date_on() {
    let app = App::new().await;
    let admin = app.as_admin();
    let today = app.clock.today(app.actor("admin@test.test").await.zone);
    let (yesterday, tomorrow) = (today.pred_opt().unwrap(), today.succ_opt().unwrap());

    let set = admin.put(CAP, json!({ "value": 10, "reason": "Tết" })).await.ok();
    assert_eq!((&set["value"], &set["effective_on"], &set["next"]), (&json!(10), &json!(today), &Value::Null));
    let later = admin.put(CAP, json!({ "value": 12, "effective_on": tomorrow })).await.ok();
    assert_eq!(later["value"], 10);
    assert_eq!(later["next"], json!({ "value": 12, "effective_on": tomorrow }));

    assert_eq!(admin.get(&format!("{CAP}?on={yesterday}")).await.ok()["value"], 4);
    assert_eq!(admin.get(&format!("{CAP}?on={today}")).await.ok()["value"], 10);
    assert_eq!(admin.get(&format!("{CAP}?on={tomorrow}")).await.ok()["value"], 12);
    // the last word for a date counts
    admin.put(CAP, json!({ "value": 7 })).await.ok();
    assert_eq!(admin.get(CAP).await.ok()["value"], 7);
    assert_eq!(named(&admin.get(REGULATIONS).await.ok(), "agency.max_per_district")["value"], 7);
    // another tenant's house has its own rules
    assert_eq!(app.as_other_tenant_admin().get(CAP).await.ok()["value"], 4);
}

#[tokio::test]
async fn a_value_is_checked_by_its_type_and_bounds() {
    let app = App::new().await;
    let admin = app.as_admin();
    admin.put(CAP, json!({ "value": -1 })).await.expect(422).fault("/value", "TOO_SMALL");
    admin.put(CAP, json!({ "value": 1_000_001 })).await.expect(422).fault("/value", "TOO_LARGE");
    admin.put(CAP, json!({ "value": 1.5 })).await.expect(422).fault("/value", "WRONG_TYPE");
    admin.put(CAP, json!({ "value": null })).await.expect(422).fault("/value", "WRONG_TYPE");
    admin.put(CAP, json!({ "reason": "x" })).await.expect(400).problem("MALFORMED");
    admin.put(CAP, json!({ "value": 5, "effective": "2026-01-01" })).await.expect(400).problem("MALFORMED");
    admin
        .put(CAP, json!({ "value": 5, "effective_on": "1899-12-31" }))
        .await
        .expect(422)
        .fault("/effective_on", "TOO_SMALL");
    let ratio = format!("{REGULATIONS}/inventory.price_ratio");
    admin.put(&ratio, json!({ "value": 102.123_45 })).await.expect(422).fault("/value", "TOO_MANY_DECIMALS");
    assert_eq!(admin.put(&ratio, json!({ "value": 105.25 })).await.ok()["value"], 105.25);
    let stock = format!("{REGULATIONS}/policy.out_of_stock");
    admin.put(&stock, json!({ "value": "allow" })).await.expect(422).fault("/value", "NOT_AN_OPTION");
    let debt = format!("{REGULATIONS}/policy.debt_limit");
    assert_eq!(admin.put(&debt, json!({ "value": "warn" })).await.ok()["value"], "warn");
    let nothing = format!("{REGULATIONS}/agency.nothing");
    admin.get(&nothing).await.expect(404).problem("NOT_FOUND");
    admin.put(&nothing, json!({ "value": 1 })).await.expect(404).problem("NOT_FOUND");
}

#[tokio::test]
async fn the_history_tells_who_set_what_the_latest_first() {
    let app = App::new().await;
    let admin = app.as_admin();
    let user = admin.get("/api/v1/auth/me").await.ok()["id"].clone();
    for value in [5, 6, 6] {
        admin.put(CAP, json!({ "value": value, "reason": format!("bước {value}") })).await.ok();
    }
    let history = admin.get(&format!("{CAP}/history?count=true")).await.ok();
    // the same value for the same date again is no change
    assert_eq!(history["total"], 2);
    let values: Vec<_> = history["items"].as_array().unwrap().iter().map(|set| &set["value"]).collect();
    assert_eq!(values, [6, 5]);
    let latest = &history["items"][0];
    assert_eq!((&latest["reason"], &latest["set_by"]), (&json!("bước 6"), &user));

    let page = admin.get(&format!("{CAP}/history?limit=1")).await.ok();
    let cursor = page["next_cursor"].as_str().unwrap();
    let rest = admin.get(&format!("{CAP}/history?limit=1&cursor={cursor}")).await.ok();
    assert_eq!((&rest["items"][0]["value"], &rest["next_cursor"]), (&json!(5), &Value::Null));
}

#[tokio::test]
async fn only_who_may_change_the_rules_changes_them() {
    let app = App::new().await;
    let set = json!({ "value": 5 });
    app.as_role("viewer").put(CAP, set.clone()).await.expect(403).problem("PERMISSION_DENIED");
    app.as_role("cashier").put(CAP, set.clone()).await.expect(403).problem("PERMISSION_DENIED");
    app.anonymous().put(CAP, set).await.expect(401).problem("INVALID_TOKEN");
    assert_eq!(app.as_role("viewer").get(CAP).await.ok()["value"], 4);
}

#[tokio::test]
async fn a_flag_is_switched() {
    let app = App::new().await;
    let admin = app.as_admin();
    let flags = admin.get(FLAGS).await.ok();
    assert_eq!(named(&flags, "flag.public_application")["value"], true);
    assert!(flags["items"].as_array().unwrap().iter().all(|flag| flag["type"] == "boolean"));
    let off = admin.put(&format!("{FLAGS}/flag.public_application"), json!({ "value": false })).await.ok();
    assert_eq!(off["value"], false);
    assert_eq!(named(&admin.get(FLAGS).await.ok(), "flag.public_application")["value"], false);
    // only a flag is a flag
    let cap = format!("{FLAGS}/agency.max_per_district");
    admin.put(&cap, json!({ "value": 1 })).await.expect(404).problem("NOT_FOUND");
}

#[tokio::test]
async fn values_can_neither_be_edited_nor_deleted_nor_set_into_a_closed_period() {
    let app = App::new().await;
    let admin = app.as_admin();
    admin.put(CAP, json!({ "value": 5, "effective_on": "2020-01-01" })).await.ok();
    admin.post("/api/v1/regulation/periods/2020-03/close", json!({})).await.ok();
    let refused = admin.put(CAP, json!({ "value": 6, "effective_on": "2020-03-31" })).await.expect(409);
    assert_eq!(refused.problem("PERIOD_CLOSED")["params"]["closed_through"], "2020-03-31");
    admin.put(CAP, json!({ "value": 6, "effective_on": "2020-04-01" })).await.ok();

    let mut superuser = app.superuser().await;
    let tenant = app.actor("admin@test.test").await.tenant;
    sqlx::query("select set_config('app.tenant_id', $1, false)")
        .bind(tenant.to_string())
        .execute(&mut superuser)
        .await
        .unwrap();
    for statement in
        ["update regulation.value set value = '9'", "delete from regulation.value", "truncate regulation.value"]
    {
        let error = sqlx::query(statement).execute(&mut superuser).await.unwrap_err();
        assert_eq!(error.as_database_error().unwrap().code().unwrap(), "EN002", "{statement}");
    }
    let error = sqlx::query(
        "insert into regulation.value (tenant_id, id, name, effective_on, value, set_by)
         select tenant_id, gen_random_uuid(), name, '2020-03-31', '9', set_by from regulation.value limit 1",
    )
    .execute(&mut superuser)
    .await
    .unwrap_err();
    assert_eq!(error.as_database_error().unwrap().code().unwrap(), "EN001");
}
