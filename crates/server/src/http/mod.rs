//! Everything between the socket and the contexts: connections, request ids, limits, problems for what no operation
//! answers, compression, security headers, health, and the API document with its reader. The page beside it is `crate::web`.

mod border;
mod compress;
pub mod document;
mod health;
pub mod listener;
mod metrics;
mod timed;
mod trace;

use axum::{Router, extract::DefaultBodyLimit, http::Uri};
use kernel::{Problem, problem::Code};
use utoipa::openapi::OpenApi;

use crate::web::{self, Page};

pub use border::Border;
pub use compress::Api;
pub use health::Health;
pub(crate) use health::documented as health;

/// The largest body that an operation takes, files apart.
pub const BODY_BYTES: usize = 1024 * 1024;

/// The whole API out of the contexts' routes and their document, and the page beside it.
pub fn api(routes: Router, document: &OpenApi, border: Border, page: Page) -> Result<Api, serde_json::Error> {
    let router = routes
        .merge(document::router(document)?)
        .fallback(unknown_path)
        .method_not_allowed_fallback(wrong_method)
        .layer(DefaultBodyLimit::max(BODY_BYTES))
        .layer(border.clone());
    Ok(Api::new(router, border.around(web::ROUTE, page)))
}

async fn unknown_path(uri: Uri) -> Problem {
    Problem::new(Code::NotFound, "There is nothing at this path.").with("path", uri.path())
}

async fn wrong_method() -> Problem {
    Problem::new(Code::MethodNotAllowed, "This path does not take this method; see Allow.")
}
