//! What a tenant is to its own people and to the operator.

use chrono_tz::Tz;
use kernel::{Checks, Problem, TenantId};
use serde::Serialize;
use utoipa::ToSchema;

use crate::Locale;

/// A distributor and its settings.
#[derive(Debug, Serialize, ToSchema)]
pub struct Tenant {
    /// Its id.
    pub id: TenantId,
    /// Its name in addresses, such as that of the public application form.
    #[schema(example = "vinh-phat")]
    pub code: String,
    /// Its name.
    pub name: String,
    /// IANA name of its time zone: what "today" means.
    #[schema(example = "Asia/Ho_Chi_Minh")]
    pub time_zone: String,
    /// ISO 4217; never changes.
    #[schema(example = "VND")]
    pub currency: String,
    /// The language of whatever has no reader's language to go by.
    pub locale: Locale,
    /// For `If-Match`.
    pub version: i64,
}

/// A tenant as the operator's commands see it.
#[derive(Clone, Debug)]
pub struct TenantSummary {
    /// Its id.
    pub id: TenantId,
    /// Its name in addresses.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// A tenant's code: up to 50 small letters and digits, with hyphens between them.
pub fn check_code(checks: &mut Checks, pointer: &str, code: &str) -> String {
    let code = checks.text(pointer, code, 50);
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let hyphens_inside = !code.starts_with('-') && !code.ends_with('-');
    let fits = hyphens_inside && code.bytes().all(|byte| plain(byte) || byte == b'-');
    if !fits {
        checks.fault(pointer, "MALFORMED");
    }
    code
}

/// A time zone by its IANA name.
pub fn check_zone(checks: &mut Checks, pointer: &str, name: &str) -> Tz {
    name.parse().unwrap_or_else(|_| {
        checks.fault(pointer, "UNKNOWN");
        Tz::UTC
    })
}

/// A currency by its ISO 4217 code.
pub fn check_currency(checks: &mut Checks, pointer: &str, code: &str) -> String {
    if code.len() != 3 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
        checks.fault(pointer, "MALFORMED");
    }
    code.to_owned()
}

/// A currency as the kernel's actor has it.
pub fn currency_code(text: &str) -> Result<[u8; 3], Problem> {
    text.as_bytes().try_into().map_err(Problem::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean<T>(check: impl FnOnce(&mut Checks) -> T) -> bool {
        let mut checks = Checks::new();
        check(&mut checks);
        checks.is_clean()
    }

    #[test]
    fn a_code_can_stand_in_an_address() {
        for good in ["a", "vinh-phat", "kho2"] {
            assert!(clean(|checks| check_code(checks, "/code", good)), "{good}");
        }
        for bad in ["", "-a", "a-", "Vinh", "vĩnh", "a b", "a/b", &"a".repeat(51)] {
            assert!(!clean(|checks| check_code(checks, "/code", bad)), "{bad}");
        }
    }

    #[test]
    fn zones_and_currencies_are_known_by_their_standard_names() {
        assert_eq!(check_zone(&mut Checks::new(), "/z", "Asia/Ho_Chi_Minh"), Tz::Asia__Ho_Chi_Minh);
        assert!(!clean(|checks| check_zone(checks, "/z", "Hanoi")));
        assert!(clean(|checks| check_currency(checks, "/c", "USD")));
        assert!(!clean(|checks| check_currency(checks, "/c", "usd")));
        assert!(!clean(|checks| check_currency(checks, "/c", "USDT")));
    }
}
