//! What the database itself lets nobody do to agencies.
#![cfg(test)]

mod agency;

use agency::{AGENCIES, Place, id, path};
use serde_json::json;
use sqlx::{Connection, Executor, PgConnection};

async fn code_of(connection: &mut PgConnection, statement: &str) -> String {
    let error = connection.execute(sqlx::AssertSqlSafe(statement)).await.expect_err(statement);
    error.as_database_error().unwrap_or_else(|| panic!("{error}")).code().unwrap_or_default().into_owned()
}

/// A connection as the service's own role, on behalf of the test's tenant.
async fn as_service(place: &Place) -> PgConnection {
    let tenant = place.app.actor("admin@test.test").await.tenant;
    let mut connection = PgConnection::connect_with(&place.app.database.service()).await.unwrap();
    let scope =
        format!("select set_config('app.tenant_id', '{tenant}', false), set_config('app.agency_ids', '*', false)");
    connection.execute(sqlx::AssertSqlSafe(scope)).await.unwrap();
    connection
}

#[tokio::test]
async fn more_active_agencies_than_a_district_takes_cannot_be_written() {
    let place = Place::new().await;
    for number in 1..=4 {
        place.agency(&format!("Đại lý {number}")).await;
    }
    let mut service = as_service(&place).await;
    let insert = format!(
        "insert into agency.agency (tenant_id, id, code, name, type_id, district_id, registered_on, status, placed_on)
         values (kernel.current_tenant(), gen_random_uuid(), 'X', 'X', '{}', '{}', '2026-01-01', 'active', '2026-01-01')",
        place.kind, place.district
    );
    assert_eq!(code_of(&mut service, &insert).await, "EN006");
    // one that waits takes no place, and takes one no more easily later
    service.execute(sqlx::AssertSqlSafe(insert.replace("'active'", "'pending'"))).await.unwrap();
    let activate = "update agency.agency set status = 'active' where code = 'X'";
    assert_eq!(code_of(&mut service, activate).await, "EN006");
    assert_eq!(place.count(&place.district).await, 4);

    place.admin.put("/api/v1/regulation/regulations/policy.district_full", json!({ "value": "allow" })).await.ok();
    service
        .execute("update agency.agency set status = 'active', placed_on = current_date + 1 where code = 'X'")
        .await
        .unwrap();
    assert_eq!(place.count(&place.district).await, 5);
}

#[tokio::test]
async fn a_move_counts_in_both_districts() {
    let place = Place::new().await;
    let other = place.district("Bên kia", 1).await;
    let agency = place.agency("Đại lý Hòa Bình").await;
    place.agency("Đại lý Ở Lại").await;
    let mut service = as_service(&place).await;
    let to_the_other = format!("update agency.agency set district_id = '{other}'");
    assert_eq!(code_of(&mut service, &to_the_other).await, "EN006");
    let one = format!("{to_the_other} where id = '{}'", id(&agency));
    service.execute(sqlx::AssertSqlSafe(one)).await.unwrap();
    assert_eq!((place.count(&place.district).await, place.count(&other).await), (json!(1), json!(1)));
}

#[tokio::test]
async fn the_service_can_neither_count_districts_itself_nor_rewrite_changes() {
    let place = Place::new().await;
    place.agency("Đại lý Hòa Bình").await;
    let mut service = as_service(&place).await;
    for statement in [
        "update agency.district set agencies = 0",
        "insert into agency.change (tenant_id, agency_id, action, after, changed_at)
         select tenant_id, id, 'edited', '{}', now() from agency.agency",
        "update agency.change set changed_by = null",
        "delete from agency.change",
        "delete from agency.agency",
    ] {
        assert_eq!(code_of(&mut service, statement).await, "42501", "{statement}");
    }
    let mut superuser = place.app.superuser().await;
    assert_eq!(code_of(&mut superuser, "update agency.change set changed_by = null").await, "EN002");
    assert_eq!(code_of(&mut superuser, "delete from agency.change").await, "EN002");
}

#[tokio::test]
async fn an_active_agency_has_a_type_and_a_district() {
    let place = Place::new().await;
    place.agency("Đại lý Hòa Bình").await;
    let mut service = as_service(&place).await;
    assert_eq!(code_of(&mut service, "update agency.agency set type_id = null").await, "23514");
    assert_eq!(code_of(&mut service, "update agency.agency set district_id = null").await, "23514");
    assert_eq!(code_of(&mut service, "update agency.agency set status = 'blocked'").await, "23514");
}

