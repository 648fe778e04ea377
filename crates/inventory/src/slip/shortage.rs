//! What is said where goods are not there: of each item how much and on which day, and what would make the slip pass. Pure.

use std::collections::HashMap;

use chrono::NaiveDate;
use kernel::{Problem, Quantity, problem::Code, remedy};
use serde_json::{Value, json};

use super::{
    books::{Books, Stock},
    model::{Kind, Slip},
};
use crate::item::ItemId;

/// What is missing of an item.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Shortage {
    /// What the slip takes.
    wanted: Quantity,
    /// What lies there at the end of all days.
    on_hand: Quantity,
    /// What the slip might take.
    available: Quantity,
    /// The first day, from the slip's on, on which there is no more than that.
    on: NaiveDate,
    /// From which date on there is enough, if there is one.
    passes_from: Option<NaiveDate>,
}

/// What is missing, if anything, for a slip of this date that takes so much; none is more than can be counted.
pub(super) fn find(stock: &Stock, date: NaiveDate, wanted: Option<Quantity>) -> Option<Shortage> {
    let on_hand = stock.on_hand.now();
    let free = on_hand.checked_sub(stock.reserved).unwrap_or_default();
    let (lowest, low_on) = stock.on_hand.least_since(date);
    // what is reserved is so on any day
    let (available, on) = if free < lowest { (free, date) } else { (lowest, low_on) };
    let passes = wanted.filter(|wanted| *wanted <= free);
    wanted.is_none_or(|wanted| wanted > available).then(|| Shortage {
        wanted: wanted.unwrap_or(Quantity::MAX),
        on_hand,
        available,
        on,
        passes_from: passes.and_then(|wanted| stock.on_hand.holds_from(date, wanted)),
    })
}

/// The refusal of a slip for these items, pointing at their lines.
pub(super) fn refusal(books: &Books, slip: &Slip, short: &HashMap<ItemId, Shortage>) -> Problem {
    let mut problem = Problem::new(Code::OutOfStock, detail(slip, short));
    let mut items: Vec<ItemId> = Vec::new();
    for (index, line) in slip.lines.iter().enumerate() {
        if short.contains_key(&line.item_id) {
            if !items.contains(&line.item_id) {
                items.push(line.item_id);
            }
            problem = problem.at(format!("/lines/{index}/quantity"), "OUT_OF_STOCK");
        }
    }
    let items: Vec<Value> = items
        .into_iter()
        .map(|item| {
            let Shortage { wanted, on_hand, available, on, .. } = short[&item];
            let sku = books.items.get(&item).map(|item| &item.sku);
            json!({
                "item_id": item, "sku": sku, "wanted": wanted, "on_hand": on_hand, "available": available, "date": on,
            })
        })
        .collect();
    problem.with("items", items)
}

fn detail(slip: &Slip, short: &HashMap<ItemId, Shortage>) -> String {
    let passes_from = short.values().map(|short| short.passes_from).collect::<Option<Vec<_>>>();
    let passes_from = passes_from.and_then(|days| days.into_iter().max());
    let first = short.values().map(|short| short.on).min().unwrap_or(slip.date);
    let reverses = slip.kind == Kind::ReceiptReversal;
    let why = match (reverses, passes_from) {
        (false, None) => "There is not enough on hand.".to_owned(),
        (false, Some(_)) => format!("There is enough on hand now, but there was not on {first}."),
        (true, None) => "Some of what came in has gone out again.".to_owned(),
        (true, Some(_)) => format!("What came in is on hand now, but some of it was not on {first}."),
    };
    let mut remedies = Vec::new();
    if reverses {
        if passes_from.is_none() {
            remedies.push("reverse the issues that took it".to_owned());
        }
    } else if short.values().any(|short| short.available.is_positive()) {
        remedies.push("issue at most what is available".to_owned());
    }
    remedies.push(match passes_from {
        None => "receive goods first".to_owned(),
        Some(_) => format!("receive goods dated {} or before", slip.date),
    });
    remedies.extend(passes_from.map(|day| format!("date it {day} or later")));
    why + &remedy::sentence(&remedies)
}

#[cfg(test)]
mod tests {
    use kernel::Running;

    use super::*;

    fn day(number: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, number).unwrap()
    }

    fn units(number: i64) -> Quantity {
        Quantity::whole(number).unwrap()
    }

    /// 10 came in on the 3rd, 8 went out on the 5th, 20 came in on the 9th.
    fn stock() -> Stock {
        let mut on_hand = Running::new(Quantity::ZERO, day(1));
        for (on, by) in [(3, 10), (5, -8), (9, 20)] {
            on_hand.change(day(on), units(by)).unwrap();
        }
        Stock { on_hand, reserved: Quantity::ZERO, entries: 3 }
    }

    #[test]
    fn the_day_with_the_least_is_named_and_the_day_from_which_it_passes() {
        let found = find(&stock(), day(4), Some(units(5))).unwrap();
        assert_eq!((found.available, found.on, found.passes_from), (units(2), day(5), Some(day(9))));
        let found = find(&stock(), day(2), Some(units(5))).unwrap();
        assert_eq!((found.available, found.on, found.passes_from), (units(0), day(2), Some(day(9))));
        let found = find(&stock(), day(10), Some(units(30))).unwrap();
        assert_eq!((found.available, found.on, found.passes_from), (units(22), day(10), None));
        assert_eq!(find(&stock(), day(4), Some(units(2))), None);
        assert_eq!(find(&stock(), day(10), None).unwrap().wanted, Quantity::MAX);
    }

    #[test]
    fn what_is_reserved_is_short_on_any_day() {
        let reserved = Stock { reserved: units(21), ..stock() };
        let found = find(&reserved, day(10), Some(units(5))).unwrap();
        assert_eq!((found.available, found.on, found.passes_from), (units(1), day(10), None));
    }
}
