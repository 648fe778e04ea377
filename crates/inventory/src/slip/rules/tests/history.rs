//! Whole histories against the naive model: what it accepts is posted with the same warnings, what it does not is refused
//! and leaves the books as they were.

use proptest::sample::Index;
use regulation::{Parameter, ParameterValue, Policy};

use super::*;

const WAREHOUSES: u128 = 2;

/// The first is the default one, which slips do not name.
fn place(number: u128) -> WarehouseId {
    WarehouseId(Uuid::from_u128(warehouse_id().0.as_u128() + number))
}
fn named(number: u128) -> Option<WarehouseId> {
    (number > 0).then(|| place(number))
}

/// What somebody tries.
#[derive(Clone, Debug)]
enum Step {
    Receive {
        into: u128,
        lines: Vec<(u128, i64)>,
    },
    Issue {
        from: u128,
        to: u128,
        lines: Vec<(u128, i64)>,
    },
    Reverse(Index),
    Pay(u128, i64),
    Block(u128),
    Unblock(u128),
    /// Closes the books through the step's date.
    Close,
}

/// What is as it is from the first step to the last.
#[derive(Clone, Debug)]
struct House {
    debt_limit: Policy,
    not_active: Policy,
    /// Before this day debts may fall below zero, on it and after it they may not.
    overpayment_until: u64,
    /// Approved but not delivered, of every item in every warehouse.
    reserved: i64,
    /// Approved but not delivered, of every agency.
    pending: i64,
}

fn house() -> impl Strategy<Value = House> {
    let policy = || prop_oneof![3 => Just(Policy::Refuse), 1 => Just(Policy::Warn), 1 => Just(Policy::Allow)];
    let until = prop_oneof![1 => Just(0), 1 => 0..=DAYS + 1];
    let reserved = prop_oneof![2 => Just(0), 1 => 1_i64..20];
    let pending = prop_oneof![2 => Just(0), 1 => 1_i64..LIMIT];
    (policy(), policy(), until, reserved, pending).prop_map(
        |(debt_limit, not_active, overpayment_until, reserved, pending)| House {
            debt_limit,
            not_active,
            overpayment_until,
            reserved,
            pending,
        },
    )
}

fn history() -> impl Strategy<Value = Vec<(u64, Step)>> {
    let step = prop_oneof![
        6 => (0..WAREHOUSES, lines_strategy()).prop_map(|(into, lines)| Step::Receive { into, lines }),
        8 => (0..WAREHOUSES, 0..AGENCIES, lines_strategy())
            .prop_map(|(from, to, lines)| Step::Issue { from, to, lines }),
        3 => any::<Index>().prop_map(Step::Reverse),
        4 => (0..AGENCIES, 1_i64..900).prop_map(|(agency, amount)| Step::Pay(agency, amount)),
        1 => (0..AGENCIES).prop_map(Step::Block),
        1 => (0..AGENCIES).prop_map(Step::Unblock),
        1 => Just(Step::Close),
    ];
    // mostly today, sometimes a day before
    let date = prop_oneof![3 => Just(DAYS), 2 => 0..DAYS];
    prop::collection::vec((date, step), 1..40)
}

/// What was accepted: dates, whole units of items that came into a warehouse (or went out), and what an agency owes more
/// (or less). Every question is answered by adding all of it up again.
struct Naive {
    house: House,
    goods: Vec<(NaiveDate, u128, u128, i64)>,
    debts: Vec<(NaiveDate, u128, i64)>,
    slips: Vec<NaiveSlip>,
    blocked: HashSet<u128>,
    closed_through: Option<NaiveDate>,
}

struct NaiveSlip {
    date: NaiveDate,
    warehouse: u128,
    agency: Option<u128>,
    lines: Vec<(u128, i64)>,
    reversed: bool,
    id: SlipId,
}

impl Naive {
    fn new(house: House) -> Self {
        let (goods, debts, slips) = (Vec::new(), Vec::new(), Vec::new());
        Self { house, goods, debts, slips, blocked: HashSet::new(), closed_through: None }
    }

