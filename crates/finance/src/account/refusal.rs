//! Why a debt may not change, with the numbers and with what would make it pass.

use chrono::NaiveDate;
use kernel::{Money, Problem, Warning, problem::Code, remedy};
use serde_json::{Map, Value, json};

use super::model::{Kind, Status};

/// Why a debt may not change so.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// It would exceed the credit limit.
    DebtLimit {
        /// The most that the agency may owe.
        limit: Money,
        /// What it owes.
        debt: Money,
        /// What is approved but not delivered.
        pending: Money,
        /// What was asked for.
        amount: Money,
        /// By how much it would exceed the limit.
        excess: Money,
    },
    /// The agency is pending or blocked.
    NotActive {
        /// Its status.
        status: Status,
    },
    /// It would fall below zero.
    Overpayment {
        /// What was to lower it.
        kind: Kind,
        /// The lowest that the debt was since the date.
        debt: Money,
        /// Where that was on an earlier day than the last: on which.
        low_on: Option<NaiveDate>,
        /// From which date on it would pass, if there is one.
        passes_from: Option<NaiveDate>,
        /// What was asked for.
        amount: Money,
        /// By how much it is too much.
        excess: Money,
    },
    /// The debt would be beyond what an account can count.
    BeyondCeiling,
}

impl Refusal {
    fn params(&self) -> Map<String, Value> {
        let params = match self {
            Self::DebtLimit { limit, debt, pending, amount, excess } => {
                json!({ "limit": limit, "debt": debt, "pending": pending, "amount": amount, "excess": excess })
            }
            Self::NotActive { status } => json!({ "status": status }),
            Self::Overpayment { debt, amount, excess, low_on: None, .. } => {
                json!({ "debt": debt, "amount": amount, "excess": excess })
            }
            Self::Overpayment { debt, amount, excess, low_on: Some(date), .. } => {
                json!({ "debt": debt, "amount": amount, "excess": excess, "date": date })
            }
            Self::BeyondCeiling => json!({ "max": Money::MAX }),
        };
        if let Value::Object(params) = params { params } else { Map::new() }
    }

    pub(super) fn code(&self) -> Code {
        match self {
            Self::DebtLimit { .. } => Code::DebtLimit,
            Self::NotActive { .. } => Code::AgencyNotActive,
            Self::Overpayment { .. } => Code::Overpayment,
            Self::BeyondCeiling => Code::Conflict,
        }
    }

    fn detail(&self) -> String {
        match self {
            Self::DebtLimit { limit, debt, pending, excess, .. } => {
                // each is within the ceiling of money, so that these cannot overflow
                let room = limit.0 - debt.0 - pending.0;
                let mut remedies = Vec::new();
                if room > 0 {
                    remedies.push(format!("issue for {excess} less"));
                }
                // more than it owes it cannot pay
                if excess <= debt {
                    remedies.push(format!("take a payment of {excess} first"));
                }
                remedies.push(format!("raise the limit by {excess}"));
                let why = match room {
                    1.. => format!("The agency would owe {excess} more than its credit limit."),
                    0 => "The agency has used up its credit limit.".to_owned(),
                    _ => format!("The agency is {} above its credit limit already.", -room),
                };
                why + &remedy::sentence(&remedies)
            }
            Self::NotActive { status: Status::Pending } => {
                "The agency is not approved yet, and only an active one may be issued to. Approve it first.".to_owned()
            }
            Self::NotActive { .. } => {
                "The agency is blocked, and only an active one may be issued to. Unblock it first.".to_owned()
            }
            Self::Overpayment { kind, debt, low_on, passes_from, excess, .. } => {
                let why = match (kind, low_on) {
                    (Kind::IssueReversal, None) => {
                        format!("The agency has paid for the issue: its debt would fall {excess} below zero.")
                    }
                    (Kind::IssueReversal, Some(day)) => {
                        format!("On {day} the agency owed {debt} only: its debt would have fallen {excess} below zero.")
                    }
                    (_, None) if *debt == Money::ZERO => "The agency owes nothing.".to_owned(),
                    (_, None) => format!("That is {excess} more than the agency owes."),
                    (_, Some(day)) if *debt == Money::ZERO => format!("On {day} the agency owed nothing."),
                    (_, Some(day)) => format!("That is {excess} more than the agency owed on {day}."),
                };
                let mut remedies = Vec::new();
                if *kind == Kind::IssueReversal {
                    remedies.push(format!("reverse payments of {excess} first"));
                } else if *debt > Money::ZERO {
                    remedies.push(format!("take {excess} less"));
                }
                remedies.extend(passes_from.map(|day| format!("date it {day} or later")));
                remedies.push("allow overpayment, so that the rest stands as credit".to_owned());
                why + &remedy::sentence(&remedies)
            }
            Self::BeyondCeiling => "The debt would be beyond what an account can count.".to_owned(),
        }
    }
}

