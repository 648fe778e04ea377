//! A year of trade, thought out beforehand: who orders, pays and delivers what on which day, so that every slip is one that
//! the books accept. The same seed and the same last day give the same year.

use std::collections::VecDeque;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::{
    dice::Dice,
    goods::{Good, SUPPLIERS, catalogue},
    people::{Shop, shops},
};

/// How many warehouses the demo has; the first is the default one.
pub(super) const WAREHOUSES: usize = 2;
const GOODS: usize = 500;
const SHOPS: usize = 300;
/// A year, in days before its last one.
pub(super) const YEAR: u16 = 364;

/// What happened, and to whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Plan {
    pub(super) goods: Vec<Good>,
    pub(super) shops: Vec<Shop>,
    pub(super) days: Vec<Day>,
}

/// One day, in the order in which it is posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) date: NaiveDate,
    pub(super) receipts: Vec<Receipt>,
    pub(super) payments: Vec<Payment>,
    /// Issues of the days before, by their place among all issues.
    pub(super) reversals: Vec<usize>,
    pub(super) issues: Vec<Issue>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Receipt {
    pub(super) supplier: usize,
    pub(super) warehouse: usize,
    pub(super) lines: Vec<Line>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Issue {
    pub(super) shop: usize,
    pub(super) warehouse: usize,
    pub(super) lines: Vec<Line>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) good: usize,
    /// A pack; none is the base unit.
    pub(super) pack: Option<&'static str>,
    /// How many base units one of it is.
    pub(super) holds: i64,
    pub(super) quantity: i64,
    /// For one of it, in đồng.
    pub(super) unit_price: i64,
}

