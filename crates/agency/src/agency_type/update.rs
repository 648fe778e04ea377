//! Edits an agency type.

use axum::extract::State;
use kernel::{
    Allow, Checks, Problem,
    http::{ETag, IfMatch, Json, Path},
    permission::{AgencyLimit, AgencyWrite, Permit},
};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{AgencyType, AgencyTypeId, model::parse_name, store};
use crate::{AgencyContext, events::happened, patch::given};

/// What to change about an agency type; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditAgencyType {
    /// Its name.
    #[serde(default, deserialize_with = "given")]
    #[schema(min_length = 1, max_length = 100)]
    name: Option<String>,
    /// The most that an agency of this type may owe; the permission `agency.limit` is needed besides.
    #[serde(default, deserialize_with = "given")]
    #[schema(minimum = 0, maximum = 999_999_999_999_999_i64)]
    credit_limit: Option<i64>,
}

/// Edits an agency type.
///
/// Another credit limit counts from the next slip on for every agency of this type that has none of its own.
#[utoipa::path(patch, path = "/types/{id}", tag = "agency", operation_id = "update_agency_type", request_body = EditAgencyType,
    params(("id" = AgencyTypeId, Path, description = "The type's id"),
        ("If-Match" = String, Header, description = "The ETag of what the change is based on")),
    responses((status = 200, body = AgencyType, description = "Changed", headers(("ETag" = String, description = "Its version"))),
        (status = 409, description = "`CONFLICT`: the name is taken")))]
pub async fn update(
    who: Allow<AgencyWrite>,
    State(state): State<AgencyContext>,
    Path(id): Path<AgencyTypeId>,
    seen: IfMatch,
    Json(edit): Json<EditAgencyType>,
) -> Result<(ETag, Json<AgencyType>), Problem> {
    if edit.credit_limit.is_some() {
        who.require(AgencyLimit::PERMISSION)?;
    }
    let mut checks = Checks::new();
    let name = edit.name.map(|name| parse_name(&mut checks, &name));
    let credit_limit = edit.credit_limit.map(|limit| checks.money("/credit_limit", limit));
    checks.finish()?;

    let mut tx = state.db.begin(&who).await?;
    let before = store::lock(&mut tx, id).await?;
    seen.check(before.version)?;
    let edited = AgencyType {
        name: name.unwrap_or_else(|| before.name.clone()),
        credit_limit: credit_limit.unwrap_or(before.credit_limit),
        ..before.clone()
    };
    let after = store::update(&mut tx, &state.clock, &edited).await?;
    happened(
        &mut tx,
        "agency.type.changed",
        id,
        json!({
            "name": after.name, "credit_limit": after.credit_limit,
            "before": { "name": before.name, "credit_limit": before.credit_limit },
        }),
    )
    .await?;
    tx.commit().await?;
    Ok((ETag(after.version), Json(after)))
}
