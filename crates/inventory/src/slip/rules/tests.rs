//! `decide` against a naive model: a list of everything that was accepted, summed up afresh for every question.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Days, NaiveDate, Utc};
use finance::account::{Account, Status as AgencyStatus};
use kernel::{Agencies, Running, UserId, db::number::Counters};
use proptest::prelude::*;
use regulation::{Calendar, Regulations, dating::Backdating};
use uuid::Uuid;

use super::*;
use crate::slip::{
    books::{Item, Stock},
    command::NewLine,
};

mod history;

const ITEMS: u128 = 3;
const AGENCIES: u128 = 2;
const LIMIT: i64 = 3_000;
const DAYS: u64 = 6;

fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 1).unwrap().checked_add_days(Days::new(number)).unwrap()
}
fn item(number: u128) -> ItemId {
    ItemId(Uuid::from_u128(number + 1))
}
fn agency(number: u128) -> AgencyId {
    AgencyId(Uuid::from_u128(100 + number))
}
fn warehouse_id() -> WarehouseId {
    WarehouseId(Uuid::from_u128(7))
}
fn price(item_number: u128) -> UnitPrice {
    UnitPrice::whole(10 * (i64::try_from(item_number).unwrap() + 1)).unwrap()
}

fn books() -> Books {
    let account = |id| Account {
        agency: id,
        debt: Running::new(Money::ZERO, NaiveDate::MIN),
        pending: Money::ZERO,
        entries: 0,
        status: AgencyStatus::Active,
        limit: Money(LIMIT),
    };
    let stock =
        || Stock { on_hand: Running::new(Quantity::ZERO, NaiveDate::MIN), reserved: Quantity::ZERO, entries: 0 };
    let goods = |number| Item {
        sku: format!("S{number}"),
        name: format!("Item {number}"),
        active: true,
        whole_units: false,
        price: Some(price(number)),
        purchase_price: None,
        purchased_on: None,
    };
    Books {
        accounts: (0..AGENCIES).map(|number| (agency(number), account(agency(number)))).collect(),
        stock: (0..ITEMS).map(|number| ((item(number), warehouse_id()), stock())).collect(),
        items: (0..ITEMS).map(|number| (item(number), goods(number))).collect(),
        units: (0..ITEMS).map(|number| ((item(number), "case".to_owned()), (6, 1))).collect(),
        warehouses: HashSet::from([warehouse_id()]),
        default_warehouse: Some(warehouse_id()),
        suppliers: HashSet::new(),
        originals: HashMap::new(),
        purchases: HashMap::new(),
        counters: Counters::fresh(),
        calendar: Calendar::default(),
        regulations: Regulations::defaults(),
    }
}

fn command(deed: Deed, date: NaiveDate, id: u128) -> Command {
    Command {
        deed,
        id: SlipId(Uuid::from_u128(10_000 + id)),
        date,
        today: day(DAYS),
        now: DateTime::<Utc>::UNIX_EPOCH,
        backdating: Backdating::ByRegulation,
        by: UserId(Uuid::nil()),
        agencies: Agencies::All,
        key: None,
        brief: false,
    }
}

fn lines_strategy() -> impl Strategy<Value = Vec<(u128, i64)>> {
    prop::collection::vec((0..ITEMS, 1_i64..30), 1..5)
}

fn new_lines(lines: &[(u128, i64)]) -> Vec<NewLine> {
    lines
        .iter()
        .map(|(number, quantity)| NewLine {
            item: item(*number),
            quantity: Quantity::whole(*quantity).unwrap(),
            unit: None,
            unit_price: Some(price(*number)),
        })
        .collect()
}

fn receive(lines: &[(u128, i64)]) -> Deed {
    Deed::Receive(NewReceipt { supplier: None, warehouse: None, note: None, lines: new_lines(lines) })
}
fn issue_to(number: u128, lines: &[(u128, i64)]) -> Deed {
    Deed::Issue(NewIssue { agency: agency(number), warehouse: None, note: None, lines: new_lines(lines) })
}

/// The parts of the books that a refusal may not touch.
fn state(books: &Books) -> impl PartialEq + std::fmt::Debug + use<> {
    (
        books.accounts.clone(),
        books.stock.iter().map(|(place, stock)| (*place, stock.clone())).collect::<BTreeMap<_, _>>(),
        books.items.iter().map(|(id, item)| (*id, item.clone())).collect::<BTreeMap<_, _>>(),
        books.originals.iter().map(|(id, slip)| (*id, slip.reversed_by)).collect::<BTreeMap<_, _>>(),
        books.counters.clone(),
    )
}

