//! Items by the thousand, for imports and the demo; and one, for everybody who makes an item inside a unit of work of
//! their own.

use std::collections::HashSet;

use kernel::{
    Checks, Clock, FieldError, Problem, Quantity, Tx, UnitPrice,
    db::event::{Event, publish},
    problem::Code,
};
use serde_json::json;
use uuid::Uuid;

use super::{ItemId, New, rules, store};
use crate::{
    events::happened,
    stock,
    unit::{self, UnitId},
};

/// Makes an item.
pub async fn create(tx: &mut Tx, clock: &Clock, new: &New) -> Result<ItemId, Problem> {
    let units = unit::hold(tx, &[new.unit_id]).await?;
    let unit = units.get(&new.unit_id).ok_or_else(|| Problem::unknown_reference("/unit_id"))?;
    rules::check_pack_names(&new.packs, unit)?;
    let id = clock.id();
    store::insert(tx, id, new, clock.now()).await?;
    if !new.packs.is_empty() {
        store::replace_packs(tx, id, &new.packs).await?;
    }
    happened(tx, "inventory.item.created", id, json!({ "sku": new.sku, "name": new.name })).await?;
    Ok(id)
}

/// A field that a list of items may say nothing about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    /// The own selling price.
    Price,
    /// The barcodes.
    Barcodes,
    /// The packs.
    Packs,
    /// Whether it is only traded in whole base units.
    WholeUnits,
    /// The mark below which stock is low.
    LowStock,
}

impl Field {
    /// Every one of them.
    pub const ALL: [Self; 5] = [Self::Price, Self::Barcodes, Self::Packs, Self::WholeUnits, Self::LowStock];
}

/// Makes these items, or makes those of their skus what they say (active or not as they are), a statement at a time.
/// Their ids, in their order. One that already is what it should be is left alone, so that a second run changes nothing,
/// and what is not among the fields that are `said` stays as it is. Faults point at the item's place: `/17/unit_id`.
pub async fn upsert_many(tx: &mut Tx, clock: &Clock, items: &[New], said: &[Field]) -> Result<Vec<ItemId>, Problem> {
    if items.is_empty() {
        return Ok(Vec::new());
    }
    check_skus(items)?;
    check_units(tx, items).await?;
    keep_units_of_moved(tx, items).await?;

    let fresh: Vec<Uuid> = items.iter().map(|_| clock.id()).collect();
    let mut changed: HashSet<ItemId> = write_items(tx, clock, items, said, &fresh).await?.into_iter().collect();
    let ids = ids(tx, items).await?;
    let repacked = if said.contains(&Field::Packs) {
        write_packs(tx, items, &ids).await?
    } else {
        check_kept_packs(tx, items).await?;
        Vec::new()
    };
    let only_repacked: Vec<Uuid> = repacked.into_iter().filter(|id| changed.insert(*id)).map(|id| id.0).collect();
    sqlx::query!(
        "update inventory.item set version = version + 1, updated_at = $2
          where tenant_id = (select kernel.current_tenant()) and id = any ($1)",
        &only_repacked,
        clock.now()
    )
    .execute(tx.conn())
    .await?;

    let events: Vec<Event> = items
        .iter()
        .zip(&ids)
        .zip(&fresh)
        .filter(|((_, id), _)| changed.contains(id))
        .map(|((item, id), fresh)| Event {
            kind: if id.0 == *fresh { "inventory.item.created" } else { "inventory.item.changed" },
            subject: id.0,
            agency: None,
            facts: json!({ "sku": item.sku, "name": item.name }),
        })
        .collect();
    publish(tx, &events).await?;
    Ok(ids)
}

fn check_skus(items: &[New]) -> Result<(), Problem> {
    let mut checks = Checks::new();
    let mut seen = HashSet::new();
    for (at, item) in items.iter().enumerate() {
        if !seen.insert(item.sku.as_str()) {
            checks.fault(format!("/{at}/sku"), "DUPLICATE");
        }
    }
    checks.finish()
}

