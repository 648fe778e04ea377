//! Units of work whose caller goes away: a browser that has typed on, a connection that is cut.
#![cfg(test)]

use std::time::Duration;

use kernel::db::Scope;
use testkit::App;

#[tokio::test]
async fn a_unit_of_work_that_nobody_waits_for_leaves_no_transaction_open() {
    let app = App::new().await;
    let db = &app.contexts.db;
    let nobody = Scope::nobody();
    // given up at every moment of its beginning: the runtime looks at its sockets once in some sixty turns
    // the latest moment first, for a unit of work that ends well clears up behind the others
    for turns in (0..1_000).rev() {
        let mut begun = std::pin::pin!(db.begin_as(&nobody));
        for _ in 0..turns {
            if futures::poll!(begun.as_mut()).is_ready() {
                break;
            }
            tokio::task::yield_now().await;
        }
    }
    // what was begun all the same is rolled back as soon as it is there
    let mut superuser = app.superuser().await;
    let left_open = async {
        loop {
            let open: i64 = sqlx::query_scalar(
                "select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'",
            )
            .fetch_one(&mut superuser)
            .await
            .unwrap();
            if open == 0 {
                break;
            }
        }
    };
    tokio::time::timeout(Duration::from_secs(10), left_open)
        .await
        .expect("a transaction stays open on a pooled connection");
}

/// A PostgreSQL that was restarted has told every pooled connection goodbye; each says so when it is used next.
#[tokio::test]
async fn connections_that_the_server_has_ended_are_replaced_unseen() {
    let app = App::new().await;
    let db = &app.contexts.db;
    let nobody = Scope::nobody();
    let mut superuser = app.superuser().await;
    for reads in [false, true] {
        // several connections lie idle in the pool
        let open = futures::future::join_all((0..3).map(|_| db.begin_as(&nobody))).await;
        for unit in open {
            unit.unwrap().commit().await.unwrap();
        }
        let ended: i64 = sqlx::query_scalar(
            "select count(*) filter (where pg_terminate_backend(pid, 10000)) from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid()",
        )
        .fetch_one(&mut superuser)
        .await
        .unwrap();
        assert!(ended >= 3, "{ended}");
        if reads {
            let one: i32 =
                db.read(|pool| async move { sqlx::query_scalar("select 1").fetch_one(&pool).await }).await.unwrap();
            assert_eq!(one, 1);
        } else {
            db.begin_as(&nobody).await.unwrap().rollback().await.unwrap();
        }
    }
}
