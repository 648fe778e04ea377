//! Finding the machine's PostgreSQL programs.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use tokio::process::Command;

use super::error::StartError;

/// The oldest major version the migrations and queries work on.
pub const OLDEST_MAJOR: u32 = 15;

/// Folders with one sub-folder per installed major version: before the number, after it.
const VERSIONED: [(&str, &str, &str); 6] = [
    ("/usr/lib/postgresql", "", "bin"),
    ("/usr", "pgsql-", "bin"),
    ("/opt/homebrew/opt", "postgresql@", "bin"),
    ("/usr/local/opt", "postgresql@", "bin"),
    ("/home/linuxbrew/.linuxbrew/opt", "postgresql@", "bin"),
    ("/Applications/Postgres.app/Contents/Versions", "", "bin"),
];

/// A folder with the programs of one PostgreSQL version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binaries {
    /// Where `postgres` and `initdb` are.
    pub folder: PathBuf,
    /// Their major version.
    pub major: u32,
}

impl Binaries {
    /// Finds the programs: those in `wanted` if given; else, of all that are installed, those of the
    /// major version that wrote the data (`data_major`), so that a newly installed version does not
    /// lock anybody out; else the highest.
    pub async fn find(wanted: Option<&Path>, data_major: Option<u32>) -> Result<Self, StartError> {
        if let Some(folder) = wanted {
            let found = Self::probe(folder)
                .await
                .map_err(|reason| StartError::BadBinaries { folder: folder.to_owned(), reason })?;
            return found.supported();
        }
        Self::choose(candidates(), data_major).await
    }

    async fn choose(folders: Vec<PathBuf>, data_major: Option<u32>) -> Result<Self, StartError> {
        let mut best: Option<Self> = None;
        for folder in folders {
            let Ok(found) = Self::probe(&folder).await else {
                continue;
            };
            if Some(found.major) == data_major {
                return found.supported();
            }
            if best.as_ref().is_none_or(|best| found.major > best.major) {
                best = Some(found);
            }
        }
        best.ok_or(StartError::NoBinaries)?.supported()
    }

    /// The path of one of the programs.
    pub fn program(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    async fn probe(folder: &Path) -> Result<Self, String> {
        if !folder.join("initdb").is_file() {
            return Err("there is no `initdb`".to_owned());
        }
        let output = Command::new(folder.join("postgres"))
            .arg("--version")
            .stdin(Stdio::null())
            .output()
            .await
            .map_err(|error| format!("`postgres` does not run: {error}"))?;
        let text = String::from_utf8_lossy(&output.stdout);
        let major = major_of(&text).ok_or_else(|| format!("`postgres --version` said {:?}", text.trim()))?;
        Ok(Self { folder: folder.to_owned(), major })
    }

    fn supported(self) -> Result<Self, StartError> {
        if self.major < OLDEST_MAJOR {
            return Err(StartError::Unsupported { folder: self.folder, found: self.major, oldest: OLDEST_MAJOR });
        }
        Ok(self)
    }
}

/// Every folder of this machine that may hold PostgreSQL's programs.
fn candidates() -> Vec<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> =
        env::split_paths(&path).filter(|folder| folder.join("postgres").is_file()).collect();
    for (base, prefix, suffix) in VERSIONED {
        let Ok(entries) = std::fs::read_dir(base) else {
            continue;
        };
        folders.extend(
            entries
                .filter_map(Result::ok)
                .filter(|entry| {
                    let name = entry.file_name();
                    name.to_str()
                        .and_then(|name| name.strip_prefix(prefix))
                        .is_some_and(|rest| rest.parse::<u32>().is_ok())
                })
                .map(|entry| entry.path().join(suffix)),
        );
    }
    folders
}

/// The major version in the output of `postgres --version` or in a `PG_VERSION` file.
pub(super) fn major_of(text: &str) -> Option<u32> {
    let start = text.find(|character: char| character.is_ascii_digit())?;
    let digits = &text[start..];
    let end = digits.find(|character: char| !character.is_ascii_digit()).unwrap_or(digits.len());
    digits[..end].parse().ok()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;
    use std::path::{Path, PathBuf};

    use super::{Binaries, StartError, major_of};

    /// A folder whose `postgres` does nothing but tell its version.
    fn installed(root: &Path, major: u32) -> PathBuf {
        let folder = root.join(major.to_string());
        fs::create_dir_all(&folder).unwrap();
        for name in ["postgres", "initdb"] {
            let path = folder.join(name);
            fs::write(&path, format!("#!/bin/sh\necho '{name} (PostgreSQL) {major}.2'\n")).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        }
        folder
    }

    #[tokio::test]
    async fn the_programs_that_wrote_the_data_come_before_the_latest() {
        let root = std::env::temp_dir().join(format!("entrepot-programs-{}", std::process::id()));
        let (old, middle, latest) = (installed(&root, 14), installed(&root, 15), installed(&root, 17));
        let all = vec![root.join("none"), old.clone(), latest.clone(), middle.clone()];

        let without_data = Binaries::choose(all.clone(), None).await.unwrap();
        let with_data = Binaries::choose(all.clone(), Some(15)).await.unwrap();
        let with_foreign_data = Binaries::choose(all, Some(16)).await.unwrap();
        let too_old = Binaries::choose(vec![old.clone()], None).await.unwrap_err();
        let none = Binaries::choose(vec![root.join("none")], None).await.unwrap_err();
        fs::remove_dir_all(&root).unwrap();

        assert_eq!(without_data.folder, latest);
        assert_eq!(with_data.folder, middle);
        assert_eq!(with_foreign_data.folder, latest);
        assert!(matches!(&too_old, StartError::Unsupported { folder, found: 14, .. } if *folder == old));
        assert!(matches!(none, StartError::NoBinaries));
        assert!(none.to_string().contains("apt-get install postgresql"));
    }

    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(major_of("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n"), Some(15));
        assert_eq!(major_of("postgres (PostgreSQL) 19devel\n"), Some(19));
        assert_eq!(major_of("17\n"), Some(17));
        assert_eq!(major_of("not a version"), None);
    }
}
