//! The page as Nginx serves it by `deploy/nginx/page.conf`: what a browser is told is what the server itself would tell it.
#![cfg(test)]

use std::{
    fs,
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Command, Output},
};

use reqwest::{Client, StatusCode};
use testkit::App;

/// A real Nginx with a folder of its own.
struct Nginx {
    folder: PathBuf,
    address: SocketAddr,
}

impl Nginx {
    fn start() -> Self {
        let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = std::env::temp_dir().join(format!("entrepot-nginx-{}", address.port()));
        fs::create_dir_all(&folder).unwrap();
        let (page, included) = (here.join("page"), here.join("../../deploy/nginx/page.conf"));
        let (temp, page, included) = (folder.display(), page.display(), included.display());
        let conf = format!(
            "load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
             # the folder of the page may be open to nobody else
             {user}
             worker_processes 1; pid {temp}/pid; error_log {temp}/error.log;
             events {{ worker_connections 64; }}
             http {{
                 access_log off;
                 client_body_temp_path {temp}/body; proxy_temp_path {temp}/proxy; fastcgi_temp_path {temp}/fastcgi;
                 uwsgi_temp_path {temp}/uwsgi; scgi_temp_path {temp}/scgi;
                 server {{ listen {address}; root {page}; include {included}; }}
             }}",
            user = if nix::unistd::geteuid().is_root() { "user root;" } else { "" },
        );
        fs::write(folder.join("nginx.conf"), conf).unwrap();
        let nginx = Self { folder, address };
        // it returns when its sockets are open
        let started = nginx.run(&[]);
        assert!(started.status.success(), "{}", String::from_utf8_lossy(&started.stderr));
        nginx
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut nginx = Command::new("/usr/sbin/nginx");
        let (conf, log) = (self.folder.join("nginx.conf"), self.folder.join("error.log"));
        let nginx = nginx.arg("-c").arg(conf).arg("-p").arg(&self.folder).arg("-e").arg(log).args(arguments);
        nginx.output().expect("Nginx is there: scripts/install test")
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        self.run(&["-s", "stop"]);
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// What a browser obeys.
const HEADERS: [&str; 10] = [
    "content-type",
    "content-encoding",
    "content-length",
    "cache-control",
    "vary",
    "content-security-policy",
    "referrer-policy",
    "cross-origin-opener-policy",
    "permissions-policy",
    "x-content-type-options",
];

async fn ask(client: &Client, at: SocketAddr, path: &str, takes: &str) -> (StatusCode, Vec<String>, Vec<u8>) {
    let url = format!("http://{at}{path}");
    let answer = client.get(url).header("accept-encoding", takes).send().await.unwrap();
    let header = |name: &&str| {
        let value = answer.headers().get(*name).map(|value| value.to_str().unwrap().to_lowercase());
        format!("{name}: {}", value.unwrap_or_default())
    };
    let headers = HEADERS.iter().map(header).collect();
    (answer.status(), headers, answer.bytes().await.unwrap().to_vec())
}

#[tokio::test]
async fn nginx_answers_for_the_page_as_the_server_does() {
    let app = App::new().await;
    let nginx = Nginx::start();
    let client = Client::new();
    for path in [
        "/",
        "/agencies",
        "/agencies/01890a5d-ac96-774b-bcce-b302099a8057?tab=debt",
        "/reports/",
        "/regulations/agency.max_per_district",
        "/index.html",
        "/favicon.svg",
        "/manifest.webmanifest",
        "/assets/app-1a2b3c4d.js",
        "/assets/app-5e6f7a8b.css",
    ] {
        for takes in ["gzip, deflate, br, zstd", "gzip", "br", "identity"] {
            let (ours, theirs) =
                (ask(&client, app.address, path, takes).await, ask(&client, nginx.address, path, takes).await);
            assert_eq!(ours.0, 200, "{path}");
            assert_eq!((theirs.0, &theirs.1), (ours.0, &ours.1), "{path} {takes}");
            assert!(theirs.2 == ours.2, "{path} {takes}");
        }
    }
    for path in [
        "/assets/app-0.js",
        "/assets/",
        "/assets",
        "/nowhere.txt",
        "/.env",
        "/assets/app-1a2b3c4d.js.br",
        "/index.html.br",
    ] {
        assert_eq!(ask(&client, app.address, path, "br").await.0, 404, "{path}");
        assert_eq!(ask(&client, nginx.address, path, "br").await.0, 404, "{path}");
    }
}

#[tokio::test]
async fn nginx_tells_who_has_a_file_that_it_is_still_so() {
    let nginx = Nginx::start();
    let client = Client::new();
    for path in ["/agencies", "/assets/app-1a2b3c4d.js"] {
        let url = format!("http://{}{path}", nginx.address);
        let first = client.get(&url).send().await.unwrap();
        let tag = first.headers().get("etag").unwrap();
        let again = client.get(&url).header("if-none-match", tag).send().await.unwrap();
        assert_eq!(again.status(), 304);
        assert_eq!(again.headers().get("cache-control"), first.headers().get("cache-control"));
    }
}
