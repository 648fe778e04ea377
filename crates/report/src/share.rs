//! What part of a total something is.

use std::fmt;

use kernel::{Money, Number};
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};
use utoipa::ToSchema;

/// A percentage with 2 decimals, each rounded half up by itself; the rounded shares of a report need not sum to 100.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, ToSchema)]
#[schema(value_type = f64, example = 12.34)]
pub struct Percent(i64);

impl Percent {
    const SCALE: u32 = 2;
    const WHOLE: i128 = 10_000;

    /// What part of a total an amount is; of a total that is not above zero nothing is a part.
    pub fn of(amount: Money, total: Money) -> Self {
        if !total.is_positive() {
            return Self::default();
        }
        let total = i128::from(total.0);
        let doubled = 2 * i128::from(amount.0).abs() * Self::WHOLE;
        let rounded = (doubled + total) / (2 * total);
        // beyond 64 bits only where reversals leave next to nothing of a total
        Self(i64::try_from(rounded).unwrap_or(i64::MAX) * amount.0.signum())
    }

    fn decimal(self) -> Decimal {
        Decimal::new(self.0, Self::SCALE)
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.decimal().fmt(f)
    }
}

impl fmt::Debug for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self} %")
    }
}

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Number(self.decimal()).serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rust_decimal::RoundingStrategy;

    use super::*;

    proptest! {
        #[test]
        fn a_share_is_the_exact_percentage_rounded_half_up(amount in -999_999_999_999_i64..=999_999_999_999, total in 1_i64..=999_999_999_999) {
            let exact = Decimal::from(amount) * Decimal::ONE_HUNDRED / Decimal::from(total);
            let expected = exact.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
            // the quotient itself has 28 digits, which only matters where it lies closer than that to a half
            let off = (Percent::of(Money(amount), Money(total)).decimal() - expected).abs();
            prop_assert!(off.is_zero(), "{amount} of {total}: {expected}");
        }

        #[test]
        fn the_whole_is_a_hundred_percent(total in 1_i64..=999_999_999_999_999) {
            prop_assert_eq!(Percent::of(Money(total), Money(total)), Percent(10_000));
        }
    }

    #[test]
    fn half_a_hundredth_rounds_away_from_zero() {
        assert_eq!(Percent::of(Money(1), Money(20_000)), Percent(1));
        assert_eq!(Percent::of(Money(-1), Money(20_000)), Percent(-1));
        assert_eq!(Percent::of(Money(1), Money(3)).to_string(), "33.33");
        assert_eq!(serde_json::to_string(&Percent::of(Money(1), Money(8))).unwrap(), "12.5");
    }

    #[test]
    fn nothing_is_a_part_of_nothing() {
        assert_eq!(Percent::of(Money(5), Money(0)), Percent(0));
        assert_eq!(Percent::of(Money(5), Money(-5)), Percent(0));
        assert_eq!(Percent::of(-Money::MAX, Money(1)), Percent(-i64::MAX));
    }
}
