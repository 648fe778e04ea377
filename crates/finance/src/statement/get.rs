//! Shows the statement of an agency.

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use chrono::NaiveDate;
use futures::TryStreamExt;
use kernel::{
    AgencyId, Allow, Checks, Month, Problem, Tx,
    db::list::Paging,
    http::{Export, Format, Json, Output, Path, Query, Wanted},
    permission::DebtRead,
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    model::{Moved, Statement, StatementLine},
    store,
};
use crate::FinanceContext;

/// Between which dates.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct StatementQuery {
    /// The first day; the first of the month of `to` unless said.
    from: Option<NaiveDate>,
    /// The last day; today unless said.
    to: Option<NaiveDate>,
    /// Entries on a page, at most 500; 50 unless said. CSV has them all.
    limit: Option<i64>,
    /// Where to go on.
    cursor: Option<String>,
    /// Whether the number of entries is wanted.
    count: Option<bool>,
}

/// Shows the statement of an agency between two dates.
///
/// Opening, the entries by date with the running balance, closing. An entry that was dated back stands at its date, so
/// the balances are those that the agency had on each day. JSON comes in pages; `Accept: text/csv` gives every entry between the opening
/// and the closing, in the words of `Accept-Language`.
#[utoipa::path(
    get, path = "/agencies/{id}/statement", tag = "finance", operation_id = "get_agency_statement",
    params(("id" = AgencyId, Path, description = "The agency"), StatementQuery),
    responses(
        (status = 200, description = "A page of the statement, with the totals of the whole", content(
            (Statement = "application/json"),
            (String = "text/csv"),
        )),
        (status = 404, description = "`NOT_FOUND`", body = kernel::problem::Body, content_type = "application/problem+json"),
        (status = 406, description = "`NOT_ACCEPTABLE`: neither JSON nor CSV is accepted", body = kernel::problem::Body,
            content_type = "application/problem+json"),
        (status = 422, description = "`VALIDATION`: the dates contradict each other", body = kernel::problem::Body,
            content_type = "application/problem+json"),
    )
)]
pub async fn get_agency_statement(
    who: Allow<DebtRead>,
    State(state): State<FinanceContext>,
    Path(id): Path<AgencyId>,
    wanted: Wanted,
    Query(query): Query<StatementQuery>,
) -> Result<Response, Problem> {
    let to = query.to.unwrap_or_else(|| state.clock.today(who.zone));
    let from = query.from.unwrap_or_else(|| Month::of(to).first_day());
    check(from, to)?;

    let mut tx = match wanted.format {
        Format::Csv => state.db.begin_export(&who.scope()).await?,
        Format::Json => state.db.begin_snapshot(&who).await?,
    };
    let agency = agency::names(&mut tx, &[id]).await?.remove(&id).ok_or_else(|| Problem::not_found("agency"))?;
    let moved = store::moved(&mut tx, id, from, to).await?;
    if wanted.format == Format::Csv {
        let export = Export { wanted, name: format!("statement-{}-{from}-{to}", in_a_name(&agency.code)) };
        return export.answer(move |output| write(output, tx, id, from, to, moved)).await;
    }
    let paging = Paging { limit: query.limit, cursor: query.cursor, count: query.count };
    let page = store::page(&mut tx, id, from, to, &paging).await?;
    tx.commit().await?;
    let statement = Statement {
        agency_id: id,
        code: agency.code,
        name: agency.name,
        from,
        to,
        opening: moved.opening,
        arising: moved.arising,
        paid: moved.paid,
        closing: moved.closing(),
        items: page.items,
        next_cursor: page.next_cursor,
        total: page.total,
    };
    Ok(([(header::VARY, "accept, accept-language")], Json(statement)).into_response())
}

fn check(from: NaiveDate, to: NaiveDate) -> Result<(), Problem> {
    let mut checks = Checks::new();
    for (pointer, date) in [("?from", from), ("?to", to)] {
        checks.date(pointer, Some(date));
    }
    if from > to {
        checks.fault("?from", "AFTER_TO");
    }
    checks.finish()
}

/// A code as a file's name may have it.
fn in_a_name(code: &str) -> String {
    code.chars().map(|character| if character.is_ascii_alphanumeric() { character } else { '-' }).collect()
}

async fn write(
    mut output: Output,
    mut tx: Tx,
    agency: AgencyId,
    from: NaiveDate,
    to: NaiveDate,
    moved: Moved,
) -> Result<Output, Problem> {
    // only CSV is written whole, and that has no head besides the headings
    output.head::<StatementLine>(&())?;
    output.row(&StatementLine::Opening(from, moved.opening)).await?;
    let mut entries = store::entries(&mut tx, agency, from, to, moved.opening);
    while let Some(entry) = entries.try_next().await? {
        output.row(&StatementLine::Entry(entry)).await?;
    }
    drop(entries);
    output.row(&StatementLine::Closing(to, moved.closing())).await?;
    tx.commit().await?;
    Ok(output)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_in_a_files_name_is_ascii() {
        assert_eq!(in_a_name("DL-000123"), "DL-000123");
        assert_eq!(in_a_name("ĐL 1/\"2"), "-L-1--2");
    }
}
