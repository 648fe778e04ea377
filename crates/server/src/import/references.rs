//! What documents refer to by code or name, looked up a batch at a time and remembered. Agencies and items must be there;
//! suppliers and warehouses are made where they are not.

use std::collections::{BTreeSet, HashMap};

use inventory::{item::ItemId, supplier::SupplierId, warehouse::WarehouseId};
use kernel::{AgencyId, Clock, Problem, Tx};

use super::document::Document;

/// What is known so far. What is not there is asked for again, so that this grows with the books and not with the files.
#[derive(Debug, Default)]
pub struct References {
    /// By code.
    pub agencies: HashMap<String, AgencyId>,
    /// By sku.
    pub items: HashMap<String, ItemId>,
    /// By name.
    pub suppliers: HashMap<String, SupplierId>,
    /// By name.
    pub warehouses: HashMap<String, WarehouseId>,
}

impl References {
    /// Whether these documents name anything that is not known yet.
    pub fn lacks(&self, documents: &[Document]) -> bool {
        documents.iter().any(|document| {
            document.agency().is_some_and(|code| !self.agencies.contains_key(code))
                || document.supplier().is_some_and(|name| !self.suppliers.contains_key(name))
                || document.warehouse().is_some_and(|name| !self.warehouses.contains_key(name))
                || document.lines().iter().any(|line| !self.items.contains_key(&line.item))
        })
    }

    /// Looks up what these documents name.
    pub async fn learn(&mut self, tx: &mut Tx, clock: &Clock, documents: &[Document]) -> Result<(), Problem> {
        let mut agencies = BTreeSet::new();
        let mut items = BTreeSet::new();
        let mut suppliers = BTreeSet::new();
        let mut warehouses = BTreeSet::new();
        for document in documents {
            agencies.extend(document.agency().filter(|code| !self.agencies.contains_key(*code)));
            suppliers.extend(document.supplier().filter(|name| !self.suppliers.contains_key(*name)));
            warehouses.extend(document.warehouse().filter(|name| !self.warehouses.contains_key(*name)));
            let skus = document.lines().iter().map(|line| line.item.as_str());
            items.extend(skus.filter(|sku| !self.items.contains_key(*sku)));
        }
        if !agencies.is_empty() {
            let codes: Vec<&str> = agencies.into_iter().collect();
            self.agencies.extend(agency::agency::by_codes(tx, &codes).await?);
        }
        if !items.is_empty() {
            let skus: Vec<&str> = items.into_iter().collect();
            self.items.extend(inventory::item::by_skus(tx, &skus).await?);
        }
        if !suppliers.is_empty() {
            let names: Vec<&str> = suppliers.into_iter().collect();
            let ids = inventory::supplier::find_or_create_many(tx, clock, &names).await?;
            self.suppliers.extend(names.into_iter().map(str::to_owned).zip(ids));
        }
        for name in warehouses {
            let id = inventory::warehouse::find_or_create(tx, clock, name).await?;
            self.warehouses.insert(name.to_owned(), id);
        }
        Ok(())
    }
}
