//! The fields of a PATCH: absent keeps, null clears where there is something to clear.

use serde::{Deserialize, Deserializer};

/// Reads an `Option<T>` that may be left out but not cleared: null is no value of the field's type and refused as such.
/// To be used with `#[serde(default)]`.
pub fn given<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    T::deserialize(deserializer).map(Some)
}

/// A field that may be cleared. To be used with `#[serde(default)]`.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Clearable<T> {
    /// Absent: it stays.
    #[default]
    Keep,
    /// This value, or none.
    To(Option<T>),
}

impl<T> Clearable<T> {
    /// What it comes to be, from what it is.
    pub fn or_keep<U>(self, is: Option<U>, parse: impl FnOnce(Option<T>) -> Option<U>) -> Option<U> {
        match self {
            Self::Keep => is,
            Self::To(value) => parse(value),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Clearable<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(Self::To)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize)]
    struct Edit {
        #[serde(default, deserialize_with = "given")]
        name: Option<String>,
        #[serde(default)]
        price: Clearable<i64>,
    }

    fn read(json: &str) -> Option<Edit> {
        serde_json::from_str(json).ok()
    }

    #[test]
    fn absent_keeps_and_null_clears() {
        assert_eq!(read("{}").unwrap().price, Clearable::Keep);
        assert_eq!(read(r#"{"price":null}"#).unwrap().price, Clearable::To(None));
        assert_eq!(read(r#"{"price":5}"#).unwrap().price, Clearable::To(Some(5)));
        assert_eq!(Clearable::<i64>::Keep.or_keep(Some(1), |value| value), Some(1));
        assert_eq!(Clearable::<i64>::To(None).or_keep(Some(1), |value| value), None);
    }

    #[test]
    fn what_cannot_be_cleared_takes_no_null() {
        assert_eq!(read("{}").unwrap().name, None);
        assert_eq!(read(r#"{"name":"x"}"#).unwrap().name.as_deref(), Some("x"));
        assert!(read(r#"{"name":null}"#).is_none());
    }
}
