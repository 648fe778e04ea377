//! Signs in for the programs of the house (the demo's first filling, tests), which act as somebody without knowing their
//! password.

use kernel::{Problem, Scope, SessionId, TenantId, UserId};
use secrecy::SecretString;

use super::{rules, store};
use crate::{AuthContext, token::RefreshToken};

/// Opens a session of this user and gives its access token. `NOT_FOUND` if there is no such user or they are not active.
pub async fn act_as(
    state: &AuthContext,
    tenant: TenantId,
    user: UserId,
    program: &str,
) -> Result<SecretString, Problem> {
    let now = state.clock.now();
    let session: SessionId = state.clock.id();
    let expires = now + rules::LONGEST;
    let token = RefreshToken::fresh(state.chance).hash();
    let mut tx = state.db.begin_as(&Scope::tenant(tenant)).await?;
    let password_set_at = sqlx::query_scalar!(
        "select password_set_at from auth.user where tenant_id = (select kernel.current_tenant()) and id = $1",
        user.0
    )
    .fetch_optional(tx.conn())
    .await?
    .ok_or_else(|| Problem::not_found("user"))?;
    let opening =
        store::Opening { id: session, user, password_set_at, user_agent: Some(program), expires, token: &token };
    if !store::open(&mut tx, &opening, now).await? {
        return Err(Problem::not_found("user"));
    }
    tx.commit().await?;
    Ok(state.inner.tokens.sign((tenant, user, session), expires, now)?.0)
}
