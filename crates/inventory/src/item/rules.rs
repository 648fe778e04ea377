//! What an item sells for, and what its packs may be called. Pure: the posting engine, the lists and the imports all ask
//! here.

use kernel::{Checks, Problem, UnitPrice};
use rust_decimal::Decimal;

use super::Pack;

/// What an item sells for, per base unit: its own price; else its purchase price times so many percent, rounded half up
/// to 4 decimals, once. `None` where neither price is known, or where the outcome is no price (beyond the ceiling, below
/// zero).
pub fn selling_price(own: Option<UnitPrice>, purchase: Option<UnitPrice>, ratio_percent: Decimal) -> Option<UnitPrice> {
    own.or_else(|| by_ratio(purchase?, ratio_percent))
}

fn by_ratio(purchase: UnitPrice, ratio_percent: Decimal) -> Option<UnitPrice> {
    // in integers, so that nothing is rounded but the outcome
    let ratio = ratio_percent.normalize();
    let product = i128::from(purchase.steps()).checked_mul(ratio.mantissa())?;
    let divisor = 10_i128.checked_pow(ratio.scale() + 2)?;
    let rounded = product.checked_mul(2)?.checked_add(divisor)?.div_euclid(divisor.checked_mul(2)?);
    let steps = i64::try_from(rounded).ok()?;
    (0..=UnitPrice::MAX.steps()).contains(&steps).then(|| UnitPrice::from_steps(steps))
}

/// Refuses packs that are called like the base unit: a line that names the unit must mean one thing.
pub(crate) fn check_pack_names(packs: &[Pack], unit: &str) -> Result<(), Problem> {
    let unit = unit.to_lowercase();
    let mut checks = Checks::new();
    for (index, pack) in packs.iter().enumerate() {
        if pack.name.to_lowercase() == unit {
            checks.fault(format!("/packs/{index}/name"), "NAME_OF_THE_UNIT");
        }
    }
    checks.finish()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rust_decimal::RoundingStrategy;

    use super::*;

    const USUAL: Decimal = Decimal::from_parts(102, 0, 0, false, 0);

    proptest! {
        #[test]
        fn an_own_price_wins_over_the_ratio(own in 0_i64..=999_999_999_999_999, purchase in proptest::option::of(0_i64..=999_999_999_999_999), ratio in 0_i64..100_000) {
            let own = UnitPrice::from_steps(own);
            let price = selling_price(Some(own), purchase.map(UnitPrice::from_steps), Decimal::new(ratio, 2));
            prop_assert_eq!(price, Some(own));
        }

        #[test]
        fn the_ratio_is_applied_and_rounded_half_up_once(purchase in 0_i64..=9_999_999_999_999, ratio in 0_i64..=10_000_000, scale in 0_u32..=4) {
            let ratio = Decimal::new(ratio, scale);
            let purchase = UnitPrice::from_steps(purchase);
            let expected = (purchase.decimal() * ratio / Decimal::ONE_HUNDRED)
                .round_dp_with_strategy(UnitPrice::SCALE, RoundingStrategy::MidpointAwayFromZero);
            prop_assert_eq!(selling_price(None, Some(purchase), ratio), UnitPrice::exact(expected).ok());
        }

        #[test]
        fn a_dearer_purchase_never_sells_for_less(a in 0_i64..=9_999_999_999, b in 0_i64..=9_999_999_999, ratio in 0_i64..=100_000) {
            let ratio = Decimal::new(ratio, 2);
            let price = |purchase| selling_price(None, Some(UnitPrice::from_steps(purchase)), ratio);
            prop_assert!(price(a.min(b)) <= price(a.max(b)));
        }

        #[test]
        fn no_ratio_makes_it_panic_or_fall_below_zero(purchase in any::<i64>(), mantissa in any::<i64>(), scale in 0_u32..=28) {
            let ratio = Decimal::from_i128_with_scale(i128::from(mantissa), scale);
            let price = selling_price(None, Some(UnitPrice::from_steps(purchase)), ratio);
            prop_assert!(price.is_none_or(|price| !price.is_negative() && price <= UnitPrice::MAX));
        }
    }

    #[test]
    fn two_percent_on_top_of_ten_thousand() {
        let price = selling_price(None, UnitPrice::whole(10_000), USUAL);
        assert_eq!(price, UnitPrice::whole(10_200));
    }

    #[test]
    fn half_a_step_rounds_up() {
        // 0.0001 x 150 % = 0.00015
        assert_eq!(
            selling_price(None, Some(UnitPrice::from_steps(1)), Decimal::from(150)),
            Some(UnitPrice::from_steps(2))
        );
        assert_eq!(
            selling_price(None, Some(UnitPrice::from_steps(1)), Decimal::from(149)),
            Some(UnitPrice::from_steps(1))
        );
    }

    #[test]
    fn without_any_price_there_is_none() {
        assert_eq!(selling_price(None, None, USUAL), None);
        assert_eq!(selling_price(None, Some(UnitPrice::MAX), USUAL), None);
    }

    #[test]
    fn a_pack_is_not_called_like_the_base_unit() {
        let pack = |name: &str| Pack { name: name.to_owned(), numerator: 24, denominator: 1 };
        assert!(check_pack_names(&[pack("thùng"), pack("lốc")], "chai").is_ok());
        let problem = check_pack_names(&[pack("lốc"), pack("CHAI")], "chai").unwrap_err();
        assert_eq!(problem.errors()[0].pointer, "/packs/1/name");
    }
}
