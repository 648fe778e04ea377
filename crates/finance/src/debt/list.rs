//! Lists what agencies owe.

use axum::extract::State;
use kernel::{
    Allow, Problem,
    db::list::{Page, Paging},
    http::{Json, Query},
    permission::DebtRead,
    problem::Code,
};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::{model::AgencyDebt, store};
use crate::FinanceContext;

const LONGEST_SEARCH: usize = 200;

/// Which debts, in which order.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DebtsQuery {
    /// Words of the agency's code, name or phone, whatever their case and accents; forgives a typing error.
    #[param(max_length = 200)]
    pub q: Option<String>,
    /// Only agencies that owe more than their limit with what is pending, or only those that do not.
    pub over_limit: Option<bool>,
    /// Only agencies that owe 80 % of their limit or more, but not more than it, or only the others.
    pub near_limit: Option<bool>,
    /// Only agencies of this type.
    pub type_id: Option<Uuid>,
    /// Only agencies of this district.
    pub district_id: Option<Uuid>,
    /// `debt`, `name` or `code`; `-` before it turns it round. The greatest debt first unless said.
    pub sort: Option<String>,
    /// Rows on a page, at most 500; 50 unless said.
    pub limit: Option<i64>,
    /// Where to go on.
    pub cursor: Option<String>,
    /// Whether the total is wanted.
    pub count: Option<bool>,
}

/// Lists the agencies that owe something (or have credit), with what they may still buy for.
#[utoipa::path(
    get, path = "/debts", tag = "finance", operation_id = "list_debts", params(DebtsQuery),
    responses((status = 200, description = "One page of debts", body = Page<AgencyDebt>))
)]
pub async fn list_debts(
    who: Allow<DebtRead>,
    State(state): State<FinanceContext>,
    Query(query): Query<DebtsQuery>,
) -> Result<Json<Page<AgencyDebt>>, Problem> {
    if query.q.as_ref().is_some_and(|q| q.chars().count() > LONGEST_SEARCH) {
        let detail = format!("A search is at most {LONGEST_SEARCH} characters long.");
        return Err(Problem::new(Code::Validation, detail).at("?q", "TOO_LONG").with("max", LONGEST_SEARCH));
    }
    let paging = Paging { limit: query.limit, cursor: query.cursor.clone(), count: query.count };
    let mut tx = state.db.begin(&who).await?;
    let page = store::debts(&mut tx, &query, &paging).await?;
    tx.commit().await?;
    Ok(Json(page))
}
