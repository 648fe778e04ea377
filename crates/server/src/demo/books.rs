//! What the demo trades with, in the books: rows are found by their names and codes and made where they are missing, so
//! that an interrupted filling goes on where it was.

use agency::{
    agency::Draft,
    agency_type::{self, AgencyTypeId},
    district::{self, DistrictId},
};
use chrono::NaiveDate;
use inventory::{
    item::{self, ItemId, New, Pack},
    supplier::{self, SupplierId},
    unit::{self, UnitId},
    warehouse::{self, WarehouseId},
};
use kernel::{Actor, AgencyId, Money, Problem, Quantity, Tx, UnitPrice};

use super::{
    goods::{Good, SUPPLIERS},
    people::{DISTRICTS, Shop},
    plan::{Plan, WAREHOUSES, limit},
};
use crate::compose::Contexts;

const WAREHOUSE_NAMES: [&str; WAREHOUSES] = ["Kho chính", "Kho Thủ Đức"];

/// Room for every shop of a district, and some more.
const MOST_PER_DISTRICT: i32 = 40;

/// The ids of what a plan names by places.
pub(super) struct Books {
    pub(super) goods: Vec<ItemId>,
    pub(super) shops: Vec<AgencyId>,
    pub(super) suppliers: Vec<SupplierId>,
    pub(super) warehouses: Vec<WarehouseId>,
}

/// Makes what is missing, on behalf of the administrator.
pub(super) async fn open(contexts: &Contexts, admin: &Actor, plan: &Plan) -> Result<Books, Problem> {
    let mut tx = contexts.db.begin(admin).await?;
    let clock = &contexts.clock;
    let names: Vec<&str> = plan.goods.iter().map(|good| good.unit).collect();
    let units = unit::find_or_create_many(&mut tx, clock, &names).await?;
    let items: Vec<New> = plan.goods.iter().zip(units).map(|(good, unit)| item(good, unit)).collect();
    let goods = item::upsert_many(&mut tx, clock, &items, &item::Field::ALL).await?;
    let suppliers = supplier::find_or_create_many(&mut tx, clock, &SUPPLIERS).await?;
    let mut warehouses = Vec::new();
    for name in WAREHOUSE_NAMES {
        warehouses.push(warehouse::find_or_create(&mut tx, clock, name).await?);
    }
    let shops = shops(contexts, &mut tx, admin, plan).await?;
    tx.commit().await?;
    Ok(Books { goods, shops, suppliers, warehouses })
}

async fn shops(contexts: &Contexts, tx: &mut Tx, admin: &Actor, plan: &Plan) -> Result<Vec<AgencyId>, Problem> {
    let clock = &contexts.clock;
    let large: AgencyTypeId = agency_type::find_or_create(tx, clock, "Loại 1", Money(limit(true))).await?;
    let small: AgencyTypeId = agency_type::find_or_create(tx, clock, "Loại 2", Money(limit(false))).await?;
    let mut districts: Vec<DistrictId> = Vec::new();
    for (name, _) in DISTRICTS {
        districts.push(district::find_or_create(tx, clock, name, Some(MOST_PER_DISTRICT)).await?);
    }
    let registered_on = plan.days.first().map_or(NaiveDate::MIN, |day| day.date);
    let draft = |(number, shop): (usize, &Shop)| Draft {
        code: Some(format!("DL{:05}", number + 1)),
        name: shop.name.clone(),
        type_id: Some(if shop.large { large } else { small }),
        district_id: Some(districts[shop.district]),
        phone: Some(shop.phone.clone()),
        email: shop.email.clone(),
        address: Some(shop.address.clone()),
        registered_on,
        credit_limit: None,
    };
    let drafts: Vec<Draft> = plan.shops.iter().enumerate().map(draft).collect();
    agency::agency::ensure(tx, &contexts.agency, admin, &drafts).await?.into_iter().collect()
}

fn item(good: &Good, unit: UnitId) -> New {
    New {
        sku: good.sku.clone(),
        name: good.name.clone(),
        unit_id: unit,
        price: good.price.map(|price| UnitPrice::from_steps(price * 10_000)),
        barcodes: vec![good.barcode.clone()],
        packs: good
            .packs
            .iter()
            .map(|(name, holds)| Pack { name: (*name).to_owned(), numerator: *holds, denominator: 1 })
            .collect(),
        whole_units: good.whole_units,
        low_stock: Some(Quantity::from_steps(good.low_stock * 1_000)),
    }
}
