//! Deciding without posting, for the dry run of an import: batch after batch over books that are read once and then only
//! carried along in memory, so that each sees what those before it would have done.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    mem,
};

use chrono::NaiveDate;
use finance::account::Account;
use kernel::{AgencyId, Db, Problem, Quantity, Running, TenantId, Tx, posting::Poster};
use uuid::Uuid;

use super::{
    books::{Books, Item, Place, Stock},
    command::{Command, Deed},
    engine::SlipPoster,
    rules,
};
use crate::{item::ItemId, supplier::SupplierId, warehouse::WarehouseId};

/// What slips would have left behind.
#[derive(Debug, Default)]
pub struct Rehearsal {
    stock: HashMap<Place, Stock>,
    items: HashMap<ItemId, Item>,
}

impl Rehearsal {
    /// What would come of these commands after all before them, none of them dated before any of those. Nothing is posted
    /// and nothing stays locked; `accounts` are carried along with what else is rehearsed. A warehouse or supplier that is
    /// not there is taken for one that would have been made.
    pub async fn run(
        &mut self,
        db: &Db,
        poster: &SlipPoster,
        tenant: TenantId,
        commands: &[Command],
        accounts: &mut BTreeMap<AgencyId, Account>,
    ) -> Result<Vec<Result<(), Problem>>, Problem> {
        let mut tx = db.begin_posting(tenant).await?;
        let there = there(&mut tx, commands).await?;
        let of_these: Vec<Command> = commands.iter().map(|command| without_made(command, &there)).collect();
        let mut books = poster.open(&mut tx, tenant, &of_these).await?;
        tx.rollback().await?;
        make(&mut books, commands, &there);
        self.carry_into(&mut books, accounts);
        let outcomes = commands.iter().map(|command| rules::decide(&mut books, command).map(|_| ())).collect();
        self.stock = books.stock;
        self.items = books.items;
        *accounts = books.accounts;
        Ok(outcomes)
    }

    /// What is known already counts instead of what was read.
    fn carry_into(&mut self, books: &mut Books, accounts: &mut BTreeMap<AgencyId, Account>) {
        for (agency, account) in mem::replace(&mut books.accounts, mem::take(accounts)) {
            books.accounts.entry(agency).or_insert(account);
        }
        for (place, stock) in mem::replace(&mut books.stock, mem::take(&mut self.stock)) {
            books.stock.entry(place).or_insert(stock);
        }
        for (id, item) in mem::replace(&mut books.items, mem::take(&mut self.items)) {
            books.items.entry(id).or_insert(item);
        }
    }
}

fn supplier(command: &Command) -> Option<SupplierId> {
    if let Deed::Receive(new) = &command.deed { new.supplier } else { None }
}

/// The warehouses and suppliers of these commands that are there, active or not.
async fn there(tx: &mut Tx, commands: &[Command]) -> Result<HashSet<Uuid>, Problem> {
    let warehouses = commands.iter().filter_map(|command| command.deed.warehouse()).map(|id| id.0);
    let named: HashSet<Uuid> = warehouses.chain(commands.iter().filter_map(supplier).map(|id| id.0)).collect();
    if named.is_empty() {
        return Ok(named);
    }
    let named: Vec<Uuid> = named.into_iter().collect();
    let rows = sqlx::query_scalar!(
        r#"select id as "id!" from inventory.warehouse
            where tenant_id = (select kernel.current_tenant()) and id = any ($1)
           union all
           select id from inventory.supplier where tenant_id = (select kernel.current_tenant()) and id = any ($1)"#,
        &named
    )
    .fetch_all(tx.conn())
    .await?;
    Ok(rows.into_iter().collect())
}

fn made(command: &Command, there: &HashSet<Uuid>) -> Option<WarehouseId> {
    command.deed.warehouse().filter(|id| !there.contains(&id.0))
}

/// The command as it can be looked up: with the default warehouse instead of one that is not there.
fn without_made(command: &Command, there: &HashSet<Uuid>) -> Command {
    let mut command = command.clone();
    if made(&command, there).is_some() {
        match &mut command.deed {
            Deed::Receive(new) => new.warehouse = None,
            Deed::Issue(new) => new.warehouse = None,
            Deed::Reverse { .. } => {}
        }
    }
    command
}

/// Makes what would have been made, with nothing in it.
fn make(books: &mut Books, commands: &[Command], there: &HashSet<Uuid>) {
    for command in commands {
        books.suppliers.extend(supplier(command).filter(|id| !there.contains(&id.0)));
        let Some(warehouse) = made(command, there) else { continue };
        books.warehouses.insert(warehouse);
        for line in command.deed.lines() {
            let nothing =
                Stock { on_hand: Running::new(Quantity::ZERO, NaiveDate::MIN), reserved: Quantity::ZERO, entries: 0 };
            books.stock.entry((line.item, warehouse)).or_insert(nothing);
        }
    }
}
