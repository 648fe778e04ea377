//! What a role is.

use kernel::permission::{self, PermissionSet};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::rules;

kernel::typed_id!(
    /// A named set of permissions.
    RoleId
);

/// A role.
#[derive(Debug, Serialize, ToSchema)]
pub struct Role {
    /// Its id.
    pub id: RoleId,
    /// Which of the built-in roles it is; null for the tenant's own.
    #[schema(example = "cashier")]
    pub code: Option<String>,
    /// Its name.
    pub name: String,
    /// The codes of what its holders may do.
    #[schema(value_type = Vec<String>)]
    pub permissions: Vec<&'static str>,
    /// Whether it is one of the roles that every tenant has; these are not deleted.
    pub built_in: bool,
    /// How many users have it.
    pub users: i64,
    /// For `If-Match`.
    pub version: i64,
}

/// A role as it is stored.
#[derive(Debug, sqlx::FromRow)]
pub struct RoleRow {
    pub id: RoleId,
    pub code: Option<String>,
    pub name: String,
    pub permissions: Vec<String>,
    pub users: i64,
    pub version: i64,
}

impl RoleRow {
    /// What its holders may do.
    pub fn holds(&self) -> PermissionSet {
        rules::effective(self.is_admin(), self.permissions.iter().map(String::as_str))
    }

    pub fn is_admin(&self) -> bool {
        self.code.as_deref() == Some("admin")
    }
}

impl From<RoleRow> for Role {
    fn from(row: RoleRow) -> Self {
        Self {
            permissions: row.holds().codes(),
            id: row.id,
            built_in: row.code.is_some(),
            code: row.code,
            name: row.name,
            users: row.users,
            version: row.version,
        }
    }
}

/// A role where it is only named.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct RoleName {
    /// Its id.
    pub id: RoleId,
    /// Which of the built-in roles it is; null for the tenant's own.
    pub code: Option<String>,
    /// Its name.
    pub name: String,
}

/// Reads permission codes of a request; an unknown one is a fault.
pub fn check_permissions(checks: &mut kernel::Checks, codes: &[String]) -> PermissionSet {
    if codes.len() > permission::ALL.len() {
        checks.fault("/permissions", "TOO_MANY");
        return PermissionSet::NONE;
    }
    codes.iter().enumerate().fold(PermissionSet::NONE, |set, (index, code)| {
        if let Some(known) = permission::find(code) {
            set.with(known)
        } else {
            checks.fault(format!("/permissions/{index}"), "UNKNOWN");
            set
        }
    })
}
