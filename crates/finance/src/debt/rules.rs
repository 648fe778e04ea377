//! How old a debt is. Payments settle the oldest issues first, so what is owed are the latest issues, as many as come to
//! the debt: that takes the issues of the last 90 days and no history.

use kernel::Money;
use serde::Serialize;
use utoipa::ToSchema;

/// A debt by the days that it is outstanding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = AgeingBuckets)]
pub struct Buckets {
    /// Up to 30 days.
    pub days_0_30: Money,
    /// 31 to 60 days.
    pub days_31_60: Money,
    /// 61 to 90 days.
    pub days_61_90: Money,
    /// More than 90 days.
    pub over_90: Money,
}

impl Buckets {
    /// Bucket by bucket, unless a sum is beyond 64 bits.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let sum = |a: Money, b: Money| a.0.checked_add(b.0).map(Money);
        Some(Self {
            days_0_30: sum(self.days_0_30, other.days_0_30)?,
            days_31_60: sum(self.days_31_60, other.days_31_60)?,
            days_61_90: sum(self.days_61_90, other.days_61_90)?,
            over_90: sum(self.over_90, other.over_90)?,
        })
    }
}

/// The age of a debt, given what was issued (less reversals, each on its own date) 0 to 30, 31 to 60 and 61 to 90 days ago.
///
/// A reversal that comes in a later window than its issue takes the issue away before anything older is counted. What is
/// not owed has no age: credit is in no bucket.
pub fn age(debt: Money, issued: [Money; 3]) -> Buckets {
    let debt = debt.max(Money::ZERO).0;
    let mut issued_since = 0_i64;
    let mut placed = 0;
    let [days_0_30, days_31_60, days_61_90] = issued.map(|issued| {
        issued_since = issued_since.saturating_add(issued.0);
        let bucket = issued_since.clamp(placed, debt) - placed;
        placed += bucket;
        Money(bucket)
    });
    Buckets { days_0_30, days_31_60, days_61_90, over_90: Money(debt - placed) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn window(age: u32) -> usize {
        match age {
            0..=30 => 0,
            31..=60 => 1,
            61..=90 => 2,
            _ => 3,
        }
    }

    fn array(buckets: Buckets) -> [i64; 4] {
        [buckets.days_0_30.0, buckets.days_31_60.0, buckets.days_61_90.0, buckets.over_90.0]
    }

    /// Settles issue after issue, the oldest first, as the rule is told.
    fn settle(mut issues: Vec<(u32, i64)>, mut paid: i64) -> [i64; 4] {
        issues.sort_by_key(|(age, _)| std::cmp::Reverse(*age));
        let mut left = [0; 4];
        for (age, amount) in issues {
            let settled = amount.min(paid);
            paid -= settled;
            left[window(age)] += amount - settled;
        }
        left
    }

    fn recent(issues: &[(u32, i64)]) -> [Money; 3] {
        let mut sums = [0; 4];
        for (age, amount) in issues {
            sums[window(*age)] += amount;
        }
        [Money(sums[0]), Money(sums[1]), Money(sums[2])]
    }

    proptest! {
        #[test]
        fn payments_settle_the_oldest_issues_first(
            issues in prop::collection::vec((0_u32..200, 0_i64..1_000), 0..30), part in 0_i64..=100,
        ) {
            let total: i64 = issues.iter().map(|(_, amount)| amount).sum();
            let paid = total * part / 100;
            prop_assert_eq!(array(age(Money(total - paid), recent(&issues))), settle(issues, paid));
        }

        #[test]
        fn the_buckets_sum_to_the_debt_and_none_is_below_zero(
            debt in -1_000_i64..1_000, issued in prop::array::uniform3(-2_000_i64..2_000),
        ) {
            let buckets = array(age(Money(debt), issued.map(Money)));
            prop_assert_eq!(buckets.iter().sum::<i64>(), debt.max(0));
            prop_assert!(buckets.iter().all(|bucket| *bucket >= 0));
        }
    }

    #[test]
    fn a_reversal_takes_its_issue_away_before_anything_older() {
        // 100 issued 95 days ago, 50 issued 40 days ago and reversed today
        let buckets = age(Money(100), [Money(-50), Money(50), Money(0)]);
        assert_eq!(array(buckets), [0, 0, 0, 100]);
    }
}
