//! The roles that a tenant begins with.

use kernel::{
    Clock, Problem, Tx,
    bilingual::{Text, text},
    permission::{
        ALL, AgencyRead, AgencyWrite, DebtRead, InventoryRead, InventoryWrite, IssuePost, IssueRead, IssueReverse,
        PaymentPost, PaymentRead, PaymentReverse, PeriodClose, Permission, PermissionSet, Permit, ReceiptPost,
        ReceiptRead, ReceiptReverse, RegulationRead, ReportRead,
    },
};

use super::{RoleId, store};
use crate::Locale;

/// A built-in role.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BuiltIn {
    /// May do everything.
    Admin,
    /// Keeps the books: payments, debts, reports, closing, and reversals.
    Accountant,
    /// Takes payments.
    Cashier,
    /// Receives goods and keeps items and stock.
    Warehouse,
    /// Sells: agencies and issues.
    Sales,
    /// Sees everything and changes nothing.
    Viewer,
}

impl BuiltIn {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Admin, Self::Accountant, Self::Cashier, Self::Warehouse, Self::Sales, Self::Viewer];

    /// Its stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::Accountant => "accountant",
            Self::Cashier => "cashier",
            Self::Warehouse => "warehouse",
            Self::Sales => "sales",
            Self::Viewer => "viewer",
        }
    }

    /// The one with this code.
    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    const fn name(self) -> Text {
        match self {
            Self::Admin => text("Quản trị viên", "Administrator"),
            Self::Accountant => text("Kế toán", "Accountant"),
            Self::Cashier => text("Thủ quỹ", "Cashier"),
            Self::Warehouse => text("Thủ kho", "Warehouse keeper"),
            Self::Sales => text("Kinh doanh", "Sales"),
            Self::Viewer => text("Người xem", "Viewer"),
        }
    }

    /// What it begins with; nothing listed for the admin, who needs no list.
    fn begins_with(self) -> PermissionSet {
        let listed: Vec<Permission> = match self {
            Self::Admin => vec![],
            Self::Accountant => vec![
                RegulationRead::PERMISSION,
                PeriodClose::PERMISSION,
                AgencyRead::PERMISSION,
                InventoryRead::PERMISSION,
                ReceiptRead::PERMISSION,
                ReceiptReverse::PERMISSION,
                IssueRead::PERMISSION,
                IssueReverse::PERMISSION,
                PaymentRead::PERMISSION,
                PaymentPost::PERMISSION,
                PaymentReverse::PERMISSION,
                DebtRead::PERMISSION,
                ReportRead::PERMISSION,
            ],
            Self::Cashier => {
                vec![AgencyRead::PERMISSION, PaymentRead::PERMISSION, PaymentPost::PERMISSION, DebtRead::PERMISSION]
            }
            Self::Warehouse => vec![
                InventoryRead::PERMISSION,
                InventoryWrite::PERMISSION,
                ReceiptRead::PERMISSION,
                ReceiptPost::PERMISSION,
                IssueRead::PERMISSION,
            ],
            Self::Sales => vec![
                AgencyRead::PERMISSION,
                AgencyWrite::PERMISSION,
                InventoryRead::PERMISSION,
                IssueRead::PERMISSION,
                IssuePost::PERMISSION,
                DebtRead::PERMISSION,
            ],
            Self::Viewer => {
                ALL.iter().copied().filter(|permission| permission.code.rsplit('.').next() == Some("read")).collect()
            }
        };
        listed.into_iter().fold(PermissionSet::NONE, PermissionSet::with)
    }
}

/// Creates them for the tenant of a unit of work, named in this language.
pub async fn create_built_in(tx: &mut Tx, clock: &Clock, locale: Locale) -> Result<(), Problem> {
    for role in BuiltIn::ALL {
        store::insert(tx, clock.id::<RoleId>(), Some(role.code()), locale.of(role.name()), role.begins_with()).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use kernel::permission::UserWrite;

    use super::*;

    #[test]
    fn codes_find_their_role() {
        for role in BuiltIn::ALL {
            assert_eq!(BuiltIn::find(role.code()), Some(role));
        }
        assert_eq!(BuiltIn::find("owner"), None);
    }

    #[test]
    fn nobody_but_the_admin_manages_users() {
        for role in BuiltIn::ALL {
            assert!(!role.begins_with().contains(UserWrite::PERMISSION), "{role:?}");
        }
    }

    #[test]
    fn a_viewer_sees_everything_and_changes_nothing() {
        let codes = BuiltIn::Viewer.begins_with().codes();
        assert_eq!(codes.len(), ALL.iter().filter(|permission| permission.text.en.starts_with("See ")).count());
        assert!(codes.iter().all(|code| code.strip_suffix(".read").is_some()));
    }
}
