//! Shows one regulation.

use axum::extract::State;
use kernel::{
    Allow, Problem,
    http::{Json, Path, Query},
    permission::RegulationRead,
};

use super::{Parameter, list::OnDate, view::Regulation};
use crate::RegulationContext;

/// Shows a regulation.
#[utoipa::path(get, path = "/regulations/{name}", tag = "regulation", operation_id = "get_regulation",
    params(("name" = String, Path, description = "The name of the parameter, such as agency.max_per_district"), OnDate),
    responses((status = 200, body = Regulation, description = "The regulation")))]
pub async fn get(
    who: Allow<RegulationRead>,
    State(state): State<RegulationContext>,
    Path(name): Path<String>,
    Query(query): Query<OnDate>,
) -> Result<Json<Regulation>, Problem> {
    let parameter = Parameter::find(&name).ok_or_else(|| Problem::not_found("regulation"))?;
    let mut tx = state.db.begin(&who).await?;
    let regulations = state.cache.latest(&mut tx, who.tenant).await?;
    tx.commit().await?;
    let on = query.on.unwrap_or_else(|| state.clock.today(who.zone));
    Ok(Json(Regulation::on(parameter, &regulations, on)))
}
