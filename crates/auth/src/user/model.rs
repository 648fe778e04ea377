//! What a user is.

use chrono::{DateTime, Utc};
use kernel::{Agencies, AgencyId, Checks, UserId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    Locale,
    role::{RoleId, RoleName},
};

/// Which agencies a user sees.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Sees {
    /// Every agency of the tenant.
    #[default]
    All,
    /// Only those assigned to them: a rep.
    Assigned,
}

impl Sees {
    /// As it is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Assigned => "assigned",
        }
    }

    /// From how it is stored.
    pub fn from_code(code: &str) -> Self {
        // whatever is not known sees less
        if code == "all" { Self::All } else { Self::Assigned }
    }
}

/// A user.
#[derive(Debug, Serialize, ToSchema)]
pub struct User {
    /// Their id.
    pub id: UserId,
    /// What they sign in with.
    pub email: String,
    /// Their name.
    pub name: String,
    /// The language that they read.
    pub locale: Locale,
    /// Whether they may sign in.
    pub active: bool,
    /// Their roles.
    pub roles: Vec<RoleName>,
    /// Which agencies they see.
    pub sees: Sees,
    /// The agencies assigned to them (of those that the reader sees); empty for who sees all.
    pub agencies: Vec<AgencyId>,
    /// When they last signed in or stayed signed in.
    pub last_used_at: Option<DateTime<Utc>>,
    /// Since when they are a user.
    pub created_at: DateTime<Utc>,
    /// For `If-Match`.
    pub version: i64,
}

/// The most agencies that can be assigned to a user: their ids travel with every transaction.
pub const MOST_AGENCIES: usize = 1_000;
const MOST_ROLES: usize = 20;

/// The roles of a request: at least one, none twice.
pub fn check_roles(checks: &mut Checks, roles: &[RoleId]) -> Vec<RoleId> {
    if roles.is_empty() {
        checks.fault("/roles", "REQUIRED");
    }
    if roles.len() > MOST_ROLES {
        checks.fault_with("/roles", "TOO_MANY", serde_json::json!({ "max": MOST_ROLES }));
    }
    let mut roles = roles.to_vec();
    roles.sort_unstable();
    roles.dedup();
    roles
}

/// The assigned agencies of a request: each must be visible to whoever assigns it.
pub fn check_agencies(checks: &mut Checks, sees: Sees, agencies: &[AgencyId], visible: &Agencies) -> Vec<AgencyId> {
    if sees == Sees::All && !agencies.is_empty() {
        checks.fault("/agencies", "ONLY_IF_ASSIGNED");
    }
    if agencies.len() > MOST_AGENCIES {
        checks.fault_with("/agencies", "TOO_MANY", serde_json::json!({ "max": MOST_AGENCIES }));
        return Vec::new();
    }
    for (index, agency) in agencies.iter().enumerate() {
        if !visible.contains(*agency) {
            checks.fault(format!("/agencies/{index}"), "NOT_FOUND");
        }
    }
    let mut agencies = agencies.to_vec();
    agencies.sort_unstable();
    agencies.dedup();
    agencies
}

#[cfg(test)]
mod tests {
    use kernel::Clock;

    use super::*;

    #[test]
    fn a_user_has_at_least_one_role_and_none_twice() {
        let role: RoleId = Clock::system().id();
        let mut checks = Checks::new();
        assert_eq!(check_roles(&mut checks, &[role, role]), [role]);
        assert!(checks.is_clean());
        check_roles(&mut checks, &[]);
        assert_eq!(checks.finish().unwrap_err().errors()[0].code, "REQUIRED");
    }

    #[test]
    fn one_assigns_only_agencies_that_one_sees() {
        let (own, other): (AgencyId, AgencyId) = (Clock::system().id(), Clock::system().id());
        let visible = Agencies::Only([own].into());
        let mut checks = Checks::new();
        assert_eq!(check_agencies(&mut checks, Sees::Assigned, &[own, own], &visible), [own]);
        assert!(checks.is_clean());
        check_agencies(&mut checks, Sees::Assigned, &[own, other], &visible);
        assert_eq!(checks.finish().unwrap_err().errors()[0].pointer, "/agencies/1");
    }

    #[test]
    fn who_sees_all_agencies_has_none_assigned() {
        let mut checks = Checks::new();
        check_agencies(&mut checks, Sees::All, &[Clock::system().id()], &Agencies::All);
        assert_eq!(checks.finish().unwrap_err().errors()[0].code, "ONLY_IF_ASSIGNED");
    }
}
