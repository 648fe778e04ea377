//! Reads the own tenant.

use axum::extract::State;
use kernel::{
    Problem,
    http::{ETag, Json},
    permission::SignedIn,
};

use super::{model::Tenant, store};
use crate::AuthContext;

/// Reads the tenant that the caller belongs to.
///
/// Everybody who has signed in may: amounts, dates and "today" mean nothing without its currency and time zone.
#[utoipa::path(get, path = "/tenant", tag = "auth", operation_id = "get_tenant",
    responses((status = 200, body = Tenant, headers(("ETag" = String, description = "For `If-Match`")))))]
pub async fn get(SignedIn(who): SignedIn, State(state): State<AuthContext>) -> Result<(ETag, Json<Tenant>), Problem> {
    let mut tx = state.db.begin(&who).await?;
    let tenant = store::current(&mut tx, false).await?;
    tx.commit().await?;
    Ok((ETag(tenant.version), Json(tenant)))
}
