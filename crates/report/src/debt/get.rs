//! Reports debts.

use axum::{extract::State, response::Response};
use chrono::NaiveDate;
use futures::TryStreamExt;
use kernel::{
    Allow, Month, Problem, Tx,
    http::{Export, Output, Query, Wanted},
    permission::ReportRead,
};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::{
    model::{Debt, DebtReport, DebtTotals},
    store,
};
use crate::{
    ReportContext,
    period::{Asked, Span, reading},
    sales::store::AgencyFilter,
};

/// Which debts.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DebtQuery {
    /// A whole month, `YYYY-MM`; this month if no days are given.
    #[param(value_type = Option<String>, example = "2026-11")]
    month: Option<Month>,
    /// The first day.
    from: Option<NaiveDate>,
    /// The last day; today if only `from` is given.
    to: Option<NaiveDate>,
    /// The debts when this day ended: the month up to it.
    as_of: Option<NaiveDate>,
    /// Only agencies of this type.
    type_id: Option<Uuid>,
    /// Only agencies of this district.
    district_id: Option<Uuid>,
}

/// Reports debts by agency: opening, arising, paid, closing.
///
/// Issues and payments less their reversals, each counted on its own date. Rows with nothing are left out.
/// `Accept: text/csv` gives the same rows as CSV, with the totals below them and headings in the language of `Accept-Language`.
#[utoipa::path(get, path = "/debt", tag = "report", operation_id = "get_debt_report", params(DebtQuery),
    responses(
        (status = 200, description = "Every row, by code", content(
            (DebtReport = "application/json"),
            (String = "text/csv"),
        )),
        (status = 406, description = "`NOT_ACCEPTABLE`: neither JSON nor CSV is accepted", body = kernel::problem::Body,
            content_type = "application/problem+json"),
        (status = 422, description = "`VALIDATION`: the days contradict each other", body = kernel::problem::Body,
            content_type = "application/problem+json"),
    ))]
pub async fn debt_report(
    who: Allow<ReportRead>,
    State(state): State<ReportContext>,
    wanted: Wanted,
    Query(query): Query<DebtQuery>,
) -> Result<Response, Problem> {
    let DebtQuery { month, from, to, as_of, type_id, district_id } = query;
    let span = Span::asked(Asked { month, from, to, as_of }, state.clock.today(who.zone))?;
    let filter = AgencyFilter { type_id, district_id };
    let tx = state.db.begin_export(&who.scope()).await?;
    let export = Export { wanted, name: format!("debt-{span}") };
    export.answer(move |output| write(output, tx, span, filter)).await
}

async fn write(mut output: Output, mut tx: Tx, span: Span, filter: AgencyFilter) -> Result<Output, Problem> {
    output.head::<Debt>(&span)?;
    let mut totals = DebtTotals::default();
    let mut rows = store::debts(&mut tx, &reading(span), filter);
    while let Some(row) = rows.try_next().await? {
        totals.add(&row).ok_or_else(|| Problem::internal("a sum of debts beyond 64 bits"))?;
        output.row(&row).await?;
    }
    drop(rows);
    output.totals(&totals)?;
    tx.commit().await?;
    Ok(output)
}
