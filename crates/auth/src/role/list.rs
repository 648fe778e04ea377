//! Lists roles.

use axum::extract::State;
use kernel::{
    Allow, Problem,
    db::list::{Page, Paging},
    http::{Json, Query},
    permission::UserRead,
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{model::Role, store};
use crate::AuthContext;

/// Paging of a list that has no filters.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct RoleList {
    /// Rows wanted, 1 to 500 (50 unless told).
    limit: Option<i64>,
    /// Where to go on: `next_cursor` of the page before.
    cursor: Option<String>,
    /// Whether the total is wanted.
    count: Option<bool>,
    /// `name` or `-name`.
    sort: Option<String>,
}

/// Lists roles.
#[utoipa::path(get, path = "/roles", tag = "auth", operation_id = "list_roles", params(RoleList),
    responses((status = 200, body = Page<Role>)))]
pub async fn list(
    who: Allow<UserRead>,
    State(state): State<AuthContext>,
    Query(query): Query<RoleList>,
) -> Result<Json<Page<Role>>, Problem> {
    let paging = Paging { limit: query.limit, cursor: query.cursor, count: query.count };
    let mut tx = state.db.begin(&who).await?;
    let page = store::list(&mut tx, query.sort.as_deref(), &paging).await?;
    tx.commit().await?;
    Ok(Json(page))
}
