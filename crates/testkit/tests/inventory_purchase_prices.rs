//! What items cost: the latest receipt that still counts says it, and selling prices follow.
#![cfg(test)]

use chrono::{Days, NaiveDate};
use inventory::{
    item::ItemId,
    slip::{Command, Deed, Kind, NewIssue, NewLine, SlipId},
};
use kernel::{AgencyId, Quantity};
use regulation::dating::Backdating;
use serde_json::{Value, json};
use testkit::{App, Caller, TENANT, Trade, email};
use uuid::Uuid;

const RECEIPTS: &str = "/api/v1/inventory/receipts";
const ITEMS: &str = "/api/v1/inventory/items";

struct Desk {
    app: App,
    trade: Trade,
    admin: Caller,
    /// Without a price of its own.
    item: String,
    today: NaiveDate,
}

async fn desk() -> Desk {
    let app = App::new().await;
    let trade = Trade::new(&app).await;
    let admin = app.as_admin();
    let item = trade.item("A", 1).await;
    admin.clone().if_match("*").patch(&format!("{ITEMS}/{item}"), json!({ "price": null })).await.ok();
    let zone = app.actor(&email("admin", TENANT)).await.zone;
    let today = app.clock.today(zone);
    Desk { app, trade, admin, item, today }
}

impl Desk {
    async fn receive(&self, days_ago: u64, price: i64) -> String {
        self.receive_at(&self.trade.warehouse, days_ago, price).await
    }

    async fn receive_at(&self, warehouse: &str, days_ago: u64, price: i64) -> String {
        let lines = json!([{ "item_id": self.item, "quantity": 5, "unit_price": price }]);
        let date = self.today - Days::new(days_ago);
        let slip = json!({ "warehouse_id": warehouse, "date": date, "lines": lines });
        self.admin.post(RECEIPTS, slip).await.created()["id"].as_str().unwrap().to_owned()
    }

    async fn reverse(&self, slip: &str) {
        self.admin.post(&format!("{RECEIPTS}/{slip}/reverse"), json!({})).await.created();
    }

    /// The purchase price, the date that it is of, and the selling price.
    async fn prices(&self) -> [Value; 3] {
        let item = self.admin.get(&format!("{ITEMS}/{}", self.item)).await.ok();
        ["purchase_price", "purchased_on", "selling_price"].map(|field| item[field].clone())
    }

    fn of(&self, days_ago: u64, price: i64) -> [Value; 3] {
        // by the ratio of 102 %
        [json!(price), json!(self.today - Days::new(days_ago)), json!(price / 100 * 102)]
    }
}

#[tokio::test]
async fn a_reversed_receipt_sets_no_price_any_more() {
    let desk = desk().await;
    let first = desk.receive(5, 100).await;
    let mistaken = desk.receive(1, 90_000).await;
    // later, but of an earlier date
    let second = desk.receive(3, 200).await;
    assert_eq!(desk.prices().await, desk.of(1, 90_000));
    desk.reverse(&mistaken).await;
    assert_eq!(desk.prices().await, desk.of(3, 200));
    // one that is not the latest says nothing, whether it counts or not
    desk.reverse(&first).await;
    assert_eq!(desk.prices().await, desk.of(3, 200));
    desk.reverse(&second).await;
    assert_eq!(desk.prices().await, [Value::Null, Value::Null, Value::Null]);
    desk.app.verify().await;
}

#[tokio::test]
async fn of_receipts_of_one_date_the_last_posted_counts_in_whichever_warehouse() {
    let desk = desk().await;
    let other = desk.admin.post("/api/v1/inventory/warehouses", json!({ "name": "Kho hai" })).await.created();
    let other = other["id"].as_str().unwrap();
    desk.receive(2, 100).await;
    let second = desk.receive_at(other, 2, 200).await;
    let third = desk.receive(2, 300).await;
    let for_nothing = desk.receive_at(other, 1, 0).await;
    assert_eq!(desk.prices().await, desk.of(2, 300));
    desk.reverse(&third).await;
    assert_eq!(desk.prices().await, desk.of(2, 200));
    desk.reverse(&for_nothing).await;
    assert_eq!(desk.prices().await, desk.of(2, 200));
    desk.reverse(&second).await;
    assert_eq!(desk.prices().await, desk.of(2, 100));
}

#[tokio::test]
async fn an_issue_of_the_same_batch_sees_the_price_that_a_reversal_leaves() {
    let desk = desk().await;
    desk.receive(2, 100).await;
    let second = desk.receive(1, 500).await;
    let third = desk.receive(0, 90_000).await;
    let agency: Uuid = desk.trade.agency(1_000_000).await.parse().unwrap();
    let actor = desk.app.actor(&email("admin", TENANT)).await;
    let clock = &desk.app.clock;
    let command = |deed| Command {
        deed,
        id: clock.id(),
        date: desk.today,
        today: desk.today,
        now: clock.now(),
        backdating: Backdating::ByRegulation,
        by: actor.user,
        agencies: actor.agencies.clone(),
        key: None,
        brief: false,
    };
    let reverse = |slip: &str| Deed::Reverse { slip: SlipId(slip.parse().unwrap()), kind: Kind::Receipt, note: None };
    let issue = || {
        let line = NewLine {
            item: ItemId(desk.item.parse().unwrap()),
            quantity: Quantity::whole(1).unwrap(),
            unit: None,
            unit_price: None,
        };
        Deed::Issue(NewIssue { agency: AgencyId(agency), warehouse: None, note: None, lines: vec![line] })
    };
    let deeds = vec![issue(), reverse(&third), issue(), reverse(&second), issue()];
    let batch = deeds.into_iter().map(command).collect();
    let answers = desk.app.contexts.slips.engine.carry_out(actor.tenant, batch).await;
    let totals: Vec<i64> = answers
        .into_iter()
        .map(|answer| serde_json::from_str::<Value>(&answer.unwrap().answer.body).unwrap()["total"].as_i64().unwrap())
        .collect();
    assert_eq!([totals[0], totals[2], totals[4]], [91_800, 510, 102]);
    assert_eq!(desk.prices().await, desk.of(2, 100));
    desk.app.verify().await;
}
