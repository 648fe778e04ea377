//! Lists suppliers.

use axum::extract::State;
use kernel::{
    Allow, Problem,
    db::list::{Page, Paging, Select, Sort},
    http::{Json, Query},
    permission::InventoryRead,
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::Supplier;
use crate::{InventoryContext, search::Search};

const COLUMNS: &str = "s.id, s.name, s.phone, s.email, s.address, s.active, s.version, s.created_at, s.updated_at";
const BY_NAME: Sort = Sort { name: "name", keys: &[("s.name collate \"vi-x-icu\"", "text"), ("s.id", "uuid")] };
const CLOSEST: Sort =
    Sort { name: "closest", keys: &[("f.place", "real"), ("s.name collate \"vi-x-icu\"", "text"), ("s.id", "uuid")] };
const ALL: (&str, &[Sort]) = ("inventory.supplier s", &[BY_NAME]);
const FOUND: (&str, &[Sort]) = (
    "inventory.find_suppliers(current_setting('app.search')) f join inventory.supplier s on s.id = f.supplier_id",
    &[CLOSEST, BY_NAME],
);

/// Which suppliers.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Suppliers {
    /// Words of the name or the phone number, whatever their case and accents; forgives a typing error.
    #[param(max_length = 200)]
    q: Option<String>,
    /// Only those that goods may be received from, or only the others.
    active: Option<bool>,
    /// Rows on the page: 1 to 500, else 50.
    limit: Option<i64>,
    /// Where the page begins: `next_cursor` of the one before.
    cursor: Option<String>,
    /// Whether to count them all.
    count: Option<bool>,
    /// `name`, `-name` or, with `q`, `closest`, which is then the usual.
    sort: Option<String>,
}

/// Lists suppliers.
#[utoipa::path(get, path = "/suppliers", tag = "inventory", operation_id = "list_suppliers", params(Suppliers),
    responses((status = 200, body = Page<Supplier>, description = "A page of suppliers")))]
pub async fn list(
    who: Allow<InventoryRead>,
    State(state): State<InventoryContext>,
    Query(query): Query<Suppliers>,
) -> Result<Json<Page<Supplier>>, Problem> {
    let searched = Search::parse(query.q.as_deref())?;
    let paging = Paging { limit: query.limit, cursor: query.cursor, count: query.count };
    let (from, sorts) = if searched.is_some() { FOUND } else { ALL };
    let select = Select::new(COLUMNS, from, sorts, query.sort.as_deref(), false)?
        .only("s.tenant_id = (select kernel.current_tenant())")
        .with_some("s.active = $", query.active);
    let mut tx = state.db.begin(&who).await?;
    if let Some(search) = &searched {
        search.ask(&mut tx).await?;
    }
    let page = select.page(&mut tx, &paging).await?;
    Ok(Json(page))
}
