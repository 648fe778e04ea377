//! What a period is.

use chrono::{DateTime, Utc};
use kernel::{Month, UserId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::Calendar;

/// What was done to a month.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, sqlx::Type, ToSchema)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Action {
    /// It was closed, and every month before it.
    Close,
    /// It was opened again, and every month after it.
    Reopen,
}

impl Action {
    /// As it is stored and sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Close => "close",
            Self::Reopen => "reopen",
        }
    }
}

/// Whether a month may still change.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Documents may be dated in it.
    Open,
    /// Its figures stay as they are.
    Closed,
}

/// A month of the books.
#[derive(Debug, Serialize, ToSchema)]
pub struct Period {
    /// The month.
    pub month: Month,
    /// Whether it may still change.
    pub state: State,
    /// Who closed and reopened it, by itself or with another month, the latest first.
    pub history: Vec<Closing>,
}

/// One closing or reopening.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Closing {
    /// What was done.
    pub action: Action,
    /// The month that it was done to.
    pub month: Month,
    /// The first month that it closed or opened; null where every month before is closed with it.
    pub from: Option<Month>,
    /// The last month that it closed or opened.
    pub to: Month,
    /// Why.
    pub reason: Option<String>,
    /// Who did it.
    pub done_by: UserId,
    /// Their name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done_by_name: Option<String>,
    /// When.
    pub done_at: DateTime<Utc>,
}

impl Period {
    /// A month as it stands in this calendar.
    pub fn new(month: Month, calendar: &Calendar, history: Vec<Closing>) -> Self {
        let state = if calendar.is_closed(month.last_day()) { State::Closed } else { State::Open };
        Self { month, state, history }
    }
}
