//! Has the binary built anew when something that is compiled into it changes without being a source file of its own.

fn main() {
    // the page may be built after the binary: a debug build finds it in this folder, which has to be there, if only empty
    let _ = std::fs::create_dir_all("../../frontend/dist");
    // `sqlx::migrate!` alone would not notice a file that is added
    println!("cargo:rerun-if-changed=../../migrations");
    // nor would the page's embedding; a debug build reads the page from disk, and Cargo would build it again each time
    // where the folder is missing
    if std::env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        println!("cargo:rerun-if-changed=../../frontend/dist");
    }
}
