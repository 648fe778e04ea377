//! The stock card of an item.

use axum::extract::State;
use chrono::NaiveDate;
use kernel::{
    AgencyId, Allow, Checks, Problem,
    db::list::MOST,
    http::{Json, Path, Query},
    permission::InventoryRead,
    problem::Code,
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    model::{Card, Position},
    store::{self, Span},
};
use crate::{InventoryContext, item::ItemId, warehouse::WarehouseId};

const USUAL: i64 = 50;

/// Which part of the card.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CardQuery {
    /// Only this warehouse; all of them without it.
    warehouse_id: Option<WarehouseId>,
    /// The first day; from the beginning without it.
    from: Option<NaiveDate>,
    /// The last day; to the end without it.
    to: Option<NaiveDate>,
    /// Rows on the page: 1 to 500, else 50.
    limit: Option<i64>,
    /// Where the page begins: `next_cursor` of the one before.
    cursor: Option<String>,
}

/// The stock card of an item: its movements by business date, each with the stock after it.
///
/// A slip dated back stands at its date, so the balances after it are those that the goods really had. Movements of
/// slips that are not the caller's to see count, but say nothing of their slip.
#[utoipa::path(get, path = "/items/{id}/stock-card", tag = "inventory", operation_id = "get_stock_card",
    params(("id" = ItemId, Path, description = "The item's id"), CardQuery),
    responses((status = 200, body = Card, description = "A page of the card, with the totals of the whole")))]
pub async fn card(
    who: Allow<InventoryRead>,
    State(state): State<InventoryContext>,
    Path(id): Path<ItemId>,
    Query(query): Query<CardQuery>,
) -> Result<Json<Card>, Problem> {
    let limit = query.limit.unwrap_or(USUAL);
    if !(1..=MOST).contains(&limit) {
        let detail = format!("A page has 1 to {MOST} rows.");
        return Err(Problem::new(Code::Validation, detail).at("?limit", "OUT_OF_RANGE").with("max", MOST));
    }
    Checks::days(query.from, query.to)?;
    if query.from.zip(query.to).is_some_and(|(from, to)| from > to) {
        return Err(Problem::field("?from", "AFTER_TO"));
    }
    let after = query.cursor.as_deref().map(Position::read).transpose()?;
    let span = Span { item: id, warehouse: query.warehouse_id, from: query.from, to: query.to };

    let mut tx = state.db.begin(&who).await?;
    let mut page =
        store::card(&mut tx, span, after, limit).await?.ok_or_else(|| Problem::not_found("item or warehouse"))?;
    let agencies: Vec<AgencyId> = page.rows.iter().filter_map(|row| row.agency_id).collect();
    if !agencies.is_empty() {
        let names = agency::names(&mut tx, &agencies).await?;
        for row in &mut page.rows {
            row.agency = row.agency_id.and_then(|id| names.get(&id)).map(|agency| agency.name.clone());
        }
    }
    let closing = page.opening.checked_add(page.quantity_in).and_then(|sum| sum.checked_sub(page.quantity_out));
    Ok(Json(Card {
        item_id: id,
        warehouse_id: query.warehouse_id,
        from: query.from,
        to: query.to,
        opening: page.opening,
        quantity_in: page.quantity_in,
        quantity_out: page.quantity_out,
        closing: closing.ok_or_else(|| Problem::internal("stock beyond the ceiling"))?,
        items: page.rows,
        next_cursor: page.next.map(Position::write),
    }))
}
