//! Lists payments.

use axum::extract::State;
use chrono::NaiveDate;
use kernel::{
    AgencyId, Allow, Checks, Problem,
    db::list::Page,
    http::{Json, Query},
    permission::PaymentRead,
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::{
    Payments,
    model::{Method, Payment},
    store,
};

/// Which payments, in which order.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PaymentQuery {
    /// Only this agency's.
    pub agency_id: Option<AgencyId>,
    /// Only from this date on.
    pub from: Option<NaiveDate>,
    /// Only up to this date.
    pub to: Option<NaiveDate>,
    /// Only in cash or by bank.
    pub method: Option<Method>,
    /// Only the one with this reference.
    pub reference: Option<String>,
    /// Only the one with this number.
    pub number: Option<String>,
    /// `date`, `number` or `amount`; `-` before it turns it round. Latest first unless said.
    pub sort: Option<String>,
    /// Rows on a page, at most 500; 50 unless said.
    pub limit: Option<i64>,
    /// Where to go on.
    pub cursor: Option<String>,
    /// Whether the total is wanted.
    pub count: Option<bool>,
}

/// Lists payments and their reversals.
#[utoipa::path(
    get, path = "/payments", tag = "finance", operation_id = "list_payments", params(PaymentQuery),
    responses((status = 200, description = "One page of payments", body = Page<Payment>))
)]
pub async fn list_payments(
    who: Allow<PaymentRead>,
    State(state): State<Payments>,
    Query(query): Query<PaymentQuery>,
) -> Result<Json<Page<Payment>>, Problem> {
    Checks::days(query.from, query.to)?;
    let mut tx = state.db.begin(&who).await?;
    let page = store::list(&mut tx, &query).await?;
    tx.commit().await?;
    Ok(Json(page))
}