async fn check_units(tx: &mut Tx, items: &[New]) -> Result<(), Problem> {
    let wanted: Vec<UnitId> = items.iter().map(|item| item.unit_id).collect();
    let units = unit::hold(tx, &wanted).await?;
    let mut errors: Vec<FieldError> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let checked = match units.get(&item.unit_id) {
            Some(unit) => rules::check_pack_names(&item.packs, unit),
            None => Err(Problem::unknown_reference("/unit_id")),
        };
        if let Err(problem) = checked {
            errors.extend(
                problem
                    .errors()
                    .iter()
                    .cloned()
                    .map(|error| FieldError { pointer: format!("/{at}{}", error.pointer).into(), ..error }),
            );
        }
    }
    if errors.is_empty() {
        return Ok(());
    }
    errors.truncate(100);
    Err(Problem::new(Code::Validation, "Items break a rule; see errors.").with_errors(errors))
}

/// A pack that is kept is not called like the unit that its item has from now on.
async fn check_kept_packs(tx: &mut Tx, items: &[New]) -> Result<(), Problem> {
    let skus: Vec<String> = items.iter().map(|item| item.sku.clone()).collect();
    let rows = sqlx::query_scalar!(
        r#"select w.at - 1 as "at!"
             from unnest($1::text[]) with ordinality as w (sku, at)
             join inventory.item i on i.tenant_id = (select kernel.current_tenant()) and i.sku = w.sku
             join inventory.unit u on u.tenant_id = (select kernel.current_tenant()) and u.id = i.unit_id
             join inventory.pack p
               on p.tenant_id = (select kernel.current_tenant()) and p.item_id = i.id and lower(p.name) = lower(u.name)
            order by w.at"#,
        &skus
    )
    .fetch_all(tx.conn())
    .await?;
    let mut checks = Checks::new();
    for at in rows {
        checks.fault(format!("/{at}/packs"), "NAME_OF_THE_UNIT");
    }
    checks.finish()
}

/// What the quantities of an item are counted in stays once some of it moved.
async fn keep_units_of_moved(tx: &mut Tx, items: &[New]) -> Result<(), Problem> {
    let skus: Vec<String> = items.iter().map(|item| item.sku.clone()).collect();
    let units: Vec<Uuid> = items.iter().map(|item| item.unit_id.0).collect();
    let recounted = sqlx::query!(
        r#"select w.at - 1 as "at!", i.id as "id: ItemId"
             from unnest($1::text[], $2::uuid[]) with ordinality as w (sku, unit_id, at)
             join inventory.item i
               on i.tenant_id = (select kernel.current_tenant()) and i.sku = w.sku and i.unit_id <> w.unit_id
            order by w.at"#,
        &skus,
        &units
    )
    .fetch_all(tx.conn())
    .await?;
    if recounted.is_empty() {
        return Ok(());
    }
    stock::lock_books(tx).await?;
    let mut checks = Checks::new();
    for row in recounted {
        if store::has_moved(tx, row.id).await? {
            checks.fault(format!("/{}/unit_id", row.at), "IN_USE");
        }
    }
    checks.finish()
}

