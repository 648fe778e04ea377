//! What a tenant begins with.

use kernel::{Clock, Money, Problem, Tx};

use crate::{agency_type, district};

/// Two agency types and twenty districts. Run again it adds nothing.
pub async fn seed_defaults(tx: &mut Tx, clock: &Clock) -> Result<(), Problem> {
    agency_type::find_or_create(tx, clock, "Loại 1", Money(50_000_000)).await?;
    agency_type::find_or_create(tx, clock, "Loại 2", Money(20_000_000)).await?;
    for number in 1..=20 {
        district::find_or_create(tx, clock, &format!("Khu vực {number:02}"), None).await?;
    }
    Ok(())
}
