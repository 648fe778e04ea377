//! Applying to become an agency, from outside.

use auth::{FromAddress, network};
use axum::{extract::State, http::StatusCode};
use kernel::{AgencyId, Checks, Problem, Scope, db::event::publish, http::Json, permission::Public};
use regulation::Flag;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{
    Draft, Status,
    company::{self, Company},
    draft::{parse_address, parse_email},
    store::{self, Origin},
};
use crate::{
    AgencyContext,
    district::{self, DistrictId},
    events::of_agency,
};

/// The most applications that wait for a company at once, so that nobody fills its books from outside.
const MOST_WAITING: i64 = 500;

/// An application to become an agency.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Application {
    /// The code of the company that is applied to.
    #[schema(max_length = 50)]
    tenant: String,
    /// The agency's name.
    #[schema(min_length = 1, max_length = 200)]
    name: String,
    /// Its phone number.
    #[schema(min_length = 3, max_length = 30)]
    phone: String,
    /// Its e-mail address.
    #[schema(max_length = 254)]
    email: Option<String>,
    /// Its address.
    #[schema(max_length = 500)]
    address: Option<String>,
    /// The district that it is in, where that is known.
    district_id: Option<DistrictId>,
}

/// Applies to become an agency.
///
/// Open to everybody, a few times a minute from one address. The answer is always the same and gives nothing away: not
/// whether there is such a company, nor whether the application is kept; whether a company takes applications is what
/// `get_application_form` says. Staff look at it and approve it. While 500 wait for a company, no more are kept.
#[utoipa::path(post, path = "/applications", tag = "agency", operation_id = "apply_as_agency", request_body = Application,
    responses((status = 202, description = "Received"),
        (status = 429, description = "`RATE_LIMITED`: too many from this address")))]
pub async fn apply(
    _: Public,
    State(state): State<AgencyContext>,
    FromAddress(address): FromAddress,
    Json(request): Json<Application>,
) -> Result<StatusCode, Problem> {
    if let Some(address) = address {
        state.applications.take(network(address), state.clock.now())?;
    }
    let mut checks = Checks::new();
    checks.text("/tenant", &request.tenant, 50);
    let draft = Draft {
        code: None,
        name: checks.text("/name", &request.name, 200),
        type_id: None,
        district_id: request.district_id,
        phone: Some(checks.phone("/phone", &request.phone)),
        email: parse_email(&mut checks, request.email.as_deref()),
        address: parse_address(&mut checks, request.address.as_deref()),
        registered_on: state.clock.now().date_naive(),
        credit_limit: None,
    };
    checks.finish()?;
    if let Some(company) = company::find(&state, request.tenant.trim()).await? {
        receive(&state, &company, draft).await?;
    }
    Ok(StatusCode::ACCEPTED)
}

async fn receive(state: &AgencyContext, company: &Company, mut draft: Draft) -> Result<(), Problem> {
    let today = state.clock.today(company.zone);
    draft.registered_on = today;
    let mut tx = state.db.begin_as(&Scope::tenant(company.tenant)).await?;
    let regulations = state.regulations.latest(&mut tx, company.tenant).await?;
    // the same again, from a form that was sent twice, is one application
    if !regulations.flag(Flag::PublicApplication, today)
        || store::is_waiting(&mut tx, &draft.name, draft.phone.as_deref()).await?
        || store::waiting(&mut tx, MOST_WAITING).await? >= MOST_WAITING
    {
        return Ok(());
    }
    if let Some(id) = draft.district_id
        && !district::hold(&mut tx, &[id]).await?.contains_key(&id)
    {
        draft.district_id = None;
    }
    let Some(code) = store::give_codes(&mut tx, 1).await?.pop() else {
        return Err(Problem::internal("no code was given"));
    };
    let id: AgencyId = state.clock.id();
    let origin = Origin { status: Status::Pending, placed_on: None, by: None, at: state.clock.now() };
    store::insert(&mut tx, &[(id, code.as_str(), &draft)], origin).await?;
    let facts = json!({ "code": code, "name": draft.name });
    publish(&mut tx, &[of_agency("agency.agency.applied", id, facts)]).await?;
    tx.commit().await
}
