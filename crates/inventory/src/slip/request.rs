//! What the requests that post slips share.

use chrono::NaiveDate;
use kernel::{
    Actor, Checks, Number, Problem,
    http::{IdempotencyKey, idempotent::Answered},
};
use regulation::dating::Backdating;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::{
    Slips,
    command::{Command, Deed, NewLine},
};
use crate::item::ItemId;

/// The most lines of a slip.
pub const MOST_LINES: usize = 2_000;

/// A line to be posted.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewSlipLine)]
pub struct LineRequest {
    /// The item.
    item_id: ItemId,
    /// How much, in the line's unit; above zero, at most 3 decimals.
    quantity: Number,
    /// A pack of the item, or its base unit; left out: the base unit.
    #[schema(max_length = 50)]
    unit: Option<String>,
    /// The price of one of that unit, in the currency's smallest unit, at most 4 decimals. On an issue it may be left out:
    /// the item's price.
    unit_price: Option<Number>,
}

/// Checks the lines of a slip.
pub fn check_lines(checks: &mut Checks, lines: &[LineRequest], prices_needed: bool) -> Vec<NewLine> {
    if lines.is_empty() {
        checks.fault("/lines", "REQUIRED");
    }
    if lines.len() > MOST_LINES {
        checks.fault_with("/lines", "TOO_MANY", json!({ "max": MOST_LINES }));
        return Vec::new();
    }
    lines
        .iter()
        .enumerate()
        .map(|(index, line)| {
            if prices_needed && line.unit_price.is_none() {
                checks.fault(format!("/lines/{index}/unit_price"), "REQUIRED");
            }
            NewLine {
                item: line.item_id,
                quantity: checks.positive_quantity(&format!("/lines/{index}/quantity"), line.quantity),
                unit: checks.optional_text(&format!("/lines/{index}/unit"), line.unit.as_deref(), 50),
                unit_price: line
                    .unit_price
                    .map(|price| checks.unit_price(&format!("/lines/{index}/unit_price"), price)),
            }
        })
        .collect()
}

/// Has a deed carried out for somebody, once under their key.
pub async fn carry_out(
    state: &Slips,
    who: &Actor,
    deed: Deed,
    date: Option<NaiveDate>,
    key: IdempotencyKey,
    operation: &'static str,
    request: &impl Serialize,
) -> Result<Answered, Problem> {
    let today = state.clock.today(who.zone);
    let command = Command {
        deed,
        id: state.clock.id(),
        date: date.unwrap_or(today),
        today,
        now: state.clock.now(),
        backdating: Backdating::ByRegulation,
        by: who.user,
        agencies: who.agencies.clone(),
        key: key.of(who, operation, request)?,
        brief: false,
    };
    state.engine.submit(who.tenant, command).await
}
