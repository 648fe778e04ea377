//! Answers that hold every row of a report, as JSON or CSV, sent while they are made. What fails before the first
//! chunk is the usual problem; what fails later cuts the connection, so that half a report never looks like a whole one.

use std::{future::Future, time::Duration};

use axum::{
    body::{Body, Bytes},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use tokio::sync::mpsc::{self, Sender};

use super::{
    accept::{Format, Wanted},
    context,
    csv::{Line, Record, Totals},
};
use crate::Problem;

/// A chunk is sent when this much has been written.
const CHUNK: usize = 64 * 1024;
/// How many chunks may wait for a slow caller before the making of more waits, and the unit of work with it.
const WAITING: usize = 64;
/// How long a caller may take no chunk at all.
const STALL: Duration = Duration::from_secs(30);

/// How long a report may take in all, with whoever reads it: it holds one of the few connections for exports.
const LONGEST: Duration = Duration::from_mins(2);

/// How a report is sent: as what, and under which name it is saved.
#[derive(Clone, Debug)]
pub struct Export {
    /// The wanted format and language.
    pub wanted: Wanted,
    /// The file's name without its ending: ASCII letters, digits and hyphens.
    pub name: String,
}

enum Message {
    Chunk(Bytes),
    Last(Bytes),
    Failed(Problem),
}

/// Where a report is written to: first [`head`](Self::head), then every [`row`](Self::row), then
/// the [`totals`](Self::totals) if it has any.
#[derive(Debug)]
pub struct Output {
    wanted: Wanted,
    buffer: Vec<u8>,
    rows: u64,
    sender: Sender<Message>,
}

impl Output {
    /// Begins the report. In JSON the fields of `head` (a struct) come before `items`; CSV has the headings only.
    pub fn head<R: Record>(&mut self, head: &impl Serialize) -> Result<(), Problem> {
        match self.wanted.format {
            Format::Json => {
                self.json(head)?;
                self.buffer.pop();
                if self.buffer.len() > 1 {
                    self.buffer.push(b',');
                }
                self.buffer.extend_from_slice(br#""items":["#);
            }
            Format::Csv => {
                self.buffer.extend_from_slice("\u{feff}".as_bytes());
                let mut line = Line::new(&mut self.buffer, self.wanted.language);
                for heading in R::HEADINGS {
                    line.word(*heading);
                }
                line.end();
            }
        }
        Ok(())
    }

    /// Adds a row.
    pub async fn row<R: Record>(&mut self, row: &R) -> Result<(), Problem> {
        match self.wanted.format {
            Format::Json => {
                if self.rows > 0 {
                    self.buffer.push(b',');
                }
                self.json(row)?;
            }
            Format::Csv => {
                let mut line = Line::new(&mut self.buffer, self.wanted.language);
                row.write(&mut line);
                line.end();
            }
        }
        self.rows += 1;
        if self.buffer.len() >= CHUNK {
            let chunk = std::mem::replace(&mut self.buffer, Vec::with_capacity(CHUNK + 1024));
            self.send(Message::Chunk(chunk.into())).await?;
        }
        Ok(())
    }

    /// Ends the report with the sums of its rows: in JSON as `totals` after `items`, in CSV as a line below the rows, if
    /// there are any.
    pub fn totals(&mut self, totals: &impl Totals) -> Result<(), Problem> {
        match self.wanted.format {
            Format::Json => {
                self.buffer.extend_from_slice(br#"],"totals":"#);
                self.json(totals)?;
                self.buffer.push(b'}');
            }
            Format::Csv if self.rows > 0 => {
                let mut line = Line::new(&mut self.buffer, self.wanted.language);
                totals.write(&mut line);
                line.end();
            }
            Format::Csv => {}
        }
        Ok(())
    }

    fn json(&mut self, value: &impl Serialize) -> Result<(), Problem> {
        serde_json::to_writer(&mut self.buffer, value).map_err(Problem::internal)
    }

    async fn send(&mut self, message: Message) -> Result<(), Problem> {
        match tokio::time::timeout(STALL, self.sender.send(message)).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(_)) => Err(Problem::unavailable("the caller has gone")),
            Err(_) => Err(Problem::unavailable("the caller takes no more")),
        }
    }
}

impl Export {
    /// Answers with what `produce` writes. It runs beside the connection, so that a slow caller holds up nothing but
    /// its own report.
    pub async fn answer<P, F>(self, produce: P) -> Result<Response, Problem>
    where
        P: FnOnce(Output) -> F,
        F: Future<Output = Result<Output, Problem>> + Send + 'static,
    {
        self.answer_within(LONGEST, produce).await
    }

    async fn answer_within<P, F>(self, longest: Duration, produce: P) -> Result<Response, Problem>
    where
        P: FnOnce(Output) -> F,
        F: Future<Output = Result<Output, Problem>> + Send + 'static,
    {
        let (sender, mut receiver) = mpsc::channel(WAITING);
        let failed = sender.clone();
        let output = Output { wanted: self.wanted, buffer: Vec::with_capacity(CHUNK + 1024), rows: 0, sender };
        let produced = produce(output);
        tokio::spawn(context::in_request(context::trace_id(), async move {
            let message = match tokio::time::timeout(longest, produced).await {
                Ok(Ok(mut output)) => Message::Last(std::mem::take(&mut output.buffer).into()),
                Ok(Err(problem)) => Message::Failed(problem),
                Err(_) => Message::Failed(Problem::unavailable("the report took too long")),
            };
            // nobody is left to tell if the caller has gone
            let _ = failed.send_timeout(message, STALL).await;
        }));

        let body = match receiver.recv().await {
            Some(Message::Last(all)) => Body::from(all),
            Some(Message::Chunk(first)) => {
                let rest = futures::stream::unfold(Some(receiver), async |receiver| {
                    let mut receiver = receiver?;
                    match receiver.recv().await {
                        Some(Message::Chunk(chunk)) => Some((Ok(chunk), Some(receiver))),
                        Some(Message::Last(last)) => Some((Ok(last), None)),
                        Some(Message::Failed(problem)) => {
                            // too late for an answer, not for the log
                            drop(problem.into_response());
                            Some((Err(cut_short()), None))
                        }
                        None => Some((Err(cut_short()), None)),
                    }
                });
                let first = futures::stream::iter([Ok::<_, std::io::Error>(first)]);
                // what compresses it asks once more after the end
                Body::from_stream(futures::StreamExt::fuse(futures::StreamExt::chain(first, rest)))
            }
            Some(Message::Failed(problem)) => return Err(problem),
            None => return Err(Problem::internal(cut_short())),
        };
        let mut response = body.into_response();
        let headers = response.headers_mut();
        headers.insert(header::VARY, HeaderValue::from_static("accept, accept-language"));
        match self.wanted.format {
            Format::Json => {
                headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
            }
            Format::Csv => {
                headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
                headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(self.wanted.language.tag()));
                let disposition = format!("attachment; filename=\"{}.csv\"", self.name);
                headers.insert(
                    header::CONTENT_DISPOSITION,
                    disposition.try_into().map_err(|error: header::InvalidHeaderValue| Problem::internal(error))?,
                );
            }
        }
        Ok(response)
    }
}

