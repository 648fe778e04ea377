//! Creates a unit.

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

use super::{Unit, model::parse_name, store};
use crate::{InventoryContext, events::happened};

/// A unit to be.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewUnit {
    /// Its name, such as "chai": unique whatever the case.
    #[schema(min_length = 1, max_length = 50)]
    name: String,
}

/// Creates a unit.
#[utoipa::path(post, path = "/units", tag = "inventory", operation_id = "create_unit", request_body = NewUnit,
    params(("Idempotency-Key" = Option<String>, Header, description = "A key of the client's choice: the same again answers the same")),
    responses(
        (status = 201, body = Unit, description = "Created"),
        (status = 409, description = "`CONFLICT`: the name is taken"),
    ))]
pub async fn create(
    who: Allow<InventoryWrite>,
    State(state): State<InventoryContext>,
    key: IdempotencyKey,
    Json(request): Json<NewUnit>,
) -> Result<Answered, Problem> {
    let mut checks = Checks::new();
    let name = parse_name(&mut checks, &request.name);
    checks.finish()?;
    let key = key.of(&who, "POST /inventory/units", &request)?;
    idempotent::create(&state.db, &who, key, async |tx| {
        let unit = store::insert(tx, state.clock.id(), &name).await?;
        happened(tx, "inventory.unit.created", unit.id, json!({ "name": unit.name })).await?;
        Ok(unit)
    })
    .await
}
