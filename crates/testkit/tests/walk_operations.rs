//! Walks every operation of the API document: as anonymous, as somebody whose role lacks the permission, and as another
//! tenant's administrator with the first tenant's ids. The exceptions are listed here, with their reason; a list may only
//! shrink, so that an operation added is an operation guarded.
#![cfg(test)]

mod walk {
    pub mod document;
    pub mod samples;
}

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use testkit::{App, Caller, Reply};
use walk::{
    document::{Document, Operation},
    samples::Ids,
};

/// What anybody may do.
const PUBLIC: &[(&str, &str)] = &[
    ("apply_as_agency", "the public application form"),
    ("get_application_form", "what the public application form offers"),
    ("health", "says nothing but that it answers"),
    ("liveness", "says nothing but that it lives"),
    ("login", "how else would one sign in"),
    ("logout", "ends the session of the token that comes along, if any"),
    ("readiness", "says nothing but what is away"),
    ("refresh", "carries its own token"),
];

/// What everybody may do with their own account, and know of their own tenant.
const OWN_ACCOUNT: &[&str] = &["change_password", "end_session", "get_me", "get_tenant", "list_sessions"];

/// Operations that name something else than a row in their path, so that a stranger's answer is their own.
const NO_ROW: &[(&str, &str)] = &[
    ("close_period", "a month"),
    ("get_regulation", "a parameter's name"),
    ("list_regulation_history", "a parameter's name"),
    ("reopen_period", "a month"),
    ("set_regulation", "a parameter's name"),
];

async fn document(app: &App) -> Document {
    Document::new(app.anonymous().get("/api/openapi.json").await.ok())
}

async fn call(caller: &Caller, operation: &Operation, ids: &Ids, document: &Document) -> Reply {
    let caller = caller.clone().with("If-Match", "*");
    let mut request = caller.request(operation.method.clone(), &operation.path_with(ids)).await;
    if let Some(schema) = &operation.body {
        request = request.json(&document.sample(schema, ids));
    }
    caller.send(request).await
}

fn explained(list: &[(&str, &str)]) -> BTreeSet<String> {
    list.iter().map(|(id, _)| (*id).to_owned()).collect()
}

#[tokio::test]
async fn every_operation_says_who_may_call_it() {
    let app = App::new().await;
    let document = document(&app).await;
    assert!(document.operations.len() > 60, "{} operations", document.operations.len());
    let public: BTreeSet<_> = document.operations.iter().filter(|one| one.public).map(|one| one.id.clone()).collect();
    assert_eq!(public, explained(PUBLIC));
    let own: BTreeSet<_> = document
        .operations
        .iter()
        .filter(|one| !one.public && one.permission.is_none())
        .map(|one| one.id.clone())
        .collect();
    assert_eq!(own, OWN_ACCOUNT.iter().map(|id| (*id).to_owned()).collect());
}

#[tokio::test]
async fn an_operation_id_stands_for_one_operation() {
    let app = App::new().await;
    let mut seen = BTreeMap::new();
    for operation in document(&app).await.operations {
        let other = seen.insert(operation.id.clone(), operation.path.clone());
        assert_eq!(other, None, "{} is at {} too", operation.id, operation.path);
        let snake_case = operation.id.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit());
        assert!(snake_case, "{} is no snake_case", operation.id);
    }
}

#[tokio::test]
async fn every_operation_answers_who_has_not_signed_in_with_401() {
    let app = App::new().await;
    let document = document(&app).await;
    let anonymous = app.anonymous();
    for operation in document.operations.iter().filter(|one| !one.public) {
        let reply = call(&anonymous, operation, &Ids::default(), &document).await;
        assert_eq!(reply.status, 401, "{operation}: {:#}", reply.body);
        reply.problem("INVALID_TOKEN");
    }
}

#[tokio::test]
async fn every_operation_answers_who_lacks_the_permission_with_403() {
    let app = App::new().await;
    let document = document(&app).await;
    let mut roles = Vec::new();
    for role in ["viewer", "warehouse", "cashier", "sales", "accountant"] {
        let caller = app.as_role(role);
        let me = caller.get("/api/v1/auth/me").await.ok();
        roles.push((caller, me["permissions"].to_string()));
    }
    for operation in &document.operations {
        let Some(permission) = &operation.permission else { continue };
        let quoted = format!("\"{permission}\"");
        let lacking = roles.iter().find(|(_, permissions)| !permissions.contains(&quoted));
        let Some((caller, _)) = lacking else { panic!("every role has {permission}") };
        let reply = call(caller, operation, &Ids::default(), &document).await;
        assert_eq!(reply.status, 403, "{operation}: {:#}", reply.body);
        assert_eq!(reply.problem("PERMISSION_DENIED")["params"]["permission"], permission.as_str(), "{operation}");
    }
}