#[tokio::test]
async fn another_tenants_rows_are_neither_seen_nor_referred_to() {
    let place = Place::new().await;
    let agency = place.agency("Đại lý Hòa Bình").await;
    let other = place.app.actor("admin@other.test").await.tenant;
    let mut service = as_service(&place).await;
    let scope = format!("select set_config('app.tenant_id', '{other}', false)");
    service.execute(sqlx::AssertSqlSafe(scope)).await.unwrap();
    for table in ["agency.agency", "agency.change", "agency.directory"] {
        let rows: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(format!("select count(*) from {table}")))
            .fetch_one(&mut service)
            .await
            .unwrap();
        assert_eq!(rows, 0, "{table}");
    }
    let terms = format!("select count(*) from agency.terms(array['{}'::uuid])", id(&agency));
    let rows: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(terms)).fetch_one(&mut service).await.unwrap();
    assert_eq!(rows, 0);
    let insert = format!(
        "insert into agency.agency (tenant_id, id, code, name, type_id, district_id, registered_on, status, placed_on)
         values (kernel.current_tenant(), gen_random_uuid(), 'X', 'X', '{}', '{}', '2026-01-01', 'active', '2026-01-01')",
        place.kind, place.district
    );
    assert_eq!(code_of(&mut service, &insert).await, "23503");
}

#[tokio::test]
async fn a_rep_knows_only_the_terms_of_their_agencies() {
    let place = Place::new().await;
    let (mine, yours) = (place.agency("Đại lý Của Tôi").await, place.agency("Đại lý Của Bạn").await);
    let mut service = as_service(&place).await;
    let scope = format!("select set_config('app.agency_ids', '{{{}}}', false)", id(&mine));
    service.execute(sqlx::AssertSqlSafe(scope)).await.unwrap();
    let terms =
        format!("select agency_id::text from agency.terms(array['{}'::uuid, '{}'::uuid])", id(&mine), id(&yours));
    let known: Vec<String> = sqlx::query_scalar(sqlx::AssertSqlSafe(terms)).fetch_all(&mut service).await.unwrap();
    assert_eq!(known, [id(&mine)]);
}

#[tokio::test]
async fn programs_of_the_house_register_many_at_once_each_with_its_own_outcome() {
    let place = Place::new().await;
    let state = &place.app.contexts.agency;
    let actor = place.app.actor("admin@test.test").await;
    let today = place.app.clock.today(actor.zone);
    let draft = |code: Option<&str>, district: &str| {
        let request = json!({ "code": code, "name": "Đại lý", "type_id": place.kind, "district_id": district });
        serde_json::from_value::<::agency::agency::NewAgency>(request).unwrap().check(today).unwrap()
    };
    let full = place.district("Chật", 1).await;
    let drafts = [
        draft(Some("A"), &place.district),
        draft(None, &full),
        draft(Some("B"), &full),
        draft(Some("A"), &place.district),
        draft(Some("C"), &place.kind),
        draft(None, &place.district),
    ];
    let mut tx = state.db.begin(&actor).await.unwrap();
    let outcomes = ::agency::agency::ensure(&mut tx, state, &actor, &drafts).await.unwrap();
    tx.commit().await.unwrap();
    let codes: Vec<_> =
        outcomes.iter().map(|outcome| outcome.as_ref().map_err(|problem| problem.code().as_str())).collect();
    assert_eq!((codes[2], codes[4]), (Err("DISTRICT_FULL"), Err("VALIDATION")));
    // the same code is the same agency
    assert_eq!(codes[0], codes[3]);
    assert_eq!(place.admin.get(&format!("{AGENCIES}?count=true")).await.ok()["total"], 3);

    let mut tx = state.db.begin(&actor).await.unwrap();
    let again = ::agency::agency::ensure(&mut tx, state, &actor, &drafts[..1]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(again[0].as_ref().ok(), outcomes[0].as_ref().ok());
    let path = path(&json!({ "id": again[0].as_ref().unwrap().to_string() }));
    assert_eq!(place.admin.get(&path).await.ok()["code"], "A");
}
