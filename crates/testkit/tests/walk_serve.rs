//! `entrepot serve` as a process: what it refuses to start on, what it says, and how it stops.
#![cfg(test)]

use std::{
    io::{Read, Write},
    net::TcpStream,
    process::{Command, Stdio},
};

use serde_json::json;
use sqlx::{ConnectOptions, Executor, postgres::PgConnectOptions};
use testkit::{App, Database, process};

/// Runs the binary to its end: whether it succeeded, and what it said on standard error.
fn refused(arguments: &[&str], variables: &[(&str, String)]) -> String {
    let mut command = Command::new(process::binary());
    command.args(arguments).env_remove("ENTREPOT_TEST_POSTGRES").envs(variables.iter().cloned());
    let output = command.stdin(Stdio::null()).output().unwrap();
    assert!(!output.status.success());
    String::from_utf8(output.stderr).unwrap()
}

fn serve(options: &PgConnectOptions) -> String {
    refused(
        &["serve"],
        &[
            ("ENTREPOT_DATABASE_URL", options.to_url_lossy().to_string()),
            ("ENTREPOT_HTTP_BIND", "127.0.0.1:0".to_owned()),
            ("ENTREPOT_METRICS_ENABLED", "false".to_owned()),
            ("ENTREPOT_AUTH_SIGNING_KEYS", "test=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8".to_owned()),
        ],
    )
}

#[tokio::test]
async fn a_superuser_and_the_owner_of_the_tables_are_refused() {
    let database = Database::new().await.unwrap();
    let said = serve(&database.superuser());
    assert!(said.contains("is a superuser") && said.contains("entrepot_service"), "{said}");
    let said = serve(&database.owner());
    assert!(said.contains("entrepot_owner, which owns tables"), "{said}");
}

#[tokio::test]
async fn an_older_and_a_newer_schema_are_refused() {
    let database = Database::new().await.unwrap();
    let mut owner = database.superuser().connect().await.unwrap();
    owner
        .execute("insert into _sqlx_migrations (version, description, success, checksum, execution_time) values (9000, 'x', true, '', 0)")
        .await
        .unwrap();
    let said = serve(&database.service());
    assert!(said.contains("newer than this version") && said.contains("9000"), "{said}");
    owner.execute("delete from _sqlx_migrations where version >= 7").await.unwrap();
    let said = serve(&database.service());
    assert!(said.contains("older than this version") && said.contains("entrepot migrate"), "{said}");
}

#[tokio::test]
async fn a_database_that_is_away_is_said() {
    let options =
        PgConnectOptions::new_without_pgpass().host("127.0.0.1").port(1).username("entrepot_service").database("x");
    let said = serve(&options);
    let named = "PostgreSQL does not answer at 127.0.0.1:1, which is what database.url (ENTREPOT_DATABASE_URL) says";
    assert!(said.contains(named) && said.contains("refused"), "{said}");
    let url = options.to_url_lossy().to_string();
    let said = refused(&["verify"], &[("ENTREPOT_DATABASE_URL", url)]);
    assert!(said.contains(named), "{said}");
}

#[test]
fn a_wrong_setting_is_named() {
    let said = refused(&["serve"], &[("ENTREPOT_HTTP_IN_FLIGHT", "many".to_owned())]);
    assert!(said.contains("http.in_flight (ENTREPOT_HTTP_IN_FLIGHT)") && said.contains("many"), "{said}");
    let said = refused(&["serve"], &[("ENTREPOT_AUTH_SIGNING_KEYS", String::new())]);
    assert!(said.contains("auth.signing_keys (ENTREPOT_AUTH_SIGNING_KEYS)"), "{said}");
}

