//! Changes a supplier.

use axum::extract::State;
use kernel::{
    Allow, Checks, Problem,
    http::{ETag, IfMatch, Json, Path},
    permission::InventoryWrite,
};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{
    Supplier, SupplierId,
    model::{Details, parse_address, parse_email, parse_name, parse_phone},
    store,
};
use crate::{
    InventoryContext,
    edit::{Clearable, given},
    events::happened,
};

/// What to change about a supplier; what is absent stays, null clears.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditSupplier {
    /// Its name.
    #[serde(default, deserialize_with = "given")]
    #[schema(min_length = 1, max_length = 200)]
    name: Option<String>,
    /// Its phone number.
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 30)]
    phone: Clearable<String>,
    /// Its e-mail address.
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 254)]
    email: Clearable<String>,
    /// Its address.
    #[serde(default)]
    #[schema(value_type = Option<String>, max_length = 500)]
    address: Clearable<String>,
    /// Whether goods may be received from it.
    #[serde(default, deserialize_with = "given")]
    active: Option<bool>,
}

impl EditSupplier {
    /// These details as it wants them, checked.
    fn apply(self, mut details: Details) -> Result<Details, Problem> {
        let mut checks = Checks::new();
        if let Some(name) = self.name {
            details.name = parse_name(&mut checks, &name);
        }
        details.phone = self.phone.or_keep(details.phone, |phone| parse_phone(&mut checks, phone.as_deref()));
        details.email = self.email.or_keep(details.email, |email| parse_email(&mut checks, email.as_deref()));
        details.address =
            self.address.or_keep(details.address, |address| parse_address(&mut checks, address.as_deref()));
        details.active = self.active.unwrap_or(details.active);
        checks.finish()?;
        Ok(details)
    }
}

/// Changes a supplier.
#[utoipa::path(patch, path = "/suppliers/{id}", tag = "inventory", operation_id = "update_supplier", request_body = EditSupplier,
    params(
        ("id" = SupplierId, Path, description = "The supplier's id"),
        ("If-Match" = String, Header, description = "The ETag of what the change is based on"),
    ),
    responses(
        (status = 200, body = Supplier, description = "Changed", headers(("ETag" = String, description = "Its version"))),
        (status = 409, description = "`CONFLICT`: the name is taken"),
    ))]
pub async fn patch(
    who: Allow<InventoryWrite>,
    State(state): State<InventoryContext>,
    Path(id): Path<SupplierId>,
    seen: IfMatch,
    Json(edit): Json<EditSupplier>,
) -> Result<(ETag, Json<Supplier>), Problem> {
    let mut tx = state.db.begin(&who).await?;
    let supplier = store::lock(&mut tx, id).await?.ok_or_else(|| Problem::not_found("supplier"))?;
    seen.check(supplier.version)?;
    let details = edit.apply(supplier.into())?;
    let supplier = store::update(&mut tx, id, &details, state.clock.now()).await?;
    happened(&mut tx, "inventory.supplier.changed", id, json!({ "name": supplier.name })).await?;
    tx.commit().await?;
    Ok((ETag(supplier.version), Json(supplier)))
}
