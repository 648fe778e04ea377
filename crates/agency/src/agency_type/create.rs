//! Creates an agency type.

use axum::extract::State;
use kernel::{
    Allow, Checks, Problem,
    http::{
        IdempotencyKey, Json,
        idempotent::{self, Answered},
    },
    permission::{AgencyLimit, AgencyWrite, Permit},
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::{AgencyType, model::parse_name, store};
use crate::{AgencyContext, events::happened};

/// An agency type to be.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAgencyType {
    /// Its name, unique whatever the case.
    #[schema(min_length = 1, max_length = 100)]
    name: String,
    /// The most that an agency of this type may owe.
    #[schema(minimum = 0, maximum = 999_999_999_999_999_i64)]
    credit_limit: i64,
}

/// Creates an agency type.
///
/// As it carries a credit limit, the permission `agency.limit` is needed besides.
#[utoipa::path(post, path = "/types", tag = "agency", operation_id = "create_agency_type", request_body = NewAgencyType,
    params(("Idempotency-Key" = Option<String>, Header, description = "A key of the client's choice: the same again answers the same")),
    responses((status = 201, body = AgencyType, description = "Created"),
        (status = 409, description = "`CONFLICT`: the name is taken")))]
pub async fn create(
    who: Allow<AgencyWrite>,
    State(state): State<AgencyContext>,
    key: IdempotencyKey,
    Json(request): Json<NewAgencyType>,
) -> Result<Answered, Problem> {
    who.require(AgencyLimit::PERMISSION)?;
    let mut checks = Checks::new();
    let name = parse_name(&mut checks, &request.name);
    let credit_limit = checks.money("/credit_limit", request.credit_limit);
    checks.finish()?;
    let key = key.of(&who, "POST /agency/types", &request)?;
    idempotent::create(&state.db, &who, key, async |tx| {
        let created = store::insert(tx, state.clock.id(), &name, credit_limit).await?;
        happened(tx, "agency.type.created", created.id, json!({ "name": name, "credit_limit": credit_limit })).await?;
        Ok(created)
    })
    .await
}
