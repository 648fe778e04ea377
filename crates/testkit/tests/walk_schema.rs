//! Every table, function and key of the schema keeps the rules of the house, whichever migration it comes from.
#![cfg(test)]

use sqlx::{AssertSqlSafe, PgConnection};
use testkit::App;

/// Tables that belong to no tenant.
const NO_TENANT: &[&str] = &["public._sqlx_migrations"];

/// Unique keys that hold over all tenants, and why.
const OVER_ALL_TENANTS: &[(&str, &str)] = &[
    ("tenant_code", "a tenant's code stands in addresses"),
    ("user_email", "somebody signs in before their tenant is known"),
];

/// Whatever a query finds wrong, a line each.
async fn faults(connection: &mut PgConnection, sql: &str) -> Vec<String> {
    sqlx::query_scalar(AssertSqlSafe(sql.to_owned())).fetch_all(connection).await.unwrap()
}

const TABLES: &str = "
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'";

async fn tables(condition: &str) -> Vec<String> {
    let app = App::new().await;
    let sql = format!("select n.nspname || '.' || c.relname {TABLES} and {condition} order by 1");
    let mut found = faults(&mut app.superuser().await, &sql).await;
    found.retain(|table| !NO_TENANT.contains(&table.as_str()));
    found
}

#[tokio::test]
async fn there_are_tables_to_look_at() {
    assert!(tables("true").await.len() > 20);
}

#[tokio::test]
async fn every_table_has_forced_row_level_security() {
    assert_eq!(tables("not (c.relrowsecurity and c.relforcerowsecurity)").await, Vec::<String>::new());
}

#[tokio::test]
async fn every_table_has_a_policy_that_compares_the_tenant() {
    // a policy for everybody has the role 0
    let condition = "not exists (
        select from pg_policy p
         where p.polrelid = c.oid and p.polpermissive and p.polroles = '{0}'
           and pg_get_expr(p.polqual, p.polrelid) like '%tenant_id = ( SELECT kernel.current_tenant()%')";
    assert_eq!(tables(condition).await, Vec::<String>::new());
}

#[tokio::test]
async fn no_policy_lets_the_service_see_more_than_its_tenant() {
    let app = App::new().await;
    let sql = format!(
        "select n.nspname || '.' || c.relname || ': ' || p.polname
           from (select c.oid, c.relname, c.relnamespace, n.nspname {TABLES}) c
           join pg_namespace n on n.oid = c.relnamespace
           join pg_policy p on p.polrelid = c.oid
          where p.polpermissive
            and (p.polroles = '{{0}}' or exists (
                  select from unnest(p.polroles) r (role) where pg_has_role('entrepot_service', r.role, 'member')))
            and coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid), '')
                not like '%tenant_id = ( SELECT kernel.current_tenant()%'"
    );
    assert_eq!(faults(&mut app.superuser().await, &sql).await, Vec::<String>::new());
}

#[tokio::test]
async fn every_primary_key_contains_the_tenant() {
    let condition = "not exists (
        select from pg_constraint k
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
         where k.conrelid = c.oid and k.contype = 'p' and a.attname = 'tenant_id' and a.attnotnull)";
    assert_eq!(tables(condition).await, Vec::<String>::new());
}

#[tokio::test]
async fn every_unique_key_contains_the_tenant() {
    let app = App::new().await;
    let sql = format!(
        "select i.relname::text
           from (select c.oid {TABLES}) t
           join pg_index x on x.indrelid = t.oid and x.indisunique
           join pg_class i on i.oid = x.indexrelid
          where not exists (
            select from pg_attribute a
             where a.attrelid = x.indrelid and a.attnum = any (x.indkey) and a.attname = 'tenant_id')
          order by 1"
    );
    let mut found = faults(&mut app.superuser().await, &sql).await;
    found.retain(|index| index != "_sqlx_migrations_pkey");
    let expected: Vec<_> = OVER_ALL_TENANTS.iter().map(|(index, _)| *index).collect();
    assert_eq!(found, expected);
}

