//! Lists every document of an agency.

use axum::extract::State;
use chrono::NaiveDate;
use kernel::{
    AgencyId, Allow, Checks, Problem,
    db::list::{Page, Paging},
    http::{Json, Path, Query},
    permission::DebtRead,
};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::{
    FinanceContext,
    debt::{self, DebtEntry, Entries, EntryKind},
};

/// Which documents, in which order.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct HistoryQuery {
    /// Only from this date on.
    from: Option<NaiveDate>,
    /// Only up to this date.
    to: Option<NaiveDate>,
    /// Only of this kind.
    kind: Option<EntryKind>,
    /// `date` or `-date`. Latest first unless said.
    sort: Option<String>,
    /// Rows on a page, at most 500; 50 unless said.
    limit: Option<i64>,
    /// Where to go on.
    cursor: Option<String>,
    /// Whether the total is wanted.
    count: Option<bool>,
}

/// Lists every document of an agency: its issues and payments and their reversals, each with the debt after it.
#[utoipa::path(
    get, path = "/agencies/{id}/history", tag = "finance", operation_id = "get_agency_history",
    params(("id" = AgencyId, Path, description = "The agency"), HistoryQuery),
    responses(
        (status = 200, description = "One page of documents", body = Page<DebtEntry>),
        (status = 404, description = "`NOT_FOUND`", body = kernel::problem::Body, content_type = "application/problem+json"),
    )
)]
pub async fn get_agency_history(
    who: Allow<DebtRead>,
    State(state): State<FinanceContext>,
    Path(id): Path<AgencyId>,
    Query(query): Query<HistoryQuery>,
) -> Result<Json<Page<DebtEntry>>, Problem> {
    Checks::days(query.from, query.to)?;
    let entries = Entries { agency: Some(id), from: query.from, to: query.to, kind: query.kind };
    let paging = Paging { limit: query.limit, cursor: query.cursor, count: query.count };
    let mut tx = state.db.begin_snapshot(&who).await?;
    if !agency::exists(&mut tx, id).await? {
        return Err(Problem::not_found("agency"));
    }
    let page = debt::entries(&mut tx, &entries, query.sort.as_deref(), &paging).await?;
    tx.commit().await?;
    Ok(Json(page))
}
