//! What posting locks and writes, in SQL.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use finance::account::{self, Account, OpenedAccounts, Status};
use kernel::{
    AgencyId, Problem, Quantity, Running, Tx, UnitPrice,
    db::{
        number::Counters,
        outcome::{Outcome, Recorded},
    },
    problem::OnConstraint,
};
use regulation::Calendar;
use uuid::Uuid;

use super::{
    books::{Item, Place, Stock},
    rules::{self, Posted},
};
use crate::{item::ItemId, supplier::SupplierId, warehouse::WarehouseId};

/// What opening the books tells.
pub struct Opened {
    pub counters: Counters,
    pub calendar: Calendar,
    pub accounts: BTreeMap<AgencyId, Account>,
    pub warehouses: HashSet<WarehouseId>,
    pub default_warehouse: Option<WarehouseId>,
    pub stock: HashMap<Place, Stock>,
    pub items: HashMap<ItemId, Item>,
}

/// What a batch is going to touch: to be locked and read.
#[derive(Default)]
pub struct Wanted {
    pub agencies: BTreeSet<AgencyId>,
    /// Items, with their warehouses; none is the tenant's default.
    pub places: BTreeSet<(ItemId, Option<WarehouseId>)>,
}

/// Locks the tenant's inventory books, the numbers that a batch may give and the accounts that it touches, holds the calendar,
/// and reads all that with the warehouses and the stock, in one round trip.
pub async fn open(tx: &mut Tx, numbers: &[(&'static str, NaiveDate)], wanted: &Wanted) -> Result<Opened, Problem> {
    let (series, years) = Counters::wanted(numbers.iter().copied());
    let agencies: Vec<Uuid> = wanted.agencies.iter().map(|id| id.0).collect();
    let (items, warehouses): (Vec<Uuid>, Vec<Option<Uuid>>) =
        wanted.places.iter().map(|(item, warehouse)| (item.0, warehouse.map(Uuid::from))).unzip();
    let row = sqlx::query!(
        r#"select series, years, lasts, closed_through, calendar_version as "calendar_version!",
                  agencies as "agencies: Vec<AgencyId>", debts, pendings, entries, last_ons,
                  statuses as "statuses: Vec<Status>", limits,
                  active_warehouses as "active_warehouses: Vec<WarehouseId>", default_warehouse as "default_warehouse: WarehouseId",
                  items as "items: Vec<ItemId>", warehouses as "warehouses: Vec<WarehouseId>",
                  on_hands as "on_hands: Vec<Quantity>", reserveds as "reserveds: Vec<Quantity>", movements, moved_ons, skus,
                  names, actives, whole_units, prices as "prices: Vec<Option<UnitPrice>>",
                  purchase_prices as "purchase_prices: Vec<Option<UnitPrice>>", purchased_ons as "purchased_ons: Vec<Option<NaiveDate>>"
             from inventory.open_books($1, $2, $3, $4, $5)"#,
        &series,
        &years,
        &agencies,
        &items,
        &warehouses as &[Option<Uuid>]
    )
    .fetch_one(tx.conn())
    .await?;
    let accounts = OpenedAccounts {
        agencies: row.agencies.unwrap_or_default(),
        debts: row.debts.unwrap_or_default(),
        pendings: row.pendings.unwrap_or_default(),
        entries: row.entries.unwrap_or_default(),
        last_ons: row.last_ons.unwrap_or_default(),
        statuses: row.statuses.unwrap_or_default(),
        limits: row.limits.unwrap_or_default(),
    };
    let places = row.items.unwrap_or_default().into_iter().zip(row.warehouses.unwrap_or_default());
    let figures = row.on_hands.into_iter().flatten().zip(row.reserveds.into_iter().flatten());
    let ledger = row.movements.into_iter().flatten().zip(row.moved_ons.into_iter().flatten());
    let words = row.skus.into_iter().flatten().zip(row.names.into_iter().flatten());
    let marks = row.actives.into_iter().flatten().zip(row.whole_units.into_iter().flatten());
    let bought = row.purchase_prices.into_iter().flatten().zip(row.purchased_ons.into_iter().flatten());
    let prices = row.prices.into_iter().flatten().zip(bought);
    let mut stock = HashMap::new();
    let mut items = HashMap::new();
    for (((place, (on_hand, reserved)), (entries, last_on)), ((words, marks), (price, bought))) in
        places.zip(figures).zip(ledger).zip(words.zip(marks).zip(prices))
    {
        stock.insert(place, Stock { on_hand: Running::new(on_hand, last_on), reserved, entries });
        let ((sku, name), (active, whole_units), (purchase_price, purchased_on)) = (words, marks, bought);
        items.insert(place.0, Item { sku, name, active, whole_units, price, purchase_price, purchased_on });
    }
    Ok(Opened {
        counters: Counters::read(row.series, row.years, row.lasts),
        calendar: Calendar { closed_through: row.closed_through, version: row.calendar_version },
        accounts: accounts.into(),
        warehouses: row.active_warehouses.unwrap_or_default().into_iter().collect(),
        default_warehouse: row.default_warehouse,
        stock,
        items,
    })
}

/// Makes rows of stock, empty, for those of these places that have none and whose item is there.
pub async fn open_stock<'a>(tx: &mut Tx, places: impl IntoIterator<Item = &'a Place>) -> Result<(), Problem> {
    let (items, warehouses) = columns(places);
    sqlx::query!("select inventory.open_stock($1, $2)", &items, &warehouses).execute(tx.conn()).await?;
    Ok(())
}

fn columns<'a>(places: impl IntoIterator<Item = &'a Place>) -> (Vec<Uuid>, Vec<Uuid>) {
    places.into_iter().map(|(item, warehouse)| (item.0, warehouse.0)).unzip()
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

/// Writes slips with their movements, their debt entries and the outcome of their batch in one statement; the ledgers'
/// triggers carry them into balances.
pub async fn write(tx: &mut Tx, posted: &[&Posted], outcome: &Outcome<'_>) -> Result<Recorded, Problem> {
    learn_prices(tx, posted).await?;
    let entries = account::entry_columns(posted.iter().filter_map(|posted| posted.entry.as_ref()));
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
    let remembered = sqlx::query_scalar!(
        r#"with slips as (
           insert into inventory.slip
             (tenant_id, id, kind, number, posted_on, warehouse_id, agency_id, supplier_id, total, lines, note, reverses_id,
              limit_after, debt_after, pending_after, created_by, created_at)
           select (select kernel.current_tenant()), s.*
             from unnest($1::uuid[], $2::text[], $3::text[], $4::date[], $5::uuid[], $6::uuid[], $7::uuid[], $8::bigint[],
                         $9::smallint[], $10::text[], $11::uuid[], $12::bigint[], $13::bigint[], $14::bigint[], $15::uuid[],
                         $16::timestamptz[]) as s
         ), movements as (
           insert into inventory.stock_movement
             (tenant_id, item_id, warehouse_id, posted_on, seq, slip_id, line, kind, quantity, balance, unit, unit_quantity,
              unit_price, amount)
           select (select kernel.current_tenant()), m.*
             from unnest($17::uuid[], $18::uuid[], $19::date[], $20::bigint[], $21::uuid[], $22::smallint[], $23::text[],
                         $24::numeric[], $25::numeric[], $26::text[], $27::numeric[], $28::numeric[], $29::bigint[]) as m
         )
         select kernel.record_outcome($30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41) as "remembered!"
           from finance.append_entries($42, $43, $44, $45, $46, $47, $48, $49, $50)"#,
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
        &m_amounts,
        &outcome.users,
        &outcome.keys as &[&str],
        &outcome.hashes as &[&[u8]],
        &outcome.statuses,
        &outcome.answers as &[&str],
        &outcome.kinds as &[&str],
        &outcome.subjects,
        &outcome.agencies as &[Option<Uuid>],
        &outcome.facts as &[&serde_json::Value],
        &outcome.series,
        &outcome.years,
        &outcome.given,
        &entries.agencies,
        &entries.dates,
        &entries.seqs,
        &entries.kinds as &[&str],
        &entries.documents,
        &entries.numbers as &[&str],
        &entries.amounts,
        &entries.balances,
        &entries.reverses_on as &[Option<NaiveDate>]
    )
    .fetch_one(tx.conn())
    .await
    .on_constraint("slip_reversed_once", rules::already_reversed)?;
    Ok(outcome.recorded(remembered))
}

