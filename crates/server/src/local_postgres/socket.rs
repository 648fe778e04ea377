//! The folder of the server's socket: closed to other users, and with a path short enough for the
//! operating system (107 bytes with the file name, on Linux; 103 on macOS).

use std::fs::{self, DirBuilder};
use std::io::ErrorKind;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::account::Account;
use super::error::StartError;
use super::folder::Folder;

/// The longest folder, leaving room for `/.s.PGSQL.5432.lock`.
const LONGEST: usize = 84;

/// Makes the folder, empty, and gives it to the user PostgreSQL runs under.
pub(super) fn prepare(folder: &Folder, account: &Account) -> Result<PathBuf, StartError> {
    let wanted = folder.root().join("socket");
    let path = if is_usable(&wanted) { wanted } else { elsewhere(folder.root(), account.uid()) };
    let io = |error| StartError::io(&path, error);
    match DirBuilder::new().mode(0o700).create(&path) {
        Ok(()) => account.give(&path)?,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            let found = fs::symlink_metadata(&path).map_err(io)?;
            let closed = found.permissions().mode().trailing_zeros() >= 6;
            if !found.is_dir() || found.uid() != account.uid() || !closed {
                return Err(StartError::SocketFolder { path });
            }
            // a killed server leaves its socket and its lock, which names a process number that another
            // program may have by now; that no server works here is known from the cluster
            for entry in fs::read_dir(&path).map_err(io)? {
                let file = entry.map_err(io)?.path();
                fs::remove_file(&file).map_err(|error| StartError::io(&file, error))?;
            }
        }
        Err(error) => return Err(io(error)),
    }
    Ok(path)
}

/// Removes a socket folder that lies outside the data folder. It is empty by then; if not, it stays.
pub(super) fn tidy(path: &Path, folder: &Folder) {
    if !path.starts_with(folder.root()) {
        let _left_for_the_next_start = fs::remove_dir(path);
    }
}

/// Short enough, and free of the characters that separate or quote in PostgreSQL's list of folders.
fn is_usable(path: &Path) -> bool {
    let bytes = path.as_os_str().as_bytes();
    bytes.len() <= LONGEST && bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || b"/._-@+".contains(byte))
}

/// A folder for this data folder and user alone, where the machine keeps such things.
fn elsewhere(data_dir: &Path, uid: u32) -> PathBuf {
    let ours = nix::unistd::geteuid();
    let base =
        if ours.is_root() { Some(PathBuf::from("/run")) } else { Some(PathBuf::from(format!("/run/user/{ours}"))) }
            .filter(|base| base.is_dir())
            .unwrap_or_else(|| PathBuf::from("/tmp"));
    let digest = Sha256::digest(data_dir.as_os_str().as_bytes());
    let mut head = [0; 8];
    head.copy_from_slice(&digest[..8]);
    let short = u64::from_be_bytes(head);
    base.join(format!("entrepot-{uid}-{short:016x}"))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{LONGEST, elsewhere, is_usable};

    #[test]
    fn a_long_or_odd_path_is_replaced_by_a_short_one_of_its_own() {
        let long = format!("/{}", "x".repeat(LONGEST));
        assert!(is_usable(Path::new("/home/an/.local/share/entrepot/socket")));
        assert!(!is_usable(Path::new(&long)));
        assert!(!is_usable(Path::new("/data/a,b")));
        assert!(!is_usable(Path::new("/dữ liệu")));

        let short = elsewhere(Path::new(&long), 1000);
        assert!(is_usable(&short));
        assert_eq!(short, elsewhere(Path::new(&long), 1000));
        assert_ne!(short, elsewhere(Path::new("/other"), 1000));
        assert_ne!(short, elsewhere(Path::new(&long), 1001));
    }
}
