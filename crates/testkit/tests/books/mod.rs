//! A small trade over half a year, posted through the API, and the plain list of what was posted: reports and statements
//! are compared with sums over that list.

use chrono::{Datelike, Months, NaiveDate};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use testkit::{App, Caller, Trade};

/// A change of an agency's debt.
#[derive(Clone, Debug)]
pub struct Owed {
    pub agency: String,
    pub date: NaiveDate,
    pub kind: &'static str,
    pub amount: i64,
}

/// A change of stock.
#[derive(Clone, Debug)]
pub struct Moved {
    pub item: String,
    pub warehouse: String,
    pub agency: Option<String>,
    pub date: NaiveDate,
    pub received: Decimal,
    pub issued: Decimal,
    pub lines: i64,
    pub amount: i64,
}

/// The trade and what happened in it.
pub struct Books {
    pub app: App,
    pub trade: Trade,
    pub admin: Caller,
    pub today: NaiveDate,
    pub agencies: Vec<String>,
    pub items: Vec<String>,
    pub warehouses: Vec<String>,
    pub owed: Vec<Owed>,
    pub moved: Vec<Moved>,
}

/// The number of a JSON value, to the letter.
pub fn decimal(value: &Value) -> Decimal {
    value.to_string().parse().unwrap()
}

fn id(body: &Value) -> String {
    body["id"].as_str().unwrap().to_owned()
}

impl Books {
    /// Three agencies, three items, two warehouses, and nothing posted.
    pub async fn empty() -> Self {
        let app = App::new().await;
        let trade = Trade::new(&app).await;
        let admin = app.as_admin();
        let zone = app.actor(&testkit::email("admin", testkit::TENANT)).await.zone;
        let today = app.clock.today(zone);
        let second = admin.post("/api/v1/inventory/warehouses", json!({ "name": "Kho hai" })).await.created();
        let mut agencies = Vec::new();
        let mut items = Vec::new();
        for number in 0..3 {
            agencies.push(trade.agency(1_000_000).await);
            items.push(trade.item(&format!("SKU-{number}"), 10 + number).await);
        }
        let warehouses = vec![trade.warehouse.clone(), id(&second)];
        Self { app, trade, admin, today, agencies, items, warehouses, owed: Vec::new(), moved: Vec::new() }
    }

    /// Six months with days of every kind: first and last of a month, months without anything for some, reversals in the
    /// same and in a later month, documents dated back.
    pub async fn half_a_year() -> Self {
        let mut books = Self::empty().await;
        let on = |back, day| books.date(back, day);
        let (m5, m4, m3, m2, m1) = (|d| on(5, d), |d| on(4, d), |d| on(3, d), |d| on(2, d), |d| on(1, d));
        let dates = [m5(1), m5(15), m5(31), m4(1), m4(17), m3(9), m3(31), m2(16), m1(2), m1(28), m5(20), m2(1)];
        let [first, middle5, last5, first4, middle4, early3, last3, middle2, early1, late1, back5, back2] = dates;
        books.receive(0, first, &[(0, "100"), (1, "60.5")]).await;
        books.receive(1, middle5, &[(1, "40"), (2, "1000.125")]).await;
        let cancelled = books.issue(0, 0, middle5, &[(0, "10"), (1, "0.5")]).await;
        books.issue(1, 0, last5, &[(0, "7")]).await;
        books.issue(0, 1, last5, &[(1, "3"), (2, "100.125")]).await;
        books.pay(0, first4, 500).await;
        books.issue(2, 1, middle4, &[(2, "33.3"), (1, "2")]).await;
        books.pay(1, middle4, 70).await;
        books.reverse_slip("issues", &cancelled, first4).await;
        books.issue(1, 0, early3, &[(0, "1"), (1, "20")]).await;
        let bounced = books.pay(2, last3, 100).await;
        books.receive(0, last3, &[(0, "5")]).await;
        let wrong = books.receive(1, middle2, &[(2, "9.999")]).await;
        books.reverse_slip("receipts", &wrong, middle2).await;
        books.issue(2, 0, early1, &[(1, "4.25"), (0, "2")]).await;
        books.reverse_payment(&bounced, late1).await;
        // dated back, before what was posted above
        books.issue(1, 1, back5, &[(2, "12")]).await;
        books.pay(0, back2, 111).await;
        books.receive(1, back2, &[(0, "8")]).await;
        let today = books.today;
        books.issue(0, 1, today, &[(0, "3"), (2, "0.001")]).await;
        books.pay(1, today, 5).await;
        books
    }

