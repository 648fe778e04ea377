//! Slips out of SQL: whole, and as pages of a list.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    AgencyId, Money, Problem, Quantity, Tx, UnitPrice, UserId,
    db::list::{Page, Paging, Select, Sort},
};
use sqlx::FromRow;
use uuid::Uuid;

use super::{
    books::Item,
    list::SlipQuery,
    model::{Exposure, Kind, Slip, SlipId, SlipLine, Status},
    purchase::{Purchase, base_price, purchase},
};
use crate::{item::ItemId, supplier::SupplierId, warehouse::WarehouseId};

const COLUMNS: &str = "s.id, s.kind, s.number, case when r.id is null then 'posted' else 'reversed' end as status, \
    s.posted_on, s.warehouse_id, s.agency_id, s.supplier_id, s.total, s.note, s.reverses_id, r.id as reversed_by, \
    s.limit_after, s.debt_after, s.pending_after, s.created_by, s.created_at";
/// What is called how, for who reads. A subquery is asked for the rows of the page alone; a join would come before the limit.
const NAMES: &str = "r.number as reversed_by_number, \
    (select o.number from inventory.slip o where o.tenant_id = s.tenant_id and o.id = s.reverses_id) as reverses_number, \
    (select w.name from inventory.warehouse w where w.tenant_id = s.tenant_id and w.id = s.warehouse_id) as warehouse_name, \
    (select p.name from inventory.supplier p where p.tenant_id = s.tenant_id and p.id = s.supplier_id) as supplier_name, \
    (select g.code from agency.directory g where g.tenant_id = s.tenant_id and g.agency_id = s.agency_id) as agency_code, \
    (select g.name from agency.directory g where g.tenant_id = s.tenant_id and g.agency_id = s.agency_id) as agency_name, \
    (select u.name from auth.directory u where u.tenant_id = s.tenant_id and u.user_id = s.created_by) as created_by_name";
const FROM: &str = "inventory.slip s \
    left join inventory.slip r on r.tenant_id = s.tenant_id and r.reverses_id = s.id";
const SORTS: &[Sort] = &[
    Sort { name: "date", keys: &[("s.posted_on", "date"), ("s.id", "uuid")] },
    Sort { name: "number", keys: &[("s.number", "text"), ("s.id", "uuid")] },
    Sort { name: "total", keys: &[("s.total", "bigint"), ("s.id", "uuid")] },
];

#[derive(FromRow)]
struct Row {
    id: SlipId,
    kind: Kind,
    number: String,
    status: Status,
    posted_on: NaiveDate,
    warehouse_id: WarehouseId,
    agency_id: Option<AgencyId>,
    supplier_id: Option<SupplierId>,
    total: Money,
    note: Option<String>,
    reverses_id: Option<SlipId>,
    reversed_by: Option<SlipId>,
    limit_after: Option<Money>,
    debt_after: Option<Money>,
    pending_after: Option<Money>,
    created_by: UserId,
    created_at: DateTime<Utc>,
    #[sqlx(flatten)]
    names: Names,
}

/// None of them where only the books are read.
#[derive(Default, FromRow)]
#[sqlx(default)]
struct Names {
    warehouse_name: Option<String>,
    agency_code: Option<String>,
    agency_name: Option<String>,
    supplier_name: Option<String>,
    reverses_number: Option<String>,
    reversed_by_number: Option<String>,
    created_by_name: Option<String>,
}

impl From<Row> for Slip {
    fn from(row: Row) -> Self {
        let exposure = match (row.limit_after, row.debt_after, row.pending_after) {
            (Some(limit), Some(debt), Some(pending)) => Some(Exposure::new(limit, debt, pending)),
            _ => None,
        };
        Self {
            id: row.id,
            kind: row.kind,
            number: row.number,
            status: row.status,
            date: row.posted_on,
            warehouse_id: row.warehouse_id,
            warehouse_name: row.names.warehouse_name,
            agency_id: row.agency_id,
            agency_code: row.names.agency_code,
            agency_name: row.names.agency_name,
            supplier_id: row.supplier_id,
            supplier_name: row.names.supplier_name,
            total: row.total,
            note: row.note,
            reverses_id: row.reverses_id,
            reverses_number: row.names.reverses_number,
            reversed_by: row.reversed_by,
            reversed_by_number: row.names.reversed_by_number,
            exposure,
            created_by: row.created_by,
            created_by_name: row.names.created_by_name,
            created_at: row.created_at,
            lines: Vec::new(),
            warnings: Vec::new(),
        }
    }
}

/// One page of slips of a kind and of its reversals, without their lines.
pub async fn list(tx: &mut Tx, kind: Kind, query: &SlipQuery) -> Result<Page<Slip>, Problem> {
    let paging = Paging { limit: query.limit, cursor: query.cursor.clone(), count: query.count };
    // exactly issues and their reversals have an agency (slip_issue_has_an_agency); said so, each list has an index in the
    // order of its dates, which two kinds at once have not
    let family = match kind {
        Kind::Issue | Kind::IssueReversal => "s.agency_id is not null",
        Kind::Receipt | Kind::ReceiptReversal => "s.agency_id is null",
    };
    let page = Select::new(COLUMNS, FROM, SORTS, query.sort.as_deref(), true)?
        .and(NAMES)
        .only("s.tenant_id = (select kernel.current_tenant())")
        .only(family)
        .with_some("s.kind = $", query.kind.map(Kind::as_str))
        .with_some("s.agency_id = $", query.agency_id.map(Uuid::from))
        .with_some("s.supplier_id = $", query.supplier_id.map(Uuid::from))
        .with_some("s.warehouse_id = $", query.warehouse_id.map(Uuid::from))
        .with_some("s.posted_on >= $", query.from)
        .with_some("s.posted_on <= $", query.to)
        .with_some("s.number = $", query.number.clone())
        .with_some(
            "exists (select from inventory.stock_movement m where m.tenant_id = s.tenant_id and m.slip_id = s.id and m.item_id = $)",
            query.item_id.map(Uuid::from),
        )
        .page::<Row>(tx, &paging)
        .await?;
    Ok(Page {
        items: page.items.into_iter().map(Slip::from).collect(),
        next_cursor: page.next_cursor,
        total: page.total,
    })
}

