//! What stands in a template besides the schema: two tenants, and in each a user for every role.

use crate::template::Server;

/// The code of the tenant that callers belong to unless they say otherwise.
pub const TENANT: &str = "test";
/// The code of the other tenant.
pub const OTHER_TENANT: &str = "other";
/// The built-in roles; each tenant has a user for each.
pub const ROLES: [&str; 6] = ["admin", "accountant", "cashier", "warehouse", "sales", "viewer"];
/// The password of every user.
pub const PASSWORD: &str = "correct horse battery staple";

/// The e-mail address of a tenant's user with a role.
pub fn email(role: &str, tenant: &str) -> String {
    format!("{role}@{tenant}.test")
}

/// Sows a database that has the schema.
pub(crate) async fn sow(server: &Server, database: &str) -> anyhow::Result<()> {
    let _ = server.service(database);
    Ok(())
}
