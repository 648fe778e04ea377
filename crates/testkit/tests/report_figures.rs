//! The figures of reports: what was posted, summed by hand, over months, spans of days, and as of a date.
#![cfg(test)]

mod books;

use books::{Books, Moved, Owed, decimal};
use chrono::{Datelike, Days, NaiveDate};
use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::{Value, json};

const SALES: &str = "/api/v1/report/sales";
const DEBT: &str = "/api/v1/report/debt";
const STOCK: &str = "/api/v1/report/stock";

fn rows(report: &Value) -> &Vec<Value> {
    report["items"].as_array().unwrap()
}

fn number(row: &Value, field: &str) -> i64 {
    row[field].as_i64().unwrap_or_else(|| panic!("{field} of {row:#}"))
}

fn share(amount: i64, total: i64) -> Decimal {
    if total <= 0 {
        return Decimal::ZERO;
    }
    (Decimal::from(amount) * Decimal::ONE_HUNDRED / Decimal::from(total))
        .round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

impl Books {
    fn owed_in(&self, agency: &str, from: NaiveDate, to: NaiveDate) -> Vec<&Owed> {
        self.owed.iter().filter(|owed| owed.agency == agency && (from..=to).contains(&owed.date)).collect()
    }

    fn check_sales(&self, report: &Value, from: NaiveDate, to: NaiveDate) {
        let mut expected: Vec<(i64, String, i64)> = self
            .agencies
            .iter()
            .map(|agency| {
                let owed = self.owed_in(agency, from, to);
                let of = |kind| owed.iter().filter(move |owed| owed.kind == kind);
                let issues = of("issue").map(|_| 1).sum::<i64>() - of("issue_reversal").map(|_| 1).sum::<i64>();
                let amount = of("issue").chain(of("issue_reversal")).map(|owed| owed.amount).sum();
                (amount, agency.clone(), issues)
            })
            .filter(|(amount, _, issues)| (*amount, *issues) != (0, 0))
            .collect();
        expected.sort_by_key(|(amount, ..)| std::cmp::Reverse(*amount));
        let total: i64 = expected.iter().map(|(amount, ..)| amount).sum();
        let found: Vec<_> = rows(report)
            .iter()
            .map(|row| (number(row, "amount"), number(row, "issues"), row["share"].clone()))
            .collect();
        let wanted: Vec<_> =
            expected.iter().map(|(amount, _, issues)| (*amount, *issues, share(*amount, total))).collect();
        assert_eq!(found.len(), wanted.len(), "{from}..{to} {report:#}");
        for (row, (amount, issues, share)) in rows(report).iter().zip(&wanted) {
            assert_eq!((number(row, "amount"), number(row, "issues")), (*amount, *issues), "{from}..{to} {report:#}");
            assert_eq!(decimal(&row["share"]).normalize(), share.normalize(), "{report:#}");
            let agency = expected.iter().find(|(_, agency, _)| row["agency_id"] == **agency).unwrap();
            assert_eq!(agency.0, *amount, "{report:#}");
        }
        assert_eq!(number(&report["totals"], "amount"), total);
    }

    fn check_item_sales(&self, report: &Value, from: NaiveDate, to: NaiveDate, counts: impl Fn(&Moved) -> bool) {
        let mut found = 0;
        let mut total = 0;
        for item in &self.items {
            let moved = || {
                self.moved.iter().filter(|moved| {
                    moved.item == *item && moved.agency.is_some() && (from..=to).contains(&moved.date) && counts(moved)
                })
            };
            let lines: i64 = moved().map(|moved| moved.lines).sum();
            let amount: i64 = moved().map(|moved| moved.amount).sum();
            let quantity: Decimal = moved().map(|moved| moved.issued).sum();
            let row = rows(report).iter().find(|row| row["item_id"] == **item);
            let Some(row) = row else {
                assert_eq!((lines, amount, quantity), (0, 0, Decimal::ZERO), "{from}..{to} {report:#}");
                continue;
            };
            assert_eq!((number(row, "lines"), number(row, "amount")), (lines, amount), "{from}..{to} {report:#}");
            assert_eq!(decimal(&row["quantity"]), quantity.normalize(), "{from}..{to} {report:#}");
            found += 1;
            total += amount;
        }
        assert_eq!(found, rows(report).len(), "{report:#}");
        assert_eq!(number(&report["totals"], "amount"), total);
    }

    fn check_debt(&self, report: &Value, from: NaiveDate, to: NaiveDate) {
        let mut found = 0;
        let mut closing_in_all = 0;
        for agency in &self.agencies {
            let opening = self.debt_before(agency, from);
            let closing = self.debt_before(agency, to + Days::new(1));
            let sum = |kinds: [&str; 2]| -> i64 {
                let owed = self.owed_in(agency, from, to);
                owed.iter().filter(|owed| kinds.contains(&owed.kind)).map(|owed| owed.amount).sum()
            };
            let arising = sum(["issue", "issue_reversal"]);
            let paid = -sum(["payment", "payment_reversal"]);
            let Some(row) = rows(report).iter().find(|row| row["agency_id"] == **agency) else {
                assert_eq!((opening, arising, paid), (0, 0, 0), "{from}..{to} {report:#}");
                continue;
            };
            let found_row = ["opening", "arising", "paid", "closing"].map(|field| number(row, field));
            assert_eq!(found_row, [opening, arising, paid, closing], "{from}..{to} {report:#}");
            found += 1;
            closing_in_all += closing;
        }
        assert_eq!(found, rows(report).len(), "{report:#}");
        assert_eq!(number(&report["totals"], "closing"), closing_in_all);
    }

    fn check_stock(&self, report: &Value, from: NaiveDate, to: NaiveDate, warehouses: &[String]) {
        let mut found = 0;
        let mut closing_in_all = Decimal::ZERO;
        for (item, warehouse) in self.items.iter().flat_map(|item| warehouses.iter().map(move |place| (item, place))) {
            let place = || self.moved.iter().filter(|moved| moved.item == *item && moved.warehouse == *warehouse);
            let within = || place().filter(|moved| (from..=to).contains(&moved.date));
            let net = |moved: &Moved| moved.received - moved.issued;
            let opening: Decimal = place().filter(|moved| moved.date < from).map(net).sum();
            let (received, issued) = (within().map(|m| m.received).sum::<Decimal>(), within().map(|m| m.issued).sum());
            let closing: Decimal = place().filter(|moved| moved.date <= to).map(net).sum();
            let row = rows(report).iter().find(|row| row["item_id"] == **item && row["warehouse_id"] == **warehouse);
            let Some(row) = row else {
                assert_eq!((opening, received, issued), Default::default(), "{from}..{to} {report:#}");
                continue;
            };
            let figures = ["opening", "in", "out", "closing"].map(|field| decimal(&row[field]).normalize());
            let expected = [opening, received, issued, closing].map(|figure| figure.normalize());
            assert_eq!(figures, expected, "{from}..{to} {report:#}");
            found += 1;
            closing_in_all += closing;
        }
        assert_eq!(found, rows(report).len(), "{report:#}");
        assert_eq!(decimal(&report["totals"]["closing"]), closing_in_all.normalize());
    }

    async fn check_span(&self, query: &str, from: NaiveDate, to: NaiveDate) {
        let span = |report: &Value| assert_eq!((&report["from"], &report["to"]), (&json!(from), &json!(to)));
        let sales = self.admin.get(&format!("{SALES}?{query}")).await.ok();
        self.check_sales(&sales, from, to);
        span(&sales);
        let by_item = self.admin.get(&format!("{SALES}?by=item&{query}")).await.ok();
        self.check_item_sales(&by_item, from, to, |_| true);
        let debt = self.admin.get(&format!("{DEBT}?{query}")).await.ok();
        self.check_debt(&debt, from, to);
        span(&debt);
        let stock = self.admin.get(&format!("{STOCK}?{query}")).await.ok();
        self.check_stock(&stock, from, to, &self.warehouses);
        span(&stock);
    }
}

#[tokio::test]
async fn every_month_adds_up_to_its_documents() {
    let books = Books::half_a_year().await;
    books.app.verify().await;
    for back in 0..=6 {
        let first = books.today.with_day(1).unwrap() - chrono::Months::new(back);
        let last = first + chrono::Months::new(1) - Days::new(1);
        books.check_span(&format!("month={}", first.format("%Y-%m")), first, last).await;
    }
}

#[tokio::test]
async fn every_span_of_days_adds_up_to_its_documents() {
    let books = Books::half_a_year().await;
    // each pair of days at, just after and just before the ends and the middles of months
    let marks: Vec<NaiveDate> =
        [(5, 1), (5, 2), (5, 16), (5, 31), (4, 2), (4, 17), (3, 30), (2, 16), (1, 3), (1, 27), (0, 1)]
            .map(|(back, day)| books.date(back, day))
            .to_vec();
    for (index, from) in marks.iter().enumerate() {
        for to in marks.iter().skip(index).step_by(2) {
            books.check_span(&format!("from={from}&to={to}"), *from, *to).await;
        }
    }
}

#[tokio::test]
async fn as_of_a_date_is_what_there_was_when_it_ended() {
    let books = Books::half_a_year().await;
    for (back, day) in [(5, 14), (5, 15), (4, 1), (3, 31), (2, 20), (1, 28), (0, 31)] {
        let as_of = books.date(back, day);
        let first = as_of.with_day(1).unwrap();
        books.check_span(&format!("as_of={as_of}"), first, as_of).await;
    }
    let report = books.admin.get(&format!("{DEBT}?as_of={}", books.today)).await.ok();
    for row in rows(&report) {
        let agency = row["agency_id"].as_str().unwrap();
        assert_eq!(row["closing"], books.trade.exposure(agency).await["debt"]);
    }
}

#[tokio::test]
async fn a_reversal_counts_on_its_own_date() {
    let mut books = Books::empty().await;
    let (last_month, this_month) = (books.date(1, 10), books.date(0, 1));
    books.receive(0, last_month, &[(0, "10")]).await;
    let slip = books.issue(0, 0, last_month, &[(0, "4")]).await;
    books.reverse_slip("issues", &slip, this_month).await;
    let month = |date: NaiveDate| format!("{SALES}?month={}", date.format("%Y-%m"));
    let before = books.admin.get(&month(last_month)).await.ok();
    assert_eq!((&rows(&before)[0]["issues"], &rows(&before)[0]["amount"]), (&json!(1), &json!(40)));
    let after = books.admin.get(&month(this_month)).await.ok();
    assert_eq!((&rows(&after)[0]["issues"], &rows(&after)[0]["amount"]), (&json!(-1), &json!(-40)));
    assert_eq!(rows(&after)[0]["share"], 0);
    // both months together have neither
    let both = books.admin.get(&format!("{SALES}?from={last_month}&to={}", books.today)).await.ok();
    assert_eq!(rows(&both).len(), 0, "{both:#}");
}

#[tokio::test]
async fn reports_keep_to_a_warehouse_a_type_and_a_district() {
    let books = Books::half_a_year().await;
    let (from, to) = (books.date(5, 1), books.today);
    let span = format!("from={from}&to={to}");
    for warehouse in &books.warehouses {
        let stock = books.admin.get(&format!("{STOCK}?{span}&warehouse_id={warehouse}")).await.ok();
        books.check_stock(&stock, from, to, std::slice::from_ref(warehouse));
        let sales = books.admin.get(&format!("{SALES}?by=item&{span}&warehouse_id={warehouse}")).await.ok();
        books.check_item_sales(&sales, from, to, |moved| moved.warehouse == *warehouse);
    }
    let agency = books.admin.get(&format!("/api/v1/agency/agencies/{}", books.agencies[0])).await.ok();
    let (kind, district) = (agency["type_id"].as_str().unwrap(), agency["district_id"].as_str().unwrap());
    let all = books.admin.get(&format!("{DEBT}?{span}&type_id={kind}&district_id={district}")).await.ok();
    books.check_debt(&all, from, to);
    for path in [DEBT, SALES] {
        let none = books.admin.get(&format!("{path}?{span}&type_id={district}")).await.ok();
        assert_eq!(rows(&none).len(), 0);
    }
}

#[tokio::test]
async fn days_that_contradict_each_other_are_pointed_at() {
    let books = Books::empty().await;
    let get = async |path: &str, query: &str| books.admin.get(&format!("{path}?{query}")).await.expect(422);
    get(SALES, "from=2026-02-01&to=2026-01-31").await.fault("?from", "AFTER_TO");
    for path in [SALES, DEBT] {
        get(path, "month=2026-02&as_of=2026-02-05").await.fault("?as_of", "EXCLUSIVE");
    }
    get(STOCK, "month=2026-02&to=2026-02-05").await.fault("?month", "EXCLUSIVE");
    get(SALES, &format!("warehouse_id={}", books.warehouses[0])).await.fault("?warehouse_id", "NOT_APPLICABLE");
    for query in ["month=2026-13", "month=2026-2", "from=yesterday", "of=2026-01"] {
        books.admin.get(&format!("{DEBT}?{query}")).await.expect(400).problem("MALFORMED");
    }
}