#[tokio::test]
async fn a_dry_run_of_the_migrations_leaves_nothing_behind() {
    let database = Database::new().await.unwrap();
    let mut superuser = database.superuser().connect().await.unwrap();
    superuser.execute("drop table _sqlx_migrations").await.unwrap();
    let schemas = "select string_agg(nspname, ' ' order by nspname) from pg_namespace where nspname !~ '^pg_'";
    // an empty database of the same owner, as the schemas that are there would be in the way
    let made: String = sqlx::query_scalar(schemas).fetch_one(&mut superuser).await.unwrap();
    assert!(made.contains("inventory"), "{made}");
    for schema in made.split(' ').filter(|schema| !["information_schema", "public"].contains(schema)) {
        superuser.execute(sqlx::AssertSqlSafe(format!("drop schema {schema} cascade"))).await.unwrap();
    }
    let before: String = sqlx::query_scalar(schemas).fetch_one(&mut superuser).await.unwrap();
    let output = Command::new(process::binary())
        .args(["migrate", "--dry-run"])
        .env_remove("ENTREPOT_TEST_POSTGRES")
        .env("ENTREPOT_DATABASE_OWNER_URL", database.owner().to_url_lossy().as_str())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("0001 kernel (would run)") && said.contains("0006 inventory (would run)"), "{said}");
    let after: String = sqlx::query_scalar(schemas).fetch_one(&mut superuser).await.unwrap();
    assert_eq!(before, after);
    let remembered: bool = sqlx::query_scalar("select to_regclass('_sqlx_migrations') is not null")
        .fetch_one(&mut superuser)
        .await
        .unwrap();
    assert!(!remembered);
}

#[tokio::test]
async fn a_request_under_way_is_answered_before_the_server_stops() {
    let app = App::new().await;
    let server = app.process();
    let mut connection = TcpStream::connect(server.address).unwrap();
    let body = json!({ "email": "admin@test.test", "password": testkit::PASSWORD }).to_string();
    let head = format!(
        "POST /api/v1/auth/login HTTP/1.1\r\nhost: test\r\nexpect: 100-continue\r\ncontent-type: application/json\r\n\
         content-length: {}\r\n\r\n",
        body.len()
    );
    connection.write_all(head.as_bytes()).unwrap();
    // who is asked for the body has a request under way
    let mut asked = [0; 25];
    connection.read_exact(&mut asked).unwrap();
    assert_eq!(&asked, b"HTTP/1.1 100 Continue\r\n\r\n");
    server.ask_to_stop().unwrap();
    connection.write_all(body.as_bytes()).unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(server.wait().unwrap().success());
}

#[tokio::test]
async fn an_idle_connection_does_not_keep_the_server() {
    let app = App::new().await;
    let server = app.process();
    let mut connection = TcpStream::connect(server.address).unwrap();
    connection.write_all(b"GET /healthz HTTP/1.1\r\nhost: test\r\n\r\n").unwrap();
    let mut answer = [0; 12];
    connection.read_exact(&mut answer).unwrap();
    assert_eq!(&answer, b"HTTP/1.1 200");
    server.ask_to_stop().unwrap();
    assert!(server.wait().unwrap().success());
}

#[tokio::test]
async fn a_token_of_one_server_is_good_at_the_other() {
    let app = App::new().await;
    let server = app.process();
    let me = app.as_admin().at(server.address).get("/api/v1/auth/me").await.ok();
    assert_eq!(me["email"], "admin@test.test");
    assert!(server.stop().unwrap().success());
}

#[tokio::test]
async fn a_server_that_may_stand_behind_a_proxy_says_what_it_lacks() {
    let app = App::new().await;
    let warned = |settings: &[(&str, &str)]| {
        let log = app.process_with(settings).log();
        log.iter().any(|line| line.contains("WARN") && line.contains("http.client_address_header is not set"))
    };
    assert!(warned(&[]));
    assert!(!warned(&[("ENTREPOT_HTTP_CLIENT_ADDRESS_HEADER", "x-real-ip")]));
}