    fn on_hand(&self, number: u128, warehouse: u128, end: NaiveDate) -> i64 {
        let there = self.goods.iter().filter(|(date, item, at, _)| (*item, *at) == (number, warehouse) && *date <= end);
        there.map(|(.., by)| by).sum()
    }
    fn debt(&self, number: u128, end: NaiveDate) -> i64 {
        self.debts.iter().filter(|(date, agency, _)| *agency == number && *date <= end).map(|(_, _, by)| by).sum()
    }
    fn every_day_since(date: NaiveDate, holds: impl Fn(NaiveDate) -> bool) -> bool {
        (0..=DAYS).map(day).filter(|end| *end >= date).all(holds)
    }
    fn amount(lines: &[(u128, i64)]) -> i64 {
        lines.iter().map(|(number, quantity)| 10 * (i64::try_from(*number).unwrap() + 1) * quantity).sum()
    }
    /// Whether so much may go out: none of it is missing on any day since, and what is promised is left.
    fn has(&self, lines: &[(u128, i64)], warehouse: u128, date: NaiveDate) -> bool {
        lines.iter().all(|(number, _)| {
            let wanted: i64 = lines.iter().filter(|(item, _)| item == number).map(|(_, quantity)| quantity).sum();
            let left = self.on_hand(*number, warehouse, day(DAYS)) - self.house.reserved;
            left >= wanted && Self::every_day_since(date, |end| self.on_hand(*number, warehouse, end) >= wanted)
        })
    }
    fn may_fall(&self, agency: u128, amount: i64, date: NaiveDate) -> bool {
        date < day(self.house.overpayment_until) || Self::every_day_since(date, |end| self.debt(agency, end) >= amount)
    }

    /// The codes of the warnings; none if it is refused.
    fn accepts(&self, step: &Step, date: NaiveDate, target: Option<usize>) -> Option<Vec<&'static str>> {
        if self.closed_through.is_some_and(|closed| date <= closed) {
            return None;
        }
        let sound = |holds: bool| holds.then(Vec::new);
        match step {
            Step::Issue { from, to, lines } => {
                let owed = self.debt(*to, day(DAYS)) + self.house.pending;
                let broken = [
                    (self.blocked.contains(to), self.house.not_active, "AGENCY_NOT_ACTIVE"),
                    (owed + Self::amount(lines) > LIMIT, self.house.debt_limit, "DEBT_LIMIT"),
                ];
                let broken = || broken.iter().filter(|(broken, ..)| *broken);
                let passes = broken().all(|(_, policy, _)| *policy != Policy::Refuse);
                let warned = broken().filter(|(_, policy, _)| *policy == Policy::Warn).map(|(.., code)| *code);
                (passes && self.has(lines, *from, date)).then(|| warned.collect())
            }
            Step::Pay(agency, amount) => sound(self.may_fall(*agency, *amount, date)),
            Step::Reverse(_) => {
                let slip = &self.slips[target?];
                let may = match slip.agency {
                    Some(agency) => self.may_fall(agency, Self::amount(&slip.lines), date),
                    None => self.has(&slip.lines, slip.warehouse, date),
                };
                sound(!slip.reversed && date >= slip.date && may)
            }
            Step::Receive { .. } | Step::Block(_) | Step::Unblock(_) | Step::Close => sound(true),
        }
    }

    fn take(&mut self, step: &Step, date: NaiveDate, target: Option<usize>, id: SlipId) {
        let (warehouse, agency, lines, sign) = match step {
            Step::Receive { into, lines } => (*into, None, lines.clone(), 1),
            Step::Issue { from, to, lines } => (*from, Some(*to), lines.clone(), -1),
            Step::Pay(agency, amount) => return self.debts.push((date, *agency, -amount)),
            Step::Reverse(_) => {
                let slip = &mut self.slips[target.unwrap()];
                slip.reversed = true;
                (slip.warehouse, slip.agency, slip.lines.clone(), if slip.agency.is_some() { 1 } else { -1 })
            }
            Step::Block(_) | Step::Unblock(_) | Step::Close => return,
        };
        self.goods.extend(lines.iter().map(|(number, quantity)| (date, *number, warehouse, sign * quantity)));
        if let Some(agency) = agency {
            self.debts.push((date, agency, -sign * Self::amount(&lines)));
        }
        if !matches!(step, Step::Reverse(_)) {
            self.slips.push(NaiveSlip { date, warehouse, agency, lines, reversed: false, id });
        }
    }
}

