//! A young database: tables are counted soon after they get their first rows, and nobody waits for it.
#![cfg(test)]

use kernel::db::statistics::count_young_tables;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
use testkit::App;

/// Tables that autovacuum does not come to, with a row each.
async fn young_tables(app: &App, names: &[&str]) {
    let mut superuser = app.superuser().await;
    // what the template was counted for is none of this test's business
    superuser.execute("analyze").await.unwrap();
    for name in names {
        let make = format!(
            "create table kernel.{name} (number integer) with (autovacuum_enabled = false);
             alter table kernel.{name} owner to entrepot_owner;
             insert into kernel.{name} values (1)"
        );
        superuser.execute(AssertSqlSafe(make)).await.unwrap();
    }
    // or it is kept back for a second how many rows there are
    superuser.execute("select pg_stat_force_next_flush()").await.unwrap();
}

async fn rows(connection: &mut PgConnection, name: &str) -> f32 {
    let query = sqlx::query_scalar("select reltuples from pg_class where oid = ('kernel.' || $1)::regclass");
    query.bind(name).fetch_one(connection).await.unwrap()
}

#[tokio::test]
async fn tables_are_counted_once_they_have_rows_and_nothing_waits_for_a_lock() {
    let app = App::new().await;
    young_tables(&app, &["young", "held"]).await;
    let mut superuser = app.superuser().await;
    assert_eq!((rows(&mut superuser, "young").await, rows(&mut superuser, "held").await), (-1.0, -1.0));
    let mut held = superuser.begin().await.unwrap();
    held.execute("lock table kernel.held in share update exclusive mode").await.unwrap();
    // the empty ones and the one that somebody else has are passed over
    assert_eq!(count_young_tables(&app.contexts.db).await.unwrap(), 1);
    held.rollback().await.unwrap();
    assert_eq!((rows(&mut superuser, "young").await, rows(&mut superuser, "held").await), (1.0, -1.0));
    assert_eq!(count_young_tables(&app.contexts.db).await.unwrap(), 1);
    assert_eq!(count_young_tables(&app.contexts.db).await.unwrap(), 0);
}

#[tokio::test]
async fn a_server_counts_them() {
    let app = App::new().await;
    young_tables(&app, &["young"]).await;
    let server = app.process();
    let mut superuser = app.superuser().await;
    // it looks when it starts, and every ten seconds
    while rows(&mut superuser, "young").await < 0.0 {}
    server.stop().unwrap();
}
