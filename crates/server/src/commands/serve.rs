//! `entrepot serve`.

use std::net::SocketAddr;

use anyhow::Context;
use clap::Args;
use kernel::Clock;
use sqlx::PgPool;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::{
    compose::Contexts,
    config::{Config, connect_options},
    database::{self, migrate, young},
    http::listener,
    telemetry,
    web::Page,
};

/// Serve the page and the API against a given PostgreSQL, until SIGTERM or SIGINT.
#[derive(Debug, Args)]
pub(super) struct Serve {}

impl Serve {
    pub(super) async fn run(&self, config: Config) -> anyhow::Result<()> {
        telemetry::start(&config.log);
        telemetry::log_panics();
        listener::raise_open_files();
        let options = connect_options("database.url", &config.database.url)?;
        let pool = database::pool(options, config.database.connections);
        let contexts = Contexts::new(&config, pool.clone(), Clock::system())?;
        database::check_role(&pool).await?;
        migrate::check(&pool).await?;
        let stop = CancellationToken::new();
        stop_on_signals(stop.clone())?;
        serve_metrics(&config, &pool, &stop).await?;
        tokio::spawn(young::keep_counted(contexts.db.clone(), stop.clone()));
        let listener = bind(config.http.bind, BindSettings::one("http.bind")).await?;
        if config.http.bind.ip().is_loopback() && config.http.client_address_header.is_empty() {
            tracing::warn!(
                "http.client_address_header is not set: behind a proxy every client counts as one address, and the limits on \
                 signing in hold for all of them together"
            );
        }
        let (address, page) = (listener.local_addr()?, Page::built_in());
        let page_at = if page.is_built() { format!("http://{address}/") } else { "none is built in".to_owned() };
        tracing::info!(%address, page = page_at, "serving");
        listener::serve(listener, contexts.api(&config, page)?, stop, config.http.bounds()).await;
        pool.close().await;
        tracing::info!("stopped");
        Ok(())
    }
}

/// What an address to listen on is set by.
#[derive(Clone, Copy, Debug)]
pub(super) struct BindSettings {
    /// What the machine's address is set by.
    pub(super) address: &'static str,
    /// What the port is set by.
    pub(super) port: &'static str,
}

impl BindSettings {
    /// Both by one.
    pub(super) const fn one(setting: &'static str) -> Self {
        Self { address: setting, port: setting }
    }
}

/// Listens on an address, or says whose setting it is.
pub(super) async fn bind(address: SocketAddr, settings: BindSettings) -> anyhow::Result<TcpListener> {
    use std::io::ErrorKind;
    let BindSettings { address: of_address, port: of_port } = settings;
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            anyhow::anyhow!("{address} is taken by another program: stop it, or choose another {of_port}")
        }
        ErrorKind::PermissionDenied => {
            anyhow::anyhow!("{address} may not be listened on: choose a port above 1023 as {of_port}")
        }
        ErrorKind::AddrNotAvailable => {
            anyhow::anyhow!("{address} is no address of this machine: choose another {of_address}")
        }
        _ => anyhow::anyhow!("{address} cannot be listened on: {error}"),
    })
}

/// Cancels at the first SIGTERM or SIGINT; at the second the process ends at once.
pub(super) fn stop_on_signals(stop: CancellationToken) -> anyhow::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate()).context("SIGTERM")?;
    let mut interrupt = signal(SignalKind::interrupt()).context("SIGINT")?;
    tokio::spawn(async move {
        for times in 0.. {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
            if times > 0 {
                std::process::exit(130);
            }
            stop.cancel();
        }
    });
    Ok(())
}

async fn serve_metrics(config: &Config, pool: &PgPool, stop: &CancellationToken) -> anyhow::Result<()> {
    if !config.metrics.enabled {
        return Ok(());
    }
    let handle = telemetry::metrics::install()?;
    let listener = bind(config.metrics.bind, BindSettings::one("metrics.bind")).await?;
    tracing::info!(address = %listener.local_addr()?, "serving metrics");
    tokio::spawn(telemetry::metrics::keep_small(handle.clone()));
    let router = telemetry::metrics::router(handle, pool.clone());
    tokio::spawn(listener::serve(listener, router, stop.clone(), config.http.bounds()));
    Ok(())
}
