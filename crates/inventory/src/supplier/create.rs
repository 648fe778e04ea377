//! Creates a supplier.

use axum::extract::State;
use kernel::{
    Allow, Checks, Problem,
    http::{
        IdempotencyKey, Json,
        idempotent::{self, Answered},
    },
    permission::InventoryWrite,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::{
    Supplier,
    model::{Details, parse_address, parse_email, parse_name, parse_phone},
    store,
};
use crate::{InventoryContext, events::happened};

/// A supplier to be.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSupplier {
    /// Its name: unique whatever the case.
    #[schema(min_length = 1, max_length = 200)]
    name: String,
    /// Its phone number.
    #[serde(default)]
    #[schema(max_length = 30)]
    phone: Option<String>,
    /// Its e-mail address.
    #[serde(default)]
    #[schema(max_length = 254)]
    email: Option<String>,
    /// Its address.
    #[serde(default)]
    #[schema(max_length = 500)]
    address: Option<String>,
}

impl NewSupplier {
    fn parse(&self) -> Result<Details, Problem> {
        let mut checks = Checks::new();
        let details = Details {
            name: parse_name(&mut checks, &self.name),
            phone: parse_phone(&mut checks, self.phone.as_deref()),
            email: parse_email(&mut checks, self.email.as_deref()),
            address: parse_address(&mut checks, self.address.as_deref()),
            active: true,
        };
        checks.finish()?;
        Ok(details)
    }
}

/// Creates a supplier.
#[utoipa::path(post, path = "/suppliers", tag = "inventory", operation_id = "create_supplier", request_body = NewSupplier,
    params(("Idempotency-Key" = Option<String>, Header, description = "A key of the client's choice: the same again answers the same")),
    responses(
        (status = 201, body = Supplier, description = "Created"),
        (status = 409, description = "`CONFLICT`: the name is taken"),
    ))]
pub async fn create(
    who: Allow<InventoryWrite>,
    State(state): State<InventoryContext>,
    key: IdempotencyKey,
    Json(request): Json<NewSupplier>,
) -> Result<Answered, Problem> {
    let details = request.parse()?;
    let key = key.of(&who, "POST /inventory/suppliers", &request)?;
    idempotent::create(&state.db, &who, key, async |tx| {
        let supplier = store::insert(tx, state.clock.id(), &details, state.clock.now()).await?;
        happened(tx, "inventory.supplier.created", supplier.id, json!({ "name": supplier.name })).await?;
        Ok(supplier)
    })
    .await
}
