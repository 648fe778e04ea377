//! The template database, and the server that it stands on.

use server::database::own::{self, OWNER, SERVICE};
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, postgres::PgConnectOptions};

use crate::seed;

/// The PostgreSQL that tests run on.
#[derive(Clone, Debug)]
pub(crate) struct Server {
    superuser: PgConnectOptions,
}

impl Server {
    /// The one that `ENTREPOT_TEST_POSTGRES` names, else the usual one.
    #[expect(clippy::panic, reason = "a test without a database cannot go on, and says what to do")]
    pub(crate) fn find() -> Self {
        let url = std::env::var("ENTREPOT_TEST_POSTGRES");
        let url = url.as_deref().unwrap_or("postgres://postgres@127.0.0.1:54330");
        match url.parse::<PgConnectOptions>() {
            Ok(superuser) => Self { superuser },
            Err(error) => panic!("ENTREPOT_TEST_POSTGRES ({url}) is no PostgreSQL URL: {error}"),
        }
    }

    /// Another one than the usual, on which this role is the superuser.
    pub(crate) const fn of(superuser: PgConnectOptions) -> Self {
        Self { superuser }
    }

    /// A connection as the superuser.
    #[expect(clippy::panic, reason = "a test without a database cannot go on, and says what to do")]
    pub(crate) async fn connect(&self, database: &str) -> PgConnection {
        match PgConnection::connect_with(&self.superuser(database)).await {
            Ok(connection) => connection,
            Err(error) => panic!(
                "the tests' PostgreSQL at {}:{} does not answer ({error}): start one with `scripts/dev-db server`, or run the \
                 tests as `scripts/test-db cargo nextest run`",
                self.superuser.get_host(),
                self.superuser.get_port()
            ),
        }
    }

    /// How the superuser connects.
    pub(crate) fn superuser(&self, database: &str) -> PgConnectOptions {
        self.superuser.clone().database(database)
    }

    /// How the owner of the schema connects.
    pub(crate) fn owner(&self, database: &str) -> PgConnectOptions {
        self.superuser.clone().username(OWNER).database(database)
    }

    /// How the service connects.
    pub(crate) fn service(&self, database: &str) -> PgConnectOptions {
        self.superuser.clone().username(SERVICE).database(database)
    }

    /// The name of the template; made first if it is not there yet. Each test runs in a process of its own, so that many
    /// may come here at the same time: one makes it, the others wait.
    pub(crate) async fn template(&self) -> anyhow::Result<String> {
        let name = concat!("entrepot_template_", env!("TEMPLATE_FINGERPRINT")).to_owned();
        let mut connection = self.connect("postgres").await;
        if !exists(&mut connection, &name).await? {
            connection.execute("select pg_advisory_lock(hashtextextended('entrepot test template', 0))").await?;
            if !exists(&mut connection, &name).await? {
                self.make_template(&mut connection, &name).await?;
            }
        }
        connection.close().await?;
        Ok(name)
    }

    /// Under another name until everything is in it, so that a half-made one is never taken for a whole one.
    async fn make_template(&self, connection: &mut PgConnection, name: &str) -> anyhow::Result<()> {
        let building = format!("{name}_building");
        run(connection, format!("drop database if exists {building} with (force)")).await?;
        own::prepare(&self.superuser, &building).await?;
        seed::sow(&self.service(&building)).await?;
        run(connection, format!("alter database {building} rename to {name}")).await
    }
}

async fn exists(connection: &mut PgConnection, database: &str) -> anyhow::Result<bool> {
    let query = sqlx::query_scalar("select exists (select from pg_database where datname = $1)");
    Ok(query.bind(database).fetch_one(connection).await?)
}

/// Runs a statement that takes no parameters and whose names are made by this crate.
pub(crate) async fn run(connection: &mut PgConnection, sql: String) -> anyhow::Result<()> {
    connection.execute(AssertSqlSafe(sql)).await?;
    Ok(())
}
