//! Users for the programs of the house: the operator's commands and the demo.

use kernel::{Checks, Db, Problem, TenantId, Tx, UserId};
use secrecy::SecretString;

use super::{Sees, model::check_roles, store};
use crate::{AuthContext, BuiltIn, Locale, password, role};

/// A user to be.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// What they sign in with.
    pub email: String,
    /// Their name.
    pub name: String,
    /// Their password.
    pub password: SecretString,
    /// Their roles, at least one.
    pub roles: Vec<BuiltIn>,
    /// The language that they read.
    pub locale: Locale,
}

/// Creates a user who sees every agency, in a unit of work that is scoped to their tenant. `VALIDATION` for a bad field or
/// password, `CONFLICT` if the e-mail is taken.
pub async fn create(state: &AuthContext, tx: &mut Tx, request: &NewAccount) -> Result<UserId, Problem> {
    let codes: Vec<String> = request.roles.iter().map(|role| role.code().to_owned()).collect();
    let roles = role::by_codes(tx, &codes).await?;
    let mut checks = Checks::new();
    let draft = store::Draft {
        email: checks.email("/email", &request.email),
        name: checks.text("/name", &request.name, 200),
        locale: request.locale,
        sees: Sees::All,
        roles: check_roles(&mut checks, &roles),
        agencies: Vec::new(),
    };
    password::check(&mut checks, "/password", &request.password, &draft.email);
    checks.finish()?;
    let hash = state.inner.passwords.hash(&request.password).await?;
    let id = state.clock.id();
    store::insert(tx, id, &draft, &hash).await?;
    Ok(id)
}

/// Who signs in with this e-mail, asked across tenants: for commands that act as somebody.
pub async fn by_email(db: &Db, email: &str) -> Result<Option<(TenantId, UserId)>, Problem> {
    let found = store::find(db, &email.trim().to_lowercase()).await?;
    Ok(found.map(|found| (found.tenant, found.user)))
}