/// Leaves items with the purchase prices that the batch came to; the books were read under their lock, so they are right.
async fn learn_prices(tx: &mut Tx, posted: &[&Posted]) -> Result<(), Problem> {
    let learned = posted.iter().flat_map(|posted| &posted.learned);
    let latest: BTreeMap<ItemId, Option<(UnitPrice, NaiveDate)>> =
        learned.map(|learned| (learned.item, learned.price)).collect();
    if latest.is_empty() {
        return Ok(());
    }
    let items: Vec<Uuid> = latest.keys().map(|item| item.0).collect();
    let prices: Vec<Option<UnitPrice>> = latest.values().map(|price| price.map(|(price, _)| price)).collect();
    let dates: Vec<Option<NaiveDate>> = latest.values().map(|price| price.map(|(_, date)| date)).collect();
    sqlx::query!(
        "update inventory.item i
            set purchase_price = p.price, purchased_on = p.date
           from unnest($1::uuid[], $2::date[], $3::numeric[]) as p (item_id, date, price)
          where i.tenant_id = (select kernel.current_tenant()) and i.id = p.item_id
            and (i.purchase_price, i.purchased_on) is distinct from (p.price, p.date)",
        &items,
        &dates as &[Option<NaiveDate>],
        &prices as &[Option<UnitPrice>]
    )
    .execute(tx.conn())
    .await?;
    Ok(())
}
