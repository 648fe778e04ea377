//! What the service's login role may not be: row-level security does not bind a superuser, a role that bypasses it, or
//! (as far as the schema goes) the owner of the tables.

use std::time::Duration;

use sqlx::{Connection, PgConnection, PgPool, postgres::PgConnectOptions};

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
    #[error("PostgreSQL does not answer at {address}, which is what database.url (ENTREPOT_DATABASE_URL) says")]
    Unreachable {
        /// Where it was looked for.
        address: String,
        /// Why.
        source: sqlx::Error,
    },
}

/// How long is waited for the reason why nothing answers.
const PATIENCE: Duration = Duration::from_secs(2);

impl Unfit {
    /// A pool that has tried in vain says only that it waited; asking once more says why.
    async fn unreachable(pool: &PgPool, error: sqlx::Error) -> Self {
        let options = pool.connect_options();
        let address = address(&options);
        let source = match error {
            sqlx::Error::PoolTimedOut => {
                match tokio::time::timeout(PATIENCE, PgConnection::connect_with(&options)).await {
                    Ok(Err(reason)) => reason,
                    Ok(Ok(connection)) => {
                        // it answers at last, but nobody waited for it
                        drop(connection.close().await);
                        sqlx::Error::PoolTimedOut
                    }
                    Err(_) => sqlx::Error::PoolTimedOut,
                }
            }
            error => error,
        };
        Self::Unreachable { address, source }
    }
}

/// Where a PostgreSQL is looked for, without who signs in and how.
fn address(options: &PgConnectOptions) -> String {
    match options.get_socket() {
        Some(folder) => format!("{}/.s.PGSQL.{}", folder.display(), options.get_port()),
        None => format!("{}:{}", options.get_host(), options.get_port()),
    }
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
    .await;
    let role = match role {
        Ok(role) => role,
        Err(error) => return Err(Unfit::unreachable(pool, error).await),
    };
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_where_and_nothing_secret() {
        let at = |url: &str| address(&url.parse().unwrap());
        assert_eq!(at("postgres://service:secret@db.internal:6432/entrepot"), "db.internal:6432");
        assert_eq!(at("postgres://service@localhost/entrepot?host=/run/pg"), "/run/pg/.s.PGSQL.5432");
    }
}
