//! Time and chance, as arguments: the only place that asks the machine for either, so that tests can own both.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use chrono::{DateTime, NaiveDate, SubsecRound, TimeDelta, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

/// What time it is, and the ids that are made from time.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    /// Seconds that a test has moved the clock by; zero outside tests.
    shifted: Arc<AtomicI64>,
}

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self::default()
    }

    /// This moment, to the microsecond: as exact as the database keeps it, so that what is answered is what is read later.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
    pub fn now(&self) -> DateTime<Utc> {
        let now = Utc::now() + TimeDelta::seconds(self.shifted.load(Ordering::Relaxed));
        now.trunc_subsecs(6)
    }

    /// The date it is at this moment in a tenant's time zone.
    pub fn today(&self, zone: Tz) -> NaiveDate {
        self.now().with_timezone(&zone).date_naive()
    }

    /// Moves this clock (and its clones) by so much; tests let tokens expire with it.
    pub fn shift(&self, by: TimeDelta) {
        self.shifted.fetch_add(by.num_seconds(), Ordering::Relaxed);
    }

    /// A fresh id, ordered by time within this process.
    #[expect(clippy::disallowed_methods, reason = "the one place that makes ids")]
    pub fn id<T: From<Uuid>>(&self) -> T {
        T::from(Uuid::now_v7())
    }
}

/// Unpredictable bytes, for tokens and salts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Chance;

impl Chance {
    /// The operating system's randomness.
    pub fn system() -> Self {
        Self
    }

    /// `N` unpredictable bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        use rand::TryRng;
        let mut bytes = [0; N];
        #[expect(clippy::expect_used, reason = "a machine without randomness must not go on")]
        rand::rngs::SysRng.try_fill_bytes(&mut bytes).expect("the operating system gives randomness");
        bytes
    }
}
