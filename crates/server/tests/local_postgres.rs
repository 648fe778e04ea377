//! The private PostgreSQL against the machine's real programs: what it survives, and what it says when
//! it cannot start.

#![cfg(test)]

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use nix::sys::signal::{Signal, kill};
use nix::unistd::{Pid, geteuid};
use server::local_postgres::{LocalPostgres, Options, Settings, StartError};
use sqlx::postgres::PgConnection;
use sqlx::{ConnectOptions, Connection};

/// A folder of one test, removed in the end.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("entrepot-{name}-{}", std::process::id()));
        fs::create_dir(&path).unwrap();
        open_to_all(&path);
        Self(path)
    }

    fn data(&self) -> PathBuf {
        self.0.join("data")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _best_effort = fs::remove_dir_all(&self.0);
    }
}

fn open_to_all(folder: &Path) {
    fs::set_permissions(folder, fs::Permissions::from_mode(0o711)).unwrap();
}

fn options(data: &Path) -> Options {
    Options { settings: Settings { shared_buffers_mib: Some(16), ..Settings::default() }, ..Options::new(data) }
}

async fn start(data: &Path) -> LocalPostgres {
    LocalPostgres::start(options(data)).await.unwrap()
}

async fn refusal(data: &Path) -> StartError {
    LocalPostgres::start(options(data)).await.unwrap_err()
}

async fn connect(postgres: &LocalPostgres) -> PgConnection {
    postgres.connect_options("postgres").connect().await.unwrap()
}

