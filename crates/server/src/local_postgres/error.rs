//! What can go wrong with the private PostgreSQL: each a sentence for the person at the terminal, with
//! the remedy.

use std::io;
use std::path::{Path, PathBuf};

/// Why the private PostgreSQL did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// No folder with `postgres` and `initdb` was found.
    #[error(
        "No PostgreSQL server was found on this machine. Install it (Debian and Ubuntu: \
         `sudo apt-get install postgresql`) or name the folder of its programs with --postgres-bin."
    )]
    NoBinaries,

    /// The folder named by the caller does not hold working programs.
    #[error(
        "{} does not hold working `postgres` and `initdb` programs ({reason}). Name the folder of a \
         PostgreSQL server with --postgres-bin, or leave the option out to have one found.",
        folder.display()
    )]
    BadBinaries {
        /// The folder that was named.
        folder: PathBuf,
        /// What is wrong with it.
        reason: String,
    },

    /// Only servers older than the oldest supported one are installed.
    #[error(
        "The PostgreSQL in {} is version {found}, but {oldest} or later is needed. Install a later \
         one, or name its folder with --postgres-bin.",
        folder.display()
    )]
    Unsupported {
        /// Where the programs are.
        folder: PathBuf,
        /// Their major version.
        found: u32,
        /// The oldest major version that works.
        oldest: u32,
    },

    /// The data was written by another major version than the programs'.
    #[error(
        "The data folder {} was made by PostgreSQL {data}, but the PostgreSQL found here is {programs}. \
         Install PostgreSQL {data} (Debian and Ubuntu: `sudo apt-get install postgresql-{data}`) or name \
         its folder with --postgres-bin; or move the data folder away to begin with an empty one.",
        folder.display()
    )]
    OtherMajor {
        /// The cluster folder.
        folder: PathBuf,
        /// The major version that wrote it.
        data: u32,
        /// The major version of the programs.
        programs: u32,
    },

    /// Another process of ours holds the folder.
    #[error(
        "The data folder {} is in use by another entrepot{}. Stop that one first, or choose another \
         folder with --data-dir.",
        folder.display(),
        in_process(*pid)
    )]
    InUse {
        /// The data folder.
        folder: PathBuf,
        /// The process that holds it, where it says so.
        pid: Option<u32>,
    },

    /// A PostgreSQL server that is not ours to stop, or does not obey, works in the folder.
    #[error(
        "A PostgreSQL server (process {pid}) still works in {} and could not be stopped ({reason}). Stop \
         it, then start again.",
        folder.display()
    )]
    ServerStays {
        /// The cluster folder.
        folder: PathBuf,
        /// The process id of the server.
        pid: i32,
        /// Why it could not be stopped.
        reason: String,
    },

    /// Backends of a killed server are still attached to its memory.
    #[error(
        "Processes of an earlier PostgreSQL still work in {}. End the `postgres` processes of that \
         folder, then start again.",
        folder.display()
    )]
    BackendsStay {
        /// The cluster folder.
        folder: PathBuf,
    },

    /// There is something else at the place of the data.
    #[error(
        "{} exists but is not a PostgreSQL data folder. Move it away, or choose another folder with \
         --data-dir.",
        folder.display()
    )]
    NotACluster {
        /// The folder in the way.
        folder: PathBuf,
    },

    /// The data belongs to another user of the machine.
    #[error(
        "The data folder {} belongs to the user {owner}. Start as that user or as root, or choose \
         another folder with --data-dir.",
        folder.display()
    )]
    OtherOwner {
        /// The cluster folder.
        folder: PathBuf,
        /// Its owner.
        owner: String,
    },

    /// Started by root, and the user we drop to can not enter the folder.
    #[error(
        "PostgreSQL does not run as root, and the user {user} it runs under instead cannot enter {}. \
         Choose a folder outside root's home with --data-dir, such as /var/lib/entrepot.",
        folder.display()
    )]
    Unreachable {
        /// The data folder.
        folder: PathBuf,
        /// The user PostgreSQL would run under.
        user: String,
    },

    /// Started by root, and neither user to drop to exists, or dropping is not allowed.
    #[error(
        "PostgreSQL does not run as root, and it could not be started as another user ({reason}). \
         Start entrepot as an ordinary user, or install the package `postgresql`, which brings one."
    )]
    NoAccount {
        /// What was tried.
        reason: String,
    },

    /// The folder can not be written.
    #[error(
        "{} cannot be written ({reason}). Give yourself the right to write there, or choose another \
         folder with --data-dir.",
        path.display()
    )]
    NotWritable {
        /// The file or folder.
        path: PathBuf,
        /// What the operating system said.
        reason: io::Error,
    },

    /// The memory that processes share lies in `/dev/shm`.
    #[error(
        "PostgreSQL cannot use the shared memory in /dev/shm ({said}). In a container give it some \
         (docker: --shm-size=256m); elsewhere mount it: mount -t tmpfs -o mode=1777 tmpfs /dev/shm"
    )]
    NoSharedMemory {
        /// What PostgreSQL said.
        said: String,
    },

    /// The disk or the quota is used up.
    #[error(
        "The disk that holds {} is full. Free some space (at least 200 MB), or choose a folder on \
         another disk with --data-dir; what is there is not harmed.",
        path.display()
    )]
    DiskFull {
        /// The data folder.
        path: PathBuf,
    },

    /// The folder for the socket is taken by somebody else.
    #[error(
        "The folder {} for the database's socket belongs to somebody else. Remove it, or choose a \
         shorter --data-dir.",
        path.display()
    )]
    SocketFolder {
        /// The folder.
        path: PathBuf,
    },

    /// Any other refusal of the operating system.
    #[error("{}: {reason}.", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the operating system said.
        reason: io::Error,
    },

    /// `initdb` failed for a reason we have no better words for.
    #[error("PostgreSQL could not make its data folder {}. It said:\n{output}", folder.display())]
    InitFailed {
        /// The folder that was to become the cluster.
        folder: PathBuf,
        /// The end of its output.
        output: String,
    },

    /// The server ended while starting for a reason we have no better words for.
    #[error("PostgreSQL did not start. The end of its log {}:\n{tail}", log.display())]
    Failed {
        /// The log file.
        log: PathBuf,
        /// Its last lines.
        tail: String,
    },

    /// The server runs but never accepted a connection.
    #[error(
        "PostgreSQL runs but did not accept a connection within {seconds} s ({last}). Its log is {}.",
        log.display()
    )]
    NotReady {
        /// How long was waited.
        seconds: u64,
        /// The last answer.
        last: String,
        /// The log file.
        log: PathBuf,
    },
}

impl StartError {
    /// The error for a file operation in the data folder.
    pub(super) fn io(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull { path },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::NotADirectory => {
                Self::NotWritable { path, reason: source }
            }
            _ => Self::Io { path, reason: source },
        }
    }
}

/// Why the private PostgreSQL did not stop in good order.
#[derive(Debug, thiserror::Error)]
pub enum StopError {
    /// It had ended before it was asked to.
    #[error(transparent)]
    Exited(#[from] Exited),

    /// It had to be ended by force.
    #[error(
        "PostgreSQL did not stop within {seconds} s and was ended by force. Nothing committed is lost: \
         the next start recovers it."
    )]
    Forced {
        /// How long was waited.
        seconds: u64,
    },
}

/// The private PostgreSQL ended although nobody asked it to.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "The private PostgreSQL ended by itself ({status}). Nothing committed is lost: the next start \
     recovers it. Its log is {}.",
    log.display()
)]
pub struct Exited {
    /// How it ended, as the operating system tells it.
    pub status: String,
    /// Where to read why.
    pub log: PathBuf,
}

fn in_process(pid: Option<u32>) -> String {
    pid.map_or_else(String::new, |pid| format!(" (process {pid})"))
}
