//! Lists units.

use axum::extract::State;
use kernel::{
    Allow, Problem,
    db::list::{Page, Paging, Select, Sort},
    http::{Json, Query},
    permission::InventoryRead,
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::Unit;
use crate::InventoryContext;

const SORTS: &[Sort] = &[Sort { name: "name", keys: &[("u.name collate \"vi-x-icu\"", "text"), ("u.id", "uuid")] }];

/// Which units.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Units {
    /// Rows on the page: 1 to 500, else 50.
    limit: Option<i64>,
    /// Where the page begins: `next_cursor` of the one before.
    cursor: Option<String>,
    /// Whether to count them all.
    count: Option<bool>,
    /// `name` or `-name`.
    sort: Option<String>,
}

/// Lists units.
#[utoipa::path(get, path = "/units", tag = "inventory", operation_id = "list_units", params(Units),
    responses((status = 200, body = Page<Unit>, description = "A page of units")))]
pub async fn list(
    who: Allow<InventoryRead>,
    State(state): State<InventoryContext>,
    Query(query): Query<Units>,
) -> Result<Json<Page<Unit>>, Problem> {
    let mut tx = state.db.begin(&who).await?;
    let paging = Paging { limit: query.limit, cursor: query.cursor, count: query.count };
    let page = Select::new("u.id, u.name, u.version", "inventory.unit u", SORTS, query.sort.as_deref(), false)?
        .only("u.tenant_id = (select kernel.current_tenant())")
        .page(&mut tx, &paging)
        .await?;
    Ok(Json(page))
}
