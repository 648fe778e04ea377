//! Connections: accepted, served over HTTP/1.1, and ended gracefully. A connection that is idle when the server stops is
//! closed at once; a request under way is answered first, as long as that takes no longer than the deadline. Nobody can
//! hold connections for nothing: there is a ceiling, and whoever stays silent in the middle of a request or takes nothing
//! of an answer is cut off.

use std::{io, sync::Arc, time::Duration};

use axum::extract::ConnectInfo;
use hyper::{body::Incoming, server::conn::http1};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    time::Instant,
};
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tower::Service;

use super::timed::Timed;

/// What connections are held to.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// Most connections open at once; the others wait to be accepted.
    pub connections: usize,
    /// How long a client may take to send the head of a request that it has begun, or to begin its first.
    pub head: Duration,
    /// How long a connection may stay idle after a request.
    pub idle: Duration,
    /// How long a client may take nothing of an answer.
    pub write: Duration,
    /// How long requests that are under way may take to end when the server stops.
    pub grace: Duration,
}

/// How often it is said that the ceiling is reached.
const SAY_FULL: Duration = Duration::from_mins(1);

/// Lets this process open as many files, and so connections, as the system lets it at most: the lower limit that it begins
/// with is often 1,024.
pub fn raise_open_files() {
    use nix::sys::resource::{Resource, getrlimit, setrlimit};
    let raised = getrlimit(Resource::RLIMIT_NOFILE)
        .and_then(|(soft, hard)| if soft < hard { setrlimit(Resource::RLIMIT_NOFILE, hard, hard) } else { Ok(()) });
    if let Err(error) = raised {
        tracing::warn!(%error, "the number of open files stays as it is");
    }
}

/// Serves until `stop`, then lets what is under way end within the time of grace.
pub async fn serve<S, B>(listener: TcpListener, service: S, stop: CancellationToken, bounds: Bounds)
where
    S: Service<hyper::Request<Incoming>, Response = hyper::Response<B>> + Clone + Send + 'static,
    S::Future: Send,
    S::Error: Into<axum::BoxError>,
    B: hyper::body::Body + Send + 'static,
    B::Data: Send,
    B::Error: Into<axum::BoxError>,
{
    let connections = TaskTracker::new();
    let mut places = Places::new(bounds.connections);
    loop {
        let accept = async {
            let place = places.take().await;
            (place, listener.accept().await)
        };
        let (place, accepted) = tokio::select! {
            accepted = accept => accepted,
            () = stop.cancelled() => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                let (mut service, stop) = (service.clone(), stop.clone());
                let with_peer = tower::service_fn(move |mut request: hyper::Request<Incoming>| {
                    request.extensions_mut().insert(ConnectInfo(peer));
                    service.call(request)
                });
                connections.spawn(async move {
                    connection(stream, with_peer, stop, bounds).await;
                    drop(place);
                });
            }
            Err(error) => pause_after(&error).await,
        }
    }
    // nobody else may wait in the backlog of a server that will not serve them
    drop(listener);
    connections.close();
    if tokio::time::timeout(bounds.grace, connections.wait()).await.is_err() {
        tracing::warn!(left = connections.len(), "requests were still under way at the deadline");
    }
}

/// The places of connections.
struct Places {
    free: Arc<Semaphore>,
    said: Option<Instant>,
}

impl Places {
    fn new(connections: usize) -> Self {
        Self { free: Arc::new(Semaphore::new(connections)), said: None }
    }

    /// The next one, given up when dropped. None only where there are no places any more, which never happens.
    async fn take(&mut self) -> Option<OwnedSemaphorePermit> {
        if let Ok(place) = Arc::clone(&self.free).try_acquire_owned() {
            return Some(place);
        }
        if self.said.is_none_or(|said| said.elapsed() >= SAY_FULL) {
            tracing::warn!("as many connections are open as may be; others wait");
            self.said = Some(Instant::now());
        }
        Arc::clone(&self.free).acquire_owned().await.ok()
    }
}

async fn connection<S, B>(stream: TcpStream, mut service: S, stop: CancellationToken, bounds: Bounds)
where
    S: Service<hyper::Request<Incoming>, Response = hyper::Response<B>> + Clone + Send + 'static,
    S::Future: Send,
    S::Error: Into<axum::BoxError>,
    B: hyper::body::Body + Send + 'static,
    B::Data: Send,
    B::Error: Into<axum::BoxError>,
{
    // an answer is one write, so there is nothing to gather
    let _ = stream.set_nodelay(true);
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(bounds.idle).pipeline_flush(true);
    let stream = Timed::new(stream, bounds.head, bounds.write);
    let phase = stream.phase();
    let told = tower::service_fn(move |request| {
        phase.handling();
        let (phase, handled) = (phase.clone(), service.call(request));
        async move {
            let handled = handled.await;
            phase.handled();
            handled
        }
    });
    let connection = builder.serve_connection(TokioIo::new(stream), TowerToHyperService::new(told));
    tokio::pin!(connection);
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = stop.cancelled() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "a connection ended early");
    }
}

