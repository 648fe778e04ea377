//! The unit of work. It knows whose it is (row-level security reads that), is passed by `&mut`, must be committed, and
//! rolls back when dropped.

use std::{fmt::Write, sync::Arc, time::Duration};

use sqlx::{AssertSqlSafe, PgConnection, PgPool, Postgres, Transaction};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tracing::Instrument;

use crate::{Actor, Agencies, Problem, TenantId, UserId};

/// What the database is told about whoever a transaction is for.
#[derive(Clone, Debug)]
pub struct Scope {
    /// The only tenant whose rows are there; none sees no tenant's rows.
    pub tenant: Option<TenantId>,
    /// Who does it.
    pub user: Option<UserId>,
    /// The agencies whose rows are there.
    pub agencies: Agencies,
}

impl Scope {
    /// The whole tenant, on behalf of the house itself.
    pub const fn tenant(tenant: TenantId) -> Self {
        Self { tenant: Some(tenant), user: None, agencies: Agencies::All }
    }

    /// No tenant: only what is reachable through the functions that look across tenants.
    pub const fn nobody() -> Self {
        Self { tenant: None, user: None, agencies: Agencies::All }
    }

    /// `BEGIN` and the settings that row-level security reads, in one round trip. The settings are local to the
    /// transaction, so that a pooled connection never carries them to the next one.
    fn begin_statement(&self, begin: &'static str) -> String {
        let mut sql = String::with_capacity(320);
        sql.push_str(begin);
        // only UUIDs are written into the text, so that nothing in it can be anybody's words
        sql.push_str("; select set_config('app.tenant_id', '");
        if let Some(tenant) = self.tenant {
            let _ = write!(sql, "{tenant}");
        }
        sql.push_str("', true), set_config('app.user_id', '");
        if let Some(user) = self.user {
            let _ = write!(sql, "{user}");
        }
        sql.push_str("', true), set_config('app.agency_ids', '");
        match &self.agencies {
            Agencies::All => sql.push('*'),
            Agencies::Only(ids) => {
                sql.push('{');
                for (index, id) in ids.iter().enumerate() {
                    let comma = if index == 0 { "" } else { "," };
                    let _ = write!(sql, "{comma}{id}");
                }
                sql.push('}');
            }
        }
        sql.push_str("', true)");
        sql
    }
}

const BEGIN: &str = "begin";
/// Its few statements are planned once, however long their arrays: otherwise each batch would be planned anew.
const BEGIN_POSTING: &str = "begin; set local plan_cache_mode = force_generic_plan";
const BEGIN_SNAPSHOT: &str = "begin isolation level repeatable read, read only";

/// How long an export may wait for others to end.
const EXPORT_WAIT: Duration = Duration::from_secs(2);

/// The database, reached as the service's own role.
#[derive(Clone, Debug)]
pub struct Db {
    pool: PgPool,
    exports: Arc<Semaphore>,
}

impl Db {
    /// Over this pool.
    pub fn new(pool: PgPool) -> Self {
        let exports = (pool.options().get_max_connections() / 4).max(1);
        Self { pool, exports: Arc::new(Semaphore::new(exports as usize)) }
    }

    /// A unit of work on behalf of somebody: it sees what they may see.
    pub async fn begin(&self, actor: &Actor) -> Result<Tx, Problem> {
        self.begin_as(&actor.scope()).await
    }

    /// A unit of work with this scope.
    pub async fn begin_as(&self, scope: &Scope) -> Result<Tx, Problem> {
        self.begin_with(scope.begin_statement(BEGIN)).await
    }

    /// Like [`begin`](Self::begin), but it only reads, and all of its statements see the books of one moment: for
    /// reports, whose figures must agree with each other.
    pub async fn begin_snapshot(&self, actor: &Actor) -> Result<Tx, Problem> {
        self.begin_snapshot_as(&actor.scope()).await
    }

    /// Like [`begin_snapshot`](Self::begin_snapshot), with this scope.
    pub async fn begin_snapshot_as(&self, scope: &Scope) -> Result<Tx, Problem> {
        self.begin_with(scope.begin_statement(BEGIN_SNAPSHOT)).await
    }