#[tokio::test]
async fn metrics_count_requests_by_route_and_status() {
    let app = App::new().await;
    let settings = [("ENTREPOT_METRICS_ENABLED", "true"), ("ENTREPOT_METRICS_BIND", "127.0.0.1:0")];
    let server = app.process_with(&settings);
    let caller = app.as_admin().at(server.address);
    for id in ["01890a5d-ac96-774b-bcce-b302099a8057", "x"] {
        caller.get(&format!("/api/v1/auth/users/{id}")).await.expect(404).problem("NOT_FOUND");
    }
    caller.get("/api/nowhere").await.expect(404).problem("NOT_FOUND");
    for path in ["/assets/nowhere.js", "/nowhere.txt"] {
        caller.get(path).await.expect(404).problem("NOT_FOUND");
    }
    let address = server.log().iter().find_map(|line| {
        let event: serde_json::Value = serde_json::from_str(line).ok()?;
        (event["message"] == "serving metrics").then(|| event["address"].as_str()?.parse().ok()).flatten()
    });
    let text = app.anonymous().at(address.unwrap()).get("/metrics").await.expect(200).body;
    let text = text.as_str().unwrap();
    let requests = |route: &str, count| {
        format!("entrepot_http_requests_total{{method=\"GET\",route=\"{route}\",status=\"404\"}} {count}\n")
    };
    assert!(text.contains(&requests("/api/v1/auth/users/{id}", 2)), "{text}");
    // what clients make up does not become a label
    assert!(text.contains(&requests("none", 1)) && text.contains(&requests("page", 2)), "{text}");
    assert!(text.contains("entrepot_refusals_total{code=\"NOT_FOUND\"} 5\n"), "{text}");
    for name in [
        "entrepot_http_request_seconds_bucket",
        "entrepot_pool_connections{state=\"idle\"}",
        "entrepot_http_in_flight 0",
    ] {
        assert!(text.contains(name), "{name} is missing in {text}");
    }
    // and they are not where clients come
    let reply = caller.get("/metrics").await;
    assert!(!reply.body.to_string().contains("entrepot_http"), "{}", reply.body);
}

/// Runs a command of the operator's: what it said.
fn operate(app: &App, arguments: &[&str]) -> String {
    let output = Command::new(process::binary())
        .args(arguments)
        .env_remove("ENTREPOT_TEST_POSTGRES")
        .env("ENTREPOT_DATABASE_URL", app.database.service().to_url_lossy().as_str())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[tokio::test]
async fn the_operator_makes_tenants_and_users_who_can_sign_in() {
    let app = App::new().await;
    operate(&app, &["tenant", "create", "vinh-phat", "Công ty Vĩnh Phát"]);
    assert!(operate(&app, &["tenant", "list"]).contains("vinh-phat  Công ty Vĩnh Phát"));
    let (email, first, second) = ("lan@vinh-phat.test", "mật khẩu đầu tiên 1", "mật khẩu thứ hai 22");
    let user = ["user", "create", "--tenant", "vinh-phat", email, "Lan", "--role", "admin", "--password", first];
    operate(&app, &user);
    assert!(
        operate(&app, &["user", "list", "--tenant", "vinh-phat"]).contains("lan@vinh-phat.test  Lan  [Quản trị viên]")
    );

    let login = |password: &str| json!({ "email": email, "password": password });
    let anonymous = app.anonymous();
    let token =
        anonymous.post("/api/v1/auth/login", login(first)).await.ok()["access_token"].as_str().unwrap().to_owned();
    let lan = app.anonymous().with("authorization", format!("Bearer {token}"));
    assert_eq!(lan.get("/api/v1/agency/districts?count=true").await.ok()["total"], 20);

    operate(&app, &["user", "set-password", email, "--password", second]);
    lan.get("/api/v1/auth/me").await.expect(401).problem("INVALID_TOKEN");
    anonymous.post("/api/v1/auth/login", login(first)).await.expect(401).problem("INVALID_CREDENTIALS");
    anonymous.post("/api/v1/auth/login", login(second)).await.ok();
    assert!(operate(&app, &["verify"]).contains("vinh-phat: "));
}
