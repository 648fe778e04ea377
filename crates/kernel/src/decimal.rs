//! Exact decimals: quantities (3 decimals) and unit prices (4 decimals). Kept as scaled integers, `numeric` in SQL, JSON
//! numbers in the API, never a float in between. A JSON number is read by its shortest decimal form, which is exact for
//! up to 15 significant digits; the ceilings below stay within that.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sqlx::{
    Postgres,
    encode::IsNull,
    error::BoxDynError,
    postgres::{PgArgumentBuffer, PgHasArrayType, PgTypeInfo, PgValueRef},
};

/// A decimal as a client sent it, before anything is known about its meaning.
#[derive(Clone, Copy, PartialEq, Eq, Debug, utoipa::ToSchema)]
#[schema(value_type = f64)]
pub struct Number(pub Decimal);

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Self(Decimal::from(value))
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Number;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number")
            }
            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Number, E> {
                Ok(Number(Decimal::from(value)))
            }
            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Number, E> {
                Ok(Number(Decimal::from(value)))
            }
            fn visit_f64<E: de::Error>(self, value: f64) -> Result<Number, E> {
                // what no decimal can hold stays beyond every ceiling, or finer than anything that is kept
                let beyond = if value.abs() >= 1.0 { Decimal::MAX } else { Decimal::new(1, Decimal::MAX_SCALE) };
                let exact = Decimal::from_str_exact(&value.abs().to_string()).unwrap_or(beyond);
                Ok(Number(if value.is_sign_negative() { -exact } else { exact }))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_exact(self.0, serializer)
    }
}

fn serialize_exact<S: Serializer>(value: Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    use rust_decimal::prelude::ToPrimitive;
    if value.is_integer()
        && let Some(whole) = value.to_i64()
    {
        return serializer.serialize_i64(whole);
    }
    // within 15 significant digits the shortest form of the nearest double is the decimal itself
    let nearest: f64 = value.to_string().parse().map_err(serde::ser::Error::custom)?;
    serializer.serialize_f64(nearest)
}

/// Why a number is not the decimal that was wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NotExact {
    /// It has more decimals than are kept.
    #[error("more decimals than are kept")]
    TooFine,
    /// It is beyond the ceiling.
    #[error("too large")]
    TooLarge,
}

macro_rules! scaled {
    ($(#[$meta:meta])* $name:ident, scale = $scale:literal, one = $one:literal) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, utoipa::ToSchema)]
        #[schema(value_type = f64)]
        pub struct $name(i64);

        impl $name {
            /// Nothing.
            pub const ZERO: Self = Self(0);
            /// The greatest magnitude: 15 significant digits, so that JSON carries it exactly.
            pub const MAX: Self = Self(999_999_999_999_999);
            /// How many decimals are kept.
            pub const SCALE: u32 = $scale;

            /// From a count of the smallest step (10 to the power of -[`SCALE`](Self::SCALE)).
            pub const fn from_steps(steps: i64) -> Self {
                Self(steps)
            }
            /// The count of the smallest step.
            pub const fn steps(self) -> i64 {
                self.0
            }
            /// From a whole number.
            pub fn whole(value: i64) -> Option<Self> {
                value.checked_mul($one).map(Self)
            }
            /// Exactly this number, or why not.
            pub fn exact(number: Decimal) -> Result<Self, NotExact> {
                // what comes from our own columns has the scale already
                let mut number = if number.scale() > $scale { number.normalize() } else { number };
                if number.scale() > $scale {
                    return Err(NotExact::TooFine);
                }
                number.rescale($scale);
                let steps = i64::try_from(number.mantissa()).map_err(|_| NotExact::TooLarge)?;
                if number.scale() != $scale || steps.abs() > Self::MAX.0 {
                    return Err(NotExact::TooLarge);
                }
                Ok(Self(steps))
            }
            /// As a decimal.
            pub fn decimal(self) -> Decimal {
                Decimal::new(self.0, $scale).normalize()
            }
            /// Whether it has no decimals.
            pub const fn is_whole(self) -> bool {
                self.0 % $one == 0
            }
            /// Whether it is above zero.
            pub const fn is_positive(self) -> bool {
                self.0 > 0
            }
            /// Whether it is below zero.
            pub const fn is_negative(self) -> bool {
                self.0 < 0
            }
            /// The sum, unless it is beyond the ceiling.
            pub fn checked_add(self, other: Self) -> Option<Self> {
                let sum = self.0.checked_add(other.0)?;
                (sum.abs() <= Self::MAX.0).then_some(Self(sum))
            }
            /// The difference, unless it is beyond the ceiling.
            pub fn checked_sub(self, other: Self) -> Option<Self> {
                self.checked_add(Self(-other.0))
            }
        }

        impl std::ops::Neg for $name {
            type Output = Self;
            fn neg(self) -> Self {
                Self(-self.0)
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.decimal().fmt(f)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.decimal().fmt(f)
            }
        }
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                // nearly all are whole, and a report has tens of thousands of them
                if self.is_whole() {
                    return serializer.serialize_i64(self.0 / $one);
                }
                serialize_exact(self.decimal(), serializer)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::exact(Number::deserialize(deserializer)?.0).map_err(de::Error::custom)
            }
        }
        impl sqlx::Type<Postgres> for $name {
            fn type_info() -> PgTypeInfo {
                <Decimal as sqlx::Type<Postgres>>::type_info()
            }
            fn compatible(ty: &PgTypeInfo) -> bool {
                <Decimal as sqlx::Type<Postgres>>::compatible(ty)
            }
        }
        impl PgHasArrayType for $name {
            fn array_type_info() -> PgTypeInfo {
                <Decimal as PgHasArrayType>::array_type_info()
            }
        }
        impl sqlx::Encode<'_, Postgres> for $name {
            fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
                <Decimal as sqlx::Encode<'_, Postgres>>::encode_by_ref(&Decimal::new(self.0, $scale), buffer)
            }
        }
        impl<'r> sqlx::Decode<'r, Postgres> for $name {
            fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
                Ok(Self::exact(<Decimal as sqlx::Decode<'r, Postgres>>::decode(value)?)?)
            }
        }
    };
}

