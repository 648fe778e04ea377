//! Lists the months of the books.

use axum::extract::State;
use chrono::NaiveDate;
use kernel::{
    Allow, Month, Problem,
    db::list::MOST,
    http::{Json, Query},
    permission::RegulationRead,
    problem::Code,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{model::Period, rules, store};
use crate::{RegulationContext, read_calendar};

/// Which page is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PeriodQuery {
    /// Months wanted; 50 unless given, at most 500.
    limit: Option<i64>,
    /// Where to go on, from `next_cursor`: a month.
    cursor: Option<Month>,
}

/// Months of the books, the latest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Periods {
    /// The months, from the current one back to the first that was ever closed, and two years at least.
    items: Vec<Period>,
    /// Where the next page begins; null on the last one.
    next_cursor: Option<Month>,
    /// Nothing is posted on or before this date; null where nothing is closed.
    closed_through: Option<NaiveDate>,
}

/// Lists the periods.
#[utoipa::path(get, path = "/periods", tag = "regulation", operation_id = "list_periods", params(PeriodQuery),
    responses((status = 200, body = Periods, description = "The months")))]
pub async fn list(
    who: Allow<RegulationRead>,
    State(state): State<RegulationContext>,
    Query(query): Query<PeriodQuery>,
) -> Result<Json<Periods>, Problem> {
    let limit = query.limit.unwrap_or(50);
    let limit = usize::try_from(limit).ok().filter(|_| (1..=MOST).contains(&limit)).ok_or_else(|| {
        let detail = format!("A page has 1 to {MOST} rows.");
        Problem::new(Code::Validation, detail).at("?limit", "OUT_OF_RANGE").with("max", MOST)
    })?;
    let this_month = Month::of(state.clock.today(who.zone));

    let mut tx = state.db.begin(&who).await?;
    let calendar = read_calendar(&mut tx).await?;
    let first_touched = store::first_touched(&mut tx).await?;
    let from = query.cursor.map_or(this_month, |cursor| cursor.min(this_month));
    let mut months: Vec<Month> = rules::shown(from, this_month, first_touched).take(limit + 1).collect();
    let next_cursor = if months.len() > limit { months.pop() } else { None };
    let mut closings = store::closings(&mut tx, &months).await?;
    tx.commit().await?;

    let items = months
        .into_iter()
        .map(|month| Period::new(month, &calendar, closings.remove(&month).unwrap_or_default()))
        .collect();
    Ok(Json(Periods { items, next_cursor, closed_through: calendar.closed_through }))
}
