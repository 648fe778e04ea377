//! What an agency is.

use serde::{Deserialize, Serialize};

/// Where an agency stands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, sqlx::Type, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Status {
    /// It has applied, and waits for approval.
    Pending,
    /// It may be issued to.
    Active,
    /// It may not be issued to.
    Blocked,
}

impl Status {
    /// As it is stored and sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Active => "active",
            Self::Blocked => "blocked",
        }
    }
}
