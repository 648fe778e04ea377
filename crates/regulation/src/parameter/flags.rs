//! Feature flags: the parameters that switch a feature on or off.

use axum::extract::State;
use kernel::{
    Allow, Problem,
    db::list::Page,
    http::{Json, Path, Query},
    permission::{RegulationRead, RegulationWrite},
};

use super::{
    Parameter,
    list::OnDate,
    set::{NewValue, carry_out},
    view::Regulation,
};
use crate::RegulationContext;

/// Lists the feature flags.
///
/// They are regulations of type boolean, and all fit on one page.
#[utoipa::path(get, path = "/flags", tag = "regulation", operation_id = "list_flags", params(OnDate),
    responses((status = 200, body = Page<Regulation>, description = "The flags")))]
pub async fn list(
    who: Allow<RegulationRead>,
    State(state): State<RegulationContext>,
    Query(query): Query<OnDate>,
) -> Result<Json<Page<Regulation>>, Problem> {
    let mut tx = state.db.begin(&who).await?;
    let regulations = state.cache.latest(&mut tx, who.tenant).await?;
    tx.commit().await?;
    let on = query.on.unwrap_or_else(|| state.clock.today(who.zone));
    let flags = Parameter::ALL.iter().filter(|parameter| parameter.is_flag());
    let items = flags.map(|flag| Regulation::on(*flag, &regulations, on)).collect();
    Ok(Json(Page { items, next_cursor: None, total: None }))
}

/// Switches a feature on or off.
///
/// The same as setting the regulation of this name.
#[utoipa::path(put, path = "/flags/{name}", tag = "regulation", operation_id = "set_flag",
    params(("name" = String, Path, description = "The name of the flag, such as flag.public_application")),
    request_body = NewValue,
    responses((status = 200, body = Regulation, description = "The flag as it stands today"),
        (status = 409, description = "`PERIOD_CLOSED`: the date lies in a closed period")))]
pub async fn set_flag(
    who: Allow<RegulationWrite>,
    State(state): State<RegulationContext>,
    Path(name): Path<String>,
    Json(request): Json<NewValue>,
) -> Result<Json<Regulation>, Problem> {
    let flag = Parameter::find(&name).filter(|parameter| parameter.is_flag());
    let flag = flag.ok_or_else(|| Problem::not_found("flag"))?;
    carry_out(&state, &who, flag, request).await.map(Json)
}
