//! Goods: items, units, suppliers and warehouses, the stock ledger, and the slips that move it.

pub mod item;
