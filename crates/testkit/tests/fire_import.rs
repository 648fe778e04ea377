//! The import as a process: what it prints and answers, and that it goes on where it was killed.
#![cfg(test)]

mod import;

use std::process::{Command, Output, Stdio};

use import::{ISSUES_MAPPING, Import, RECEIPTS_MAPPING, counts};
use sqlx::ConnectOptions;
use testkit::App;

const RECEIPTS: &str = "no,date,from,sku,qty,unit,price\nN1,2026-10-01,,I1,100000,,900\n";

/// `entrepot import` with these words after it, on a test's database.
fn command(app: &App, words: &[String]) -> Command {
    let mut binary = std::env::current_exe().unwrap();
    binary.pop();
    if binary.ends_with("deps") {
        binary.pop();
    }
    let mut command = Command::new(binary.join("entrepot"));
    command
        .arg("import")
        .args(words)
        .env("ENTREPOT_DATABASE_URL", app.database.service().to_url_lossy().as_str())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn said(output: &Output) -> (bool, String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.success(), text(&output.stdout), text(&output.stderr))
}

#[tokio::test]
async fn the_command_fails_where_rows_are_rejected_unless_that_is_allowed() {
    let app = App::new().await;
    let import = Import::new(&app);
    import.masters().await;
    let bad = format!("{RECEIPTS}N2,2026-10-01,,I9,1,,1\n");
    let (success, out, err) =
        said(&command(&app, &import.words(&[(RECEIPTS_MAPPING, "in.csv", &bad)], &[])).output().unwrap());
    assert!(!success && out.contains("in.csv  1 receipts (1 lines) posted"), "{out}{err}");
    assert!(err.contains("1 rows were rejected") && err.contains("rejects.csv"), "{err}");
    let allowed = import.words(&[(RECEIPTS_MAPPING, "in.csv", &bad)], &["--allow-rejects"]);
    let (success, out, err) = said(&command(&app, &allowed).output().unwrap());
    assert!(success && out.contains("1 receipts (1 lines) already there"), "{out}{err}");
    let (success, _, err) = said(&command(&app, &import.words(&[("name = 1", "in.csv", &bad)], &[])).output().unwrap());
    assert!(!success && err.contains("0.toml"), "{err}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_is_killed_goes_on_where_it_was_and_adds_nothing_twice() {
    const ISSUES: u64 = 3_000;
    let app = App::new().await;
    let import = Import::new(&app);
    import.masters().await;
    import.run(&[(RECEIPTS_MAPPING, "in.csv", RECEIPTS)], &[]).await.unwrap();
    let mut content = "no,date,agency,sku,qty,amount\n".to_owned();
    content.extend(
        (0..ISSUES).map(|number| format!("X{number}/1,2026-10-02,A1,I1,2,20\nX{number}/2,2026-10-02,A1,I1,1,10\n")),
    );
    let files = [(ISSUES_MAPPING, "out.csv", content.as_str())];
    let posted = async || {
        let mut connection = app.superuser().await;
        let query = sqlx::query_scalar("select count(*) from inventory.slip where kind = 'issue'");
        u64::try_from(query.fetch_one(&mut connection).await.map(|count: i64| count).unwrap()).unwrap()
    };

    let mut process = command(&app, &import.words(&files, &["--batch-documents", "20"])).spawn().unwrap();
    while posted().await < 100 {
        assert!(process.try_wait().unwrap().is_none(), "it ended before it could be killed");
    }
    process.kill().unwrap();
    process.wait().unwrap();

    let summary = import.run(&files, &[]).await.unwrap();
    let (done, there, rejected) = counts(&summary.files[0]);
    assert!(there >= 100 && done > 0 && rejected == 0, "{summary}");
    assert_eq!((done + there, posted().await), (ISSUES, ISSUES));
    assert_eq!(import::on_hand(&app, "I1").await, serde_json::json!(100_000 - 3 * ISSUES));
    assert_eq!(import::agency(&app, "A1").await["debt"], serde_json::json!(30 * ISSUES));
    app.verify().await;
}