fn books_of(house: &House) -> Books {
    let mut books = books();
    for number in 0..WAREHOUSES {
        books.warehouses.insert(place(number));
        for goods in 0..ITEMS {
            let stock = Stock {
                on_hand: Running::new(Quantity::ZERO, NaiveDate::MIN),
                reserved: Quantity::whole(house.reserved).unwrap(),
                entries: 0,
            };
            books.stock.insert((item(goods), place(number)), stock);
        }
    }
    for account in books.accounts.values_mut() {
        account.pending = Money(house.pending);
    }
    let always = day(0);
    books.regulations = Regulations::of([
        (Parameter::DebtLimitPolicy, always, ParameterValue::Policy(house.debt_limit)),
        (Parameter::AgencyNotActivePolicy, always, ParameterValue::Policy(house.not_active)),
        (Parameter::AllowOverpayment, always, ParameterValue::Boolean(true)),
        (Parameter::AllowOverpayment, day(house.overpayment_until), ParameterValue::Boolean(false)),
    ]);
    books
}

/// What came of a step: the slip, if it makes one, and the warnings.
type Outcome = Result<(Option<Posted>, Vec<Warning>), Problem>;

/// Tries a step: the place of the slip that it reverses, if it does, and what came of it.
fn attempt(books: &mut Books, naive: &mut Naive, step: &Step, date: NaiveDate, id: u128) -> (Option<usize>, Outcome) {
    let target = match step {
        Step::Reverse(index) => (!naive.slips.is_empty()).then(|| index.index(naive.slips.len())),
        _ => None,
    };
    let deed = match step {
        Step::Receive { into, lines } => {
            Deed::Receive(NewReceipt { supplier: None, warehouse: named(*into), note: None, lines: new_lines(lines) })
        }
        Step::Issue { from, to, lines } => {
            let (agency, lines) = (agency(*to), new_lines(lines));
            Deed::Issue(NewIssue { agency, warehouse: named(*from), note: None, lines })
        }
        Step::Reverse(_) => {
            let slip = target.map(|at| &naive.slips[at]);
            let kind = if slip.is_some_and(|slip| slip.agency.is_none()) { Kind::Receipt } else { Kind::Issue };
            Deed::Reverse { slip: slip.map_or(SlipId(Uuid::nil()), |slip| slip.id), kind, note: None }
        }
        Step::Pay(number, amount) => {
            let change = Change { kind: account::Kind::Payment, date, amount: Money(*amount) };
            let terms = Terms::on(&books.regulations, date);
            let open = dating::check(date, day(DAYS), books.calendar, &books.regulations, Backdating::ByRegulation);
            let account = books.accounts.get_mut(&agency(*number)).unwrap();
            let paid = open.and_then(|_| Ok(account::change(account, change, terms)?));
            return (None, paid.map(|(_, _, warnings)| (None, warnings)));
        }
        Step::Block(number) | Step::Unblock(number) => {
            let blocks = matches!(step, Step::Block(_));
            if blocks {
                naive.blocked.insert(*number)
            } else {
                naive.blocked.remove(number)
            };
            books.accounts.get_mut(&agency(*number)).unwrap().status =
                if blocks { AgencyStatus::Blocked } else { AgencyStatus::Active };
            return (None, Ok((None, Vec::new())));
        }
        Step::Close => {
            naive.closed_through = naive.closed_through.max(Some(date).filter(|date| *date < day(DAYS)));
            books.calendar.closed_through = naive.closed_through;
            return (None, Ok((None, Vec::new())));
        }
    };
    let posted = decide(books, &command(deed, date, id));
    (target, posted.map(|posted| (Some(posted.clone()), posted.slip.warnings)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn decide_agrees_with_the_naive_model_and_keeps_the_books(house in house(), history in history()) {
        let mut books = books_of(&house);
        let mut naive = Naive::new(house);
        let mut numbers: HashMap<&str, u32> = HashMap::new();
        for (id, (date, step)) in history.iter().enumerate() {
            let (date, id) = (day(*date), id as u128);
            let is_deed = !matches!(step, Step::Block(_) | Step::Unblock(_) | Step::Close);
            let before = state(&books);
            let (target, outcome) = attempt(&mut books, &mut naive, step, date, id);
            if !is_deed {
                continue;
            }
            let accepted = naive.accepts(step, date, target);
            let warned = outcome.as_ref().ok();
            let warned = warned.map(|(_, warnings)| warnings.iter().map(|warning| warning.code.as_str()).collect());
            prop_assert_eq!(warned, accepted, "{:?} on {}: {:?}", step, date, outcome.as_ref().err());
            let Ok((posted, _)) = outcome else {
                prop_assert_eq!(state(&books), before, "a refusal changed the books");
                continue;
            };
            naive.take(step, date, target, posted.as_ref().map_or(SlipId(Uuid::nil()), |posted| posted.slip.id));
            if let Some(Posted { slip, movements, .. }) = posted {
                prop_assert_eq!(slip.total.0, slip.lines.iter().map(|line| line.amount.0).sum::<i64>());
                prop_assert_eq!(movements.len(), slip.lines.len());
                let number = numbers.entry(slip.kind.series()).or_default();
                *number += 1;
                prop_assert_eq!(&slip.number, &format!("{}-2026-{number:06}", slip.kind.series()));
                if slip.kind.reversal().is_some() {
                    books.originals.insert(slip.id, slip);
                }
            }
            for (number, warehouse) in (0..ITEMS).flat_map(|number| (0..WAREHOUSES).map(move |at| (number, at))) {
                let now = books.stock[&(item(number), place(warehouse))].on_hand.now();
                prop_assert_eq!(now, Quantity::whole(naive.on_hand(number, warehouse, day(DAYS))).unwrap());
                prop_assert!((0..=DAYS).all(|end| naive.on_hand(number, warehouse, day(end)) >= 0));
            }
            for number in 0..AGENCIES {
                prop_assert_eq!(books.accounts[&agency(number)].debt.now().0, naive.debt(number, day(DAYS)));
                let never_allowed = naive.house.overpayment_until == 0;
                prop_assert!(!never_allowed || (0..=DAYS).all(|end| naive.debt(number, day(end)) >= 0));
            }
        }
    }
}

#[test]
fn an_agency_with_credit_is_issued_to_after_overpayment_was_switched_off() {
    let house =
        House { debt_limit: Policy::Refuse, not_active: Policy::Refuse, overpayment_until: 2, reserved: 0, pending: 0 };
    let mut books = books_of(&house);
    let mut naive = Naive::new(house);
    let mut tried = |on: u64, step: Step| attempt(&mut books, &mut naive, &step, day(on), u128::from(on)).1;
    tried(1, Step::Pay(0, 500)).unwrap();
    tried(3, Step::Receive { into: 1, lines: vec![(0, 10)] }).unwrap();
    // a credit is no debt: goods may be taken for it, and money not put on top
    assert_eq!(tried(4, Step::Pay(0, 1)).unwrap_err().code(), Code::Overpayment);
    let (posted, _) = tried(5, Step::Issue { from: 1, to: 0, lines: vec![(0, 10)] }).unwrap();
    assert_eq!(posted.unwrap().slip.exposure.unwrap().debt, Money(-400));
}
