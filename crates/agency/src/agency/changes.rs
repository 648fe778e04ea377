//! Shows who changed what about an agency.

use axum::extract::State;
use chrono::{DateTime, Utc};
use kernel::{
    AgencyId, Allow, Problem, UserId,
    db::list::{Page, Paging, Select, Sort},
    http::{Json, Path, Query},
    permission::AgencyRead,
};
use serde::{Deserialize, Serialize};
use serde_json::Value as Fields;
use sqlx::FromRow;
use utoipa::{IntoParams, ToSchema};

use crate::{AgencyContext, exists};

const SORTS: &[Sort] = &[Sort { name: "changed_at", keys: &[("c.seq", "bigint")] }];

/// Which page is wanted.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AgencyChanges {
    /// Rows on the page: 1 to 500, else 50.
    limit: Option<i64>,
    /// Where the page begins: `next_cursor` of the one before.
    cursor: Option<String>,
    /// Whether to count them all.
    count: Option<bool>,
}

/// A change of an agency.
#[derive(Debug, Serialize, FromRow, ToSchema)]
pub struct AgencyChange {
    /// `applied`, `registered`, `approved`, `blocked`, `unblocked` or `edited`.
    action: String,
    /// The fields that changed, as they were; null where the agency came to be.
    #[schema(value_type = Option<Object>)]
    before: Option<Fields>,
    /// The same fields, as they became.
    #[schema(value_type = Object)]
    after: Fields,
    /// Who changed them; null if nobody was signed in.
    changed_by: Option<UserId>,
    /// Their name; left out if nobody was signed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    changed_by_name: Option<String>,
    /// When.
    changed_at: DateTime<Utc>,
}

/// Lists every change of an agency, the latest first.
#[utoipa::path(get, path = "/agencies/{id}/changes", tag = "agency", operation_id = "list_agency_changes",
    params(("id" = AgencyId, Path, description = "The agency's id"), AgencyChanges),
    responses((status = 200, body = Page<AgencyChange>, description = "A page of changes")))]
pub async fn changes(
    who: Allow<AgencyRead>,
    State(state): State<AgencyContext>,
    Path(id): Path<AgencyId>,
    Query(query): Query<AgencyChanges>,
) -> Result<Json<Page<AgencyChange>>, Problem> {
    let paging = Paging { limit: query.limit, cursor: query.cursor, count: query.count };
    let columns = "c.action, c.before, c.after, c.changed_by, c.changed_at, \
        (select u.name from auth.directory u where u.tenant_id = c.tenant_id and u.user_id = c.changed_by) as changed_by_name";
    let select = Select::new(columns, "agency.change c", SORTS, None, true)?
        .only("c.tenant_id = (select kernel.current_tenant())")
        .with("c.agency_id = $", id.0);
    let mut tx = state.db.begin(&who).await?;
    if !exists(&mut tx, id).await? {
        return Err(Problem::not_found("agency"));
    }
    let page = select.page(&mut tx, &paging).await?;
    tx.commit().await?;
    Ok(Json(page))
}
