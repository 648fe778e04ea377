//! A database of a test's own: cloned from the template, dropped in the end.

use chrono::Utc;
use kernel::Clock;
use server::database::own::OWNER;
use sqlx::{PgConnection, postgres::PgConnectOptions};
use uuid::Uuid;

use crate::template::{Server, run};

const PREFIX: &str = "entrepot_test_";

/// After so many seconds a database that is still there was left behind by a test that was killed.
const STALE_SECONDS: i64 = 3_600;

/// A test's own database.
#[derive(Debug)]
pub struct Database {
    server: Server,
    name: String,
}

impl Database {
    /// A fresh clone of the template.
    pub async fn new() -> anyhow::Result<Self> {
        Self::on(Server::find()).await
    }

    pub(crate) async fn on(server: Server) -> anyhow::Result<Self> {
        let template = server.template().await?;
        let mut connection = server.connect("postgres").await;
        let clock = Clock::system();
        sweep(&mut connection, clock.now()).await?;
        let name = format!("{PREFIX}{}_{}", clock.now().timestamp(), clock.id::<Uuid>().simple());
        run(&mut connection, format!("create database {name} owner {OWNER} template {template}")).await?;
        Ok(Self { server, name })
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How the service's own role connects to it.
    pub fn service(&self) -> PgConnectOptions {
        self.server.service(&self.name)
    }

    /// How the owner of the schema connects to it.
    pub fn owner(&self) -> PgConnectOptions {
        self.server.owner(&self.name)
    }

    /// How the superuser connects to it: whom no rule of the database binds but its triggers and constraints.
    pub fn superuser(&self) -> PgConnectOptions {
        self.server.superuser(&self.name)
    }
}

/// Drops what killed tests have left behind.
async fn sweep(connection: &mut PgConnection, now: chrono::DateTime<Utc>) -> anyhow::Result<()> {
    let names: Vec<String> = sqlx::query_scalar("select datname::text from pg_database where datname like $1")
        .bind(format!("{}%", PREFIX.replace('_', "\\_")))
        .fetch_all(&mut *connection)
        .await?;
    for name in names {
        let made =
            name.strip_prefix(PREFIX).and_then(|rest| rest.split('_').next()).and_then(|time| time.parse::<i64>().ok());
        if made.is_some_and(|made| now.timestamp() - made > STALE_SECONDS) {
            run(connection, format!("drop database if exists {name} with (force)")).await?;
        }
    }
    Ok(())
}

impl Drop for Database {
    fn drop(&mut self) {
        let (server, name) = (self.server.clone(), std::mem::take(&mut self.name));
        // a test's own runtime cannot be waited on from inside it
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(async {
                let mut connection = server.connect("postgres").await;
                run(&mut connection, format!("drop database if exists {name} with (force)")).await
            })
        });
        // best effort: the next test sweeps what is left
        let _ = dropping.join();
    }
}
