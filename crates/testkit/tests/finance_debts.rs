//! What agencies owe: the overview, the ledger's entries, the ageing.
#![cfg(test)]

#[expect(dead_code, reason = "shared with other tests, which read the rest of it")]
mod books;

use books::Books;
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

const DEBTS: &str = "/api/v1/finance/debts";

fn rows(page: &Value) -> &Vec<Value> {
    page["items"].as_array().unwrap()
}

fn ids(page: &Value) -> Vec<&str> {
    rows(page).iter().map(|row| row["agency_id"].as_str().unwrap()).collect()
}

/// Three agencies that owe 100, 300 and 200, and one that owes nothing.
async fn debtors() -> Books {
    let mut books = Books::empty().await;
    books.receive(0, books.today, &[(0, "100")]).await;
    for (agency, quantity) in ["10", "30", "20"].into_iter().enumerate() {
        books.issue(agency, 0, books.today, &[(0, quantity)]).await;
    }
    books.agencies.push(books.trade.agency(500).await);
    books
}

#[tokio::test]
async fn the_greatest_debt_comes_first_and_who_owes_nothing_not_at_all() {
    let books = debtors().await;
    let page = books.app.as_role("cashier").get(&format!("{DEBTS}?count=true")).await.ok();
    let [a, b, c, _] = &books.agencies[..] else { panic!() };
    assert_eq!(ids(&page), [b, c, a]);
    assert_eq!((&page["total"], &page["next_cursor"]), (&json!(3), &Value::Null));
    let first = &rows(&page)[0];
    let figures = ["limit", "debt", "pending", "available"].map(|field| first[field].clone());
    assert_eq!(figures, [json!(1_000_000), json!(300), json!(0), json!(999_700)]);
    assert_eq!(first["last_on"], json!(books.today));
    let ascending = books.admin.get(&format!("{DEBTS}?sort=debt")).await.ok();
    assert_eq!(ids(&ascending), [a, c, b]);
}