    /// Like [`begin_snapshot_as`](Self::begin_snapshot_as), for as long as a caller takes to read: only so many of the
    /// connections (a quarter) go to exports at once, as slow readers would hold them all. `UNAVAILABLE` where none is free
    /// in time.
    pub async fn begin_export(&self, scope: &Scope) -> Result<Tx, Problem> {
        let place = tokio::time::timeout(EXPORT_WAIT, Arc::clone(&self.exports).acquire_owned()).await;
        let place = place
            .map_err(|_| Problem::unavailable("too many exports are under way").retry_after(5))?
            .map_err(Problem::internal)?;
        Ok(Tx { export: Some(place), ..self.begin_snapshot_as(scope).await? })
    }

    /// A unit of work that posts a batch for any users of a tenant.
    pub async fn begin_posting(&self, tenant: TenantId) -> Result<Tx, Problem> {
        self.begin_with(Scope::tenant(tenant).begin_statement(BEGIN_POSTING)).await
    }

    async fn begin_with(&self, statement: String) -> Result<Tx, Problem> {
        // a pooled connection that died with its server is found out here, before anything was asked of it: the next one is
        // as good. Each failure takes a dead connection out of the pool, so that this ends.
        let statement: std::sync::Arc<str> = statement.into();
        let mut dead = 0;
        loop {
            // in a task of its own, which ends even if the caller goes away meanwhile: a BEGIN that nobody waits for any
            // more would leave its transaction open on a connection that goes back to the others
            let pool = self.pool.clone();
            let statement = AssertSqlSafe(std::sync::Arc::clone(&statement));
            let begun = tokio::spawn(async move { pool.begin_with(statement).await }.in_current_span());
            match begun.await.map_err(Problem::internal)? {
                Ok(transaction) => return Ok(Tx { transaction, export: None }),
                Err(error) if has_gone(&error) && dead < self.pool.options().get_max_connections() => dead += 1,
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Reads with one statement outside a unit of work. Like a transaction's beginning it is tried again where a pooled
    /// connection turns out to have died with its server: reading twice does no harm.
    pub async fn read<T, F>(&self, statement: impl Fn(PgPool) -> F) -> Result<T, Problem>
    where
        F: Future<Output = Result<T, sqlx::Error>>,
    {
        let mut dead = 0;
        loop {
            match statement(self.pool.clone()).await {
                Ok(read) => return Ok(read),
                Err(error) if has_gone(&error) && dead < self.pool.options().get_max_connections() => dead += 1,
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// The pool itself, for readiness and metrics.
    pub const fn pool(&self) -> &PgPool {
        &self.pool
    }
}

/// Whether the connection is at its end, and not what was asked of it: cut, or told goodbye by a server that stops
/// (`admin_shutdown`, `crash_shutdown`).
fn has_gone(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) => true,
        sqlx::Error::Database(database) => matches!(database.code().as_deref(), Some("57P01" | "57P02")),
        _ => false,
    }
}

/// A unit of work: committed by [`commit`](Self::commit), rolled back when dropped. No remote call happens inside one.
#[must_use = "a unit of work that is dropped is rolled back"]
#[derive(Debug)]
pub struct Tx {
    transaction: Transaction<'static, Postgres>,
    /// Its place among the exports, given up with it.
    export: Option<OwnedSemaphorePermit>,
}

impl Tx {
    /// The connection to run statements on.
    pub fn conn(&mut self) -> &mut PgConnection {
        &mut self.transaction
    }

    /// Makes it all count.
    pub async fn commit(self) -> Result<(), Problem> {
        let Self { transaction, export } = self;
        transaction.commit().await?;
        drop(export);
        Ok(())
    }

    /// Undoes it all.
    pub async fn rollback(self) -> Result<(), Problem> {
        Ok(self.transaction.rollback().await?)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::AgencyId;

    #[test]
    fn the_scope_travels_with_begin() {
        let id = Uuid::nil();
        let scope = Scope {
            tenant: Some(TenantId(id)),
            user: None,
            agencies: Agencies::Only([AgencyId(id), AgencyId(id)].into()),
        };
        let sql = scope.begin_statement(BEGIN);
        assert!(
            sql.starts_with("begin; select set_config('app.tenant_id', '00000000-0000-0000-0000-000000000000', true)")
        );
        assert!(sql.ends_with(&format!("'{{{id},{id}}}', true)")));
        let sql = Scope::nobody().begin_statement(BEGIN_SNAPSHOT);
        assert!(sql.starts_with("begin isolation level repeatable read, read only; select set_config("));
        assert!(sql.ends_with("set_config('app.agency_ids', '*', true)"));
    }
}
