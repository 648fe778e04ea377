//! Registers an agency.

use axum::extract::State;
use kernel::{
    Allow, Problem,
    http::{
        IdempotencyKey, Json,
        idempotent::{self, Answered},
    },
    permission::{AgencyLimit, AgencyWrite, Permit},
};

use super::{NewAgency, model::ChangedAgency, register::register, store};
use crate::AgencyContext;

/// Registers an agency.
///
/// An agency that staff register is active at once, if its district has room for it; who may register one needs no approval
/// of somebody else. Only applications of the public wait as `pending`.
#[utoipa::path(post, path = "/agencies", tag = "agency", operation_id = "create_agency", request_body = NewAgency,
    params(("Idempotency-Key" = Option<String>, Header, description = "A key of the client's choice: the same again answers the same")),
    responses((status = 201, body = ChangedAgency, description = "Registered"),
        (status = 409, description = "`DISTRICT_FULL`: the district has no room; `CONFLICT`: the code is taken")))]
pub async fn create(
    who: Allow<AgencyWrite>,
    State(state): State<AgencyContext>,
    key: IdempotencyKey,
    Json(request): Json<NewAgency>,
) -> Result<Answered, Problem> {
    if request.credit_limit.is_some() {
        who.require(AgencyLimit::PERMISSION)?;
    }
    let draft = request.check(state.clock.today(who.zone))?;
    let key = key.of(&who, "POST /agency/agencies", &request)?;
    idempotent::create(&state.db, &who, key, async |tx| {
        let outcome = register(tx, &state, &who, &[draft]).await?.pop();
        let registered = outcome.ok_or_else(|| Problem::internal("a draft without an outcome"))??;
        let agency = store::get(tx, registered.id).await?;
        Ok(ChangedAgency { agency, warnings: registered.warning.into_iter().collect() })
    })
    .await
}
