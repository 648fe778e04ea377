//! Edits an agency.

use axum::extract::State;
use chrono::NaiveDate;
use kernel::{
    AgencyId, Allow, Checks, Problem,
    db::event::publish,
    http::{ETag, IfMatch, Json, Path},
    permission::{AgencyLimit, AgencyWrite, Permit},
};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{
    Agency, Status,
    draft::{parse_address, parse_email, parse_phone},
    model::ChangedAgency,
    rules::check_registered_on,
    store,
};
use crate::{
    AgencyContext,
    agency_type::{self, AgencyTypeId},
    district::{self, DistrictId},
    events::of_agency,
    patch::{given, nullable},
};

/// What to change about an agency; what is absent stays, null clears.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(clippy::option_option, reason = "absent, null and a value are three things")]
pub struct EditAgency {
    /// Its code.
    #[serde(default, deserialize_with = "given")]
    #[schema(min_length = 1, max_length = 30)]
    code: Option<String>,
    /// Its name.
    #[serde(default, deserialize_with = "given")]
    #[schema(min_length = 1, max_length = 200)]
    name: Option<String>,
    /// Its type. Where the agency has no limit of its own and the other type's is higher, the permission `agency.limit` is
    /// needed besides.
    #[serde(default, deserialize_with = "given")]
    type_id: Option<AgencyTypeId>,
    /// Its district; an active agency moves only where there is room.
    #[serde(default, deserialize_with = "given")]
    district_id: Option<DistrictId>,
    /// Its phone number.
    #[serde(default, deserialize_with = "nullable")]
    #[schema(max_length = 30)]
    phone: Option<Option<String>>,
    /// Its e-mail address.
    #[serde(default, deserialize_with = "nullable")]
    #[schema(max_length = 254)]
    email: Option<Option<String>>,
    /// Its address.
    #[serde(default, deserialize_with = "nullable")]
    #[schema(max_length = 500)]
    address: Option<Option<String>>,
    /// The date of its registration, never later than today.
    #[serde(default, deserialize_with = "given")]
    registered_on: Option<NaiveDate>,
    /// The most that it may owe; null follows its type. The permission `agency.limit` is needed besides.
    #[serde(default, deserialize_with = "nullable")]
    #[schema(minimum = 0, maximum = 999_999_999_999_999_i64)]
    credit_limit: Option<Option<i64>>,
}

impl EditAgency {
    /// The agency as it is to be.
    fn apply(self, before: &Agency, today: NaiveDate) -> Result<Agency, Problem> {
        let mut checks = Checks::new();
        let mut after = before.clone();
        if let Some(code) = self.code {
            after.code = checks.text("/code", &code, 30);
        }
        if let Some(name) = self.name {
            after.name = checks.text("/name", &name, 200);
        }
        if let Some(phone) = self.phone {
            after.phone = parse_phone(&mut checks, phone.as_deref());
        }
        if let Some(email) = self.email {
            after.email = parse_email(&mut checks, email.as_deref());
        }
        if let Some(address) = self.address {
            after.address = parse_address(&mut checks, address.as_deref());
        }
        if let Some(registered_on) = self.registered_on {
            check_registered_on(&mut checks, "/registered_on", registered_on, today);
            after.registered_on = registered_on;
        }
        if let Some(limit) = self.credit_limit {
            after.credit_limit = limit.map(|limit| checks.money("/credit_limit", limit));
        }
        after.type_id = self.type_id.or(before.type_id);
        after.district_id = self.district_id.or(before.district_id);
        checks.finish()?;
        Ok(after)
    }
}

/// Edits an agency.
///
/// Another credit limit counts from the next slip on.
#[utoipa::path(patch, path = "/agencies/{id}", tag = "agency", operation_id = "update_agency", request_body = EditAgency,
    params(("id" = AgencyId, Path, description = "The agency's id"),
        ("If-Match" = String, Header, description = "The ETag of what the change is based on")),
    responses((status = 200, body = ChangedAgency, description = "Changed", headers(("ETag" = String, description = "Its version"))),
        (status = 409, description = "`DISTRICT_FULL`: the district has no room; `CONFLICT`: the code is taken")))]
pub async fn update(
    who: Allow<AgencyWrite>,
    State(state): State<AgencyContext>,
    Path(id): Path<AgencyId>,
    seen: IfMatch,
    Json(edit): Json<EditAgency>,
) -> Result<(ETag, Json<ChangedAgency>), Problem> {
    if edit.credit_limit.is_some() {
        who.require(AgencyLimit::PERMISSION)?;
    }
    let today = state.clock.today(who.zone);
    let mut tx = state.db.begin(&who).await?;
    let before = store::lock(&mut tx, id).await?;
    seen.check(before.version)?;
    let after = edit.apply(&before, today)?;

    if let Some(type_id) = after.type_id
        && after.type_id != before.type_id
    {
        let both: Vec<_> = before.type_id.into_iter().chain([type_id]).collect();
        let limits = agency_type::limits(&mut tx, &both).await?;
        let limit = *limits.get(&type_id).ok_or_else(|| Problem::unknown_reference("/type_id"))?;
        let followed = before.type_id.and_then(|type_id| limits.get(&type_id));
        if after.credit_limit.is_none() && followed.is_some_and(|followed| limit > *followed) {
            who.require(AgencyLimit::PERMISSION)?;
        }
    }
    let mut warning = None;
    let mut placed_on = None;
    if let Some(district_id) = after.district_id
        && after.district_id != before.district_id
    {
        // the one that it leaves is counted, too
        let both: Vec<_> = before.district_id.into_iter().chain([district_id]).collect();
        let mut held = district::hold(&mut tx, &both).await?;
        let district = held.get_mut(&district_id).ok_or_else(|| Problem::unknown_reference("/district_id"))?;
        if after.status == Status::Active {
            let cap = state.cap(&mut tx, &who).await?;
            warning = district::admit(district, cap)?;
            placed_on = Some(today);
        }
    }
    store::update(&mut tx, &after, placed_on, state.clock.now()).await?;
    publish(&mut tx, &[of_agency("agency.agency.changed", id, json!({ "code": after.code, "name": after.name }))])
        .await?;
    let agency = store::get(&mut tx, id).await?;
    tx.commit().await?;
    Ok((ETag(agency.version), Json(ChangedAgency { agency, warnings: warning.into_iter().collect() })))
}
