//! The data folder: what lies where in it, and the lock that keeps a second process out.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions, TryLockError};
use std::io::{Read, Seek, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use nix::unistd::geteuid;

use super::binaries::major_of;
use super::error::StartError;

/// The data folder of one private PostgreSQL.
///
/// When root starts us the folder stays root's, and only the cluster and the socket folder go to the
/// user PostgreSQL runs under: nothing that root opens can then be swapped for a link.
#[derive(Debug, Clone)]
pub(super) struct Folder {
    root: PathBuf,
}

impl Folder {
    /// Names the folder without touching it.
    pub fn new(root: &Path) -> Result<Self, StartError> {
        let root = std::path::absolute(root).map_err(|error| StartError::io(root, error))?;
        Ok(Self { root })
    }

    /// Makes the folder if need be.
    pub fn create(&self) -> Result<(), StartError> {
        if self.root.is_dir() {
            return Ok(());
        }
        if let Some(parent) = self.root.parent() {
            fs::create_dir_all(parent).map_err(|error| StartError::io(parent, error))?;
        }
        // the user root drops to must pass through; nobody but root can list or write
        let mode = if geteuid().is_root() { 0o711 } else { 0o700 };
        DirBuilder::new()
            .mode(mode)
            .create(&self.root)
            // said twice because a umask may have taken from it
            .and_then(|()| fs::set_permissions(&self.root, Permissions::from_mode(mode)))
            .map_err(|error| StartError::io(&self.root, error))
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// PostgreSQL's own folder (its `PGDATA`).
    pub fn cluster(&self) -> PathBuf {
        self.root.join("cluster")
    }

    pub fn log(&self) -> PathBuf {
        self.root.join("postgres.log")
    }

    pub fn configuration(&self) -> PathBuf {
        self.root.join("postgresql.conf")
    }

    pub fn access_rules(&self) -> PathBuf {
        self.root.join("pg_hba.conf")
    }

    /// The major version that wrote the cluster; `None` where there is no cluster.
    pub fn cluster_major(&self) -> Result<Option<u32>, StartError> {
        let path = self.cluster().join("PG_VERSION");
        match fs::read_to_string(&path) {
            Ok(text) => major_of(&text).map(Some).ok_or_else(|| StartError::NotACluster { folder: self.cluster() }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            // as another user we may not look inside: `Account::choose` says whose it is
            Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => Ok(None),
            Err(error) => Err(StartError::io(&path, error)),
        }
    }

    /// Writes a file that the user PostgreSQL runs under may read.
    pub fn write(path: &Path, text: &str) -> Result<(), StartError> {
        OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o644)
            .open(path)
            .and_then(|mut file| {
                file.set_permissions(Permissions::from_mode(0o644))?;
                file.write_all(text.as_bytes())
            })
            .map_err(|error| StartError::io(path, error))
    }

    /// Makes a rename or a creation in the folder survive a power cut.
    pub fn sync(&self) -> Result<(), StartError> {
        File::open(&self.root).and_then(|folder| folder.sync_all()).map_err(|error| StartError::io(&self.root, error))
    }
}

/// Held as long as this process uses the folder. The operating system lets go of it when the process
/// ends in whatever way, so that nothing stale can remain.
#[derive(Debug)]
pub(super) struct FolderLock {
    _file: File,
}

impl FolderLock {
    /// Takes the lock, or says who has it.
    pub fn take(folder: &Folder) -> Result<Self, StartError> {
        let path = folder.root().join("entrepot.lock");
        let io = |error| StartError::io(&path, error);
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .open(&path)
            .map_err(io)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut text = String::new();
                let _unreadable = file.read_to_string(&mut text);
                return Err(StartError::InUse { folder: folder.root().to_owned(), pid: text.trim().parse().ok() });
            }
            Err(TryLockError::Error(error)) => return Err(io(error)),
        }
        file.set_len(0).map_err(io)?;
        file.rewind().map_err(io)?;
        writeln!(file, "{}", std::process::id()).map_err(io)?;
        Ok(Self { _file: file })
    }
}
