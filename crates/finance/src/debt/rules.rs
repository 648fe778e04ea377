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

/// The age of a debt, given what was issued (less what of it was reversed since) 0 to 30, 31 to 60 and 61 to 90 days ago.
///
/// What is not owed has no age: credit is in no bucket.
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

    /// An issue, how many days ago it was, and how many days ago it was reversed if it was.
    #[derive(Clone, Copy, Debug)]
    struct Issue {
        age: u32,
        amount: i64,
        reversed: Option<u32>,
    }

    fn issue() -> impl Strategy<Value = Issue> {
        (0_u32..200, 0_i64..1_000, prop::option::weighted(0.3, 0_u32..=100)).prop_map(|(age, amount, part)| Issue {
            age,
            amount,
            reversed: part.map(|part| age * part / 100),
        })
    }

    /// Settles issue after issue, the oldest first, as the rule is told; a reversed one never was.
    fn settle(mut issues: Vec<Issue>, mut paid: i64) -> [i64; 4] {
        issues.retain(|issue| issue.reversed.is_none());
        issues.sort_by_key(|issue| std::cmp::Reverse(issue.age));
        let mut left = [0; 4];
        for issue in issues {
            let settled = issue.amount.min(paid);
            paid -= settled;
            left[window(issue.age)] += issue.amount - settled;
        }
        left
    }

    /// The windows as `finance.ageing` sums them up from the entries of the last 90 days.
    fn recent(issues: &[Issue]) -> [Money; 3] {
        let mut sums = [0; 4];
        for issue in issues {
            let mut enter = |posted: u32, amount: i64| {
                if posted <= 90 {
                    sums[window(issue.age)] += amount;
                }
            };
            enter(issue.age, issue.amount);
            if let Some(reversed) = issue.reversed {
                enter(reversed, -issue.amount);
            }
        }
        [Money(sums[0]), Money(sums[1]), Money(sums[2])]
    }

    proptest! {
        #[test]
        fn payments_settle_the_oldest_issues_first(
            issues in prop::collection::vec(issue(), 0..30), part in 0_i64..=100,
        ) {
            let total: i64 = issues.iter().filter(|issue| issue.reversed.is_none()).map(|issue| issue.amount).sum();
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
    fn the_reversal_of_an_old_issue_leaves_a_fresh_one_fresh() {
        // 100 issued 40 days ago and reversed today, 50 issued today
        let issues = [Issue { age: 40, amount: 100, reversed: Some(0) }, Issue { age: 0, amount: 50, reversed: None }];
        assert_eq!(array(age(Money(50), recent(&issues))), [50, 0, 0, 0]);
    }
}
