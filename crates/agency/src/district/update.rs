//! Edits a district.

use axum::extract::State;
use kernel::{
    Allow, Checks, Problem,
    http::{ETag, IfMatch, Json, Path},
    permission::{AgencyApprove, AgencyWrite, Permit},
};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{
    District, DistrictId,
    model::{parse_cap, parse_name},
    rules, store,
};
use crate::{
    AgencyContext,
    events::happened,
    patch::{given, nullable},
};

/// What to change about a district; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditDistrict {
    /// Its name.
    #[serde(default, deserialize_with = "given")]
    #[schema(min_length = 1, max_length = 100)]
    name: Option<String>,
    /// The most active agencies that it takes; null follows the regulation `agency.max_per_district`. To raise it, the
    /// permission `agency.approve` is needed besides.
    #[serde(default, deserialize_with = "nullable")]
    #[schema(minimum = 0, maximum = 1_000_000)]
    #[expect(clippy::option_option, reason = "absent, null and a value are three things")]
    max_agencies: Option<Option<i64>>,
}

/// Edits a district.
///
/// A cap below the number of its active agencies turns nobody out; it lets nobody more in.
#[utoipa::path(patch, path = "/districts/{id}", tag = "agency", operation_id = "update_district", request_body = EditDistrict,
    params(("id" = DistrictId, Path, description = "The district's id"),
        ("If-Match" = String, Header, description = "The ETag of what the change is based on")),
    responses((status = 200, body = District, description = "Changed", headers(("ETag" = String, description = "Its version"))),
        (status = 409, description = "`CONFLICT`: the name is taken")))]
pub async fn update(
    who: Allow<AgencyWrite>,
    State(state): State<AgencyContext>,
    Path(id): Path<DistrictId>,
    seen: IfMatch,
    Json(edit): Json<EditDistrict>,
) -> Result<(ETag, Json<District>), Problem> {
    let mut checks = Checks::new();
    let name = edit.name.map(|name| parse_name(&mut checks, &name));
    let max_agencies = edit.max_agencies.map(|cap| cap.and_then(|cap| parse_cap(&mut checks, cap)));
    checks.finish()?;

    let mut tx = state.db.begin(&who).await?;
    let before = store::hold(&mut tx, &[id]).await?.remove(&id).ok_or_else(|| Problem::not_found("district"))?;
    seen.check(before.version)?;
    if let Some(cap) = max_agencies
        && cap != before.max_agencies
    {
        let usual = state.cap(&mut tx, &who).await?.usual;
        if rules::lets_in_more(before.max_agencies, cap, usual) {
            who.require(AgencyApprove::PERMISSION)?;
        }
    }
    let edited = District {
        name: name.unwrap_or_else(|| before.name.clone()),
        max_agencies: max_agencies.unwrap_or(before.max_agencies),
        ..before.clone()
    };
    let after = store::update(&mut tx, &state.clock, &edited).await?;
    happened(
        &mut tx,
        "agency.district.changed",
        id,
        json!({
            "name": after.name, "max_agencies": after.max_agencies,
            "before": { "name": before.name, "max_agencies": before.max_agencies },
        }),
    )
    .await?;
    tx.commit().await?;
    Ok((ETag(after.version), Json(after)))
}
