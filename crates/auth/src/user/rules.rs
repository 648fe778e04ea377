//! Who may change whose account.

use kernel::{Actor, Agencies, Problem, permission::PermissionSet, problem::Code};

use super::Sees;
use crate::role::may_grant;

/// What an account amounts to: what its user may do and which agencies they see.
#[derive(Clone, Copy, Debug)]
pub struct Reach {
    /// What they may do.
    pub permissions: PermissionSet,
    /// Which agencies.
    pub sees: Sees,
    /// Whether one of them is none of those that whoever asks sees.
    pub outside: bool,
}

/// Nobody may make or change an account that reaches further than their own: setting its password would be a way to
/// everything that it may do.
pub fn may_manage(actor: &Actor, account: Reach) -> Result<(), Problem> {
    may_grant(actor.permissions, account.permissions)?;
    if account.sees == Sees::All && actor.agencies != Agencies::All {
        return Err(Problem::new(
            Code::PermissionDenied,
            "Who sees only some agencies cannot manage the account of somebody who sees all.",
        )
        .with("reason", "SEES_ALL"));
    }
    if account.outside {
        return Err(Problem::new(
            Code::PermissionDenied,
            "Who sees only some agencies cannot manage the account of somebody who looks after others.",
        )
        .with("reason", "SEES_OTHERS"));
    }
    Ok(())
}

/// Somebody must be left who may do everything.
pub fn last_admin() -> Problem {
    Problem::new(Code::Conflict, "This is the last active administrator; make another one first.")
        .with("reason", "LAST_ADMIN")
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;
    use kernel::{
        Clock,
        permission::{IssuePost, Permit, UserWrite},
    };

    use super::*;

    fn actor(permissions: PermissionSet, agencies: Agencies) -> Actor {
        let clock = Clock::system();
        Actor {
            tenant: clock.id(),
            user: clock.id(),
            session: None,
            permissions,
            agencies,
            zone: Tz::Asia__Ho_Chi_Minh,
            currency: *b"VND",
        }
    }

    #[test]
    fn who_manages_users_does_not_become_admin_by_it() {
        let own = PermissionSet::NONE.with(UserWrite::PERMISSION);
        let manager = actor(own, Agencies::All);
        assert!(may_manage(&manager, Reach { permissions: own, sees: Sees::All, outside: false }).is_ok());
        let admin = Reach { permissions: PermissionSet::everything(), sees: Sees::All, outside: false };
        assert_eq!(may_manage(&manager, admin).unwrap_err().code(), Code::PermissionDenied);
        let seller = Reach { permissions: own.with(IssuePost::PERMISSION), sees: Sees::All, outside: false };
        assert!(may_manage(&manager, seller).is_err());
    }

    #[test]
    fn who_sees_some_agencies_manages_only_those_who_do_too() {
        let everything = PermissionSet::everything();
        let rep = actor(everything, Agencies::Only([].into()));
        let within = Reach { permissions: everything, sees: Sees::Assigned, outside: false };
        assert!(may_manage(&rep, within).is_ok());
        assert!(may_manage(&rep, Reach { sees: Sees::All, ..within }).is_err());
        let refused = may_manage(&rep, Reach { outside: true, ..within }).unwrap_err();
        assert_eq!(refused.params()["reason"], "SEES_OTHERS");
    }
}