/// Commits a row.
async fn remember(postgres: &LocalPostgres) {
    let mut connection = connect(postgres).await;
    sqlx::query("create table kept (what text not null)").execute(&mut connection).await.unwrap();
    sqlx::query("insert into kept values ('Đại lý Nguyễn')").execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

/// Reads it back.
async fn recall(postgres: &LocalPostgres) -> String {
    let mut connection = connect(postgres).await;
    let what = sqlx::query_scalar("select what from kept").fetch_one(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    what
}

async fn setting(postgres: &LocalPostgres, name: &str) -> String {
    let mut connection = connect(postgres).await;
    let value = sqlx::query_scalar("select current_setting($1)").bind(name).fetch_one(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    value
}

/// Kills the server without warning and waits until that is noticed.
async fn kill_server(postgres: &LocalPostgres) -> String {
    let exited = postgres.exited();
    kill(Pid::from_raw(postgres.pid()), Signal::SIGKILL).unwrap();
    exited.await.to_string()
}

#[tokio::test]
async fn a_folder_that_does_not_exist_becomes_a_server_and_a_restart_keeps_its_data() {
    let scratch = Scratch::new("restart");
    let data = scratch.data();

    let first = start(&data).await;
    let first_pid = first.pid();
    remember(&first).await;
    for (name, value) in [
        ("fsync", "on"),
        ("synchronous_commit", "on"),
        ("data_checksums", "on"),
        ("server_encoding", "UTF8"),
        ("listen_addresses", ""),
        ("max_connections", "60"),
        ("shared_buffers", "16MB"),
    ] {
        assert_eq!(setting(&first, name).await, value, "{name}");
    }
    let by_url = PgConnection::connect(&first.owner_url("postgres")).await;
    by_url.unwrap().close().await.unwrap();
    let socket_dir = fs::metadata(first.socket_dir()).unwrap();
    assert_eq!(socket_dir.permissions().mode() & 0o777, 0o700);
    assert_ne!(fs::metadata(data.join("cluster")).unwrap().uid(), 0);
    first.stop().await.unwrap();
    assert!(!data.join("cluster/postmaster.pid").exists());

    let second = start(&data).await;
    assert_ne!(second.pid(), first_pid);
    assert_eq!(recall(&second).await, "Đại lý Nguyễn");
    second.stop().await.unwrap();
}

#[tokio::test]
async fn a_server_that_is_killed_is_noticed_and_the_next_start_recovers_it() {
    let scratch = Scratch::new("killed");
    let first = start(&scratch.data()).await;
    remember(&first).await;
    // a session that is open when the server is killed stays attached to its memory for a moment
    let open = connect(&first).await;

    let said = kill_server(&first).await;
    assert!(said.contains("SIGKILL"), "{said}");
    let stopped = first.stop().await.unwrap_err();
    assert!(stopped.to_string().contains("ended by itself"), "{stopped}");

    let second = start(&scratch.data()).await;
    assert_eq!(recall(&second).await, "Đại lý Nguyễn");
    drop(open);
    second.stop().await.unwrap();
}

#[tokio::test]
async fn a_server_whose_parent_was_killed_is_replaced() {
    let scratch = Scratch::new("orphan");
    let mut parent = Command::new(std::env::current_exe().unwrap())
        .args(["a_parent_to_be_killed", "--exact", "--ignored", "--nocapture"])
        .env("ENTREPOT_TEST_FOLDER", scratch.data())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let orphan = BufReader::new(parent.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok)
        .find_map(|line| {
            let (_, pid) = line.rsplit_once("runs as process ")?;
            pid.parse::<i32>().ok()
        })
        .expect("the parent started a server");
    parent.kill().unwrap();
    parent.wait().unwrap();
    assert_eq!(kill(Pid::from_raw(orphan), None), Ok(()));

    let postgres = start(&scratch.data()).await;
    assert_ne!(postgres.pid(), orphan);
    assert_eq!(recall(&postgres).await, "Đại lý Nguyễn");
    // it is gone, or dead and not collected yet
    let cluster = fs::canonicalize(scratch.data().join("cluster")).unwrap();
    let works_in = fs::read_link(format!("/proc/{orphan}/cwd"));
    assert!(works_in.is_err() || works_in.is_ok_and(|folder| folder != cluster));
    postgres.stop().await.unwrap();
}

#[tokio::test]
#[ignore = "the process that a_server_whose_parent_was_killed_is_replaced starts and kills"]
async fn a_parent_to_be_killed() {
    let folder = std::env::var_os("ENTREPOT_TEST_FOLDER").expect("run by the other test");
    let postgres = start(Path::new(&folder)).await;
    remember(&postgres).await;
    println!("the server runs as process {}", postgres.pid());
    std::future::pending::<()>().await;
}

#[tokio::test]
async fn a_stale_lock_that_names_another_living_process_does_not_block_the_start() {
    let scratch = Scratch::new("reused");
    let killed = start(&scratch.data()).await;
    remember(&killed).await;
    kill_server(&killed).await;
    drop(killed);
    // the number went to another program of the same user: to a server with other data
    let other = start(&scratch.0.join("other")).await;
    let lock = scratch.data().join("cluster/postmaster.pid");
    let text = fs::read_to_string(&lock).unwrap();
    let (_, rest) = text.split_once('\n').unwrap();
    fs::write(&lock, format!("{}\n{rest}", other.pid())).unwrap();

    let postgres = start(&scratch.data()).await;
    assert_eq!(recall(&postgres).await, "Đại lý Nguyễn");
    assert_eq!(setting(&other, "fsync").await, "on");
    postgres.stop().await.unwrap();
    other.stop().await.unwrap();
}

#[tokio::test]
async fn of_two_starts_at_once_the_second_is_told_who_has_the_folder() {
    let scratch = Scratch::new("twice");
    let data = scratch.data();
    let (one, other) = tokio::join!(LocalPostgres::start(options(&data)), LocalPostgres::start(options(&data)));
    let (winner, loser) = match (one, other) {
        (Ok(winner), Err(loser)) | (Err(loser), Ok(winner)) => (winner, loser),
        both => panic!("exactly one may start: {both:?}"),
    };
    assert!(matches!(&loser, StartError::InUse { pid: Some(pid), .. } if *pid == std::process::id()), "{loser}");
    assert_eq!(setting(&winner, "fsync").await, "on");
    winner.stop().await.unwrap();
    start(&data).await.stop().await.unwrap();
}

#[tokio::test]
async fn an_interrupted_creation_is_begun_anew() {
    let scratch = Scratch::new("half");
    let half = scratch.data().join("cluster.new");
    fs::create_dir_all(&half).unwrap();
    open_to_all(&scratch.data());
    fs::write(half.join("PG_VERSION"), "15\n").unwrap();

    let postgres = start(&scratch.data()).await;
    remember(&postgres).await;
    postgres.stop().await.unwrap();
    assert!(!half.exists());
}

#[tokio::test]
async fn data_of_another_major_version_is_refused_with_both_versions() {
    let scratch = Scratch::new("major");
    let postgres = start(&scratch.data()).await;
    let major = postgres.binaries().major;
    postgres.stop().await.unwrap();
    fs::write(scratch.data().join("cluster/PG_VERSION"), "99\n").unwrap();

    let refusal = refusal(&scratch.data()).await;
    assert!(matches!(refusal, StartError::OtherMajor { data: 99, programs, .. } if programs == major), "{refusal}");
    assert!(refusal.to_string().contains("postgresql-99"), "{refusal}");
}

#[tokio::test]
async fn a_folder_without_programs_is_refused_and_nothing_is_made() {
    let scratch = Scratch::new("programs");
    let options = Options { binaries: Some(scratch.0.clone()), ..options(&scratch.data()) };
    let refusal = LocalPostgres::start(options).await.unwrap_err();
    assert!(matches!(&refusal, StartError::BadBinaries { folder, .. } if *folder == scratch.0));
    assert!(!scratch.data().exists());
}

#[tokio::test]
async fn something_else_in_the_place_of_the_data_is_refused_and_left_alone() {
    let scratch = Scratch::new("foreign");
    let cluster = scratch.data().join("cluster");
    fs::create_dir_all(&cluster).unwrap();
    open_to_all(&scratch.data());
    fs::write(cluster.join("thesis.txt"), "mine").unwrap();

    let refusal = refusal(&scratch.data()).await;
    assert!(matches!(&refusal, StartError::NotACluster { folder } if *folder == cluster));
    let thesis = fs::read_to_string(cluster.join("thesis.txt")).unwrap();
    assert_eq!(thesis, "mine");
}

#[tokio::test]
async fn a_folder_that_cannot_be_made_is_refused() {
    let scratch = Scratch::new("file");
    let file = scratch.0.join("file");
    fs::write(&file, "").unwrap();

    let refusal = refusal(&file.join("data")).await;
    assert!(matches!(refusal, StartError::NotWritable { .. }), "{refusal}");
}

#[tokio::test]
async fn a_path_too_long_for_a_socket_gets_one_elsewhere() {
    let scratch = Scratch::new("long");
    let data = scratch.0.join("x".repeat(120));
    let postgres = start(&data).await;
    let socket_dir = postgres.socket_dir().to_owned();
    assert!(!socket_dir.starts_with(&data));
    assert_eq!(setting(&postgres, "fsync").await, "on");
    postgres.stop().await.unwrap();
    assert!(!socket_dir.exists());
}

#[tokio::test]
async fn a_folder_closed_to_the_user_root_drops_to_is_refused() {
    let scratch = Scratch::new("closed");
    fs::set_permissions(&scratch.0, fs::Permissions::from_mode(0o700)).unwrap();
    let started = LocalPostgres::start(options(&scratch.data())).await;
    if geteuid().is_root() {
        let refusal = started.unwrap_err();
        assert!(matches!(refusal, StartError::Unreachable { .. }), "{refusal}");
    } else {
        // nobody else is involved
        started.unwrap().stop().await.unwrap();
    }
}
