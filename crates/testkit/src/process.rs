//! The real binary as a process of its own: for tests with several servers on a database, and for tests that kill one.

use std::{
    io::{BufRead, BufReader},
    net::SocketAddr,
    path::PathBuf,
    process::{Child, Command, ExitStatus, Stdio},
    sync::{Arc, Mutex, PoisonError, mpsc},
    time::Duration,
};

use serde_json::Value;
use sqlx::{ConnectOptions, postgres::PgConnectOptions};

/// How long a server may take until it serves.
const START_TIME: Duration = Duration::from_secs(20);

/// A running `entrepot serve`. Killed when dropped.
#[derive(Debug)]
pub struct Server {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
    log: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Starts one on a free port against the database that the service connects to like this, with these further settings
    /// (environment variables).
    #[expect(clippy::panic, reason = "a test that has no server cannot go on")]
    pub fn start(service: &PgConnectOptions, settings: &[(&str, &str)]) -> Self {
        let mut command = Command::new(binary());
        command
            .arg("serve")
            .env("ENTREPOT_DATABASE_URL", service.to_url_lossy().as_str())
            .env("ENTREPOT_HTTP_BIND", "127.0.0.1:0")
            .env("ENTREPOT_METRICS_ENABLED", "false")
            .env("ENTREPOT_LOG_FORMAT", "json")
            .env_remove("ENTREPOT_TEST_POSTGRES")
            .envs(settings.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        let mut child = match command.spawn() {
            Ok(child) => child,
            Err(error) => panic!("{} cannot be run ({error}): build it with `cargo build`", binary().display()),
        };
        let log = Arc::new(Mutex::new(Vec::new()));
        let Some(stderr) = child.stderr.take() else { panic!("the server has no standard error") };
        let (serving, served) = mpsc::channel();
        let lines = Arc::clone(&log);
        std::thread::spawn(move || {
            for line in BufReader::new(stderr).lines().map_while(Result::ok) {
                if let Some(address) = address_in(&line) {
                    let _ = serving.send(address);
                }
                lines.lock().unwrap_or_else(PoisonError::into_inner).push(line);
            }
        });
        let Ok(address) = served.recv_timeout(START_TIME) else {
            let _ = child.kill();
            let said = log.lock().unwrap_or_else(PoisonError::into_inner).join("\n");
            panic!("the server did not start:\n{said}");
        };
        Self { child, address, log }
    }

    /// Its process id.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// What it has logged so far.
    pub fn log(&self) -> Vec<String> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Kills it without a word (SIGKILL) and waits until it is gone.
    pub fn kill9(mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Asks it to stop (SIGTERM).
    pub fn ask_to_stop(&self) -> std::io::Result<()> {
        let pid = i32::try_from(self.child.id()).map_err(std::io::Error::other)?;
        nix::sys::signal::kill(nix::unistd::Pid::from_raw(pid), nix::sys::signal::Signal::SIGTERM)?;
        Ok(())
    }

    /// Waits until it has ended.
    pub fn wait(mut self) -> std::io::Result<ExitStatus> {
        self.child.wait()
    }

    /// Asks it to stop and waits until it has.
    pub fn stop(self) -> std::io::Result<ExitStatus> {
        self.ask_to_stop()?;
        self.wait()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn address_in(line: &str) -> Option<SocketAddr> {
    let event: Value = serde_json::from_str(line).ok()?;
    (event["message"] == "serving").then(|| event["address"].as_str()?.parse().ok()).flatten()
}

/// The binary beside the test that is running: `target/debug/entrepot` for `target/debug/deps/test-...`.
pub fn binary() -> PathBuf {
    let mut path = std::env::current_exe().unwrap_or_default();
    path.pop();
    if path.ends_with("deps") {
        path.pop();
    }
    path.join("entrepot")
}
