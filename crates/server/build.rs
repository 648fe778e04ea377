//! Has the binary built anew when a migration changes: `sqlx::migrate!` alone would not notice a file that is added.

fn main() {
    println!("cargo:rerun-if-changed=../../migrations");
}
