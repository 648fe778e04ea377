//! A field of a PATCH that can be left out but not cleared.

use serde::{Deserialize, Deserializer};

/// For `#[serde(default, deserialize_with = "given")]` on an `Option`: left out is `None`, and `null` is no value of the
/// field's type and refused as such.
pub fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize)]
    struct Edit {
        #[serde(default, deserialize_with = "given")]
        name: Option<String>,
    }

    #[test]
    fn a_field_can_be_left_out_but_not_cleared() {
        assert_eq!(serde_json::from_str::<Edit>("{}").unwrap().name, None);
        assert_eq!(serde_json::from_str::<Edit>(r#"{"name":"x"}"#).unwrap().name.as_deref(), Some("x"));
        assert!(serde_json::from_str::<Edit>(r#"{"name":null}"#).is_err());
    }
}
