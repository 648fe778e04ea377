//! Shows what the public application form offers.

use auth::{FromAddress, Locale, network};
use axum::extract::State;
use kernel::{
    Problem, Scope,
    db::list::MOST,
    http::{Json, Path},
    permission::Public,
};
use regulation::Flag;
use serde::Serialize;
use utoipa::ToSchema;

use super::company;
use crate::{
    AgencyContext,
    district::{self, DistrictName},
};

/// What somebody who applies to a company has to know of it.
#[derive(Debug, Serialize, ToSchema)]
pub struct ApplicationForm {
    /// The company's name.
    name: String,
    /// Its language.
    locale: Locale,
    /// Its districts by name, the first 500; an application may leave out its own.
    #[schema(max_items = 500)]
    districts: Vec<DistrictName>,
}

/// Shows what the application form of a company offers.
///
/// Open to everybody, a few times a minute from one address. A company that takes no applications from outside has none.
#[utoipa::path(get, path = "/applications/{tenant}", tag = "agency", operation_id = "get_application_form",
    params(("tenant" = String, Path, description = "The code of the company", max_length = 50)),
    responses((status = 200, body = ApplicationForm, description = "The company and its districts"),
        (status = 404, body = kernel::problem::Body, content_type = "application/problem+json",
            description = "`NOT_FOUND`: there is no such company, or it takes no applications"),
        (status = 429, description = "`RATE_LIMITED`: too many from this address")))]
pub async fn form(
    _: Public,
    State(state): State<AgencyContext>,
    FromAddress(address): FromAddress,
    Path(code): Path<String>,
) -> Result<Json<ApplicationForm>, Problem> {
    if let Some(address) = address {
        state.forms.take(network(address), state.clock.now())?;
    }
    let none = || Problem::not_found("application form");
    let company = company::find(&state, &code).await?.ok_or_else(none)?;
    let mut tx = state.db.begin_as(&Scope::tenant(company.tenant)).await?;
    let regulations = state.regulations.latest(&mut tx, company.tenant).await?;
    if !regulations.flag(Flag::PublicApplication, state.clock.today(company.zone)) {
        return Err(none());
    }
    let districts = district::names(&mut tx, MOST).await?;
    tx.commit().await?;
    Ok(Json(ApplicationForm { name: company.name, locale: company.locale, districts }))
}