/// Those that were made or changed.
async fn write_items(
    tx: &mut Tx,
    clock: &Clock,
    items: &[New],
    said: &[Field],
    fresh: &[Uuid],
) -> Result<Vec<ItemId>, Problem> {
    let skus: Vec<String> = items.iter().map(|item| item.sku.clone()).collect();
    let names: Vec<String> = items.iter().map(|item| item.name.clone()).collect();
    let units: Vec<Uuid> = items.iter().map(|item| item.unit_id.0).collect();
    let prices: Vec<Option<UnitPrice>> = items.iter().map(|item| item.price).collect();
    let whole: Vec<bool> = items.iter().map(|item| item.whole_units).collect();
    let marks: Vec<Option<Quantity>> = items.iter().map(|item| item.low_stock).collect();
    // a barcode with the id of its item: arrays of arrays do not unnest
    let (barcode_of, barcodes): (Vec<Uuid>, Vec<String>) = items
        .iter()
        .zip(fresh)
        .flat_map(|(item, id)| item.barcodes.iter().map(|barcode| (*id, barcode.clone())))
        .unzip();
    let written = sqlx::query_scalar!(
        r#"with coded as (
             select b.id, array_agg(b.barcode order by b.at) as barcodes
               from unnest($8::uuid[], $9::text[]) with ordinality as b (id, barcode, at)
              group by b.id
           )
           insert into inventory.item as i
             (tenant_id, id, sku, name, unit_id, price, whole_units, low_stock, barcodes, created_at, updated_at)
           select kernel.current_tenant(), w.id, w.sku, w.name, w.unit_id, w.price, w.whole_units, w.low_stock,
                  coalesce(c.barcodes, '{}'), $10, $10
             from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::numeric[], $6::bool[], $7::numeric[])
               as w (id, sku, name, unit_id, price, whole_units, low_stock)
             left join coded c on c.id = w.id
            order by w.sku
           on conflict (tenant_id, sku) do update
             set name = excluded.name, unit_id = excluded.unit_id,
                 price = case when $11 then excluded.price else i.price end,
                 whole_units = case when $12 then excluded.whole_units else i.whole_units end,
                 low_stock = case when $13 then excluded.low_stock else i.low_stock end,
                 barcodes = case when $14 then excluded.barcodes else i.barcodes end,
                 version = i.version + 1, updated_at = excluded.updated_at
             where (i.name, i.unit_id) is distinct from (excluded.name, excluded.unit_id)
                or ($11 and i.price is distinct from excluded.price)
                or ($12 and i.whole_units is distinct from excluded.whole_units)
                or ($13 and i.low_stock is distinct from excluded.low_stock)
                or ($14 and i.barcodes is distinct from excluded.barcodes)
           returning i.id as "id: ItemId""#,
        fresh,
        &skus,
        &names,
        &units,
        &prices as &[Option<UnitPrice>],
        &whole,
        &marks as &[Option<Quantity>],
        &barcode_of,
        &barcodes,
        clock.now(),
        said.contains(&Field::Price),
        said.contains(&Field::WholeUnits),
        said.contains(&Field::LowStock),
        said.contains(&Field::Barcodes)
    )
    .fetch_all(tx.conn())
    .await;
    store::named(written)
}

async fn ids(tx: &mut Tx, items: &[New]) -> Result<Vec<ItemId>, Problem> {
    let skus: Vec<String> = items.iter().map(|item| item.sku.clone()).collect();
    Ok(sqlx::query_scalar!(
        r#"select i.id as "id: ItemId"
             from unnest($1::text[]) with ordinality as w (sku, at)
             join inventory.item i on i.tenant_id = (select kernel.current_tenant()) and i.sku = w.sku
            order by w.at"#,
        &skus
    )
    .fetch_all(tx.conn())
    .await?)
}

/// Those whose packs changed.
async fn write_packs(tx: &mut Tx, items: &[New], ids: &[ItemId]) -> Result<Vec<ItemId>, Problem> {
    let all: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let packs = || items.iter().zip(&all).flat_map(|(item, id)| item.packs.iter().map(move |pack| (*id, pack)));
    let owners: Vec<Uuid> = packs().map(|(id, _)| id).collect();
    let names: Vec<String> = packs().map(|(_, pack)| pack.name.clone()).collect();
    let numerators: Vec<i64> = packs().map(|(_, pack)| pack.numerator).collect();
    let denominators: Vec<i64> = packs().map(|(_, pack)| pack.denominator).collect();
    Ok(sqlx::query_scalar!(
        r#"with given as (
             select * from unnest($2::uuid[], $3::text[], $4::bigint[], $5::bigint[])
               as g (item_id, name, numerator, denominator)
           ), gone as (
             delete from inventory.pack p
              where p.tenant_id = (select kernel.current_tenant()) and p.item_id = any ($1)
                and not exists (select from given g where g.item_id = p.item_id and g.name = p.name)
             returning p.item_id
           ), put as (
             insert into inventory.pack as p (tenant_id, item_id, name, numerator, denominator)
             select kernel.current_tenant(), g.item_id, g.name, g.numerator, g.denominator from given g
             on conflict (tenant_id, item_id, name) do update
               set numerator = excluded.numerator, denominator = excluded.denominator
               where (p.numerator, p.denominator) <> (excluded.numerator, excluded.denominator)
             returning p.item_id
           )
           select item_id as "item_id!: ItemId" from gone union select item_id from put"#,
        &all,
        &owners,
        &names,
        &numerators,
        &denominators
    )
    .fetch_all(tx.conn())
    .await?)
}
