//! Whether a slip may be posted or reversed: rules 2, 3 and 5 of the trade. Pure: no IO, no clock. A refusal changes
//! nothing in the books.

use std::collections::{BTreeMap, HashMap};

use finance::account::{self, Change, Entry, Terms};
use kernel::{Agencies, AgencyId, Checks, Money, Problem, Quantity, UnitPrice, Warning, problem::Code};
use regulation::dating;
use serde_json::json;

use super::{
    books::{Books, Place},
    command::{Command, Deed, NewIssue, NewReceipt},
    model::{Exposure, Kind, Slip, SlipId, SlipLine, Status},
    purchase::{self, Learned},
    shortage,
};
use crate::{
    item::{ItemId, rules::selling_price},
    supplier::SupplierId,
    warehouse::WarehouseId,
};

/// One change of stock: a line of a slip, as it is appended to the stock ledger.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Movement {
    /// Its place in the ledger of its item and warehouse.
    pub seq: i64,
    /// Above zero goods come in.
    pub quantity: Quantity,
    /// On hand after it.
    pub balance: Quantity,
}

/// A slip that counts from now on.
#[derive(Clone, Debug)]
pub struct Posted {
    /// The slip.
    pub slip: Slip,
    /// Its movements, one a line, in the order of its lines.
    pub movements: Vec<Movement>,
    /// Its entry in the debt ledger.
    pub entry: Option<Entry>,
    /// What it makes of its items' purchase prices.
    pub learned: Vec<Learned>,
}

/// Posts into the books, or says why not and changes nothing.
pub fn decide(books: &mut Books, command: &Command) -> Result<Posted, Problem> {
    let draft = match &command.deed {
        Deed::Receive(new) => receipt(books, command, new)?,
        Deed::Issue(new) => issue(books, command, new)?,
        Deed::Reverse { slip, kind, note } => reversal(books, command, *slip, *kind, note.clone())?,
    };
    let late = dating::check(command.date, command.today, books.calendar, &books.regulations, command.backdating)?;
    move_goods(books, draft, late)
}

fn blank(command: &Command, warehouse: WarehouseId) -> Slip {
    Slip {
        id: command.id,
        kind: command.deed.makes(),
        number: String::new(),
        status: Status::Posted,
        date: command.date,
        warehouse_id: warehouse,
        warehouse_name: None,
        agency_id: None,
        agency_code: None,
        agency_name: None,
        supplier_id: None,
        supplier_name: None,
        total: Money::ZERO,
        note: None,
        reverses_id: None,
        reverses_number: None,
        reversed_by: None,
        reversed_by_number: None,
        exposure: None,
        created_by: command.by,
        created_by_name: None,
        created_at: command.now,
        lines: Vec::new(),
        warnings: Vec::new(),
    }
}

fn receipt(books: &Books, command: &Command, new: &NewReceipt) -> Result<Slip, Problem> {
    let mut checks = Checks::new();
    check_supplier(books, &mut checks, new.supplier);
    let warehouse = warehouse(books, &mut checks, new.warehouse);
    let (lines, total) = lines(books, &mut checks, command);
    checks.finish()?;
    let draft = blank(command, warehouse);
    Ok(Slip { supplier_id: new.supplier, note: new.note.clone(), lines, total, ..draft })
}

fn issue(books: &Books, command: &Command, new: &NewIssue) -> Result<Slip, Problem> {
    let mut checks = Checks::new();
    if !command.agencies.contains(new.agency) || !books.accounts.contains_key(&new.agency) {
        checks.fault("/agency_id", "NOT_FOUND");
    }
    let warehouse = warehouse(books, &mut checks, new.warehouse);
    let (lines, total) = lines(books, &mut checks, command);
    checks.finish()?;
    let draft = blank(command, warehouse);
    Ok(Slip { agency_id: Some(new.agency), note: new.note.clone(), lines, total, ..draft })
}

fn reversal(books: &Books, command: &Command, id: SlipId, kind: Kind, note: Option<String>) -> Result<Slip, Problem> {
    let of_this_kind = |slip: &&Slip| slip.kind == kind || Some(slip.kind) == kind.reversal();
    // a receipt is no agency's: only those see it who see all of them
    let visible = |slip: &&Slip| {
        slip.agency_id.map_or(command.agencies == Agencies::All, |agency| command.agencies.contains(agency))
    };
    let Some(original) = books.originals.get(&id).filter(visible).filter(of_this_kind) else {
        return Err(Problem::not_found("slip"));
    };
    if original.kind.reversal().is_none() {
        return Err(Problem::new(Code::Conflict, "A reversal is not reversed; post the slip again instead."));
    }
    if let Some(by) = original.reversed_by {
        return Err(already_reversed().with("reversed_by", by));
    }
    if command.date < original.date {
        return Err(Problem::field("/date", "BEFORE_ORIGINAL").with("original_date", original.date));
    }
    let draft = blank(command, original.warehouse_id);
    Ok(Slip {
        agency_id: original.agency_id,
        supplier_id: original.supplier_id,
        total: original.total,
        note,
        reverses_id: Some(id),
        lines: original.lines.clone(),
        ..draft
    })
}

