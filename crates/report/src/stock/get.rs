//! Reports stock.

use axum::{extract::State, response::Response};
use chrono::NaiveDate;
use futures::TryStreamExt;
use kernel::{
    Agencies, Allow, Month, Problem, Scope, Tx,
    http::{Export, Output, Query, Wanted},
    permission::ReportRead,
};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::{
    model::{Stock, StockReport, Sums},
    store,
};
use crate::{
    ReportContext,
    period::{Asked, Span, reading},
};

/// Which stock.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct StockQuery {
    /// A whole month, `YYYY-MM`; this month if no days are given.
    #[param(value_type = Option<String>, example = "2026-11")]
    month: Option<Month>,
    /// The first day.
    from: Option<NaiveDate>,
    /// The last day; today if only `from` is given.
    to: Option<NaiveDate>,
    /// What lay there when this day ended: the month up to it.
    as_of: Option<NaiveDate>,
    /// Only this warehouse.
    warehouse_id: Option<Uuid>,
}

/// Reports stock by item and warehouse: opening, in, out, closing.
///
/// Receipts and issues less their reversals, each counted on its own date, in the item's base unit. Rows with nothing are
/// left out. `Accept: text/csv` gives the same rows as CSV, with the totals below them and headings in the language of `Accept-Language`.
#[utoipa::path(get, path = "/stock", tag = "report", operation_id = "get_stock_report", params(StockQuery),
    responses(
        (status = 200, description = "Every row, by sku and warehouse", content(
            (StockReport = "application/json"),
            (String = "text/csv"),
        )),
        (status = 406, description = "`NOT_ACCEPTABLE`: neither JSON nor CSV is accepted", body = kernel::problem::Body,
            content_type = "application/problem+json"),
        (status = 422, description = "`VALIDATION`: the days contradict each other", body = kernel::problem::Body,
            content_type = "application/problem+json"),
    ))]
pub async fn stock_report(
    who: Allow<ReportRead>,
    State(state): State<ReportContext>,
    wanted: Wanted,
    Query(query): Query<StockQuery>,
) -> Result<Response, Problem> {
    let StockQuery { month, from, to, as_of, warehouse_id } = query;
    let span = Span::asked(Asked { month, from, to, as_of }, state.clock.today(who.zone))?;
    // stock belongs to no agency: goods count whoever they went to, or the figures would not add up
    let scope = Scope { agencies: Agencies::All, ..who.scope() };
    let tx = state.db.begin_export(&scope).await?;
    let export = Export { wanted, name: format!("stock-{span}") };
    export.answer(move |output| write(output, tx, span, warehouse_id)).await
}

async fn write(mut output: Output, mut tx: Tx, span: Span, warehouse: Option<Uuid>) -> Result<Output, Problem> {
    output.head::<Stock>(&span)?;
    let mut sums = Sums::default();
    let mut rows = store::stock(&mut tx, &reading(span), warehouse);
    while let Some(row) = rows.try_next().await? {
        sums.add(&row);
        output.row(&row).await?;
    }
    drop(rows);
    output.totals(&sums.totals())?;
    tx.commit().await?;
    Ok(output)
}
