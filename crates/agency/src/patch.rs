//! The fields of a PATCH: absent keeps; null clears what can be cleared and is no value of what cannot.

use serde::{Deserialize, Deserializer};

/// For `#[serde(default, deserialize_with = "given")]` on an `Option`: a field that cannot be cleared.
pub fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// For `#[serde(default, deserialize_with = "nullable")]` on an `Option<Option<_>>`: a field that null clears.
#[expect(clippy::option_option, reason = "absent, null and a value are three things")]
pub fn nullable<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize)]
    struct Edit {
        #[serde(default, deserialize_with = "given")]
        name: Option<String>,
        #[serde(default, deserialize_with = "nullable")]
        #[expect(clippy::option_option, reason = "absent, null and a value are three things")]
        phone: Option<Option<String>>,
    }

    #[test]
    fn absent_keeps_and_null_clears_what_can_be_cleared() {
        let edit: Edit = serde_json::from_str("{}").unwrap();
        assert_eq!((edit.name, edit.phone), (None, None));
        assert_eq!(serde_json::from_str::<Edit>(r#"{"phone":null}"#).unwrap().phone, Some(None));
        assert_eq!(serde_json::from_str::<Edit>(r#"{"phone":"1"}"#).unwrap().phone, Some(Some("1".into())));
        assert!(serde_json::from_str::<Edit>(r#"{"name":null}"#).is_err());
    }
}
