//! Creates a user.

use axum::extract::State;
use kernel::{
    AgencyId, Allow, Checks, Problem, UserId,
    db::event::{Event, publish},
    http::{
        IdempotencyKey, Json,
        idempotent::{self, Answered},
    },
    permission::UserWrite,
};
use secrecy::SecretString;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::json;
use utoipa::ToSchema;

use super::{
    Sees, User,
    model::{check_agencies, check_roles},
    rules::may_manage,
    store,
};
use crate::{
    AuthContext, Locale, password,
    role::{self, RoleId},
};

/// A user to be.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewUser {
    /// What they sign in with; unique over the installation. At most 254 characters.
    #[schema(example = "lan@vinh-phat.test")]
    email: String,
    /// Their name, 1 to 200 characters.
    name: String,
    /// Their password: 10 to 200 characters, not a common one, not the e-mail.
    // left out of what an Idempotency-Key stands for, of which a plain hash is stored
    #[serde(serialize_with = "nothing")]
    #[schema(value_type = String, format = Password, min_length = 10, max_length = 200)]
    password: SecretString,
    /// Their roles, at least one.
    roles: Vec<RoleId>,
    /// Which agencies they see.
    #[serde(default)]
    sees: Sees,
    /// The agencies assigned to them, at most 1,000; only if `sees` is `assigned`.
    #[serde(default)]
    agencies: Vec<AgencyId>,
    /// The language that they read.
    #[serde(default)]
    locale: Locale,
}

/// A skipped field would be missing from the API document too.
fn nothing<S: Serializer>(_: &SecretString, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_unit()
}

/// Creates a user.
///
/// Nobody can make an account that may do more, or see more agencies, than their own.
#[utoipa::path(post, path = "/users", tag = "auth", operation_id = "create_user", request_body = NewUser,
    params(("Idempotency-Key" = Option<String>, Header, description = "Sent again with the same body, the first answer comes again")),
    responses((status = 201, body = User),
        (status = 409, body = kernel::problem::Body, description = "`CONFLICT`: the e-mail is taken")))]
pub async fn create_user(
    who: Allow<UserWrite>,
    State(state): State<AuthContext>,
    key: IdempotencyKey,
    Json(request): Json<NewUser>,
) -> Result<Answered, Problem> {
    let mut checks = Checks::new();
    let draft = store::Draft {
        email: checks.email("/email", &request.email),
        name: checks.text("/name", &request.name, 200),
        locale: request.locale,
        sees: request.sees,
        roles: check_roles(&mut checks, &request.roles),
        agencies: check_agencies(&mut checks, request.sees, &request.agencies, &who.agencies),
    };
    password::check(&mut checks, "/password", &request.password, &draft.email);
    checks.finish()?;

    let key = key.of(&who, "POST /auth/users", &request)?;
    // before the unit of work, which must not stay open for as long as hashing takes
    let hash = state.inner.passwords.hash(&request.password).await?;
    idempotent::create(&state.db, &who, key, async |tx| {
        role::lock_administration(tx).await?;
        // in the order of the request, so that an unknown one is pointed at
        may_manage(&who, store::reach(tx, &request.roles, draft.sees).await?)?;
        let id: UserId = state.clock.id();
        store::insert(tx, id, &draft, &hash).await?;
        let user = store::get(tx, id).await?;
        let facts = json!({ "email": user.email, "name": user.name });
        publish(tx, &[Event { kind: "auth.user.created", subject: id.0, agency: None, facts }]).await?;
        Ok::<User, Problem>(user)
    })
    .await
}
