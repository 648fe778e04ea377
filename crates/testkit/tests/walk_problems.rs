//! Every answer that is no success is the documented problem with the documented status.

use testkit::App;

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
