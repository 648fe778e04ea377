//! Reports sales.

use axum::{extract::State, response::Response};
use chrono::NaiveDate;
use futures::TryStreamExt;
use kernel::{
    Allow, Money, Month, Problem, Tx,
    http::{Export, Output, Query, Wanted},
    permission::ReportRead,
};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::{
    model::{AnySalesReport, By, Head, ItemSales, ItemSalesTotals, Sales, SalesTotals},
    store::{self, AgencyFilter},
};
use crate::{
    ReportContext,
    period::{Asked, Span, reading},
};

/// Which sales, and by what.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SalesQuery {
    /// A whole month, `YYYY-MM`; this month if no days are given.
    #[param(value_type = Option<String>, example = "2026-11")]
    month: Option<Month>,
    /// The first day.
    from: Option<NaiveDate>,
    /// The last day; today if only `from` is given.
    to: Option<NaiveDate>,
    /// What was sold when this day ended: the month up to it.
    as_of: Option<NaiveDate>,
    /// `agency` unless said.
    by: Option<By>,
    /// Only agencies of this type (by agency).
    type_id: Option<Uuid>,
    /// Only agencies of this district (by agency).
    district_id: Option<Uuid>,
    /// Only sales from this warehouse (by item).
    warehouse_id: Option<Uuid>,
}

/// Reports sales by agency or by item.
///
/// Issues less their reversals, each counted on its own date. Rows with nothing are left out. `Accept: text/csv` gives
/// the same rows as CSV, with the totals below them and headings in the language of `Accept-Language`.
#[utoipa::path(get, path = "/sales", tag = "report", operation_id = "get_sales_report", params(SalesQuery),
    responses(
        (status = 200, description = "Every row, the greatest amount first", content(
            (AnySalesReport = "application/json"),
            (String = "text/csv"),
        )),
        (status = 406, description = "`NOT_ACCEPTABLE`: neither JSON nor CSV is accepted", body = kernel::problem::Body,
            content_type = "application/problem+json"),
        (status = 422, description = "`VALIDATION`: the days contradict each other", body = kernel::problem::Body,
            content_type = "application/problem+json"),
    ))]
pub async fn sales_report(
    who: Allow<ReportRead>,
    State(state): State<ReportContext>,
    wanted: Wanted,
    Query(query): Query<SalesQuery>,
) -> Result<Response, Problem> {
    let SalesQuery { month, from, to, as_of, by, type_id, district_id, warehouse_id } = query;
    let span = Span::asked(Asked { month, from, to, as_of }, state.clock.today(who.zone))?;
    match by.unwrap_or_default() {
        By::Agency => {
            if warehouse_id.is_some() {
                return Err(Problem::field("?warehouse_id", "NOT_APPLICABLE"));
            }
            let filter = AgencyFilter { type_id, district_id };
            let tx = state.db.begin_export(&who.scope()).await?;
            let export = Export { wanted, name: format!("sales-{span}") };
            export.answer(move |output| write_by_agency(output, tx, span, filter)).await
        }
        By::Item => {
            for (pointer, filter) in [("?type_id", type_id), ("?district_id", district_id)] {
                if filter.is_some() {
                    return Err(Problem::field(pointer, "NOT_APPLICABLE"));
                }
            }
            let tx = state.db.begin_export(&who.scope()).await?;
            let export = Export { wanted, name: format!("item-sales-{span}") };
            export.answer(move |output| write_by_item(output, tx, span, warehouse_id)).await
        }
    }
}

async fn write_by_agency(mut output: Output, mut tx: Tx, span: Span, filter: AgencyFilter) -> Result<Output, Problem> {
    output.head::<Sales>(&Head { span, by: By::Agency })?;
    let mut totals = SalesTotals::default();
    let mut rows = store::by_agency(&mut tx, &reading(span), filter, None);
    while let Some(row) = rows.try_next().await? {
        totals.issues += row.issues;
        totals.amount = Money(totals.amount.0 + row.amount.0);
        output.row(&row).await?;
    }
    drop(rows);
    output.totals(&totals)?;
    tx.commit().await?;
    Ok(output)
}

async fn write_by_item(mut output: Output, mut tx: Tx, span: Span, warehouse: Option<Uuid>) -> Result<Output, Problem> {
    output.head::<ItemSales>(&Head { span, by: By::Item })?;
    let mut totals = ItemSalesTotals::default();
    let mut rows = store::by_item(&mut tx, span, &reading(span), warehouse, None);
    while let Some(row) = rows.try_next().await? {
        totals.lines += row.lines;
        totals.amount = Money(totals.amount.0 + row.amount.0);
        output.row(&row).await?;
    }
    drop(rows);
    output.totals(&totals)?;
    tx.commit().await?;
    Ok(output)
}
