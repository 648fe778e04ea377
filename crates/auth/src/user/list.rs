//! Lists users.

use axum::extract::State;
use kernel::{
    Allow, Problem,
    db::list::{Page, Paging},
    http::{Json, Query},
    permission::UserRead,
    problem::Code,
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{User, store};
use crate::{AuthContext, role::RoleId};

/// Which users.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct UserList {
    /// Part of a name or e-mail; ignores case and accents and forgives a typing error. At most 100 characters.
    q: Option<String>,
    /// Only the active ones, or only the others.
    active: Option<bool>,
    /// Only those who have this role.
    role: Option<RoleId>,
    /// Rows wanted, 1 to 500 (50 unless told).
    limit: Option<i64>,
    /// Where to go on: `next_cursor` of the page before.
    cursor: Option<String>,
    /// Whether the total is wanted.
    count: Option<bool>,
    /// `name`, `email`, `created_at`, with `-` before it for the other direction.
    sort: Option<String>,
}

/// Lists users.
#[utoipa::path(get, path = "/users", tag = "auth", operation_id = "list_users", params(UserList),
    responses((status = 200, body = Page<User>)))]
pub async fn list(
    who: Allow<UserRead>,
    State(state): State<AuthContext>,
    Query(query): Query<UserList>,
) -> Result<Json<Page<User>>, Problem> {
    let q = query.q.map(|q| q.trim().to_owned()).filter(|q| !q.is_empty());
    if q.as_ref().is_some_and(|q| q.chars().count() > 100 || q.contains('\0')) {
        return Err(Problem::new(Code::Validation, "A search has at most 100 characters.").at("?q", "TOO_LONG"));
    }
    let paging = Paging { limit: query.limit, cursor: query.cursor, count: query.count };
    let filter = store::Filter { q, active: query.active, role: query.role };
    let mut tx = state.db.begin(&who).await?;
    let page = store::list(&mut tx, filter, query.sort.as_deref(), &paging).await?;
    tx.commit().await?;
    Ok(Json(page))
}
