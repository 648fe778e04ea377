//! The router that only takes guarded handlers. A handler's first argument says who may call it
//! ([`Allow<P>`](crate::Allow), [`SignedIn`] or [`Public`]); one that names none does not compile into a router. The
//! same type writes the permission and the common errors into the `OpenAPI` document.

use axum::handler::Handler;
use utoipa::openapi::{
    RefOr, Response as Documented, ResponseBuilder,
    extensions::ExtensionsBuilder,
    path::{Operation, ParameterIn, PathItem},
    security::SecurityRequirement,
};
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouter};

use crate::permission::{Allow, Permit, Public, SignedIn};

/// A context's part of the API: its routes with their state filled in.
pub type ContextRouter = OpenApiRouter;

/// What a handler's first argument demands of its caller.
#[derive(Clone, Copy, Debug)]
pub enum Demand {
    /// Nothing.
    Nothing,
    /// To be signed in.
    SignIn,
    /// To hold this permission.
    Permission(&'static str),
}

/// A first argument that guards a handler.
pub trait Guard {
    /// What it demands.
    const DEMAND: Demand;
}

impl<P: Permit> Guard for Allow<P> {
    const DEMAND: Demand = Demand::Permission(P::PERMISSION.code);
}
impl Guard for SignedIn {
    const DEMAND: Demand = Demand::SignIn;
}
impl Guard for Public {
    const DEMAND: Demand = Demand::Nothing;
}

/// A handler whose first argument is a [`Guard`].
pub trait Guarded<T, S> {
    /// What it demands of its caller.
    fn demand(&self) -> Demand;
}

macro_rules! guarded {
    ($($rest:ident),*) => {
        impl<H, S, M, G: Guard, $($rest),*> Guarded<(M, G, $($rest,)*), S> for H
        where
            H: Handler<(M, G, $($rest,)*), S>,
        {
            fn demand(&self) -> Demand {
                G::DEMAND
            }
        }
    };
}
guarded!();
guarded!(A);
guarded!(A, B);
guarded!(A, B, C);
guarded!(A, B, C, D);
guarded!(A, B, C, D, E);
guarded!(A, B, C, D, E, F);

/// A guarded handler annotated with `#[utoipa::path]` as a route with its documentation.
///
/// `router.routes(operation!(post::post_issue))`
#[macro_export]
macro_rules! operation {
    ($handler:path) => {{ $crate::http::guard::guarded(&$handler, ::utoipa_axum::routes!($handler)) }};
}

/// A handler's routes with its demand in their documentation; what [`operation!`](crate::operation) calls. Both come
/// together so that they agree about the state.
pub fn guarded<T, S, H: Guarded<T, S>>(handler: &H, routes: UtoipaMethodRouter<S>) -> UtoipaMethodRouter<S> {
    document(routes, handler.demand())
}

/// Writes a handler's demand and the errors that any operation may answer with into its documentation.
pub fn document<S>((schemas, mut paths, router): UtoipaMethodRouter<S>, demand: Demand) -> UtoipaMethodRouter<S> {
    for item in paths.paths.values_mut() {
        for operation in operations(item) {
            describe(operation, demand);
        }
    }
    (schemas, paths, router)
}

/// Every operation of a path.
pub fn operations(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    [&mut item.get, &mut item.post, &mut item.put, &mut item.patch, &mut item.delete]
        .into_iter()
        .filter_map(Option::as_mut)
}

fn describe(operation: &mut Operation, demand: Demand) {
    let takes_body = operation.request_body.is_some();
    let mut common: Vec<(&str, &str)> =
        vec![("500", "Our fault; quote the trace id"), ("503", "Overloaded, try again")];
    if takes_body {
        common.extend([
            ("400", "Not JSON, a wrong type or an unknown field"),
            ("408", "The body took too long to come"),
            ("413", "The body is too large"),
            ("415", "Not application/json"),
            ("422", "A field breaks a rule; `errors` points at it"),
        ]);
    } else if operation.parameters.as_ref().is_some_and(|parameters| !parameters.is_empty()) {
        common.push(("400", "An unknown or unreadable parameter"));
    }
    for parameter in operation.parameters.iter().flatten() {
        let RefOr::T(parameter) = parameter else { continue };
        if parameter.parameter_in == ParameterIn::Path {
            common.push(("404", "Not there, or not yours to see"));
        } else if parameter.name.eq_ignore_ascii_case("if-match") {
            common.extend([("412", "Changed by somebody else meanwhile"), ("428", "`If-Match` is missing")]);
        }
    }
    match demand {
        Demand::Nothing => operation.security = Some(vec![SecurityRequirement::default()]),
        Demand::SignIn | Demand::Permission(_) => {
            operation.security = Some(vec![
                SecurityRequirement::new("bearer", Vec::<String>::new()),
                SecurityRequirement::new("cookie", Vec::<String>::new()),
            ]);
            common.push(("401", "Not signed in, or the token has expired"));
        }
    }
    if let Demand::Permission(code) = demand {
        common.push(("403", "The permission is missing"));
        let extension = ExtensionsBuilder::new().add("x-permission", code).build();
        match &mut operation.extensions {
            Some(extensions) => extensions.merge(extension),
            None => operation.extensions = Some(extension),
        }
    }
    for (status, text) in common {
        operation.responses.responses.entry(status.to_owned()).or_insert_with(|| problem_response(text).into());
    }
    // an operation's own refusals only say what they mean: what they look like is the same everywhere
    for (status, response) in &mut operation.responses.responses {
        let RefOr::T(response) = response else { continue };
        if status.starts_with(['4', '5']) {
            *response = problem_response(&response.description);
        } else if response.description.is_empty() {
            usual_success(status).clone_into(&mut response.description);
        }
    }
}

/// What a success means where the operation does not say more.
fn usual_success(status: &str) -> &'static str {
    match status {
        "201" => "Created",
        "204" => "Done",
        _ => "As asked",
    }
}

fn problem_response(text: &str) -> Documented {
    use utoipa::openapi::{ContentBuilder, Ref};
    ResponseBuilder::new()
        .description(text)
        .content(
            "application/problem+json",
            ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build(),
        )
        .build()
}
