//! The demo's tenant and its accounts, one for each role.

use anyhow::bail;
use auth::{BuiltIn, Locale, tenant::NewTenant, user::NewAccount};
use kernel::{Chance, Checks, Problem, Scope, TenantId, UserId};
use secrecy::SecretString;

use crate::compose::Contexts;

const CODE: &str = "demo";
const NAME: &str = "Công ty TNHH Phân phối Vĩnh Phát";

/// Who the accounts are called, in the order of [`BuiltIn::ALL`].
const NAMES: [&str; 6] =
    ["Nguyễn Thị Minh Khai", "Trần Quốc Bảo", "Lê Thị Thu Hà", "Phạm Văn Lộc", "Võ Ngọc Trâm", "Đặng Hoàng Nam"];

/// The accounts of the demo.
#[derive(Clone, Debug)]
pub(super) struct Accounts {
    pub(super) tenant: TenantId,
    users: Vec<(BuiltIn, UserId)>,
}

impl Accounts {
    /// The account of a role.
    pub(super) fn of(&self, role: BuiltIn) -> Option<UserId> {
        self.users.iter().find(|(of, _)| *of == role).map(|(_, user)| *user)
    }
}

/// What the account of a role signs in with.
pub(super) fn email(role: BuiltIn) -> String {
    format!("{}@demo.test", role.code())
}

/// Whether a password will do for every account, said before anything is made.
pub(super) fn check_password(password: &SecretString) -> anyhow::Result<()> {
    for role in BuiltIn::ALL {
        let mut checks = Checks::new();
        auth::check_password(&mut checks, "/password", password, &email(role));
        let Err(problem) = checks.finish() else { continue };
        let Some(fault) = problem.errors().first() else { continue };
        let number = |name: &str| fault.params.get(name).map(ToString::to_string).unwrap_or_default();
        match fault.code.as_ref() {
            "TOO_SHORT" => bail!("--password has fewer than {} characters", number("min")),
            "TOO_LONG" => bail!("--password has more than {} characters", number("max")),
            "TOO_COMMON" => bail!("--password is among the first that anybody would try"),
            "SAME_AS_EMAIL" => bail!("--password is what an account signs in with"),
            code => bail!("--password cannot be used: {code}"),
        }
    }
    Ok(())
}

/// The tenant; made with all that it begins with if it is not there.
pub(super) async fn tenant(contexts: &Contexts) -> Result<TenantId, Problem> {
    match auth::tenant::by_code(&contexts.db, CODE).await? {
        Some(tenant) => Ok(tenant.id),
        None => contexts.create_bare_tenant(&NewTenant::vietnamese(CODE, NAME)).await,
    }
}

/// The accounts; those that are not there are made with this password, and those that are get it where one is given.
pub(super) async fn accounts(
    contexts: &Contexts,
    tenant: TenantId,
    password: Option<&SecretString>,
) -> Result<Accounts, Problem> {
    let mut users = Vec::new();
    for (role, name) in BuiltIn::ALL.into_iter().zip(NAMES) {
        let mut tx = contexts.db.begin_as(&Scope::tenant(tenant)).await?;
        let found = auth::user::by_email(&contexts.db, &email(role)).await?;
        let user = match (found, password) {
            (Some((_, user)), None) => user,
            (Some((_, user)), Some(password)) => {
                auth::user::set_password(&contexts.auth, &mut tx, user, password).await?;
                user
            }
            (None, password) => {
                let password = password.cloned().unwrap_or_else(|| generate_password(Chance::system()));
                let account = NewAccount {
                    email: email(role),
                    name: name.to_owned(),
                    password,
                    roles: vec![role],
                    locale: Locale::Vi,
                };
                auth::user::create(&contexts.auth, &mut tx, &account).await?
            }
        };
        tx.commit().await?;
        users.push((role, user));
    }
    Ok(Accounts { tenant, users })
}

/// A password that nobody can guess and anybody can type: 80 random bits in four groups.
pub(super) fn generate_password(chance: Chance) -> SecretString {
    // without letters and digits that look alike
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let mut password = String::new();
    for (index, byte) in chance.bytes::<16>().into_iter().enumerate() {
        if index > 0 && index % 4 == 0 {
            password.push('-');
        }
        password.push(char::from(LETTERS[usize::from(byte % 32)]));
    }
    password.into()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use secrecy::ExposeSecret;

    use super::*;

    #[test]
    fn a_password_that_will_not_do_is_told_why() {
        let said = |password: &str| check_password(&password.into()).map_err(|error| error.to_string());
        assert_eq!(said("short"), Err("--password has fewer than 10 characters".to_owned()));
        assert_eq!(said(&"x".repeat(201)), Err("--password has more than 200 characters".to_owned()));
        assert_eq!(said("password123"), Err("--password is among the first that anybody would try".to_owned()));
        assert_eq!(said("viewer@demo.test"), Err("--password is what an account signs in with".to_owned()));
        assert_eq!(said("một mật khẩu dài"), Ok(()));
    }

    #[test]
    fn generated_passwords_are_four_groups_and_never_the_same() {
        let passwords: HashSet<String> =
            (0..100).map(|_| generate_password(Chance::system()).expose_secret().to_owned()).collect();
        assert_eq!(passwords.len(), 100);
        for password in passwords {
            let groups: Vec<_> = password.split('-').collect();
            assert_eq!(groups.len(), 4);
            assert!(groups.iter().all(|group| group.len() == 4 && !group.contains(['l', 'o', '0', '1'])));
        }
    }
}
