//! Shows debts by the days that they are outstanding.

use axum::{extract::State, response::Response};
use chrono::NaiveDate;
use futures::TryStreamExt;
use kernel::{
    Allow, Checks, Money, Problem, Tx,
    http::{Export, Output, Query, Wanted},
    permission::DebtRead,
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    model::{AgedDebt, Ageing, AgeingHead, AgeingTotals},
    store,
};
use crate::FinanceContext;

/// As of when.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AgeingQuery {
    /// The debts when this day ended; today unless said.
    as_of: Option<NaiveDate>,
}

/// Shows what agencies owe by the days that it is outstanding.
///
/// Payments settle the oldest issues first, so what is owed are the latest issues; one that is reversed ages nothing.
/// Agencies that owe nothing are left out. `Accept: text/csv` gives the same rows as CSV, with the totals below
/// them and headings in the language of `Accept-Language`.
#[utoipa::path(
    get, path = "/debts/ageing", tag = "finance", operation_id = "get_debt_ageing", params(AgeingQuery),
    responses(
        (status = 200, description = "Every agency that owes something, the greatest debt first", content(
            (Ageing = "application/json"),
            (String = "text/csv"),
        )),
        (status = 406, description = "`NOT_ACCEPTABLE`: neither JSON nor CSV is accepted", body = kernel::problem::Body,
            content_type = "application/problem+json"),
    )
)]
pub async fn get_debt_ageing(
    who: Allow<DebtRead>,
    State(state): State<FinanceContext>,
    wanted: Wanted,
    Query(query): Query<AgeingQuery>,
) -> Result<Response, Problem> {
    let as_of = query.as_of.unwrap_or_else(|| state.clock.today(who.zone));
    let mut checks = Checks::new();
    checks.date("?as_of", Some(as_of));
    checks.finish()?;
    let tx = state.db.begin_export(&who.scope()).await?;
    let export = Export { wanted, name: format!("ageing-{as_of}") };
    export.answer(move |output| write(output, tx, as_of)).await
}

async fn write(mut output: Output, mut tx: Tx, as_of: NaiveDate) -> Result<Output, Problem> {
    output.head::<AgedDebt>(&AgeingHead { as_of })?;
    let mut totals = AgeingTotals::default();
    let mut rows = store::ageing(&mut tx, as_of);
    while let Some(row) = rows.try_next().await? {
        totals = add(totals, &row).ok_or_else(|| Problem::internal("a sum of debts beyond 64 bits"))?;
        output.row(&row).await?;
    }
    drop(rows);
    output.totals(&totals)?;
    tx.commit().await?;
    Ok(output)
}

fn add(totals: AgeingTotals, row: &AgedDebt) -> Option<AgeingTotals> {
    let debt = Money(totals.debt.0.checked_add(row.debt.0)?);
    Some(AgeingTotals { debt, buckets: totals.buckets.checked_add(row.buckets)? })
}
