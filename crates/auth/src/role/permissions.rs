//! Lists the permissions there are.

use kernel::{
    Allow,
    bilingual::Text,
    db::list::Page,
    http::Json,
    permission::{ALL, UserRead},
};
use serde::Serialize;
use utoipa::ToSchema;

/// A permission that a role can hold.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Permission)]
pub struct PermissionText {
    /// Its stable code.
    #[schema(value_type = String, example = "agency.read")]
    code: &'static str,
    /// What its holder may do.
    text: Text,
}

/// Lists every permission with its text in both languages, all on one page.
#[utoipa::path(get, path = "/permissions", tag = "auth", operation_id = "list_permissions",
    responses((status = 200, body = Page<PermissionText>)))]
pub async fn permissions(_: Allow<UserRead>) -> Json<Page<PermissionText>> {
    let items = ALL.iter().map(|permission| PermissionText { code: permission.code, text: permission.text }).collect();
    Json(Page { items, next_cursor: None, total: None })
}
