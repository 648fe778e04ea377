//! The real server in this process, on a database and a port of its own.

use std::{net::SocketAddr, time::Duration};

use kernel::Clock;
use server::{compose::Contexts, config::Config, http::listener};
use sqlx::{PgConnection, PgPool};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::{Caller, Database};

/// A server of a test's own.
pub struct App {
    /// The contexts behind it, for tests that go past the border.
    pub contexts: Contexts,
    /// Its configuration.
    pub config: Config,
    /// Its clock: shift it and tokens expire.
    pub clock: Clock,
    /// Where it listens.
    pub address: SocketAddr,
    client: reqwest::Client,
    // the connections are ended before the database is dropped
    _stop: Stop,
    /// Its database.
    pub database: Database,
}

struct Stop(CancellationToken);

impl Drop for Stop {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

impl App {
    /// Started on a fresh clone of the template.
    pub async fn new() -> Self {
        Self::configured(|_| {}).await
    }

    /// The same with another configuration.
    #[expect(clippy::panic, reason = "a test that has no server cannot go on")]
    pub async fn configured(change: impl FnOnce(&mut Config)) -> Self {
        match Self::start(change).await {
            Ok(app) => app,
            Err(error) => panic!("the server did not start: {error:?}"),
        }
    }

    async fn start(change: impl FnOnce(&mut Config)) -> anyhow::Result<Self> {
        let database = Database::new().await?;
        let mut config = Config::defaults()?;
        "warn".clone_into(&mut config.log.filter);
        change(&mut config);
        server::telemetry::start(&config.log);
        let clock = Clock::system();
        let contexts = Contexts::new(&config, database.pool(), clock.clone());
        let api = contexts.api(&config)?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let stop = CancellationToken::new();
        tokio::spawn(listener::serve(listener, api, stop.clone(), Duration::ZERO));
        let client = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none()).build()?;
        Ok(Self { contexts, config, clock, address, client, _stop: Stop(stop), database })
    }

    /// Nobody.
    pub fn anonymous(&self) -> Caller {
        Caller::new(self.client.clone(), self.address, None)
    }

    /// The service's own pool.
    pub fn pool(&self) -> &PgPool {
        self.contexts.db.pool()
    }

    /// A connection as the superuser, to look behind or to break things on purpose.
    #[expect(clippy::panic, reason = "a test fails here")]
    pub async fn superuser(&self) -> PgConnection {
        use sqlx::Connection;
        match PgConnection::connect_with(&self.database.superuser()).await {
            Ok(connection) => connection,
            Err(error) => panic!("the database does not answer: {error}"),
        }
    }
}
