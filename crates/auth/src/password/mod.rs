//! Passwords: what makes one acceptable, and hashing them by argon2id away from the threads that serve requests.

mod rules;

use std::{sync::Arc, time::Duration};

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use kernel::{Chance, Problem};
pub use rules::{LONGEST, check};
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::Semaphore;

/// The parameters that OWASP recommends: 19 MiB, two passes, one lane.
const MEMORY: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// What is verified against where there is no user: random bytes in the form of a hash, so that an unknown e-mail
/// takes the same time as a wrong password.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$WU4VVzcW5SLhadii45X7Qg$fydHZpyDQudXU2P8QxeYGl4WCJQVQNZS3siLr4+yEaw";

/// Hashes and verifies passwords, so many at once and no more; who would wait too long is sent away.
pub struct Passwords {
    chance: Chance,
    hashers: Arc<Semaphore>,
    wait: Duration,
}

impl Passwords {
    pub fn new(chance: Chance, hashers: usize, wait: Duration) -> Self {
        Self { chance, hashers: Arc::new(Semaphore::new(hashers.max(1))), wait }
    }

    /// The hash of a password, in PHC form.
    pub async fn hash(&self, password: &SecretString) -> Result<SecretString, Problem> {
        let password = password.clone();
        let salt = self.chance.bytes::<16>();
        self.aside(move || hash(&password, &salt)).await?
    }

    /// Whether it is the password of this hash. Takes the same time when there is no hash to compare with.
    pub async fn verify(&self, password: &SecretString, hash: Option<SecretString>) -> Result<bool, Problem> {
        let password = password.clone();
        self.aside(move || {
            let known = hash.is_some();
            let hash = hash.as_ref().map_or(NOBODYS, ExposeSecret::expose_secret);
            Ok(verify(&password, hash)? && known)
        })
        .await?
    }

    async fn aside<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
        let hasher = tokio::time::timeout(self.wait, Arc::clone(&self.hashers).acquire_owned()).await;
        let hasher = hasher
            .map_err(|_| Problem::unavailable("too many passwords are waiting to be hashed"))?
            .map_err(Problem::internal)?;
        let done = tokio::task::spawn_blocking(move || {
            let done = work();
            // held by the work and not by the caller, who may have gone away
            drop(hasher);
            done
        });
        done.await.map_err(Problem::internal)
    }
}

fn argon2() -> Result<Argon2<'static>, Problem> {
    let params = Params::new(MEMORY, PASSES, LANES, None).map_err(Problem::internal)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash(password: &SecretString, salt: &[u8]) -> Result<SecretString, Problem> {
    let hash: PasswordHash =
        argon2()?.hash_password_with_salt(password.expose_secret().as_bytes(), salt).map_err(Problem::internal)?;
    Ok(hash.to_string().into())
}

fn verify(password: &SecretString, hash: &str) -> Result<bool, Problem> {
    let hash = PasswordHash::new(hash).map_err(Problem::internal)?;
    Ok(argon2()?.verify_password(password.expose_secret().as_bytes(), &hash).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_verified_against_its_own_hash_only() {
        let password = SecretString::from("a long enough one");
        let hashed = hash(&password, &[7; 16]).unwrap();
        assert!(hashed.expose_secret().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(verify(&password, hashed.expose_secret()).unwrap());
        assert!(!verify(&SecretString::from("another one"), hashed.expose_secret()).unwrap());
    }

    #[test]
    fn nobodys_hash_costs_as_much_as_anybodys() {
        let cost = |hash: &str| {
            let hash = PasswordHash::new(hash).unwrap();
            (Params::try_from(&hash).unwrap(), hash.salt.unwrap().len(), hash.hash.unwrap().len())
        };
        let anybodys = hash(&SecretString::from("a long enough one"), &[7; 16]).unwrap();
        assert_eq!(cost(NOBODYS), cost(anybodys.expose_secret()));
    }

    #[tokio::test]
    async fn nobody_waits_for_ever_to_be_hashed() {
        let passwords = Passwords::new(Chance::system(), 1, Duration::ZERO);
        let busy = Arc::clone(&passwords.hashers).try_acquire_owned().unwrap();
        let refused = passwords.verify(&SecretString::from("whatever it is"), None).await.unwrap_err();
        assert_eq!(refused.code(), kernel::problem::Code::Unavailable);
        drop(busy);
        assert!(!passwords.verify(&SecretString::from("whatever it is"), None).await.unwrap());
    }

    #[tokio::test]
    async fn without_a_user_no_password_is_right() {
        let passwords = Passwords::new(Chance::system(), 1, Duration::from_secs(2));
        assert!(!passwords.verify(&SecretString::from("whatever it is"), None).await.unwrap());
    }
}
