//! The gate that every request passes: from its token to an [`Actor`]. The signature is verified in the process, that the
//! session lives is asked of the database for every request (many in one query), and what the user may do is remembered
//! under a version that rises with every change of it. So ending a session, deactivating a user or changing a role counts
//! from the next request on, on every server process.

mod address;
mod authenticate;
mod check;
mod cookies;
mod csrf;
mod profile;
mod together;

use std::{sync::Arc, time::Duration};

pub use address::{ClientAddress, From as FromAddress};
pub use authenticate::{authenticator, token_of};
pub use cookies::{Which, cookie_of, set_cookies};
pub use csrf::require_same_origin;
use kernel::{Actor, Db, Problem, SessionId, TenantId, UserId, problem::Code};
use moka::future::Cache;

use check::SessionCheck;
use profile::Profile;
use together::Together;

/// What the gate remembers.
pub struct Gate {
    db: Db,
    sessions: Together<SessionCheck>,
    profiles: Cache<(UserId, i64), Arc<Profile>>,
}

impl Gate {
    pub fn new(db: &Db) -> Self {
        Self {
            db: db.clone(),
            sessions: Together::new(SessionCheck { db: db.clone() }),
            profiles: Cache::builder().max_capacity(10_000).time_to_idle(Duration::from_hours(1)).build(),
        }
    }

    /// Who comes with this session; `INVALID_TOKEN` unless it lives, is theirs, and they are active.
    pub async fn admit(&self, tenant: TenantId, user: UserId, session: SessionId) -> Result<Actor, Problem> {
        let living = self.sessions.ask((tenant, session)).await?;
        let version = match living {
            Some(living) if living.user == user => living.auth_version,
            _ => return Err(crate::token::invalid()),
        };
        let load = async { profile::load(&self.db, tenant, user).await.map(Arc::new) };
        let profile = self.profiles.try_get_with((user, version), load).await.map_err(shared)?;
        Ok(profile.actor(tenant, user, Some(session)))
    }
}

/// Several requests may have waited for the same failure; a user deactivated this very moment is none.
fn shared(problem: Arc<Problem>) -> Problem {
    if problem.code() == Code::NotFound {
        return crate::token::invalid();
    }
    Arc::try_unwrap(problem).unwrap_or_else(|problem| Problem::unavailable(problem.to_string()))
}

/// A user as an actor without a session, for the programs of the house (demo, import). `NOT_FOUND` if there is no such user
/// or they are not active.
pub async fn actor_of(db: &Db, tenant: TenantId, user: UserId) -> Result<Actor, Problem> {
    Ok(profile::load(db, tenant, user).await?.actor(tenant, user, None))
}