/// The refusal to reverse a slip twice.
pub fn already_reversed() -> Problem {
    Problem::new(Code::AlreadyReversed, "This slip is reversed already.")
}

fn check_supplier(books: &Books, checks: &mut Checks, supplier: Option<SupplierId>) {
    if supplier.is_some_and(|supplier| !books.suppliers.contains(&supplier)) {
        checks.fault("/supplier_id", "NOT_FOUND");
    }
}

fn warehouse(books: &Books, checks: &mut Checks, named: Option<WarehouseId>) -> WarehouseId {
    match named.or(books.default_warehouse) {
        Some(warehouse) if books.warehouses.contains(&warehouse) => return warehouse,
        Some(_) => checks.fault("/warehouse_id", "NOT_FOUND"),
        None => checks.fault("/warehouse_id", "REQUIRED"),
    }
    WarehouseId(uuid::Uuid::nil())
}

/// The lines with units converted, prices filled and amounts rounded, and their total.
fn lines(books: &Books, checks: &mut Checks, command: &Command) -> (Vec<SlipLine>, Money) {
    let mut lines = Vec::with_capacity(command.deed.lines().len());
    let mut total = Some(Money::ZERO);
    for (index, new) in command.deed.lines().iter().enumerate() {
        let at = |field: &str| format!("/lines/{index}/{field}");
        let Some(item) = books.items.get(&new.item) else {
            checks.fault(at("item_id"), "NOT_FOUND");
            continue;
        };
        if !item.active {
            checks.fault_with(at("item_id"), "NOT_ACTIVE", json!({ "sku": item.sku }));
        }
        let Some((numerator, denominator)) = factor(books, new.item, new.unit.as_deref()) else {
            checks.fault_with(at("unit"), "NOT_FOUND", json!({ "sku": item.sku, "unit": new.unit }));
            continue;
        };
        let Some(base) = new.quantity.unpack(numerator, denominator).filter(|base| base.is_positive()) else {
            checks.fault(at("quantity"), "NOT_EXACT_IN_BASE_UNIT");
            continue;
        };
        if item.whole_units && !base.is_whole() {
            checks.fault_with(at("quantity"), "WHOLE_UNITS_ONLY", json!({ "sku": item.sku }));
        }
        let price = new.unit_price.or_else(|| match command.deed {
            Deed::Issue(_) => price_of_unit(books, command, new.item, numerator, denominator),
            _ => None,
        });
        let Some(unit_price) = price else {
            checks.fault_with(at("unit_price"), "REQUIRED", json!({ "sku": item.sku }));
            continue;
        };
        let amount = Money::of_line(new.quantity, unit_price);
        total = total.and_then(|total| total.checked_add(amount?));
        lines.push(SlipLine {
            line: i16::try_from(index + 1).unwrap_or(i16::MAX),
            item_id: new.item,
            sku: item.sku.clone(),
            name: item.name.clone(),
            quantity: new.quantity,
            unit: new.unit.clone(),
            base_quantity: base,
            unit_price,
            amount: amount.unwrap_or_default(),
        });
    }
    let Some(total) = total else {
        checks.fault_with("/lines", "TOO_LARGE", json!({ "max": Money::MAX }));
        return (lines, Money::ZERO);
    };
    (lines, total)
}

fn factor(books: &Books, item: ItemId, unit: Option<&str>) -> Option<(i64, i64)> {
    match unit {
        None => Some((1, 1)),
        Some(unit) => books.units.get(&(item, unit.to_owned())).copied(),
    }
}

/// The item's selling price of one of a unit, rounded half up to 4 decimals.
fn price_of_unit(
    books: &Books,
    command: &Command,
    item: ItemId,
    numerator: i64,
    denominator: i64,
) -> Option<UnitPrice> {
    let item = books.items.get(&item)?;
    let price = selling_price(item.price, item.purchase_price, books.regulations.price_ratio(command.date))?;
    scale(price, numerator, denominator)
}

