//! Making a new cluster with `initdb`: in a folder beside the final one and then renamed, so that a
//! crash in the middle leaves nothing that looks like data.

use std::fs::{self, DirBuilder};
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::process::Output;

use super::OWNER;
use super::account::Account;
use super::binaries::Binaries;
use super::diagnosis;
use super::error::StartError;
use super::folder::Folder;

/// Locales to try. The first sorts and folds case by code point in UTF-8; where the machine lacks it
/// (macOS), C does the same but for letters beyond ASCII, whose order comes from ICU collations anyhow.
const LOCALES: [&str; 2] = ["C.UTF-8", "C"];

/// Makes sure that there is a cluster in the folder, of the major version of the programs.
pub(super) async fn open_or_create(folder: &Folder, binaries: &Binaries, account: &Account) -> Result<(), StartError> {
    if let Some(data) = folder.cluster_major()? {
        if data == binaries.major {
            return Ok(());
        }
        return Err(StartError::OtherMajor { folder: folder.cluster(), data, programs: binaries.major });
    }
    make_way(&folder.cluster())?;
    create(folder, binaries, account).await
}

/// An empty folder in the place of the cluster is harmless; anything else is not ours to remove.
fn make_way(cluster: &Path) -> Result<(), StartError> {
    match fs::remove_dir(cluster) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(_) => Err(StartError::NotACluster { folder: cluster.to_owned() }),
    }
}

async fn create(folder: &Folder, binaries: &Binaries, account: &Account) -> Result<(), StartError> {
    let building = folder.root().join("cluster.new");
    for locale in LOCALES {
        remove_if_there(&building)?;
        DirBuilder::new().mode(0o700).create(&building).map_err(|error| StartError::io(&building, error))?;
        account.give(&building)?;
        let output = initdb(folder, &building, binaries, account, locale).await?;
        if output.status.success() {
            let cluster = folder.cluster();
            folder.sync()?;
            fs::rename(&building, &cluster).map_err(|error| StartError::io(&cluster, error))?;
            return folder.sync();
        }
        let text = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        if text.contains("invalid locale") {
            continue;
        }
        // what is left would only use up the space that is missing
        remove_if_there(&building)?;
        if diagnosis::is_disk_full(&text) {
            return Err(StartError::DiskFull { path: folder.root().to_owned() });
        }
        return Err(StartError::InitFailed { folder: folder.cluster(), output: diagnosis::last_lines(&text, 15) });
    }
    Err(StartError::InitFailed {
        folder: folder.cluster(),
        output: format!("none of the locales {LOCALES:?} is known to this machine"),
    })
}

async fn initdb(
    folder: &Folder,
    building: &Path,
    binaries: &Binaries,
    account: &Account,
    locale: &str,
) -> Result<Output, StartError> {
    let program = binaries.program("initdb");
    account
        .command(&program, folder.root())
        .arg("--pgdata")
        .arg(building)
        .args(["--username", OWNER, "--encoding", "UTF8", "--auth", "trust"])
        .args(["--data-checksums", "--no-instructions"])
        .arg(format!("--locale={locale}"))
        .kill_on_drop(true)
        .output()
        .await
        .map_err(|error| StartError::io(&program, error))
}

fn remove_if_there(folder: &Path) -> Result<(), StartError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StartError::io(folder, error)),
        _ => Ok(()),
    }
}
