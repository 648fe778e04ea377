//! The company that somebody from outside applies to, found by its code.

use auth::Locale;
use chrono_tz::Tz;
use kernel::{Problem, Scope, TenantId};

use crate::AgencyContext;

/// A tenant, as far as an application needs to know it.
pub struct Company {
    pub tenant: TenantId,
    pub name: String,
    pub zone: Tz,
    pub locale: Locale,
}

/// The company with this code, asked across tenants.
pub async fn find(state: &AgencyContext, code: &str) -> Result<Option<Company>, Problem> {
    // what is no code is nobody's, and PostgreSQL takes no text with a zero in it
    if code.contains('\0') {
        return Ok(None);
    }
    let mut tx = state.db.begin_as(&Scope::nobody()).await?;
    let found = sqlx::query!(
        r#"select tenant_id as "tenant!: TenantId", name as "name!", time_zone as "zone!", locale as "locale!"
             from auth.find_tenant($1)"#,
        code
    )
    .fetch_optional(tx.conn())
    .await?;
    tx.commit().await?;
    let Some(row) = found else { return Ok(None) };
    let zone = row.zone.parse().map_err(Problem::internal)?;
    Ok(Some(Company { tenant: row.tenant, name: row.name, zone, locale: Locale::from_code(&row.locale) }))
}