/// A slip, whole, with what is called how.
pub async fn shown(tx: &mut Tx, id: SlipId) -> Result<Option<Slip>, Problem> {
    Ok(load(tx, &BTreeSet::from([id]), &[COLUMNS, NAMES]).await?.remove(&id))
}

/// These slips, whole, of all that the transaction sees, for the books: without what is called how.
pub async fn whole(tx: &mut Tx, ids: &BTreeSet<SlipId>) -> Result<BTreeMap<SlipId, Slip>, Problem> {
    load(tx, ids, &[COLUMNS]).await
}

async fn load(tx: &mut Tx, ids: &BTreeSet<SlipId>, columns: &[&str]) -> Result<BTreeMap<SlipId, Slip>, Problem> {
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let columns = columns.join(", ");
    let rows = sqlx::query_as::<_, Row>(sqlx::AssertSqlSafe(format!(
        "select {columns} from {FROM} where s.tenant_id = (select kernel.current_tenant()) and s.id = any ($1)"
    )))
    .bind(&ids)
    .fetch_all(tx.conn())
    .await?;
    let mut slips: BTreeMap<SlipId, Slip> = rows.into_iter().map(|row| (row.id, Slip::from(row))).collect();
    let lines = sqlx::query!(
        r#"select m.slip_id as "slip_id: SlipId", m.line, m.item_id as "item_id: ItemId", i.sku, i.name,
                  m.unit_quantity as "quantity: Quantity", m.unit, abs(m.quantity) as "base_quantity!: Quantity",
                  m.unit_price as "unit_price: UnitPrice", m.amount as "amount: Money"
             from inventory.stock_movement m
             join inventory.item i on i.tenant_id = m.tenant_id and i.id = m.item_id
            where m.tenant_id = (select kernel.current_tenant()) and m.slip_id = any ($1)
            order by m.slip_id, m.line"#,
        &ids
    )
    .fetch_all(tx.conn())
    .await?;
    for line in lines {
        if let Some(slip) = slips.get_mut(&line.slip_id) {
            slip.lines.push(SlipLine {
                line: line.line,
                item_id: line.item_id,
                sku: line.sku,
                name: line.name,
                quantity: line.quantity,
                unit: line.unit,
                base_quantity: line.base_quantity,
                unit_price: line.unit_price,
                amount: line.amount,
            });
        }
    }
    Ok(slips)
}

/// What the items that have their purchase price from one of these slips cost: on those of these slips that are receipts and
/// on the latest others, as far as they count.
pub async fn purchases(
    tx: &mut Tx,
    slips: &BTreeMap<SlipId, Slip>,
    items: &HashMap<ItemId, Item>,
) -> Result<HashMap<ItemId, Vec<Purchase>>, Problem> {
    let mut purchases: HashMap<ItemId, Vec<Purchase>> = HashMap::new();
    for slip in slips.values().filter(|slip| slip.kind == Kind::Receipt && slip.status == Status::Posted) {
        for line in &slip.lines {
            purchases.entry(line.item_id).or_default().extend(purchase(slip, line));
        }
    }
    // the ledger is not looked through for prices that are of a later date than anything that goes
    purchases.retain(|item, known| {
        let since = items.get(item).and_then(|item| item.purchased_on);
        known.iter().any(|purchase| Some(purchase.date) == since)
    });
    if purchases.is_empty() {
        return Ok(purchases);
    }
    let items: Vec<Uuid> = purchases.keys().map(|item| item.0).collect();
    let known: Vec<Uuid> = slips.keys().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select k.item_id as "item_id: ItemId", l.slip_id as "slip_id: SlipId", l.posted_on as date, p.number,
                  l.unit_price as "unit_price: UnitPrice", l.unit_quantity as "unit_quantity: Quantity",
                  l.quantity as "quantity: Quantity"
             from inventory.stock k
            cross join lateral (
              select m.slip_id, m.posted_on, m.unit_price, m.unit_quantity, m.quantity
                from inventory.stock_movement m
               where m.tenant_id = k.tenant_id and m.item_id = k.item_id and m.warehouse_id = k.warehouse_id
                 and m.kind = 'receipt' and m.slip_id <> all ($2)
                 and not exists (
                   select from inventory.slip r where r.tenant_id = m.tenant_id and r.reverses_id = m.slip_id)
                 -- not for nothing: of four decimals some are left after rounding
                 and 20000 * m.unit_price * m.unit_quantity >= m.quantity
               order by m.posted_on desc, m.seq desc
               limit 1
            ) l
             join inventory.slip p on p.tenant_id = k.tenant_id and p.id = l.slip_id
            where k.tenant_id = (select kernel.current_tenant()) and k.item_id = any ($1)"#,
        &items,
        &known
    )
    .fetch_all(tx.conn())
    .await?;
    for row in rows {
        if let Some(price) = base_price(row.unit_price, row.unit_quantity, row.quantity) {
            let purchase = Purchase { slip: row.slip_id, date: row.date, number: row.number, price };
            purchases.entry(row.item_id).or_default().push(purchase);
        }
    }
    Ok(purchases)
}
