//! Sets a value from a date on.

use axum::extract::State;
use chrono::NaiveDate;
use kernel::{
    Actor, Allow, Checks, Clock, Problem, Tx, UserId,
    db::event::{Event, publish},
    http::{Json, Path},
    permission::RegulationWrite,
};
use serde::Deserialize;
use serde_json::{Value as AnyJson, json};
use utoipa::ToSchema;
use uuid::Uuid;

use super::{Parameter, ParameterValue, Regulations, rules, store, view::Regulation};
use crate::{RegulationContext, calendar::hold_calendar_alone};

/// A value to be set.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewValue {
    /// The value, of the parameter's type and within its bounds.
    #[schema(value_type = ParameterValue)]
    value: AnyJson,
    /// From this date on documents obey it; today unless given. It must lie after the closed periods.
    effective_on: Option<NaiveDate>,
    /// Why, for the history; at most 1,000 characters.
    reason: Option<String>,
}

/// Sets a regulation.
///
/// From its effective date on documents obey the value; what was posted before keeps the value that it obeyed. A value
/// takes the place of one that was set before for the same date. Setting the same value for the same date again changes
/// nothing.
#[utoipa::path(put, path = "/regulations/{name}", tag = "regulation", operation_id = "set_regulation",
    params(("name" = String, Path, description = "The name of the parameter, such as agency.max_per_district")),
    request_body = NewValue,
    responses((status = 200, body = Regulation, description = "The regulation as it stands today"),
        (status = 409, description = "`PERIOD_CLOSED`: the date lies in a closed period")))]
pub async fn set_regulation(
    who: Allow<RegulationWrite>,
    State(state): State<RegulationContext>,
    Path(name): Path<String>,
    Json(request): Json<NewValue>,
) -> Result<Json<Regulation>, Problem> {
    let parameter = Parameter::find(&name).ok_or_else(|| Problem::not_found("regulation"))?;
    carry_out(&state, &who, parameter, request).await.map(Json)
}

/// Sets a parameter as asked for and answers with it.
pub(super) async fn carry_out(
    state: &RegulationContext,
    actor: &Actor,
    parameter: Parameter,
    request: NewValue,
) -> Result<Regulation, Problem> {
    let today = state.clock.today(actor.zone);
    let effective_on = request.effective_on.unwrap_or(today);
    let mut checks = Checks::new();
    let reason = checks.optional_note("/reason", request.reason.as_deref(), 1_000);
    rules::check_date(&mut checks, "/effective_on", effective_on);
    let value = match parameter.spec().kind.parse(&request.value) {
        Ok(value) => value,
        Err((code, params)) => {
            checks.fault_with("/value", code, params);
            parameter.spec().kind.default()
        }
    };
    checks.finish()?;

    let mut tx = state.db.begin(actor).await?;
    let regulations = set(&mut tx, &state.clock, actor.user, parameter, value, effective_on, reason.as_deref()).await?;
    tx.commit().await?;
    Ok(Regulation::on(parameter, &regulations, today))
}

/// Sets a value within the parameter's bounds from a date on, and answers with every value of the tenant after it. Waits
/// until no posting is under way. Fails with `PERIOD_CLOSED` where the date lies in a closed period.
pub async fn set(
    tx: &mut Tx,
    clock: &Clock,
    user: UserId,
    parameter: Parameter,
    value: ParameterValue,
    effective_on: NaiveDate,
    reason: Option<&str>,
) -> Result<Regulations, Problem> {
    let calendar = hold_calendar_alone(tx).await?;
    rules::check_open(&calendar, effective_on)?;
    let regulations = Regulations::load(tx).await?;
    if regulations.timeline(parameter).has(effective_on, value) {
        return Ok(regulations);
    }
    let id: Uuid = clock.id();
    let name = parameter.spec().name;
    store::insert(tx, id, name, value, effective_on, reason, user, clock.now()).await?;
    let facts = json!({ "name": name, "value": value, "effective_on": effective_on, "reason": reason });
    publish(tx, &[Event { kind: "regulation.value.set", subject: id, agency: None, facts }]).await?;
    Regulations::load(tx).await
}
