//! Money: an integer count of the tenant's currency's smallest unit (đồng for VND, cents for USD).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Quantity, UnitPrice};

/// An amount in the currency's smallest unit. Arithmetic is checked; the ceiling keeps every sum of a tenant within 64
/// bits and every amount exact in JSON.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, sqlx::Type, utoipa::ToSchema,
)]
#[serde(transparent)]
#[sqlx(transparent)]
#[schema(value_type = i64)]
pub struct Money(pub i64);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The greatest amount of one document or balance.
    pub const MAX: Self = Self(999_999_999_999_999);

    /// The sum, unless it is beyond the ceiling.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let sum = self.0.checked_add(other.0)?;
        (sum.abs() <= Self::MAX.0).then_some(Self(sum))
    }

    /// The difference, unless it is beyond the ceiling.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(Self(-other.0))
    }

    /// What a line comes to: quantity x unit price, rounded half up, once. `None` beyond the ceiling.
    pub fn of_line(quantity: Quantity, unit_price: UnitPrice) -> Option<Self> {
        const STEPS: i128 = 10_i128.pow(Quantity::SCALE + UnitPrice::SCALE);
        let product = i128::from(quantity.steps()) * i128::from(unit_price.steps());
        let amount = i64::try_from((2 * product + STEPS).div_euclid(2 * STEPS)).ok()?;
        (amount.abs() <= Self::MAX.0).then_some(Self(amount))
    }

    /// Whether it is above zero.
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// Whether it is below zero.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }
}

impl std::ops::Neg for Money {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rust_decimal::{Decimal, RoundingStrategy};

    use super::*;

    proptest! {
        #[test]
        fn a_line_is_rounded_half_up_once(quantity in 0_i64..10_000_000, price in 0_i64..10_000_000_000) {
            let quantity = Quantity::from_steps(quantity);
            let price = UnitPrice::from_steps(price);
            let expected = (quantity.decimal() * price.decimal())
                .round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
            prop_assert_eq!(Decimal::from(Money::of_line(quantity, price).unwrap().0), expected);
        }
    }

    #[test]
    fn half_a_dong_rounds_up() {
        let half = Money::of_line(Quantity::from_steps(500), UnitPrice::from_steps(10_000));
        assert_eq!(half, Some(Money(1)));
    }

    #[test]
    fn beyond_the_ceiling_there_is_no_amount() {
        assert_eq!(Money::of_line(Quantity::MAX, UnitPrice::MAX), None);
        assert_eq!(Money::MAX.checked_add(Money(1)), None);
    }
}
