//! A connection's stream with deadlines: for the head of a request once it has begun, and for a caller who takes nothing of
//! an answer. hyper's own timer counts from the end of the request before, so it can only be the time of being idle.

use std::{
    io::{self, IoSlice},
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Sleep, sleep},
};

/// Where a connection stands, as its stream and its service both know it.
#[derive(Clone, Debug)]
pub(super) struct Phase(Arc<AtomicU8>);

impl Phase {
    const IDLE: u8 = 0;
    const HEAD: u8 = 1;
    const HANDLING: u8 = 2;

    /// A request is being handled.
    pub(super) fn handling(&self) {
        self.0.store(Self::HANDLING, Ordering::Relaxed);
    }

    /// The next bytes begin another request.
    pub(super) fn handled(&self) {
        self.0.store(Self::IDLE, Ordering::Relaxed);
    }

    fn is(&self, phase: u8) -> bool {
        self.0.load(Ordering::Relaxed) == phase
    }
}

/// The stream. A deadline costs nothing until the stream has to wait.
#[derive(Debug)]
pub(super) struct Timed<S> {
    stream: S,
    phase: Phase,
    head: Duration,
    write: Duration,
    reading: Deadline,
    writing: Deadline,
}

impl<S> Timed<S> {
    /// A connection that was just opened: to begin its first request is part of the time for its head.
    pub(super) fn new(stream: S, head: Duration, write: Duration) -> Self {
        let phase = Phase(Arc::new(AtomicU8::new(Phase::HEAD)));
        Self { stream, phase, head, write, reading: Deadline::default(), writing: Deadline::default() }
    }

    /// To be told of what becomes of its requests.
    pub(super) fn phase(&self) -> Phase {
        self.phase.clone()
    }

    fn written<T>(&mut self, context: &mut Context<'_>, written: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.writing.lift();
            return written;
        }
        self.writing.wait(context, self.write, "the caller takes no more")
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Timed<S> {
    fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let before = buffer.filled().len();
        if let Poll::Ready(read) = Pin::new(&mut this.stream).poll_read(context, buffer) {
            if buffer.filled().len() > before && this.phase.is(Phase::IDLE) {
                this.phase.0.store(Phase::HEAD, Ordering::Relaxed);
                this.reading.lift();
            }
            return Poll::Ready(read);
        }
        if this.phase.is(Phase::HEAD) {
            return this.reading.wait(context, this.head, "the head of the request does not come");
        }
        Poll::Pending
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Timed<S> {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = Pin::new(&mut this.stream).poll_write(context, bytes);
        this.written(context, written)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = Pin::new(&mut this.stream).poll_write_vectored(context, bytes);
        this.written(context, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(context)
    }
}

/// A deadline that begins with the first wait.
#[derive(Debug, Default)]
struct Deadline(Option<Pin<Box<Sleep>>>);

impl Deadline {
    fn lift(&mut self) {
        self.0 = None;
    }

    fn wait<T>(&mut self, context: &mut Context<'_>, time: Duration, passed: &'static str) -> Poll<io::Result<T>> {
        let sleep = self.0.get_or_insert_with(|| Box::pin(sleep(time)));
        sleep.as_mut().poll(context).map(|()| Err(io::Error::new(io::ErrorKind::TimedOut, passed)))
    }
}
