//! The migrations that the binary carries: running them as the owner of the schema, trying them without keeping anything,
//! and comparing what a database has with what this binary needs.

use std::collections::BTreeMap;

use sqlx::{
    AssertSqlSafe, Connection, Executor, PgConnection, PgPool,
    migrate::{Migrate, MigrateError, Migration, Migrator},
    postgres::PgConnectOptions,
};

/// Every migration of this version.
pub static MIGRATIONS: Migrator = sqlx::migrate!("../../migrations");

/// Where sqlx remembers what has run; in the schema public.
const TABLE: &str = "_sqlx_migrations";

/// Why a database cannot be brought to, or used at, this version's schema.
#[derive(Debug, thiserror::Error)]
pub enum SchemaError {
    /// Something has still to be run.
    #[error(
        "the database's schema is older than this version of entrepot: {missing} of {all} migrations are missing. Run \
         `entrepot migrate` first"
    )]
    Older {
        /// How many are missing.
        missing: usize,
        /// How many there are.
        all: usize,
    },
    /// It has seen a later version.
    #[error(
        "the database's schema is newer than this version of entrepot: it knows nothing of migration {version}. Start the \
         version of entrepot that made it, or a later one"
    )]
    Newer {
        /// The migration that is unknown here.
        version: i64,
    },
    /// Another schema under the same numbers.
    #[error(
        "migration {version} has run on this database with another text than this version of entrepot carries: they are not \
         the same schema"
    )]
    Different {
        /// The migration that differs.
        version: i64,
    },
    /// One of them failed.
    #[error("migration {version} ({description}) failed")]
    Failed {
        /// Which.
        version: i64,
        /// What it is about.
        description: String,
        /// Why.
        source: sqlx::Error,
    },
    /// sqlx gave up.
    #[error("the migrations could not be run")]
    Migrate(#[from] MigrateError),
    /// PostgreSQL gave up.
    #[error("PostgreSQL does not answer")]
    Database(#[from] sqlx::Error),
}

/// What a migration run has done, or would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The migration's number.
    pub version: i64,
    /// What it is about.
    pub description: String,
    /// Whether a dry run could try it; one that must run outside a transaction cannot be tried.
    pub tried: bool,
}

impl Step {
    fn of(migration: &Migration, tried: bool) -> Self {
        Self { version: migration.version, description: migration.description.to_string(), tried }
    }
}

/// Runs what has not run yet, as the owner; lets the service see which migrations have run.
pub async fn run(owner: &PgConnectOptions) -> Result<Vec<Step>, SchemaError> {
    let mut connection = PgConnection::connect_with(owner).await?;
    let applied = applied(&mut connection).await?;
    let pending = pending(&applied)?.into_iter().map(|migration| Step::of(migration, true)).collect();
    MIGRATIONS.run_direct(None, &mut connection, false).await?;
    connection.execute("grant select on public._sqlx_migrations to entrepot_service").await?;
    connection.close().await?;
    Ok(pending)
}

/// Runs what has not run yet in one transaction that is rolled back.
pub async fn dry_run(owner: &PgConnectOptions) -> Result<Vec<Step>, SchemaError> {
    let mut connection = PgConnection::connect_with(owner).await?;
    let applied = applied(&mut connection).await?;
    let mut steps = Vec::new();
    let mut transaction = connection.begin().await?;
    for migration in pending(&applied)? {
        if !migration.no_tx {
            transaction.execute(AssertSqlSafe(migration.sql.as_str().to_owned())).await.map_err(|source| {
                SchemaError::Failed {
                    version: migration.version,
                    description: migration.description.to_string(),
                    source,
                }
            })?;
        }
        steps.push(Step::of(migration, !migration.no_tx));
    }
    transaction.rollback().await?;
    connection.close().await?;
    Ok(steps)
}

/// Compares the schema of a database, as the service sees it, with what this binary needs.
pub async fn check(pool: &PgPool) -> Result<(), SchemaError> {
    let mut connection = pool.acquire().await?;
    let applied = applied(&mut connection).await?;
    let missing = pending(&applied)?.len();
    if missing > 0 {
        return Err(SchemaError::Older { missing, all: MIGRATIONS.iter().count() });
    }
    Ok(())
}

type Applied = BTreeMap<i64, Vec<u8>>;

async fn applied(connection: &mut PgConnection) -> Result<Applied, SchemaError> {
    let exists = sqlx::query_scalar!(r#"select to_regclass('public._sqlx_migrations') is not null as "exists!""#)
        .fetch_one(&mut *connection)
        .await?;
    if !exists {
        return Ok(Applied::new());
    }
    let applied = connection.list_applied_migrations(TABLE).await?;
    Ok(applied.into_iter().map(|migration| (migration.version, migration.checksum.into_owned())).collect())
}

/// What has not run yet, in order; or why the two histories do not belong together.
fn pending(applied: &Applied) -> Result<Vec<&'static Migration>, SchemaError> {
    let known: BTreeMap<i64, &Migration> = MIGRATIONS.iter().map(|migration| (migration.version, migration)).collect();
    for (version, checksum) in applied {
        match known.get(version) {
            None => return Err(SchemaError::Newer { version: *version }),
            Some(migration) if *migration.checksum != **checksum => {
                return Err(SchemaError::Different { version: *version });
            }
            Some(_) => {}
        }
    }
    Ok(MIGRATIONS.iter().filter(|migration| !applied.contains_key(&migration.version)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Applied {
        MIGRATIONS.iter().map(|migration| (migration.version, migration.checksum.to_vec())).collect()
    }

    #[test]
    fn nothing_is_pending_where_everything_has_run() {
        assert!(pending(&all()).unwrap().is_empty());
    }

    #[test]
    fn everything_is_pending_in_an_empty_database() {
        let versions: Vec<_> = pending(&Applied::new()).unwrap().iter().map(|migration| migration.version).collect();
        assert!(!versions.is_empty());
        assert!(versions.is_sorted());
    }

    #[test]
    fn a_migration_from_the_future_is_named() {
        let mut applied = all();
        applied.insert(9_999, vec![1]);
        assert!(matches!(pending(&applied), Err(SchemaError::Newer { version: 9_999 })));
    }

    #[test]
    fn another_text_under_the_same_number_is_named() {
        let mut applied = all();
        applied.insert(1, vec![1]);
        assert!(matches!(pending(&applied), Err(SchemaError::Different { version: 1 })));
    }
}
