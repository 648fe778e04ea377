//! What the service's login role may not be: row-level security does not bind a superuser, a role that bypasses it, or
//! (as far as the schema goes) the owner of the tables.

use sqlx::PgPool;

/// Why nothing is served over this login.
#[derive(Debug, thiserror::Error)]
pub enum Unfit {
    /// Row-level security would not hold.
    #[error(
        "the service may not sign in to PostgreSQL as {role}, which {reason}: tenants would not be kept apart. Use the role \
         entrepot_service, which the migrations make, in database.url (ENTREPOT_DATABASE_URL)"
    )]
    Role {
        /// The role.
        role: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// It could not be asked.
    #[error("PostgreSQL does not answer")]
    Unreachable(#[from] sqlx::Error),
}

/// Checks that the role of this pool is one that row-level security binds.
pub async fn check(pool: &PgPool) -> Result<(), Unfit> {
    let role = sqlx::query!(
        r#"select r.rolname::text as "name!", r.rolsuper as "superuser!", r.rolbypassrls as "bypasses!",
                  exists (
                    select from pg_catalog.pg_class c
                      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                       and n.nspname not like 'pg\_%'
                       and pg_catalog.pg_has_role(r.oid, c.relowner, 'member')
                  ) as "owns!"
             from pg_catalog.pg_roles r
            where r.rolname = current_user"#
    )
    .fetch_one(pool)
    .await?;
    let reason = if role.superuser {
        "is a superuser"
    } else if role.bypasses {
        "bypasses row-level security"
    } else if role.owns {
        "owns tables"
    } else {
        return Ok(());
    };
    Err(Unfit::Role { role: role.name, reason })
}
