//! What the planner knows of the tables.

use super::Db;
use crate::Problem;

/// Counts the tables anew. For programs that fill the books: plans made for empty tables join each line with every slip,
/// and autovacuum takes a minute to notice.
pub async fn refresh(db: &Db) -> Result<(), Problem> {
    sqlx::query!("select kernel.refresh_statistics()").execute(db.pool()).await?;
    Ok(())
}