fn cut_short() -> std::io::Error {
    std::io::Error::other("the report was cut short")
}

#[cfg(test)]
mod tests {
    use futures::StreamExt;

    use super::*;
    use crate::{
        bilingual::{Text, text},
        http::accept::Language,
        problem::Code,
    };

    #[derive(Serialize)]
    struct Row {
        name: &'static str,
        amount: i64,
    }
    impl Record for Row {
        const HEADINGS: &'static [Text] = &[text("Tên", "Name"), text("Số tiền", "Amount")];
        fn write(&self, line: &mut Line<'_>) {
            line.text(self.name).plain(self.amount);
        }
    }
    #[derive(Serialize)]
    struct Month {
        month: &'static str,
    }
    #[derive(Serialize)]
    struct Sum {
        amount: i64,
    }
    impl Totals for Sum {
        fn write(&self, line: &mut Line<'_>) {
            line.total().plain(self.amount);
        }
    }
    #[derive(Serialize)]
    struct Nothing {}

    fn export(format: Format) -> Export {
        Export { wanted: Wanted { format, language: Language::English }, name: "sales-2026-11".to_owned() }
    }

    async fn read(response: Response) -> Result<String, axum::Error> {
        let mut bytes = Vec::new();
        let mut chunks = response.into_body().into_data_stream();
        while let Some(chunk) = chunks.next().await {
            bytes.extend_from_slice(&chunk?);
        }
        Ok(String::from_utf8(bytes).unwrap())
    }

