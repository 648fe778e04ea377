//! What posting locks and writes, in SQL.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use finance::account;
use kernel::{Problem, Quantity, Running, Tx, UnitPrice, db::number::Counters};
use regulation::Calendar;
use uuid::Uuid;

use super::{
    books::{Item, Place, Stock},
    model::Kind,
    rules::{Posted, base_price},
};
use crate::{item::ItemId, supplier::SupplierId, warehouse::WarehouseId};

/// What opening the books tells.
pub struct Opened {
    pub counters: Counters,
    pub calendar: Calendar,
    pub warehouses: HashSet<WarehouseId>,
    pub default_warehouse: Option<WarehouseId>,
}

/// Locks the tenant's inventory books and the numbers that a batch may give, holds the calendar, and reads the warehouses,
/// in one round trip.
pub async fn open(tx: &mut Tx, wanted: impl IntoIterator<Item = (&'static str, NaiveDate)>) -> Result<Opened, Problem> {
    let (series, years) = Counters::wanted(wanted);
    let rows = sqlx::query!(
        r#"select c.series as "series!", c.year as "year!", c.last as "last!", h.closed_through, h.version as "version!",
                  (select array_agg(w.id) from inventory.warehouse w
                    where w.tenant_id = (select kernel.current_tenant()) and w.active) as "warehouses: Vec<WarehouseId>",
                  (select w.id from inventory.warehouse w
                    where w.tenant_id = (select kernel.current_tenant()) and w.is_default) as "default_warehouse: WarehouseId"
             from inventory.lock_books() cross join regulation.hold_calendar() h cross join kernel.lock_counters($1, $2) c"#,
        &series,
        &years
    )
    .fetch_all(tx.conn())
    .await?;
    let mut opened = Opened {
        counters: Counters::default(),
        calendar: Calendar::default(),
        warehouses: HashSet::new(),
        default_warehouse: None,
    };
    for row in rows {
        opened.counters.locked(&row.series, row.year, row.last);
        opened.calendar = Calendar { closed_through: row.closed_through, version: row.version };
        opened.warehouses = row.warehouses.unwrap_or_default().into_iter().collect();
        opened.default_warehouse = row.default_warehouse;
    }
    Ok(opened)
}

/// Reads stock with its items, under the lock of the books; makes the rows of stock that are missing.
pub async fn stock(tx: &mut Tx, places: &[Place]) -> Result<(HashMap<Place, Stock>, HashMap<ItemId, Item>), Problem> {
    let (mut stock, mut items) = read_stock(tx, places).await?;
    if stock.len() < places.len() {
        let missing: Vec<Place> = places.iter().filter(|place| !stock.contains_key(place)).copied().collect();
        let (item_ids, warehouses) = columns(&missing);
        sqlx::query!("select inventory.open_stock($1, $2)", &item_ids, &warehouses).execute(tx.conn()).await?;
        let (more, others) = read_stock(tx, &missing).await?;
        stock.extend(more);
        items.extend(others);
    }
    Ok((stock, items))
}

fn columns(places: &[Place]) -> (Vec<Uuid>, Vec<Uuid>) {
    places.iter().map(|(item, warehouse)| (item.0, warehouse.0)).unzip()
}

async fn read_stock(tx: &mut Tx, places: &[Place]) -> Result<(HashMap<Place, Stock>, HashMap<ItemId, Item>), Problem> {
    let (item_ids, warehouses) = columns(places);
    let rows = sqlx::query!(
        r#"select s.item_id as "item_id: ItemId", s.warehouse_id as "warehouse_id: WarehouseId",
                  s.on_hand as "on_hand: Quantity", s.reserved as "reserved: Quantity", s.entries, s.last_on,
                  i.sku, i.name, i.active, i.whole_units, i.price as "price: UnitPrice",
                  i.purchase_price as "purchase_price: UnitPrice", i.purchased_on
             from unnest($1::uuid[], $2::uuid[]) as w (item_id, warehouse_id)
             join inventory.stock s on s.tenant_id = (select kernel.current_tenant())
              and s.item_id = w.item_id and s.warehouse_id = w.warehouse_id
             join inventory.item i on i.tenant_id = (select kernel.current_tenant()) and i.id = w.item_id"#,
        &item_ids,
        &warehouses
    )
    .fetch_all(tx.conn())
    .await?;
    let mut stock = HashMap::with_capacity(rows.len());
    let mut items = HashMap::with_capacity(rows.len());
    for row in rows {
        let on_hand = Running::new(row.on_hand, row.last_on);
        stock.insert((row.item_id, row.warehouse_id), Stock { on_hand, reserved: row.reserved, entries: row.entries });
        items.insert(
            row.item_id,
            Item {
                sku: row.sku,
                name: row.name,
                active: row.active,
                whole_units: row.whole_units,
                price: row.price,
                purchase_price: row.purchase_price,
                purchased_on: row.purchased_on,
            },
        );
    }
    Ok((stock, items))
}

/// Loads, for each of these places, what moved on the days after a date: needed to post on that date.
pub async fn look_back(
    tx: &mut Tx,
    stock: &mut HashMap<Place, Stock>,
    since: &BTreeMap<Place, NaiveDate>,
) -> Result<(), Problem> {
    let late: Vec<(Place, NaiveDate)> = since
        .iter()
        .filter(|(place, date)| stock.get(place).is_some_and(|stock| stock.on_hand.looks_back(**date)))
        .map(|(place, date)| (*place, *date))
        .collect();
    if late.is_empty() {
        return Ok(());
    }
    let (places, dates): (Vec<Place>, Vec<NaiveDate>) = late.into_iter().unzip();
    let (item_ids, warehouses) = columns(&places);
    let rows = sqlx::query!(
        r#"select v.item_id as "item_id: ItemId", v.warehouse_id as "warehouse_id: WarehouseId", v.posted_on,
                  sum(v.quantity) as "net!: Quantity"
             from unnest($1::uuid[], $2::uuid[], $3::date[]) as w (item_id, warehouse_id, since)
             join inventory.stock_movement v on v.tenant_id = (select kernel.current_tenant())
              and v.item_id = w.item_id and v.warehouse_id = w.warehouse_id and v.posted_on > w.since
            group by v.item_id, v.warehouse_id, v.posted_on"#,
        &item_ids,
        &warehouses,
        &dates
    )
    .fetch_all(tx.conn())
    .await?;
    for row in rows {
        if let Some(stock) = stock.get_mut(&(row.item_id, row.warehouse_id)) {
            stock.on_hand.load(row.posted_on, row.net);
        }
    }
    Ok(())
}

/// What one of each named unit is in base units; a unit that is not the item's is left out.
pub async fn units(
    tx: &mut Tx,
    named: &HashSet<(ItemId, String)>,
) -> Result<HashMap<(ItemId, String), (i64, i64)>, Problem> {
    if named.is_empty() {
        return Ok(HashMap::new());
    }
    let (items, names): (Vec<Uuid>, Vec<&str>) = named.iter().map(|(item, name)| (item.0, name.as_str())).unzip();
    let rows = sqlx::query!(
        r#"select w.item_id as "item_id!: ItemId", w.name as "name!",
                  coalesce(p.numerator, 1) as "numerator!", coalesce(p.denominator, 1) as "denominator!"
             from unnest($1::uuid[], $2::text[]) as w (item_id, name)
             join inventory.item i on i.tenant_id = (select kernel.current_tenant()) and i.id = w.item_id
             join inventory.unit u on u.tenant_id = (select kernel.current_tenant()) and u.id = i.unit_id
             left join inventory.pack p
               on p.tenant_id = (select kernel.current_tenant()) and p.item_id = w.item_id and p.name = w.name
            where p.name is not null or u.name = w.name"#,
        &items,
        &names as &[&str]
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|row| ((row.item_id, row.name), (row.numerator, row.denominator))).collect())
}

