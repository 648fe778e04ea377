//! The account of one agency: exposure, statement, history.
#![cfg(test)]

#[expect(dead_code, reason = "shared with other tests, which read the rest of it")]
mod books;

use books::Books;
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

fn path(agency: &str, what: &str) -> String {
    format!("/api/v1/agency/agencies/{agency}/{what}")
}

fn rows(page: &Value) -> &Vec<Value> {
    page["items"].as_array().unwrap()
}

#[tokio::test]
async fn the_exposure_is_the_limit_less_what_is_owed_and_pending() {
    let mut books = Books::empty().await;
    let agency = books.agencies[0].clone();
    let sales = books.app.as_role("sales");
    let nothing = json!({ "limit": 1_000_000, "debt": 0, "pending": 0, "available": 1_000_000 });
    assert_eq!(sales.get(&path(&agency, "exposure")).await.ok(), nothing);
    books.receive(0, books.today, &[(0, "10")]).await;
    books.issue(0, 0, books.today, &[(0, "4")]).await;
    books.pay(0, books.today, 15).await;
    let expected = json!({ "limit": 1_000_000, "debt": 25, "pending": 0, "available": 999_975 });
    assert_eq!(sales.get(&path(&agency, "exposure")).await.ok(), expected);
}

#[tokio::test]
async fn a_statement_opens_runs_and_closes_between_any_two_dates() {
    let books = Books::half_a_year().await;
    let marks: Vec<NaiveDate> = [(6, 5), (5, 1), (5, 15), (5, 31), (4, 17), (3, 30), (2, 16), (1, 28), (0, 31)]
        .map(|(back, day)| books.date(back, day))
        .to_vec();
    for agency in &books.agencies {
        for (index, from) in marks.iter().enumerate() {
            for to in marks.iter().skip(index).step_by(3) {
                let query = format!("statement?from={from}&to={to}&limit=500&count=true");
                let statement = books.admin.get(&path(agency, &query)).await.ok();
                let opening = books.debt_before(agency, *from);
                let closing = books.debt_before(agency, *to + Days::new(1));
                assert_eq!((&statement["opening"], &statement["closing"]), (&json!(opening), &json!(closing)));
                let mut balance = opening;
                let (mut arising, mut paid) = (0, 0);
                for row in rows(&statement) {
                    let amount = row["amount"].as_i64().unwrap();
                    balance += amount;
                    assert_eq!(row["balance"], balance, "{statement:#}");
                    if row["kind"].as_str().unwrap().starts_with("issue") { arising += amount } else { paid -= amount }
                }
                assert_eq!(balance, closing);
                assert_eq!((&statement["arising"], &statement["paid"]), (&json!(arising), &json!(paid)));
                assert_eq!(statement["total"], rows(&statement).len());
            }
        }
    }
}

#[tokio::test]
async fn a_statement_comes_in_pages_and_as_csv_whole() {
    let books = Books::half_a_year().await;
    let agency = &books.agencies[0];
    let span = format!("from={}&to={}", books.date(5, 3), books.today);
    let whole = books.admin.get(&path(agency, &format!("statement?{span}"))).await.ok();
    assert!(rows(&whole).len() > 3);
    let mut seen = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = books.admin.get(&path(agency, &format!("statement?{span}&limit=2{cursor}"))).await.ok();
        // the totals are of the whole on every page
        assert_eq!((&page["opening"], &page["closing"]), (&whole["opening"], &whole["closing"]));
        seen.extend(rows(&page).clone());
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    assert_eq!(&seen, rows(&whole));

    let accountant = books.app.as_role("accountant").with("Accept", "text/csv").with("Accept-Language", "en");
    let csv = accountant.get(&path(agency, &format!("statement?{span}&limit=2"))).await.expect(200);
    let (from, code) = (books.date(5, 3), whole["code"].as_str().unwrap());
    let name = format!("attachment; filename=\"statement-{code}-{from}-{}.csv\"", books.today);
    assert_eq!(csv.header("content-disposition"), name);
    let text = csv.body.as_str().unwrap();
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    assert_eq!(lines.next(), Some("Date,Kind,Document id,Document,Amount,Balance"));
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let words = |kind: &Value| match kind.as_str().unwrap() {
        "issue" => "Issue",
        "issue_reversal" => "Reversed issue",
        "payment" => "Payment",
        "payment_reversal" => "Reversed payment",
        other => panic!("{other} is no kind"),
    };
    let entries = rows(&whole).iter().map(|row| {
        let document = &row["document"];
        let [date, id, number] = [&row["date"], &document["id"], &document["number"]].map(text);
        format!("{date},{},{id},{number},{},{}", words(&row["kind"]), row["amount"], row["balance"])
    });
    let opening = format!("{from},Opening,,,,{}", whole["opening"]);
    let closing = format!("{},Closing,,,,{}", books.today, whole["closing"]);
    let expected: Vec<String> = [opening].into_iter().chain(entries).chain([closing]).collect();
    assert_eq!(lines.collect::<Vec<_>>(), expected);
}

#[tokio::test]
async fn a_statement_is_of_this_month_unless_dates_are_named() {
    let books = Books::half_a_year().await;
    let statement = books.admin.get(&path(&books.agencies[0], "statement")).await.ok();
    assert_eq!((&statement["from"], &statement["to"]), (&json!(books.date(0, 1)), &json!(books.today)));
    assert_eq!(statement["opening"], books.debt_before(&books.agencies[0], books.date(0, 1)));
    let agency = books.admin.get(&format!("/api/v1/agency/agencies/{}", books.agencies[0])).await.ok();
    assert_eq!((&statement["code"], &statement["name"]), (&agency["code"], &agency["name"]));
    let query = "statement?from=2026-03-02&to=2026-03-01";
    books.admin.get(&path(&books.agencies[0], query)).await.expect(422).fault("?from", "AFTER_TO");
}

#[tokio::test]
async fn the_history_has_every_document_the_latest_first() {
    let books = Books::half_a_year().await;
    for agency in &books.agencies {
        let history = books.admin.get(&path(agency, "history?limit=500")).await.ok();
        let mut expected: Vec<(NaiveDate, &str, i64)> = books
            .owed
            .iter()
            .filter(|owed| owed.agency == *agency)
            .map(|owed| (owed.date, owed.kind, owed.amount))
            .collect();
        // posted in this order, so that of one day the later comes first, too
        expected.sort_by_key(|(date, ..)| *date);
        expected.reverse();
        let found: Vec<(NaiveDate, &str, i64)> = rows(&history)
            .iter()
            .map(|row| {
                let date = row["date"].as_str().unwrap().parse().unwrap();
                (date, row["kind"].as_str().unwrap(), row["amount"].as_i64().unwrap())
            })
            .collect();
        assert_eq!(found, expected);
        assert_eq!(rows(&history)[0]["balance"], books.trade.exposure(agency).await["debt"]);
    }
}

#[tokio::test]
async fn the_account_of_an_agency_that_is_not_there_is_not_found() {
    let books = Books::empty().await;
    for what in ["exposure", "statement", "history"] {
        for agency in ["00000000-0000-0000-0000-000000000000", "nobody"] {
            books.admin.get(&path(agency, what)).await.expect(404).problem("NOT_FOUND");
        }
    }
}
