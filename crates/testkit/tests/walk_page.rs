//! The page beside the API, as a browser asks for it. Its files are those of `page/`.
#![cfg(test)]

use reqwest::Method;
use testkit::{App, Reply};

const SCRIPT: &str = "/assets/app-1a2b3c4d.js";
const STYLES: &str = "/assets/app-5e6f7a8b.css";

/// The bytes of a file of the page.
macro_rules! file {
    ($name:literal) => {
        include_bytes!(concat!("../page/", $name)).as_slice()
    };
}

async fn ask(app: &App, method: Method, path: &str, headers: &[(&str, &str)]) -> (Reply, Vec<u8>) {
    let mut request = app.anonymous().request(method, path).await;
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = request.send().await.unwrap();
    let (status, headers) = (response.status(), response.headers().clone());
    let bytes = response.bytes().await.unwrap().to_vec();
    (Reply { status, headers, body: serde_json::from_slice(&bytes).unwrap_or_default() }, bytes)
}

async fn get(app: &App, path: &str) -> (Reply, Vec<u8>) {
    ask(app, Method::GET, path, &[]).await
}

#[tokio::test]
async fn a_route_of_the_page_is_answered_with_its_index() {
    let app = App::new().await;
    for path in
        ["/", "/agencies", "/agencies/01890a5d-ac96-774b-bcce-b302099a8057?tab=debt", "/reports/", "/index.html"]
    {
        let (reply, body) = get(&app, path).await;
        let reply = reply.expect(200);
        assert_eq!(reply.header("content-type"), "text/html; charset=utf-8", "{path}");
        assert_eq!(body, file!("index.html"), "{path}");
    }
}

#[tokio::test]
async fn files_that_carry_a_hash_are_kept_for_ever_and_others_asked_for_again() {
    let app = App::new().await;
    for (path, kind) in [(SCRIPT, "text/javascript; charset=utf-8"), (STYLES, "text/css; charset=utf-8")] {
        let reply = get(&app, path).await.0.expect(200);
        assert_eq!(reply.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(reply.header("content-type"), kind);
    }
    for (path, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/favicon.svg", "image/svg+xml; charset=utf-8"),
        ("/manifest.webmanifest", "application/manifest+json; charset=utf-8"),
    ] {
        let reply = get(&app, path).await.0.expect(200);
        assert_eq!(reply.header("cache-control"), "no-cache", "{path}");
        assert_eq!(reply.header("content-type"), kind);
    }
}

#[tokio::test]
async fn who_has_a_file_already_is_told_so_with_what_they_may_do_with_it() {
    let app = App::new().await;
    for path in ["/", "/favicon.svg", SCRIPT] {
        let first = get(&app, path).await.0;
        let (again, body) = ask(&app, Method::GET, path, &[("if-none-match", &first.etag())]).await;
        let again = again.expect(304);
        assert_eq!(body, b"");
        // a browser replaces what it has kept by the headers of this answer
        for name in ["etag", "cache-control", "vary", "content-security-policy", "referrer-policy"] {
            assert_eq!(again.header(name), first.header(name), "{path} {name}");
        }
        let (other, _) = ask(&app, Method::GET, path, &[("if-none-match", "\"another\"")]).await;
        other.expect(200);
    }
}

#[tokio::test]
async fn the_form_that_was_compressed_beforehand_is_chosen_by_what_the_caller_takes() {
    let app = App::new().await;
    let (brotli, gzip, plain) =
        (file!("assets/app-1a2b3c4d.js.br"), file!("assets/app-1a2b3c4d.js.gz"), file!("assets/app-1a2b3c4d.js"));
    let mut tags = Vec::new();
    for (path, takes, coding, bytes) in [
        (SCRIPT, "gzip, deflate, br, zstd", "br", brotli),
        (SCRIPT, "gzip;q=1, br;q=0.5", "gzip", gzip),
        (SCRIPT, "br;q=0, gzip", "gzip", gzip),
        (SCRIPT, "identity", "", plain),
        (SCRIPT, "deflate", "", plain),
        // there is no brotli of the styles, and neither form of the icon
        (STYLES, "br, gzip", "gzip", file!("assets/app-5e6f7a8b.css.gz")),
        (STYLES, "br", "", file!("assets/app-5e6f7a8b.css")),
        ("/favicon.svg", "br, gzip", "", file!("favicon.svg")),
        ("/agencies", "br", "br", file!("index.html.br")),
    ] {
        let (reply, body) = ask(&app, Method::GET, path, &[("accept-encoding", takes)]).await;
        let reply = reply.expect(200);
        assert_eq!(reply.header("content-encoding"), coding, "{path} {takes}");
        assert_eq!(body, bytes, "{path} {takes}");
        assert_eq!(reply.header("content-length"), bytes.len().to_string());
        assert_eq!(reply.header("vary"), "accept-encoding");
        if path == SCRIPT {
            assert_eq!(reply.header("content-type"), "text/javascript; charset=utf-8");
            tags.push((coding, reply.etag()));
        }
    }
    // a tag stands for one form of the file
    tags.sort();
    tags.dedup();
    assert_eq!(tags.len(), 3, "{tags:?}");
}

#[tokio::test]
async fn head_says_the_same_as_get_without_the_file() {
    let app = App::new().await;
    for path in ["/agencies", SCRIPT] {
        let (asked, body) = ask(&app, Method::HEAD, path, &[]).await;
        let (got, file) = get(&app, path).await;
        assert_eq!(asked.status, 200);
        assert_eq!(body, b"");
        assert_eq!(asked.header("content-length"), file.len().to_string());
        for name in ["content-type", "content-length", "etag", "cache-control"] {
            assert_eq!(asked.header(name), got.header(name), "{path} {name}");
        }
    }
}

#[tokio::test]
async fn a_file_that_is_not_there_is_404_and_never_the_index() {
    let app = App::new().await;
    for path in [
        "/assets/app-0.js",
        "/assets/app",
        "/assets/",
        "/assets",
        "/nowhere.txt",
        "/.env",
        // the compressed forms are no files of their own
        "/assets/app-1a2b3c4d.js.br",
        "/assets/app-1a2b3c4d.js.gz",
        "/index.html.br",
    ] {
        let (reply, _) = get(&app, path).await;
        assert_eq!(reply.expect(404).problem("NOT_FOUND")["params"]["path"], path);
    }
}

/// Written to the socket as it stands: a client would tidy the path.
async fn raw(app: &App, path: &str) -> String {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let mut connection = tokio::net::TcpStream::connect(app.address).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nhost: test\r\nconnection: close\r\n\r\n");
    connection.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).await.unwrap();
    answer
}

