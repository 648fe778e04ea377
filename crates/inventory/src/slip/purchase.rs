//! The purchase prices of items: what they cost on the latest receipt that still counts, by its date and then in the order
//! of posting. The selling price of an item that has none of its own follows it. Pure.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use kernel::{Quantity, UnitPrice};

use super::{
    books::Books,
    model::{Kind, Slip, SlipId, SlipLine},
    rules::scale,
};
use crate::item::ItemId;

/// What an item cost on a receipt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Purchase {
    /// The receipt.
    pub slip: SlipId,
    /// Its date.
    pub date: NaiveDate,
    /// Its number: on one date the order of posting.
    pub number: String,
    /// Per base unit.
    pub price: UnitPrice,
}

impl Purchase {
    /// Where it stands among all; of two on one receipt the later line counts.
    fn place(&self) -> (NaiveDate, usize, &str) {
        (self.date, self.number.len(), &self.number)
    }
}

/// What a slip makes of an item's purchase price.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Learned {
    /// The item.
    pub item: ItemId,
    /// Its purchase price from now on, and the date of the receipt that it is from.
    pub price: Option<(UnitPrice, NaiveDate)>,
}

/// Learns from a slip, in the books as well, what items cost: a receipt says it, its reversal takes it back.
pub fn learn(books: &mut Books, slip: &Slip) -> Vec<Learned> {
    match slip.kind {
        Kind::Receipt => bought(books, slip),
        Kind::ReceiptReversal => taken_back(books, slip),
        Kind::Issue | Kind::IssueReversal => Vec::new(),
    }
}

fn bought(books: &mut Books, slip: &Slip) -> Vec<Learned> {
    let mut learned = Vec::new();
    for line in &slip.lines {
        let Some(purchase) = purchase(slip, line) else { continue };
        let Some(item) = books.items.get_mut(&line.item_id) else { continue };
        if item.purchased_on.is_none_or(|date| date <= slip.date) {
            item.purchase_price = Some(purchase.price);
            item.purchased_on = Some(slip.date);
            learned.push(Learned { item: line.item_id, price: Some((purchase.price, slip.date)) });
        }
        // a later command of the batch may reverse what is the latest until now
        if let Some(purchases) = books.purchases.get_mut(&line.item_id) {
            purchases.push(purchase);
        }
    }
    learned
}

fn taken_back(books: &mut Books, slip: &Slip) -> Vec<Learned> {
    let items: BTreeSet<ItemId> = slip.lines.iter().map(|line| line.item_id).collect();
    let mut learned = Vec::new();
    for id in items {
        let (Some(purchases), Some(item)) = (books.purchases.get_mut(&id), books.items.get_mut(&id)) else { continue };
        purchases.retain(|purchase| Some(purchase.slip) != slip.reverses_id);
        let latest = purchases.iter().max_by(|one, other| one.place().cmp(&other.place()));
        let price = latest.map(|purchase| (purchase.price, purchase.date));
        item.purchase_price = price.map(|(price, _)| price);
        item.purchased_on = price.map(|(_, date)| date);
        learned.push(Learned { item: id, price });
    }
    learned
}

/// What a line of a receipt says about its item's price, unless the goods came for nothing.
pub fn purchase(slip: &Slip, line: &SlipLine) -> Option<Purchase> {
    let price = base_price(line.unit_price, line.quantity, line.base_quantity)?;
    Some(Purchase { slip: slip.id, date: slip.date, number: slip.number.clone(), price })
}

/// The price of one base unit of a quantity, unless it is nothing.
pub fn base_price(unit_price: UnitPrice, quantity: Quantity, base_quantity: Quantity) -> Option<UnitPrice> {
    let price = scale(unit_price, quantity.steps(), base_quantity.steps())?;
    price.is_positive().then_some(price)
}
