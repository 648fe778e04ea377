//! Lists the regulations.

use axum::extract::State;
use chrono::NaiveDate;
use kernel::{
    Allow, Problem,
    db::list::Page,
    http::{Json, Query},
    permission::RegulationRead,
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{Parameter, view::Regulation};
use crate::RegulationContext;

/// The day that is asked about.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OnDate {
    /// The day whose values are wanted; today unless given.
    pub on: Option<NaiveDate>,
}

/// Lists the regulations.
///
/// Every parameter, policy and flag with its type, default, bounds and texts, the value in force and the next one to come.
/// They all fit on one page.
#[utoipa::path(get, path = "/regulations", tag = "regulation", operation_id = "list_regulations", params(OnDate),
    responses((status = 200, body = Page<Regulation>, description = "The regulations")))]
pub async fn list(
    who: Allow<RegulationRead>,
    State(state): State<RegulationContext>,
    Query(query): Query<OnDate>,
) -> Result<Json<Page<Regulation>>, Problem> {
    let mut tx = state.db.begin(&who).await?;
    let regulations = state.cache.latest(&mut tx, who.tenant).await?;
    tx.commit().await?;
    let on = query.on.unwrap_or_else(|| state.clock.today(who.zone));
    let items = Parameter::ALL.iter().map(|parameter| Regulation::on(*parameter, &regulations, on)).collect();
    Ok(Json(Page { items, next_cursor: None, total: None }))
}
