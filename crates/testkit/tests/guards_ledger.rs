//! The database is the second lock: raw SQL as the service's own role cannot break the books either, and even the superuser
//! meets the triggers and constraints.
#![cfg(test)]

use serde_json::json;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, Row};
use testkit::{App, OTHER_TENANT, TENANT, Trade, email, trade::issue};
use uuid::Uuid;

struct Books {
    app: App,
    agency: String,
    item: String,
    warehouse: String,
    service: PgConnection,
    tenant: Uuid,
}

/// One agency with a limit of 1,000 that owes 300, one item with 7 on hand, and a connection as the service's own role
/// within the tenant.
async fn books() -> Books {
    let app = App::new().await;
    let trade = Trade::new(&app).await;
    let agency = trade.agency(1_000).await;
    let item = trade.item("A", 100).await;
    trade.receive(&[(&item, 10)]).await;
    let admin = app.as_admin();
    admin.post("/api/v1/inventory/issues", issue(&agency, &[(&item, 3)])).await.created();
    let payment = json!({ "agency_id": agency, "amount": 100, "method": "cash" });
    admin.post("/api/v1/finance/payments", payment).await.created();
    admin.post("/api/v1/inventory/issues", issue(&agency, &[(&item, 1)])).await.created();
    let tenant = app.actor(&email("admin", TENANT)).await.tenant.0;
    let mut service = PgConnection::connect_with(&app.database.service()).await.unwrap();
    within(&mut service, tenant).await;
    Books { app, agency, item, warehouse: trade.warehouse, service, tenant }
}

async fn within(connection: &mut PgConnection, tenant: Uuid) {
    let settings =
        format!("select set_config('app.tenant_id', '{tenant}', false), set_config('app.agency_ids', '*', false)");
    connection.execute(AssertSqlSafe(settings)).await.unwrap();
}

/// The SQLSTATE (or constraint) that a statement fails with; empty if it does not fail.
async fn fails(connection: &mut PgConnection, sql: impl Into<String>) -> String {
    let Some(error) = connection.execute(AssertSqlSafe(sql.into())).await.err() else {
        return String::new();
    };
    let database = error.as_database_error().unwrap();
    database.constraint().map_or_else(|| database.code().unwrap().into_owned(), str::to_owned)
}

const DENIED: &str = "42501";

#[tokio::test]
async fn nobody_updates_or_deletes_what_was_posted() {
    let mut books = books().await;
    let mut superuser = books.app.superuser().await;
    for table in ["finance.debt_entry", "finance.payment", "inventory.slip", "inventory.stock_movement"] {
        assert_eq!(fails(&mut books.service, format!("delete from {table}")).await, DENIED, "{table}");
        assert_eq!(fails(&mut books.service, format!("update {table} set posted_on = posted_on")).await, DENIED);
        assert_eq!(fails(&mut books.service, format!("truncate {table}")).await, DENIED, "{table}");
        // even whom no grant binds
        assert_eq!(fails(&mut superuser, format!("delete from {table}")).await, "EN002", "{table}");
        assert_eq!(fails(&mut superuser, format!("update {table} set posted_on = posted_on")).await, "EN002");
        assert_eq!(fails(&mut superuser, format!("truncate {table} cascade")).await, "EN002", "{table}");
    }
    books.app.verify().await;
}

#[tokio::test]
async fn balances_turnovers_and_numbers_are_only_moved_by_the_ledgers() {
    let mut books = books().await;
    for sql in [
        "update finance.account set debt = 0",
        "insert into finance.account (tenant_id, agency_id, debt) values (kernel.current_tenant(), gen_random_uuid(), 5)",
        "delete from finance.account",
        "update finance.account_month set arising = 0",
        "delete from finance.living_reference",
        "update inventory.stock set on_hand = 1000",
        "delete from inventory.stock",
        "update inventory.stock_month set quantity_in = 1",
        "update kernel.counter set last = 0",
        "delete from kernel.counter",
        "update regulation.calendar set closed_through = null",
        "update kernel.idempotency set answer = ''",
        "delete from kernel.event",
    ] {
        assert_eq!(fails(&mut books.service, sql).await, DENIED, "{sql}");
    }
    books.app.verify().await;
}

/// A slip of one line with its movement, as somebody would insert it by hand.
fn movement(books: &Books, seq: i64, quantity: i64, balance: i64, total: i64) -> String {
    format!(
        "with s as (
           insert into inventory.slip (tenant_id, id, kind, number, posted_on, warehouse_id, agency_id, total, lines, created_by)
           values (kernel.current_tenant(), gen_random_uuid(), 'issue', 'PX-1999-' || {seq}, current_date, '{warehouse}',
                   '{agency}', {total}, 1, gen_random_uuid())
           returning tenant_id, id)
         insert into inventory.stock_movement
           (tenant_id, item_id, warehouse_id, posted_on, seq, slip_id, line, kind, quantity, balance, unit_quantity, unit_price, amount)
         select tenant_id, '{item}', '{warehouse}', current_date, {seq}, id, 1, 'issue', -{quantity}, {balance}, {quantity}, 100, {amount}
           from s",
        warehouse = books.warehouse,
        agency = books.agency,
        item = books.item,
        amount = quantity * 100,
    )
}

