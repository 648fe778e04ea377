//! Items in SQL, one at a time; many at once are in [`bulk`](super::bulk).

use chrono::{DateTime, Utc};
use kernel::{
    Actor, Db, FieldError, Problem, Quantity, Tx, UnitPrice,
    problem::{Code, OnConstraint},
};
use serde_json::{Map, json};
use sqlx::types::Json;

use super::{ItemId, New, Pack, model::ItemRow};
use crate::{
    problems::{refuse_in_use, taken},
    unit::UnitId,
};

/// An item with what there is of it in all warehouses.
pub async fn get(tx: &mut Tx, id: ItemId) -> Result<Option<ItemRow>, Problem> {
    Ok(sqlx::query_as!(
        ItemRow,
        r#"select i.id as "id: ItemId", i.sku, i.name, i.unit_id as "unit_id: UnitId", u.name as unit,
                  i.price as "price: UnitPrice", i.purchase_price as "purchase_price: UnitPrice", i.purchased_on,
                  i.barcodes,
                  (select coalesce(jsonb_agg(to_jsonb(p) order by p.numerator::numeric / p.denominator, p.name), '[]')
                     from (select p.name, p.numerator, p.denominator from inventory.pack p
                            where p.tenant_id = i.tenant_id and p.item_id = i.id) p) as "packs!: Json<Vec<Pack>>",
                  i.whole_units, i.low_stock as "low_stock: Quantity", i.active,
                  (select coalesce(sum(s.on_hand), 0) from inventory.stock s
                    where s.tenant_id = i.tenant_id and s.item_id = i.id) as "on_hand!: Quantity",
                  (select coalesce(sum(s.reserved), 0) from inventory.stock s
                    where s.tenant_id = i.tenant_id and s.item_id = i.id) as "reserved!: Quantity",
                  i.version, i.created_at, i.updated_at
             from inventory.item i
             join inventory.unit u on u.tenant_id = i.tenant_id and u.id = i.unit_id
            where i.tenant_id = (select kernel.current_tenant()) and i.id = $1"#,
        id.0
    )
    .fetch_optional(tx.conn())
    .await?)
}

/// Keeps everybody else from changing an item until the transaction ends; whether there is one.
pub async fn lock(tx: &mut Tx, id: ItemId) -> Result<bool, Problem> {
    Ok(sqlx::query_scalar!(
        "select version from inventory.item
          where tenant_id = (select kernel.current_tenant()) and id = $1
            for no key update",
        id.0
    )
    .fetch_optional(tx.conn())
    .await?
    .is_some())
}

/// Whether any of it ever moved. Asked under the lock on the books, lest it move meanwhile.
pub async fn has_moved(tx: &mut Tx, id: ItemId) -> Result<bool, Problem> {
    Ok(sqlx::query_scalar!(
        r#"select exists (
             select from inventory.stock
              where tenant_id = (select kernel.current_tenant()) and item_id = $1 and entries > 0) as "moved!""#,
        id.0
    )
    .fetch_one(tx.conn())
    .await?)
}

