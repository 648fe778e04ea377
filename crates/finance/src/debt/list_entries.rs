//! Lists the entries of the debt ledger.

use axum::extract::State;
use chrono::NaiveDate;
use kernel::{
    AgencyId, Allow, Checks, Month, Problem,
    db::list::{Page, Paging},
    http::{Json, Query},
    permission::DebtRead,
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    model::{DebtEntry, EntryKind},
    store::{self, Entries},
};
use crate::FinanceContext;

/// Which entries, in which order.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct EntriesQuery {
    /// Only this agency's.
    pub agency_id: Option<AgencyId>,
    /// Only from this date on. Without an agency the list is of this month unless said.
    pub from: Option<NaiveDate>,
    /// Only up to this date.
    pub to: Option<NaiveDate>,
    /// Only of this kind.
    pub kind: Option<EntryKind>,
    /// `date` or `-date`. Latest first unless said.
    pub sort: Option<String>,
    /// Rows on a page, at most 500; 50 unless said.
    pub limit: Option<i64>,
    /// Where to go on.
    pub cursor: Option<String>,
    /// Whether the total is wanted.
    pub count: Option<bool>,
}

/// Lists the entries of the debt ledger, each with the agency's debt after it.
#[utoipa::path(
    get, path = "/debts/entries", tag = "finance", operation_id = "list_debt_entries", params(EntriesQuery),
    responses((status = 200, description = "One page of debt entries", body = Page<DebtEntry>))
)]
pub async fn list_debt_entries(
    who: Allow<DebtRead>,
    State(state): State<FinanceContext>,
    Query(query): Query<EntriesQuery>,
) -> Result<Json<Page<DebtEntry>>, Problem> {
    Checks::days(query.from, query.to)?;
    // the whole tenant's ledger has no end
    let this_month = || Month::of(state.clock.today(who.zone)).first_day();
    let from = query.from.or_else(|| query.agency_id.is_none().then(this_month));
    let entries = Entries { agency: query.agency_id, from, to: query.to, kind: query.kind };
    let paging = Paging { limit: query.limit, cursor: query.cursor, count: query.count };
    let mut tx = state.db.begin_snapshot(&who).await?;
    let page = store::entries(&mut tx, &entries, query.sort.as_deref(), &paging).await?;
    tx.commit().await?;
    Ok(Json(page))
}
