//! A file on its way out: its type, how long it is kept, and whether the caller has it already.

use std::{borrow::Cow, fmt::Write};

use axum::{
    body::{Body, Bytes},
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::EmbeddedFile;

use super::Coding;

/// A file in one coding.
pub(super) struct Representation<'a> {
    /// The file's own name.
    pub(super) name: &'a str,
    /// Its bytes in that coding.
    pub(super) file: EmbeddedFile,
    /// None is plain.
    pub(super) coding: Option<Coding>,
}

impl Representation<'_> {
    /// The answer: the file, its headers alone for HEAD, or 304 for who has it.
    pub(super) fn response(self, request: &Request) -> Response {
        let tag = tag(&self.file);
        let mut headers = HeaderMap::from_iter([
            (header::CACHE_CONTROL, HeaderValue::from_static(kept(self.name))),
            (header::VARY, HeaderValue::from_static("accept-encoding")),
        ]);
        let has_it = has(request.headers(), &tag);
        headers.extend(HeaderValue::try_from(tag).ok().map(|tag| (header::ETAG, tag)));
        if has_it {
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type(self.name)));
        headers.insert(header::CONTENT_LENGTH, self.file.data.len().into());
        headers.extend(self.coding.map(|coding| (header::CONTENT_ENCODING, coding.name())));
        if request.method() == Method::HEAD {
            return (headers, Body::empty()).into_response();
        }
        let bytes = match self.file.data {
            Cow::Borrowed(bytes) => Bytes::from_static(bytes),
            Cow::Owned(bytes) => bytes.into(),
        };
        (headers, bytes).into_response()
    }
}

/// How long a browser may keep a file without asking.
fn kept(name: &str) -> &'static str {
    if name.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// The entity tag: another one for another content or coding.
fn tag(file: &EmbeddedFile) -> String {
    let hash = file.metadata.sha256_hash();
    let mut tag = String::from("\"");
    for byte in &hash[..16] {
        let _ = write!(tag, "{byte:02x}");
    }
    tag + "\""
}

/// Whether `If-None-Match` names this tag (RFC 9110 section 13.1.2).
fn has(headers: &HeaderMap, tag: &str) -> bool {
    let values = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    values
        .flat_map(|value| value.split(',').map(str::trim))
        .any(|named| named == "*" || named.strip_prefix("W/").unwrap_or(named) == tag)
}

/// By the extension, as what a browser obeys: `nosniff` forbids it to guess.
fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "json" | "map" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        "wasm" => "application/wasm",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_follows_the_last_extension() {
        assert_eq!(media_type("assets/app-1a2b.min.js"), "text/javascript; charset=utf-8");
        assert_eq!(media_type("assets/inter.woff2"), "font/woff2");
        assert_eq!(media_type("assets/what"), "application/octet-stream");
    }

    #[test]
    fn a_tag_is_compared_weakly_and_among_several() {
        let has = |value: &'static str| {
            has(&HeaderMap::from_iter([(header::IF_NONE_MATCH, HeaderValue::from_static(value))]), "\"b\"")
        };
        assert!(has("\"a\", \"b\"") && has("W/\"b\"") && has("*"));
        assert!(!has("\"a\"") && !has("b") && !has(""));
    }
}
