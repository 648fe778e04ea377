//! What roles add up to, and who may hand out what.

use kernel::{
    Problem,
    permission::{ALL, PermissionSet},
};

/// What the holder of these roles may do: the union of their permissions, and everything for an admin, with permissions
/// that came into being after the role did.
pub fn effective<'a>(admin: bool, codes: impl IntoIterator<Item = &'a str>) -> PermissionSet {
    if admin { PermissionSet::everything() } else { PermissionSet::from_codes(codes) }
}

/// Nobody hands out (or changes the account of somebody with) a permission that they do not hold themselves: otherwise
/// whoever manages users could do everything. `PERMISSION_DENIED` names the first permission that is missing.
pub fn may_grant(own: PermissionSet, granted: PermissionSet) -> Result<(), Problem> {
    may_change(own, PermissionSet::NONE, granted)
}

/// The same where there was something before. What stays is nobody's business, but to take away a permission one must hold
/// it as well: otherwise whoever manages users could strip the holders of a role of all that keeps their accounts out of
/// reach, and take these over.
pub fn may_change(own: PermissionSet, before: PermissionSet, after: PermissionSet) -> Result<(), Problem> {
    let missing = ALL.iter().find(|permission| {
        after.contains(**permission) != before.contains(**permission) && !own.contains(**permission)
    });
    missing.map_or(Ok(()), |permission| Err(Problem::permission_denied(*permission)))
}

#[cfg(test)]
mod tests {
    use kernel::{
        permission::{AgencyRead, IssuePost, Permit, UserWrite},
        problem::Code,
    };

    use super::*;

    #[test]
    fn an_admin_holds_everything_without_a_list() {
        assert_eq!(effective(true, []), PermissionSet::everything());
        assert_eq!(effective(false, []), PermissionSet::NONE);
    }

    #[test]
    fn a_permission_that_this_version_does_not_know_grants_nothing() {
        assert_eq!(effective(false, ["agency.read", "moon.fly"]).codes(), ["agency.read"]);
    }

    #[test]
    fn nobody_grants_what_they_do_not_hold() {
        let own = PermissionSet::NONE.with(UserWrite::PERMISSION).with(AgencyRead::PERMISSION);
        assert!(may_grant(own, PermissionSet::NONE).is_ok());
        assert!(may_grant(own, own).is_ok());
        let refused = may_grant(own, own.with(IssuePost::PERMISSION)).unwrap_err();
        assert_eq!(refused.code(), Code::PermissionDenied);
        assert_eq!(refused.params()["permission"], "inventory.issues.post");
        assert!(may_grant(PermissionSet::everything(), PermissionSet::everything()).is_ok());
    }

    #[test]
    fn what_was_held_before_may_stay_and_goes_only_by_who_holds_it() {
        let own = PermissionSet::NONE.with(UserWrite::PERMISSION);
        let before = PermissionSet::NONE.with(IssuePost::PERMISSION);
        assert!(may_change(own, before, before.with(UserWrite::PERMISSION)).is_ok());
        assert!(may_change(own, before.with(UserWrite::PERMISSION), before).is_ok());
        let refused = may_change(own, before, PermissionSet::NONE).unwrap_err();
        assert_eq!(refused.params()["permission"], "inventory.issues.post");
        assert!(may_change(own, before, before.with(AgencyRead::PERMISSION)).is_err());
    }
}
