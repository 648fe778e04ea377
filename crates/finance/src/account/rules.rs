//! Whether a debt may change. Pure: rules 3 and 4 of the trade, as far as they are about money.

use chrono::NaiveDate;
use kernel::{Money, Warning};
use regulation::{Policy, Regulations, Rule};

use super::{
    model::{Account, Kind, Status},
    refusal::Refusal,
};

/// The regulations that a change obeys, in force on its date.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    /// When the limit would be exceeded.
    pub debt_limit: Policy,
    /// When the agency is not active.
    pub not_active: Policy,
    /// Whether a debt may fall below zero.
    pub overpayment: bool,
}

impl Terms {
    /// Those in force on a date.
    pub fn on(regulations: &Regulations, date: NaiveDate) -> Self {
        Self {
            debt_limit: regulations.policy(Rule::DebtLimit, date),
            not_active: regulations.policy(Rule::AgencyNotActive, date),
            overpayment: regulations.allow_overpayment(date),
        }
    }
}

/// A change that is asked for; the amount is above zero (or zero), the kind says which way it goes.
#[derive(Clone, Copy, Debug)]
pub struct Change {
    /// What it comes from.
    pub kind: Kind,
    /// The date it counts from.
    pub date: NaiveDate,
    /// How much.
    pub amount: Money,
}

/// Changes the account, or says why not and changes nothing. What a policy of `warn` let through is told in the warnings.
/// Gives back the signed amount and the debt after it.
pub fn change(account: &mut Account, change: Change, terms: Terms) -> Result<(Money, Money, Vec<Warning>), Refusal> {
    let mut warnings = Vec::new();
    let mut apply = |policy: Policy, refusal: Refusal| match policy {
        Policy::Refuse => Err(refusal),
        Policy::Warn => {
            warnings.push(Warning::from(&refusal));
            Ok(())
        }
        Policy::Allow => Ok(()),
    };
    let rises = matches!(change.kind, Kind::Issue | Kind::PaymentReversal);
    let signed = if rises { change.amount } else { -change.amount };
    // a payment that is taken back was never the agency's to owe less: only goods that go out obey status and limit
    if change.kind == Kind::Issue {
        if account.status != Status::Active {
            apply(terms.not_active, Refusal::NotActive { status: account.status })?;
        }
        let debt = account.debt.now();
        let after = debt
            .checked_add(account.pending)
            .and_then(|exposure| exposure.checked_add(change.amount))
            .ok_or(Refusal::BeyondCeiling)?;
        if after > account.limit {
            let refusal = Refusal::DebtLimit {
                limit: account.limit,
                debt,
                pending: account.pending,
                amount: change.amount,
                excess: after.checked_sub(account.limit).ok_or(Refusal::BeyondCeiling)?,
            };
            apply(terms.debt_limit, refusal)?;
        }
    }
    if !rises && !terms.overpayment {
        let (debt, low_on) = account.debt.least_since(change.date);
        if change.amount > debt {
            let excess = change.amount.checked_sub(debt).ok_or(Refusal::BeyondCeiling)?;
            return Err(Refusal::Overpayment {
                kind: change.kind,
                debt,
                low_on: (debt < account.debt.now()).then_some(low_on),
                passes_from: account.debt.holds_from(change.date, change.amount),
                amount: change.amount,
                excess,
            });
        }
    }
    let balance = account.debt.change(change.date, signed).ok_or(Refusal::BeyondCeiling)?;
    account.entries += 1;
    Ok((signed, balance, warnings))
}

#[cfg(test)]
mod tests {
    use kernel::{AgencyId, Running};
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    const TERMS: Terms = Terms { debt_limit: Policy::Refuse, not_active: Policy::Refuse, overpayment: false };

    fn today() -> NaiveDate {
        "2026-11-20".parse().unwrap()
    }

    fn account(debt: i64, limit: i64) -> Account {
        Account {
            agency: AgencyId(Uuid::nil()),
            debt: Running::new(Money(debt), today()),
            pending: Money::ZERO,
            entries: 0,
            status: Status::Active,
            limit: Money(limit),
        }
    }

    fn issue(amount: i64) -> Change {
        Change { kind: Kind::Issue, date: today(), amount: Money(amount) }
    }

    #[test]
    fn an_issue_up_to_the_limit_passes_and_one_dong_more_is_refused_with_the_numbers() {
        let mut books = account(49_900_000, 50_000_000);
        assert_eq!(change(&mut books, issue(100_000), TERMS).unwrap().1, Money(50_000_000));
        let mut books = account(49_900_000, 50_000_000);
        assert_eq!(
            change(&mut books, issue(300_000), TERMS),
            Err(Refusal::DebtLimit {
                limit: Money(50_000_000),
                debt: Money(49_900_000),
                pending: Money::ZERO,
                amount: Money(300_000),
                excess: Money(200_000),
            })
        );
    }

    #[test]
    fn a_policy_of_warn_lets_it_through_and_says_so() {
        let mut books = account(0, 10);
        books.status = Status::Blocked;
        let terms = Terms { debt_limit: Policy::Warn, not_active: Policy::Warn, overpayment: false };
        let (_, balance, warnings) = change(&mut books, issue(20), terms).unwrap();
        assert_eq!(balance, Money(20));
        let codes: Vec<_> = warnings.iter().map(|warning| warning.code.as_str()).collect();
        assert_eq!(codes, ["AGENCY_NOT_ACTIVE", "DEBT_LIMIT"]);
    }

    #[test]
    fn a_payment_obeys_the_debt_of_its_date_and_of_every_day_since() {
        let mut books = account(0, 1_000);
        change(&mut books, issue(500), TERMS).unwrap();
        let yesterday = today().pred_opt().unwrap();
        let early = Change { kind: Kind::Payment, date: yesterday, amount: Money(100) };
        assert_eq!(
            change(&mut books, early, TERMS),
            Err(Refusal::Overpayment {
                kind: Kind::Payment,
                debt: Money::ZERO,
                low_on: Some(yesterday),
                passes_from: Some(today()),
                amount: Money(100),
                excess: Money(100),
            })
        );
        let allowed = Terms { overpayment: true, ..TERMS };
        assert_eq!(change(&mut books, early, allowed).unwrap().1, Money(400));
    }

    #[test]
    fn a_reversed_payment_may_lift_the_debt_beyond_the_limit() {
        let mut books = account(50, 50);
        let back = Change { kind: Kind::PaymentReversal, date: today(), amount: Money(30) };
        assert_eq!(change(&mut books, back, TERMS).unwrap().1, Money(80));
    }

    proptest! {
        #[test]
        fn accepted_changes_keep_the_debt_between_zero_and_the_limit_and_refusals_change_nothing(
            steps in prop::collection::vec((any::<bool>(), 0_i64..400), 0..60), limit in 0_i64..1_000,
        ) {
            let mut books = account(0, limit);
            let mut sum = 0;
            for (issues, amount) in steps {
                let kind = if issues { Kind::Issue } else { Kind::Payment };
                let before = books.clone();
                let changed = change(&mut books, Change { kind, date: today(), amount: Money(amount) }, TERMS);
                let Ok((signed, balance, _)) = changed else {
                    prop_assert_eq!(&books, &before);
                    continue;
                };
                sum += signed.0;
                prop_assert_eq!(balance, Money(sum));
                prop_assert!(sum >= 0 && (sum <= limit || !issues));
                prop_assert_eq!(books.entries, before.entries + 1);
            }
            prop_assert_eq!(books.debt.now(), Money(sum));
        }
    }
}