impl Line {
    fn units(&self) -> i64 {
        self.quantity * self.holds
    }
    fn amount(&self) -> i64 {
        self.quantity * self.unit_price
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Payment {
    pub(super) shop: usize,
    pub(super) amount: i64,
    /// A transfer's reference; cash has none.
    pub(super) reference: Option<String>,
}

/// The most that a shop may owe: what the two usual types allow.
pub(super) const fn limit(large: bool) -> i64 {
    if large { 50_000_000 } else { 20_000_000 }
}

/// How a shop buys and pays.
struct Habit {
    every: i64,
    lines: (i64, i64),
    /// Days until a bill is paid.
    pays_after: (i64, i64),
    /// From this day of the year on it does not pay at all.
    stops_paying: Option<i64>,
    warehouse: usize,
    next_order: i64,
}

struct Bill {
    due: i64,
    amount: i64,
    issue: usize,
}

struct Year {
    plan: Plan,
    dice: Dice,
    first: NaiveDate,
    length: i64,
    habits: Vec<Habit>,
    weights: Vec<i64>,
    stock: Vec<[i64; WAREHOUSES]>,
    sold_lately: Vec<[i64; WAREHOUSES]>,
    debts: Vec<i64>,
    bills: Vec<VecDeque<Bill>>,
    issues: usize,
    transfers: i64,
    /// Place, shop, warehouse and lines of the issue that will be reversed on the next working day.
    mistake: Option<(usize, Issue)>,
}

/// So many days and one more, the last of which is this one.
pub(super) fn plan(seed: u64, last: NaiveDate, days: u16) -> Plan {
    let mut dice = Dice::new(seed);
    let goods = catalogue(GOODS, &mut dice);
    let shops = shops(SHOPS, &mut dice);
    let habits = shops.iter().map(|shop| habit(shop, &mut dice)).collect();
    let mut year = Year {
        weights: goods.iter().map(|good| good.weight).collect(),
        stock: vec![[0; WAREHOUSES]; goods.len()],
        sold_lately: vec![[0; WAREHOUSES]; goods.len()],
        debts: vec![0; shops.len()],
        bills: shops.iter().map(|_| VecDeque::new()).collect(),
        habits,
        first: last - Days::new(days.into()),
        length: days.into(),
        plan: Plan { goods, shops, days: Vec::new() },
        dice,
        issues: 0,
        transfers: 0,
        mistake: None,
    };
    for day in 0..=i64::from(days) {
        year.live(day);
    }
    year.plan
}

fn habit(shop: &Shop, dice: &mut Dice) -> Habit {
    let (every, lines) = if shop.large { (dice.between(6, 14), (4, 10)) } else { (dice.between(10, 26), (2, 6)) };
    let (pays_after, stops_paying) = match dice.weighted(&[30, 48, 18, 4]) {
        0 => ((4, 12), None),
        1 => ((18, 40), None),
        2 => ((45, 95), None),
        _ => ((30, 60), Some(dice.between(200, 320))),
    };
    Habit {
        every,
        lines,
        pays_after,
        stops_paying,
        warehouse: usize::from(shop.district >= 16),
        next_order: dice.between(1, every),
    }
}

impl Year {
    fn live(&mut self, number: i64) {
        let date = self.first + Days::new(number.unsigned_abs());
        let mut day =
            Day { date, receipts: Vec::new(), payments: Vec::new(), reversals: Vec::new(), issues: Vec::new() };
        if number == 0 || date.weekday() != Weekday::Sun {
            self.receive(&mut day, number);
            self.collect(&mut day, number);
            self.reverse(&mut day);
            self.issue(&mut day, number);
        }
        if date.weekday() == Weekday::Mon {
            for sold in self.sold_lately.iter_mut().flatten() {
                *sold = *sold * 3 / 4;
            }
        }
        self.plan.days.push(day);
    }

    /// Each supplier comes on its own day of the week and fills up what has run low; on the first day all of them come.
    fn receive(&mut self, day: &mut Day, number: i64) {
        let weekday = day.date.weekday().num_days_from_monday() as usize;
        for supplier in (0..SUPPLIERS.len()).filter(|supplier| number == 0 || supplier % 6 == weekday) {
            for warehouse in 0..WAREHOUSES {
                let lines = self.deliveries(supplier, warehouse, number);
                for line in &lines {
                    self.stock[line.good][warehouse] += line.units();
                }
                // a slip that a person could still read
                day.receipts.extend(lines.chunks(40).map(|lines| Receipt {
                    supplier,
                    warehouse,
                    lines: lines.to_vec(),
                }));
            }
        }
    }

    fn deliveries(&mut self, supplier: usize, warehouse: usize, number: i64) -> Vec<Line> {
        let mut lines = Vec::new();
        for (index, good) in self.plan.goods.iter().enumerate().filter(|(_, good)| good.supplier == supplier) {
            let (pack, holds) = good.packs.last().copied().unzip();
            let holds = holds.unwrap_or(1);
            let wanted = (self.sold_lately[index][warehouse] * 5 / 2).max(holds * (2 + good.weight / 900));
            let there = self.stock[index][warehouse];
            // some are no longer delivered in the end, so that the demo has something that runs out
            let missing = number > self.length - 60 && index % 19 == 7;
            if missing || there * 5 > wanted * 3 || (there > 0 && self.dice.percent(12)) {
                continue;
            }
            let quantity = (wanted - there).max(holds).div_euclid(holds).max(1);
            lines.push(Line { good: index, pack, holds, quantity, unit_price: good.cost * holds });
        }
        lines
    }

    /// Bills that are due are paid, by those who pay.
    fn collect(&mut self, day: &mut Day, number: i64) {
        for shop in 0..self.plan.shops.len() {
            if self.habits[shop].stops_paying.is_some_and(|from| number >= from) {
                continue;
            }
            let mut amount = 0;
            while let Some(bill) = self.bills[shop].pop_front_if(|bill| bill.due <= number) {
                amount += bill.amount;
            }
            self.pay(day, shop, amount);
        }
    }

    fn pay(&mut self, day: &mut Day, shop: usize, amount: i64) {
        if amount == 0 {
            return;
        }
        let reference = (amount > 3_000_000 || self.dice.percent(30)).then(|| {
            self.transfers += 1;
            format!("FT{}{:05}", day.date.format("%y%m%d"), self.transfers)
        });
        self.debts[shop] -= amount;
        day.payments.push(Payment { shop, amount, reference });
    }

    /// What was issued by mistake goes back, and its bill is forgotten.
    fn reverse(&mut self, day: &mut Day) {
        let Some((place, issue)) = self.mistake.take() else { return };
        let bills = &mut self.bills[issue.shop];
        let Some(found) = bills.iter().position(|bill| bill.issue == place) else { return };
        bills.remove(found);
        for line in &issue.lines {
            self.stock[line.good][issue.warehouse] += line.units();
            self.debts[issue.shop] -= line.amount();
        }
        day.reversals.push(place);
    }

    fn issue(&mut self, day: &mut Day, number: i64) {
        for shop in 0..self.plan.shops.len() {
            if self.habits[shop].next_order > number {
                continue;
            }
            let every = self.habits[shop].every;
            self.habits[shop].next_order = number + (every + self.dice.between(-2, 2)).max(1);
            let mut lines = self.basket(shop, day.date);
            self.fit(day, shop, number, &mut lines);
            if lines.is_empty() {
                continue;
            }
            let amount: i64 = lines.iter().map(Line::amount).sum();
            let warehouse = self.habits[shop].warehouse;
            for line in &lines {
                self.stock[line.good][warehouse] -= line.units();
                self.sold_lately[line.good][warehouse] += line.units();
            }
            self.debts[shop] += amount;
            let (soon, late) = self.habits[shop].pays_after;
            let bill = Bill { due: number + self.dice.between(soon, late), amount, issue: self.issues };
            let place =
                self.bills[shop].iter().position(|other| other.due > bill.due).unwrap_or(self.bills[shop].len());
            self.bills[shop].insert(place, bill);
            let issue = Issue { shop, warehouse, lines };
            if self.mistake.is_none() && self.dice.between(1, 160) == 1 {
                self.mistake = Some((self.issues, issue.clone()));
            }
            day.issues.push(issue);
            self.issues += 1;
        }
    }

    /// What a shop would like, as far as the warehouse has it.
    fn basket(&mut self, shop: usize, date: NaiveDate) -> Vec<Line> {
        let (large, warehouse) = (self.plan.shops[shop].large, self.habits[shop].warehouse);
        let (least, most) = self.habits[shop].lines;
        // before the lunar new year everybody buys more
        let season = if matches!(date.month(), 1 | 12) { 3 } else { 2 };
        let mut lines: Vec<Line> = Vec::new();
        for _ in 0..self.dice.between(least, most) * season / 2 {
            let index = self.dice.weighted(&self.weights);
            if lines.iter().any(|line| line.good == index) {
                continue;
            }
            let good = &self.plan.goods[index];
            let pack = if large || self.dice.percent(45) { good.packs.last() } else { good.packs.first() };
            let loose = !large && self.dice.percent(15);
            let (pack, holds) = pack.filter(|_| !loose).copied().unzip();
            let holds = holds.unwrap_or(1);
            let wanted = match (large, loose) {
                (true, _) => self.dice.between(1, 8),
                (false, true) => self.dice.between(3, 20),
                (false, false) => self.dice.between(1, 3),
            };
            // nobody takes more than a few million of one thing
            let dear = (4_000_000 / (good.selling() * holds)).max(1);
            let quantity = wanted.min(dear).min(self.stock[index][warehouse] / holds);
            if quantity > 0 {
                lines.push(Line { good: index, pack, holds, quantity, unit_price: good.selling() * holds });
            }
        }
        lines
    }

    /// A basket beyond the credit limit: the oldest bills are paid first by those who pay, then the basket shrinks.
    fn fit(&mut self, day: &mut Day, shop: usize, number: i64, lines: &mut Vec<Line>) {
        let limit = limit(self.plan.shops[shop].large);
        let over = |lines: &[Line], debt: i64| debt + lines.iter().map(Line::amount).sum::<i64>() > limit;
        if over(lines, self.debts[shop]) && self.habits[shop].stops_paying.is_none_or(|from| number < from) {
            let half = self.bills[shop].len().div_ceil(2);
            let amount = self.bills[shop].drain(..half).map(|bill| bill.amount).sum();
            self.pay(day, shop, amount);
        }
        while over(lines, self.debts[shop]) {
            lines.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    fn last() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 20).unwrap()
    }

    #[test]
    fn the_same_seed_gives_the_same_year() {
        assert_eq!(plan(1, last(), YEAR), plan(1, last(), YEAR));
        assert_ne!(plan(1, last(), YEAR).days, plan(2, last(), YEAR).days);
    }

    #[test]
    fn the_year_is_one_that_the_books_accept() {
        let plan = plan(1, last(), YEAR);
        let mut stock: HashMap<(usize, usize), i64> = HashMap::new();
        let mut debts: HashMap<usize, i64> = HashMap::new();
        let mut issues: Vec<&Issue> = Vec::new();
        let mut references = std::collections::HashSet::new();
        for day in &plan.days {
            for receipt in &day.receipts {
                assert!(!receipt.lines.is_empty());
                for line in &receipt.lines {
                    assert_eq!(plan.goods[line.good].supplier, receipt.supplier);
                    *stock.entry((line.good, receipt.warehouse)).or_default() += line.units();
                }
            }
            for payment in &day.payments {
                let debt = debts.entry(payment.shop).or_default();
                *debt -= payment.amount;
                assert!(payment.amount > 0 && *debt >= 0, "{payment:?} on {}", day.date);
                assert!(payment.reference.as_ref().is_none_or(|reference| references.insert(reference.clone())));
            }
            for reversal in &day.reversals {
                let issue = issues[*reversal];
                for line in &issue.lines {
                    *stock.entry((line.good, issue.warehouse)).or_default() += line.units();
                    *debts.entry(issue.shop).or_default() -= line.amount();
                }
                assert!(debts[&issue.shop] >= 0);
            }
            for issue in &day.issues {
                for line in &issue.lines {
                    assert!(line.quantity > 0 && line.unit_price > 0);
                    let left = stock.entry((line.good, issue.warehouse)).or_default();
                    *left -= line.units();
                    assert!(*left >= 0, "{line:?} on {}", day.date);
                    *debts.entry(issue.shop).or_default() += line.amount();
                }
                assert!(debts[&issue.shop] <= limit(plan.shops[issue.shop].large), "{issue:?} on {}", day.date);
                issues.push(issue);
            }
        }
    }

    #[test]
    fn the_year_is_one_worth_showing() {
        let plan = plan(1, last(), YEAR);
        let issues: Vec<_> = plan.days.iter().flat_map(|day| &day.issues).collect();
        let lines: usize = issues.iter().map(|issue| issue.lines.len()).sum();
        let receipts: usize = plan.days.iter().map(|day| day.receipts.len()).sum();
        let payments: usize = plan.days.iter().map(|day| day.payments.len()).sum();
        let reversals: usize = plan.days.iter().map(|day| day.reversals.len()).sum();
        assert!((4_000..12_000).contains(&issues.len()), "{} issues", issues.len());
        assert!((15_000..60_000).contains(&lines), "{lines} lines");
        assert!((300..3_000).contains(&receipts), "{receipts} receipts");
        assert!((2_000..12_000).contains(&payments), "{payments} payments");
        assert!((5..100).contains(&reversals), "{reversals} reversals");
        assert_eq!(plan.days.last().map(|day| day.date), Some(last()));
        assert_eq!(plan.days.len(), 365);
    }
}