/// Those of these suppliers that are there.
pub async fn suppliers(tx: &mut Tx, named: &HashSet<SupplierId>) -> Result<HashSet<SupplierId>, Problem> {
    if named.is_empty() {
        return Ok(HashSet::new());
    }
    let ids: Vec<Uuid> = named.iter().map(|id| id.0).collect();
    let rows = sqlx::query_scalar!(
        r#"select id as "id: SupplierId" from inventory.supplier
            where tenant_id = (select kernel.current_tenant()) and active and id = any ($1)"#,
        &ids
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().collect())
}

/// Writes slips with their movements, and their debt entries; the ledgers' triggers carry them into balances.
pub async fn write(tx: &mut Tx, posted: &[&Posted]) -> Result<(), Problem> {
    insert_slips(tx, posted).await?;
    learn_prices(tx, posted).await?;
    account::entry_columns(posted.iter().filter_map(|posted| posted.entry.as_ref())).append(tx).await
}

async fn insert_slips(tx: &mut Tx, posted: &[&Posted]) -> Result<(), Problem> {
    let slips = || posted.iter().map(|posted| &posted.slip);
    let lines = || {
        posted.iter().flat_map(|posted| {
            posted.slip.lines.iter().zip(&posted.movements).map(|line| (&posted.slip, line.0, line.1))
        })
    };
    let ids: Vec<Uuid> = slips().map(|slip| slip.id.0).collect();
    let kinds: Vec<&str> = slips().map(|slip| slip.kind.as_str()).collect();
    let numbers: Vec<&str> = slips().map(|slip| slip.number.as_str()).collect();
    let dates: Vec<NaiveDate> = slips().map(|slip| slip.date).collect();
    let warehouses: Vec<Uuid> = slips().map(|slip| slip.warehouse_id.0).collect();
    let agencies: Vec<Option<Uuid>> = slips().map(|slip| slip.agency_id.map(Uuid::from)).collect();
    let suppliers: Vec<Option<Uuid>> = slips().map(|slip| slip.supplier_id.map(Uuid::from)).collect();
    let totals: Vec<i64> = slips().map(|slip| slip.total.0).collect();
    let counts: Vec<i16> = slips().map(|slip| i16::try_from(slip.lines.len()).unwrap_or(i16::MAX)).collect();
    let notes: Vec<Option<&str>> = slips().map(|slip| slip.note.as_deref()).collect();
    let reversed: Vec<Option<Uuid>> = slips().map(|slip| slip.reverses_id.map(Uuid::from)).collect();
    let limits: Vec<Option<i64>> = slips().map(|slip| slip.exposure.map(|e| e.limit.0)).collect();
    let debts: Vec<Option<i64>> = slips().map(|slip| slip.exposure.map(|e| e.debt.0)).collect();
    let pendings: Vec<Option<i64>> = slips().map(|slip| slip.exposure.map(|e| e.pending.0)).collect();
    let users: Vec<Uuid> = slips().map(|slip| slip.created_by.0).collect();
    let times: Vec<DateTime<Utc>> = slips().map(|slip| slip.created_at).collect();

    let m_items: Vec<Uuid> = lines().map(|(_, line, _)| line.item_id.0).collect();
    let m_warehouses: Vec<Uuid> = lines().map(|(slip, _, _)| slip.warehouse_id.0).collect();
    let m_dates: Vec<NaiveDate> = lines().map(|(slip, _, _)| slip.date).collect();
    let m_seqs: Vec<i64> = lines().map(|(_, _, movement)| movement.seq).collect();
    let m_slips: Vec<Uuid> = lines().map(|(slip, _, _)| slip.id.0).collect();
    let m_lines: Vec<i16> = lines().map(|(_, line, _)| line.line).collect();
    let m_kinds: Vec<&str> = lines().map(|(slip, _, _)| slip.kind.as_str()).collect();
    let m_quantities: Vec<Quantity> = lines().map(|(_, _, movement)| movement.quantity).collect();
    let m_balances: Vec<Quantity> = lines().map(|(_, _, movement)| movement.balance).collect();
    let m_units: Vec<Option<&str>> = lines().map(|(_, line, _)| line.unit.as_deref()).collect();
    let m_unit_quantities: Vec<Quantity> = lines().map(|(_, line, _)| line.quantity).collect();
    let m_prices: Vec<UnitPrice> = lines().map(|(_, line, _)| line.unit_price).collect();
    let m_amounts: Vec<i64> = lines().map(|(_, line, _)| line.amount.0).collect();
    sqlx::query!(
        "with slips as (
           insert into inventory.slip
             (tenant_id, id, kind, number, posted_on, warehouse_id, agency_id, supplier_id, total, lines, note, reverses_id,
              limit_after, debt_after, pending_after, created_by, created_at)
           select kernel.current_tenant(), s.*
             from unnest($1::uuid[], $2::text[], $3::text[], $4::date[], $5::uuid[], $6::uuid[], $7::uuid[], $8::bigint[],
                         $9::smallint[], $10::text[], $11::uuid[], $12::bigint[], $13::bigint[], $14::bigint[], $15::uuid[],
                         $16::timestamptz[]) as s
         )
         insert into inventory.stock_movement
           (tenant_id, item_id, warehouse_id, posted_on, seq, slip_id, line, kind, quantity, balance, unit, unit_quantity,
            unit_price, amount)
         select kernel.current_tenant(), m.*
           from unnest($17::uuid[], $18::uuid[], $19::date[], $20::bigint[], $21::uuid[], $22::smallint[], $23::text[],
                       $24::numeric[], $25::numeric[], $26::text[], $27::numeric[], $28::numeric[], $29::bigint[]) as m",
        &ids,
        &kinds as &[&str],
        &numbers as &[&str],
        &dates,
        &warehouses,
        &agencies as &[Option<Uuid>],
        &suppliers as &[Option<Uuid>],
        &totals,
        &counts,
        &notes as &[Option<&str>],
        &reversed as &[Option<Uuid>],
        &limits as &[Option<i64>],
        &debts as &[Option<i64>],
        &pendings as &[Option<i64>],
        &users,
        &times,
        &m_items,
        &m_warehouses,
        &m_dates,
        &m_seqs,
        &m_slips,
        &m_lines,
        &m_kinds as &[&str],
        &m_quantities as &[Quantity],
        &m_balances as &[Quantity],
        &m_units as &[Option<&str>],
        &m_unit_quantities as &[Quantity],
        &m_prices as &[UnitPrice],
        &m_amounts
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// The purchase price of an item is that of its latest receipt by date.
async fn learn_prices(tx: &mut Tx, posted: &[&Posted]) -> Result<(), Problem> {
    let mut latest: BTreeMap<ItemId, (NaiveDate, UnitPrice)> = BTreeMap::new();
    for slip in posted.iter().map(|posted| &posted.slip).filter(|slip| slip.kind == Kind::Receipt) {
        for line in &slip.lines {
            if let Some(price) = base_price(line)
                && latest.get(&line.item_id).is_none_or(|(date, _)| *date <= slip.date)
            {
                latest.insert(line.item_id, (slip.date, price));
            }
        }
    }
    if latest.is_empty() {
        return Ok(());
    }
    let items: Vec<Uuid> = latest.keys().map(|item| item.0).collect();
    let (dates, prices): (Vec<NaiveDate>, Vec<UnitPrice>) = latest.into_values().unzip();
    sqlx::query!(
        "update inventory.item i
            set purchase_price = p.price, purchased_on = p.date
           from unnest($1::uuid[], $2::date[], $3::numeric[]) as p (item_id, date, price)
          where i.tenant_id = (select kernel.current_tenant()) and i.id = p.item_id
            and (i.purchased_on is null or i.purchased_on <= p.date)
            and (i.purchase_price, i.purchased_on) is distinct from (p.price, p.date)",
        &items,
        &dates,
        &prices as &[UnitPrice]
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
