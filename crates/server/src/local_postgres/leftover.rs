//! What an earlier life left behind: a server whose parent was killed, or the lock file of a server that
//! was killed itself. PostgreSQL guards its data with `postmaster.pid` and the shared memory named in it,
//! so that file is never removed while it says anything.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use nix::errno::Errno;
use nix::fcntl::OFlag;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use tokio::time::{Instant, sleep};

use super::error::StartError;

/// How long a server may take to write out its memory when asked to stop fast.
const STOP_WITHIN: Duration = Duration::from_mins(1);
/// How long it may take when told to drop everything; what it leaves is recovered.
const QUIT_WITHIN: Duration = Duration::from_secs(10);
const POLL: Duration = Duration::from_millis(15);

/// Stops a server that still works in the cluster although nobody holds our lock (its parent was
/// killed), and makes a stale lock file acceptable to the next one.
pub(super) async fn clear(cluster: &Path) -> Result<(), StartError> {
    let path = cluster.join("postmaster.pid");
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(StartError::io(&path, error)),
    };
    let Some(pid) = first_line_pid(&text) else {
        // killed between creating the file and writing it, so before it touched any data
        return fs::remove_file(&path).map_err(|error| StartError::io(&path, error));
    };
    if works_in(pid, cluster) {
        tracing::warn!(%pid, "stopping the PostgreSQL that an earlier, killed process left running");
        stop(pid, cluster).await?;
    }
    hand_over(&path, pid)
}

fn first_line_pid(text: &str) -> Option<Pid> {
    let pid: i32 = text.lines().next()?.trim().parse().ok()?;
    (pid > 0).then(|| Pid::from_raw(pid))
}

async fn stop(pid: Pid, cluster: &Path) -> Result<(), StartError> {
    let stays = |reason: String| StartError::ServerStays { folder: cluster.to_owned(), pid: pid.as_raw(), reason };
    for (signal, within) in [(Signal::SIGINT, STOP_WITHIN), (Signal::SIGQUIT, QUIT_WITHIN)] {
        match kill(pid, signal) {
            Ok(()) | Err(Errno::ESRCH) => {}
            Err(error) => return Err(stays(error.to_string())),
        }
        let deadline = Instant::now() + within;
        while Instant::now() < deadline {
            if !works_in(pid, cluster) {
                return Ok(());
            }
            sleep(POLL).await;
        }
    }
    Err(stays("it does not obey".to_owned()))
}

/// PostgreSQL refuses to start while the process named in its lock file lives, even if that number
/// belongs to another program by then, or to a dead process that nobody collected (both are common in
/// containers). It accepts its own parent's number, which is ours. The rest of the file, by which it
/// finds out whether old backends are still attached to the memory, stays.
fn hand_over(path: &Path, pid: Pid) -> Result<(), StartError> {
    if kill(pid, None) == Err(Errno::ESRCH) {
        return Ok(());
    }
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        // the server we stopped took it away
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(StartError::io(path, error)),
    };
    let rest = text.split_once('\n').map_or("", |(_, rest)| rest);
    // root writes here in a folder of another user, who could have put a link
    OpenOptions::new()
        .write(true)
        .truncate(true)
        .custom_flags(OFlag::O_NOFOLLOW.bits())
        .open(path)
        .and_then(|mut file| write!(file, "{}\n{rest}", std::process::id()))
        .map_err(|error| StartError::io(path, error))
}

/// Whether the process is a PostgreSQL server at work in this cluster: its working folder is the cluster.
fn works_in(pid: Pid, cluster: &Path) -> bool {
    let process = PathBuf::from(format!("/proc/{pid}"));
    if Path::new("/proc/self").exists() {
        return fs::read_to_string(process.join("comm")).is_ok_and(|name| name.trim_end().starts_with("postgres"))
            && is_same(fs::read_link(process.join("cwd")).ok(), cluster);
    }
    // without /proc (macOS) the command line tells: we always start it with the cluster's full path
    std::process::Command::new("ps").args(["-o", "command=", "-p", &pid.to_string()]).output().is_ok_and(|output| {
        let line = String::from_utf8_lossy(&output.stdout).into_owned();
        line.contains("postgres") && line.contains(&*cluster.to_string_lossy())
    })
}

fn is_same(folder: Option<PathBuf>, cluster: &Path) -> bool {
    folder.is_some() && folder == fs::canonicalize(cluster).ok()
}

#[cfg(test)]
mod tests {
    use nix::unistd::Pid;

    use super::first_line_pid;

    #[test]
    fn the_first_line_of_the_lock_file_names_the_server() {
        assert_eq!(first_line_pid("4711\n/data\n1700000000\n"), Some(Pid::from_raw(4711)));
        assert_eq!(first_line_pid(""), None);
        assert_eq!(first_line_pid("-5\n"), None);
    }
}