scaled!(
    /// How much of an item, in its base unit (or, on a line, in the line's unit), with at most 3 decimals.
    Quantity, scale = 3, one = 1_000
);
scaled!(
    /// The price of one unit, in the currency's smallest unit, with at most 4 decimals.
    UnitPrice, scale = 4, one = 10_000
);

impl Quantity {
    /// This quantity of a pack in base units, `numerator / denominator` base units to the pack; `None` where that is not
    /// exact to 3 decimals or beyond the ceiling.
    pub fn unpack(self, numerator: i64, denominator: i64) -> Option<Self> {
        let product = i128::from(self.0).checked_mul(i128::from(numerator))?;
        let denominator = i128::from(denominator);
        if denominator == 0 || product % denominator != 0 {
            return None;
        }
        let steps = i64::try_from(product / denominator).ok()?;
        (steps.abs() <= Self::MAX.0).then_some(Self(steps))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_quantity_survives_json(steps in -999_999_999_999_999_i64..=999_999_999_999_999) {
            let quantity = Quantity::from_steps(steps);
            let json = serde_json::to_string(&quantity).unwrap();
            prop_assert_eq!(serde_json::from_str::<Quantity>(&json).unwrap(), quantity);
            prop_assert_eq!(json.parse::<Decimal>().unwrap(), quantity.decimal());
        }

        #[test]
        fn a_unit_price_survives_json(steps in -999_999_999_999_999_i64..=999_999_999_999_999) {
            let price = UnitPrice::from_steps(steps);
            let json = serde_json::to_string(&price).unwrap();
            prop_assert_eq!(serde_json::from_str::<UnitPrice>(&json).unwrap(), price);
        }

        #[test]
        fn a_pack_of_whole_units_unpacks_to_their_product(steps in 0_i64..1_000_000, each in 1_i64..1_000) {
            prop_assert_eq!(Quantity::from_steps(steps).unpack(each, 1), Some(Quantity::from_steps(steps * each)));
        }
    }

    #[test]
    fn a_fourth_decimal_of_a_quantity_is_refused() {
        assert_eq!(Quantity::exact("1.0005".parse().unwrap()), Err(NotExact::TooFine));
        assert_eq!(Quantity::exact("1.5000".parse().unwrap()), Ok(Quantity::from_steps(1_500)));
        assert_eq!(Quantity::exact(Decimal::MAX), Err(NotExact::TooLarge));
    }

    #[test]
    fn a_third_of_a_pack_that_is_not_exact_is_refused() {
        assert_eq!(Quantity::from_steps(1_000).unpack(1, 3), None);
        assert_eq!(Quantity::from_steps(3_000).unpack(1, 3), Some(Quantity::from_steps(1_000)));
    }
}