#[tokio::test]
async fn no_path_leads_out_of_the_folder() {
    let app = App::new().await;
    for path in [
        "/../Cargo.toml",
        "/assets/../../Cargo.toml",
        "/assets/../index.html",
        "/..%2fCargo.toml",
        "/assets//etc/hosts",
        "/./index.html",
    ] {
        let answer = raw(&app, path).await;
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
        assert!(!answer.contains("[package]") && !answer.contains("<html"), "{path}: {answer}");
    }
    // no name is decoded: these are routes that the page does not know, and it says so itself
    let index = raw(&app, "/").await;
    let html = |answer: &str| answer[answer.find("<!doctype").unwrap()..].to_owned();
    for path in ["/%2e%2e/Cargo.toml", "//etc/hosts.conf"] {
        assert_eq!(html(&raw(&app, path).await), html(&index), "{path}");
    }
}

#[tokio::test]
async fn the_page_is_only_read() {
    let app = App::new().await;
    for (method, path) in [(Method::POST, "/"), (Method::PUT, "/agencies"), (Method::DELETE, SCRIPT)] {
        let (reply, _) = ask(&app, method, path, &[]).await;
        let reply = reply.expect(405);
        assert_eq!(reply.header("allow"), "GET,HEAD");
        reply.problem("METHOD_NOT_ALLOWED");
    }
}

#[tokio::test]
async fn the_api_keeps_its_paths() {
    let app = App::new().await;
    for path in ["/api", "/api/v1/nowhere", "/api/v1/nowhere/index.html", "/healthz/x"] {
        get(&app, path).await.0.expect(404).problem("NOT_FOUND");
    }
    assert_eq!(get(&app, "/healthz").await.0.ok()["status"], "ok");
    let (reader, _) = get(&app, "/api/docs").await;
    assert!(reader.expect(200).header("content-security-policy").contains("'unsafe-inline'"));
}

#[tokio::test]
async fn a_browser_is_told_what_the_page_may_do() {
    let app = App::new().await;
    let (page, _) = get(&app, "/agencies").await;
    assert_eq!(
        page.header("content-security-policy"),
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; \
         form-action 'self'"
    );
    assert_eq!(page.header("referrer-policy"), "same-origin");
    assert_eq!(page.header("cross-origin-opener-policy"), "same-origin");
    assert!(page.header("permissions-policy").contains("camera=(self)"));
    for path in ["/agencies", SCRIPT, "/favicon.svg", "/assets/nowhere.js"] {
        assert_eq!(get(&app, path).await.0.header("x-content-type-options"), "nosniff", "{path}");
    }
}

#[tokio::test]
async fn without_a_page_the_address_says_so_and_the_api_works() {
    let app = App::without_page().await;
    let (reply, body) = get(&app, "/").await;
    let text = String::from_utf8(body).unwrap();
    assert_eq!(reply.expect(200).header("content-type"), "text/html; charset=utf-8");
    for said in ["make run", "/api/docs", "không kèm trang web", "without its page"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    get(&app, "/favicon.svg").await.0.expect(404).problem("NOT_FOUND");
    assert_eq!(app.as_admin().get("/api/v1/auth/me").await.ok()["email"], "admin@test.test");
}

#[tokio::test]
async fn a_server_that_is_full_refuses_the_page_too() {
    let app = App::configured(|config| config.http.in_flight = 0).await;
    let (reply, _) = get(&app, "/").await;
    reply.expect(503).problem("UNAVAILABLE");
}
