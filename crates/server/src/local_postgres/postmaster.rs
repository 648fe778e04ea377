//! The server process: starting it, knowing when it accepts connections, noticing its death, stopping
//! it.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;
use std::time::Duration;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{ConnectOptions as _, Connection as _};
use tokio::sync::watch;
use tokio::time::{Instant, sleep, timeout};

use super::account::Account;
use super::binaries::Binaries;
use super::diagnosis::{self, Diagnosis};
use super::error::{Exited, StartError, StopError};
use super::folder::Folder;

/// How often to try a connection while the server starts.
const POLL: Duration = Duration::from_millis(15);
/// How long recovery after a crash may take.
const READY_WITHIN: Duration = Duration::from_mins(5);
/// How long backends of a killed server may take to notice and end.
const BACKENDS_WITHIN: Duration = Duration::from_secs(30);
/// How long a fast shutdown may take, with its checkpoint.
const STOP_WITHIN: Duration = Duration::from_mins(1);
/// How long an immediate one may take.
const QUIT_WITHIN: Duration = Duration::from_secs(5);
/// A log larger than this is put aside at the next start.
const LOG_LIMIT: u64 = 10 * 1024 * 1024;
/// How much of the log is read to say why a start failed.
const TAIL: u64 = 16 * 1024;

/// A running server, our child. Dropped, it is told to stop but not waited for.
#[derive(Debug)]
pub(super) struct Postmaster {
    pid: Pid,
    log: PathBuf,
    end: watch::Receiver<Option<String>>,
}

impl Postmaster {
    /// Starts the server and returns when it accepts connections.
    pub async fn start(
        folder: &Folder,
        binaries: &Binaries,
        account: &Account,
        connect: &PgConnectOptions,
    ) -> Result<Self, StartError> {
        let give_up = Instant::now() + BACKENDS_WITHIN;
        loop {
            let log = open_log(folder)?;
            let before = log.metadata().map_or(0, |metadata| metadata.len());
            let postmaster = Self::spawn(folder, binaries, account, log)?;
            let failed = match postmaster.wait_until_ready(connect).await {
                Ok(()) => return Ok(postmaster),
                Err(NotReady::Ended) => tail(&folder.log(), before),
                Err(NotReady::Silent { last }) => {
                    return Err(StartError::NotReady { seconds: READY_WITHIN.as_secs(), last, log: folder.log() });
                }
            };
            if Diagnosis::of(&failed) != Diagnosis::BackendsStay || Instant::now() > give_up {
                return Err(diagnosis::start_error(&folder.log(), &failed, folder.root()));
            }
            sleep(POLL).await;
        }
    }

    fn spawn(folder: &Folder, binaries: &Binaries, account: &Account, log: File) -> Result<Self, StartError> {
        let program = binaries.program("postgres");
        let io = |error| StartError::io(&program, error);
        let mut child = account
            .command(&program, folder.root())
            .arg("-D")
            .arg(folder.cluster())
            .arg("-c")
            .arg(config_file(folder))
            .stdout(log.try_clone().map_err(io)?)
            .stderr(log)
            .spawn()
            .map_err(io)?;
        let pid = child
            .id()
            .and_then(|id| i32::try_from(id).ok())
            .map(Pid::from_raw)
            .ok_or_else(|| io(std::io::Error::other("it ended at once")))?;
        let (sender, end) = watch::channel(None);
        tokio::spawn(async move {
            let status = child.wait().await;
            sender.send_replace(Some(describe(&status)));
        });
        Ok(Self { pid, log: folder.log(), end })
    }

    async fn wait_until_ready(&self, connect: &PgConnectOptions) -> Result<(), NotReady> {
        let mut last = String::from("no answer");
        let attempts = async {
            loop {
                // a connection that hangs is as good as one refused
                let attempt = timeout(Duration::from_secs(5), connect.connect());
                match attempt.await {
                    Ok(Ok(connection)) => {
                        let _best_effort = PgConnection::close(connection).await;
                        return;
                    }
                    Ok(Err(error)) => last = error.to_string(),
                    Err(elapsed) => last = elapsed.to_string(),
                }
                sleep(POLL).await;
            }
        };
        tokio::select! {
            () = attempts => return Ok(()),
            _end = self.ended() => return Err(NotReady::Ended),
            () = sleep(READY_WITHIN) => {}
        }
        Err(NotReady::Silent { last })
    }

    pub fn pid(&self) -> i32 {
        self.pid.as_raw()
    }

    /// Resolves when the process has ended, with how.
    pub fn ended(&self) -> impl Future<Output = Exited> + Send + 'static + use<> {
        let mut end = self.end.clone();
        let log = self.log.clone();
        async move {
            let status = match end.wait_for(Option::is_some).await {
                Ok(status) => status.clone().unwrap_or_default(),
                Err(_gone) => "nobody watched it".to_owned(),
            };
            Exited { status, log }
        }
    }

    /// Stops the server: sessions are ended, everything is written out. Harder where that takes too long.
    pub async fn stop(self) -> Result<(), StopError> {
        if self.end.borrow().is_some() {
            return Err(self.ended().await.into());
        }
        let orders = [(Signal::SIGINT, STOP_WITHIN), (Signal::SIGQUIT, QUIT_WITHIN), (Signal::SIGKILL, QUIT_WITHIN)];
        for (signal, within) in orders {
            self.signal(signal);
            if timeout(within, self.ended()).await.is_ok() {
                if signal == Signal::SIGINT {
                    return Ok(());
                }
                break;
            }
        }
        Err(StopError::Forced { seconds: STOP_WITHIN.as_secs() })
    }

    fn signal(&self, signal: Signal) {
        // not after its end was noticed: the number may be another process's by then
        if self.end.borrow().is_none() {
            let _already_ended = kill(self.pid, signal);
        }
    }
}

impl Drop for Postmaster {
    fn drop(&mut self) {
        self.signal(Signal::SIGINT);
    }
}

enum NotReady {
    /// The process ended.
    Ended,
    /// It runs, but does not let us in.
    Silent {
        /// The last answer.
        last: String,
    },
}

fn config_file(folder: &Folder) -> std::ffi::OsString {
    let mut argument = std::ffi::OsString::from("config_file=");
    argument.push(folder.configuration());
    argument
}

fn describe(status: &std::io::Result<ExitStatus>) -> String {
    match status {
        Ok(status) => status.to_string(),
        Err(error) => error.to_string(),
    }
}

fn open_log(folder: &Folder) -> Result<File, StartError> {
    let path = folder.log();
    let io = |error| StartError::io(&path, error);
    if fs::metadata(&path).is_ok_and(|metadata| metadata.len() > LOG_LIMIT) {
        fs::rename(&path, path.with_extension("log.1")).map_err(io)?;
    }
    OpenOptions::new().create(true).append(true).mode(0o600).open(&path).map_err(io)
}

/// What was written to the log from a position on, at most the end of it.
fn tail(path: &Path, from: u64) -> String {
    let read = || -> std::io::Result<String> {
        let mut file = File::open(path)?;
        let length = file.metadata()?.len();
        file.seek(SeekFrom::Start(from.max(length.saturating_sub(TAIL))))?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    };
    read().unwrap_or_default()
}
