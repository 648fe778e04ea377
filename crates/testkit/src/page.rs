//! A page for tests: a few files laid out as Vite lays them out, so that no test depends on whether `frontend/` is built.

use rust_embed::RustEmbed;
use server::web::Page;

#[derive(RustEmbed)]
#[folder = "page"]
struct Built;

#[derive(RustEmbed)]
#[folder = "page/absent"]
#[allow_missing = true]
struct Absent;

/// The files of `page/`.
pub(crate) fn built() -> Page {
    Page::of::<Built>()
}

/// None at all.
pub(crate) fn absent() -> Page {
    Page::of::<Absent>()
}