#[tokio::test]
async fn every_operation_on_another_tenants_row_answers_404() {
    let app = App::new().await;
    let document = document(&app).await;
    let ids = Ids::made_by(&app).await;
    let stranger = app.as_other_tenant_admin();
    let mut others = BTreeSet::new();
    for operation in document.operations.iter().filter(|one| !one.public && one.path.contains('{')) {
        let reply = call(&stranger, operation, &ids, &document).await;
        if reply.status != 404 {
            others.insert(operation.id.clone());
            continue;
        }
        assert_eq!(reply.body["code"], "NOT_FOUND", "{operation}");
    }
    assert_eq!(others, explained(NO_ROW));
    // and nothing of it happened
    ids.still_there(&app.as_admin()).await;
}

#[tokio::test]
async fn every_operation_that_refers_to_another_tenants_row_refuses_it() {
    let app = App::new().await;
    let document = document(&app).await;
    let ids = Ids::made_by(&app).await;
    let stranger = app.as_other_tenant_admin();
    let mut walked = 0;
    for operation in document.operations.iter().filter(|one| !one.public && !one.path.contains('{')) {
        let Some(schema) = &operation.body else { continue };
        if !document.refers_to_ids(schema, &ids) {
            continue;
        }
        walked += 1;
        let reply = call(&stranger, operation, &ids, &document).await;
        assert_eq!(reply.status, 422, "{operation}: {:#}", reply.body);
        let problem = reply.problem("VALIDATION");
        assert_eq!(problem["errors"][0]["code"], "NOT_FOUND", "{operation}: {problem:#}");
    }
    assert!(walked >= 5, "{walked} operations refer to rows");
}

#[tokio::test]
async fn no_list_shows_another_tenants_rows() {
    let app = App::new().await;
    let document = document(&app).await;
    let ids = Ids::made_by(&app).await;
    let stranger = app.as_other_tenant_admin();
    let mut shown = 0;
    for operation in document.operations.iter().filter(|one| one.method == "GET" && !one.path.contains('{')) {
        let path = format!("{}{}", operation.path, operation.required_query());
        let (theirs, ours) = (stranger.get(&path).await, app.as_admin().get(&path).await);
        assert_eq!((theirs.status, ours.status), (ours.status, theirs.status), "{operation}: {:#}", theirs.body);
        assert!(theirs.status.is_success(), "{operation}: {:#}", theirs.body);
        let (theirs, ours) = (theirs.body.to_string(), ours.body.to_string());
        for id in ids.all() {
            assert!(!theirs.contains(id), "{operation} shows {id}");
        }
        shown += usize::from(ids.all().any(|id| ours.contains(id)));
    }
    // or the ids were looked for in vain everywhere
    assert!(shown >= 10, "{shown} lists show our own rows");
}

#[tokio::test]
async fn every_operation_documents_the_errors_that_it_answers() {
    let app = App::new().await;
    let document = document(&app).await;
    let mut faults = Vec::new();
    for operation in &document.operations {
        let mut expected = vec!["500", "503"];
        if !operation.public {
            expected.push("401");
        }
        if operation.permission.is_some() {
            expected.push("403");
        }
        if operation.body.is_some() {
            expected.extend(["400", "413", "415"]);
        }
        if operation.method != "GET" && operation.path.contains("/{id}") {
            expected.push("404");
        }
        if operation.method == "PATCH" {
            expected.extend(["412", "428"]);
        }
        for status in expected {
            let schema = &operation.responses[status]["content"]["application/problem+json"]["schema"];
            if *schema != json!({ "$ref": "#/components/schemas/Problem" }) {
                faults.push(format!("{operation}: {status} is not documented as a problem"));
            }
        }
        for (status, response) in operation.responses.as_object().into_iter().flatten() {
            if response["description"].as_str().is_none_or(str::is_empty) {
                faults.push(format!("{operation}: {status} has no description"));
            }
            let problem = status.starts_with('4') || status.starts_with('5');
            let kinds: Vec<_> = response["content"].as_object().into_iter().flat_map(|kinds| kinds.keys()).collect();
            if problem && kinds != ["application/problem+json"] {
                faults.push(format!("{operation}: {status} is {kinds:?}"));
            }
        }
        if operation.summary.as_str().is_none_or(str::is_empty) {
            faults.push(format!("{operation} has no summary"));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    assert_eq!(Value::Null, document.unresolved(), "a reference leads nowhere");
}
