//! Shows who set which value when.

use axum::extract::State;
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{
    Allow, Problem, UserId,
    db::list::{Page, Paging},
    http::{Json, Path, Query},
    permission::RegulationRead,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{Parameter, ParameterValue, store};
use crate::RegulationContext;

/// Which page is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct HistoryQuery {
    /// Rows wanted; 50 unless given, at most 500.
    limit: Option<i64>,
    /// Where to go on, from `next_cursor`.
    cursor: Option<String>,
    /// Whether the total is wanted.
    count: Option<bool>,
}

/// A value that was set.
#[derive(Debug, Serialize, ToSchema, sqlx::FromRow)]
pub struct SetValue {
    /// The value.
    #[schema(value_type = ParameterValue)]
    value: serde_json::Value,
    /// From when on it is in force, until one with the same or a later effective date takes its place.
    effective_on: NaiveDate,
    /// Why.
    reason: Option<String>,
    /// Who set it.
    set_by: UserId,
    /// Their name.
    #[serde(skip_serializing_if = "Option::is_none")]
    set_by_name: Option<String>,
    /// When.
    set_at: DateTime<Utc>,
}

/// Lists every value that was ever set, the latest first.
#[utoipa::path(get, path = "/regulations/{name}/history", tag = "regulation", operation_id = "list_regulation_history",
    params(("name" = String, Path, description = "The name of the parameter, such as agency.max_per_district"), HistoryQuery),
    responses((status = 200, body = Page<SetValue>, description = "The values")))]
pub async fn history(
    who: Allow<RegulationRead>,
    State(state): State<RegulationContext>,
    Path(name): Path<String>,
    Query(query): Query<HistoryQuery>,
) -> Result<Json<Page<SetValue>>, Problem> {
    let parameter = Parameter::find(&name).ok_or_else(|| Problem::not_found("regulation"))?;
    let paging = Paging { limit: query.limit, cursor: query.cursor, count: query.count };
    let mut tx = state.db.begin(&who).await?;
    let page = store::history(&mut tx, parameter, &paging).await?;
    tx.commit().await?;
    Ok(Json(page))
}
