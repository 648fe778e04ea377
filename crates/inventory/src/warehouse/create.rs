//! Creates a warehouse.

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
    Warehouse,
    model::{Details, parse_address, parse_name},
    store,
};
use crate::{InventoryContext, events::happened};

/// A warehouse to be.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewWarehouse {
    /// Its name: unique whatever the case.
    #[schema(min_length = 1, max_length = 100)]
    name: String,
    /// Its address.
    #[serde(default)]
    #[schema(max_length = 500)]
    address: Option<String>,
    /// Whether slips go here that name no warehouse; a tenant's first warehouse is the default anyhow.
    #[serde(default)]
    is_default: bool,
}

impl NewWarehouse {
    fn parse(&self) -> Result<Details, Problem> {
        let mut checks = Checks::new();
        let details = Details {
            name: parse_name(&mut checks, &self.name),
            address: parse_address(&mut checks, self.address.as_deref()),
            is_default: self.is_default,
            active: true,
        };
        checks.finish()?;
        Ok(details)
    }
}

/// Creates a warehouse.
///
/// Making it the default unsets the one that was.
#[utoipa::path(post, path = "/warehouses", tag = "inventory", operation_id = "create_warehouse", request_body = NewWarehouse,
    params(("Idempotency-Key" = Option<String>, Header, description = "A key of the client's choice: the same again answers the same")),
    responses(
        (status = 201, body = Warehouse, description = "Created"),
        (status = 409, description = "`CONFLICT`: the name is taken"),
    ))]
pub async fn create(
    who: Allow<InventoryWrite>,
    State(state): State<InventoryContext>,
    key: IdempotencyKey,
    Json(request): Json<NewWarehouse>,
) -> Result<Answered, Problem> {
    let mut details = request.parse()?;
    let key = key.of(&who, "POST /inventory/warehouses", &request)?;
    idempotent::create(&state.db, &who, key, async |tx| {
        let now = state.clock.now();
        store::lock_all(tx).await?;
        if details.is_default {
            store::unset_default(tx, now).await?;
        }
        details.is_default |= !store::is_there_another(tx, None).await?;
        let warehouse = store::insert(tx, state.clock.id(), &details, now).await?;
        happened(tx, "inventory.warehouse.created", warehouse.id, json!({ "name": warehouse.name })).await?;
        Ok(warehouse)
    })
    .await
}
