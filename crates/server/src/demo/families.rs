//! What the demo's catalogue is made of.

/// A size that something is sold in.
pub(super) struct Size {
    pub(super) label: &'static str,
    pub(super) unit: &'static str,
    pub(super) packs: &'static [(&'static str, i64)],
    pub(super) cost: i64,
    pub(super) weight: i64,
}

const fn size(
    label: &'static str,
    unit: &'static str,
    packs: &'static [(&'static str, i64)],
    cost: i64,
    weight: i64,
) -> Size {
    Size { label, unit, packs, cost, weight }
}

/// Everything of one kind: each brand in each kind in each size is an item.
pub(super) struct Family {
    pub(super) prefix: &'static str,
    pub(super) supplier: usize,
    pub(super) product: &'static str,
    pub(super) brands: &'static [&'static str],
    pub(super) kinds: &'static [&'static str],
    pub(super) sizes: &'static [Size],
}

/// All of them.
pub(super) const FAMILIES: &[Family] = &[
    Family {
        prefix: "BIA",
        supplier: 0,
        product: "Bia",
        brands: &["Hồng Hà", "Trường Sơn", "Sao Vàng"],
        kinds: &["Lager", "Đặc biệt", "Không cồn"],
        sizes: &[
            size("lon 330ml", "lon", &[("lốc", 6), ("thùng", 24)], 10_200, 30),
            size("lon 500ml", "lon", &[("thùng", 12)], 14_800, 10),
            size("chai 450ml", "chai", &[("két", 20)], 11_600, 22),
        ],
    },
    Family {
        prefix: "NGK",
        supplier: 1,
        product: "Nước ngọt",
        brands: &["Suối Mơ", "Bạch Dương"],
        kinds: &["cam", "chanh", "cola", "xá xị", "dâu"],
        sizes: &[
            size("lon 320ml", "lon", &[("lốc", 6), ("thùng", 24)], 6_900, 22),
            size("chai 390ml", "chai", &[("lốc", 6), ("thùng", 24)], 6_200, 20),
            size("chai 1,5 lít", "chai", &[("thùng", 12)], 14_500, 9),
        ],
    },
    Family {
        prefix: "TRA",
        supplier: 1,
        product: "Trà",
        brands: &["Suối Mơ", "Đồi Chè"],
        kinds: &["xanh chanh", "xanh không đường", "bí đao", "đào", "ô long"],
        sizes: &[
            size("chai 455ml", "chai", &[("thùng", 24)], 7_400, 20),
            size("hộp 250ml", "hộp", &[("lốc", 6), ("thùng", 36)], 4_600, 8),
        ],
    },
    Family {
        prefix: "NUO",
        supplier: 1,
        product: "Nước",
        brands: &["Suối Mơ", "Thạch Bích"],
        kinds: &["tinh khiết", "khoáng", "khoáng có ga"],
        sizes: &[
            size("chai 500ml", "chai", &[("thùng", 24)], 3_300, 28),
            size("chai 1,5 lít", "chai", &[("thùng", 12)], 7_000, 10),
            size("bình 5 lít", "bình", &[("cặp", 2)], 19_500, 4),
        ],
    },
    Family {
        prefix: "TLU",
        supplier: 1,
        product: "Nước tăng lực",
        brands: &["Rồng Đỏ", "Sức Trẻ"],
        kinds: &["truyền thống", "dâu", "cà phê"],
        sizes: &[
            size("chai 330ml", "chai", &[("thùng", 24)], 7_900, 22),
            size("lon 250ml", "lon", &[("lốc", 6), ("thùng", 24)], 8_600, 14),
        ],
    },
    Family {
        prefix: "MIG",
        supplier: 2,
        product: "Mì",
        brands: &["Ba Miền", "Ngày Mới", "Cung Đình"],
        kinds: &["tôm chua cay", "sườn heo", "bò hầm", "gà", "chay nấm", "xào khô"],
        sizes: &[size("gói 75g", "gói", &[("thùng", 30)], 3_350, 34), size("ly 65g", "ly", &[("thùng", 24)], 7_800, 7)],
    },
    Family {
        prefix: "PHO",
        supplier: 2,
        product: "Phở ăn liền",
        brands: &["Ba Miền", "Cung Đình"],
        kinds: &["bò", "gà"],
        sizes: &[
            size("gói 65g", "gói", &[("thùng", 30)], 5_600, 12),
            size("tô 80g", "tô", &[("thùng", 12)], 12_400, 4),
        ],
    },
    Family {
        prefix: "BUN",
        supplier: 2,
        product: "Bún khô",
        brands: &["Ba Miền", "Sông Hậu"],
        kinds: &["sợi nhỏ", "sợi lớn", "gạo lứt"],
        sizes: &[
            size("gói 400g", "gói", &[("thùng", 20)], 15_800, 7),
            size("gói 1kg", "gói", &[("thùng", 10)], 36_500, 3),
        ],
    },
    Family {
        prefix: "SUA",
        supplier: 3,
        product: "Sữa tươi",
        brands: &["Đồng Xanh", "Cao Nguyên"],
        kinds: &["có đường", "không đường", "ít đường", "sô-cô-la", "dâu"],
        sizes: &[
            size("hộp 180ml", "hộp", &[("lốc", 4), ("thùng", 48)], 7_200, 26),
            size("hộp 110ml", "hộp", &[("lốc", 4), ("thùng", 48)], 4_900, 12),
            size("hộp 1 lít", "hộp", &[("thùng", 12)], 31_500, 6),
        ],
    },
    Family {
        prefix: "SCH",
        supplier: 3,
        product: "Sữa chua",
        brands: &["Đồng Xanh"],
        kinds: &["có đường", "không đường", "nha đam", "trái cây"],
        sizes: &[size("hộp 100g", "hộp", &[("lốc", 4), ("thùng", 48)], 5_600, 14)],
    },
    Family {
        prefix: "SDA",
        supplier: 3,
        product: "Sữa đặc",
        brands: &["Đồng Xanh", "Ông Trăng"],
        kinds: &["nhãn xanh", "nhãn đỏ"],
        sizes: &[
            size("lon 380g", "lon", &[("thùng", 48)], 19_800, 12),
            size("hộp 1,284kg", "hộp", &[("thùng", 12)], 68_000, 4),
        ],
    },
    Family {
        prefix: "NMA",
        supplier: 4,
        product: "Nước mắm",
        brands: &["Hòn Mê", "Cá Chim"],
        kinds: &["30 độ đạm", "40 độ đạm", "cá cơm", "chay"],
        sizes: &[
            size("chai 500ml", "chai", &[("thùng", 12)], 28_500, 12),
            size("chai 900ml", "chai", &[("thùng", 12)], 46_000, 7),
            size("can 5 lít", "can", &[("cặp", 2)], 196_000, 2),
        ],
    },
    Family {
        prefix: "GVI",
        supplier: 4,
        product: "Gia vị",
        brands: &["Hòn Mê", "Bếp Nhà"],
        kinds: &["tương ớt", "tương cà", "xì dầu", "dầu hào", "giấm gạo", "sa tế"],
        sizes: &[
            size("chai 270g", "chai", &[("thùng", 24)], 11_900, 10),
            size("chai 500g", "chai", &[("thùng", 12)], 20_400, 5),
        ],
    },
    Family {
        prefix: "HNE",
        supplier: 4,
        product: "Hạt nêm",
        brands: &["Bếp Nhà"],
        kinds: &["thịt thăn", "nấm hương", "rau củ"],
        sizes: &[
            size("gói 170g", "gói", &[("thùng", 36)], 14_600, 8),
            size("gói 400g", "gói", &[("thùng", 20)], 32_800, 9),
            size("gói 900g", "gói", &[("thùng", 10)], 69_500, 5),
        ],
    },
    Family {
        prefix: "GAO",
        supplier: 5,
        product: "Gạo",
        brands: &["Sông Hậu", "Hạt Ngọc"],
        kinds: &["thơm lài", "ST25", "nàng hương", "tấm thơm"],
        sizes: &[
            size("túi 5kg", "túi", &[("bó", 4)], 98_000, 8),
            size("túi 10kg", "túi", &[("cặp", 2)], 188_000, 4),
            size("bán cân", "kg", &[("bao", 50)], 17_800, 10),
        ],
    },
    Family {
        prefix: "DUO",
        supplier: 5,
        product: "Đường",
        brands: &["Sông Hậu", "Mía Ngọt"],
        kinds: &["tinh luyện", "vàng", "phèn"],
        sizes: &[size("gói 1kg", "gói", &[("bao", 20)], 23_500, 12), size("bán cân", "kg", &[("bao", 50)], 21_800, 6)],
    },
    Family {
        prefix: "DAU",
        supplier: 5,
        product: "Dầu ăn",
        brands: &["Hạt Ngọc", "Hướng Dương"],
        kinds: &["đậu nành", "hướng dương", "cọ tinh luyện", "mè"],
        sizes: &[
            size("chai 400ml", "chai", &[("thùng", 24)], 21_400, 9),
            size("chai 1 lít", "chai", &[("thùng", 12)], 43_500, 14),
            size("can 5 lít", "can", &[("thùng", 4)], 209_000, 4),
        ],
    },
    Family {
        prefix: "BAN",
        supplier: 6,
        product: "Bánh",
        brands: &["Hương Quê", "Bé Ngoan"],
        kinds: &["quy bơ", "quế", "gạo nướng", "xốp phô mai", "trứng", "bông lan"],
        sizes: &[
            size("gói 150g", "gói", &[("thùng", 24)], 13_200, 9),
            size("hộp 300g", "hộp", &[("thùng", 12)], 34_800, 4),
        ],
    },
    Family {
        prefix: "KEO",
        supplier: 6,
        product: "Kẹo",
        brands: &["Hương Quê", "Bé Ngoan"],
        kinds: &["dừa", "bạc hà", "gừng", "trái cây", "sữa"],
        sizes: &[
            size("gói 100g", "gói", &[("dây", 10), ("thùng", 60)], 8_200, 8),
            size("hũ 400g", "hũ", &[("thùng", 12)], 38_000, 2),
        ],
    },
    Family {
        prefix: "SNA",
        supplier: 6,
        product: "Bim bim",
        brands: &["Bé Ngoan", "Giòn Tan"],
        kinds: &["tôm", "khoai tây", "bắp ngọt", "rong biển", "phô mai"],
        sizes: &[size("gói 42g", "gói", &[("dây", 10), ("thùng", 100)], 4_300, 16)],
    },
    Family {
        prefix: "GIA",
        supplier: 7,
        product: "Nước giặt",
        brands: &["An Lành", "Trắng Tinh"],
        kinds: &["hương hoa", "ban mai", "cho bé"],
        sizes: &[
            size("túi 2kg", "túi", &[("thùng", 6)], 72_000, 6),
            size("chai 3,8kg", "chai", &[("thùng", 4)], 148_000, 4),
        ],
    },
    Family {
        prefix: "BOT",
        supplier: 7,
        product: "Bột giặt",
        brands: &["Trắng Tinh"],
        kinds: &["thường", "hương chanh", "đậm đặc"],
        sizes: &[
            size("gói 400g", "gói", &[("thùng", 24)], 14_900, 8),
            size("gói 800g", "gói", &[("thùng", 18)], 28_300, 8),
            size("gói 4,5kg", "gói", &[("thùng", 4)], 146_000, 3),
        ],
    },
    Family {
        prefix: "RUA",
        supplier: 7,
        product: "Nước rửa chén",
        brands: &["An Lành", "Trắng Tinh"],
        kinds: &["chanh", "trà xanh", "quế"],
        sizes: &[
            size("chai 750g", "chai", &[("thùng", 12)], 23_600, 9),
            size("can 3,6kg", "can", &[("thùng", 4)], 92_000, 3),
        ],
    },
    Family {
        prefix: "DGO",
        supplier: 7,
        product: "Dầu gội",
        brands: &["An Lành", "Bồ Kết"],
        kinds: &["bồ kết", "hương nhu", "bạc hà"],
        sizes: &[
            size("gói 6g", "gói", &[("dây", 12), ("thùng", 600)], 1_050, 20),
            size("chai 170g", "chai", &[("thùng", 24)], 37_500, 5),
            size("chai 650g", "chai", &[("thùng", 8)], 119_000, 3),
        ],
    },
    Family {
        prefix: "KDR",
        supplier: 7,
        product: "Kem đánh răng",
        brands: &["An Lành"],
        kinds: &["bạc hà", "trà xanh", "muối", "trẻ em"],
        sizes: &[size("tuýp 180g", "tuýp", &[("thùng", 36)], 24_800, 8)],
    },
    Family {
        prefix: "CAF",
        supplier: 8,
        product: "Cà phê",
        brands: &["Buôn Hồ", "Phin Xưa"],
        kinds: &["hòa tan 3 trong 1", "sữa đá", "đen", "rang xay"],
        sizes: &[
            size("bịch 20 gói", "bịch", &[("thùng", 20)], 52_500, 9),
            size("hộp 12 gói", "hộp", &[("thùng", 24)], 33_800, 8),
            size("gói 500g", "gói", &[("thùng", 20)], 71_000, 4),
        ],
    },
    Family {
        prefix: "GIY",
        supplier: 9,
        product: "Giấy",
        brands: &["Sao Mai", "Mềm Mại"],
        kinds: &["vệ sinh 2 lớp", "vệ sinh 3 lớp", "ăn để bàn", "lau bếp"],
        sizes: &[
            size("lốc 10 cuộn", "lốc", &[("bao", 10)], 33_500, 10),
            size("gói rút", "gói", &[("thùng", 30)], 11_800, 8),
        ],
    },
    Family {
        prefix: "TAP",
        supplier: 9,
        product: "Tập",
        brands: &["Sao Mai"],
        kinds: &["96 trang", "200 trang"],
        sizes: &[
            size("ô ly", "quyển", &[("lốc", 10), ("thùng", 120)], 5_900, 6),
            size("kẻ ngang", "quyển", &[("lốc", 10), ("thùng", 120)], 6_100, 5),
        ],
    },
    Family {
        prefix: "CHO",
        supplier: 4,
        product: "Cá hộp",
        brands: &["Hòn Mê", "Ba Sao"],
        kinds: &["mòi sốt cà", "ngừ ngâm dầu", "thu kho", "nục sốt"],
        sizes: &[
            size("lon 155g", "lon", &[("thùng", 50)], 15_200, 9),
            size("lon 210g", "lon", &[("thùng", 40)], 21_500, 4),
        ],
    },
    Family {
        prefix: "XUC",
        supplier: 2,
        product: "Xúc xích",
        brands: &["Ba Miền", "Bé Ngoan"],
        kinds: &["heo", "bò", "gà"],
        sizes: &[
            size("cây 40g", "cây", &[("hộp", 20), ("thùng", 200)], 3_100, 12),
            size("gói 500g", "gói", &[("thùng", 20)], 46_000, 3),
        ],
    },
    Family {
        prefix: "XAB",
        supplier: 7,
        product: "Xà bông",
        brands: &["An Lành", "Bồ Kết"],
        kinds: &["hoa hồng", "sả chanh", "sữa dê"],
        sizes: &[
            size("cục 90g", "cục", &[("lốc", 6), ("thùng", 72)], 9_400, 9),
            size("chai 500g", "chai", &[("thùng", 12)], 58_000, 3),
        ],
    },
    Family {
        prefix: "KHA",
        supplier: 9,
        product: "Khăn giấy ướt",
        brands: &["Sao Mai", "Mềm Mại"],
        kinds: &["không mùi", "lô hội"],
        sizes: &[
            size("gói 20 tờ", "gói", &[("thùng", 48)], 8_700, 6),
            size("gói 100 tờ", "gói", &[("thùng", 24)], 24_300, 4),
        ],
    },
];
