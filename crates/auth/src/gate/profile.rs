//! What a user may do and see, as loaded for the gate.

use chrono_tz::Tz;
use kernel::{Actor, Agencies, AgencyId, Db, Problem, Scope, SessionId, TenantId, UserId, permission::PermissionSet};

use crate::{role, tenant::model::currency_code};

pub struct Profile {
    permissions: PermissionSet,
    agencies: Agencies,
    zone: Tz,
    currency: [u8; 3],
}

impl Profile {
    pub fn actor(&self, tenant: TenantId, user: UserId, session: Option<SessionId>) -> Actor {
        Actor {
            tenant,
            user,
            session,
            permissions: self.permissions,
            agencies: self.agencies.clone(),
            zone: self.zone,
            currency: self.currency,
        }
    }
}

/// Loads it in one statement, so that it is all of one moment. `NOT_FOUND` unless the user is active.
pub async fn load(db: &Db, tenant: TenantId, user: UserId) -> Result<Profile, Problem> {
    let mut tx = db.begin_as(&Scope::tenant(tenant)).await?;
    let row = sqlx::query!(
        r#"with held as (
             select r.code, r.permissions
               from auth.user_role ur
               join auth.role r on r.tenant_id = ur.tenant_id and r.id = ur.role_id
              where ur.tenant_id = (select kernel.current_tenant()) and ur.user_id = $1
           )
           select u.sees = 'all' as "sees_all!", t.time_zone, t.currency,
                  exists (select from held where code = 'admin') as "admin!",
                  array(select distinct unnest(permissions) from held) as "permissions!: Vec<String>",
                  array(select ra.agency_id from auth.rep_agency ra
                         where ra.tenant_id = u.tenant_id and ra.user_id = u.id order by 1) as "agencies!: Vec<AgencyId>"
             from auth.user u
             join auth.tenant t on t.tenant_id = u.tenant_id
            where u.tenant_id = (select kernel.current_tenant()) and u.id = $1 and u.active"#,
        user.0
    )
    .fetch_optional(tx.conn())
    .await?
    .ok_or_else(|| Problem::not_found("user"))?;
    tx.commit().await?;
    let zone = row.time_zone.parse().map_err(Problem::internal)?;
    Ok(Profile {
        permissions: role::effective(row.admin, row.permissions.iter().map(String::as_str)),
        agencies: if row.sees_all { Agencies::All } else { Agencies::Only(row.agencies.into()) },
        zone,
        currency: currency_code(&row.currency)?,
    })
}