/// A client that went away before it was accepted is no matter; being out of file handles is, and passes.
async fn pause_after(error: &io::Error) {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    if matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset) {
        return;
    }
    tracing::error!(%error, "no connection can be accepted");
    tokio::time::sleep(Duration::from_millis(200)).await;
}

#[cfg(test)]
mod tests {
    use std::{convert::Infallible, net::SocketAddr};

    use axum::body::Body;
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        task::JoinHandle,
        time::timeout,
    };

    use super::*;

    const LONG: Duration = Duration::from_mins(1);
    const SHORT: Duration = Duration::from_millis(50);
    const BOUNDS: Bounds = Bounds { connections: 10, head: LONG, idle: LONG, write: LONG, grace: Duration::ZERO };
    const REQUEST: &[u8] = b"GET / HTTP/1.1\r\nhost: test\r\n\r\n";

    /// Answers every request with so many bytes.
    async fn serving(bytes: usize, bounds: Bounds) -> (SocketAddr, CancellationToken, JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let service = tower::service_fn(move |_: hyper::Request<Incoming>| async move {
            Ok::<_, Infallible>(hyper::Response::new(Body::from(vec![b'x'; bytes])))
        });
        let stop = CancellationToken::new();
        (address, stop.clone(), tokio::spawn(serve(listener, service, stop, bounds)))
    }

    /// What the connection says until the server ends it.
    async fn rest(connection: &mut TcpStream) -> Vec<u8> {
        let mut said = Vec::new();
        // cut off in the middle of an answer, it is reset
        let _ = timeout(LONG / 2, connection.read_to_end(&mut said)).await.expect("the connection stays open");
        said
    }

    async fn answer(connection: &mut TcpStream) {
        connection.write_all(REQUEST).await.unwrap();
        let mut said = Vec::new();
        while !said.ends_with(b"\r\n\r\nx") {
            said.push(connection.read_u8().await.unwrap());
        }
    }

    #[tokio::test]
    async fn half_a_head_is_not_waited_for() {
        let (address, _stop, _serving) = serving(1, Bounds { head: SHORT, ..BOUNDS }).await;
        let mut silent = TcpStream::connect(address).await.unwrap();
        let mut half = TcpStream::connect(address).await.unwrap();
        half.write_all(&REQUEST[..20]).await.unwrap();
        assert_eq!(rest(&mut silent).await, b"");
        assert_eq!(rest(&mut half).await, b"");
    }

    #[tokio::test]
    async fn between_requests_a_connection_may_be_idle_for_longer() {
        let (address, _stop, _serving) = serving(1, Bounds { head: SHORT, ..BOUNDS }).await;
        let mut connection = TcpStream::connect(address).await.unwrap();
        answer(&mut connection).await;
        // nothing comes and it is not ended either
        timeout(2 * SHORT, connection.read_u8()).await.unwrap_err();
        answer(&mut connection).await;
        // the time counts again for a request that has begun
        connection.write_all(&REQUEST[..20]).await.unwrap();
        assert_eq!(rest(&mut connection).await, b"");
    }

    #[tokio::test]
    async fn an_idle_connection_is_ended_in_the_end() {
        let (address, _stop, _serving) = serving(1, Bounds { idle: SHORT, ..BOUNDS }).await;
        let mut connection = TcpStream::connect(address).await.unwrap();
        answer(&mut connection).await;
        assert_eq!(rest(&mut connection).await, b"");
    }

    #[tokio::test]
    async fn who_takes_nothing_of_an_answer_is_cut_off() {
        const LARGE: usize = 64 << 20;
        let bounds = Bounds { write: SHORT, connections: 1, ..BOUNDS };
        let (address, _stop, _serving) = serving(LARGE, bounds).await;
        let mut stalled = TcpStream::connect(address).await.unwrap();
        stalled.write_all(REQUEST).await.unwrap();
        // there is one place only, so this one is served when the other has been given up
        let mut next = TcpStream::connect(address).await.unwrap();
        next.write_all(REQUEST).await.unwrap();
        let mut first = [0; 12];
        timeout(LONG / 2, next.read_exact(&mut first)).await.expect("it is never served").unwrap();
        assert_eq!(&first, b"HTTP/1.1 200");
        assert!(rest(&mut stalled).await.len() < LARGE);
    }

    #[tokio::test]
    async fn beyond_the_ceiling_a_connection_waits_for_a_place() {
        let (address, stop, serving) = serving(1, Bounds { connections: 1, ..BOUNDS }).await;
        let mut first = TcpStream::connect(address).await.unwrap();
        answer(&mut first).await;
        let mut second = TcpStream::connect(address).await.unwrap();
        second.write_all(REQUEST).await.unwrap();
        timeout(SHORT, second.read_u8()).await.unwrap_err();
        drop(first);
        let mut said = [0; 12];
        timeout(LONG / 2, second.read_exact(&mut said)).await.expect("it is never served").unwrap();
        assert_eq!(&said, b"HTTP/1.1 200");
        // and the server stops while it is full
        stop.cancel();
        timeout(LONG / 2, serving).await.expect("it does not stop").unwrap();
    }
}
