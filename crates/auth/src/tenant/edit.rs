//! Edits the own tenant's settings.

use axum::extract::State;
use kernel::{
    Allow, Checks, Problem,
    db::event::{Event, publish},
    http::{ETag, IfMatch, Json},
    permission::TenantWrite,
};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{
    model::{Tenant, check_zone},
    store,
};
use crate::{AuthContext, Locale, patch::given};

/// What can be edited of a tenant; its code and currency cannot.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TenantEdit {
    /// Its name, 1 to 200 characters.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = String, required = false)]
    name: Option<String>,
    /// IANA name of its time zone.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = String, required = false, example = "Asia/Ho_Chi_Minh")]
    time_zone: Option<String>,
    /// Its language.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Locale, required = false)]
    locale: Option<Locale>,
}

/// Edits the settings of the tenant that the caller belongs to.
///
/// The currency cannot be changed: amounts do not say theirs. A time zone counts from the next request on.
#[utoipa::path(patch, path = "/tenant", tag = "auth", operation_id = "edit_tenant", request_body = TenantEdit,
    params(("If-Match" = String, Header, description = "The `ETag` of what was read")),
    responses((status = 200, body = Tenant, headers(("ETag" = String, description = "For `If-Match`"))),
        (status = 412, body = kernel::problem::Body, description = "`STALE`"),
        (status = 428, body = kernel::problem::Body, description = "`PRECONDITION_REQUIRED`")))]
pub async fn edit(
    who: Allow<TenantWrite>,
    State(state): State<AuthContext>,
    seen: IfMatch,
    Json(request): Json<TenantEdit>,
) -> Result<(ETag, Json<Tenant>), Problem> {
    let mut checks = Checks::new();
    let name = request.name.map(|name| checks.text("/name", &name, 200));
    let zone = request.time_zone.map(|name| check_zone(&mut checks, "/time_zone", &name).name().to_owned());
    checks.finish()?;

    let mut tx = state.db.begin(&who).await?;
    let mut tenant = store::current(&mut tx, true).await?;
    seen.check(tenant.version)?;
    tenant.name = name.unwrap_or(tenant.name);
    tenant.time_zone = zone.unwrap_or(tenant.time_zone);
    tenant.locale = request.locale.unwrap_or(tenant.locale);
    store::update(&mut tx, &mut tenant).await?;
    let facts = json!({ "name": tenant.name, "time_zone": tenant.time_zone });
    publish(&mut tx, &[Event { kind: "auth.tenant.edited", subject: tenant.id.0, agency: None, facts }]).await?;
    tx.commit().await?;
    Ok((ETag(tenant.version), Json(tenant)))
}
