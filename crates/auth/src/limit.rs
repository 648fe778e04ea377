//! How often somebody may do something, such as trying to sign in. Kept in the process, by the generic cell rate
//! algorithm: per key only the moment at which its allowance would be full again. Several processes allow that many times
//! as much.

use std::{
    borrow::Borrow,
    collections::HashMap,
    hash::Hash,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, Utc};
use kernel::{Problem, problem::RatePolicy};

/// So many at once, and then so many a minute.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rate {
    /// How many at once.
    pub burst: u32,
    /// How many a minute afterwards.
    pub per_minute: u32,
}

impl Rate {
    fn interval(self) -> i64 {
        60_000 / i64::from(self.per_minute.max(1))
    }

    /// How the caller is told: the whole burst is there again after so many seconds.
    fn policy(self, name: &'static str) -> RatePolicy {
        let refilled = self.interval() * i64::from(self.burst);
        RatePolicy { name, quota: self.burst, window: u32::try_from(refilled.div_euclid(1_000)).unwrap_or(u32::MAX) }
    }

    /// Given when the allowance is full again and what time it is (both in milliseconds): when it is full again after one
    /// more, or how long to wait.
    fn next(self, full_at: i64, now: i64) -> Result<i64, i64> {
        let full_at = full_at.max(now);
        let tolerated = self.interval() * i64::from(self.burst.saturating_sub(1));
        let wait = full_at - now - tolerated;
        if wait > 0 { Err(wait) } else { Ok(full_at + self.interval()) }
    }
}

/// Beyond so many keys, those whose allowance is full are forgotten.
const MANY: usize = 10_000;

/// How often, for each key.
pub struct Limiter<K> {
    name: &'static str,
    rate: Rate,
    known: Mutex<Known<K>>,
}

struct Known<K> {
    full_at: HashMap<K, i64>,
    /// With so many keys it is time to forget; twice what was left the last time, so that a flood of keys that may not yet
    /// be forgotten is not gone through for each of them.
    sweep_at: usize,
}

impl<K: Eq + Hash> Known<K> {
    fn forget(&mut self, now: i64) {
        if self.full_at.len() >= self.sweep_at {
            self.full_at.retain(|_, full_at| *full_at > now);
            self.sweep_at = MANY.max(self.full_at.len() * 2);
        }
    }
}

impl<K: Eq + Hash> Limiter<K> {
    /// Everybody begins with a full allowance. Who is refused is told the policy's name.
    pub fn new(name: &'static str, rate: Rate) -> Self {
        Self { name, rate, known: Mutex::new(Known { full_at: HashMap::new(), sweep_at: MANY }) }
    }

    /// Counts one more for this key, or refuses it with `RATE_LIMITED`.
    pub fn take(&self, key: K, now: DateTime<Utc>) -> Result<(), Problem> {
        let now = now.timestamp_millis();
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.forget(now);
        let slot = known.full_at.entry(key).or_insert(now);
        match self.rate.next(*slot, now) {
            Ok(next) => {
                *slot = next;
                Ok(())
            }
            Err(wait) => {
                let seconds = u32::try_from(wait / 1_000 + 1).unwrap_or(u32::MAX);
                Err(Problem::rate_limited(self.rate.policy(self.name), seconds))
            }
        }
    }

    /// Does not count one that was taken after all.
    pub fn give_back<Q>(&self, key: &Q)
    where
        K: Borrow<Q>,
        Q: Eq + Hash + ?Sized,
    {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(full_at) = known.full_at.get_mut(key) {
            *full_at -= self.rate.interval();
        }
    }
}

/// The limits on signing in. One by the e-mail alone would let anybody lock anybody out: what counts first is the e-mail
/// together with the network, and the wider limit for the e-mail from everywhere counts only wrong passwords.
pub struct LoginLimits {
    addresses: Limiter<IpAddr>,
    pairs: Limiter<(String, Option<IpAddr>)>,
    emails: Limiter<String>,
}

/// An attempt to sign in that was let through and counted.
#[must_use = "it is given back unless the password was wrong"]
pub struct Attempt {
    pair: (String, Option<IpAddr>),
}

impl LoginLimits {
    pub fn new(per_address: Rate, per_email_and_network: Rate, per_email: Rate) -> Self {
        Self {
            addresses: Limiter::new("login-address", per_address),
            pairs: Limiter::new("login", per_email_and_network),
            emails: Limiter::new("login-email", per_email),
        }
    }

    /// Counts an attempt for this e-mail from this address, or refuses it with `RATE_LIMITED`.
    pub fn attempt(&self, email: &str, address: Option<IpAddr>, now: DateTime<Utc>) -> Result<Attempt, Problem> {
        let network = address.map(network);
        if let Some(network) = network {
            self.addresses.take(network, now)?;
        }
        let pair = (email.to_owned(), network);
        self.pairs.take(pair.clone(), now)?;
        if let Err(refused) = self.emails.take(email.to_owned(), now) {
            self.pairs.give_back(&pair);
            return Err(refused);
        }
        Ok(Attempt { pair })
    }

