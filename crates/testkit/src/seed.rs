//! What stands in a template besides the schema: two tenants, and in each a user for every role.

use auth::{BuiltIn, Locale, tenant::NewTenant, user::NewAccount};
use kernel::{Clock, Scope};
use server::{compose::Contexts, config::Config};
use sqlx::postgres::PgConnectOptions;

/// What access tokens are signed with, so that servers on the same database know each other's.
pub(crate) const SIGNING_KEYS: &str = "test=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

/// The code of the tenant that callers belong to unless they say otherwise.
pub const TENANT: &str = "test";
/// The code of the other tenant.
pub const OTHER_TENANT: &str = "other";
/// The password of every user.
pub const PASSWORD: &str = "correct horse battery staple";

/// The e-mail address of a tenant's user with a role.
pub fn email(role: &str, tenant: &str) -> String {
    format!("{role}@{tenant}.test")
}

/// Sows a database that has the schema.
pub(crate) async fn sow(service: &PgConnectOptions) -> anyhow::Result<()> {
    let pool = server::database::pool(service.clone(), 2);
    let contexts = Contexts::new(&config()?, pool.clone(), Clock::system())?;
    for (code, name) in [(TENANT, "Nhà phân phối Thử Nghiệm"), (OTHER_TENANT, "Nhà phân phối Khác")] {
        let tenant = contexts.create_tenant(&NewTenant::vietnamese(code, name)).await?;
        let mut tx = contexts.db.begin_as(&Scope::tenant(tenant)).await?;
        for role in BuiltIn::ALL {
            let account = NewAccount {
                email: email(role.code(), code),
                name: format!("Người dùng {}", role.code()),
                password: PASSWORD.into(),
                roles: vec![role],
                locale: Locale::Vi,
            };
            auth::user::create(&contexts.auth, &mut tx, &account).await?;
        }
        tx.commit().await?;
    }
    // a template may have no connections
    pool.close().await;
    Ok(())
}

/// The configuration of every server under test.
pub(crate) fn config() -> anyhow::Result<Config> {
    let mut config = Config::defaults()?;
    config.auth.signing_keys = SIGNING_KEYS.into();
    config.auth.insecure_cookies = true;
    "error".clone_into(&mut config.log.filter);
    Ok(config)
}
