//! Somebody who calls the API.

use std::{net::SocketAddr, sync::Arc};

use reqwest::{Method, RequestBuilder};
use serde_json::Value;

use crate::Reply;

/// Gives the token of somebody, made when it is first needed.
pub(crate) type Token = Arc<dyn Fn() -> futures::future::BoxFuture<'static, String> + Send + Sync>;

/// Somebody who calls the API, with what they send along. Cheap to clone and to move into a task.
#[derive(Clone)]
pub struct Caller {
    client: reqwest::Client,
    address: SocketAddr,
    token: Option<Token>,
    headers: Vec<(String, String)>,
}

impl Caller {
    pub(crate) fn new(client: reqwest::Client, address: SocketAddr, token: Option<Token>) -> Self {
        Self { client, address, token, headers: Vec::new() }
    }

    /// The same with another header.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    /// The same with an `Idempotency-Key`.
    #[must_use]
    pub fn key(self, key: impl Into<String>) -> Self {
        self.with("Idempotency-Key", key)
    }

    /// The same with an `If-Match`.
    #[must_use]
    pub fn if_match(self, tag: impl Into<String>) -> Self {
        self.with("If-Match", tag)
    }

    /// The same at another server, such as a process on the same database.
    #[must_use]
    pub fn at(mut self, address: SocketAddr) -> Self {
        self.address = address;
        self
    }

    /// `GET`.
    pub async fn get(&self, path: &str) -> Reply {
        self.send(self.request(Method::GET, path).await).await
    }

    /// `POST` of JSON.
    pub async fn post(&self, path: &str, body: Value) -> Reply {
        self.send(self.request(Method::POST, path).await.json(&body)).await
    }

    /// `PUT` of JSON.
    pub async fn put(&self, path: &str, body: Value) -> Reply {
        self.send(self.request(Method::PUT, path).await.json(&body)).await
    }

    /// `PATCH` of JSON.
    pub async fn patch(&self, path: &str, body: Value) -> Reply {
        self.send(self.request(Method::PATCH, path).await.json(&body)).await
    }

    /// `DELETE`.
    pub async fn delete(&self, path: &str) -> Reply {
        self.send(self.request(Method::DELETE, path).await).await
    }

    /// A request to be filled in further; send it with [`send`](Self::send).
    pub async fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let mut request = self.client.request(method, format!("http://{}{path}", self.address));
        if let Some(token) = &self.token {
            request = request.bearer_auth(token().await);
        }
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        request
    }

    /// Sends it and reads the answer; the test fails where none comes.
    #[expect(clippy::panic, reason = "a test fails here")]
    pub async fn send(&self, request: RequestBuilder) -> Reply {
        match self.try_send(request).await {
            Ok(reply) => reply,
            Err(error) => panic!("no answer: {error:?}"),
        }
    }

    /// Sends it and reads the answer, where the server may be killed meanwhile.
    pub async fn try_send(&self, request: RequestBuilder) -> reqwest::Result<Reply> {
        Reply::read(request.send().await?).await
    }
}
