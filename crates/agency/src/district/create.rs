//! Creates a district.

use axum::extract::State;
use kernel::{
    Allow, Checks, Problem,
    http::{
        IdempotencyKey, Json,
        idempotent::{self, Answered},
    },
    permission::{AgencyApprove, AgencyWrite, Permit},
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::{
    District,
    model::{parse_cap, parse_name},
    rules, store,
};
use crate::{AgencyContext, events::happened};

/// A district to be.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDistrict {
    /// Its name, unique whatever the case.
    #[schema(min_length = 1, max_length = 100)]
    name: String,
    /// The most active agencies that it takes; left out it follows the regulation `agency.max_per_district`. For more than
    /// that, the permission `agency.approve` is needed besides.
    #[schema(minimum = 0, maximum = 1_000_000)]
    max_agencies: Option<i64>,
}

/// Creates a district.
#[utoipa::path(post, path = "/districts", tag = "agency", operation_id = "create_district", request_body = NewDistrict,
    params(("Idempotency-Key" = Option<String>, Header, description = "A key of the client's choice: the same again answers the same")),
    responses((status = 201, body = District, description = "Created"),
        (status = 409, description = "`CONFLICT`: the name is taken")))]
pub async fn create(
    who: Allow<AgencyWrite>,
    State(state): State<AgencyContext>,
    key: IdempotencyKey,
    Json(request): Json<NewDistrict>,
) -> Result<Answered, Problem> {
    let mut checks = Checks::new();
    let name = parse_name(&mut checks, &request.name);
    let max_agencies = request.max_agencies.and_then(|cap| parse_cap(&mut checks, cap));
    checks.finish()?;
    let key = key.of(&who, "POST /agency/districts", &request)?;
    idempotent::create(&state.db, &who, key, async |tx| {
        if max_agencies.is_some() {
            let usual = state.cap(tx, &who).await?.usual;
            if rules::lets_in_more(None, max_agencies, usual) {
                who.require(AgencyApprove::PERMISSION)?;
            }
        }
        let created = store::insert(tx, state.clock.id(), &name, max_agencies).await?;
        happened(tx, "agency.district.created", created.id, json!({ "name": name, "max_agencies": max_agencies }))
            .await?;
        Ok(created)
    })
    .await
}
