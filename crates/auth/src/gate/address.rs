//! Where a request comes from.

use std::{
    convert::Infallible,
    net::{IpAddr, SocketAddr},
};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::request::Parts,
};

/// The address that a request comes from. The server puts it into the request's extensions, as only it knows whether it
/// stands behind a proxy whose word on it can be taken; without it, it is the other end of the connection.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ClientAddress(
    /// The address.
    pub IpAddr,
);

/// The address as an operation asks for it: unknown where the server says nothing.
pub struct From(pub Option<IpAddr>);

impl<S: Send + Sync> FromRequestParts<S> for From {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let said = parts.extensions.get::<ClientAddress>().map(|said| said.0);
        let peer = || parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
        Ok(Self(said.or_else(peer)))
    }
}
