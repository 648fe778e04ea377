//! Blocks an agency.

use axum::extract::State;
use kernel::{
    AgencyId, Allow, Checks, Problem,
    http::{ETag, Json, Path},
    permission::AgencyApprove,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{approve::finish, model::ChangedAgency, rules, store};
use crate::AgencyContext;

/// Why an agency is blocked.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Blocking {
    /// The reason; at most 1,000 characters.
    #[schema(min_length = 1, max_length = 1_000)]
    reason: String,
}

/// Blocks an agency, or turns an application down.
///
/// Nothing may be issued to it, and its place in its district is free; what it owes stands, and it may pay.
#[utoipa::path(post, path = "/agencies/{id}/block", tag = "agency", operation_id = "block_agency", request_body = Blocking,
    params(("id" = AgencyId, Path, description = "The agency's id")),
    responses((status = 200, body = ChangedAgency, description = "Blocked", headers(("ETag" = String, description = "Its version"))),
        (status = 409, description = "`CONFLICT`: it is blocked already")))]
pub async fn block(
    who: Allow<AgencyApprove>,
    State(state): State<AgencyContext>,
    Path(id): Path<AgencyId>,
    Json(request): Json<Blocking>,
) -> Result<(ETag, Json<ChangedAgency>), Problem> {
    let mut checks = Checks::new();
    let reason = checks.optional_note("/reason", Some(&request.reason), 1_000);
    if reason.is_none() {
        checks.fault("/reason", "REQUIRED");
    }
    checks.finish()?;
    let mut tx = state.db.begin(&who).await?;
    let mut agency = store::lock(&mut tx, id).await?;
    agency.status = rules::block(agency.status)?;
    agency.block_reason = reason;
    finish(tx, &state, agency, None, "agency.agency.blocked", Vec::new()).await
}
