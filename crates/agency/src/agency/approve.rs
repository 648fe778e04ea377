//! Approves an application.

use axum::extract::State;
use chrono::NaiveDate;
use kernel::{
    Actor, AgencyId, Allow, Problem, Tx,
    db::event::publish,
    http::{ETag, Json, Path},
    permission::AgencyApprove,
};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{Agency, Status, model::ChangedAgency, rules, store};
use crate::{
    AgencyContext,
    agency_type::{self, AgencyTypeId},
    district::{self, DistrictId},
    events::of_agency,
};

/// What an application may still lack.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// Its type, where it has none yet or another.
    type_id: Option<AgencyTypeId>,
    /// Its district, where it has none yet or another.
    district_id: Option<DistrictId>,
}

/// Approves an application.
///
/// The agency becomes active if its district has room. One that applied by the public form needs a type and, unless it named
/// one, a district; else the body may be left out.
#[utoipa::path(post, path = "/agencies/{id}/approve", tag = "agency", operation_id = "approve_agency",
    request_body = Option<Approval>,
    params(("id" = AgencyId, Path, description = "The agency's id")),
    responses((status = 200, body = ChangedAgency, description = "Active", headers(("ETag" = String, description = "Its version"))),
        (status = 409, description = "`DISTRICT_FULL`: the district has no room; `CONFLICT`: it is not pending")))]
pub async fn approve(
    who: Allow<AgencyApprove>,
    State(state): State<AgencyContext>,
    Path(id): Path<AgencyId>,
    request: Option<Json<Approval>>,
) -> Result<(ETag, Json<ChangedAgency>), Problem> {
    let request = request.map(|Json(request)| request).unwrap_or_default();
    let mut tx = state.db.begin(&who).await?;
    let mut agency = store::lock(&mut tx, id).await?;
    agency.status = rules::approve(agency.status)?;
    agency.type_id = request.type_id.or(agency.type_id);
    agency.district_id = request.district_id.or(agency.district_id);
    activate(tx, &state, &who, agency, "agency.agency.approved").await
}

/// Writes an agency that becomes active, if its district has room.
pub(super) async fn activate(
    mut tx: Tx,
    state: &AgencyContext,
    actor: &Actor,
    agency: Agency,
    event: &'static str,
) -> Result<(ETag, Json<ChangedAgency>), Problem> {
    let type_id = agency.type_id.ok_or_else(|| Problem::field("/type_id", "REQUIRED"))?;
    let district_id = agency.district_id.ok_or_else(|| Problem::field("/district_id", "REQUIRED"))?;
    if !agency_type::known(&mut tx, &[type_id]).await?.contains(&type_id) {
        return Err(Problem::unknown_reference("/type_id"));
    }
    let mut held = district::hold(&mut tx, &[district_id]).await?;
    let district = held.get_mut(&district_id).ok_or_else(|| Problem::unknown_reference("/district_id"))?;
    let cap = state.cap(&mut tx, actor).await?;
    let warning = district::admit(district, cap)?;
    let today = state.clock.today(actor.zone);
    finish(tx, state, agency, Some(today), event, warning.into_iter().collect()).await
}

/// Writes an agency whose status changed, and answers with it.
pub(super) async fn finish(
    mut tx: Tx,
    state: &AgencyContext,
    agency: Agency,
    placed_on: Option<NaiveDate>,
    event: &'static str,
    warnings: Vec<kernel::Warning>,
) -> Result<(ETag, Json<ChangedAgency>), Problem> {
    let agency = Agency { block_reason: agency.block_reason.filter(|_| agency.status == Status::Blocked), ..agency };
    store::update(&mut tx, &agency, placed_on, state.clock.now()).await?;
    let facts = json!({ "code": agency.code, "status": agency.status, "reason": agency.block_reason });
    publish(&mut tx, &[of_agency(event, agency.id, facts)]).await?;
    let agency = store::get(&mut tx, agency.id).await?;
    tx.commit().await?;
    Ok((ETag(agency.version), Json(ChangedAgency { agency, warnings })))
}
