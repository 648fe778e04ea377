//! Shows the dashboard.

use axum::extract::State;
use chrono::Days;
use futures::TryStreamExt;
use kernel::{Allow, Month, Problem, http::Json, permission::ReportRead};

use super::{
    model::{Dashboard, every_day},
    store,
};
use crate::{
    ReportContext,
    period::{Span, reading},
    sales::store::{AgencyFilter, by_agency, by_item},
};

/// How many agencies and items are the top ones.
const TOP: i64 = 5;
/// How many days the daily sales go back, today included.
const DAYS: u64 = 30;

/// Shows today and this month at a glance.
///
/// Sales are issues less their reversals, collections payments less theirs, each counted on its own date. All figures
/// are of one moment, and of the agencies that the caller may see.
#[utoipa::path(get, path = "/dashboard", tag = "report", operation_id = "get_dashboard",
    responses((status = 200, description = "Today and this month", body = Dashboard)))]
pub async fn dashboard(who: Allow<ReportRead>, State(state): State<ReportContext>) -> Result<Json<Dashboard>, Problem> {
    let date = state.clock.today(who.zone);
    let month = Month::of(date);
    let span = Span::month(month);
    let reading = reading(span);
    let from = date.checked_sub_days(Days::new(DAYS - 1)).unwrap_or(date);

    let mut tx = state.db.begin_snapshot(&who).await?;
    let this_month = store::month(&mut tx, month).await?;
    let daily_sales = every_day(&store::days(&mut tx, from, date).await?, date, DAYS);
    let owed = store::owed(&mut tx).await?;
    let low_stock_items = store::low_stock_items(&mut tx).await?;
    let top_agencies = by_agency(&mut tx, &reading, AgencyFilter::default(), Some(TOP)).try_collect().await?;
    let top_items = by_item(&mut tx, span, &reading, None, Some(TOP)).try_collect().await?;
    tx.commit().await?;

    Ok(Json(Dashboard {
        date,
        month,
        today: daily_sales.last().map(|day| day.brought).unwrap_or_default(),
        this_month,
        owed,
        low_stock_items,
        top_agencies,
        top_items,
        daily_sales,
    }))
}
