//! Who one is: what a client needs to show the right things.

use axum::extract::State;
use kernel::{AgencyId, Problem, TenantId, Tx, UserId, http::Json, permission::SignedIn};
use serde::Serialize;
use sqlx::types::Json as Stored;
use utoipa::ToSchema;

use super::Sees;
use crate::{
    AuthContext, Locale,
    role::{self, RoleName},
};

/// The tenant of whoever has signed in.
#[derive(Debug, Serialize, ToSchema)]
pub struct MyTenant {
    /// Its id.
    pub id: TenantId,
    /// Its name in addresses.
    pub code: String,
    /// Its name.
    pub name: String,
    /// IANA name of its time zone.
    #[schema(example = "Asia/Ho_Chi_Minh")]
    pub time_zone: String,
    /// ISO 4217.
    #[schema(example = "VND")]
    pub currency: String,
    /// Its language.
    pub locale: Locale,
}

/// Whoever has signed in.
#[derive(Debug, Serialize, ToSchema)]
pub struct Me {
    /// Their id.
    pub id: UserId,
    /// What they sign in with.
    pub email: String,
    /// Their name.
    pub name: String,
    /// The language that they read.
    pub locale: Locale,
    /// Their tenant.
    pub tenant: MyTenant,
    /// Their roles.
    pub roles: Vec<RoleName>,
    /// The codes of what they may do.
    #[schema(value_type = Vec<String>)]
    pub permissions: Vec<&'static str>,
    /// The agencies that they see; null for all.
    pub agencies: Option<Vec<AgencyId>>,
}

/// Reads who one is, what one may do and which agencies one sees.
#[utoipa::path(get, path = "/me", tag = "auth", operation_id = "get_me", responses((status = 200, body = Me)))]
pub async fn me(SignedIn(who): SignedIn, State(state): State<AuthContext>) -> Result<Json<Me>, Problem> {
    let mut tx = state.db.begin(&who).await?;
    let me = load(&mut tx, who.user).await?;
    tx.commit().await?;
    Ok(Json(me))
}

/// A user as they see themselves.
pub async fn load(tx: &mut Tx, user: UserId) -> Result<Me, Problem> {
    let row = sqlx::query!(
        r#"with held as (
             select r.id, r.code, r.name, r.permissions
               from auth.user_role ur
               join auth.role r on r.tenant_id = ur.tenant_id and r.id = ur.role_id
              where ur.tenant_id = (select kernel.current_tenant()) and ur.user_id = $1
           )
           select u.email, u.name, u.locale, u.sees, t.tenant_id as "tenant_id: TenantId", t.code, t.name as tenant_name,
                  t.time_zone, t.currency, t.locale as tenant_locale,
                  (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'code', code, 'name', name) order by name), '[]')
                     from held) as "roles!: Stored<Vec<RoleName>>",
                  exists (select from held where code = 'admin') as "admin!",
                  array(select distinct unnest(permissions) from held) as "permissions!: Vec<String>",
                  array(select ra.agency_id from auth.rep_agency ra
                         where ra.tenant_id = u.tenant_id and ra.user_id = u.id order by 1) as "agencies!: Vec<AgencyId>"
             from auth.user u
             join auth.tenant t on t.tenant_id = u.tenant_id
            where u.tenant_id = (select kernel.current_tenant()) and u.id = $1"#,
        user.0
    )
    .fetch_optional(tx.conn())
    .await?
    .ok_or_else(|| Problem::not_found("user"))?;
    Ok(Me {
        id: user,
        email: row.email,
        name: row.name,
        locale: Locale::from_code(&row.locale),
        tenant: MyTenant {
            id: row.tenant_id,
            code: row.code,
            name: row.tenant_name,
            time_zone: row.time_zone,
            currency: row.currency,
            locale: Locale::from_code(&row.tenant_locale),
        },
        roles: row.roles.0,
        permissions: role::effective(row.admin, row.permissions.iter().map(String::as_str)).codes(),
        agencies: (Sees::from_code(&row.sees) == Sees::Assigned).then_some(row.agencies),
    })
}
