//! A text in the two languages that every user-facing text exists in.

use serde::Serialize;

/// Vietnamese first, English second.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, utoipa::ToSchema)]
pub struct Text {
    /// Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

/// Both languages of a text.
pub const fn text(vi: &'static str, en: &'static str) -> Text {
    Text { vi, en }
}
