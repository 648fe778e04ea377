//! A type per id, so that an agency's id can never stand where an item's is wanted. Ids are UUIDv7, made by the
//! application's [`Clock`](crate::Clock).

/// Declares a typed id over a UUID with everything that crosses our borders: JSON, SQL (arrays too), `OpenAPI`, paths.
/// The calling crate depends on `serde`, `sqlx`, `utoipa` and `uuid`.
#[macro_export]
macro_rules! typed_id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            ::serde::Serialize, ::serde::Deserialize, ::sqlx::Type, ::utoipa::ToSchema,
        )]
        #[serde(transparent)]
        #[sqlx(transparent)]
        #[schema(value_type = String, format = Uuid)]
        pub struct $name(pub ::uuid::Uuid);

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                self.0.fmt(f)
            }
        }
        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                self.0.fmt(f)
            }
        }
        impl ::std::str::FromStr for $name {
            type Err = ::uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
        impl From<::uuid::Uuid> for $name {
            fn from(id: ::uuid::Uuid) -> Self {
                Self(id)
            }
        }
        impl From<$name> for ::uuid::Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    };
}

typed_id!(
    /// One distributor; everything belongs to exactly one.
    TenantId
);
typed_id!(
    /// A person (or program) that signs in.
    UserId
);
typed_id!(
    /// One sign-in, from login to logout; a family of refresh tokens.
    SessionId
);
typed_id!(
    /// A customer on credit. Declared here because row-level security and [`Actor`](crate::Actor) speak of it.
    AgencyId
);
