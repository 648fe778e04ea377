//! What a caller wants a report as: JSON unless `Accept` prefers CSV, worded in Vietnamese unless `Accept-Language`
//! prefers English.

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderName, header, request::Parts},
};

use crate::{Problem, bilingual::Text, problem::Code};

/// A representation of a report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// `application/json`.
    Json,
    /// `text/csv`: RFC 4180, UTF-8 with a byte order mark.
    Csv,
}

/// A language that texts exist in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Language {
    /// Tiếng Việt.
    #[default]
    Vietnamese,
    /// English.
    English,
}

impl Language {
    /// A text in this language.
    pub const fn of(self, text: Text) -> &'static str {
        match self {
            Self::Vietnamese => text.vi,
            Self::English => text.en,
        }
    }

    /// Its tag (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Vietnamese => "vi",
            Self::English => "en",
        }
    }

    /// The language that `Accept-Language` likes best; Vietnamese where it says nothing that we speak.
    pub fn wanted(headers: &HeaderMap) -> Self {
        let weigh = |tag: &str| {
            choices(headers, header::ACCEPT_LANGUAGE)
                .filter(|(range, _)| range == "*" || range.split('-').next().is_some_and(|primary| primary == tag))
                .max_by_key(|(range, weight)| (range != "*", *weight))
                .map_or(0, |(_, weight)| weight)
        };
        if weigh("en") > weigh("vi") { Self::English } else { Self::Vietnamese }
    }
}

/// The format and language that a caller wants; neither JSON nor CSV is `406 NOT_ACCEPTABLE`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Wanted {
    /// As what.
    pub format: Format,
    /// In which language.
    pub language: Language,
}

impl Wanted {
    /// As these headers say.
    pub fn of(headers: &HeaderMap) -> Result<Self, Problem> {
        let language = Language::wanted(headers);
        if headers.get(header::ACCEPT).is_none() {
            return Ok(Self { format: Format::Json, language });
        }
        // the more specific range decides about a type (RFC 9110, 12.5.1)
        let weigh = |kind: &str, group: &str| {
            choices(headers, header::ACCEPT)
                .filter_map(|(range, weight)| match range.as_str() {
                    range if range == kind => Some((2, weight)),
                    range if range == group => Some((1, weight)),
                    "*/*" => Some((0, weight)),
                    _ => None,
                })
                .max()
                .map_or(0, |(_, weight)| weight)
        };
        let json = weigh("application/json", "application/*");
        let csv = weigh("text/csv", "text/*");
        let format = match (json, csv) {
            (0, 0) => {
                let detail = "This comes as application/json or text/csv.";
                return Err(
                    Problem::new(Code::NotAcceptable, detail).with("acceptable", ["application/json", "text/csv"])
                );
            }
            (json, csv) if csv > json => Format::Csv,
            _ => Format::Json,
        };
        Ok(Self { format, language })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Wanted {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        Self::of(&parts.headers)
    }
}

/// What a header of ranges lists, lower-cased, with its weights in thousandths.
fn choices(headers: &HeaderMap, name: HeaderName) -> impl Iterator<Item = (String, u16)> {
    headers.get_all(name).iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(',')).filter_map(
        |choice| {
            let mut parts = choice.split(';').map(str::trim);
            let range = parts.next().filter(|range| !range.is_empty())?.to_ascii_lowercase();
            let weight = parts
                .find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")))
                .map_or(Some(1_000), thousandths)
                .unwrap_or_default();
            Some((range, weight))
        },
    )
}

fn thousandths(quality: &str) -> Option<u16> {
    let (whole, fraction) = quality.split_once('.').unwrap_or((quality, ""));
    if fraction.len() > 3 {
        return None;
    }
    let thousandths: u16 = format!("{whole}{fraction:0<3}").parse().ok()?;
    (thousandths <= 1_000).then_some(thousandths)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format(accept: &str) -> Result<Format, Code> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, accept.parse().unwrap());
        Wanted::of(&headers).map(|wanted| wanted.format).map_err(|problem| problem.code())
    }

    fn language(accept: &str) -> Language {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, accept.parse().unwrap());
        Language::wanted(&headers)
    }

    #[test]
    fn json_unless_csv_is_preferred() {
        assert_eq!(Wanted::of(&HeaderMap::new()).unwrap().format, Format::Json);
        assert_eq!(format("*/*"), Ok(Format::Json));
        assert_eq!(format("text/csv"), Ok(Format::Csv));
        assert_eq!(format("Text/CSV; charset=utf-8"), Ok(Format::Csv));
        assert_eq!(format("text/html, */*;q=0.8"), Ok(Format::Json));
        assert_eq!(format("application/json;q=0.5, text/csv;q=0.9"), Ok(Format::Csv));
        assert_eq!(format("application/json;q=0, */*"), Ok(Format::Csv));
    }

    #[test]
    fn what_cannot_be_given_is_not_acceptable() {
        assert_eq!(format("application/pdf"), Err(Code::NotAcceptable));
        assert_eq!(format("text/csv;q=0"), Err(Code::NotAcceptable));
        assert_eq!(format("text/csv;q=nonsense"), Err(Code::NotAcceptable));
    }

    #[test]
    fn vietnamese_unless_english_is_preferred() {
        assert_eq!(Language::wanted(&HeaderMap::new()), Language::Vietnamese);
        assert_eq!(language("en-GB,en;q=0.9,vi;q=0.8"), Language::English);
        assert_eq!(language("vi-VN,vi;q=0.9,en;q=0.8"), Language::Vietnamese);
        assert_eq!(language("fr, *;q=0.5"), Language::Vietnamese);
        assert_eq!(language("*, vi;q=0.1"), Language::English);
    }
}
