//! Users for the programs of the house: the operator's commands and the demo.

use kernel::{
    Checks, Db, Problem, TenantId, Tx, UserId,
    db::list::{MOST, Paging},
};
use secrecy::SecretString;

use super::{Sees, User, model::check_roles, store};
use crate::{
    AuthContext, BuiltIn, Locale, password, role,
    session::{self, EndReason},
};

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

/// Sets a user's password and ends all their sessions, in a unit of work that is scoped to their tenant. `VALIDATION` for a
/// password that is none, `NOT_FOUND` if there is no such user.
pub async fn set_password(state: &AuthContext, tx: &mut Tx, id: UserId, to: &SecretString) -> Result<(), Problem> {
    let user = store::get(tx, id).await?;
    let mut checks = Checks::new();
    password::check(&mut checks, "/password", to, &user.email);
    checks.finish()?;
    let hash = state.inner.passwords.hash(to).await?;
    let now = state.clock.now();
    store::store_password(tx, id, &hash, None, now).await?;
    session::end_all(tx, id, None, EndReason::PasswordChanged, now).await
}

/// Every user of the tenant that a unit of work is scoped to, by e-mail.
pub async fn all(tx: &mut Tx) -> Result<Vec<User>, Problem> {
    let mut users = Vec::new();
    let mut cursor = None;
    loop {
        let filter = store::Filter { q: None, active: None, role: None };
        let paging = Paging { limit: Some(MOST), cursor, count: None };
        let page = store::list(tx, filter, Some("email"), &paging).await?;
        users.extend(page.items);
        cursor = page.next_cursor;
        if cursor.is_none() {
            return Ok(users);
        }
    }
}
