//! What a session is to its owner.

use chrono::{DateTime, Utc};
use kernel::SessionId;
use serde::Serialize;
use utoipa::ToSchema;

/// One sign-in that lives.
#[derive(Debug, Serialize, ToSchema)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Whether it is the one that asks.
    pub current: bool,
    /// What the client said of itself when it signed in.
    pub user_agent: Option<String>,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it was last refreshed, or began: exact to the life of an access token.
    pub last_used_at: DateTime<Utc>,
    /// When it ends, however often it is refreshed.
    pub expires_at: DateTime<Utc>,
}

/// Why a session ended before its time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EndReason {
    /// Its owner signed out.
    Logout,
    /// Its owner ended it from another one.
    EndedByUser,
    /// An administrator ended it.
    EndedByAdmin,
    /// The password was changed or set.
    PasswordChanged,
    /// The user was deactivated.
    Deactivated,
    /// A refresh token came a second time.
    TokenReused,
}

impl EndReason {
    /// As it is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Logout => "logout",
            Self::EndedByUser => "ended_by_user",
            Self::EndedByAdmin => "ended_by_admin",
            Self::PasswordChanged => "password_changed",
            Self::Deactivated => "deactivated",
            Self::TokenReused => "token_reused",
        }
    }
}