#[tokio::test]
async fn every_foreign_key_contains_the_tenant() {
    let app = App::new().await;
    let sql = "select k.conrelid::regclass || ': ' || k.conname
                 from pg_constraint k
                where k.contype = 'f'
                  and not exists (
                    select from unnest(k.conkey, k.confkey) as pair (here, there)
                      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.here
                      join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.there
                     where a.attname = 'tenant_id' and b.attname = 'tenant_id')";
    assert_eq!(faults(&mut app.superuser().await, sql).await, Vec::<String>::new());
}

#[tokio::test]
async fn every_schema_and_table_says_what_it_is() {
    assert_eq!(tables("obj_description(c.oid, 'pg_class') is null").await, Vec::<String>::new());
    let app = App::new().await;
    let sql = format!(
        "select distinct n.nspname::text {TABLES} and n.nspname <> 'public' and obj_description(n.oid, 'pg_namespace') is null"
    );
    assert_eq!(faults(&mut app.superuser().await, &sql).await, Vec::<String>::new());
}

#[tokio::test]
async fn every_constraint_is_named_by_its_author() {
    // what PostgreSQL names itself ends like this with the table's name in front and a number behind
    let app = App::new().await;
    let sql = "select k.conrelid::regclass || ': ' || k.conname
                 from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                where n.nspname not in ('pg_catalog', 'information_schema', 'public')
                  and k.conname ~ '_(check|key|fkey|excl)[0-9]+$'";
    assert_eq!(faults(&mut app.superuser().await, sql).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_function_with_its_owners_rights_fixes_its_search_path() {
    let app = App::new().await;
    let sql = "select p.oid::regprocedure::text
                 from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname not in ('pg_catalog', 'information_schema', 'public') and p.prosecdef
                  and not coalesce(p.proconfig @> array['search_path=\"\"'], false)";
    assert_eq!(faults(&mut app.superuser().await, sql).await, Vec::<String>::new());
}

#[tokio::test]
async fn the_service_owns_nothing_and_is_bound_by_everything() {
    let app = App::new().await;
    let mut connection = app.superuser().await;
    let sql = "select rolname::text from pg_roles
                where rolname in ('entrepot_service', 'entrepot_owner')
                  and (rolsuper or rolbypassrls or rolcreatedb or rolreplication
                       or (rolname = 'entrepot_service' and (rolcreaterole or pg_has_role(oid, 'entrepot_owner', 'member'))))";
    assert_eq!(faults(&mut connection, sql).await, Vec::<String>::new());
    let sql = "select c.oid::regclass::text from pg_class c where c.relowner = 'entrepot_service'::regrole
               union all
               select p.oid::regprocedure::text from pg_proc p where p.proowner = 'entrepot_service'::regrole";
    assert_eq!(faults(&mut connection, sql).await, Vec::<String>::new());
}

#[tokio::test]
async fn the_service_may_truncate_nothing_and_change_no_schema() {
    let app = App::new().await;
    let mut connection = app.superuser().await;
    let sql = format!(
        "select n.nspname || '.' || c.relname {TABLES}
            and has_table_privilege('entrepot_service', c.oid, 'truncate, references, trigger')"
    );
    assert_eq!(faults(&mut connection, &sql).await, Vec::<String>::new());
    let sql = "select nspname::text from pg_namespace
                where nspname not like 'pg\\_%' and has_schema_privilege('entrepot_service', oid, 'create')";
    assert_eq!(faults(&mut connection, sql).await, Vec::<String>::new());
}

#[tokio::test]
async fn an_append_only_table_is_also_without_the_grant_to_change_it() {
    let app = App::new().await;
    let mut connection = app.superuser().await;
    let append_only = format!(
        "select n.nspname || '.' || c.relname {TABLES}
            and exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'append_only')"
    );
    assert!(faults(&mut connection, &append_only).await.len() >= 4);
    let sql = format!("{append_only} and has_any_column_privilege('entrepot_service', c.oid, 'update')");
    assert_eq!(faults(&mut connection, &sql).await, Vec::<String>::new());
    let sql = format!("{append_only} and has_table_privilege('entrepot_service', c.oid, 'delete')");
    assert_eq!(faults(&mut connection, &sql).await, Vec::<String>::new());
}
