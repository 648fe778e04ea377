//! The dashboard.
#![cfg(test)]

#[expect(dead_code, reason = "shared with other tests, which read the rest of it")]
mod books;

use books::Books;
use chrono::Days;
use serde_json::{Value, json};

const DASHBOARD: &str = "/api/v1/report/dashboard";

#[tokio::test]
async fn the_dashboard_shows_today_and_this_month() {
    let mut books = Books::empty().await;
    let (today, earlier) = (books.today, books.today - Days::new(40));
    books.receive(0, earlier, &[(0, "1000"), (1, "1000"), (2, "1000")]).await;
    books.issue(0, 0, earlier, &[(0, "100")]).await;
    books.issue(0, 0, today, &[(0, "10")]).await;
    books.issue(1, 0, today, &[(1, "20")]).await;
    let mistaken = books.issue(2, 0, today, &[(2, "5")]).await;
    books.reverse_slip("issues", &mistaken, today).await;
    books.pay(0, today, 70).await;

    let dashboard = books.app.as_role("viewer").get(DASHBOARD).await.ok();
    assert_eq!((&dashboard["date"], &dashboard["month"]), (&json!(today), &json!(today.format("%Y-%m").to_string())));
    // 10 x 10 and 20 x 11
    let brought = json!({ "issues": 2, "sales": 320, "collections": 70 });
    assert_eq!((&dashboard["today"], &dashboard["this_month"]), (&brought, &brought));
    assert_eq!(dashboard["debt"], 1_000 + 320 - 70);
    let top = |name: &str, id: &str| -> Vec<(Value, Value)> {
        let rows = dashboard[name].as_array().unwrap();
        rows.iter().map(|row| (row[id].clone(), row["amount"].clone())).collect()
    };
    let expected = [(json!(books.agencies[1]), json!(220)), (json!(books.agencies[0]), json!(100))];
    assert_eq!(top("top_agencies", "agency_id"), expected);
    assert_eq!(dashboard["top_agencies"][0]["share"], json!(68.75));
    let expected = [(json!(books.items[1]), json!(220)), (json!(books.items[0]), json!(100))];
    assert_eq!(top("top_items", "item_id"), expected);

    let days = dashboard["daily_sales"].as_array().unwrap();
    assert_eq!(days.len(), 30);
    assert_eq!(days[0]["date"], json!(today - Days::new(29)));
    assert_eq!(days[29], json!({ "date": today, "issues": 2, "sales": 320, "collections": 70 }));
    assert!(days[..29].iter().all(|day| day["sales"] == 0), "{days:#?}");
}

#[tokio::test]
async fn agencies_count_as_near_from_eighty_percent_and_as_over_beyond_their_limit() {
    let mut books = Books::empty().await;
    books.agencies = Vec::new();
    for limit in [1_000, 1_000, 1_000, 1_000, 0] {
        books.agencies.push(books.trade.agency(limit).await);
    }
    books.receive(0, books.today, &[(0, "1000")]).await;
    // at 10 each: 79 %, 80 %, 100 % of the limit
    for (agency, quantity) in ["79", "80", "100", "90"].into_iter().enumerate() {
        books.issue(agency, 0, books.today, &[(0, quantity)]).await;
    }
    let counts = async |expected: (i64, i64)| {
        let dashboard = books.admin.get(DASHBOARD).await.ok();
        let found = (&dashboard["agencies_near_limit"], &dashboard["agencies_over_limit"]);
        assert_eq!(found, (&json!(expected.0), &json!(expected.1)));
        let list = async |filter: &str| {
            books.admin.get(&format!("/api/v1/finance/debts?{filter}=true&count=true")).await.ok()["total"].clone()
        };
        assert_eq!((list("near_limit").await, list("over_limit").await), (json!(expected.0), json!(expected.1)));
    };
    counts((3, 0)).await;
    // a limit that is lowered below the debt puts its agency over it
    let path = format!("/api/v1/agency/agencies/{}", books.agencies[3]);
    let agency = books.admin.get(&path).await.expect(200);
    books.admin.clone().if_match(agency.etag()).patch(&path, json!({ "credit_limit": 899 })).await.ok();
    counts((2, 1)).await;
}

#[tokio::test]
async fn items_below_their_mark_are_counted_over_all_warehouses() {
    let mut books = Books::empty().await;
    books.receive(0, books.today, &[(0, "6"), (1, "6"), (2, "9.999")]).await;
    books.receive(1, books.today, &[(0, "4")]).await;
    for (index, mark) in [Some(10), Some(10), None].into_iter().enumerate() {
        let path = format!("/api/v1/inventory/items/{}", books.items[index]);
        let item = books.admin.get(&path).await.expect(200);
        books.admin.clone().if_match(item.etag()).patch(&path, json!({ "low_stock": mark })).await.ok();
    }
    let dashboard = books.admin.get(DASHBOARD).await.ok();
    assert_eq!(dashboard["low_stock_items"], 1);
    let listed = books.admin.get("/api/v1/inventory/items?low_stock=true&count=true").await.ok();
    assert_eq!(listed["total"], 1);
}
