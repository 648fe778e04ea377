//! Lines of CSV as RFC 4180 has them. A text that a spreadsheet would take for a formula is defused by an apostrophe, also
//! in the middle of a field where a reader that separates by semicolons or tabs would begin another; numbers are ours and
//! stay numbers, even below zero.

use std::{fmt::Display, io::Write};

use serde::Serialize;

use super::accept::Language;
use crate::bilingual::{Text, text};

/// One row of a report: an object in JSON, a line in CSV.
pub trait Record: Serialize {
    /// The headings of its columns.
    const HEADINGS: &'static [Text];
    /// Writes its fields, one to a heading.
    fn write(&self, line: &mut Line<'_>);
}

/// The sums of a report's rows: an object in JSON, the last line in CSV, with the word "total" in place of a name.
pub trait Totals: Serialize {
    /// Writes its fields, one to a heading of the rows.
    fn write(&self, line: &mut Line<'_>);
}

const TOTAL: Text = text("Tổng cộng", "Total");

/// What a spreadsheet takes for the beginning of a formula: plain, and in the full width of East Asian keyboards.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];
/// After what a reader may begin another cell, depending on what it separates by: our quotes mean nothing to it then.
const SEPARATES: [char; 4] = [';', '\t', '\r', '\n'];

/// A line under construction.
#[derive(Debug)]
pub struct Line<'b> {
    buffer: &'b mut Vec<u8>,
    language: Language,
    first: bool,
}

impl<'b> Line<'b> {
    /// A line at the end of this buffer, worded in this language.
    pub const fn new(buffer: &'b mut Vec<u8>, language: Language) -> Self {
        Self { buffer, language, first: true }
    }

    fn separate(&mut self) {
        if !std::mem::take(&mut self.first) {
            self.buffer.push(b',');
        }
    }

    /// A field of somebody's words.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.separate();
        let quoted = text.contains(['"', ',', '\r', '\n']);
        if quoted {
            self.buffer.push(b'"');
        }
        if text.starts_with(['\t', '\r']) {
            self.buffer.push(b'\'');
        }
        let mut begins = true;
        for character in text.chars() {
            if begins && FORMULA.contains(&character) {
                self.buffer.push(b'\'');
            }
            if character == '"' {
                self.buffer.push(b'"');
            }
            self.buffer.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
            // spaces are trimmed by some and quotes taken off
            begins = SEPARATES.contains(&character) || begins && matches!(character, ' ' | '"');
        }
        if quoted {
            self.buffer.push(b'"');
        }
        self
    }

    /// A field of our words.
    pub fn word(&mut self, word: Text) -> &mut Self {
        self.text(self.language.of(word))
    }

    /// The word for a report's sums.
    pub fn total(&mut self) -> &mut Self {
        self.word(TOTAL)
    }

    /// A field with nothing in it.
    pub fn blank(&mut self) -> &mut Self {
        self.text("")
    }

    /// A field of ours that needs no quotes: a number, an id, a date.
    pub fn plain(&mut self, value: impl Display) -> &mut Self {
        self.separate();
        // writing into a vector cannot fail
        let _ = write!(self.buffer, "{value}");
        self
    }

    /// Ends the line.
    pub fn end(self) {
        self.buffer.extend_from_slice(b"\r\n");
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(texts: &[String]) -> Vec<u8> {
        let mut buffer = Vec::new();
        let mut line = Line::new(&mut buffer, Language::English);
        for text in texts {
            line.text(text);
        }
        line.end();
        buffer
    }

    proptest! {
        #[test]
        fn a_reader_gets_back_what_was_written(
            texts in proptest::collection::vec("[^=+@＝＋－＠;\t\r\n \"-][^;\t\r\n]{0,20}", 2..6)
        ) {
            // as in a report, which begins with a byte order mark
            let bytes = ["\u{feff}".as_bytes(), &line(&texts)].concat();
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
            let record = reader.records().next().unwrap().unwrap();
            prop_assert_eq!(record.iter().map(str::to_owned).collect::<Vec<_>>(), texts);
        }
    }

    proptest! {
        #[test]
        fn no_cell_of_any_reader_begins_a_formula(text in "[;\t\r\n \"=+@＝＋－＠a'-]{0,12}") {
            let written = String::from_utf8(line(&[text])).unwrap();
            for cell in written.split([',', ';', '\t', '\r', '\n']) {
                prop_assert!(!cell.trim_start_matches([' ', '"']).starts_with(FORMULA), "{written:?}");
            }
        }
    }

    #[test]
    fn what_would_be_a_formula_to_another_reader_is_defused() {
        let written = |text: &str| String::from_utf8(line(&[text.to_owned()])).unwrap();
        assert_eq!(written("Tạp hóa;=1+1"), "Tạp hóa;'=1+1\r\n");
        assert_eq!(written("a\t@b"), "a\t'@b\r\n");
        assert_eq!(written("＝1＋1"), "'＝1＋1\r\n");
        assert_eq!(written("a; \"-1\""), "\"a; \"\"'-1\"\"\"\r\n");
        assert_eq!(written("\ta"), "'\ta\r\n");
        assert_eq!(written("Nguyễn-Văn; 5 + 6"), "Nguyễn-Văn; 5 + 6\r\n");
    }

    #[test]
    fn a_formula_is_defused_and_a_negative_number_is_not() {
        let mut buffer = Vec::new();
        let mut line = Line::new(&mut buffer, Language::English);
        line.text("=HYPERLINK(\"x\")").text("+1").text("@a").text("-2").text("Đại lý").plain(-5).plain("2026-11-20");
        line.end();
        let expected = "\"'=HYPERLINK(\"\"x\"\")\",'+1,'@a,'-2,Đại lý,-5,2026-11-20\r\n";
        assert_eq!(String::from_utf8(buffer).unwrap(), expected);
    }
}
