//! The real server in this process, on a database and a port of its own.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use futures::FutureExt;
use kernel::{Actor, Clock};
use secrecy::ExposeSecret;
use server::{compose::Contexts, config::Config, http::listener, web::Page};
use sqlx::{PgConnection, PgPool, postgres::PgConnectOptions};
use tokio::{net::TcpListener, sync::OnceCell};
use tokio_util::sync::CancellationToken;

use crate::{
    Caller, Database, OTHER_TENANT, TENANT,
    caller::Token,
    page, process,
    seed::{self, SIGNING_KEYS, email},
    template::Server,
};

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

#[expect(clippy::panic, reason = "a test fails here")]
async fn sign_in(contexts: &Contexts, email: &str) -> String {
    let Ok(Some((tenant, user))) = auth::user::by_email(&contexts.db, email).await else {
        panic!("there is no user {email}");
    };
    match auth::act_as(&contexts.auth, tenant, user, "testkit").await {
        Ok(token) => token.expose_secret().to_owned(),
        Err(problem) => panic!("{email} cannot sign in: {problem:?}"),
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
        match Self::start(change, Server::find(), page::built()).await {
            Ok(app) => app,
            Err(error) => panic!("the server did not start: {error:?}"),
        }
    }

    /// The same on a PostgreSQL of the test's own, for tests that kill it.
    #[expect(clippy::panic, reason = "a test that has no server cannot go on")]
    pub async fn on(superuser: PgConnectOptions) -> Self {
        match Self::start(|_| {}, Server::of(superuser), page::built()).await {
            Ok(app) => app,
            Err(error) => panic!("the server did not start: {error:?}"),
        }
    }

    /// The same without a page, as after a build of the server alone.
    #[expect(clippy::panic, reason = "a test that has no server cannot go on")]
    pub async fn without_page() -> Self {
        match Self::start(|_| {}, Server::find(), page::absent()).await {
            Ok(app) => app,
            Err(error) => panic!("the server did not start: {error:?}"),
        }
    }

    async fn start(change: impl FnOnce(&mut Config), server: Server, page: Page) -> anyhow::Result<Self> {
        let database = Database::on(server).await?;
        let mut config = seed::config()?;
        change(&mut config);
        server::telemetry::start(&config.log);
        let clock = Clock::system();
        let pool = server::database::pool(database.service(), 10);
        let contexts = Contexts::new(&config, pool, clock.clone())?;
        let api = contexts.api(&config, page)?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let stop = CancellationToken::new();
        let bounds = listener::Bounds { grace: Duration::ZERO, ..config.http.bounds() };
        tokio::spawn(listener::serve(listener, api, stop.clone(), bounds));
        let client = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none()).build()?;
        Ok(Self { contexts, config, clock, address, client, _stop: Stop(stop), database })
    }

    /// Nobody.
    pub fn anonymous(&self) -> Caller {
        Caller::new(self.client.clone(), self.address, None)
    }

    /// The administrator.
    pub fn as_admin(&self) -> Caller {
        self.as_role("admin")
    }

    /// The user with this built-in role: `admin`, `accountant`, `cashier`, `warehouse`, `sales` or `viewer`.
    pub fn as_role(&self, role: &str) -> Caller {
        self.as_user(&email(role, TENANT))
    }

    /// The other tenant's administrator.
    pub fn as_other_tenant_admin(&self) -> Caller {
        self.as_user(&email("admin", OTHER_TENANT))
    }

    /// Somebody by their e-mail, signed in when their first request is sent.
    pub fn as_user(&self, email: &str) -> Caller {
        Caller::new(self.client.clone(), self.address, Some(self.token(email)))
    }

    /// Who somebody is to the programs of the house.
    #[expect(clippy::panic, reason = "a test fails here")]
    pub async fn actor(&self, email: &str) -> Actor {
        let Ok(Some((tenant, user))) = auth::user::by_email(&self.contexts.db, email).await else {
            panic!("there is no user {email}");
        };
        match auth::actor_of(&self.contexts.db, tenant, user).await {
            Ok(actor) => actor,
            Err(problem) => panic!("{email} cannot act: {problem:?}"),
        }
    }

    /// Another server on the same database, as a process of its own.
    pub fn process(&self) -> process::Server {
        self.process_with(&[])
    }

    /// The same with these further settings (environment variables).
    pub fn process_with(&self, settings: &[(&str, &str)]) -> process::Server {
        let ours = [("ENTREPOT_AUTH_SIGNING_KEYS", SIGNING_KEYS), ("ENTREPOT_AUTH_INSECURE_COOKIES", "true")];
        process::Server::start(&self.database.service(), &[&ours, settings].concat())
    }

    fn token(&self, email: &str) -> Token {
        let (contexts, email) = (self.contexts.clone(), email.to_owned());
        let signed_in = Arc::new(OnceCell::new());
        Arc::new(move || {
            let (contexts, email, signed_in) = (contexts.clone(), email.clone(), Arc::clone(&signed_in));
            async move { signed_in.get_or_init(async || sign_in(&contexts, &email).await).await.clone() }.boxed()
        })
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
