//! A database on a PostgreSQL that is ours alone (the demo's, a test's, a replay's): the roles as in production, the
//! database, and its schema.

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, postgres::PgConnectOptions};

use super::migrate::{self, SchemaError, Step};

/// The owner of the schema: it may create roles, and is no superuser.
pub const OWNER: &str = "entrepot_owner";
/// The service's own role, which the migrations make.
pub const SERVICE: &str = "entrepot_service";

/// Makes the owner and the database where they are missing. `name` is written into SQL: it is the program's, never a
/// user's. True if the database is fresh.
pub async fn create(superuser: &PgConnectOptions, name: &str) -> Result<bool, sqlx::Error> {
    let mut connection = PgConnection::connect_with(&superuser.clone().database("postgres")).await?;
    // roles belong to all databases of the cluster, and several may be made at the same time
    connection.execute("select pg_advisory_lock(hashtextextended('entrepot roles', 0))").await?;
    let there = sqlx::query!(
        r#"select exists (select from pg_catalog.pg_roles where rolname = $1) as "owner!",
                  exists (select from pg_catalog.pg_database where datname = $2) as "database!""#,
        OWNER,
        name
    )
    .fetch_one(&mut connection)
    .await?;
    if !there.owner {
        connection.execute(AssertSqlSafe(format!("create role {OWNER} login createrole"))).await?;
    }
    connection.execute("select pg_advisory_unlock_all()").await?;
    if !there.database {
        let statement = format!("create database {name} owner {OWNER} template template0 encoding 'UTF8'");
        connection.execute(AssertSqlSafe(statement)).await?;
    }
    connection.close().await?;
    Ok(!there.database)
}

/// The same, and its schema brought to this version's.
pub async fn prepare(superuser: &PgConnectOptions, name: &str) -> Result<Vec<Step>, SchemaError> {
    create(superuser, name).await?;
    migrate::run(&superuser.clone().username(OWNER).database(name)).await
}
