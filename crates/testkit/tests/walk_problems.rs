//! Every answer that is no success is the documented problem with the documented status.
#![cfg(test)]

use reqwest::{Method, header};
use serde_json::json;
use testkit::App;

const LOGIN: &str = "/api/v1/auth/login";

#[tokio::test]
async fn an_unknown_path_is_404() {
    let app = App::new().await;
    let problem = app.anonymous().get("/api/v1/nowhere").await.expect(404).problem("NOT_FOUND");
    assert_eq!(problem["params"]["path"], "/api/v1/nowhere");
}

#[tokio::test]
async fn a_wrong_method_is_405_and_the_right_ones_are_named() {
    let app = App::new().await;
    let reply = app.anonymous().delete("/api/health").await.expect(405);
    assert_eq!(reply.header("allow"), "GET,HEAD");
    reply.problem("METHOD_NOT_ALLOWED");
}

#[tokio::test]
async fn a_trailing_slash_is_accepted() {
    let app = App::new().await;
    assert_eq!(app.anonymous().get("/api/health/").await.ok()["status"], "ok");
}

#[tokio::test]
async fn malformed_json_is_400() {
    let app = App::new().await;
    let caller = app.anonymous();
    let request = caller.request(Method::POST, LOGIN).await;
    let request = request.header(header::CONTENT_TYPE, "application/json").body("{\"email\":");
    caller.send(request).await.expect(400).problem("MALFORMED");
}

#[tokio::test]
async fn an_unknown_field_is_400_and_pointed_at() {
    let app = App::new().await;
    let body = json!({ "email": "a@b.test", "password": "x", "otp_code": 1 });
    let problem = app.anonymous().post(LOGIN, body).await.expect(400).problem("MALFORMED");
    assert_eq!(problem["errors"][0]["pointer"], "/otp_code");
}

#[tokio::test]
async fn a_wrong_type_is_400_and_pointed_at() {
    let app = App::new().await;
    let problem =
        app.anonymous().post(LOGIN, json!({ "email": 1, "password": "x" })).await.expect(400).problem("MALFORMED");
    assert_eq!(problem["errors"][0]["pointer"], "/email");
}

#[tokio::test]
async fn an_unknown_parameter_is_400() {
    let app = App::new().await;
    let problem = app.as_admin().get("/api/v1/auth/users?nmae=x").await.expect(400).problem("MALFORMED");
    assert_eq!(problem["errors"][0]["pointer"], "?nmae");
}

#[tokio::test]
async fn a_parameter_of_the_wrong_type_is_400_and_pointed_at() {
    let app = App::new().await;
    let problem = app.as_admin().get("/api/v1/auth/users?limit=many").await.expect(400).problem("MALFORMED");
    assert_eq!(problem["errors"][0]["pointer"], "?limit");
}

#[tokio::test]
async fn another_media_type_is_415() {
    let app = App::new().await;
    let caller = app.anonymous();
    let request = caller.request(Method::POST, LOGIN).await.header(header::CONTENT_TYPE, "text/plain").body("{}");
    caller.send(request).await.expect(415).problem("UNSUPPORTED_MEDIA");
}

#[tokio::test]
async fn a_body_that_does_not_come_is_408() {
    let app = App::configured(|config| config.http.body_seconds = 0).await;
    let caller = app.anonymous();
    let silent = futures::stream::pending::<Result<Vec<u8>, std::io::Error>>();
    let request = caller.request(Method::POST, LOGIN).await.header(header::CONTENT_TYPE, "application/json");
    caller.send(request.body(reqwest::Body::wrap_stream(silent))).await.expect(408).problem("REQUEST_TIMEOUT");
}

#[tokio::test]
async fn a_body_above_1_mib_is_413_whether_or_not_its_length_is_said() {
    let app = App::new().await;
    let caller = app.anonymous();
    let large = "x".repeat(1024 * 1024 + 1);
    let request = caller.request(Method::POST, LOGIN).await.header(header::CONTENT_TYPE, "application/json");
    caller.send(request.body(large.clone())).await.expect(413).problem("TOO_LARGE");
    let chunks = futures::stream::iter(vec![Ok::<_, std::io::Error>(large)]);
    let request = caller.request(Method::POST, LOGIN).await.header(header::CONTENT_TYPE, "application/json");
    caller.send(request.body(reqwest::Body::wrap_stream(chunks))).await.expect(413).problem("TOO_LARGE");
}

#[tokio::test]
async fn a_broken_rule_of_a_field_is_422_and_pointed_at() {
    let app = App::new().await;
    app.anonymous().post(LOGIN, json!({ "email": " ", "password": "x" })).await.expect(422).fault("/email", "REQUIRED");
}

