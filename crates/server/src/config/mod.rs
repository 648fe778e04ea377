//! The configuration: one typed struct, filled from `ENTREPOT_*` environment variables over a TOML file over defaults. A
//! wrong value or an unknown name stops the start and says which.

mod load;
mod settings;
mod show;

use std::{net::SocketAddr, time::Duration};

use secrecy::SecretString;
use serde::Deserialize;

use crate::http::listener::Bounds;

pub use load::{ConfigError, Loaded, load};
pub use settings::{SETTINGS, Setting};
pub use show::show;

/// Everything that can be set.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Where the books are.
    pub database: Database,
    /// Where and how requests are served.
    pub http: Http,
    /// Who may come in.
    pub auth: Auth,
    /// Where metrics are served.
    pub metrics: Metrics,
    /// What is logged, and how.
    pub log: Log,
}

/// Where the books are.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Database {
    /// As the service's own role.
    pub url: SecretString,
    /// As the owner of the schema; only `migrate` uses it.
    pub owner_url: SecretString,
    /// Most connections that this process opens.
    pub connections: u32,
}

/// Where and how requests are served.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Http {
    /// Address and port.
    pub bind: SocketAddr,
    /// Longest time for a request, in seconds.
    pub request_seconds: u64,
    /// Most requests under way; beyond it the answer is 503.
    pub in_flight: usize,
    /// Most connections open at once.
    pub connections: usize,
    /// Longest time for the head of a request, in seconds.
    pub head_seconds: u64,
    /// Longest time for its body, in seconds.
    pub body_seconds: u64,
    /// How long a connection may stay open between requests, in seconds.
    pub idle_seconds: u64,
    /// How long a client may take nothing of an answer, in seconds.
    pub write_seconds: u64,
    /// How long requests that are under way may take to end when the server stops, in seconds.
    pub shutdown_seconds: u64,
    /// The header that a proxy in front writes the client's address into; empty without one.
    pub client_address_header: String,
}

impl Http {
    /// Longest time for a request.
    pub const fn request_time(&self) -> Duration {
        Duration::from_secs(self.request_seconds)
    }
    /// Longest time for a request's body.
    pub const fn body_time(&self) -> Duration {
        Duration::from_secs(self.body_seconds)
    }
    /// What connections are held to.
    pub const fn bounds(&self) -> Bounds {
        Bounds {
            connections: self.connections,
            head: Duration::from_secs(self.head_seconds),
            idle: Duration::from_secs(self.idle_seconds),
            write: Duration::from_secs(self.write_seconds),
            grace: Duration::from_secs(self.shutdown_seconds),
        }
    }
}

/// Who may come in.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Auth {
    /// What access tokens are signed with: `id=seed,id=seed`.
    pub signing_keys: SecretString,
    /// Cookies that work over plain HTTP.
    pub insecure_cookies: bool,
    /// For how long a refresh token's second use is no theft.
    pub refresh_grace_seconds: u32,
}

/// Where metrics are served.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Metrics {
    /// Whether they are served at all.
    pub enabled: bool,
    /// Address and port; never one that clients reach.
    pub bind: SocketAddr,
}

/// What is logged, and how.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Log {
    /// One JSON object a line, or lines for people.
    pub format: LogFormat,
    /// Which events, as tracing's directives: `info,access=debug`.
    pub filter: String,
}

/// How a log line looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// One JSON object a line.
    Json,
    /// For people.
    Pretty,
}

impl Config {
    /// Nothing but the defaults.
    pub fn defaults() -> Result<Self, ConfigError> {
        Ok(load(None, std::iter::empty())?.config)
    }

    /// What the types do not say already.
    fn check(&self) -> Result<(), ConfigError> {
        let within = |name: &'static str, value: u64, least: u64, most: u64| {
            if (least..=most).contains(&value) {
                Ok(())
            } else {
                Err(ConfigError::wrong(name, format!("{value} is not between {least} and {most}")))
            }
        };
        within("database.connections", self.database.connections.into(), 2, 1_000)?;
        within("http.request_seconds", self.http.request_seconds, 1, 600)?;
        within("http.in_flight", self.http.in_flight as u64, 1, 100_000)?;
        within("http.connections", self.http.connections as u64, 1, 1_000_000)?;
        within("http.head_seconds", self.http.head_seconds, 1, 600)?;
        within("http.body_seconds", self.http.body_seconds, 1, 600)?;
        within("http.idle_seconds", self.http.idle_seconds, 1, 3_600)?;
        within("http.write_seconds", self.http.write_seconds, 1, 600)?;
        within("http.shutdown_seconds", self.http.shutdown_seconds, 0, 600)?;
        if self.auth.insecure_cookies && !self.http.bind.ip().is_loopback() {
            let reason = format!("is only for a server on loopback, and http.bind is {}", self.http.bind);
            return Err(ConfigError::wrong("auth.insecure_cookies", reason));
        }
        within("auth.refresh_grace_seconds", self.auth.refresh_grace_seconds.into(), 0, 300)?;
        let header = &self.http.client_address_header;
        if !header.is_empty() && header.parse::<axum::http::HeaderName>().is_err() {
            return Err(ConfigError::wrong("http.client_address_header", format!("{header} is no name of a header")));
        }
        if self.log.filter.parse::<tracing_subscriber::filter::Targets>().is_err() {
            let reason = "is a list such as info,access=debug".to_owned();
            return Err(ConfigError::wrong("log.filter", reason));
        }
        Ok(())
    }
}

/// Connection options of a database URL in the configuration.
pub fn connect_options(
    name: &'static str,
    url: &SecretString,
) -> Result<sqlx::postgres::PgConnectOptions, ConfigError> {
    use secrecy::ExposeSecret;
    if url.expose_secret().is_empty() {
        return Err(ConfigError::wrong(name, "is not set".to_owned()));
    }
    url.expose_secret()
        .parse()
        .map_err(|error: sqlx::Error| ConfigError::wrong(name, format!("is no PostgreSQL URL: {error}")))
}