    async fn two_rows(mut output: Output) -> Result<Output, Problem> {
        output.head::<Row>(&Month { month: "2026-11" })?;
        output.row(&Row { name: "An", amount: 5 }).await?;
        output.row(&Row { name: "=Bình", amount: -5 }).await?;
        output.totals(&Sum { amount: 0 })?;
        Ok(output)
    }

    async fn many_rows_then_a_failure(mut output: Output) -> Result<Output, Problem> {
        output.head::<Row>(&Nothing {})?;
        for amount in 0..10_000 {
            output.row(&Row { name: "An", amount }).await?;
        }
        Err(Problem::new(Code::Unavailable, "away"))
    }

    #[tokio::test]
    async fn the_rows_stand_between_the_head_and_the_tail() {
        let response = export(Format::Json).answer(two_rows).await.unwrap();
        assert_eq!(response.headers()[header::CONTENT_TYPE], "application/json");
        let expected = r#"{"month":"2026-11","items":[{"name":"An","amount":5},{"name":"=Bình","amount":-5}],"totals":{"amount":0}}"#;
        assert_eq!(read(response).await.unwrap(), expected);
    }

    #[tokio::test]
    async fn csv_has_the_same_rows_under_headings() {
        let response = export(Format::Csv).answer(two_rows).await.unwrap();
        assert_eq!(response.headers()[header::CONTENT_DISPOSITION], "attachment; filename=\"sales-2026-11.csv\"");
        assert_eq!(response.headers()[header::CONTENT_LANGUAGE], "en");
        assert_eq!(read(response).await.unwrap(), "\u{feff}Name,Amount\r\nAn,5\r\n'=Bình,-5\r\nTotal,0\r\n");
    }

    #[tokio::test]
    async fn a_report_without_rows_or_head_is_still_json_and_has_no_sums_in_csv() {
        let nothing = |mut output: Output| async move {
            output.head::<Row>(&Nothing {})?;
            output.totals(&Sum { amount: 0 })?;
            Ok(output)
        };
        let response = export(Format::Json).answer(nothing).await.unwrap();
        assert_eq!(read(response).await.unwrap(), r#"{"items":[],"totals":{"amount":0}}"#);
        let response = export(Format::Csv).answer(nothing).await.unwrap();
        assert_eq!(read(response).await.unwrap(), "\u{feff}Name,Amount\r\n");
    }

    #[tokio::test]
    async fn a_failure_before_the_first_chunk_is_the_answer() {
        let fails = |_: Output| async { Err(Problem::new(Code::NotFound, "nothing there")) };
        let problem = export(Format::Json).answer(fails).await.unwrap_err();
        assert_eq!(problem.code(), Code::NotFound);
    }

    #[tokio::test]
    async fn a_report_that_takes_too_long_is_given_up() {
        let never = |output: Output| async move {
            std::future::pending::<()>().await;
            Ok(output)
        };
        let given_up = export(Format::Json).answer_within(Duration::from_millis(10), never).await;
        assert_eq!(given_up.unwrap_err().code(), Code::Unavailable);
    }

    #[tokio::test]
    async fn an_answer_in_chunks_may_be_asked_again_after_its_end() {
        let many = |mut output: Output| async move {
            output.head::<Row>(&Nothing {})?;
            for _ in 0..10_000 {
                output.row(&Row { name: "An", amount: 1 }).await?;
            }
            Ok(output)
        };
        let mut chunks = export(Format::Json).answer(many).await.unwrap().into_body().into_data_stream();
        while chunks.next().await.transpose().unwrap().is_some() {}
        assert!(chunks.next().await.is_none());
    }

    #[tokio::test]
    async fn a_failure_after_the_first_chunk_cuts_the_answer_short() {
        let response = export(Format::Json).answer(many_rows_then_a_failure).await.unwrap();
        assert!(read(response).await.is_err());
    }
}
