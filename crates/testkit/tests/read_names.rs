//! What is read says what its ids are called, to whoever may see it; the answer of a posting looks no names up.
#![cfg(test)]

use serde_json::{Value, json};
use testkit::{App, Caller, PASSWORD, Trade, trade::issue};

const AGENCIES: &str = "/api/v1/agency/agencies";
const ISSUES: &str = "/api/v1/inventory/issues";
const RECEIPTS: &str = "/api/v1/inventory/receipts";
const PAYMENTS: &str = "/api/v1/finance/payments";
const ENTRIES: &str = "/api/v1/finance/debts/entries";

/// As the template calls the administrator.
const ADMIN: &str = "Người dùng admin";

/// Every field that says a name.
const NAMES: &[&str] = &[
    "agency_code",
    "agency_name",
    "supplier_name",
    "warehouse_name",
    "created_by_name",
    "reverses_number",
    "reversed_by_number",
];

struct Desk {
    app: App,
    admin: Caller,
    agencies: Vec<Value>,
    item: String,
}

fn id(body: &Value) -> &str {
    body["id"].as_str().unwrap()
}

/// Two agencies with names of their own, and an item of which there is enough.
async fn desk() -> Desk {
    let app = App::new().await;
    let admin = app.as_admin();
    let trade = Trade::new(&app).await;
    let item = trade.item("SKU-1", 100).await;
    trade.receive(&[(&item, 100)]).await;
    let mut agencies = Vec::new();
    for name in ["Đại lý Hòa Bình", "Đại lý Sông Lam"] {
        let path = format!("{AGENCIES}/{}", trade.agency(100_000).await);
        agencies.push(admin.clone().if_match("*").patch(&path, json!({ "name": name })).await.ok());
    }
    Desk { app, admin, agencies, item }
}

impl Desk {
    async fn issued(&self, agency: usize) -> Value {
        self.admin.post(ISSUES, issue(id(&self.agencies[agency]), &[(&self.item, 10)])).await.created()
    }

    async fn paid(&self, agency: usize) -> Value {
        let payment = json!({ "agency_id": self.agencies[agency]["id"], "amount": 100, "method": "cash" });
        self.admin.post(PAYMENTS, payment).await.created()
    }

    async fn reversed(&self, collection: &str, document: &Value) -> Value {
        self.admin.post(&format!("{collection}/{}/reverse", id(document)), json!({})).await.created()
    }
}

/// The names on a document.
fn names(document: &Value) -> Value {
    let said = document.as_object().unwrap().iter().filter(|(field, _)| NAMES.contains(&field.as_str()));
    Value::Object(said.map(|(field, value)| (field.clone(), value.clone())).collect())
}

/// The names on a document, which its list must tell as it does itself.
async fn read(caller: &Caller, collection: &str, document: &Value) -> Value {
    let shown = caller.get(&format!("{collection}/{}", id(document))).await.ok();
    let list = caller.get(collection).await.ok();
    let listed = list["items"].as_array().unwrap().iter().find(|one| one["id"] == document["id"]).unwrap();
    assert_eq!(names(listed), names(&shown));
    names(&shown)
}

#[tokio::test]
async fn a_slip_that_is_read_says_what_its_ids_are_called() {
    let desk = desk().await;
    let supplier = json!({ "name": "Công ty Nước Suối" });
    let supplier = desk.admin.post("/api/v1/inventory/suppliers", supplier).await.created();
    let lines = json!([{ "item_id": desk.item, "quantity": 1, "unit_price": 1 }]);
    let receipt = json!({ "supplier_id": supplier["id"], "lines": lines });
    let receipt = desk.admin.post(RECEIPTS, receipt).await.created();
    let warehouse = "Kho chính";
    let expected =
        json!({ "supplier_name": "Công ty Nước Suối", "warehouse_name": warehouse, "created_by_name": ADMIN });
    assert_eq!(read(&desk.app.as_role("viewer"), RECEIPTS, &receipt).await, expected);

    let issue = desk.issued(0).await;
    let expected = json!({
        "agency_code": desk.agencies[0]["code"], "agency_name": "Đại lý Hòa Bình",
        "warehouse_name": warehouse, "created_by_name": ADMIN,
    });
    assert_eq!(read(&desk.app.as_role("viewer"), ISSUES, &issue).await, expected);

    let reversal = desk.reversed(ISSUES, &issue).await;
    let mut of_issue = expected.clone();
    of_issue["reversed_by_number"] = reversal["number"].clone();
    assert_eq!(read(&desk.admin, ISSUES, &issue).await, of_issue);
    let mut of_reversal = expected;
    of_reversal["reverses_number"] = issue["number"].clone();
    assert_eq!(read(&desk.admin, ISSUES, &reversal).await, of_reversal);
    for answer in [receipt, issue, reversal] {
        assert_eq!(names(&answer), json!({}), "posting looks nothing up");
    }
}

#[tokio::test]
async fn a_payment_that_is_read_says_what_its_ids_are_called() {
    let desk = desk().await;
    desk.issued(1).await;
    let payment = desk.paid(1).await;
    let expected = json!({
        "agency_code": desk.agencies[1]["code"], "agency_name": "Đại lý Sông Lam", "created_by_name": ADMIN,
    });
    assert_eq!(read(&desk.app.as_role("viewer"), PAYMENTS, &payment).await, expected);
    let reversal = desk.reversed(PAYMENTS, &payment).await;
    let mut of_payment = expected.clone();
    of_payment["reversed_by_number"] = reversal["number"].clone();
    assert_eq!(read(&desk.admin, PAYMENTS, &payment).await, of_payment);
    let mut of_reversal = expected;
    of_reversal["reverses_number"] = payment["number"].clone();
    assert_eq!(read(&desk.admin, PAYMENTS, &reversal).await, of_reversal);
    for answer in [payment, reversal] {
        assert_eq!(names(&answer), json!({}), "posting looks nothing up");
    }
}