    /// A day of the month so many months ago (its last where it has fewer days), never after today.
    pub fn date(&self, months_ago: u32, day: u32) -> NaiveDate {
        let first = self.today.with_day(1).unwrap() - Months::new(months_ago);
        let last = first + Months::new(1) - chrono::Days::new(1);
        first.with_day(day.min(last.day())).unwrap().min(self.today)
    }

    fn lines(&self, goods: &[(usize, &str)], priced: bool) -> Vec<Value> {
        let line = |(item, quantity): &(usize, &str)| {
            let quantity: serde_json::Number = quantity.parse().unwrap();
            let mut line = json!({ "item_id": self.items[*item], "quantity": quantity });
            if priced {
                line["unit_price"] = json!(1);
            }
            line
        };
        goods.iter().map(line).collect()
    }

    fn record(&mut self, slip: &Value, warehouse: &str, date: NaiveDate, sign: i64, agency: Option<&str>) {
        for line in slip["lines"].as_array().unwrap() {
            let quantity = decimal(&line["quantity"]).abs() * Decimal::from(sign);
            let sold = agency.is_some();
            self.moved.push(Moved {
                item: line["item_id"].as_str().unwrap().to_owned(),
                warehouse: warehouse.to_owned(),
                agency: agency.map(str::to_owned),
                date,
                received: if sold { Decimal::ZERO } else { quantity },
                issued: if sold { quantity } else { Decimal::ZERO },
                lines: if sold { sign } else { 0 },
                amount: if sold { sign * line["amount"].as_i64().unwrap() } else { 0 },
            });
        }
    }

    /// Posts a receipt.
    pub async fn receive(&mut self, warehouse: usize, date: NaiveDate, goods: &[(usize, &str)]) -> Value {
        let warehouse = self.warehouses[warehouse].clone();
        let body = json!({ "warehouse_id": warehouse, "date": date, "lines": self.lines(goods, true) });
        let slip = self.admin.post("/api/v1/inventory/receipts", body).await.created();
        self.record(&slip, &warehouse, date, 1, None);
        slip
    }

    /// Posts an issue.
    pub async fn issue(&mut self, agency: usize, warehouse: usize, date: NaiveDate, goods: &[(usize, &str)]) -> Value {
        let (agency, warehouse) = (self.agencies[agency].clone(), self.warehouses[warehouse].clone());
        let lines = self.lines(goods, false);
        let body = json!({ "agency_id": agency, "warehouse_id": warehouse, "date": date, "lines": lines });
        let slip = self.admin.post("/api/v1/inventory/issues", body).await.created();
        self.record(&slip, &warehouse, date, 1, Some(&agency));
        self.owed.push(Owed { agency, date, kind: "issue", amount: slip["total"].as_i64().unwrap() });
        slip
    }

    /// Posts a payment.
    pub async fn pay(&mut self, agency: usize, date: NaiveDate, amount: i64) -> Value {
        let agency = self.agencies[agency].clone();
        let body = json!({ "agency_id": agency, "amount": amount, "method": "cash", "date": date });
        let payment = self.admin.post("/api/v1/finance/payments", body).await.created();
        self.owed.push(Owed { agency, date, kind: "payment", amount: -amount });
        payment
    }

    /// Reverses a slip.
    pub async fn reverse_slip(&mut self, collection: &str, slip: &Value, date: NaiveDate) {
        let path = format!("/api/v1/inventory/{collection}/{}/reverse", id(slip));
        self.admin.post(&path, json!({ "date": date })).await.created();
        let warehouse = slip["warehouse_id"].as_str().unwrap();
        let agency = slip["agency_id"].as_str();
        self.record(slip, warehouse, date, -1, agency);
        if let Some(agency) = agency {
            let amount = -slip["total"].as_i64().unwrap();
            self.owed.push(Owed { agency: agency.to_owned(), date, kind: "issue_reversal", amount });
        }
    }

    /// Reverses a payment.
    pub async fn reverse_payment(&mut self, payment: &Value, date: NaiveDate) {
        let path = format!("/api/v1/finance/payments/{}/reverse", id(payment));
        self.admin.post(&path, json!({ "date": date })).await.created();
        let agency = payment["agency_id"].as_str().unwrap().to_owned();
        let amount = payment["amount"].as_i64().unwrap();
        self.owed.push(Owed { agency, date, kind: "payment_reversal", amount });
    }

    /// What an agency owed when a day began.
    pub fn debt_before(&self, agency: &str, date: NaiveDate) -> i64 {
        self.owed.iter().filter(|owed| owed.agency == agency && owed.date < date).map(|owed| owed.amount).sum()
    }
}
