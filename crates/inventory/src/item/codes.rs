//! Items by their codes, for programs that know them by nothing else.

use std::collections::HashMap;

use kernel::{Problem, Tx};

use super::ItemId;

/// The ids of those of these skus that there are.
pub async fn by_skus(tx: &mut Tx, skus: &[&str]) -> Result<HashMap<String, ItemId>, Problem> {
    let rows = sqlx::query!(
        r#"select sku, id as "id: ItemId" from inventory.item
            where tenant_id = (select kernel.current_tenant()) and sku = any ($1)"#,
        skus as &[&str]
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|row| (row.sku, row.id)).collect())
}
