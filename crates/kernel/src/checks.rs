//! Checking the fields of a request: every fault is collected with a pointer to its field, and the parsed values come out
//! typed. `422 VALIDATION` when anything is wrong.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use serde_json::{Map, Value, json};

use crate::{FieldError, Money, Number, Problem, Quantity, UnitPrice, decimal::NotExact, problem::Code};

/// What is wrong with a request so far.
#[derive(Debug, Default)]
pub struct Checks {
    errors: Vec<FieldError>,
}

impl Checks {
    /// Nothing wrong yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A field breaks a rule.
    pub fn fault(&mut self, pointer: impl Into<String>, code: &'static str) {
        self.fault_with(pointer, code, Value::Null);
    }

    /// A field breaks a rule, with the rule's numbers (a JSON object).
    pub fn fault_with(&mut self, pointer: impl Into<String>, code: &'static str, params: Value) {
        // a request with thousands of faults is told the first hundred
        if self.errors.len() < 100 {
            let params = if let Value::Object(params) = params { params } else { Map::new() };
            self.errors.push(FieldError { pointer: pointer.into().into(), code: code.into(), params });
        }
    }

    /// Whether nothing is wrong so far.
    pub fn is_clean(&self) -> bool {
        self.errors.is_empty()
    }

    /// The problem, if anything is wrong.
    pub fn finish(self) -> Result<(), Problem> {
        if self.errors.is_empty() {
            return Ok(());
        }
        Err(Problem::new(Code::Validation, "A field breaks a rule; see errors.").with_errors(self.errors))
    }

    /// A line of text: trimmed, not empty, at most `longest` characters, no control characters.
    pub fn text(&mut self, pointer: &str, text: &str, longest: usize) -> String {
        let text = text.trim();
        if text.is_empty() {
            self.fault(pointer, "REQUIRED");
        }
        self.bounded(pointer, text, longest, false)
    }

    /// Like [`text`](Self::text), but may be left out; an empty text counts as left out.
    pub fn optional_text(&mut self, pointer: &str, text: Option<&str>, longest: usize) -> Option<String> {
        let text = text?.trim();
        (!text.is_empty()).then(|| self.bounded(pointer, text, longest, false))
    }

    /// Like [`optional_text`](Self::optional_text) with line breaks: notes, reasons, addresses.
    pub fn optional_note(&mut self, pointer: &str, text: Option<&str>, longest: usize) -> Option<String> {
        let text = text?.trim();
        (!text.is_empty()).then(|| self.bounded(pointer, text, longest, true))
    }

    fn bounded(&mut self, pointer: &str, text: &str, longest: usize, lines: bool) -> String {
        if text.chars().count() > longest {
            self.fault_with(pointer, "TOO_LONG", json!({ "max": longest }));
        }
        if text.chars().any(|c| c.is_control() && !(lines && matches!(c, '\n' | '\r' | '\t'))) {
            self.fault(pointer, "CONTROL_CHARACTER");
        }
        text.to_owned()
    }

    /// An e-mail address, roughly: something at something, no spaces, at most 254 characters; lower-cased.
    pub fn email(&mut self, pointer: &str, text: &str) -> String {
        let text = self.text(pointer, text, 254).to_lowercase();
        let well_formed = text
            .split_once('@')
            .is_some_and(|(local, host)| !local.is_empty() && !host.is_empty() && !host.contains('@'));
        if !text.is_empty() && (!well_formed || text.contains(char::is_whitespace)) {
            self.fault(pointer, "NOT_AN_EMAIL");
        }
        text
    }

    /// A phone number: 3 to 20 digits, spaces and `+-.()`.
    pub fn phone(&mut self, pointer: &str, text: &str) -> String {
        let text = self.text(pointer, text, 30);
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let fits = text.chars().all(|c| c.is_ascii_digit() || " +-.()".contains(c));
        if !text.is_empty() && (!fits || !(3..=20).contains(&digits)) {
            self.fault(pointer, "NOT_A_PHONE");
        }
        text
    }

    /// A quantity above zero.
    pub fn positive_quantity(&mut self, pointer: &str, number: Number) -> Quantity {
        let quantity = self.exact(pointer, Quantity::exact(number.0), Quantity::SCALE);
        self.above_zero(pointer, number.0);
        quantity
    }

    /// A quantity of zero or more.
    pub fn quantity(&mut self, pointer: &str, number: Number) -> Quantity {
        let quantity = self.exact(pointer, Quantity::exact(number.0), Quantity::SCALE);
        self.not_negative(pointer, number.0);
        quantity
    }

    /// A unit price of zero or more.
    pub fn unit_price(&mut self, pointer: &str, number: Number) -> UnitPrice {
        let price = self.exact(pointer, UnitPrice::exact(number.0), UnitPrice::SCALE);
        self.not_negative(pointer, number.0);
        price
    }

    /// An amount above zero.
    pub fn positive_money(&mut self, pointer: &str, amount: i64) -> Money {
        self.above_zero(pointer, Decimal::from(amount));
        self.ceiling(pointer, amount)
    }

    /// An amount of zero or more.
    pub fn money(&mut self, pointer: &str, amount: i64) -> Money {
        self.not_negative(pointer, Decimal::from(amount));
        self.ceiling(pointer, amount)
    }

    /// A date, where there is one, of a year of four digits, as dates are written; the database knows no others.
    pub fn date(&mut self, pointer: &str, date: Option<NaiveDate>) -> Option<NaiveDate> {
        if date.is_some_and(|date| !(1..=9_999).contains(&date.year())) {
            self.fault(pointer, "OUT_OF_RANGE");
        }
        date
    }

    /// The two ends of a query's days, where they are given.
    pub fn days(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Result<(), Problem> {
        let mut checks = Self::new();
        checks.date("?from", from);
        checks.date("?to", to);
        checks.finish()
    }

    /// A whole number within bounds.
    pub fn integer(&mut self, pointer: &str, value: i64, least: i64, most: i64) -> i64 {
        if value < least {
            self.fault_with(pointer, "TOO_SMALL", json!({ "min": least }));
        }
        if value > most {
            self.fault_with(pointer, "TOO_LARGE", json!({ "max": most }));
        }
        value.clamp(least, most)
    }

    fn ceiling(&mut self, pointer: &str, amount: i64) -> Money {
        if amount > Money::MAX.0 {
            self.fault_with(pointer, "TOO_LARGE", json!({ "max": Money::MAX }));
        }
        Money(amount)
    }

    fn above_zero(&mut self, pointer: &str, number: Decimal) {
        if number <= Decimal::ZERO {
            self.fault_with(pointer, "TOO_SMALL", json!({ "above": 0 }));
        }
    }

    fn not_negative(&mut self, pointer: &str, number: Decimal) {
        if number < Decimal::ZERO {
            self.fault_with(pointer, "TOO_SMALL", json!({ "min": 0 }));
        }
    }

    fn exact<T: Default>(&mut self, pointer: &str, parsed: Result<T, NotExact>, decimals: u32) -> T {
        match parsed {
            Ok(value) => value,
            Err(NotExact::TooFine) => {
                self.fault_with(pointer, "TOO_MANY_DECIMALS", json!({ "max": decimals }));
                T::default()
            }
            Err(NotExact::TooLarge) => {
                self.fault(pointer, "TOO_LARGE");
                T::default()
            }
        }
    }
}
