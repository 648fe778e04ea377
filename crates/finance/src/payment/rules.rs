//! Whether a payment may be posted or reversed. Pure: no IO, no clock.

use std::collections::{BTreeMap, HashMap};

use kernel::{AgencyId, Problem, db::number::Counters, problem::Code};
use regulation::{Calendar, Regulations, dating};

use super::model::{Command, Deed, Kind, NewPayment, Payment, PaymentId, Status};
use crate::account::{self, Account, Change, Entry, Terms};

/// The series of payments' numbers.
pub const PAYMENTS: &str = "PT";
/// The series of reversals' numbers.
pub const REVERSALS: &str = "DT";

/// What a batch has locked and read.
#[derive(Clone, Debug)]
pub struct Books {
    /// The accounts that it touches.
    pub accounts: BTreeMap<AgencyId, Account>,
    /// The payments that it is to reverse.
    pub originals: HashMap<PaymentId, Payment>,
    /// The numbers.
    pub counters: Counters,
    /// Up to when the books are closed.
    pub calendar: Calendar,
    /// The regulations.
    pub regulations: Regulations,
}

/// A payment that counts from now on.
#[derive(Clone, Debug)]
pub struct Posted {
    /// The document.
    pub payment: Payment,
    /// Its entry in the ledger.
    pub entry: Entry,
}

/// The series that a command takes its number from.
pub const fn series(deed: &Deed) -> &'static str {
    match deed {
        Deed::Post(_) => PAYMENTS,
        Deed::Reverse { .. } => REVERSALS,
    }
}

/// Posts into the books, or says why not and changes nothing.
pub fn decide(books: &mut Books, command: &Command) -> Result<Posted, Problem> {
    match &command.deed {
        Deed::Post(new) => post(books, command, new),
        Deed::Reverse { payment, note } => reverse(books, command, *payment, note.clone()),
    }
}

fn post(books: &mut Books, command: &Command, new: &NewPayment) -> Result<Posted, Problem> {
    if !command.agencies.contains(new.agency) || !books.accounts.contains_key(&new.agency) {
        return Err(Problem::unknown_reference("/agency_id"));
    }
    let draft = Payment {
        id: command.id,
        kind: Kind::Payment,
        number: String::new(),
        status: Status::Posted,
        agency_id: new.agency,
        agency_code: None,
        agency_name: None,
        date: command.date,
        amount: new.amount,
        method: new.method,
        reference: new.reference.clone(),
        note: new.note.clone(),
        reverses_id: None,
        reverses_number: None,
        reversed_by: None,
        reversed_by_number: None,
        debt_after: kernel::Money::ZERO,
        created_by: command.by,
        created_by_name: None,
        created_at: command.now,
        warnings: Vec::new(),
    };
    enter(books, command, account::Kind::Payment, draft)
}

fn reverse(books: &mut Books, command: &Command, id: PaymentId, note: Option<String>) -> Result<Posted, Problem> {
    let original = match books.originals.get(&id) {
        Some(original) if command.agencies.contains(original.agency_id) => original.clone(),
        _ => return Err(Problem::not_found("payment")),
    };
    if original.kind == Kind::PaymentReversal {
        return Err(Problem::new(Code::Conflict, "A reversal is not reversed; post the payment again instead."));
    }
    if let Some(by) = original.reversed_by {
        return Err(already_reversed().with("reversed_by", by));
    }
    if command.date < original.date {
        return Err(Problem::field("/date", "BEFORE_ORIGINAL").with("original_date", original.date));
    }
    let draft = Payment {
        id: command.id,
        kind: Kind::PaymentReversal,
        number: String::new(),
        date: command.date,
        reference: None,
        note,
        reverses_id: Some(id),
        reversed_by: None,
        created_by: command.by,
        created_at: command.now,
        ..original
    };
    let posted = enter(books, command, account::Kind::PaymentReversal, draft)?;
    if let Some(original) = books.originals.get_mut(&id) {
        original.reversed_by = Some(command.id);
        original.status = Status::Reversed;
    }
    Ok(posted)
}

/// The refusal to reverse a payment twice. Of two processes that reverse it at once, with dates in different years, each
/// locks another series of numbers, and the later one only hears of the first by the constraint.
pub fn already_reversed() -> Problem {
    Problem::new(Code::AlreadyReversed, "This payment is reversed already.")
}

