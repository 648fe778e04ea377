//! The demo's agencies: shops as they are in Ho Chi Minh City, with names, streets and phone numbers as they are written
//! there. None of them exists.

use std::collections::HashSet;

use super::dice::Dice;

/// An agency to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shop {
    pub(super) name: String,
    /// The index of its district in [`DISTRICTS`].
    pub(super) district: usize,
    pub(super) phone: String,
    pub(super) email: Option<String>,
    pub(super) address: String,
    /// Large ones are of type 1, the others of type 2.
    pub(super) large: bool,
}

/// The sales areas of the demo, and a few streets in each.
pub(super) const DISTRICTS: [(&str, [&str; 4]); 24] = [
    ("Quận 1", ["Nguyễn Thái Học", "Cô Giang", "Trần Quang Khải", "Đinh Tiên Hoàng"]),
    ("Quận 3", ["Nguyễn Thiện Thuật", "Bàn Cờ", "Lê Văn Sỹ", "Trần Quốc Thảo"]),
    ("Quận 4", ["Đoàn Văn Bơ", "Tôn Đản", "Xóm Chiếu", "Khánh Hội"]),
    ("Quận 5", ["Nguyễn Trãi", "Trần Phú", "Hải Thượng Lãn Ông", "An Dương Vương"]),
    ("Quận 6", ["Hậu Giang", "Bình Phú", "Phạm Văn Chí", "Kinh Dương Vương"]),
    ("Quận 7", ["Huỳnh Tấn Phát", "Lê Văn Lương", "Trần Xuân Soạn", "Lâm Văn Bền"]),
    ("Quận 8", ["Phạm Thế Hiển", "Tạ Quang Bửu", "Hưng Phú", "Âu Dương Lân"]),
    ("Quận 10", ["Lý Thái Tổ", "Sư Vạn Hạnh", "Tô Hiến Thành", "Ngô Gia Tự"]),
    ("Quận 11", ["Lạc Long Quân", "Minh Phụng", "Hòa Bình", "Tôn Thất Hiệp"]),
    ("Quận 12", ["Lê Văn Khương", "Nguyễn Ảnh Thủ", "Tô Ký", "Hà Huy Giáp"]),
    ("Bình Thạnh", ["Bùi Hữu Nghĩa", "Nơ Trang Long", "Xô Viết Nghệ Tĩnh", "Lê Quang Định"]),
    ("Gò Vấp", ["Quang Trung", "Phan Văn Trị", "Lê Đức Thọ", "Nguyễn Oanh"]),
    ("Phú Nhuận", ["Phan Xích Long", "Thích Quảng Đức", "Huỳnh Văn Bánh", "Nguyễn Đình Chiểu"]),
    ("Tân Bình", ["Cộng Hòa", "Bàu Cát", "Phạm Văn Hai", "Trường Chinh"]),
    ("Tân Phú", ["Lũy Bán Bích", "Tân Sơn Nhì", "Độc Lập", "Thoại Ngọc Hầu"]),
    ("Bình Tân", ["Tên Lửa", "Mã Lò", "Hương Lộ 2", "Tỉnh Lộ 10"]),
    ("Thủ Đức", ["Võ Văn Ngân", "Kha Vạn Cân", "Đặng Văn Bi", "Tô Ngọc Vân"]),
    ("Thảo Điền", ["Xuân Thủy", "Quốc Hương", "Nguyễn Văn Hưởng", "Thảo Điền"]),
    ("Hóc Môn", ["Lý Thường Kiệt", "Bà Triệu", "Đặng Thúc Vịnh", "Trần Văn Mười"]),
    ("Củ Chi", ["Tỉnh Lộ 8", "Nguyễn Văn Khạ", "Giáp Hải", "Hà Duy Phiên"]),
    ("Bình Chánh", ["Trần Đại Nghĩa", "Đinh Đức Thiện", "Hoàng Phan Thái", "Võ Văn Vân"]),
    ("Nhà Bè", ["Nguyễn Bình", "Đào Tông Nguyên", "Phạm Hữu Lầu", "Nguyễn Văn Tạo"]),
    ("Dĩ An", ["Trần Hưng Đạo", "Nguyễn An Ninh", "Lý Thường Kiệt", "Cô Bắc"]),
    ("Thuận An", ["Nguyễn Văn Tiết", "Cách Mạng Tháng Tám", "Châu Văn Tiếp", "22 Tháng 12"]),
];

