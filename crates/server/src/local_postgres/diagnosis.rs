//! Reading out of PostgreSQL's own words why it did not start.

use std::path::Path;

use super::error::StartError;

/// What the end of the log means.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Diagnosis {
    /// `/dev/shm` cannot be used, or is too small, as in a bare container.
    NoSharedMemory,
    /// The disk or the quota is used up.
    DiskFull,
    /// Backends of a killed server still hold its shared memory; they end by themselves.
    BackendsStay,
    /// A file can not be read or written.
    Denied,
    /// Nothing we have better words for.
    Unknown,
}

impl Diagnosis {
    /// Reads the log, which PostgreSQL writes in English because we set `lc_messages`.
    pub fn of(log: &str) -> Self {
        if log.contains("shared memory segment \"/PostgreSQL") {
            Self::NoSharedMemory
        } else if is_disk_full(log) {
            Self::DiskFull
        } else if log.contains("pre-existing shared memory block") {
            Self::BackendsStay
        } else if log.contains("Permission denied") || log.contains("Read-only file system") {
            Self::Denied
        } else {
            Self::Unknown
        }
    }
}

/// Whether a text of PostgreSQL tells of a full disk.
pub(super) fn is_disk_full(text: &str) -> bool {
    [
        "No space left on device",
        "Disk quota exceeded",
        // the hint after a write that was cut short
        "Check free disk space",
    ]
    .iter()
    .any(|words| text.contains(words))
}

/// Whether so little is left on the disk that PostgreSQL cannot work, not even to say so in its log.
pub(super) fn has_no_space(folder: &Path) -> bool {
    /// One segment of the write-ahead log, the largest piece it asks for at once.
    const LEAST: u128 = 16 * 1024 * 1024;
    nix::sys::statvfs::statvfs(folder)
        .is_ok_and(|disk| u128::from(disk.blocks_available()) * u128::from(disk.fragment_size()) < LEAST)
}

/// The error for a server that ended while starting.
pub(super) fn start_error(log: &Path, tail: &str, data_dir: &Path) -> StartError {
    match Diagnosis::of(tail) {
        Diagnosis::NoSharedMemory => StartError::NoSharedMemory { said: last_lines(tail, 3) },
        Diagnosis::DiskFull => StartError::DiskFull { path: data_dir.to_owned() },
        Diagnosis::Unknown if has_no_space(data_dir) => StartError::DiskFull { path: data_dir.to_owned() },
        Diagnosis::BackendsStay => StartError::BackendsStay { folder: data_dir.to_owned() },
        Diagnosis::Denied => {
            StartError::NotWritable { path: data_dir.to_owned(), reason: std::io::Error::other(last_lines(tail, 3)) }
        }
        Diagnosis::Unknown => StartError::Failed { log: log.to_owned(), tail: last_lines(tail, 15) },
    }
}

/// The last lines of a text.
pub(super) fn last_lines(text: &str, count: usize) -> String {
    let lines: Vec<&str> = text.trim_end().lines().collect();
    lines[lines.len().saturating_sub(count)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::{Diagnosis, last_lines};

    #[test]
    fn the_reason_is_read_out_of_the_log() {
        let full = "FATAL:  could not write to file \"pg_wal/xlogtemp.31\": No space left on device";
        let quota = "FATAL:  could not write lock file \"postmaster.pid\": Disk quota exceeded";
        let short = "FATAL:  could not extend file \"base/1/2691\": wrote only 4096 of 8192 bytes\n\
                     HINT:  Check free disk space.";
        let attached = "FATAL:  pre-existing shared memory block (key 5, ID 7) is still in use\n\
                        HINT:  Terminate any old server processes";
        let denied = "FATAL:  could not open file \"global/pg_control\": Permission denied";
        let shared = "FATAL:  could not open shared memory segment \"/PostgreSQL.3103992874\": Permission denied";
        let little =
            "FATAL:  could not resize shared memory segment \"/PostgreSQL.7\" to 8 bytes: No space left on device";
        assert_eq!(Diagnosis::of(shared), Diagnosis::NoSharedMemory);
        assert_eq!(Diagnosis::of(little), Diagnosis::NoSharedMemory);
        assert_eq!(Diagnosis::of(full), Diagnosis::DiskFull);
        assert_eq!(Diagnosis::of(quota), Diagnosis::DiskFull);
        assert_eq!(Diagnosis::of(short), Diagnosis::DiskFull);
        assert_eq!(Diagnosis::of(attached), Diagnosis::BackendsStay);
        assert_eq!(Diagnosis::of(denied), Diagnosis::Denied);
        assert_eq!(Diagnosis::of("PANIC:  of another kind"), Diagnosis::Unknown);
    }

    #[test]
    fn the_last_lines_are_those_at_the_end() {
        assert_eq!(last_lines("a\nb\nc\n", 2), "b\nc");
        assert_eq!(last_lines("a", 2), "a");
        assert_eq!(last_lines("", 2), "");
    }
}
