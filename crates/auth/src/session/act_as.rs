//! Opens a session for a program of the house, which needs no password: it has the signing keys.

use kernel::{Problem, Scope, SessionId, TenantId, UserId};
use secrecy::SecretString;

use super::{rules, store};
use crate::{AuthContext, token::RefreshToken};

/// An access token for this user, with a session of its own that its owner sees and can end. `agent` says what it is for;
/// it cannot be refreshed, so it is good for the life of an access token. `NOT_FOUND` if there is no such active user.
pub async fn act_as(state: &AuthContext, tenant: TenantId, user: UserId, agent: &str) -> Result<SecretString, Problem> {
    let now = state.clock.now();
    let session: SessionId = state.clock.id();
    let expires = now + rules::LONGEST;
    let mut tx = state.db.begin_as(&Scope::tenant(tenant)).await?;
    let password_set_at = store::password_set_at(&mut tx, user).await?.ok_or_else(|| Problem::not_found("user"))?;
    let opening = store::Opening {
        id: session,
        user,
        password_set_at,
        user_agent: Some(agent),
        expires,
        // a first refresh token that nobody has
        token: &RefreshToken::fresh(state.chance).hash(),
    };
    if !store::open(&mut tx, &opening, now).await? {
        return Err(Problem::not_found("user"));
    }
    tx.commit().await?;
    Ok(state.inner.tokens.sign((tenant, user, session), expires, now)?.0)
}
