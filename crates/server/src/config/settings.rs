//! Every setting there is, with its default and what it means.

/// One setting.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Its place in the TOML file; the environment variable is derived from it.
    pub key: &'static str,
    /// What it is unless set.
    pub default: &'static str,
    /// Whether it is masked when shown, and may come from a file named by `..._FILE`.
    pub secret: bool,
    /// What it means.
    pub about: &'static str,
}

impl Setting {
    /// Its environment variable: `database.url` is `ENTREPOT_DATABASE_URL`.
    pub fn variable(&self) -> String {
        format!("ENTREPOT_{}", self.key.replace('.', "_").to_uppercase())
    }
}

const fn open(key: &'static str, default: &'static str, about: &'static str) -> Setting {
    Setting { key, default, secret: false, about }
}

const fn secret(key: &'static str, default: &'static str, about: &'static str) -> Setting {
    Setting { key, default, secret: true, about }
}

/// All of them, in the order in which they are shown.
pub const SETTINGS: &[Setting] = &[
    secret(
        "database.url",
        "postgres://entrepot_service@127.0.0.1:5432/entrepot",
        "where the books are, as the service's own role",
    ),
    secret("database.owner_url", "", "the same as the owner of the schema; used by migrate only"),
    open("database.connections", "20", "most connections to it"),
    open("http.bind", "127.0.0.1:8080", "address and port to serve on"),
    open("http.request_seconds", "30", "longest time for a request"),
    open("http.in_flight", "2048", "most requests under way at once; beyond it the answer is 503"),
    open("http.connections", "4096", "most connections open at once; beyond it others wait to be accepted"),
    open("http.head_seconds", "15", "longest time for the head of a request"),
    open("http.body_seconds", "10", "longest time for its body"),
    open("http.idle_seconds", "75", "how long a connection may stay open between requests"),
    open("http.write_seconds", "30", "how long a client may take nothing of an answer"),
    open("http.shutdown_seconds", "20", "how long requests may take to end when the server stops"),
    open(
        "http.client_address_header",
        "",
        "the header that a proxy in front writes the client's address into, such as x-real-ip",
    ),
    secret(
        "auth.signing_keys",
        "",
        "what access tokens are signed with: id=seed,id=seed, each seed 32 random bytes in base64 (the first signs)",
    ),
    open("auth.insecure_cookies", "false", "cookies that work over plain http; only on a loopback address"),
    open("auth.refresh_grace_seconds", "0", "for how long a refresh token's second use is no theft"),
    open("metrics.enabled", "true", "whether Prometheus metrics are served"),
    open("metrics.bind", "127.0.0.1:9090", "address and port to serve them on"),
    open("log.format", "json", "json or pretty"),
    open("log.filter", "info", "which events are logged, such as info,access=debug"),
];

/// Environment variables with our prefix that are not settings: they belong to a command's own arguments or to tests.
pub const OTHER_VARIABLES: &[&str] = &[
    "ENTREPOT_CONFIG",
    "ENTREPOT_DEMO_PASSWORD",
    "ENTREPOT_PASSWORD",
    "ENTREPOT_POSTGRES_BIN",
    "ENTREPOT_TEST_POSTGRES",
    "ENTREPOT_DEV_POSTGRES",
    "ENTREPOT_DATA",
    "ENTREPOT_DEV_DATABASE",
];
