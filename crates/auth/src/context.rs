//! What the operations of this context share, and what the server configures about them.

use std::{sync::Arc, time::Duration};

use chrono::TimeDelta;
use kernel::{Chance, Clock, Db};

use crate::{
    gate::Gate,
    limit::{LoginLimits, Rate},
    password::Passwords,
    token::{AccessTokens, SigningKeys},
};

/// What the server configures.
#[derive(Clone, Debug)]
pub struct AuthConfig {
    /// What access tokens are signed with.
    pub keys: SigningKeys,
    /// The issuer that access tokens name.
    pub issuer: String,
    /// Plain cookie names without `Secure`: only for a server on loopback without TLS.
    pub insecure_cookies: bool,
    /// For how long the second use of a refresh token counts as a slip of the client and not as a theft. Within it the
    /// second use is refused with `CONFLICT`, without a token; after it the session ends. Zero: every second use ends it.
    pub refresh_grace: TimeDelta,
    /// How often one e-mail may be tried with a wrong password from one network, on this process.
    pub logins_per_email_and_network: Rate,
    /// How often from everywhere.
    pub logins_per_email: Rate,
    /// How often one address may try to sign in, on this process.
    pub logins_per_address: Rate,
    /// How many passwords are hashed at once; each takes a core and 19 MiB. Who waits for longer than
    /// [`hashing_wait`](Self::hashing_wait) is told to come again.
    pub hashers: usize,
    /// How long somebody may wait for one.
    pub hashing_wait: Duration,
}

impl AuthConfig {
    /// The usual configuration with these keys.
    pub fn new(keys: SigningKeys) -> Self {
        Self {
            keys,
            issuer: "entrepot".to_owned(),
            insecure_cookies: false,
            refresh_grace: TimeDelta::zero(),
            logins_per_email_and_network: Rate { burst: 10, per_minute: 10 },
            logins_per_email: Rate { burst: 100, per_minute: 60 },
            logins_per_address: Rate { burst: 200, per_minute: 100 },
            // the other half is for those who have signed in
            hashers: std::thread::available_parallelism().map_or(1, |cores| (cores.get() / 2).max(1)),
            hashing_wait: Duration::from_secs(2),
        }
    }
}

/// The state of this context's operations.
#[derive(Clone)]
pub struct AuthContext {
    /// The database.
    pub db: Db,
    /// What time it is.
    pub clock: Clock,
    /// Where tokens and salts come from.
    pub chance: Chance,
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub insecure_cookies: bool,
    pub refresh_grace: TimeDelta,
    pub tokens: AccessTokens,
    pub passwords: Passwords,
    pub limits: LoginLimits,
    pub gate: Gate,
}

impl AuthContext {
    /// Over this database, with this configuration.
    pub fn new(db: Db, clock: Clock, chance: Chance, config: AuthConfig) -> Self {
        let inner = Inner {
            insecure_cookies: config.insecure_cookies,
            refresh_grace: config.refresh_grace,
            tokens: AccessTokens::new(config.keys, config.issuer),
            passwords: Passwords::new(chance, config.hashers, config.hashing_wait),
            limits: LoginLimits::new(
                config.logins_per_address,
                config.logins_per_email_and_network,
                config.logins_per_email,
            ),
            gate: Gate::new(&db),
        };
        Self { db, clock, chance, inner: Arc::new(inner) }
    }
}
