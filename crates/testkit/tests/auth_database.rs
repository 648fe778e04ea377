//! What the database itself grants the service's role of this context, whatever the service's code would do.
#![cfg(test)]

use sqlx::{AssertSqlSafe, Executor, PgConnection, Row};
use testkit::{App, OTHER_TENANT, TENANT, email};

const TABLES: [&str; 7] = ["tenant", "user", "role", "user_role", "rep_agency", "session", "refresh_token"];

/// A connection as the service's own role, in a transaction for a tenant or for none.
async fn service(app: &App, tenant: Option<&str>) -> PgConnection {
    use sqlx::Connection;
    let id = match tenant {
        Some(code) => auth::tenant::by_code(&app.contexts.db, code).await.unwrap().unwrap().id.to_string(),
        None => String::new(),
    };
    let mut connection = PgConnection::connect_with(&app.database.service()).await.unwrap();
    let scope = format!("select set_config('app.tenant_id', '{id}', false), set_config('app.agency_ids', '*', false)");
    connection.execute(AssertSqlSafe(scope)).await.unwrap();
    connection
}

async fn sqlstate(connection: &mut PgConnection, sql: &'static str) -> String {
    let error = connection.execute(sql).await.unwrap_err();
    error.as_database_error().unwrap().code().unwrap().into_owned()
}

#[tokio::test]
async fn without_a_tenant_the_service_sees_no_row() {
    let app = App::new().await;
    app.as_admin().get("/api/v1/auth/me").await.ok();
    let mut nobody = service(&app, None).await;
    let mut own = service(&app, Some(TENANT)).await;
    for table in TABLES {
        let count = format!("select count(*) from auth.{table}");
        let seen: i64 = sqlx::query_scalar(AssertSqlSafe(count.clone())).fetch_one(&mut nobody).await.unwrap();
        assert_eq!(seen, 0, "{table}");
        // the same for the tenant itself finds rows, so the test can fail
        let seen: i64 = sqlx::query_scalar(AssertSqlSafe(count)).fetch_one(&mut own).await.unwrap();
        assert_eq!(seen > 0, table != "rep_agency", "{table}");
    }
}

#[tokio::test]
async fn a_tenant_sees_and_changes_its_own_rows_only() {
    let app = App::new().await;
    let mut own = service(&app, Some(TENANT)).await;
    let rows = own.fetch_all("select email from auth.user").await.unwrap();
    let emails: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
    assert_eq!(emails.len(), 6);
    assert!(!emails.contains(&email("admin", OTHER_TENANT)));
    let changed = own.execute("update auth.user set name = 'x' where email like '%@other.test'").await.unwrap();
    assert_eq!(changed.rows_affected(), 0);
    let moved = "insert into auth.role (tenant_id, id, name, permissions)
                 select t.tenant_id, gen_random_uuid(), 'x', '{}' from auth.find_tenant('other') t";
    assert_eq!(sqlstate(&mut own, moved).await, "42501");
}

#[tokio::test]
async fn the_service_cannot_read_password_hashes_nor_lower_versions() {
    let app = App::new().await;
    let mut own = service(&app, Some(TENANT)).await;
    for sql in [
        "select password_hash from auth.user",
        "select * from auth.user",
        "update auth.user set auth_version = 1",
        "update auth.user set email = 'x@y.z'",
        "delete from auth.user",
        "update auth.tenant set currency = 'USD'",
        "delete from auth.tenant",
        "update auth.session set expires_at = 'infinity'",
        "update auth.refresh_token set expires_at = 'infinity'",
        "alter table auth.user disable row level security",
        "create policy mine on auth.user using (true)",
        "set role entrepot_owner",
    ] {
        assert_eq!(sqlstate(&mut own, sql).await, "42501", "{sql}");
    }
}

#[tokio::test]
async fn every_table_forces_row_level_security_and_lets_only_its_owner_past() {
    let app = App::new().await;
    let mut database = app.superuser().await;
    let rows = database
        .fetch_all(
            "select c.relname::text, c.relrowsecurity and c.relforcerowsecurity, c.relowner::regrole::text,
                    array(select p.polname::text from pg_policy p
                           where p.polrelid = c.oid and p.polroles = array[c.relowner]) as for_owner,
                    array(select p.polname::text from pg_policy p
                           where p.polrelid = c.oid and p.polroles <> array[c.relowner]) as for_all
               from pg_class c
              where c.relnamespace = 'auth'::regnamespace and c.relkind = 'r'
              order by c.relname",
        )
        .await
        .unwrap();
    let names: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
    let mut expected = TABLES.map(str::to_owned);
    expected.sort_unstable();
    assert_eq!(names, expected);
    for row in rows {
        assert!(row.get::<bool, _>(1));
        assert_eq!(row.get::<String, _>(2), "entrepot_owner");
        assert_eq!(row.get::<Vec<String>, _>(3), ["owner"]);
        assert_eq!(row.get::<Vec<String>, _>(4), ["tenant"]);
    }
}

#[tokio::test]
async fn functions_that_look_across_tenants_are_few_and_pin_their_search_path() {
    let app = App::new().await;
    let mut database = app.superuser().await;
    let rows = database
        .fetch_all(
            "select p.proname::text, coalesce(p.proconfig, '{}') @> array['search_path=\"\"'],
                    has_function_privilege('entrepot_service', p.oid, 'execute'),
                    exists (select from aclexplode(p.proacl) a where a.grantee = 0)
               from pg_proc p
              where p.pronamespace = 'auth'::regnamespace and p.prosecdef
              order by p.proname",
        )
        .await
        .unwrap();
    let mut callable = Vec::new();
    for row in rows {
        assert!(row.get::<bool, _>(1), "{}", row.get::<String, _>(0));
        assert!(!row.get::<bool, _>(3), "{}", row.get::<String, _>(0));
        if row.get::<bool, _>(2) {
            callable.push(row.get::<String, _>(0));
        }
    }
    // the first looks across agencies only
    let expected = ["assigned_outside", "check_sessions", "find_session", "find_tenant", "find_user", "list_tenants"];
    assert_eq!(callable, expected);
}

#[tokio::test]
async fn whether_somebody_looks_after_other_agencies_is_asked_within_a_tenant() {
    let app = App::new().await;
    let trade = testkit::Trade::new(&app).await;
    let agency = trade.agency(1_000).await;
    let admin = app.as_admin();
    let roles = admin.get("/api/v1/auth/roles").await.ok();
    let body = serde_json::json!({
        "email": "rep@test.test", "name": "Rep", "password": testkit::PASSWORD, "roles": [roles["items"][0]["id"]],
        "sees": "assigned", "agencies": [agency],
    });
    let rep = admin.post("/api/v1/auth/users", body).await.created()["id"].as_str().unwrap().to_owned();
    let outside = async |tenant, agencies: &str| -> bool {
        let mut connection = service(&app, tenant).await;
        let scope = format!("select set_config('app.agency_ids', '{agencies}', false)");
        connection.execute(AssertSqlSafe(scope)).await.unwrap();
        let asked = format!("select auth.assigned_outside('{rep}')");
        sqlx::query_scalar(AssertSqlSafe(asked)).fetch_one(&mut connection).await.unwrap()
    };
    assert!(outside(Some(TENANT), "{}").await);
    assert!(outside(Some(TENANT), "").await);
    assert!(!outside(Some(TENANT), "*").await);
    assert!(!outside(Some(TENANT), &format!("{{{agency}}}")).await);
    // whoever is another tenant's learns nothing
    assert!(!outside(Some(OTHER_TENANT), "{}").await);
    assert!(!outside(None, "{}").await);
}
