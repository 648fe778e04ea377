//! How a request becomes an [`Actor`]. The auth context fills this in; the kernel only knows that somebody can.

use std::sync::Arc;

use axum::http::request::Parts;

use crate::{Actor, Problem, problem::Code};

/// Recognises the sender of a request by its cookie or bearer token.
#[async_trait::async_trait]
pub trait Authenticator: Send + Sync + 'static {
    /// The actor, or `INVALID_TOKEN`, `TOKEN_EXPIRED`, `CSRF`.
    async fn authenticate(&self, parts: &Parts) -> Result<Actor, Problem>;
}

/// The authenticator, as a request carries it.
#[derive(Clone)]
pub struct ByAuthenticator(
    /// The one that the server was composed with.
    pub Arc<dyn Authenticator>,
);

/// Recognises the sender; asks once a request.
pub(crate) async fn authenticate(parts: &mut Parts) -> Result<Actor, Problem> {
    if let Some(actor) = parts.extensions.get::<Actor>() {
        return Ok(actor.clone());
    }
    let Some(ByAuthenticator(authenticator)) = parts.extensions.get::<ByAuthenticator>().cloned() else {
        return Err(Problem::new(Code::InvalidToken, "Sign in first."));
    };
    let actor = authenticator.authenticate(parts).await?;
    parts.extensions.insert(actor.clone());
    Ok(actor)
}