#[tokio::test]
async fn no_token_and_a_token_that_is_none_are_401() {
    let app = App::new().await;
    let reply = app.anonymous().get("/api/v1/auth/me").await.expect(401);
    assert_eq!(reply.header("www-authenticate"), "Bearer");
    reply.problem("INVALID_TOKEN");
    let caller = app.anonymous().with("authorization", "Bearer x.y.z");
    caller.get("/api/v1/auth/me").await.expect(401).problem("INVALID_TOKEN");
}

#[tokio::test]
async fn an_expired_token_is_401_and_says_so() {
    let app = App::new().await;
    let admin = app.as_admin();
    admin.get("/api/v1/auth/me").await.ok();
    app.clock.shift(chrono::TimeDelta::minutes(11));
    admin.get("/api/v1/auth/me").await.expect(401).problem("TOKEN_EXPIRED");
}

#[tokio::test]
async fn a_request_above_the_ceiling_is_503_and_may_come_again_while_health_still_answers() {
    let app = App::configured(|config| config.http.in_flight = 0).await;
    let reply = app.anonymous().get("/api/v1/auth/me").await.expect(503);
    assert_eq!(reply.header("retry-after"), "1");
    reply.problem("UNAVAILABLE");
    app.anonymous().get("/healthz").await.ok();
}

#[tokio::test]
async fn readiness_names_the_dependency_that_is_away() {
    let app = App::new().await;
    let ready = app.anonymous().get("/readyz").await.ok();
    assert_eq!(ready["dependencies"]["database"]["state"], "up");
    app.pool().close().await;
    let problem = app.anonymous().get("/readyz").await.expect(503).problem("UNAVAILABLE");
    assert_eq!(problem["params"]["dependencies"]["database"]["state"], "down");
    app.anonymous().get("/healthz").await.ok();
}

#[tokio::test]
async fn a_dependency_that_is_away_is_503_and_says_nothing_more() {
    let app = App::new().await;
    let admin = app.as_admin();
    admin.get("/api/v1/auth/me").await.ok();
    app.pool().close().await;
    let problem = admin.get("/api/v1/auth/users").await.expect(503).problem("UNAVAILABLE");
    assert!(!problem.to_string().contains("pool"), "{problem}");
}

#[tokio::test]
async fn the_request_id_comes_back_and_problems_quote_the_trace() {
    let app = App::new().await;
    let reply = app.anonymous().with("x-request-id", "desk-7").get("/api/v1/nowhere").await;
    assert_eq!(reply.header("x-request-id"), "desk-7");
    assert_eq!(reply.problem("NOT_FOUND")["trace_id"], "desk-7");
    let reply = app.anonymous().get("/api/v1/nowhere").await;
    let id = reply.header("x-request-id").to_owned();
    assert_eq!(id.len(), 32);
    assert_eq!(reply.problem("NOT_FOUND")["trace_id"], id);
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let app = App::new().await;
    for path in ["/api/health", "/api/v1/nowhere", "/api/openapi.json"] {
        let reply = app.anonymous().get(path).await;
        assert_eq!(reply.header("content-security-policy"), "default-src 'none'; frame-ancestors 'none'", "{path}");
        assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(reply.header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(reply.header("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test]
async fn larger_answers_are_compressed_for_those_who_take_it() {
    let app = App::new().await;
    let gzip = app.anonymous().with("accept-encoding", "gzip");
    assert_eq!(gzip.get("/api/openapi.json").await.expect(200).header("content-encoding"), "gzip");
    assert_eq!(gzip.get("/api/health").await.expect(200).header("content-encoding"), "");
    assert_eq!(app.anonymous().get("/api/openapi.json").await.expect(200).header("content-encoding"), "");
}

#[tokio::test]
async fn the_reader_loads_from_nowhere_else() {
    let app = App::new().await;
    let page = app.anonymous().get("/api/docs").await.expect(200);
    assert!(page.header("content-security-policy").contains("script-src 'self';"));
    let html = page.body.as_str().unwrap_or_default().to_owned();
    let scripts: Vec<_> = html.split("src=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(scripts.len(), 2);
    for script in scripts {
        assert!(script.starts_with("/api/docs/"), "{script}");
        let plain = app.anonymous().get(script).await.expect(200);
        assert_eq!(plain.header("content-type"), "text/javascript; charset=utf-8");
        assert!(plain.body.as_str().is_some_and(|text| text.contains("createApiReference")), "{script}");
    }
}
