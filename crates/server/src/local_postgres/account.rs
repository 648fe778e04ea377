//! Which user of the machine PostgreSQL runs under. It refuses root, rightly: whoever gets into the
//! server would own the machine.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use nix::unistd::{Uid, User, geteuid};
use tokio::process::Command;

use super::binaries::Binaries;
use super::error::StartError;

/// Users to drop to when root starts us, in order of preference.
const UNPRIVILEGED: [&str; 2] = ["postgres", "nobody"];

/// The user PostgreSQL runs under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Account {
    name: String,
    uid: u32,
    gid: u32,
    /// Whether that is somebody else than ourselves, which only root can arrange.
    switch: bool,
}

impl Account {
    /// The user for a cluster folder: ourselves, or, when we are root, the folder's owner or, where
    /// there is none, an unprivileged user.
    pub fn choose(cluster: &Path) -> Result<Self, StartError> {
        let ours = geteuid();
        let owner = match fs::metadata(cluster) {
            Ok(metadata) => Some(Uid::from_raw(metadata.uid())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(StartError::io(cluster, error)),
        };
        if !ours.is_root() {
            if let Some(owner) = owner.filter(|owner| *owner != ours) {
                return Err(StartError::OtherOwner { folder: cluster.to_owned(), owner: name_of(owner) });
            }
            return Ok(Self {
                name: name_of(ours),
                uid: ours.as_raw(),
                gid: nix::unistd::getegid().as_raw(),
                switch: false,
            });
        }
        let existing = owner.filter(|owner| !owner.is_root()).and_then(|owner| User::from_uid(owner).ok().flatten());
        let user = existing
            .or_else(|| UNPRIVILEGED.iter().find_map(|name| User::from_name(name).ok().flatten()))
            .ok_or_else(|| StartError::NoAccount {
                reason: "there is neither a user `postgres` nor a user `nobody`".to_owned(),
            })?;
        Ok(Self { name: user.name, uid: user.uid.as_raw(), gid: user.gid.as_raw(), switch: true })
    }

    /// The numeric user id.
    pub fn uid(&self) -> u32 {
        self.uid
    }

    /// A command that runs as this user, in `folder`, without our environment, terminal or input.
    pub fn command(&self, program: &Path, folder: &Path) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .current_dir(folder)
            .stdin(Stdio::null())
            // Ctrl-C reaches the whole foreground group; we order the shutdown ourselves
            .process_group(0);
        if self.switch {
            command.uid(self.uid).gid(self.gid);
        }
        command
    }

    /// Gives a file or folder to this user.
    pub fn give(&self, path: &Path) -> Result<(), StartError> {
        if !self.switch {
            return Ok(());
        }
        std::os::unix::fs::chown(path, Some(self.uid), Some(self.gid)).map_err(|error| StartError::io(path, error))
    }

    /// Checks, where we drop to another user, that we may, and that it can enter the data folder.
    pub async fn check_reach(&self, binaries: &Binaries, data_dir: &Path) -> Result<(), StartError> {
        if !self.switch {
            return Ok(());
        }
        let program = binaries.program("postgres");
        self.try_in(&program, Path::new("/")).await.map_err(|error| StartError::NoAccount {
            reason: format!("{} as {}: {error}", program.display(), self.name),
        })?;
        self.try_in(&program, data_dir).await.map_err(|error| match error.kind() {
            io::ErrorKind::PermissionDenied => {
                StartError::Unreachable { folder: data_dir.to_owned(), user: self.name.clone() }
            }
            _ => StartError::io(data_dir, error),
        })
    }

    async fn try_in(&self, program: &Path, folder: &Path) -> io::Result<()> {
        self.command(program, folder)
            .arg("--version")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .status()
            .await
            .map(drop)
    }
}

/// Where the data goes when nobody says: the user's data folder, or, for root, whose home is closed to
/// the user PostgreSQL runs under, `/var/lib/entrepot`. `None` where there is no home.
pub fn default_data_dir() -> Option<PathBuf> {
    if geteuid().is_root() {
        return Some(PathBuf::from("/var/lib/entrepot"));
    }
    std::env::var_os("XDG_DATA_HOME")
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute())
        .or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".local/share")))
        .map(|folder| folder.join("entrepot"))
}

fn name_of(uid: Uid) -> String {
    User::from_uid(uid).ok().flatten().map_or_else(|| uid.to_string(), |user| user.name)
}
