//! Goods: items with their units, packs and barcodes, suppliers and warehouses, the stock ledger, and the slips that
//! move it. What an agency owes for them belongs to finance.

mod edit;
mod events;
pub mod item;
mod problems;
mod search;
pub mod slip;
pub mod stock;
pub mod supplier;
pub mod unit;
pub mod warehouse;

use kernel::{Actor, Clock, Db, Problem, Tx, http::ContextRouter};
use regulation::RegulationCache;
use rust_decimal::Decimal;
use utoipa_axum::router::OpenApiRouter;

/// What the operations of this context stand on.
#[derive(Clone, Debug)]
pub struct InventoryContext {
    /// The database.
    pub db: Db,
    /// Time and ids.
    pub clock: Clock,
    /// The tenants' regulations, for prices by ratio.
    pub regulations: RegulationCache,
}

impl InventoryContext {
    /// The price ratio, in per cent, of today where the actor is.
    pub(crate) async fn price_ratio(&self, tx: &mut Tx, actor: &Actor) -> Result<Decimal, Problem> {
        let regulations = self.regulations.latest(tx, actor.tenant).await?;
        Ok(regulations.price_ratio(self.clock.today(actor.zone)))
    }
}

/// The operations of this context.
pub fn router(state: InventoryContext) -> ContextRouter {
    OpenApiRouter::new()
        .merge(item::routes())
        .merge(unit::routes())
        .merge(supplier::routes())
        .merge(warehouse::routes())
        .merge(stock::routes())
        .with_state(state)
}

/// What a tenant begins with: three units and a warehouse, which is the default. Run again it adds nothing.
pub async fn defaults(tx: &mut Tx, clock: &Clock) -> Result<(), Problem> {
    unit::find_or_create_many(tx, clock, &["cái", "thùng", "kg"]).await?;
    warehouse::find_or_create(tx, clock, "Kho chính").await?;
    Ok(())
}
