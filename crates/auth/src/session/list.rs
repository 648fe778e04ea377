//! Lists one's own sessions.

use axum::extract::State;
use kernel::{
    Problem,
    db::list::{Page, Paging},
    http::{Json, Query},
    permission::SignedIn,
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{model::Session, store};
use crate::AuthContext;

/// Paging of one's own sessions.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SessionList {
    /// Rows wanted, 1 to 500 (50 unless told).
    limit: Option<i64>,
    /// Where to go on: `next_cursor` of the page before.
    cursor: Option<String>,
    /// Whether the total is wanted.
    count: Option<bool>,
    /// `last_used_at` (the latest first unless told) or `created_at`, with `-` before it for the latest first.
    sort: Option<String>,
}

/// Lists one's own sessions that live.
#[utoipa::path(get, path = "/sessions", tag = "auth", operation_id = "list_sessions", params(SessionList),
    responses((status = 200, body = Page<Session>)))]
pub async fn list(
    SignedIn(who): SignedIn,
    State(state): State<AuthContext>,
    Query(query): Query<SessionList>,
) -> Result<Json<Page<Session>>, Problem> {
    let paging = Paging { limit: query.limit, cursor: query.cursor, count: query.count };
    let mut tx = state.db.begin(&who).await?;
    let now = state.clock.now();
    let page = store::list(&mut tx, who.user, who.session, query.sort.as_deref(), &paging, now).await?;
    tx.commit().await?;
    Ok(Json(page))
}
