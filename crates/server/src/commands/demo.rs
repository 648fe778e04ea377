//! `entrepot demo`.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    path::PathBuf,
};

use anyhow::Context;
use clap::{Args, value_parser};
use secrecy::SecretString;
use tokio_util::sync::CancellationToken;

use super::serve::{BindSettings, bind, stop_on_signals};
use crate::{
    config::{Config, Loaded, LogFormat},
    demo,
    http::listener,
    local_postgres, telemetry,
};

/// Try it: a private PostgreSQL from the machine's own programs, a tenant with a year of trade, and the server, all in one.
/// The first start takes up to a minute; what is there is kept for the next one.
#[derive(Debug, Args)]
pub(super) struct Demo {
    /// The port to serve on
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The address to serve on
    #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST), value_name = "ADDRESS")]
    bind: IpAddr,
    /// Where the data is kept [default: the user's data folder, /var/lib/entrepot for root]
    #[arg(long, value_name = "FOLDER")]
    data_dir: Option<PathBuf>,
    /// A password for the accounts; without one the first start makes one up and prints it
    #[arg(long, env = "ENTREPOT_DEMO_PASSWORD", hide_env_values = true, value_name = "TEXT")]
    password: Option<SecretString>,
    /// The folder of PostgreSQL's programs; without it they are looked for where packages put them
    #[arg(long, env = "ENTREPOT_POSTGRES_BIN", value_name = "FOLDER")]
    postgres_bin: Option<PathBuf>,
    /// How many days of trade the first start makes, for tests
    #[arg(long, hide = true, value_parser = value_parser!(u16).range(1..=364))]
    days: Option<u16>,
}

impl Demo {
    pub(super) async fn run(&self, loaded: Loaded) -> anyhow::Result<()> {
        let address = SocketAddr::new(self.bind, self.port);
        let config = configuration(loaded, address);
        telemetry::start(&config.log);
        telemetry::log_panics();
        listener::raise_open_files();
        // before anything is started: a port that is taken is known at once
        let listener = bind(address, BindSettings { address: "--bind", port: "--port" }).await?;
        let data_dir = self.data_dir.clone().or_else(local_postgres::default_data_dir);
        let data_dir = data_dir.context("there is no data folder for this user: choose one with --data-dir")?;
        let demo = demo::Demo {
            data_dir,
            postgres_bin: self.postgres_bin.clone(),
            password: self.password.clone(),
            days: self.days,
            config,
        };
        let stop = CancellationToken::new();
        stop_on_signals(stop.clone())?;
        demo.run(listener, stop, |ready| super::print(&ready.text())).await
    }
}

/// The configuration, for somebody at a terminal and perhaps without TLS.
fn configuration(loaded: Loaded, address: SocketAddr) -> Config {
    let unset = |key| loaded.origins.get(key).is_none_or(|(_, origin)| origin == "default");
    let (format_unset, filter_unset) = (unset("log.format"), unset("log.filter"));
    let mut config = loaded.config;
    if format_unset {
        config.log.format = LogFormat::Pretty;
    }
    if filter_unset {
        "warn".clone_into(&mut config.log.filter);
    }
    config.http.bind = address;
    // on loopback there is no TLS, and a browser would not send back cookies that ask for it
    config.auth.insecure_cookies = address.ip().is_loopback();
    config
}