/// A price times a fraction, rounded half up to 4 decimals.
pub(super) fn scale(price: UnitPrice, numerator: i64, denominator: i64) -> Option<UnitPrice> {
    let product = i128::from(price.steps()) * i128::from(numerator);
    let denominator = i128::from(denominator);
    let steps = i64::try_from((2 * product + denominator).checked_div_euclid(2 * denominator)?).ok()?;
    (steps <= UnitPrice::MAX.steps()).then(|| UnitPrice::from_steps(steps))
}

fn move_goods(books: &mut Books, mut draft: Slip, late: Option<Warning>) -> Result<Posted, Problem> {
    let comes_in = draft.kind.comes_in();
    // everything that may refuse comes before anything that changes
    if comes_in {
        check_room(books, &draft)?;
    } else {
        check_stock(books, &draft)?;
    }
    let entry = match draft.agency_id {
        Some(agency) => Some(change_debt(books, &mut draft, agency)?),
        None => None,
    };
    let mut movements = Vec::with_capacity(draft.lines.len());
    for line in &draft.lines {
        let quantity = if comes_in { line.base_quantity } else { -line.base_quantity };
        let stock = books.stock.get_mut(&(line.item_id, draft.warehouse_id)).ok_or_else(not_locked)?;
        let balance = stock.on_hand.change(draft.date, quantity).ok_or_else(not_locked)?;
        stock.entries += 1;
        movements.push(Movement { seq: stock.entries, quantity, balance });
    }
    if let Some(original) = draft.reverses_id.and_then(|id| books.originals.get_mut(&id)) {
        original.reversed_by = Some(draft.id);
        original.status = Status::Reversed;
    }
    draft.number = books.counters.next(draft.kind.series(), draft.date);
    draft.warnings.extend(late);
    let entry = entry.map(|entry| Entry { number: draft.number.clone(), ..entry });
    let learned = purchase::learn(books, &draft);
    Ok(Posted { slip: draft, movements, entry, learned })
}

fn not_locked() -> Problem {
    Problem::internal("a batch decided on stock that it has not locked")
}

fn change_debt(books: &mut Books, draft: &mut Slip, agency: AgencyId) -> Result<Entry, Problem> {
    let terms = Terms::on(&books.regulations, draft.date);
    let account = books.accounts.get_mut(&agency).ok_or_else(|| Problem::unknown_reference("/agency_id"))?;
    let kind = if draft.kind == Kind::Issue { account::Kind::Issue } else { account::Kind::IssueReversal };
    let change = Change { kind, date: draft.date, amount: draft.total };
    let (amount, balance, warnings) = account::change(account, change, terms)?;
    let reversed = draft.reverses_id.and_then(|id| books.originals.get(&id));
    draft.warnings = warnings;
    draft.exposure = Some(Exposure::new(account.limit, balance, account.pending));
    Ok(Entry {
        agency,
        date: draft.date,
        seq: account.entries,
        kind,
        document: draft.id.0,
        number: String::new(),
        amount,
        balance,
        reverses_on: reversed.map(|original| original.date),
    })
}

/// How much of each item the slip moves in all: the same item on several lines is one sum.
fn sums(draft: &Slip) -> BTreeMap<ItemId, Option<Quantity>> {
    let mut sums = BTreeMap::new();
    for line in &draft.lines {
        let sum = sums.entry(line.item_id).or_insert(Some(Quantity::ZERO));
        *sum = sum.and_then(|sum: Quantity| sum.checked_add(line.base_quantity));
    }
    sums
}

/// Refuses when some item would go below zero on the slip's date or any day since, or below what is reserved.
fn check_stock(books: &Books, draft: &Slip) -> Result<(), Problem> {
    let mut short = HashMap::new();
    for (item, wanted) in sums(draft) {
        let place: Place = (item, draft.warehouse_id);
        let stock = books.stock.get(&place).ok_or_else(not_locked)?;
        short.extend(shortage::find(stock, draft.date, wanted).map(|found| (item, found)));
    }
    if short.is_empty() { Ok(()) } else { Err(shortage::refusal(books, draft, &short)) }
}

/// Refuses when some item would come to more than can be counted.
fn check_room(books: &Books, draft: &Slip) -> Result<(), Problem> {
    for (item, coming) in sums(draft) {
        let stock = books.stock.get(&(item, draft.warehouse_id)).ok_or_else(not_locked)?;
        if coming.and_then(|coming| stock.on_hand.now().checked_add(coming)).is_none() {
            let index = draft.lines.iter().position(|line| line.item_id == item).unwrap_or_default();
            return Err(Problem::field(format!("/lines/{index}/quantity"), "TOO_LARGE").with("max", Quantity::MAX));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
