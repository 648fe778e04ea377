//! Every permission there is, as a type each, and the extractor by which a handler asks for one. Which roles hold which
//! permission is data of the auth context.

use std::marker::PhantomData;

use axum::{extract::FromRequestParts, http::request::Parts};

use crate::{
    Actor, Problem,
    bilingual::{Text, text},
    http::auth::authenticate,
};

/// A permission as data: its code and what it allows in both languages.
#[derive(Clone, Copy, Debug)]
pub struct Permission {
    /// Stable code, `context.deed`.
    pub code: &'static str,
    /// What its holder may do.
    pub text: Text,
    /// Its bit in a [`PermissionSet`].
    bit: u32,
}

impl PartialEq for Permission {
    fn eq(&self, other: &Self) -> bool {
        self.bit == other.bit
    }
}
impl Eq for Permission {}

/// A permission as a type, to be named in a handler's signature.
pub trait Permit: Send + Sync + 'static {
    /// The permission that it stands for.
    const PERMISSION: Permission;
}

/// A set of permissions.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct PermissionSet(u64);

impl PermissionSet {
    /// No permission at all.
    pub const NONE: Self = Self(0);
    /// Whether the permission is in it.
    pub const fn contains(self, permission: Permission) -> bool {
        self.0 & (1 << permission.bit) != 0
    }
    /// With this one too.
    #[must_use]
    pub const fn with(self, permission: Permission) -> Self {
        Self(self.0 | (1 << permission.bit))
    }
    /// With every permission of the house.
    pub fn everything() -> Self {
        ALL.iter().fold(Self::NONE, |set, permission| set.with(*permission))
    }
    /// From stored codes; codes that this version does not know are skipped.
    pub fn from_codes<'a>(codes: impl IntoIterator<Item = &'a str>) -> Self {
        codes.into_iter().filter_map(find).fold(Self::NONE, Self::with)
    }
    /// Whether every permission of `other` is in this one.
    pub const fn includes(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
    /// The codes in it, in the order of [`ALL`].
    pub fn codes(self) -> Vec<&'static str> {
        ALL.iter().filter(|permission| self.contains(**permission)).map(|permission| permission.code).collect()
    }
}

/// The permission with this code.
pub fn find(code: &str) -> Option<Permission> {
    ALL.iter().copied().find(|permission| permission.code == code)
}

macro_rules! permissions {
    ($($name:ident = $bit:literal, $code:literal, $vi:literal, $en:literal;)*) => {
        $(
            #[doc = $en]
            #[derive(Debug)]
            pub struct $name;
            impl Permit for $name {
                const PERMISSION: Permission = Permission { code: $code, text: text($vi, $en), bit: $bit };
            }
        )*
        /// Every permission, in the order in which the admin shows them.
        pub const ALL: &[Permission] = &[$($name::PERMISSION),*];
    };
}

permissions! {
    UserRead = 0, "auth.users.read", "Xem người dùng và vai trò", "See users and roles";
    UserWrite = 1, "auth.users.write", "Quản lý người dùng và vai trò", "Manage users and roles";
    TenantWrite = 23, "auth.tenant.write", "Sửa thông tin doanh nghiệp", "Change the company's settings";
    RegulationRead = 2, "regulation.read", "Xem quy định", "See regulations";
    RegulationWrite = 3, "regulation.write", "Thay đổi quy định", "Change regulations";
    PeriodClose = 4, "regulation.period.close", "Khóa sổ", "Close periods";
    PeriodReopen = 5, "regulation.period.reopen", "Mở lại kỳ đã khóa", "Reopen closed periods";
    AgencyRead = 6, "agency.read", "Xem đại lý", "See agencies";
    AgencyWrite = 7, "agency.write", "Tạo và sửa đại lý", "Create and edit agencies";
    AgencyApprove = 8, "agency.approve", "Duyệt, khóa và mở khóa đại lý", "Approve, block and unblock agencies";
    AgencyLimit = 9, "agency.limit", "Đặt hạn mức nợ", "Set credit limits";
    InventoryRead = 10, "inventory.read", "Xem mặt hàng, kho và tồn kho", "See items, warehouses and stock";
    InventoryWrite = 11, "inventory.write", "Quản lý mặt hàng, kho và nhà cung cấp", "Manage items, warehouses and suppliers";
    ReceiptRead = 12, "inventory.receipts.read", "Xem phiếu nhập", "See receipts";
    ReceiptPost = 13, "inventory.receipts.post", "Lập phiếu nhập", "Post receipts";
    ReceiptReverse = 14, "inventory.receipts.reverse", "Hủy phiếu nhập bằng phiếu đảo", "Reverse receipts";
    IssueRead = 15, "inventory.issues.read", "Xem phiếu xuất", "See issues";
    IssuePost = 16, "inventory.issues.post", "Lập phiếu xuất", "Post issues";
    IssueReverse = 17, "inventory.issues.reverse", "Hủy phiếu xuất bằng phiếu đảo", "Reverse issues";
    PaymentRead = 18, "finance.payments.read", "Xem phiếu thu", "See payments";
    PaymentPost = 19, "finance.payments.post", "Lập phiếu thu", "Post payments";
    PaymentReverse = 20, "finance.payments.reverse", "Hủy phiếu thu bằng phiếu đảo", "Reverse payments";
    DebtRead = 21, "finance.debts.read", "Xem công nợ và bảng đối chiếu", "See debts and statements";
    ReportRead = 22, "report.read", "Xem báo cáo", "See reports";
}

/// Someone who holds the permission `P`. Naming it as a handler's first argument is the check: the caller is
/// authenticated and authorised before the body is read.
pub struct Allow<P> {
    /// Who it is.
    pub actor: Actor,
    permit: PhantomData<fn() -> P>,
}

impl<P> std::ops::Deref for Allow<P> {
    type Target = Actor;
    fn deref(&self) -> &Actor {
        &self.actor
    }
}

impl<S: Send + Sync, P: Permit> FromRequestParts<S> for Allow<P> {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let actor = authenticate(parts).await?;
        actor.require(P::PERMISSION)?;
        Ok(Self { actor, permit: PhantomData })
    }
}

/// Someone who has signed in, whatever they may do: for what everybody may do with their own account.
pub struct SignedIn(
    /// Who it is.
    pub Actor,
);

impl<S: Send + Sync> FromRequestParts<S> for SignedIn {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        authenticate(parts).await.map(Self)
    }
}

/// Anybody. Marks a handler as public on purpose.
#[derive(Clone, Copy, Debug)]
pub struct Public;

impl<S: Send + Sync> FromRequestParts<S> for Public {
    type Rejection = std::convert::Infallible;
    async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn codes_and_bits_are_unique() {
        let codes: HashSet<_> = ALL.iter().map(|permission| permission.code).collect();
        let bits: HashSet<_> = ALL.iter().map(|permission| permission.bit).collect();
        assert_eq!(codes.len(), ALL.len());
        assert_eq!(bits.len(), ALL.len());
        assert!(ALL.iter().all(|permission| permission.bit < u64::BITS));
    }

    #[test]
    fn a_set_survives_its_codes() {
        let set = PermissionSet::NONE.with(AgencyRead::PERMISSION).with(IssuePost::PERMISSION);
        assert_eq!(PermissionSet::from_codes(set.codes()), set);
        assert!(PermissionSet::everything().includes(set));
        assert!(!set.includes(PermissionSet::everything()));
    }
}