fn enter(books: &mut Books, command: &Command, kind: account::Kind, mut draft: Payment) -> Result<Posted, Problem> {
    let late = dating::check(command.date, command.today, books.calendar, &books.regulations, command.backdating)?;
    let account = books.accounts.get_mut(&draft.agency_id).ok_or_else(|| Problem::unknown_reference("/agency_id"))?;
    let terms = Terms::on(&books.regulations, command.date);
    let change = Change { kind, date: command.date, amount: draft.amount };
    let (amount, balance, warnings) = account::change(account, change, terms)?;
    draft.number = books.counters.next(series(&command.deed), command.date);
    draft.debt_after = balance;
    draft.warnings = late.into_iter().chain(warnings).collect();
    let entry = Entry {
        agency: draft.agency_id,
        date: draft.date,
        seq: account.entries,
        kind,
        document: draft.id.0,
        number: draft.number.clone(),
        amount,
        balance,
        reverses_on: None,
    };
    Ok(Posted { payment: draft, entry })
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate, Utc};
    use kernel::{Agencies, Money, Running, UserId};
    use proptest::prelude::*;
    use regulation::dating::Backdating;
    use uuid::Uuid;

    use super::*;
    use crate::{account::Status as AgencyStatus, payment::Method};

    fn today() -> NaiveDate {
        "2026-11-20".parse().unwrap()
    }

    fn books(debt: i64) -> Books {
        let agency = AgencyId(Uuid::nil());
        let account = Account {
            agency,
            debt: Running::new(Money(debt), today()),
            pending: Money::ZERO,
            entries: 7,
            status: AgencyStatus::Blocked,
            limit: Money::ZERO,
        };
        Books {
            accounts: BTreeMap::from([(agency, account)]),
            originals: HashMap::new(),
            counters: Counters::fresh(),
            calendar: Calendar::default(),
            regulations: Regulations::defaults(),
        }
    }

    fn command(deed: Deed, id: u128) -> Command {
        Command {
            deed,
            id: PaymentId(Uuid::from_u128(id)),
            date: today(),
            today: today(),
            now: DateTime::<Utc>::UNIX_EPOCH,
            backdating: Backdating::ByRegulation,
            by: UserId(Uuid::nil()),
            agencies: Agencies::All,
            key: None,
        }
    }

    fn pay(amount: i64) -> Deed {
        let agency = AgencyId(Uuid::nil());
        Deed::Post(NewPayment { agency, amount: Money(amount), method: Method::Cash, reference: None, note: None })
    }

    #[test]
    fn a_blocked_agency_may_pay_and_its_payment_be_reversed_once() {
        let mut books = books(1_000);
        let posted = decide(&mut books, &command(pay(400), 1)).unwrap();
        assert_eq!((posted.payment.number.as_str(), posted.payment.debt_after), ("PT-2026-000001", Money(600)));
        assert_eq!((posted.entry.seq, posted.entry.amount), (8, Money(-400)));

        books.originals.insert(posted.payment.id, posted.payment.clone());
        let back = Deed::Reverse { payment: posted.payment.id, note: None };
        let reversal = decide(&mut books, &command(back.clone(), 2)).unwrap();
        assert_eq!((reversal.payment.number.as_str(), reversal.payment.debt_after), ("DT-2026-000001", Money(1_000)));
        let again = decide(&mut books, &command(back, 3)).unwrap_err();
        assert_eq!(again.code(), Code::AlreadyReversed);
    }

    #[test]
    fn an_agency_out_of_sight_is_not_there() {
        let mut books = books(1_000);
        let mut blind = command(pay(1), 1);
        blind.agencies = Agencies::Only([].into());
        assert_eq!(decide(&mut books, &blind).unwrap_err().errors()[0].pointer, "/agency_id");
    }

    proptest! {
        #[test]
        fn numbers_have_no_gap_and_refusals_change_nothing(amounts in prop::collection::vec(1_i64..500, 1..40)) {
            let mut books = books(3_000);
            let mut given = 0;
            for (id, amount) in amounts.into_iter().enumerate() {
                let before = (books.accounts.clone(), given);
                if let Ok(posted) = decide(&mut books, &command(pay(amount), id as u128)) {
                    given += 1;
                    prop_assert_eq!(posted.payment.number, format!("PT-2026-{given:06}"));
                } else {
                    prop_assert_eq!(&books.accounts, &before.0);
                }
            }
        }
    }
}
