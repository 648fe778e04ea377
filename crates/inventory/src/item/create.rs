//! Creates an item.

use axum::extract::State;
use kernel::{
    Allow, Problem,
    http::{
        IdempotencyKey, Json,
        idempotent::{self, Answered},
    },
    permission::InventoryWrite,
};

use super::{ItemDetail, NewItem, bulk, get::detail, store};
use crate::InventoryContext;

/// Creates an item.
#[utoipa::path(post, path = "/items", tag = "inventory", operation_id = "create_item", request_body = NewItem,
    params(("Idempotency-Key" = Option<String>, Header, description = "A key of the client's choice: the same again answers the same")),
    responses(
        (status = 201, body = ItemDetail, description = "Created"),
        (status = 409, description = "`CONFLICT`: the sku or a barcode is another item's; `errors` says which, and whose"),
    ))]
pub async fn create(
    who: Allow<InventoryWrite>,
    State(state): State<InventoryContext>,
    key: IdempotencyKey,
    Json(request): Json<NewItem>,
) -> Result<Answered, Problem> {
    let new = request.parse()?;
    let key = key.of(&who, "POST /inventory/items", &request)?;
    let outcome = idempotent::create(&state.db, &who, key, async |tx| {
        let id = bulk::create(tx, &state.clock, &new).await?;
        detail(tx, &state, &who, id).await
    })
    .await;
    match outcome {
        Ok(answered) => Ok(answered),
        Err(refusal) => Err(store::name_owners(&state.db, &who, refusal, &new.barcodes, None).await),
    }
}