proptest! {
    #[test]
    fn the_order_of_lines_does_not_matter(
        (lines, shuffled) in lines_strategy().prop_flat_map(|lines| (Just(lines.clone()), Just(lines).prop_shuffle())),
    ) {
        let mut one = books();
        let opening: Vec<_> = (0..ITEMS).map(|number| (number, 60)).collect();
        decide(&mut one, &command(receive(&opening), day(0), 1)).unwrap();
        let mut other = one.clone();
        let first = decide(&mut one, &command(issue_to(0, &lines), day(DAYS), 2)).map(|posted| posted.slip.total);
        let second = decide(&mut other, &command(issue_to(0, &shuffled), day(DAYS), 2)).map(|posted| posted.slip.total);
        prop_assert_eq!(first.is_ok(), second.is_ok());
        prop_assert_eq!(first.ok(), second.ok());
        prop_assert_eq!(state(&one), state(&other));
    }

    #[test]
    fn the_same_item_on_several_lines_is_one_sum(parts in prop::collection::vec(1_i64..30, 1..6), on_hand in 1_i64..100) {
        let mut one = books();
        decide(&mut one, &command(receive(&[(0, on_hand)]), day(0), 1)).unwrap();
        let mut other = one.clone();
        let sum: i64 = parts.iter().sum();
        let split: Vec<_> = parts.iter().map(|part| (0, *part)).collect();
        let together = decide(&mut one, &command(issue_to(0, &[(0, sum)]), day(DAYS), 2));
        let apart = decide(&mut other, &command(issue_to(0, &split), day(DAYS), 2));
        prop_assert_eq!(together.is_ok(), sum <= on_hand);
        prop_assert_eq!(apart.is_ok(), together.is_ok());
        if let (Err(together), Err(apart)) = (together, apart) {
            prop_assert_eq!(together.params(), apart.params());
            prop_assert_eq!(apart.errors().len(), parts.len());
        } else {
            prop_assert_eq!(one.stock[&(item(0), warehouse_id())].on_hand.now(), other.stock[&(item(0), warehouse_id())].on_hand.now());
        }
    }
}

#[test]
fn a_refusal_for_stock_says_the_numbers_and_points_at_every_line() {
    let mut books = books();
    decide(&mut books, &command(receive(&[(0, 5)]), day(0), 1)).unwrap();
    let refusal = decide(&mut books, &command(issue_to(0, &[(0, 4), (1, 1), (0, 3)]), day(DAYS), 2)).unwrap_err();
    assert_eq!(refusal.code(), Code::OutOfStock);
    let items = refusal.params()["items"].as_array().unwrap();
    assert_eq!(items.len(), 2);
    assert_eq!(items[0]["wanted"], 7);
    assert_eq!(items[0]["on_hand"], 5);
    assert_eq!(items[0]["available"], 5);
    let pointers: Vec<_> = refusal.errors().iter().map(|error| error.pointer.as_ref()).collect();
    assert_eq!(pointers, ["/lines/0/quantity", "/lines/1/quantity", "/lines/2/quantity"]);
}

#[test]
fn a_pack_is_converted_and_priced_by_its_factor() {
    let mut books = books();
    decide(&mut books, &command(receive(&[(0, 20)]), day(0), 1)).unwrap();
    let line = NewLine {
        item: item(0),
        quantity: Quantity::whole(2).unwrap(),
        unit: Some("case".to_owned()),
        unit_price: None,
    };
    let deed = Deed::Issue(NewIssue { agency: agency(0), warehouse: None, note: None, lines: vec![line] });
    let posted = decide(&mut books, &command(deed, day(DAYS), 2)).unwrap();
    let line = &posted.slip.lines[0];
    assert_eq!((line.base_quantity, line.unit_price), (Quantity::whole(12).unwrap(), UnitPrice::whole(60).unwrap()));
    assert_eq!(posted.slip.total, Money(120));
    assert_eq!(posted.movements[0].balance, Quantity::whole(8).unwrap());
    assert_eq!(posted.slip.exposure, Some(Exposure::new(Money(LIMIT), Money(120), Money::ZERO)));
}

#[test]
fn unknown_things_are_pointed_at_and_nothing_is_posted() {
    let mut books = books();
    let before = state(&books);
    let line = |id, unit: Option<&str>| NewLine {
        item: id,
        quantity: Quantity::whole(1).unwrap(),
        unit: unit.map(str::to_owned),
        unit_price: None,
    };
    let deed = Deed::Issue(NewIssue {
        agency: AgencyId(Uuid::nil()),
        warehouse: Some(WarehouseId(Uuid::nil())),
        note: None,
        lines: vec![line(ItemId(Uuid::nil()), None), line(item(0), Some("pallet"))],
    });
    let refusal = decide(&mut books, &command(deed, day(DAYS), 1)).unwrap_err();
    let pointers: Vec<_> = refusal.errors().iter().map(|error| error.pointer.as_ref()).collect();
    assert_eq!(pointers, ["/agency_id", "/warehouse_id", "/lines/0/item_id", "/lines/1/unit"]);
    assert_eq!(state(&books), before);
}

#[test]
fn the_selling_price_follows_the_latest_purchase_by_the_ratio() {
    let mut books = books();
    books.items.get_mut(&item(0)).unwrap().price = None;
    let mut lines = new_lines(&[(0, 10)]);
    lines[0].unit_price = UnitPrice::whole(100);
    let deed = Deed::Receive(NewReceipt { supplier: None, warehouse: None, note: None, lines });
    decide(&mut books, &command(deed, day(1), 1)).unwrap();
    let line = NewLine { item: item(0), quantity: Quantity::whole(1).unwrap(), unit: None, unit_price: None };
    let deed = Deed::Issue(NewIssue { agency: agency(0), warehouse: None, note: None, lines: vec![line] });
    let posted = decide(&mut books, &command(deed, day(DAYS), 2)).unwrap();
    assert_eq!(posted.slip.total, Money(102));
}
