//! The demo: a private PostgreSQL, the whole server in this process, and a tenant with a year of trade. The first start
//! fills it; every later one goes on with what is there.

mod accounts;
mod books;
mod dice;
mod families;
mod fill;
mod goods;
mod people;
mod plan;
mod post;
mod state;

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

use anyhow::Context;
use auth::BuiltIn;
use chrono_tz::Tz;
use kernel::{Chance, Clock};
use secrecy::{ExposeSecret, SecretString};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::{
    compose::Contexts,
    config::Config,
    database::{self, own},
    http::{document, listener},
    local_postgres::{self, LocalPostgres},
    web::Page,
};

const DATABASE: &str = "entrepot";

/// How the demo is started.
#[derive(Debug)]
pub struct Demo {
    /// Where its data is.
    pub data_dir: PathBuf,
    /// The folder of PostgreSQL's programs; none looks for it.
    pub postgres_bin: Option<PathBuf>,
    /// A password for the accounts.
    pub password: Option<SecretString>,
    /// How many days of trade; none is a year.
    pub days: Option<u16>,
    /// The rest of the configuration.
    pub config: Config,
}

/// What a started demo says.
#[derive(Debug)]
pub struct Ready {
    /// Where it is served.
    pub address: SocketAddr,
    /// Whether there is a page at that address, or the API alone.
    pub has_page: bool,
    /// The password of the accounts, where it is known.
    pub password: Option<SecretString>,
    /// Since when the accounts have their password.
    pub password_set_on: Option<chrono::NaiveDate>,
}

impl Ready {
    /// The address, the accounts and the reader, for whoever has started it.
    pub fn text(&self) -> String {
        let address = self.address;
        let reader = document::READER;
        let page = if self.has_page {
            "Open the address in a browser: the page is there, the reader of the API beside it."
        } else {
            "It was built without its page; `make run` builds the page too."
        };
        let accounts: Vec<String> =
            BuiltIn::ALL.into_iter().map(|role| format!("    {}", accounts::email(role))).collect();
        let accounts = accounts.join("\n");
        let password = match (&self.password, self.password_set_on) {
            (Some(password), _) => format!("Password    {}", password.expose_secret()),
            (None, Some(date)) => {
                format!("Password    as set on {date}; start with --password TEXT to set another")
            }
            (None, None) => "Password    start with --password TEXT to set one".to_owned(),
        };
        format!(
            "\nEntrepot is ready. {page}\n\nAddress     http://{address}\nAPI reader  http://{address}{reader}\nAccounts\n{accounts}\n{password}\n\n\
             Ctrl-C stops it; the next start goes on with the same data.\n\n"
        )
    }
}

impl Demo {
    /// Starts everything, serves until `stop`, and stops everything. `ready` hears when it serves.
    pub async fn run(
        self,
        listener: TcpListener,
        stop: CancellationToken,
        ready: impl FnOnce(&Ready) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        if let Some(password) = &self.password {
            accounts::check_password(password)?;
        }
        let progress = fill::Progress::new();
        progress.step("starting PostgreSQL");
        let mut options = local_postgres::Options::new(&self.data_dir);
        options.binaries.clone_from(&self.postgres_bin);
        let postgres = LocalPostgres::start(options).await?;
        let ended = postgres.exited();
        let outcome = tokio::select! {
            outcome = self.live(&postgres, listener, &stop, progress, ready) => outcome,
            exited = ended => Err(exited.into()),
        };
        let stopped = postgres.stop().await;
        outcome?;
        Ok(stopped?)
    }

    async fn live(
        &self,
        postgres: &LocalPostgres,
        listener: TcpListener,
        stop: &CancellationToken,
        progress: fill::Progress,
        ready: impl FnOnce(&Ready) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let prepared = tokio::select! {
            prepared = self.prepare(postgres, progress) => prepared?,
            // what is half filled is filled further by the next start
            () = stop.cancelled() => return Ok(()),
        };
        let (contexts, password, password_set_on) = prepared;
        let address = listener.local_addr()?;
        let page = Page::built_in();
        ready(&Ready { address, has_page: page.is_built(), password, password_set_on })?;
        listener::serve(listener, contexts.api(&self.config, page)?, stop.clone(), self.config.http.bounds()).await;
        contexts.db.pool().close().await;
        Ok(())
    }

    /// Schema, accounts and the year of trade.
    async fn prepare(
        &self,
        postgres: &LocalPostgres,
        progress: fill::Progress,
    ) -> anyhow::Result<(Contexts, Option<SecretString>, Option<chrono::NaiveDate>)> {
        progress.step("preparing the database");
        own::prepare(&postgres.connect_options("postgres"), DATABASE).await?;
        let service = postgres.connect_options(DATABASE).username(own::SERVICE);
        let pool = database::pool(service, self.config.database.connections);
        database::check_role(&pool).await?;
        let clock = Clock::system();
        let mut config = self.config.clone();
        config.auth.signing_keys = crate::commands::fresh_signing_key(Chance::system());
        let contexts = Contexts::new(&config, pool, clock.clone())?;

        let today = clock.today(Tz::Asia__Ho_Chi_Minh);
        let known = read_state(&self.data_dir)?;
        let mut state = known.unwrap_or_else(|| state::State::first(today, self.days.unwrap_or(plan::YEAR)));
        let (tenant, password) = {
            progress.step("making the accounts");
            let tenant = accounts::tenant(&contexts).await.map_err(crate::commands::explain)?;
            // a password that was generated by a start that never came to print it is known to nobody
            let unknown = !state.is_filled() && !state.password_chosen;
            let generated = || unknown.then(|| accounts::generate_password(Chance::system()));
            (tenant, self.password.clone().or_else(generated))
        };
        let accounts =
            accounts::accounts(&contexts, tenant, password.as_ref()).await.map_err(crate::commands::explain)?;
        if password.is_some() {
            state.password_set_on = Some(today);
            state.password_chosen = self.password.is_some();
        }
        state.write(&self.data_dir).with_context(|| self.data_dir.display().to_string())?;
        if !state.is_filled() {
            fill::fill(&contexts, &accounts, &mut state, &self.data_dir, &progress).await?;
        }
        progress.finish();
        Ok((contexts, password, state.password_set_on))
    }
}

fn read_state(folder: &Path) -> anyhow::Result<Option<state::State>> {
    state::State::read(folder).with_context(|| {
        format!("{} cannot be read; move it away to begin with an empty one", folder.join("demo.json").display())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_whether_there_is_a_page() {
        let said = |has_page| {
            let address = SocketAddr::from(([127, 0, 0, 1], 8080));
            Ready { address, has_page, password: None, password_set_on: None }.text()
        };
        assert!(said(true).contains("in a browser") && !said(true).contains("without"));
        assert!(said(false).contains("without its page") && !said(false).contains("in a browser"));
        for text in [said(true), said(false)] {
            assert!(text.contains("http://127.0.0.1:8080\n") && text.contains("http://127.0.0.1:8080/api/docs\n"));
        }
    }
}
