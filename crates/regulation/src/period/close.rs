//! Closes a month and every month before it.

use axum::extract::State;
use chrono::NaiveDate;
use kernel::{
    Actor, Allow, Checks, Month, Problem,
    db::event::{Event, publish},
    http::{Json, Path},
    permission::PeriodClose,
};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{
    model::{Action, Period},
    rules, store,
};
use crate::{Calendar, RegulationContext, calendar::hold_calendar_alone};

/// Why a month is closed.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClosePeriod {
    /// A note for the history; at most 1,000 characters.
    reason: Option<String>,
}

/// Closes a period.
///
/// Nothing more is posted into the month or any before it; the first entry of its history says which months that closed.
/// The month must be over in the tenant's time zone. Waits until the postings that are under way are done. The body may be
/// left out.
#[utoipa::path(post, path = "/periods/{month}/close", tag = "regulation", operation_id = "close_period",
    params(("month" = String, Path, description = "The month, YYYY-MM")),
    request_body = Option<ClosePeriod>,
    responses((status = 200, body = Period, description = "The month, closed"),
        (status = 409, description = "`CONFLICT`: it is not over yet, or closed already")))]
pub async fn close(
    who: Allow<PeriodClose>,
    State(state): State<RegulationContext>,
    Path(month): Path<Month>,
    request: Option<Json<ClosePeriod>>,
) -> Result<Json<Period>, Problem> {
    let request = request.map(|Json(request)| request).unwrap_or_default();
    let mut checks = Checks::new();
    let reason = checks.optional_note("/reason", request.reason.as_deref(), 1_000);
    checks.finish()?;
    let today = state.clock.today(who.zone);
    carry_out(&state, &who, Action::Close, month, reason.as_deref(), |calendar| rules::close(calendar, month, today))
        .await
        .map(Json)
}

/// Moves the calendar to where `decide` says, when no posting is under way, and writes down who did it.
pub(super) async fn carry_out(
    state: &RegulationContext,
    actor: &Actor,
    action: Action,
    month: Month,
    reason: Option<&str>,
    decide: impl FnOnce(&Calendar) -> Result<NaiveDate, Problem>,
) -> Result<Period, Problem> {
    let mut tx = state.db.begin(actor).await?;
    let calendar = hold_calendar_alone(&mut tx).await?;
    let closed_through = decide(&calendar)?;
    let id: Uuid = state.clock.id();
    store::insert(&mut tx, id, action, month, reason, actor.user, state.clock.now()).await?;
    store::move_calendar(&mut tx, closed_through).await?;
    let kind = match action {
        Action::Close => "regulation.period.closed",
        Action::Reopen => "regulation.period.reopened",
    };
    let facts = json!({ "month": month, "closed_through": closed_through, "reason": reason });
    publish(&mut tx, &[Event { kind, subject: id, agency: None, facts }]).await?;
    let history = store::closings(&mut tx, &[month]).await?.remove(&month).unwrap_or_default();
    tx.commit().await?;
    let calendar = Calendar { closed_through: Some(closed_through), version: calendar.version + 1 };
    Ok(Period::new(month, &calendar, history))
}
