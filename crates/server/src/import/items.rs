//! Items from rows.

use std::{borrow::Cow, collections::BTreeSet};

use csv::StringRecord;
use inventory::item::{self, Field, NewItem, NewPack};
use kernel::{Clock, FieldError, Number, Problem, Tx, problem::Code};
use uuid::Uuid;

use super::{
    fields::{optional, required},
    figure::Reading,
    mapping::{Bound, Header, ItemFields},
    masters::Master,
};

/// Reads and writes items.
pub struct Items {
    sku: Bound,
    name: Bound,
    unit: Bound,
    price: Option<Bound>,
    barcode: Option<Bound>,
    whole_units: Option<Bound>,
    low_stock: Option<Bound>,
    /// Name and size.
    packs: Vec<(Bound, Bound)>,
    figures: Reading,
}

/// An item, its unit still a name.
pub struct Entry {
    item: NewItem,
    unit: String,
}

impl Items {
    /// In a file with this header.
    pub fn bind(fields: &ItemFields, header: &Header, figures: Reading) -> anyhow::Result<Self> {
        let bind = |value: &Option<_>| super::fields::bind(value.as_ref(), header);
        let packs = fields.packs.iter().map(|pack| Ok((pack.name.bind(header)?, pack.size.bind(header)?)));
        Ok(Self {
            sku: fields.sku.bind(header)?,
            name: fields.name.bind(header)?,
            unit: fields.unit.bind(header)?,
            price: bind(&fields.price)?,
            barcode: bind(&fields.barcode)?,
            whole_units: bind(&fields.whole_units)?,
            low_stock: bind(&fields.low_stock)?,
            packs: packs.collect::<anyhow::Result<_>>()?,
            figures,
        })
    }

    /// What the mapping takes from rows; the rest of an item that is there is not the file's to change.
    fn said(&self) -> Vec<Field> {
        [
            (Field::Price, self.price.is_some()),
            (Field::Barcodes, self.barcode.is_some()),
            (Field::Packs, !self.packs.is_empty()),
            (Field::WholeUnits, self.whole_units.is_some()),
            (Field::LowStock, self.low_stock.is_some()),
        ]
        .into_iter()
        .filter_map(|(field, mapped)| mapped.then_some(field))
        .collect()
    }

    fn packs(&self, record: &StringRecord) -> Result<Vec<NewPack>, String> {
        let mut packs = Vec::new();
        for (name, size) in &self.packs {
            let Some(size) = optional("packs.size", Some(size), record)? else { continue };
            let numerator = size.parse().map_err(|_| format!("packs.size: {size:?} is no whole number"))?;
            packs.push(NewPack { name: required("packs.name", name, record)?.into_owned(), numerator, denominator: 1 });
        }
        Ok(packs)
    }
}

impl Master for Items {
    type Entry = Entry;

    fn read(&self, record: &StringRecord) -> Result<Entry, String> {
        let price = optional("price", self.price.as_ref(), record)?
            .map(|text| self.figures.price(&text).map_err(|fault| format!("price: {fault}")))
            .transpose()?;
        let low_stock = optional("low_stock", self.low_stock.as_ref(), record)?
            .map(|text| self.figures.decimal(&text).map_err(|fault| format!("low_stock: {fault}")))
            .transpose()?;
        let whole_units = match optional("whole_units", self.whole_units.as_ref(), record)?.as_deref() {
            None | Some("false") => false,
            Some("true") => true,
            Some(other) => return Err(format!("whole_units: {other:?} is neither true nor false")),
        };
        let barcode = optional("barcode", self.barcode.as_ref(), record)?;
        let item = NewItem {
            sku: required("sku", &self.sku, record)?.into_owned(),
            name: required("name", &self.name, record)?.into_owned(),
            unit_id: Uuid::nil().into(),
            price: price.map(|price| Number(price.decimal())),
            barcodes: barcode.map(Cow::into_owned).into_iter().collect(),
            packs: self.packs(record)?,
            whole_units,
            low_stock: low_stock.map(Number),
        };
        let unit = required("unit", &self.unit, record)?.into_owned();
        if unit.chars().count() > 50 || unit.chars().any(char::is_control) {
            return Err("unit: more than 50 characters, or unprintable ones".to_owned());
        }
        Ok(Entry { item, unit })
    }

    async fn write(&self, tx: &mut Tx, clock: &Clock, entries: &[&Entry]) -> Result<(), Problem> {
        let names: Vec<&str> =
            entries.iter().map(|entry| entry.unit.as_str()).collect::<BTreeSet<_>>().into_iter().collect();
        let ids = inventory::unit::find_or_create_many(tx, clock, &names).await?;
        let mut items = Vec::with_capacity(entries.len());
        let mut errors: Vec<FieldError> = Vec::new();
        for (place, entry) in entries.iter().enumerate() {
            let unit = names.iter().zip(&ids).find(|(name, _)| **name == entry.unit).map(|(_, id)| *id);
            let item = NewItem { unit_id: unit.unwrap_or(entry.item.unit_id), ..entry.item.clone() };
            match item.parse() {
                Ok(item) => items.push(item),
                Err(problem) => errors.extend(
                    problem
                        .errors()
                        .iter()
                        .cloned()
                        .map(|error| FieldError { pointer: format!("/{place}{}", error.pointer).into(), ..error }),
                ),
            }
        }
        if !errors.is_empty() {
            return Err(Problem::new(Code::Validation, "A field breaks a rule.").with_errors(errors));
        }
        item::upsert_many(tx, clock, &items, &self.said()).await?;
        Ok(())
    }
}
