//! How long a session lives, and what a refresh token is still good for.

use chrono::{DateTime, TimeDelta, Utc};

/// A session that is not refreshed for so long is over.
pub const IDLE: TimeDelta = TimeDelta::days(30);
/// However often it is refreshed, after so long its owner signs in again.
pub const LONGEST: TimeDelta = TimeDelta::days(90);
/// For so long after its end a session is remembered.
pub const REMEMBERED: TimeDelta = TimeDelta::days(90);

/// When a refresh token given now expires.
pub fn token_expires(session_expires: DateTime<Utc>, now: DateTime<Utc>) -> DateTime<Utc> {
    (now + IDLE).min(session_expires)
}

/// A refresh token and its session, as stored.
#[derive(Clone, Copy, Debug)]
pub struct Presented {
    /// Whether the session was ended, or its user deactivated.
    pub over: bool,
    /// When the session ends in any case.
    pub session_expires: DateTime<Utc>,
    /// When the token expires.
    pub expires: DateTime<Utc>,
    /// When it was used, if it was.
    pub used: Option<DateTime<Utc>>,
}

/// What to do with a refresh token.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// It is good: give the next one.
    Rotate,
    /// It was used a moment ago, within the operator's grace: refuse it, and no more.
    JustUsed,
    /// It was used before: somebody has a copy. End the session.
    Stolen,
    /// It, or its session, is over.
    Over,
}

/// Decides on a refresh token that was presented.
pub fn decide(token: Presented, grace: TimeDelta, now: DateTime<Utc>) -> Verdict {
    if token.over || token.session_expires <= now {
        return Verdict::Over;
    }
    match token.used {
        // another server's clock may be ahead of ours
        Some(used) if (now - used).max(TimeDelta::zero()) < grace => Verdict::JustUsed,
        Some(_) => Verdict::Stolen,
        None if token.expires <= now => Verdict::Over,
        None => Verdict::Rotate,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    const GOOD: fn() -> Presented =
        || Presented { over: false, session_expires: at(1_000), expires: at(500), used: None };

    #[test]
    fn a_token_is_good_once_and_in_time() {
        let none = TimeDelta::zero();
        assert_eq!(decide(GOOD(), none, at(499)), Verdict::Rotate);
        assert_eq!(decide(GOOD(), none, at(500)), Verdict::Over);
        assert_eq!(decide(Presented { over: true, ..GOOD() }, none, at(0)), Verdict::Over);
        assert_eq!(decide(Presented { session_expires: at(100), ..GOOD() }, none, at(100)), Verdict::Over);
    }

    #[test]
    fn every_second_use_is_a_theft_unless_a_grace_is_set() {
        let used = Presented { used: Some(at(100)), ..GOOD() };
        assert_eq!(decide(used, TimeDelta::zero(), at(100)), Verdict::Stolen);
        assert_eq!(decide(used, TimeDelta::seconds(10), at(109)), Verdict::JustUsed);
        assert_eq!(decide(used, TimeDelta::seconds(10), at(110)), Verdict::Stolen);
        // used in the future, by a server whose clock is ahead
        assert_eq!(decide(used, TimeDelta::zero(), at(99)), Verdict::Stolen);
        assert_eq!(decide(used, TimeDelta::seconds(10), at(99)), Verdict::JustUsed);
        // also when it would have expired by now: the copy is no less a copy
        assert_eq!(decide(used, TimeDelta::zero(), at(600)), Verdict::Stolen);
    }

    #[test]
    fn a_session_over_for_good_is_not_ended_again() {
        let used = Presented { over: true, used: Some(at(100)), ..GOOD() };
        assert_eq!(decide(used, TimeDelta::zero(), at(200)), Verdict::Over);
    }

    #[test]
    fn refreshing_extends_a_session_up_to_its_longest() {
        let begun = at(0);
        let expires = begun + LONGEST;
        assert_eq!(token_expires(expires, begun), begun + IDLE);
        assert_eq!(token_expires(expires, begun + TimeDelta::days(80)), expires);
    }
}
