//! Lists receipts and issues.

use axum::extract::State;
use chrono::NaiveDate;
use kernel::{
    AgencyId, Allow, Checks, Problem,
    db::list::Page,
    http::{Json, Query},
    permission::{IssueRead, ReceiptRead},
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    Slips,
    model::{Kind, Slip},
    read,
};
use crate::{item::ItemId, supplier::SupplierId, warehouse::WarehouseId};

/// Which slips, in which order.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SlipQuery {
    /// Only this agency's.
    pub agency_id: Option<AgencyId>,
    /// Only from this supplier.
    pub supplier_id: Option<SupplierId>,
    /// Only of this warehouse.
    pub warehouse_id: Option<WarehouseId>,
    /// Only those that moved this item.
    pub item_id: Option<ItemId>,
    /// Only slips, or only the counter-documents that reverse them.
    pub kind: Option<Kind>,
    /// Only from this date on.
    pub from: Option<NaiveDate>,
    /// Only up to this date.
    pub to: Option<NaiveDate>,
    /// Only the one with this number.
    pub number: Option<String>,
    /// `date`, `number` or `total`; `-` before it turns it round. Latest first unless said.
    pub sort: Option<String>,
    /// Rows on a page, at most 500; 50 unless said.
    pub limit: Option<i64>,
    /// Where to go on.
    pub cursor: Option<String>,
    /// Whether the total is wanted.
    pub count: Option<bool>,
}

impl SlipQuery {
    fn check(&self, kind: Kind) -> Result<(), Problem> {
        Checks::days(self.from, self.to)?;
        match self.kind {
            Some(only) if only != kind && Some(only) != kind.reversal() => {
                Err(Problem::field("?kind", "NOT_OF_THIS_LIST"))
            }
            _ => Ok(()),
        }
    }
}

/// Lists receipts and their reversals, without their lines.
#[utoipa::path(
    get, path = "/receipts", tag = "inventory", operation_id = "list_receipts", params(SlipQuery),
    responses((status = 200, description = "One page of receipts", body = Page<Slip>))
)]
pub async fn list_receipts(
    who: Allow<ReceiptRead>,
    State(state): State<Slips>,
    Query(query): Query<SlipQuery>,
) -> Result<Json<Page<Slip>>, Problem> {
    query.check(Kind::Receipt)?;
    let mut tx = state.db.begin(&who).await?;
    let page = read::list(&mut tx, Kind::Receipt, &query).await?;
    tx.commit().await?;
    Ok(Json(page))
}

/// Lists issues and their reversals, without their lines.
#[utoipa::path(
    get, path = "/issues", tag = "inventory", operation_id = "list_issues", params(SlipQuery),
    responses((status = 200, description = "One page of issues", body = Page<Slip>))
)]
pub async fn list_issues(
    who: Allow<IssueRead>,
    State(state): State<Slips>,
    Query(query): Query<SlipQuery>,
) -> Result<Json<Page<Slip>>, Problem> {
    query.check(Kind::Issue)?;
    let mut tx = state.db.begin(&who).await?;
    let page = read::list(&mut tx, Kind::Issue, &query).await?;
    tx.commit().await?;
    Ok(Json(page))
}
