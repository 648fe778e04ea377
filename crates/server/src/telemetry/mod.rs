//! What the server says of itself: log lines that carry the trace id of the request they belong to, and metrics.

mod log;
pub mod metrics;

use tracing_subscriber::{Layer, filter::Targets, layer::SubscriberExt, util::SubscriberInitExt};

use crate::config::Log;

/// Starts logging to standard error. Once a process; a second call changes nothing.
pub fn start(config: &Log) {
    let targets =
        config.filter.parse::<Targets>().unwrap_or_else(|_| Targets::new().with_default(tracing::Level::INFO));
    let lines = log::Lines::new(config.format, std::io::stderr).with_filter(targets);
    // tests start several servers in a process
    let _ = tracing_subscriber::registry().with(lines).try_init();
}

/// From here on a panic is logged where it happens, with the trace id of the request that it belongs to; the caller of that request
/// learns nothing but this id.
pub fn log_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let said = panic.payload_as_str().unwrap_or_default();
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(target: "panic", said, place, "panicked");
    }));
}
