//! The private PostgreSQL: a server that this process starts from the machine's own programs, as its
//! child, for `entrepot demo` and for scratch databases (tests, replay, bench). It owns one folder, is
//! reached by a Unix socket only, never runs as root, survives the death of either process, and is as
//! careful with what it commits as any other PostgreSQL. What is stored in it is none of this module's
//! business.

mod account;
mod binaries;
mod cluster;
mod diagnosis;
mod error;
mod folder;
mod leftover;
mod postmaster;
mod settings;
mod socket;

use std::path::{Path, PathBuf};

use sqlx::postgres::{PgConnectOptions, PgSslMode};

pub use account::default_data_dir;
pub use binaries::{Binaries, OLDEST_MAJOR};
pub use error::{Exited, StartError, StopError};
pub use settings::Settings;

use account::Account;
use folder::{Folder, FolderLock};
use postmaster::Postmaster;

/// The superuser of the cluster, who owns what the migrations make.
pub const OWNER: &str = "postgres";

/// Names the socket's file; nothing listens on a port of this number.
const PORT: u16 = 5432;

/// Where the private PostgreSQL lives and how it is set.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder it owns: data, socket, log and configuration. Made if it does not exist.
    pub data_dir: PathBuf,
    /// The folder of `postgres` and `initdb`; `None` looks where packages put them.
    pub binaries: Option<PathBuf>,
    /// The server's settings.
    pub settings: Settings,
}

impl Options {
    /// The defaults for a folder.
    pub fn new(data_dir: impl Into<PathBuf>) -> Self {
        Self { data_dir: data_dir.into(), binaries: None, settings: Settings::default() }
    }
}

/// A running private PostgreSQL. Call [`stop`](Self::stop) in the end: dropping it tells the server to
/// stop but does not wait for it.
#[derive(Debug)]
pub struct LocalPostgres {
    postmaster: Postmaster,
    binaries: Binaries,
    socket_dir: PathBuf,
    folder: Folder,
    /// After `postmaster`, because fields are dropped in order and the lock covers the server.
    _lock: FolderLock,
}

impl LocalPostgres {
    /// Starts the server, making its data folder first where there is none, and returns when it accepts
    /// connections. What an earlier life left behind (a crash, a server without parent) is cleared.
    pub async fn start(options: Options) -> Result<Self, StartError> {
        let folder = Folder::new(&options.data_dir)?;
        let binaries = Binaries::find(options.binaries.as_deref(), folder.cluster_major()?).await?;
        folder.create()?;
        let lock = FolderLock::take(&folder)?;
        let account = Account::choose(&folder.cluster())?;
        account.check_reach(&binaries, folder.root()).await?;
        cluster::open_or_create(&folder, &binaries, &account).await?;
        leftover::clear(&folder.cluster()).await?;
        let socket_dir = socket::prepare(&folder, &account)?;
        let configuration = options.settings.configuration(&folder.cluster(), &folder.access_rules(), &socket_dir);
        Folder::write(&folder.configuration(), &configuration)?;
        Folder::write(&folder.access_rules(), settings::ACCESS_RULES)?;
        let connect = connect_options(&socket_dir, "postgres");
        let postmaster = Postmaster::start(&folder, &binaries, &account, &connect).await?;
        Ok(Self { postmaster, binaries, socket_dir, folder, _lock: lock })
    }

    /// The folder of the server's socket, for other programs' `host=`.
    pub fn socket_dir(&self) -> &Path {
        &self.socket_dir
    }

    /// How sqlx connects to a database of this server as its owner; set another user name for another
    /// role. No role needs a password here.
    pub fn connect_options(&self, database: &str) -> PgConnectOptions {
        connect_options(&self.socket_dir, database)
    }

    /// The same as a URL, which `psql` and `pgbench` understand too.
    pub fn owner_url(&self, database: &str) -> String {
        self.url(OWNER, database)
    }

    /// A URL for another role of this server.
    pub fn url(&self, role: &str, database: &str) -> String {
        let host = self.socket_dir.to_string_lossy().replace('/', "%2F");
        format!("postgres://{role}@{host}:{PORT}/{database}?sslmode=disable")
    }

    /// The process id of the server.
    pub fn pid(&self) -> i32 {
        self.postmaster.pid()
    }

    /// The programs it was started from.
    pub fn binaries(&self) -> &Binaries {
        &self.binaries
    }

    /// The server's log.
    pub fn log(&self) -> PathBuf {
        self.folder.log()
    }

    /// Resolves when the server ends although nobody asked it to: select it beside the work that needs
    /// the server.
    pub fn exited(&self) -> impl Future<Output = Exited> + Send + 'static + use<> {
        self.postmaster.ended()
    }

    /// Stops the server and waits until everything is written out.
    pub async fn stop(self) -> Result<(), StopError> {
        let stopped = self.postmaster.stop().await;
        socket::tidy(&self.socket_dir, &self.folder);
        stopped
    }
}

fn connect_options(socket_dir: &Path, database: &str) -> PgConnectOptions {
    PgConnectOptions::new_without_pgpass()
        .socket(socket_dir)
        .port(PORT)
        .username(OWNER)
        .database(database)
        .ssl_mode(PgSslMode::Disable)
}