const FAMILY_NAMES: [(&str, i64); 16] = [
    ("Nguyễn", 38),
    ("Trần", 12),
    ("Lê", 10),
    ("Phạm", 7),
    ("Huỳnh", 6),
    ("Phan", 5),
    ("Vũ", 4),
    ("Võ", 5),
    ("Đặng", 3),
    ("Bùi", 3),
    ("Đỗ", 2),
    ("Hồ", 2),
    ("Ngô", 2),
    ("Dương", 2),
    ("Lý", 2),
    ("Trương", 3),
];
const MIDDLE_NAMES: [&str; 16] = [
    "Văn", "Thị", "Hữu", "Minh", "Ngọc", "Thanh", "Quốc", "Kim", "Đức", "Hoàng", "Xuân", "Mỹ", "Tấn", "Thu", "Công",
    "Bảo",
];
const GIVEN_NAMES: [&str; 48] = [
    "Hùng",
    "Lan",
    "Dũng",
    "Hoa",
    "Tuấn",
    "Hương",
    "Phúc",
    "Mai",
    "Thành",
    "Loan",
    "Long",
    "Tuyết",
    "Sơn",
    "Thủy",
    "Hải",
    "Yến",
    "Bình",
    "Nga",
    "Khoa",
    "Phượng",
    "Tâm",
    "Cúc",
    "Vinh",
    "Hạnh",
    "Đạt",
    "Liên",
    "Lộc",
    "Trang",
    "Nghĩa",
    "Nhung",
    "Quân",
    "Oanh",
    "Thịnh",
    "Bích",
    "Tài",
    "Diễm",
    "Trí",
    "Hiền",
    "Kiệt",
    "Ánh",
    "Phong",
    "Đào",
    "Khánh",
    "Thảo",
    "Huy",
    "Vân",
    "Lâm",
    "Ngân",
];
const LUCKY_NAMES: [&str; 32] = [
    "Minh Phát",
    "An Khang",
    "Thịnh Vượng",
    "Phúc Lộc",
    "Hưng Thịnh",
    "Tân Tiến",
    "Đại Phát",
    "Hồng Phúc",
    "Bảo An",
    "Thành Công",
    "Vạn Lợi",
    "Kim Ngân",
    "Hòa Bình",
    "Đức Tín",
    "Nhật Minh",
    "Thiên Ân",
    "Gia Hưng",
    "Tâm Đức",
    "Hải Đăng",
    "Phương Nam",
    "Đông Á",
    "Trường Thọ",
    "Ngọc Lan",
    "Mỹ Tho",
    "Sài Gòn Xanh",
    "Bốn Mùa",
    "Hoàng Gia",
    "Quê Hương",
    "Việt Tiến",
    "Thuận Phát",
    "Long Thành",
    "Cát Tường",
];
const FOLK: [&str; 12] =
    ["Cô", "Chú", "Chị", "Anh", "Dì", "Bà", "Ông", "Cô Ba", "Chú Tư", "Dì Năm", "Cô Sáu", "Anh Hai"];
const MOBILE_PREFIXES: [&str; 22] = [
    "032", "033", "034", "035", "036", "037", "038", "039", "070", "076", "077", "078", "079", "081", "082", "083",
    "090", "091", "093", "094", "097", "098",
];

