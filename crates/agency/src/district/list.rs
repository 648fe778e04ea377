//! Lists districts.

use axum::extract::State;
use kernel::{
    Allow, Problem,
    db::list::{Page, Paging, Select, Sort},
    http::{Json, Query},
    permission::AgencyRead,
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::District;
use crate::AgencyContext;

const SORTS: &[Sort] = &[
    Sort { name: "name", keys: &[("d.name collate \"vi-x-icu\"", "text"), ("d.id", "uuid")] },
    Sort { name: "agencies", keys: &[("d.agencies", "integer"), ("d.id", "uuid")] },
];

/// Which districts.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Districts {
    /// Rows on the page: 1 to 500, else 50.
    limit: Option<i64>,
    /// Where the page begins: `next_cursor` of the one before.
    cursor: Option<String>,
    /// Whether to count them all.
    count: Option<bool>,
    /// `name` (else) or `agencies`; with a minus descending.
    sort: Option<String>,
}

/// Lists districts.
#[utoipa::path(get, path = "/districts", tag = "agency", operation_id = "list_districts", params(Districts),
    responses((status = 200, body = Page<District>, description = "A page of districts")))]
pub async fn list(
    who: Allow<AgencyRead>,
    State(state): State<AgencyContext>,
    Query(query): Query<Districts>,
) -> Result<Json<Page<District>>, Problem> {
    let paging = Paging { limit: query.limit, cursor: query.cursor, count: query.count };
    let columns = "d.id, d.name, d.max_agencies, d.agencies, d.version";
    let select = Select::new(columns, "agency.district d", SORTS, query.sort.as_deref(), false)?
        .only("d.tenant_id = (select kernel.current_tenant())");
    let mut tx = state.db.begin(&who).await?;
    let page = select.page(&mut tx, &paging).await?;
    tx.commit().await?;
    Ok(Json(page))
}
