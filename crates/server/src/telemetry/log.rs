//! Log lines, as JSON or for people. The trace id comes from the request that is being served, so that no span has to be
//! made for each request.

use std::{
    fmt::{Debug, Write as _},
    io::Write,
};

use kernel::{Clock, http::context};
use serde_json::{Map, Value};
use tracing::{
    Event, Subscriber,
    field::{Field, Visit},
};
use tracing_subscriber::{Layer, fmt::MakeWriter, layer::Context};

use crate::config::LogFormat;

/// Writes each event as a line.
pub(super) struct Lines<W> {
    format: LogFormat,
    clock: Clock,
    writer: W,
}

impl<W> Lines<W> {
    pub(super) fn new(format: LogFormat, writer: W) -> Self {
        Self { format, clock: Clock::system(), writer }
    }
}

impl<S: Subscriber, W: for<'a> MakeWriter<'a> + 'static> Layer<S> for Lines<W> {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut fields = Fields::default();
        event.record(&mut fields);
        let time = self.clock.now().to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
        let (level, target) = (event.metadata().level(), event.metadata().target());
        let mut line = match self.format {
            LogFormat::Json => json(&time, level.as_str(), target, fields),
            LogFormat::Pretty => pretty(&time, level.as_str(), target, &fields),
        };
        line.push('\n');
        // a log that cannot be written must not stop the books
        let _ = self.writer.make_writer().write_all(line.as_bytes());
    }
}

fn json(time: &str, level: &str, target: &str, fields: Fields) -> String {
    let mut object = Map::new();
    object.insert("time".to_owned(), time.into());
    object.insert("level".to_owned(), level.into());
    object.insert("target".to_owned(), target.into());
    let trace_id = context::trace_id();
    if !trace_id.is_empty() {
        object.insert("trace_id".to_owned(), trace_id.into());
    }
    object.insert("message".to_owned(), fields.message.into());
    object.extend(fields.others);
    Value::Object(object).to_string()
}

fn pretty(time: &str, level: &str, target: &str, fields: &Fields) -> String {
    let mut line = format!("{time} {level:>5} {target}: {}", fields.message);
    for (name, value) in &fields.others {
        let _ = write!(line, " {name}={value}");
    }
    let trace_id = context::trace_id();
    if !trace_id.is_empty() {
        let _ = write!(line, " trace_id={trace_id}");
    }
    line
}

#[derive(Default)]
struct Fields {
    message: String,
    others: Map<String, Value>,
}

impl Fields {
    fn add(&mut self, field: &Field, value: Value) {
        match (field.name(), value) {
            ("message", Value::String(text)) => self.message = text,
            (name, value) => {
                self.others.insert(name.to_owned(), value);
            }
        }
    }
}

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.add(field, format!("{value:?}").into());
    }
    fn record_str(&mut self, field: &Field, value: &str) {
        self.add(field, value.into());
    }
    fn record_u64(&mut self, field: &Field, value: u64) {
        self.add(field, value.into());
    }
    fn record_i64(&mut self, field: &Field, value: i64) {
        self.add(field, value.into());
    }
    fn record_bool(&mut self, field: &Field, value: bool) {
        self.add(field, value.into());
    }
    fn record_f64(&mut self, field: &Field, value: f64) {
        self.add(field, value.into());
    }
}

#[cfg(test)]
mod tests {
    use std::{
        io,
        sync::{Arc, Mutex},
    };

    use tracing_subscriber::layer::SubscriberExt;

    use super::*;

    #[derive(Clone, Default)]
    struct Memory(Arc<Mutex<Vec<u8>>>);
    impl Write for Memory {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    async fn logged(format: LogFormat) -> String {
        let memory = Memory::default();
        let writer = memory.clone();
        let lines = Lines::new(format, move || writer.clone());
        let subscriber = tracing_subscriber::registry().with(lines);
        let guard = tracing::subscriber::set_default(subscriber);
        context::in_request("abc".to_owned(), async { tracing::warn!(status = 503, cause = "away", "failed") }).await;
        drop(guard);
        let bytes = memory.0.lock().unwrap().clone();
        String::from_utf8(bytes).unwrap()
    }

    #[tokio::test]
    async fn a_json_line_carries_the_trace_id_and_the_fields() {
        let line: Value = serde_json::from_str(&logged(LogFormat::Json).await).unwrap();
        assert_eq!(line["trace_id"], "abc");
        assert_eq!(line["level"], "WARN");
        assert_eq!(line["message"], "failed");
        assert_eq!(line["status"], 503);
        assert_eq!(line["cause"], "away");
    }

    #[tokio::test]
    async fn a_line_for_people_says_the_same() {
        let line = logged(LogFormat::Pretty).await;
        assert!(line.contains("WARN") && line.contains("failed"), "{line}");
        assert!(line.contains("status=503") && line.contains("trace_id=abc"), "{line}");
        assert_eq!(line.lines().count(), 1);
    }
}