#[tokio::test]
async fn a_debt_entry_says_whose_it_is_and_a_statement_says_it_once() {
    let desk = desk().await;
    desk.issued(0).await;
    desk.issued(1).await;
    let entries = desk.admin.get(&format!("{ENTRIES}?sort=date")).await.ok();
    assert_eq!(entries["items"].as_array().unwrap().len(), 2);
    for entry in entries["items"].as_array().unwrap() {
        let agency = desk.agencies.iter().find(|agency| agency["id"] == entry["agency_id"]).unwrap();
        assert_eq!((&entry["agency_code"], &entry["agency_name"]), (&agency["code"], &agency["name"]));
    }
    let path = format!("{AGENCIES}/{}", id(&desk.agencies[1]));
    let history = desk.admin.get(&format!("{path}/history")).await.ok();
    assert_eq!(history["items"][0]["agency_name"], "Đại lý Sông Lam");
    let statement = desk.admin.get(&format!("{path}/statement")).await.ok();
    assert_eq!((&statement["name"], names(&statement["items"][0])), (&json!("Đại lý Sông Lam"), json!({})));
}

#[tokio::test]
async fn who_changed_an_agency_a_regulation_or_a_period_is_named() {
    let desk = desk().await;
    let path = format!("{AGENCIES}/{}/changes", id(&desk.agencies[0]));
    let changes = desk.app.as_role("viewer").get(&path).await.ok();
    assert_eq!(changes["items"][0]["changed_by_name"], ADMIN);

    let cap = "/api/v1/regulation/regulations/agency.max_per_district";
    desk.admin.put(cap, json!({ "value": 10 })).await.ok();
    let history = desk.app.as_role("viewer").get(&format!("{cap}/history")).await.ok();
    assert_eq!(history["items"][0]["set_by_name"], ADMIN);

    desk.admin.post("/api/v1/regulation/periods/2024-03/close", json!({})).await.ok();
    let periods = desk.app.as_role("viewer").get("/api/v1/regulation/periods?limit=500").await.ok();
    let march = periods["items"].as_array().unwrap().iter().find(|period| period["month"] == "2024-03").unwrap();
    assert_eq!(march["history"][0]["done_by_name"], ADMIN);
}

#[tokio::test]
async fn nobody_is_named_who_was_not_signed_in() {
    let desk = desk().await;
    let application = json!({ "tenant": "test", "name": "Tạp hóa Cô Ba", "phone": "0903123456" });
    desk.app.anonymous().post("/api/v1/agency/applications", application).await.expect(202);
    let pending = desk.admin.get(&format!("{AGENCIES}?status=pending")).await.ok();
    let changes = desk.admin.get(&format!("{AGENCIES}/{}/changes", id(&pending["items"][0]))).await.ok();
    assert_eq!(
        (&changes["items"][0]["action"], &changes["items"][0]["changed_by_name"]),
        (&json!("applied"), &Value::Null)
    );
}

#[tokio::test]
async fn a_rep_is_not_told_what_the_agencies_of_others_are_called() {
    let desk = desk().await;
    let roles = desk.admin.get("/api/v1/auth/roles").await.ok();
    let viewer = roles["items"].as_array().unwrap().iter().find(|role| role["code"] == "viewer").unwrap();
    let rep = json!({
        "email": "rep@test.test", "name": "Nhân viên", "password": PASSWORD, "roles": [viewer["id"]],
        "sees": "assigned", "agencies": [desk.agencies[0]["id"]],
    });
    desk.admin.post("/api/v1/auth/users", rep).await.created();
    let rep = desk.app.as_user("rep@test.test");
    let mut hidden = Vec::new();
    for agency in [0, 1] {
        let issue = desk.issued(agency).await;
        let payment = desk.paid(agency).await;
        desk.reversed(PAYMENTS, &payment).await;
        if agency == 1 {
            hidden.extend([format!("{ISSUES}/{}", id(&issue)), format!("{PAYMENTS}/{}", id(&payment))]);
        }
    }
    for (list, rows) in [(ISSUES, 1), (PAYMENTS, 2), (ENTRIES, 3)] {
        let all = desk.admin.get(list).await.ok();
        assert_eq!(all["items"].as_array().unwrap().len(), 2 * rows, "{list}");
        assert!(all.to_string().contains("Đại lý Sông Lam"), "{list}");
        let theirs = rep.get(list).await.ok();
        assert_eq!(theirs["items"].as_array().unwrap().len(), rows, "{list}");
        assert!(theirs["items"].as_array().unwrap().iter().all(|row| row["agency_name"] == "Đại lý Hòa Bình"));
        let theirs = theirs.to_string();
        for said in [&desk.agencies[1]["code"], &desk.agencies[1]["name"], &desk.agencies[1]["id"]] {
            assert!(!theirs.contains(said.as_str().unwrap()), "{list} says {said}");
        }
    }
    for path in hidden {
        rep.get(&path).await.expect(404).problem("NOT_FOUND");
    }
}