    /// An attempt that was no wrong guess does not count, except for the address.
    pub fn give_back(&self, attempt: &Attempt) {
        self.pairs.give_back(&attempt.pair);
        self.emails.give_back(attempt.pair.0.as_str());
    }
}

/// What counts as one address: whoever has one IPv6 address has 2^64 of them.
pub fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6((u128::from(address) & !u128::from(u64::MAX)).into()),
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    use kernel::problem::Code;

    use super::*;

    const RATE: Rate = Rate { burst: 3, per_minute: 60 };

    #[test]
    fn after_the_burst_one_waits_an_interval_each() {
        let mut full_at = 0;
        for _ in 0..3 {
            full_at = RATE.next(full_at, 0).unwrap();
        }
        assert_eq!(RATE.next(full_at, 0), Err(1_000));
        assert_eq!(RATE.next(full_at, 400), Err(600));
        full_at = RATE.next(full_at, 1_000).unwrap();
        assert_eq!(RATE.next(full_at, 1_000), Err(1_000));
    }

    #[test]
    fn an_idle_key_has_its_whole_burst_again_and_no_more() {
        let mut full_at = 0;
        for _ in 0..3 {
            full_at = RATE.next(full_at, 1_000_000).unwrap();
        }
        assert!(RATE.next(full_at, 1_000_000).is_err());
    }

    #[test]
    fn keys_do_not_share_their_allowance() {
        let limiter = Limiter::new("test", Rate { burst: 1, per_minute: 1 });
        let now = DateTime::from_timestamp(0, 0).unwrap();
        assert!(limiter.take("a", now).is_ok());
        assert!(limiter.take("b", now).is_ok());
        let refused = limiter.take("a", now).unwrap_err();
        assert_eq!(refused.code(), Code::RateLimited);
        assert_eq!(refused.params()["retry_after"], 61);
    }

    #[test]
    fn full_allowances_are_forgotten() {
        let limiter = Limiter::new("test", RATE);
        for key in 0..MANY {
            limiter.take(key, DateTime::from_timestamp(0, 0).unwrap()).unwrap();
        }
        limiter.take(MANY, DateTime::from_timestamp(100, 0).unwrap()).unwrap();
        let known = limiter.known.lock().unwrap();
        assert_eq!((known.full_at.len(), known.sweep_at), (1, MANY));
    }

    #[test]
    fn allowances_that_are_not_full_are_not_gone_through_for_each_key() {
        let limiter = Limiter::new("test", RATE);
        let now = DateTime::from_timestamp(0, 0).unwrap();
        for key in 0..=MANY {
            limiter.take(key, now).unwrap();
        }
        let known = limiter.known.lock().unwrap();
        assert_eq!((known.full_at.len(), known.sweep_at), (MANY + 1, 2 * MANY));
    }

    fn logins() -> LoginLimits {
        let rate = |burst| Rate { burst, per_minute: 1 };
        LoginLimits::new(rate(100), rate(2), rate(5))
    }

    #[test]
    fn who_guesses_locks_out_their_own_network_only() {
        let (limits, now) = (logins(), DateTime::from_timestamp(0, 0).unwrap());
        let from = |last: u8| Some(IpAddr::from([203, 0, 113, last]));
        for _ in 0..2 {
            let _ = limits.attempt("a@b.test", from(1), now).unwrap();
        }
        for _ in 0..9 {
            assert_eq!(limits.attempt("a@b.test", from(1), now).err().unwrap().code(), Code::RateLimited);
        }
        let _ = limits.attempt("a@b.test", from(2), now).unwrap();
        let _ = limits.attempt("c@b.test", from(1), now).unwrap();
    }

    #[test]
    fn from_everywhere_an_email_has_only_so_many_wrong_guesses() {
        let (limits, now) = (logins(), DateTime::from_timestamp(0, 0).unwrap());
        let from = |last: u8| Some(IpAddr::from([203, 0, 113, last]));
        for last in 0..5 {
            let _ = limits.attempt("a@b.test", from(last), now).unwrap();
        }
        for _ in 0..3 {
            assert!(limits.attempt("a@b.test", from(9), now).is_err());
        }
        // what was refused by the wider limit does not count for the narrower
        let later = DateTime::from_timestamp(120, 0).unwrap();
        for _ in 0..2 {
            let _ = limits.attempt("a@b.test", from(9), later).unwrap();
        }
        assert!(limits.attempt("a@b.test", from(9), later).is_err());
    }

    #[test]
    fn a_right_password_does_not_count() {
        let (limits, now) = (logins(), DateTime::from_timestamp(0, 0).unwrap());
        for _ in 0..20 {
            let attempt = limits.attempt("a@b.test", Some(IpAddr::from([203, 0, 113, 1])), now).unwrap();
            limits.give_back(&attempt);
        }
    }

    #[test]
    fn an_ipv6_network_counts_as_one_address() {
        let of = |text: &str| network(text.parse().unwrap());
        assert_eq!(of("2001:db8::1"), of("2001:db8::ffff:2"));
        assert_ne!(of("2001:db8::1"), of("2001:db8:0:1::1"));
        assert_eq!(of("::ffff:192.0.2.1"), of("192.0.2.1"));
        assert_ne!(of("192.0.2.1"), of("192.0.2.2"));
    }
}
