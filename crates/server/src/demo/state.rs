//! What the demo remembers beside its database: how far the filling came, so that a start after a crash goes on from there.

use std::{io, path::Path};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

const FILE: &str = "demo.json";

/// How far the filling came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct State {
    /// The last day of the year of trade: the day of the first start.
    pub(super) last_day: NaiveDate,
    /// How many days the year has before its last one.
    pub(super) days: u16,
    /// Up to which day it is posted.
    pub(super) posted_through: Option<NaiveDate>,
    /// Since when the accounts have their password.
    pub(super) password_set_on: Option<NaiveDate>,
    /// Whether somebody has chosen it, so that it is known to them even if nothing was ever printed.
    #[serde(default)]
    pub(super) password_chosen: bool,
}

impl State {
    /// A demo that has nothing yet, on its first day.
    pub(super) const fn first(today: NaiveDate, days: u16) -> Self {
        Self { last_day: today, days, posted_through: None, password_set_on: None, password_chosen: false }
    }

    /// Whether the whole year is posted.
    pub(super) fn is_filled(&self) -> bool {
        self.posted_through == Some(self.last_day)
    }

    /// What a demo in this folder remembers; nothing if it has never been started.
    pub(super) fn read(folder: &Path) -> io::Result<Option<Self>> {
        match std::fs::read(folder.join(FILE)) {
            Ok(bytes) => Ok(Some(serde_json::from_slice(&bytes)?)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Remembers it. Written beside and renamed, so that a crash leaves the old or the new one.
    pub(super) fn write(&self, folder: &Path) -> io::Result<()> {
        let beside = folder.join(format!("{FILE}.new"));
        std::fs::write(&beside, serde_json::to_vec_pretty(self)?)?;
        std::fs::rename(beside, folder.join(FILE))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let folder = std::env::temp_dir().join(format!("entrepot-demo-state-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        assert_eq!(State::read(&folder).unwrap(), None);
        let today = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let mut state = State::first(today, 364);
        assert!(!state.is_filled());
        state.posted_through = Some(today);
        state.write(&folder).unwrap();
        assert_eq!(State::read(&folder).unwrap(), Some(state.clone()));
        assert!(state.is_filled());
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
