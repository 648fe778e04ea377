//! Fingerprints what a template database is made from, so that a stale one is never taken for a fresh one.

use std::{
    collections::BTreeSet,
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

/// The schema, and the code that makes the tenants and users in a template.
const MADE_FROM: &[&str] =
    &["../../migrations", "../auth/src", "../kernel/src/permission.rs", "src/template.rs", "src/seed.rs"];

fn main() -> std::io::Result<()> {
    let mut files = BTreeSet::new();
    for source in MADE_FROM {
        println!("cargo:rerun-if-changed={source}");
        collect(Path::new(source), &mut files)?;
    }
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.hash(&mut hasher);
        fs::read(&file)?.hash(&mut hasher);
    }
    println!("cargo:rustc-env=TEMPLATE_FINGERPRINT={:016x}", hasher.finish());
    Ok(())
}

fn collect(path: &Path, files: &mut BTreeSet<PathBuf>) -> std::io::Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            collect(&entry?.path(), files)?;
        }
    } else if path.exists() {
        files.insert(path.to_path_buf());
    }
    Ok(())
}