/// Adds an item without its packs.
pub async fn insert(tx: &mut Tx, id: ItemId, new: &New, now: DateTime<Utc>) -> Result<(), Problem> {
    let inserted = sqlx::query!(
        "insert into inventory.item
           (tenant_id, id, sku, name, unit_id, price, barcodes, whole_units, low_stock, created_at, updated_at)
         values (kernel.current_tenant(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $9)",
        id.0,
        new.sku,
        new.name,
        new.unit_id.0,
        new.price as Option<UnitPrice>,
        &new.barcodes,
        new.whole_units,
        new.low_stock as Option<Quantity>,
        now
    )
    .execute(tx.conn())
    .await;
    named(inserted).map(|_| ())
}

/// Changes an item without its packs.
pub async fn update(tx: &mut Tx, id: ItemId, new: &New, active: bool, now: DateTime<Utc>) -> Result<(), Problem> {
    let updated = sqlx::query!(
        "update inventory.item
            set sku = $2, name = $3, unit_id = $4, price = $5, barcodes = $6, whole_units = $7, low_stock = $8,
                active = $9, version = version + 1, updated_at = $10
          where tenant_id = (select kernel.current_tenant()) and id = $1",
        id.0,
        new.sku,
        new.name,
        new.unit_id.0,
        new.price as Option<UnitPrice>,
        &new.barcodes,
        new.whole_units,
        new.low_stock as Option<Quantity>,
        active,
        now
    )
    .execute(tx.conn())
    .await;
    named(updated).map(|_| ())
}

/// The unique things of an item, and what it means that one is there twice.
pub(super) fn named<T>(result: Result<T, sqlx::Error>) -> Result<T, Problem> {
    result
        .on_constraint("item_sku", || taken("item", "/sku"))
        .on_constraint("barcode_pkey", || taken("item", "/barcodes"))
}

/// Whose the barcodes are that an item could not have, for a refusal that says so. The unit of work that was refused is
/// over, so this is one of its own; what it does not find any more leaves the refusal as it is.
pub async fn name_owners(db: &Db, actor: &Actor, refusal: Problem, barcodes: &[String], of: Option<ItemId>) -> Problem {
    if refusal.code() != Code::Conflict || refusal.errors().first().is_none_or(|error| error.pointer != "/barcodes") {
        return refusal;
    }
    match owners(db, actor, barcodes, of).await {
        Ok(errors) if errors.is_empty() => refusal,
        Ok(errors) => Problem::new(Code::Conflict, "A barcode is another item's; see errors.").with_errors(errors),
        Err(problem) => problem,
    }
}

async fn owners(db: &Db, actor: &Actor, barcodes: &[String], of: Option<ItemId>) -> Result<Vec<FieldError>, Problem> {
    let mut tx = db.begin(actor).await?;
    let rows = sqlx::query!(
        r#"select w.at - 1 as "at!", i.id as "id: ItemId", i.sku
             from unnest($1::text[]) with ordinality as w (barcode, at)
             join inventory.barcode b on b.tenant_id = (select kernel.current_tenant()) and b.barcode = w.barcode
             join inventory.item i on i.tenant_id = b.tenant_id and i.id = b.item_id
            where i.id is distinct from $2
            order by w.at"#,
        barcodes,
        of.map(|id| id.0)
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| FieldError {
            pointer: format!("/barcodes/{}", row.at).into(),
            code: "TAKEN".into(),
            params: Map::from_iter([("sku".to_owned(), json!(row.sku)), ("item_id".to_owned(), json!(row.id))]),
        })
        .collect())
}

/// Gives an item these packs and no others.
pub async fn replace_packs(tx: &mut Tx, id: ItemId, packs: &[Pack]) -> Result<(), Problem> {
    let names: Vec<String> = packs.iter().map(|pack| pack.name.clone()).collect();
    let numerators: Vec<i64> = packs.iter().map(|pack| pack.numerator).collect();
    let denominators: Vec<i64> = packs.iter().map(|pack| pack.denominator).collect();
    sqlx::query!(
        "with gone as (
           delete from inventory.pack
            where tenant_id = (select kernel.current_tenant()) and item_id = $1 and name <> all ($2)
         )
         insert into inventory.pack (tenant_id, item_id, name, numerator, denominator)
         select kernel.current_tenant(), $1, w.name, w.numerator, w.denominator
           from unnest($2::text[], $3::bigint[], $4::bigint[]) as w (name, numerator, denominator)
         on conflict (tenant_id, item_id, name) do update
           set numerator = excluded.numerator, denominator = excluded.denominator",
        id.0,
        &names,
        &numerators,
        &denominators
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Removes an item of which nothing ever moved, with its empty rows of stock.
pub async fn delete(tx: &mut Tx, id: ItemId) -> Result<(), Problem> {
    sqlx::query!("select inventory.drop_empty_stock($1, null)", id.0).execute(tx.conn()).await?;
    let deleted =
        sqlx::query!("delete from inventory.item where tenant_id = (select kernel.current_tenant()) and id = $1", id.0)
            .execute(tx.conn())
            .await;
    refuse_in_use(deleted, "item").map(|_| ())
}
