//! Lists agency types.

use axum::extract::State;
use kernel::{
    Allow, Problem,
    db::list::{Page, Paging, Select, Sort},
    http::{Json, Query},
    permission::AgencyRead,
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::AgencyType;
use crate::AgencyContext;

const SORTS: &[Sort] = &[
    Sort { name: "name", keys: &[("t.name collate \"vi-x-icu\"", "text"), ("t.id", "uuid")] },
    Sort { name: "credit_limit", keys: &[("t.credit_limit", "bigint"), ("t.id", "uuid")] },
];

/// Which agency types.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AgencyTypes {
    /// Rows on the page: 1 to 500, else 50.
    limit: Option<i64>,
    /// Where the page begins: `next_cursor` of the one before.
    cursor: Option<String>,
    /// Whether to count them all.
    count: Option<bool>,
    /// `name` (else) or `credit_limit`; with a minus descending.
    sort: Option<String>,
}

/// Lists agency types.
#[utoipa::path(get, path = "/types", tag = "agency", operation_id = "list_agency_types", params(AgencyTypes),
    responses((status = 200, body = Page<AgencyType>, description = "A page of agency types")))]
pub async fn list(
    who: Allow<AgencyRead>,
    State(state): State<AgencyContext>,
    Query(query): Query<AgencyTypes>,
) -> Result<Json<Page<AgencyType>>, Problem> {
    let paging = Paging { limit: query.limit, cursor: query.cursor, count: query.count };
    let columns = "t.id, t.name, t.credit_limit, t.version";
    let select = Select::new(columns, "agency.agency_type t", SORTS, query.sort.as_deref(), false)?
        .only("t.tenant_id = (select kernel.current_tenant())");
    let mut tx = state.db.begin(&who).await?;
    let page = select.page(&mut tx, &paging).await?;
    tx.commit().await?;
    Ok(Json(page))
}
