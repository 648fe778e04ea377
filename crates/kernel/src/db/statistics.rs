//! What the planner knows of the tables.

use super::Db;
use crate::Problem;

/// Counts the tables anew. For programs that fill the books: plans made for empty tables join each line with every slip,
/// and autovacuum takes a minute to notice.
pub async fn refresh(db: &Db) -> Result<(), Problem> {
    sqlx::query!("select kernel.refresh_statistics()").execute(db.pool()).await?;
    Ok(())
}

/// Counts the tables that have rows and were never counted; how many these were. For a server whose database is young:
/// waits for nobody, and is next to nothing where there are none.
pub async fn count_young_tables(db: &Db) -> Result<u64, Problem> {
    let counted =
        sqlx::query_scalar!(r#"select kernel.count_young_tables() as "counted!""#).fetch_one(db.pool()).await?;
    Ok(u64::try_from(counted).unwrap_or_default())
}
