//! Stock and its ledger in SQL, read only.

use chrono::NaiveDate;
use kernel::{AgencyId, Problem, Quantity, Tx};

use super::model::{CardRow, Place, Position, available};
use crate::{item::ItemId, supplier::SupplierId, warehouse::WarehouseId};

/// Keeps every posting waiting until the transaction ends, so that no goods move meanwhile.
pub async fn lock_books(tx: &mut Tx) -> Result<(), Problem> {
    sqlx::query!("select inventory.lock_books()").execute(tx.conn()).await?;
    Ok(())
}

/// What there is of an item in each warehouse that it ever lay in.
pub async fn of_item(tx: &mut Tx, id: ItemId) -> Result<Vec<Place>, Problem> {
    let rows = sqlx::query!(
        r#"select s.warehouse_id as "warehouse_id: WarehouseId", w.name as warehouse,
                  s.on_hand as "on_hand: Quantity", s.reserved as "reserved: Quantity"
             from inventory.stock s
             join inventory.warehouse w on w.tenant_id = s.tenant_id and w.id = s.warehouse_id
            where s.tenant_id = (select kernel.current_tenant()) and s.item_id = $1
            order by w.name collate "vi-x-icu", w.id"#,
        id.0
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Place {
            warehouse_id: row.warehouse_id,
            warehouse: row.warehouse,
            on_hand: row.on_hand,
            reserved: row.reserved,
            available: available(row.on_hand, row.reserved),
        })
        .collect())
}

/// What a stock card is about.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    /// The item.
    pub item: ItemId,
    /// The warehouse; all of them where there is none.
    pub warehouse: Option<WarehouseId>,
    /// The first day; from the beginning where there is none.
    pub from: Option<NaiveDate>,
    /// The last day; to the end where there is none.
    pub to: Option<NaiveDate>,
}

/// A page of a stock card, with the figures of the whole card.
#[derive(Debug)]
pub struct CardPage {
    /// On hand when the first day began.
    pub opening: Quantity,
    /// What came in over all of its days.
    pub quantity_in: Quantity,
    /// What went out over all of its days.
    pub quantity_out: Quantity,
    /// The movements of this page; their agencies' names are for another context to say.
    pub rows: Vec<CardRow>,
    /// Where the page ended, if there are more.
    pub next: Option<Position>,
}

/// So many movements of a stock card after a position. One statement, hence one moment: the balances agree with the
/// totals whatever is posted meanwhile. `None` where there is no such item, or no such warehouse.
pub async fn card(tx: &mut Tx, span: Span, after: Option<Position>, limit: i64) -> Result<Option<CardPage>, Problem> {
    let mut rows = sqlx::query!(
        r#"select t.opening as "opening!: Quantity", t.quantity_in as "total_in!: Quantity",
                  t.quantity_out as "total_out!: Quantity",
                  c.posted_on as "posted_on?", c.seq as "seq?", c.warehouse_id as "warehouse_id?: WarehouseId",
                  c.kind as "kind?", c.quantity_in as "quantity_in?: Quantity",
                  c.quantity_out as "quantity_out?: Quantity", c.balance as "balance?: Quantity",
                  s.id as "slip_id?", s.number as "number?", s.agency_id as "agency_id?: AgencyId",
                  s.supplier_id as "supplier_id?: SupplierId", f.name as "supplier?"
             from inventory.item i
            cross join inventory.stock_turnover(i.id, $2, $3, $4) t
             left join inventory.stock_card(i.id, $2, $3, $4, $5, $6, $7, $8) c on true
             left join inventory.slip s on s.tenant_id = i.tenant_id and s.id = c.slip_id
             left join inventory.supplier f on f.tenant_id = s.tenant_id and f.id = s.supplier_id
            where i.tenant_id = (select kernel.current_tenant()) and i.id = $1
              and ($2::uuid is null or exists (
                select from inventory.warehouse w where w.tenant_id = i.tenant_id and w.id = $2))
            order by c.posted_on, c.seq, c.warehouse_id"#,
        span.item.0,
        span.warehouse.map(|id| id.0),
        span.from,
        span.to,
        after.map(|position| position.on),
        after.map(|position| position.seq),
        after.map(|position| position.warehouse.0),
        limit + 1
    )
    .fetch_all(tx.conn())
    .await?;
    let Some(first) = rows.first() else {
        return Ok(None);
    };
    let (opening, quantity_in, quantity_out) = (first.opening, first.total_in, first.total_out);

    let more = i64::try_from(rows.len()).is_ok_and(|found| found > limit);
    if more {
        rows.pop();
    }
    let mut page = CardPage { opening, quantity_in, quantity_out, rows: Vec::with_capacity(rows.len()), next: None };
    for row in rows {
        // a card without movements is one row of totals
        let (Some(on), Some(seq), Some(warehouse)) = (row.posted_on, row.seq, row.warehouse_id) else {
            continue;
        };
        page.next = more.then_some(Position { on, seq, warehouse });
        page.rows.push(CardRow {
            date: on,
            warehouse_id: warehouse,
            kind: row.kind.unwrap_or_default(),
            slip_id: row.slip_id,
            number: row.number,
            agency_id: row.agency_id,
            agency: None,
            supplier_id: row.supplier_id,
            supplier: row.supplier,
            quantity_in: row.quantity_in.unwrap_or_default(),
            quantity_out: row.quantity_out.unwrap_or_default(),
            balance: row.balance.unwrap_or_default(),
        });
    }
    Ok(Some(page))
}
