//! What a batch has locked and read, and decides upon.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use finance::account::Account;
use kernel::{AgencyId, Quantity, Running, UnitPrice, db::number::Counters};
use regulation::{Calendar, Regulations};

use super::{
    model::{Slip, SlipId},
    purchase::Purchase,
};
use crate::{item::ItemId, supplier::SupplierId, warehouse::WarehouseId};

/// An item in a warehouse.
pub type Place = (ItemId, WarehouseId);

/// What lies at a place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stock {
    /// How much, in the base unit.
    pub on_hand: Running<Quantity>,
    /// Approved but not delivered.
    pub reserved: Quantity,
    /// The sequence of its last movement.
    pub entries: i64,
}

/// What posting needs to know of an item.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// Its sku.
    pub sku: String,
    /// Its name.
    pub name: String,
    /// Whether it may be traded.
    pub active: bool,
    /// Whether it is only traded in whole base units.
    pub whole_units: bool,
    /// Its own selling price per base unit.
    pub price: Option<UnitPrice>,
    /// Its purchase price per base unit.
    pub purchase_price: Option<UnitPrice>,
    /// The date of the receipt that the purchase price is from.
    pub purchased_on: Option<NaiveDate>,
}

/// The books as a batch sees them.
#[derive(Clone, Debug)]
pub struct Books {
    /// The accounts that it touches.
    pub accounts: BTreeMap<AgencyId, Account>,
    /// The stock that it touches.
    pub stock: HashMap<Place, Stock>,
    /// The items that it touches.
    pub items: HashMap<ItemId, Item>,
    /// Base units to one of a named unit of an item, as a fraction; for the units that the batch names.
    pub units: HashMap<(ItemId, String), (i64, i64)>,
    /// The tenant's active warehouses.
    pub warehouses: HashSet<WarehouseId>,
    /// The one that slips go to which name none.
    pub default_warehouse: Option<WarehouseId>,
    /// Those of the suppliers that it names which are there.
    pub suppliers: HashSet<SupplierId>,
    /// The slips that it is to reverse, whole.
    pub originals: HashMap<SlipId, Slip>,
    /// What the items that have their purchase price from one of those cost, on all the receipts that it may come to be from.
    pub purchases: HashMap<ItemId, Vec<Purchase>>,
    /// The numbers.
    pub counters: Counters,
    /// Up to when the books are closed.
    pub calendar: Calendar,
    /// The regulations.
    pub regulations: Regulations,
}
