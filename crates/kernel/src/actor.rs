//! Who does something: the tenant and user, what they may do and which agencies they may see.

use std::sync::Arc;

use chrono_tz::Tz;

use crate::{
    AgencyId, Problem, Scope, SessionId, TenantId, UserId,
    permission::{Permission, PermissionSet},
};

/// Which agencies' rows someone may see and touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Agencies {
    /// Every agency of the tenant.
    All,
    /// Only these: a rep's, or a portal user's own.
    Only(Arc<[AgencyId]>),
}

impl Agencies {
    /// Whether this one is among them.
    pub fn contains(&self, agency: AgencyId) -> bool {
        match self {
            Self::All => true,
            Self::Only(ids) => ids.contains(&agency),
        }
    }
}

/// Someone who has been recognised. Only authentication makes one; holding one proves nothing about permissions, for
/// which a handler asks by [`Allow`](crate::Allow).
#[derive(Clone, Debug)]
pub struct Actor {
    /// The tenant that they belong to.
    pub tenant: TenantId,
    /// Who they are.
    pub user: UserId,
    /// The sign-in that they came by; none for programs of the house (import, demo).
    pub session: Option<SessionId>,
    /// What they may do.
    pub permissions: PermissionSet,
    /// Which agencies they may see.
    pub agencies: Agencies,
    /// The tenant's time zone: what "today" means.
    pub zone: Tz,
    /// The tenant's currency (ISO 4217).
    pub currency: [u8; 3],
}

impl Actor {
    /// What the database is told about them.
    pub fn scope(&self) -> Scope {
        Scope { tenant: Some(self.tenant), user: Some(self.user), agencies: self.agencies.clone() }
    }

    /// Refuses with `PERMISSION_DENIED` unless they hold this permission. For decisions that a signature cannot express;
    /// a handler's own need goes into its signature.
    pub fn require(&self, permission: Permission) -> Result<(), Problem> {
        if self.permissions.contains(permission) { Ok(()) } else { Err(Problem::permission_denied(permission)) }
    }
}
