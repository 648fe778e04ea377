//! Numbers as files write them, turned into exact ones: never through a float.

use kernel::{Money, Quantity, UnitPrice};
use rust_decimal::Decimal;
use serde::Deserialize;

/// How a file writes its numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Figures {
    /// What stands before the decimals.
    pub decimal: char,
    /// What may stand between groups of three digits.
    pub thousands: Option<char>,
    /// What its amounts and prices count.
    pub money: MoneyUnit,
}

/// What amounts count.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MoneyUnit {
    /// The currency itself: dollars with cents as decimals, đồng.
    #[default]
    Main,
    /// Its smallest unit: cents, đồng.
    Smallest,
}

impl Default for Figures {
    fn default() -> Self {
        Self { decimal: '.', thousands: None, money: MoneyUnit::Main }
    }
}

/// How the figures of a file are read for a tenant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reading {
    figures: Figures,
    /// Decimals that an amount may have.
    decimals: u32,
}

impl Reading {
    /// Of a file that writes like this, for a tenant with this currency.
    pub fn new(figures: Figures, currency: [u8; 3]) -> Self {
        let decimals = if figures.money == MoneyUnit::Main { minor_digits(currency) } else { 0 };
        Self { figures, decimals }
    }

    /// A number.
    pub fn decimal(&self, text: &str) -> Result<Decimal, String> {
        let plain = |text: &str| {
            let digits = text.strip_prefix('-').unwrap_or(text);
            let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
            let are_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            (are_digits(whole) && are_digits(decimals)).then(|| Decimal::from_str_exact(text).ok()).flatten()
        };
        let Figures { decimal, thousands, .. } = self.figures;
        let number = if decimal == '.' && thousands.is_none() {
            plain(text)
        } else if decimal != '.' && thousands != Some('.') && text.contains('.') {
            None
        } else {
            let ungrouped: String = text.chars().filter(|c| Some(*c) != thousands).collect();
            plain(&ungrouped.replace(decimal, "."))
        };
        number.ok_or_else(|| format!("{text:?} is no number"))
    }

    /// A quantity above zero.
    pub fn quantity(&self, text: &str) -> Result<Quantity, String> {
        let quantity = Quantity::exact(self.decimal(text)?).map_err(|error| format!("{text:?} is {error}"))?;
        if quantity.is_positive() { Ok(quantity) } else { Err(format!("{text:?} is not above zero")) }
    }

    /// An amount of zero or more.
    pub fn money(&self, text: &str) -> Result<Money, String> {
        let smallest = self.scaled(text)?;
        let amount = i64::try_from(smallest.trunc().mantissa()).ok().map(Money).filter(|money| *money <= Money::MAX);
        match amount {
            _ if !smallest.is_integer() => {
                Err(format!("{text:?} has more than the {} decimals of the currency", self.decimals))
            }
            Some(amount) if !amount.is_negative() => Ok(amount),
            Some(_) => Err(format!("{text:?} is below zero")),
            None => Err(format!("{text:?} is too large")),
        }
    }

    /// A unit price of zero or more.
    pub fn price(&self, text: &str) -> Result<UnitPrice, String> {
        let price = UnitPrice::exact(self.scaled(text)?).map_err(|error| format!("{text:?} is {error}"))?;
        if price.is_negative() { Err(format!("{text:?} is below zero")) } else { Ok(price) }
    }

    /// In the smallest unit.
    fn scaled(&self, text: &str) -> Result<Decimal, String> {
        let factor = Decimal::from(10_u32.pow(self.decimals));
        let number = self.decimal(text)?.checked_mul(factor).ok_or_else(|| format!("{text:?} is too large"))?;
        Ok(number.normalize())
    }
}