#[tokio::test]
async fn debts_come_in_pages_that_together_have_every_one_once() {
    let books = debtors().await;
    for sort in ["-debt", "name", "-code"] {
        let whole = books.admin.get(&format!("{DEBTS}?sort={sort}")).await.ok();
        let mut seen = Vec::new();
        let mut cursor = String::new();
        loop {
            let page = books.admin.get(&format!("{DEBTS}?sort={sort}&limit=2{cursor}")).await.ok();
            seen.extend(ids(&page).into_iter().map(str::to_owned));
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(seen, ids(&whole), "{sort}");
    }
    books.admin.get(&format!("{DEBTS}?sort=limit")).await.expect(400).problem("MALFORMED");
}

#[tokio::test]
async fn debts_are_found_by_the_agencys_words_whatever_their_accents() {
    let books = debtors().await;
    let path = format!("/api/v1/agency/agencies/{}", books.agencies[2]);
    let agency = books.admin.get(&path).await.expect(200);
    books.admin.clone().if_match(agency.etag()).patch(&path, json!({ "name": "Tạp hoá Bình Minh" })).await.ok();
    for words in ["binh%20minh", "tap%20hoa", "bin%20minh"] {
        let page = books.admin.get(&format!("{DEBTS}?q={words}")).await.ok();
        assert_eq!(ids(&page), [&books.agencies[2]], "{words}");
    }
    assert_eq!(rows(&books.admin.get(&format!("{DEBTS}?q=khongco")).await.ok()).len(), 0);
    assert_eq!(rows(&books.admin.get(&format!("{DEBTS}?q=%20")).await.ok()).len(), 3);
    let long = "a".repeat(201);
    books.admin.get(&format!("{DEBTS}?q={long}")).await.expect(422).fault("?q", "TOO_LONG");
}

#[tokio::test]
async fn entries_run_in_the_order_of_dates_also_when_dated_back() {
    let books = Books::half_a_year().await;
    for agency in &books.agencies {
        let page = books.admin.get(&format!("{DEBTS}/entries?agency_id={agency}&sort=date&limit=500")).await.ok();
        let count = books.owed.iter().filter(|owed| owed.agency == *agency).count();
        assert_eq!(rows(&page).len(), count);
        let mut balance = 0;
        let mut last = NaiveDate::MIN;
        for row in rows(&page) {
            balance += row["amount"].as_i64().unwrap();
            assert_eq!(row["balance"], balance, "{page:#}");
            let date: NaiveDate = row["date"].as_str().unwrap().parse().unwrap();
            assert!(last <= date, "{page:#}");
            last = date;
            assert!(!row["document"]["number"].as_str().unwrap().is_empty());
        }
        // the other way round, page by page, each entry says the same
        let mut reversed = Vec::new();
        let mut cursor = String::new();
        loop {
            let path = format!("{DEBTS}/entries?agency_id={agency}&limit=2{cursor}");
            let page = books.admin.get(&path).await.ok();
            reversed.extend(rows(&page).clone());
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        reversed.reverse();
        assert_eq!(&reversed, rows(&page));
    }
}

#[tokio::test]
async fn entries_are_of_this_month_unless_an_agency_or_a_date_is_named() {
    let books = Books::half_a_year().await;
    let this_month = books.admin.get(&format!("{DEBTS}/entries?count=true")).await.ok();
    let first = books.date(0, 1);
    assert_eq!(this_month["total"], books.owed.iter().filter(|owed| owed.date >= first).count());
    let from = books.date(6, 1);
    let all = books.admin.get(&format!("{DEBTS}/entries?from={from}&count=true")).await.ok();
    assert_eq!(all["total"], books.owed.len());
    let kind = "payment_reversal";
    let reversals = books.admin.get(&format!("{DEBTS}/entries?from={from}&kind={kind}")).await.ok();
    assert_eq!(rows(&reversals).len(), 1);
    assert_eq!((&rows(&reversals)[0]["kind"], &rows(&reversals)[0]["amount"]), (&json!(kind), &json!(100)));
}

/// The four buckets of an agency, and its debt.
fn aged(ageing: &Value, agency: &str) -> Option<[i64; 5]> {
    let row = rows(ageing).iter().find(|row| row["agency_id"] == agency)?;
    Some(["days_0_30", "days_31_60", "days_61_90", "over_90", "debt"].map(|field| row[field].as_i64().unwrap()))
}

#[tokio::test]
async fn payments_settle_the_oldest_issues_first() {
    let mut books = Books::empty().await;
    let today = books.today;
    let ago = |days| today - Days::new(days);
    books.receive(0, ago(200), &[(0, "1000")]).await;
    // at 10 each: issued 100 in every window, at its first and last days
    for days in [150, 91, 90, 61, 60, 31, 30, 0] {
        books.issue(0, 0, ago(days), &[(0, "5")]).await;
    }
    let ageing = books.admin.get(&format!("{DEBTS}/ageing")).await.ok();
    assert_eq!(aged(&ageing, &books.agencies[0]), Some([100, 100, 100, 100, 400]));
    // 100 for the oldest, 30 of the next
    books.pay(0, ago(45), 130).await;
    let ageing = books.admin.get(&format!("{DEBTS}/ageing")).await.ok();
    assert_eq!(aged(&ageing, &books.agencies[0]), Some([100, 100, 70, 0, 270]));
    assert_eq!(
        ageing["totals"],
        json!({ "debt": 270, "days_0_30": 100, "days_31_60": 100, "days_61_90": 70, "over_90": 0 })
    );
    // as of then five issues were there, 105, 46, 45, 16 and 15 days old, and the payment was made
    let ageing = books.admin.get(&format!("{DEBTS}/ageing?as_of={}", ago(45))).await.ok();
    assert_eq!(aged(&ageing, &books.agencies[0]), Some([100, 20, 0, 0, 120]));
    // the day before it was not
    let ageing = books.admin.get(&format!("{DEBTS}/ageing?as_of={}", ago(46))).await.ok();
    assert_eq!(aged(&ageing, &books.agencies[0]), Some([100, 100, 0, 50, 250]));
    // who owes nothing has no row
    assert_eq!(aged(&ageing, &books.agencies[1]), None);
    assert_eq!(ageing["as_of"], json!(ago(46)));
}

#[tokio::test]
async fn the_ageing_of_any_day_sums_to_the_debts_of_that_day() {
    let books = Books::half_a_year().await;
    for (back, day) in [(5, 31), (4, 1), (4, 17), (3, 31), (2, 15), (1, 2), (1, 28), (0, 31)] {
        let as_of = books.date(back, day);
        let ageing = books.admin.get(&format!("{DEBTS}/ageing?as_of={as_of}")).await.ok();
        for agency in &books.agencies {
            let debt = books.debt_before(agency, as_of + Days::new(1));
            let [a, b, c, d, found] = aged(&ageing, agency).unwrap_or_default();
            assert_eq!((found, a + b + c + d), (debt, debt), "{as_of} {ageing:#}");
        }
    }
}

#[tokio::test]
async fn a_reversed_issue_ages_no_debt() {
    let mut books = Books::empty().await;
    let ago = |books: &Books, days| books.today - Days::new(days);
    books.receive(0, ago(&books, 120), &[(0, "1000")]).await;
    books.issue(0, 0, ago(&books, 100), &[(0, "10")]).await;
    let mistaken = books.issue(0, 0, ago(&books, 40), &[(0, "5")]).await;
    books.reverse_slip("issues", &mistaken, books.today).await;
    let ageing = books.admin.get(&format!("{DEBTS}/ageing")).await.ok();
    assert_eq!(aged(&ageing, &books.agencies[0]), Some([0, 0, 0, 100, 100]));
    books.app.verify().await;
}

#[tokio::test]
async fn the_reversal_of_an_old_issue_makes_no_fresh_debt_older() {
    let mut books = Books::empty().await;
    let today = books.today;
    let ago = |days| today - Days::new(days);
    books.receive(0, ago(200), &[(0, "1000")]).await;
    let ancient = books.issue(0, 0, ago(120), &[(0, "20")]).await;
    let old = books.issue(0, 0, ago(40), &[(0, "10")]).await;
    books.issue(0, 0, today, &[(0, "5")]).await;
    books.reverse_slip("issues", &old, today).await;
    books.reverse_slip("issues", &ancient, ago(20)).await;
    let ageing = books.admin.get(&format!("{DEBTS}/ageing")).await.ok();
    assert_eq!(aged(&ageing, &books.agencies[0]), Some([50, 0, 0, 0, 50]));
    // the day before its reversal the older one still counted
    let ageing = books.admin.get(&format!("{DEBTS}/ageing?as_of={}", ago(21))).await.ok();
    assert_eq!(aged(&ageing, &books.agencies[0]), Some([100, 0, 0, 200, 300]));
    books.app.verify().await;
}
