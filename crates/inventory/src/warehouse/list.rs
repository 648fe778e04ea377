//! Lists warehouses.

use axum::extract::State;
use kernel::{
    Allow, Problem,
    db::list::{Page, Paging, Select, Sort},
    http::{Json, Query},
    permission::InventoryRead,
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::Warehouse;
use crate::InventoryContext;

const COLUMNS: &str = "w.id, w.name, w.address, w.is_default, w.active, w.version, w.created_at, w.updated_at";
const SORTS: &[Sort] = &[Sort { name: "name", keys: &[("w.name collate \"vi-x-icu\"", "text"), ("w.id", "uuid")] }];

/// Which warehouses.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Warehouses {
    /// Only those that goods may be moved in and out of, or only the others.
    active: Option<bool>,
    /// Rows on the page: 1 to 500, else 50.
    limit: Option<i64>,
    /// Where the page begins: `next_cursor` of the one before.
    cursor: Option<String>,
    /// Whether to count them all.
    count: Option<bool>,
    /// `name` or `-name`.
    sort: Option<String>,
}

/// Lists warehouses.
#[utoipa::path(get, path = "/warehouses", tag = "inventory", operation_id = "list_warehouses", params(Warehouses),
    responses((status = 200, body = Page<Warehouse>, description = "A page of warehouses")))]
pub async fn list(
    who: Allow<InventoryRead>,
    State(state): State<InventoryContext>,
    Query(query): Query<Warehouses>,
) -> Result<Json<Page<Warehouse>>, Problem> {
    let paging = Paging { limit: query.limit, cursor: query.cursor, count: query.count };
    let mut tx = state.db.begin(&who).await?;
    let page = Select::new(COLUMNS, "inventory.warehouse w", SORTS, query.sort.as_deref(), false)?
        .only("w.tenant_id = (select kernel.current_tenant())")
        .with_some("w.active = $", query.active)
        .page(&mut tx, &paging)
        .await?;
    Ok(Json(page))
}