/// The unit price at which so much of an item comes to exactly this amount: the nearest of 4 decimals. `None` where there is
/// none, as for a quantity beyond ten thousand.
pub fn price_of(amount: Money, quantity: Quantity) -> Option<UnitPrice> {
    const STEPS: i128 = 10_i128.pow(Quantity::SCALE + UnitPrice::SCALE);
    let (amount_steps, quantity_steps) = (i128::from(amount.0) * STEPS, i128::from(quantity.steps()));
    if quantity_steps <= 0 || amount.is_negative() {
        return None;
    }
    let nearest = (2 * amount_steps + quantity_steps) / (2 * quantity_steps);
    // half a unit too little rounds up to the amount, half a unit too much does not round down to it
    [nearest, nearest - 1]
        .into_iter()
        .filter_map(|steps| i64::try_from(steps).ok())
        .filter(|steps| (0..=UnitPrice::MAX.steps()).contains(steps))
        .map(UnitPrice::from_steps)
        .find(|price| Money::of_line(quantity, *price) == Some(amount))
}

/// The decimals of a currency by ISO 4217; two where it does not say otherwise.
fn minor_digits(currency: [u8; 3]) -> u32 {
    match &currency {
        b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG" | b"RWF" | b"UGX" | b"UYI"
        | b"VND" | b"VUV" | b"XAF" | b"XOF" | b"XPF" => 0,
        b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
        b"CLF" | b"UYW" => 4,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn dollars() -> Reading {
        Reading::new(Figures::default(), *b"USD")
    }

    fn dong() -> Reading {
        Reading::new(Figures { decimal: ',', thousands: Some('.'), money: MoneyUnit::Main }, *b"VND")
    }

    #[test]
    fn dollars_become_cents_and_dong_stay() {
        assert_eq!(dollars().money("2248.20"), Ok(Money(224_820)));
        assert_eq!(dollars().money("0.1"), Ok(Money(10)));
        assert_eq!(dollars().price("2.105"), Ok(UnitPrice::from_steps(2_105_000)));
        assert_eq!(dong().money("1.250.000"), Ok(Money(1_250_000)));
        assert_eq!(dong().quantity("1.250,5"), Ok(Quantity::from_steps(1_250_500)));
        let cents = Reading::new(Figures { money: MoneyUnit::Smallest, ..Figures::default() }, *b"USD");
        assert_eq!(cents.money("224820"), Ok(Money(224_820)));
    }

    #[test]
    fn what_is_no_exact_figure_is_refused() {
        for text in ["", "x", "1,000", "1e3", "+1", ".5", "5.", "1 000", "--1", "٣"] {
            assert!(dollars().decimal(text).is_err(), "{text}");
        }
        assert!(dollars().money("0.005").is_err());
        assert!(dollars().money("-1").is_err());
        assert!(dollars().money("99999999999999").is_err());
        assert!(dollars().money("99999999999999999999999999999999").is_err());
        assert!(dollars().quantity("0").is_err());
        assert!(dollars().quantity("1.0005").is_err());
        assert!(dollars().price("1.0000001").is_err());
        let comma = Reading::new(Figures { decimal: ',', ..Figures::default() }, *b"EUR");
        assert!(comma.decimal("1.5").is_err());
    }

    #[test]
    fn an_amount_without_a_whole_price_has_one_with_decimals() {
        assert_eq!(price_of(Money(24_740), Quantity::from_steps(6_000)), Some(UnitPrice::from_steps(41_233_333)));
        assert_eq!(price_of(Money(1), Quantity::from_steps(999_999_000)), None);
        assert_eq!(price_of(Money(1), Quantity::ZERO), None);
    }

    proptest! {
        #[test]
        fn quantity_times_the_price_is_the_amount_again(amount in 0_i64..10_000_000_000, steps in 1_000_i64..9_999_000) {
            let quantity = Quantity::from_steps(steps);
            let price = price_of(Money(amount), quantity);
            prop_assert_eq!(price.and_then(|price| Money::of_line(quantity, price)), Some(Money(amount)));
        }
    }
}
