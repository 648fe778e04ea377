//! Has the binary built anew when a migration changes: `sqlx::migrate!` alone would not notice a file that is added.

#[expect(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]
fn main() {
    println!("cargo:rerun-if-changed=../../migrations");
}