impl From<&Refusal> for Warning {
    fn from(refusal: &Refusal) -> Self {
        Self { code: refusal.code().as_str().to_owned(), params: refusal.params() }
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Self::new(refusal.code(), refusal.detail()).with_params(refusal.params())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beyond_limit(debt: i64, amount: i64) -> String {
        let excess = Money(debt + amount - 1_000);
        Refusal::DebtLimit {
            limit: Money(1_000),
            debt: Money(debt),
            pending: Money::ZERO,
            amount: Money(amount),
            excess,
        }
        .detail()
    }

    fn overpaid(kind: Kind, debt: i64, low_on: Option<&str>, passes_from: Option<&str>) -> String {
        let day = |text: &str| text.parse().unwrap();
        let (amount, excess) = (Money(400), Money(400 - debt));
        let (low_on, passes_from) = (low_on.map(day), passes_from.map(day));
        Refusal::Overpayment { kind, debt: Money(debt), low_on, passes_from, amount, excess }.detail()
    }

    #[test]
    fn what_helps_against_a_limit_depends_on_what_is_owed_already() {
        assert_eq!(
            beyond_limit(800, 300),
            "The agency would owe 100 more than its credit limit. Issue for 100 less, take a payment of 100 first, or raise \
             the limit by 100."
        );
        // it owes less than what would have to be paid
        assert_eq!(
            beyond_limit(50, 1_200),
            "The agency would owe 250 more than its credit limit. Issue for 250 less, or raise the limit by 250."
        );
        assert_eq!(
            beyond_limit(1_000, 300),
            "The agency has used up its credit limit. Take a payment of 300 first, or raise the limit by 300."
        );
        assert_eq!(
            beyond_limit(1_700, 300),
            "The agency is 700 above its credit limit already. Take a payment of 1000 first, or raise the limit by 1000."
        );
    }

    #[test]
    fn a_payment_that_is_too_much_is_told_how_much_too_much_or_when_it_would_not_be() {
        let credit = "allow overpayment, so that the rest stands as credit.";
        assert_eq!(
            overpaid(Kind::Payment, 399, None, None),
            format!("That is 1 more than the agency owes. Take 1 less, or {credit}")
        );
        assert_eq!(
            overpaid(Kind::Payment, 0, None, None),
            "The agency owes nothing. Allow overpayment, so that the rest stands as credit."
        );
        assert_eq!(
            overpaid(Kind::Payment, 100, Some("2026-11-01"), Some("2026-11-05")),
            format!(
                "That is 300 more than the agency owed on 2026-11-01. Take 300 less, date it 2026-11-05 or later, or {credit}"
            )
        );
    }

    #[test]
    fn an_issue_that_is_paid_is_only_reversed_after_its_payment() {
        let credit = "allow overpayment, so that the rest stands as credit.";
        assert_eq!(
            overpaid(Kind::IssueReversal, 100, None, None),
            format!(
                "The agency has paid for the issue: its debt would fall 300 below zero. Reverse payments of 300 first, or {credit}"
            )
        );
        assert!(
            overpaid(Kind::IssueReversal, 0, Some("2026-11-01"), Some("2026-11-05"))
                .contains("first, date it 2026-11-05 or later, or allow")
        );
    }

    #[test]
    fn an_agency_that_is_not_active_is_told_by_its_status() {
        assert!(Refusal::NotActive { status: Status::Pending }.detail().ends_with("Approve it first."));
        assert!(Refusal::NotActive { status: Status::Blocked }.detail().ends_with("Unblock it first."));
    }
}
