//! `entrepot demo` as a person starts, kills and starts it again.
#![cfg(test)]

use std::{
    fs,
    io::{BufRead, BufReader, Lines, Read},
    net::TcpListener,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, ChildStderr, ChildStdout, Command, Stdio},
};

use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};
use serde_json::{Value, json};

const PASSWORD: &str = "một mật khẩu dài 2026";

/// A folder of one test, removed in the end.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("entrepot-demo-{name}-{}", std::process::id()));
        fs::create_dir(&path).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o711)).unwrap();
        Self(path)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _best_effort = fs::remove_dir_all(&self.0);
    }
}

/// A demo that was started.
struct Demo {
    child: Child,
    said: Lines<BufReader<ChildStdout>>,
    progress: Lines<BufReader<ChildStderr>>,
}

fn command(folder: &Path, more: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_entrepot"));
    command.args(["demo", "--days", "20", "--data-dir"]).arg(folder).args(more);
    command.env_remove("ENTREPOT_TEST_POSTGRES").stdin(Stdio::null());
    command
}

impl Demo {
    fn start(folder: &Path, more: &[&str]) -> Self {
        let mut command = command(folder, more);
        let mut child = command.args(["--port", "0"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let said = BufReader::new(child.stdout.take().unwrap()).lines();
        let progress = BufReader::new(child.stderr.take().unwrap()).lines();
        Self { child, said, progress }
    }

    /// Waits until it says this on standard error.
    fn until(&mut self, what: &str) {
        for line in &mut self.progress {
            if line.unwrap().contains(what) {
                return;
            }
        }
        panic!("it never said {what:?}");
    }

    /// Waits until it is ready: everything it says.
    fn ready(&mut self) -> String {
        let mut text = String::new();
        for line in &mut self.said {
            let line = line.unwrap();
            text.push_str(&line);
            text.push('\n');
            if line.starts_with("Ctrl-C") {
                return text;
            }
        }
        let mut why = String::new();
        for line in (&mut self.progress).map_while(Result::ok) {
            why.push_str(&line);
            why.push('\n');
        }
        panic!("it never became ready:\n{why}");
    }

    fn signal(&self, signal: Signal) {
        kill(Pid::from_raw(self.child.id().try_into().unwrap()), signal).unwrap();
    }

    fn kill9(mut self) {
        self.signal(Signal::SIGKILL);
        self.child.wait().unwrap();
    }

    fn kill9_postgres(&self) {
        let own = self.child.id();
        // a child is listed with the thread that has started it
        let threads = fs::read_dir(format!("/proc/{own}/task")).unwrap();
        let children = threads.filter_map(|task| fs::read_to_string(task.unwrap().path().join("children")).ok());
        let children: String = children.collect();
        let postmaster = children.split_whitespace().next().unwrap().parse().unwrap();
        kill(Pid::from_raw(postmaster), Signal::SIGKILL).unwrap();
    }

    fn stop(mut self) {
        self.signal(Signal::SIGINT);
        let status = self.child.wait().unwrap();
        assert!(status.success(), "{status}");
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Waits until some of the days are posted; the filling notes how far it came.
fn half_filled(folder: &Path) {
    loop {
        let state = fs::read_to_string(folder.join("demo.json")).unwrap();
        let state: Value = serde_json::from_str(&state).unwrap();
        assert_ne!(state["posted_through"], state["last_day"], "it was filled before it could be killed");
        if !state["posted_through"].is_null() {
            return;
        }
        std::thread::yield_now();
    }
}

fn line_after<'a>(text: &'a str, label: &str) -> &'a str {
    text.lines().find_map(|line| line.strip_prefix(label)).unwrap_or_else(|| panic!("no {label} in {text}")).trim()
}

struct Api {
    client: reqwest::Client,
    address: String,
    token: String,
}

impl Api {
    async fn sign_in(text: &str, password: &str) -> Self {
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let address = line_after(text, "Address").to_owned();
        let login = json!({ "email": "admin@demo.test", "password": password });
        let answer = client.post(format!("{address}/api/v1/auth/login")).json(&login).send().await.unwrap();
        assert_eq!(answer.status(), 200);
        let answer: Value = answer.json().await.unwrap();
        Self { client, address, token: answer["access_token"].as_str().unwrap().to_owned() }
    }

    async fn get(&self, path: &str) -> Value {
        let request = self.client.get(format!("{}/api/v1/{path}", self.address)).bearer_auth(&self.token);
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 200, "{path}");
        answer.json().await.unwrap()
    }

    /// How many documents there are, and what they come to.
    async fn books(&self) -> Value {
        let mut books = json!({ "debt": self.get("report/dashboard").await["debt"] });
        for (path, series) in [("inventory/issues", "PX"), ("inventory/receipts", "PN"), ("finance/payments", "PT")] {
            let list = self.get(&format!("{path}?count=true&limit=1&sort=-number")).await;
            let last = list["items"][0]["number"].as_str().unwrap().to_owned();
            assert!(last.starts_with(series), "{last}");
            books[path] = json!([list["total"], last]);
        }
        books
    }
}

mod heavy {
    use super::*;

