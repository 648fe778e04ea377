//! Reopens a month and every month after it.

use axum::extract::State;
use kernel::{
    Allow, Checks, Month, Problem,
    http::{Json, Path},
    permission::PeriodReopen,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    close::carry_out,
    model::{Action, Period},
    rules,
};
use crate::RegulationContext;

/// Why a month is opened again.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReopenPeriod {
    /// The reason, for the history; at most 1,000 characters.
    reason: String,
}

/// Reopens a period.
///
/// Documents may be dated again in the month and every month after it; the months before stay closed. The first entry of
/// its history says which months that opened, and stands in the history of each of them.
#[utoipa::path(post, path = "/periods/{month}/reopen", tag = "regulation", operation_id = "reopen_period",
    params(("month" = String, Path, description = "The month, YYYY-MM")),
    request_body = ReopenPeriod,
    responses((status = 200, body = Period, description = "The month, open"),
        (status = 409, description = "`CONFLICT`: it is not closed")))]
pub async fn reopen(
    who: Allow<PeriodReopen>,
    State(state): State<RegulationContext>,
    Path(month): Path<Month>,
    Json(request): Json<ReopenPeriod>,
) -> Result<Json<Period>, Problem> {
    let mut checks = Checks::new();
    let reason = checks.optional_note("/reason", Some(&request.reason), 1_000);
    if reason.is_none() {
        checks.fault("/reason", "REQUIRED");
    }
    checks.finish()?;
    carry_out(&state, &who, Action::Reopen, month, reason.as_deref(), |calendar| rules::reopen(calendar, month))
        .await
        .map(Json)
}
