//! Which warehouse may be the default, and which may be deactivated.

use kernel::{Checks, Problem, problem::Code};

use super::model::Details;

/// Refuses a change that would leave the tenant without a default or make an inactive warehouse the default.
pub fn check_change(before: &Details, after: &Details) -> Result<(), Problem> {
    let mut checks = Checks::new();
    if before.is_default && !after.is_default {
        // another one is made the default, which unsets this one
        checks.fault("/is_default", "DEFAULT_REQUIRED");
    }
    if after.is_default && !after.active {
        checks.fault(if before.is_default { "/active" } else { "/is_default" }, "DEFAULT_MUST_BE_ACTIVE");
    }
    checks.finish()
}

/// Refuses to deactivate a warehouse in which so many items lie.
pub fn check_empty(items: i64) -> Result<(), Problem> {
    if items == 0 {
        return Ok(());
    }
    Err(Problem::new(Code::InUse, "Goods lie in this warehouse; move them out first.")
        .with("what", "warehouse")
        .with("items", items))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn warehouse(is_default: bool, active: bool) -> Details {
        Details { name: "Kho chính".to_owned(), address: None, is_default, active }
    }

    fn fault(before: (bool, bool), after: (bool, bool)) -> Option<String> {
        check_change(&warehouse(before.0, before.1), &warehouse(after.0, after.1))
            .err()
            .map(|problem| format!("{} {}", problem.errors()[0].pointer, problem.errors()[0].code))
    }

    #[test]
    fn a_tenant_keeps_a_default_warehouse_that_is_active() {
        assert_eq!(fault((false, true), (true, true)), None);
        assert_eq!(fault((false, true), (false, false)), None);
        assert_eq!(fault((false, false), (true, true)), None);
        assert_eq!(fault((true, true), (false, true)).as_deref(), Some("/is_default DEFAULT_REQUIRED"));
        assert_eq!(fault((true, true), (true, false)).as_deref(), Some("/active DEFAULT_MUST_BE_ACTIVE"));
        assert_eq!(fault((false, false), (true, false)).as_deref(), Some("/is_default DEFAULT_MUST_BE_ACTIVE"));
    }

    #[test]
    fn a_warehouse_with_goods_says_how_many_items_lie_there() {
        assert!(check_empty(0).is_ok());
        let problem = check_empty(3).unwrap_err();
        assert_eq!((problem.code(), problem.params()["items"].as_i64()), (Code::InUse, Some(3)));
    }
}
