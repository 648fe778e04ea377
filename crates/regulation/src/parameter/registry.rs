//! The registry: every parameter, policy and flag there is, with its type, default, bounds and texts. A parameter is added
//! by a line here; what reads it names it.

use kernel::bilingual::{Text, text};
use rust_decimal::Decimal;

use super::model::{Kind, Policy};

/// What is known of a parameter.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// Its stable name.
    pub name: &'static str,
    /// Its type, default and bounds.
    pub kind: Kind,
    /// What it is called.
    pub title: Text,
    /// What it does.
    pub description: Text,
}

macro_rules! registry {
    ($($id:ident = $name:literal, $kind:expr, ($vi:literal, $en:literal), ($vi_text:literal, $en_text:literal);)*) => {
        /// A parameter, policy or flag of the registry.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Parameter {
            $(#[doc = $en] $id,)*
        }

        impl Parameter {
            /// Every one, in the order in which they are shown.
            pub const ALL: &[Self] = &[$(Self::$id),*];
            /// How many there are.
            pub const COUNT: usize = Self::ALL.len();

            /// What is known of it.
            pub const fn spec(self) -> &'static Spec {
                match self {
                    $(Self::$id => {
                        const SPEC: &Spec = &Spec {
                            name: $name,
                            kind: $kind,
                            title: text($vi, $en),
                            description: text($vi_text, $en_text),
                        };
                        SPEC
                    })*
                }
            }
        }
    };
}

const ANY_POLICY: Kind = Kind::Policy { options: &[Policy::Refuse, Policy::Warn, Policy::Allow] };
const ONLY_REFUSE: Kind = Kind::Policy { options: &[Policy::Refuse] };

const fn whole(value: u32) -> Decimal {
    Decimal::from_parts(value, 0, 0, false, 0)
}

registry! {
    MaxPerDistrict = "agency.max_per_district", Kind::Integer { default: 4, min: 0, max: 1_000_000 },
        ("Số đại lý tối đa mỗi quận/khu vực", "Agencies per district"),
        ("Số đại lý đang hoạt động tối đa của một quận/khu vực không có giới hạn riêng.",
         "The most active agencies in a district that has no cap of its own.");
    PriceRatio = "inventory.price_ratio",
        Kind::Decimal { default: whole(102), min: whole(0), max: whole(10_000), decimals: 4 },
        ("Tỷ lệ giá bán (%)", "Price ratio (%)"),
        ("Giá bán tính theo phần trăm của giá nhập, cho mặt hàng không có giá riêng.",
         "The selling price in per cent of the purchase price, for items without a price of their own.");
    AllowOverpayment = "finance.allow_overpayment", Kind::Boolean { default: false },
        ("Cho phép thu vượt công nợ", "Allow overpayment"),
        ("Được thu nhiều hơn số nợ; phần dư được ghi có cho đại lý.",
         "A payment may exceed the debt; the rest stands as the agency's credit.");
    BackdateDays = "posting.backdate_days", Kind::Integer { default: 366, min: 0, max: 36_500 },
        ("Số ngày được lùi ngày chứng từ", "Days a document may be dated back"),
        ("Chứng từ được ghi lùi tối đa bao nhiêu ngày so với hôm nay.",
         "How many days before today a document may be dated.");
    DebtLimitPolicy = "policy.debt_limit", ANY_POLICY,
        ("Khi vượt hạn mức nợ", "When the credit limit is exceeded"),
        ("Mức xử lý khi phiếu xuất làm công nợ vượt hạn mức.",
         "What happens to an issue that lifts an agency's debt beyond its limit.");
    AgencyNotActivePolicy = "policy.agency_not_active", ANY_POLICY,
        ("Khi đại lý không hoạt động", "When the agency is not active"),
        ("Mức xử lý khi xuất hàng cho đại lý chờ duyệt hoặc đã khóa.",
         "What happens to an issue to an agency that is pending or blocked.");
    TooFarBackPolicy = "policy.too_far_back", ANY_POLICY,
        ("Khi ngày chứng từ lùi quá xa", "When a document is dated too far back"),
        ("Mức xử lý khi ngày chứng từ lùi quá số ngày cho phép.",
         "What happens to a document that is dated further back than allowed.");
    DistrictFullPolicy = "policy.district_full", ANY_POLICY,
        ("Khi quận/khu vực đã đủ đại lý", "When a district is full"),
        ("Mức xử lý khi kích hoạt đại lý trong quận/khu vực đã đạt số tối đa.",
         "What happens when an agency becomes active in a district that is full.");
    OutOfStockPolicy = "policy.out_of_stock", ONLY_REFUSE,
        ("Khi không đủ tồn kho", "When stock does not suffice"),
        ("Luôn từ chối: tồn kho dưới không làm sai sổ sách.",
         "Always refused: stock below zero would make the books wrong.");
    PeriodClosedPolicy = "policy.period_closed", ONLY_REFUSE,
        ("Khi kỳ đã khóa sổ", "When the period is closed"),
        ("Luôn từ chối: số liệu của tháng đã khóa không được thay đổi.",
         "Always refused: the figures of a closed month never change.");
    PublicApplicationFlag = "flag.public_application", Kind::Boolean { default: true },
        ("Đăng ký đại lý công khai", "Public application"),
        ("Cho phép bất kỳ ai gửi đơn đăng ký làm đại lý.",
         "Anyone may apply to become an agency.");
}

impl Parameter {
    /// The parameter of this name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|parameter| parameter.spec().name == name)
    }

    /// Whether it is a feature flag.
    pub fn is_flag(self) -> bool {
        self.spec().name.starts_with("flag.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parameter_is_found_by_its_name_alone() {
        for parameter in Parameter::ALL {
            assert_eq!(Parameter::find(parameter.spec().name), Some(*parameter));
        }
        assert_eq!(Parameter::find("agency.max"), None);
    }

    #[test]
    fn a_flag_is_a_boolean() {
        let flags: Vec<_> = Parameter::ALL.iter().filter(|parameter| parameter.is_flag()).collect();
        assert!(!flags.is_empty());
        assert!(flags.iter().all(|flag| matches!(flag.spec().kind, Kind::Boolean { .. })));
    }
}
