//! The unit of work. It knows whose it is (row-level security reads that), is passed by `&mut`, must be committed, and
//! rolls back when dropped.

use std::{fmt::Write, ops::DerefMut};

use sqlx::{AssertSqlSafe, PgConnection, PgPool, Postgres, Transaction};

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
    fn begin_statement(&self) -> String {
        let mut sql = String::with_capacity(256);
        // only UUIDs are written into the text, so that nothing in it can be anybody's words
        sql.push_str("begin; select set_config('app.tenant_id', '");
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

/// The database, reached as the service's own role.
#[derive(Clone, Debug)]
pub struct Db {
    pool: PgPool,
}

impl Db {
    /// Over this pool.
    pub const fn new(pool: PgPool) -> Self {
        Self { pool }
    }

    /// A unit of work on behalf of somebody: it sees what they may see.
    pub async fn begin(&self, actor: &Actor) -> Result<Tx, Problem> {
        self.begin_as(&actor.scope()).await
    }

    /// A unit of work with this scope.
    pub async fn begin_as(&self, scope: &Scope) -> Result<Tx, Problem> {
        let transaction = self.pool.begin_with(AssertSqlSafe(scope.begin_statement())).await?;
        Ok(Tx { transaction })
    }

    /// The pool itself, for readiness and metrics.
    pub const fn pool(&self) -> &PgPool {
        &self.pool
    }
}

/// A unit of work: committed by [`commit`](Self::commit), rolled back when dropped. No remote call happens inside one.
#[must_use = "a unit of work that is dropped is rolled back"]
#[derive(Debug)]
pub struct Tx {
    transaction: Transaction<'static, Postgres>,
}

impl Tx {
    /// The connection to run statements on.
    pub fn conn(&mut self) -> &mut PgConnection {
        self.transaction.deref_mut()
    }

    /// Makes it all count.
    pub async fn commit(self) -> Result<(), Problem> {
        Ok(self.transaction.commit().await?)
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
        let sql = scope.begin_statement();
        assert!(sql.starts_with("begin; select set_config('app.tenant_id', '00000000-0000-0000-0000-000000000000', true)"));
        assert!(sql.ends_with(&format!("'{{{id},{id}}}', true)")));
        assert!(Scope::nobody().begin_statement().ends_with("set_config('app.agency_ids', '*', true)"));
    }
}
