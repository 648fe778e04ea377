//! Where the text of a field comes from: a column, a template of columns or a constant, cut and replaced as the mapping
//! says. As much of a language as keys such as `INV-33167900001` need, and no more.

use std::{borrow::Cow, collections::BTreeMap, fmt, sync::Arc};

use csv::StringRecord;
use serde::{
    Deserialize, Deserializer,
    de::{self, MapAccess, value::MapAccessDeserializer},
};

/// How a field is made, as the mapping has it: the name of a column alone, or a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Value(Arc<Spec>);

/// The long form.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Spec {
    /// A column's text.
    column: Option<String>,
    /// Columns in braces among other text: `{Address}, {City}`.
    template: Option<String>,
    /// The same text in every row.
    constant: Option<String>,
    /// Only what stands before the first of this.
    before: Option<String>,
    /// Only what stands after the first of this.
    after: Option<String>,
    /// Without so many first characters.
    #[serde(default)]
    drop_first: usize,
    /// Without so many last characters.
    #[serde(default)]
    drop_last: usize,
    /// In capitals: for codes that are written now so, now so.
    #[serde(default)]
    upper: bool,
    /// What to put for each text; a text that is not in it is a fault.
    map: Option<BTreeMap<String, String>>,
    /// What stands for nothing.
    default: Option<String>,
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Spec;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a column, or a table such as { column = \"Key\", drop_last = 5 }")
            }
            fn visit_str<E: de::Error>(self, column: &str) -> Result<Spec, E> {
                Ok(Spec { column: Some(column.to_owned()), ..Spec::default() })
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Spec, A::Error> {
                Spec::deserialize(MapAccessDeserializer::new(map))
            }
        }
        let spec = deserializer.deserialize_any(Visitor)?;
        let sources = [&spec.column, &spec.template, &spec.constant];
        if sources.into_iter().filter(|source| source.is_some()).count() != 1 {
            return Err(de::Error::custom("say exactly one of column, template and constant"));
        }
        Ok(Self(Arc::new(spec)))
    }
}

/// The columns of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Header {
    names: Vec<String>,
}

impl Header {
    /// Of the first record.
    pub fn new(record: &StringRecord) -> Self {
        Self { names: record.iter().map(|name| name.trim_start_matches('\u{feff}').trim().to_owned()).collect() }
    }

    /// The columns' names.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    fn find(&self, name: &str) -> Result<usize, Unbound> {
        let mut places = self.names.iter().enumerate().filter(|(_, known)| *known == name).map(|(place, _)| place);
        match (places.next(), places.next()) {
            (Some(place), None) => Ok(place),
            (Some(_), Some(_)) => Err(Unbound(format!("the file has more than one column {name:?}"))),
            (None, _) => {
                let known = self.names.iter().map(|name| format!("{name:?}")).collect::<Vec<_>>().join(", ");
                Err(Unbound(format!("the file has no column {name:?}; it has {known}")))
            }
        }
    }
}

/// Why a mapping does not fit a file.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{0}")]
pub struct Unbound(String);

#[derive(Clone, Debug)]
enum Piece {
    Text(String),
    Column(usize),
}

#[derive(Clone, Debug)]
enum Source {
    Column(usize),
    Template(Vec<Piece>),
    Constant(String),
}

/// A field's source in a certain file.
#[derive(Clone, Debug)]
pub struct Bound {
    source: Source,
    spec: Arc<Spec>,
}

impl Value {
    /// In a file with this header.
    pub fn bind(&self, header: &Header) -> Result<Bound, Unbound> {
        let spec = Arc::clone(&self.0);
        let source = match (&spec.column, &spec.template, &spec.constant) {
            (Some(column), ..) => Source::Column(header.find(column)?),
            (_, Some(template), _) => Source::Template(pieces(template, header)?),
            (.., constant) => Source::Constant(constant.clone().unwrap_or_default()),
        };
        Ok(Bound { source, spec })
    }
}

fn pieces(template: &str, header: &Header) -> Result<Vec<Piece>, Unbound> {
    let mut pieces = Vec::new();
    let mut rest = template;
    while let Some((text, after)) = rest.split_once('{') {
        let (column, after) =
            after.split_once('}').ok_or_else(|| Unbound(format!("the template {template:?} lacks a closing brace")))?;
        pieces.push(Piece::Text(text.to_owned()));
        pieces.push(Piece::Column(header.find(column)?));
        rest = after;
    }
    pieces.push(Piece::Text(rest.to_owned()));
    Ok(pieces)
}

impl Bound {
    /// The text of the field in a row, trimmed; `None` where there is none. `Err` says what is wrong with what there is.
    pub fn text<'row>(&'row self, record: &'row StringRecord) -> Result<Option<Cow<'row, str>>, String> {
        let whole = match &self.source {
            Source::Column(place) => Cow::Borrowed(record.get(*place).unwrap_or_default().trim()),
            Source::Constant(text) => Cow::Borrowed(text.as_str()),
            Source::Template(pieces) => Cow::Owned(filled(pieces, record)),
        };
        let text = if whole.is_empty() { whole } else { self.cut(whole)? };
        if text.is_empty() {
            return Ok(self.spec.default.as_deref().map(Cow::Borrowed));
        }
        let text = if self.spec.upper { Cow::Owned(text.to_uppercase()) } else { text };
        let Some(map) = &self.spec.map else { return Ok(Some(text)) };
        match map.get(text.as_ref()) {
            Some(mapped) => Ok(Some(Cow::Borrowed(mapped.as_str()))),
            None => Err(format!("{text:?} is none of those that the mapping knows")),
        }
    }

