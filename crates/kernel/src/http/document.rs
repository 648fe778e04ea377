//! The parts of the `OpenAPI` document that no single operation owns.

use utoipa::{
    Modify, OpenApi,
    openapi::security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme},
};

/// The document that every context's operations are merged into.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Entrepot",
        version = "1",
        description = "The back office of a distributor that sells on credit to agencies. Money is an integer in the \
            currency's smallest unit; quantities are numbers with at most 3 decimals, unit prices with at most 4; dates \
            are the tenant's, timestamps UTC. Bodies are at most 1 MiB, a slip has at most 2,000 lines, a page at most \
            500 rows.",
        license(name = "Apache-2.0", identifier = "Apache-2.0"),
    ),
    components(schemas(crate::problem::Body, crate::problem::FieldError)),
    modifiers(&Schemes),
)]
pub struct Document;

struct Schemes;

impl Modify for Schemes {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let components = document.components.get_or_insert_default();
        components.add_security_scheme(
            "bearer",
            SecurityScheme::Http(HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build()),
        );
        components.add_security_scheme(
            "cookie",
            SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new("__Host-entrepot_access"))),
        );
    }
}
