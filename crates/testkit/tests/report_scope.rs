//! Whose figures somebody reads: a rep's reports are of their own agencies, another tenant's of nothing of ours.
#![cfg(test)]

#[expect(dead_code, reason = "shared with other tests, which read the rest of it")]
mod books;

use books::Books;
use serde_json::{Value, json};
use testkit::{Caller, PASSWORD};

/// A user with a viewer's permissions who sees only these agencies.
async fn rep(books: &Books, agencies: &[&str]) -> Caller {
    let roles = books.admin.get("/api/v1/auth/roles").await.ok();
    let viewer = roles["items"].as_array().unwrap().iter().find(|role| role["code"] == "viewer").unwrap();
    let user = json!({
        "email": "rep@test.test", "name": "Nhân viên", "password": PASSWORD, "roles": [viewer["id"]],
        "sees": "assigned", "agencies": agencies,
    });
    books.admin.post("/api/v1/auth/users", user).await.created();
    books.app.as_user("rep@test.test")
}

fn rows(report: &Value) -> &Vec<Value> {
    report["items"].as_array().unwrap()
}

#[tokio::test]
async fn a_rep_reads_sales_and_debts_of_their_own_agencies_only() {
    let books = Books::half_a_year().await;
    let own = books.agencies[1].clone();
    let rep = rep(&books, &[&own]).await;
    let (from, to) = (books.date(5, 3), books.today);
    for report in ["sales", "debt"] {
        let path = format!("/api/v1/report/{report}?from={from}&to={to}");
        let all = books.admin.get(&path).await.ok();
        let theirs = rep.get(&path).await.ok();
        assert_eq!(rows(&theirs).len(), 1, "{theirs:#}");
        let mut row = rows(&all).iter().find(|row| row["agency_id"] == *own).unwrap().clone();
        if report == "sales" {
            // of what they see it is all
            row["share"] = json!(100);
        }
        assert_eq!(rows(&theirs)[0], row);
    }
    for path in ["/api/v1/finance/debts", "/api/v1/finance/debts/ageing"] {
        let theirs = rep.get(path).await.ok();
        assert!(!rows(&theirs).is_empty());
        assert!(rows(&theirs).iter().all(|row| row["agency_id"] == *own), "{theirs:#}");
    }
}

#[tokio::test]
async fn a_reps_sales_by_item_are_those_of_their_own_agencies() {
    let books = Books::half_a_year().await;
    let own = books.agencies[2].clone();
    let rep = rep(&books, &[&own]).await;
    let (from, to) = (books.date(5, 1), books.date(1, 15));
    let theirs = rep.get(&format!("/api/v1/report/sales?by=item&from={from}&to={to}")).await.ok();
    let mut expected = 0;
    for item in &books.items {
        let moved = books.moved.iter().filter(|moved| {
            moved.item == *item && moved.agency.as_ref() == Some(&own) && (from..=to).contains(&moved.date)
        });
        let (lines, amount) = moved.fold((0, 0), |(lines, amount), moved| (lines + moved.lines, amount + moved.amount));
        if lines != 0 {
            let row = rows(&theirs).iter().find(|row| row["item_id"] == **item).unwrap();
            assert_eq!((&row["lines"], &row["amount"]), (&json!(lines), &json!(amount)), "{theirs:#}");
            expected += 1;
        }
    }
    assert!(expected > 0);
    assert_eq!(rows(&theirs).len(), expected, "{theirs:#}");
}

#[tokio::test]
async fn stock_is_the_same_for_whoever_may_read_it() {
    let books = Books::half_a_year().await;
    let rep = rep(&books, &[&books.agencies[0]]).await;
    // within a month, where the ledger is read
    let path = format!("/api/v1/report/stock?from={}&to={}", books.date(5, 10), books.date(2, 20));
    assert_eq!(rep.get(&path).await.ok(), books.admin.get(&path).await.ok());
}

#[tokio::test]
async fn another_tenants_reports_have_nothing_of_ours() {
    let books = Books::half_a_year().await;
    let other = books.app.as_other_tenant_admin();
    let span = format!("from={}&to={}", books.date(6, 1), books.today);
    for report in ["sales?", "sales?by=item&", "debt?", "stock?"] {
        let theirs = other.get(&format!("/api/v1/report/{report}{span}")).await.ok();
        assert_eq!(rows(&theirs).len(), 0, "{theirs:#}");
    }
    let dashboard = other.get("/api/v1/report/dashboard").await.ok();
    assert_eq!((&dashboard["debt"], &dashboard["this_month"]["sales"]), (&json!(0), &json!(0)));
    let ours = &books.agencies[0];
    for path in ["exposure", "statement", "history"] {
        other.get(&format!("/api/v1/agency/agencies/{ours}/{path}")).await.expect(404).problem("NOT_FOUND");
    }
}

#[tokio::test]
async fn who_may_not_read_reports_is_told_which_permission_is_missing() {
    let books = Books::empty().await;
    for path in ["sales", "debt", "stock", "dashboard"] {
        let reply = books.app.as_role("cashier").get(&format!("/api/v1/report/{path}")).await;
        let problem = reply.expect(403).problem("PERMISSION_DENIED");
        assert_eq!(problem["params"]["permission"], "report.read");
    }
}