    fn cut<'row>(&self, text: Cow<'row, str>) -> Result<Cow<'row, str>, String> {
        let Spec { before, after, drop_first, drop_last, .. } = self.spec.as_ref();
        let mut from = 0;
        let mut to = text.len();
        if let Some(mark) = after {
            let place = text.find(mark.as_str()).ok_or_else(|| format!("{text:?} has no {mark:?}"))?;
            from = place + mark.len();
        }
        if let Some(mark) = before {
            let place = text[from..].find(mark.as_str()).ok_or_else(|| format!("{text:?} has no {mark:?}"))?;
            to = from + place;
        }
        if *drop_first > 0 || *drop_last > 0 {
            let inner = &text[from..to];
            let longer =
                || format!("{inner:?} is not longer than the {} characters to be dropped", drop_first + drop_last);
            let first = inner.char_indices().nth(*drop_first).map(|(place, _)| place).ok_or_else(longer)?;
            let last = match drop_last {
                0 => inner.len(),
                count => inner.char_indices().nth_back(count - 1).map(|(place, _)| place).ok_or_else(longer)?,
            };
            if last <= first {
                return Err(longer());
            }
            (from, to) = (from + first, from + last);
        }
        Ok(match text {
            Cow::Borrowed(text) => Cow::Borrowed(text[from..to].trim()),
            Cow::Owned(text) => Cow::Owned(text[from..to].trim().to_owned()),
        })
    }
}

fn filled(pieces: &[Piece], record: &StringRecord) -> String {
    let mut text = String::new();
    for piece in pieces {
        text.push_str(match piece {
            Piece::Text(fixed) => fixed,
            Piece::Column(place) => record.get(*place).unwrap_or_default().trim(),
        });
    }
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(toml: &str) -> Result<Value, toml::de::Error> {
        #[derive(Deserialize)]
        struct One {
            value: Value,
        }
        toml::from_str::<One>(&format!("value = {toml}")).map(|one| one.value)
    }

    fn text(toml: &str, cell: &str) -> Result<Option<String>, String> {
        let header = Header::new(&StringRecord::from(vec!["\u{feff}Key", "City"]));
        let bound = value(toml).unwrap().bind(&header).unwrap();
        let record = StringRecord::from(vec![cell, "Ames"]);
        bound.text(&record).map(|text| text.map(Cow::into_owned))
    }

    #[track_caller]
    fn gives(toml: &str, cell: &str, expected: &str) {
        assert_eq!(text(toml, cell), Ok(Some(expected.to_owned())));
    }

    #[test]
    fn a_column_is_taken_as_it_is_but_for_the_space_around_it() {
        gives("'Key'", "  5636 ", "5636");
        assert_eq!(text("'Key'", "   "), Ok(None));
        gives("{ column = 'Key', default = '0' }", " ", "0");
    }

    #[test]
    fn a_key_is_cut_from_either_end_by_characters() {
        let invoice = "{ column = 'Key', drop_last = 5 }";
        gives(invoice, "INV-33167900001", "INV-331679");
        gives(invoice, "phiếu00001", "phiếu");
        assert!(text(invoice, "00001").is_err());
        assert!(text(invoice, "1").is_err());
        gives("{ column = 'Key', drop_first = 4, drop_last = 5 }", "INV-33167900001", "331679");
    }

    #[test]
    fn a_key_is_split_at_a_mark() {
        gives("{ column = 'Key', after = '-' }", "INV-331-2", "331-2");
        gives("{ column = 'Key', before = '/' }", "2021/7/1", "2021");
        gives("{ column = 'Key', after = '/', before = '/' }", "2021/7/1", "7");
        assert!(text("{ column = 'Key', after = '/' }", "2021").is_err());
    }

    #[test]
    fn a_map_knows_its_texts_and_refuses_others() {
        let status = "{ column = 'Key', upper = true, map = { A = 'active', I = 'blocked' } }";
        gives(status, "a", "active");
        assert!(text(status, "X").is_err());
    }

    #[test]
    fn columns_are_put_together_by_a_template() {
        gives("{ template = '{Key}, {City}' }", "12 Main", "12 Main, Ames");
        gives("{ constant = 'case' }", "", "case");
    }

    #[test]
    fn a_field_has_one_source_that_the_file_has() {
        assert!(value("{ column = 'Key', constant = 'x' }").is_err());
        assert!(value("{ drop_last = 5 }").is_err());
        assert!(value("{ column = 'Key', dorp_last = 5 }").is_err());
        let header = Header::new(&StringRecord::from(vec!["Key", "City", "City"]));
        assert!(value("'Zip'").unwrap().bind(&header).is_err());
        assert!(value("'City'").unwrap().bind(&header).is_err());
        assert!(value("{ template = '{Key' }").unwrap().bind(&header).is_err());
    }
}