#[tokio::test]
async fn nobody_drives_stock_below_zero_or_breaks_the_chain_of_its_ledger() {
    let mut books = books().await;
    // 6 on hand after 3 movements
    let below = movement(&books, 4, 7, -1, 700);
    assert_eq!(fails(&mut books.service, below).await, "stock_never_below_zero");
    let gap = movement(&books, 5, 1, 5, 100);
    assert_eq!(fails(&mut books.service, gap).await, "EN003");
    let wrong_balance = movement(&books, 4, 1, 6, 100);
    assert_eq!(fails(&mut books.service, wrong_balance).await, "EN003");
    let wrong_total = movement(&books, 4, 1, 5, 101);
    assert_eq!(fails(&mut books.service, wrong_total).await, "EN005");
    let mut superuser = books.app.superuser().await;
    within(&mut superuser, books.tenant).await;
    let below = movement(&books, 4, 7, -1, 700);
    assert_eq!(fails(&mut superuser, below).await, "stock_never_below_zero");
    books.app.verify().await;
}

fn entry(books: &Books, kind: &str, seq: i64, amount: i64, balance: i64) -> String {
    format!(
        "insert into finance.debt_entry (tenant_id, agency_id, posted_on, seq, kind, document_id, document_number, amount, balance)
         values (kernel.current_tenant(), '{}', current_date, {seq}, '{kind}', gen_random_uuid(), 'X', {amount}, {balance})",
        books.agency
    )
}

#[tokio::test]
async fn nobody_raises_a_debt_beyond_the_limit_or_sinks_it_below_zero() {
    let mut books = books().await;
    // it owes 300 of 1,000 after 3 entries
    let beyond = entry(&books, "issue", 4, 701, 1_001);
    assert_eq!(fails(&mut books.service, beyond).await, "EN004");
    let below = entry(&books, "payment", 4, -301, -1);
    assert_eq!(fails(&mut books.service, below).await, "EN004");
    let gap = entry(&books, "issue", 5, 1, 301);
    assert_eq!(fails(&mut books.service, gap).await, "EN003");
    let wrong_sign = entry(&books, "payment", 4, 5, 305);
    assert_eq!(fails(&mut books.service, wrong_sign).await, "debt_entry_sign");
    books.app.verify().await;
}

#[tokio::test]
async fn nobody_posts_into_a_closed_period_by_hand() {
    let mut books = books().await;
    let mut superuser = books.app.superuser().await;
    within(&mut superuser, books.tenant).await;
    superuser.execute("select regulation.move_calendar(current_date)").await.unwrap();
    let late = entry(&books, "issue", 4, 1, 301);
    assert_eq!(fails(&mut books.service, late).await, "EN001");
    let late = movement(&books, 4, 1, 5, 100);
    assert_eq!(fails(&mut books.service, late).await, "EN001");
}

#[tokio::test]
async fn another_tenants_rows_are_neither_seen_nor_referred_to() {
    let mut books = books().await;
    let other = books.app.actor(&email("admin", OTHER_TENANT)).await.tenant.0;
    let mine = books.tenant;
    let mut superuser = books.app.superuser().await;
    let tables: Vec<String> = superuser
        .fetch_all(
            "select format('%I.%I', n.nspname, c.relname) as name
               from pg_class c join pg_namespace n on n.oid = c.relnamespace
               join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
              where c.relkind = 'r' and has_table_privilege('entrepot_service', c.oid, 'select')",
        )
        .await
        .unwrap()
        .iter()
        .map(|row| row.get("name"))
        .collect();
    assert!(tables.len() > 20, "{tables:?}");
    within(&mut books.service, other).await;
    for table in &tables {
        let sql = format!("select count(*) from {table} where tenant_id = '{mine}'");
        let seen: i64 = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(&mut books.service).await.unwrap();
        assert_eq!(seen, 0, "{table} shows another tenant's rows");
    }
    // writing a row for the other tenant, and referring to its rows from one's own
    let foreign = format!("insert into inventory.unit (tenant_id, id, name) values ('{mine}', gen_random_uuid(), 'x')");
    assert_eq!(fails(&mut books.service, foreign).await, DENIED);
    let reference = format!(
        "insert into finance.debt_entry (tenant_id, agency_id, posted_on, seq, kind, document_id, document_number, amount, balance)
         values ('{other}', '{}', current_date, 4, 'issue', gen_random_uuid(), 'X', 1, 301)",
        books.agency
    );
    assert_eq!(fails(&mut books.service, reference).await, "EN003");
    let reference = movement(&books, 4, 1, 5, 100);
    assert_ne!(fails(&mut books.service, reference).await, "");
    // and with no tenant at all nothing is there
    books.service.execute("select set_config('app.tenant_id', '', false)").await.unwrap();
    for table in &tables {
        let sql = format!("select count(*) from {table}");
        let seen: i64 = sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(&mut books.service).await.unwrap();
        assert_eq!(seen, 0, "{table} shows rows to nobody");
    }
}