    #[tokio::test]
    async fn a_demo_killed_while_it_is_filled_goes_on_where_it_was() {
        let scratch = Scratch::new("killed");
        let (killed, whole) = (scratch.0.join("killed"), scratch.0.join("whole"));
        let mut demo = Demo::start(&killed, &["--password", PASSWORD]);
        demo.until("posting a year of trade");
        half_filled(&killed);
        demo.kill9();

        // the password that was chosen goes on, though the demo was never ready under it
        let mut demo = Demo::start(&killed, &[]);
        let text = demo.ready();
        assert!(line_after(&text, "Password").starts_with("as set on"), "{text}");
        let books = Api::sign_in(&text, PASSWORD).await.books().await;
        demo.stop();

        let mut demo = Demo::start(&whole, &["--password", PASSWORD]);
        let text = demo.ready();
        assert_eq!(Api::sign_in(&text, PASSWORD).await.books().await, books);
        for role in ["admin", "accountant", "cashier", "warehouse", "sales", "viewer"] {
            assert!(text.contains(&format!("{role}@demo.test")), "{text}");
        }
        assert!(line_after(&text, "API reader").ends_with("/api/docs"));

        // killed while it serves: the next start recovers by itself, and finds the same books
        demo.kill9();
        let mut demo = Demo::start(&whole, &[]);
        let text = demo.ready();
        assert!(!text.contains(PASSWORD), "{text}");
        assert_eq!(Api::sign_in(&text, PASSWORD).await.books().await, books);

        // its PostgreSQL killed: it says so and ends, and the next start recovers by itself
        demo.kill9_postgres();
        demo.until("The private PostgreSQL ended by itself");
        assert!(!demo.child.wait().unwrap().success());
        let mut demo = Demo::start(&whole, &[]);
        let text = demo.ready();
        assert_eq!(Api::sign_in(&text, PASSWORD).await.books().await, books);
        demo.stop();
    }

    #[tokio::test]
    async fn a_password_is_made_up_once_and_another_can_be_set() {
        let scratch = Scratch::new("password");
        let mut demo = Demo::start(&scratch.0, &[]);
        let text = demo.ready();
        let made_up = line_after(&text, "Password").to_owned();
        assert_eq!(made_up.len(), 19, "{made_up}");
        Api::sign_in(&text, &made_up).await;
        demo.stop();

        let mut demo = Demo::start(&scratch.0, &[]);
        let text = demo.ready();
        assert!(line_after(&text, "Password").contains("--password"), "{text}");
        Api::sign_in(&text, &made_up).await;
        demo.stop();

        let mut demo = Demo::start(&scratch.0, &["--password", PASSWORD]);
        let text = demo.ready();
        Api::sign_in(&text, PASSWORD).await;
        demo.stop();
    }
}

/// Starts one that refuses to: what it says.
fn refused(folder: &Path, more: &[&str]) -> String {
    let mut child = command(folder, more).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert!(!child.wait().unwrap().success());
    said
}

#[test]
fn a_port_that_is_taken_is_named_with_the_remedy() {
    let scratch = Scratch::new("port");
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    assert_eq!(
        refused(&scratch.0, &["--port", &port]),
        format!("entrepot: 127.0.0.1:{port} is taken by another program: stop it, or choose another --port\n")
    );
}

#[test]
fn an_address_of_another_machine_is_refused_with_the_option_that_set_it() {
    let scratch = Scratch::new("address");
    assert_eq!(
        // from the block that is for documentation, which no machine has
        refused(&scratch.0, &["--bind", "192.0.2.1", "--port", "8080"]),
        "entrepot: 192.0.2.1:8080 is no address of this machine: choose another --bind\n"
    );
}

#[test]
fn a_password_that_will_not_do_is_refused_before_anything_is_made() {
    let scratch = Scratch::new("short");
    let said = refused(&scratch.0, &["--port", "0", "--password", "short"]);
    assert_eq!(said, "entrepot: --password has fewer than 10 characters\n");
    assert_eq!(fs::read_dir(&scratch.0).unwrap().count(), 0);
}