/// So many shops with different names, the same every time.
pub(super) fn shops(count: usize, dice: &mut Dice) -> Vec<Shop> {
    let mut names = HashSet::new();
    let mut shops = Vec::with_capacity(count);
    while shops.len() < count {
        let large = dice.percent(25);
        let name = name(large, dice);
        if !names.insert(name.clone()) {
            continue;
        }
        // spread over every district, so that none is left out
        let district = if shops.len() < DISTRICTS.len() { shops.len() } else { dice.below(DISTRICTS.len()) };
        let (area, streets) = DISTRICTS[district];
        let slash = if dice.percent(35) { format!("/{}", dice.between(1, 60)) } else { String::new() };
        let address = format!("{}{slash} {}, {area}, TP. Hồ Chí Minh", dice.between(2, 980), dice.pick(&streets));
        let phone =
            format!("{} {:03} {:04}", dice.pick(&MOBILE_PREFIXES), dice.between(100, 999), dice.between(0, 9_999));
        let email = dice.percent(40).then(|| format!("{}{}@daily.test", slug(&name), shops.len() + 1));
        shops.push(Shop { name, district, phone, email, address, large });
    }
    shops
}

/// A person's full name.
pub(super) fn person(dice: &mut Dice) -> String {
    let weights = FAMILY_NAMES.map(|(_, weight)| weight);
    let family = FAMILY_NAMES[dice.weighted(&weights)].0;
    format!("{family} {} {}", dice.pick(&MIDDLE_NAMES), dice.pick(&GIVEN_NAMES))
}

fn name(large: bool, dice: &mut Dice) -> String {
    if large {
        return match dice.below(4) {
            0 => format!("Nhà phân phối {}", dice.pick(&LUCKY_NAMES)),
            1 => format!("Công ty TNHH TM {}", dice.pick(&LUCKY_NAMES)),
            2 => format!("Siêu thị {}", dice.pick(&LUCKY_NAMES)),
            _ => format!("Đại lý cấp 1 {}", person(dice)),
        };
    }
    match dice.below(6) {
        0 | 1 => format!("Tạp hóa {} {}", dice.pick(&FOLK), dice.pick(&GIVEN_NAMES)),
        2 => format!("Đại lý {}", person(dice)),
        3 => format!("Cửa hàng {}", dice.pick(&LUCKY_NAMES)),
        4 => format!("Siêu thị mini {}", dice.pick(&LUCKY_NAMES)),
        _ => format!("Quán {} {}", dice.pick(&FOLK), dice.pick(&GIVEN_NAMES)),
    }
}

/// A name as it stands in an address: no accents, no spaces.
fn slug(name: &str) -> String {
    const PLAIN: [(&str, &str); 12] = [
        ("a", "àáảãạăằắẳẵặâầấẩẫậ"),
        ("e", "èéẻẽẹêềếểễệ"),
        ("i", "ìíỉĩị"),
        ("o", "òóỏõọôồốổỗộơờớởỡợ"),
        ("u", "ùúủũụưừứửữự"),
        ("y", "ỳýỷỹỵ"),
        ("d", "đ"),
        ("", " "),
        ("", "."),
        ("", ","),
        ("", "-"),
        ("", "'"),
    ];
    let mut slug = String::new();
    for letter in name.to_lowercase().chars() {
        match PLAIN.iter().find(|(_, accented)| accented.contains(letter)) {
            Some((plain, _)) => slug.push_str(plain),
            None => slug.push(letter),
        }
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_300_different_shops_in_every_district_and_always_the_same() {
        let shops = shops(300, &mut Dice::new(1));
        assert_eq!(shops.iter().map(|shop| &shop.name).collect::<HashSet<_>>().len(), 300);
        assert_eq!(shops.iter().map(|shop| shop.district).collect::<HashSet<_>>().len(), DISTRICTS.len());
        assert_eq!(shops, super::shops(300, &mut Dice::new(1)));
        assert!((30..150).contains(&shops.iter().filter(|shop| shop.large).count()));
    }

    #[test]
    fn addresses_of_mail_are_plain() {
        let shops = shops(300, &mut Dice::new(1));
        let emails: Vec<_> = shops.iter().filter_map(|shop| shop.email.as_deref()).collect();
        assert!(
            emails
                .iter()
                .all(|email| email.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "@.".contains(c)))
        );
        assert_eq!(emails.iter().collect::<HashSet<_>>().len(), emails.len());
    }
}
