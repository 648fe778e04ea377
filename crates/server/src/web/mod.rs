//! The page for people at the desk: the files that Vite builds from `frontend/`, served beside the API by the same process.
//! A path of the page's own routes is answered with `index.html`, and the page finds its way from there. What lies in
//! `assets/` carries its content's hash in its name and is kept for ever; everything else is asked for again each time.
//!
//! Compression was done when the page was built, so this stands outside the API's layers: nothing is compressed here.

mod coding;
mod file;

use std::{
    convert::Infallible,
    pin::Pin,
    task::{Context, Poll},
};

use axum::{
    body::Body,
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, Method, header},
    response::{Html, IntoResponse, Response},
};
use kernel::{Problem, problem::Code};
use rust_embed::{EmbeddedFile, RustEmbed};
use tower::Service;

pub(crate) use coding::{Coding, taken};
use file::Representation;

/// Under which name requests for the page are counted.
pub(crate) const ROUTE: &str = "page";

const INDEX: &str = "index.html";

/// What is said where no page is built in.
const ABSENT: &str = include_str!("absent.html");

/// The page as Vite has built it: compiled into a release build, read from disk by a debug build.
#[derive(RustEmbed)]
#[folder = "../../frontend/dist"]
#[allow_missing = true]
struct Dist;

/// The page's files, and how requests for them are answered.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    file: fn(&str) -> Option<EmbeddedFile>,
}

impl Page {
    /// The one that was built with this program.
    pub fn built_in() -> Self {
        Self::of::<Dist>()
    }

    /// Another folder's files.
    pub fn of<F: RustEmbed>() -> Self {
        Self { file: F::get }
    }

    /// Whether there is one.
    pub fn is_built(self) -> bool {
        (self.file)(INDEX).is_some()
    }

    fn answer(self, request: &Request) -> Response {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            let problem = Problem::new(Code::MethodNotAllowed, "This path does not take this method; see Allow.");
            return ([(header::ALLOW, "GET,HEAD")], problem).into_response();
        }
        let path = request.uri().path();
        let name = match Wanted::at(path) {
            Wanted::File(name) => Some(name),
            Wanted::Route => Some(INDEX),
            Wanted::Nothing => None,
        };
        if let Some(found) = name.and_then(|name| self.find(name, request.headers())) {
            return (POLICIES, found.response(request)).into_response();
        }
        if matches!(Wanted::at(path), Wanted::Route) {
            return (POLICIES, Html(ABSENT)).into_response();
        }
        Problem::new(Code::NotFound, "There is nothing at this path.").with("path", path).into_response()
    }

    /// A file in the coding that the caller likes best of those there are.
    fn find<'a>(self, name: &'a str, headers: &HeaderMap) -> Option<Representation<'a>> {
        let coded = taken(headers).find_map(|coding| {
            let file = (self.file)(&format!("{name}.{}", coding.extension()))?;
            Some(Representation { name, file, coding: Some(coding) })
        });
        coded.or_else(|| Some(Representation { name, file: (self.file)(name)?, coding: None }))
    }
}

impl Service<Request> for Page {
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response<Body>, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let page = *self;
        // not before it is awaited: a problem quotes the trace that stands around the future
        Box::pin(async move { Ok(page.answer(&request)) })
    }
}

/// What a path asks for.
#[derive(Debug, PartialEq)]
enum Wanted<'a> {
    /// A file of this name, which may be missing.
    File(&'a str),
    /// A route of the page itself.
    Route,
    /// Nothing that there could be.
    Nothing,
}

impl<'a> Wanted<'a> {
    fn at(path: &'a str) -> Self {
        let name = path.strip_prefix('/').unwrap_or(path);
        let mut steps = name.split('/');
        if steps.clone().any(|step| matches!(step, "." | "..")) {
            return Self::Nothing;
        }
        // files lie in the root and in `assets`; deeper a dot is part of a name, as in `/regulations/agency.max_per_district`
        let (first, deeper) = (steps.next().unwrap_or_default(), steps.next().is_some());
        if first != "assets" && (deeper || !first.contains('.')) {
            return Self::Route;
        }
        // a compressed sibling is another form of its file, not a file
        let sibling = Coding::ALL.iter().any(|coding| name.rsplit('.').next() == Some(coding.extension()));
        let unnamed = name.split('/').any(str::is_empty);
        if unnamed || sibling { Self::Nothing } else { Self::File(name) }
    }
}

/// What a browser may do with the page. They stand on every file, as a worker obeys those of its script, and on 304, whose
/// headers replace those that the browser has kept.
const POLICIES: [(HeaderName, HeaderValue); 4] = [
    (
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
             connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; \
             form-action 'self'",
        ),
    ),
    (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(self), geolocation=(), microphone=(), payment=(), usb=()"),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_asks_for_a_file_a_route_or_nothing() {
        for route in [
            "/",
            "/agencies",
            "/agencies/01890a5d",
            "/agencies/",
            "/a.b/c",
            "/regulations/a.b",
            "//",
            "//etc/x.conf",
            "/assetsx",
        ] {
            assert_eq!(Wanted::at(route), Wanted::Route, "{route}");
        }
        for (path, name) in
            [("/theme.js", "theme.js"), ("/assets/app-1.js", "assets/app-1.js"), ("/assets/app", "assets/app")]
        {
            assert_eq!(Wanted::at(path), Wanted::File(name), "{path}");
        }
        for nothing in [
            "/assets/",
            "/assets/../index.html",
            "/../Cargo.toml",
            "/..",
            "/.",
            "/assets//app.js",
            "/assets/app.js.br",
            "/index.html.gz",
        ] {
            assert_eq!(Wanted::at(nothing), Wanted::Nothing, "{nothing}");
        }
    }
}
