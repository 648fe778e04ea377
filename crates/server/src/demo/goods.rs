//! The demo's catalogue: what a distributor of groceries in Vietnam trades. The brands are made up.

use super::{
    dice::Dice,
    families::{FAMILIES, Family, Size},
};

/// An item of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Good {
    pub(super) sku: String,
    pub(super) name: String,
    pub(super) unit: &'static str,
    /// Name and how many base units it holds.
    pub(super) packs: &'static [(&'static str, i64)],
    pub(super) barcode: String,
    /// What the supplier asks for a base unit, in đồng.
    pub(super) cost: i64,
    /// The item's own selling price; without one it follows the cost by the regulation.
    pub(super) price: Option<i64>,
    pub(super) whole_units: bool,
    pub(super) low_stock: i64,
    /// The index of its supplier in [`SUPPLIERS`].
    pub(super) supplier: usize,
    /// How well it sells, against the others.
    pub(super) weight: i64,
}

impl Good {
    /// What an agency pays for a base unit: its own price, else 102 % of the cost to the đồng.
    pub(super) fn selling(&self) -> i64 {
        self.price.unwrap_or(self.cost * 102 / 100)
    }
}

/// Whom the demo buys from.
pub(super) const SUPPLIERS: [&str; 10] = [
    "Công ty CP Bia Hồng Hà",
    "Công ty TNHH Nước giải khát Suối Mơ",
    "Công ty CP Thực phẩm Ba Miền",
    "Công ty CP Sữa Đồng Xanh",
    "Công ty TNHH Nước mắm Hòn Mê",
    "Công ty TNHH Lương thực Sông Hậu",
    "Công ty CP Bánh kẹo Hương Quê",
    "Công ty TNHH Hóa mỹ phẩm An Lành",
    "Công ty CP Cà phê Buôn Hồ",
    "Công ty TNHH Giấy Sao Mai",
];

/// So many items of the catalogue, with unique names, codes and barcodes, the same every time.
pub(super) fn catalogue(count: usize, dice: &mut Dice) -> Vec<Good> {
    let mut all: Vec<(&Family, &str, &str, &Size)> = Vec::new();
    for family in FAMILIES {
        for brand in family.brands {
            for kind in family.kinds {
                all.extend(family.sizes.iter().map(|size| (family, *brand, *kind, size)));
            }
        }
    }
    // which ones is left to chance, in which order they stand is not
    let mut chosen: Vec<usize> = (0..all.len()).collect();
    dice.shuffle(&mut chosen);
    chosen.truncate(count);
    chosen.sort_unstable();
    let mut in_family = std::collections::HashMap::new();
    let mut goods = Vec::with_capacity(chosen.len());
    for (place, index) in chosen.into_iter().enumerate() {
        let (family, brand, kind, size) = all[index];
        let number = in_family.entry(family.prefix).and_modify(|number| *number += 1).or_insert(1);
        let cost = (size.cost * dice.between(92, 110) / 100 / 50).max(1) * 50;
        let own_price = dice.percent(70).then(|| (cost * dice.between(104, 118) / 100 / 100 + 1) * 100);
        goods.push(Good {
            sku: format!("{}-{number:03}", family.prefix),
            name: format!("{} {brand} {kind} {}", family.product, size.label),
            unit: size.unit,
            packs: size.packs,
            barcode: ean13(893_600_000_000 + i64::try_from(place).unwrap_or_default() * 37 + 11),
            cost,
            price: own_price,
            whole_units: size.unit != "kg",
            low_stock: size.packs.last().map_or(20, |(_, holds)| *holds) * dice.between(1, 3),
            supplier: family.supplier,
            weight: size.weight * dice.between(40, 160),
        });
    }
    goods
}

/// The EAN-13 code of these 12 digits (GS1 General Specifications, section 7.9).
fn ean13(digits: i64) -> String {
    let digits = format!("{digits:012}");
    let sum: u32 =
        digits.chars().filter_map(|digit| digit.to_digit(10)).zip([1, 3].into_iter().cycle()).map(|(d, w)| d * w).sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn there_are_500_different_items_and_always_the_same() {
        let goods = catalogue(500, &mut Dice::new(1));
        assert_eq!(goods.len(), 500);
        assert_eq!(goods.iter().map(|good| &good.sku).collect::<HashSet<_>>().len(), 500);
        assert_eq!(goods.iter().map(|good| &good.name).collect::<HashSet<_>>().len(), 500);
        assert_eq!(goods.iter().map(|good| &good.barcode).collect::<HashSet<_>>().len(), 500);
        assert_eq!(goods, catalogue(500, &mut Dice::new(1)));
        assert!(goods.iter().all(|good| good.selling() > good.cost && good.cost > 0 && good.weight > 0));
    }

    #[test]
    fn barcodes_are_ean13() {
        // the example of the GS1 specification's check digit calculator
        assert_eq!(ean13(629_104_150_021), "6291041500213");
        for good in catalogue(500, &mut Dice::new(1)) {
            let sum: u32 = good
                .barcode
                .chars()
                .rev()
                .filter_map(|c| c.to_digit(10))
                .zip([1, 3].into_iter().cycle())
                .map(|(d, w)| d * w)
                .sum();
            assert_eq!(good.barcode.len(), 13);
            assert_eq!(sum % 10, 0, "{}", good.barcode);
        }
    }
}
