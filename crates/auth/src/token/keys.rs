//! The keys that sign access tokens: the first one signs, all verify. To rotate, a fresh key is put first and the old one
//! dropped once the tokens that it signed have expired.

use std::{fmt, sync::Arc};

use base64::{Engine, prelude::BASE64_STANDARD_NO_PAD, prelude::BASE64_URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, jwk::Jwk};
use secrecy::{ExposeSecret, SecretBox, SecretString};

/// What precedes the 32 bytes of an Ed25519 seed in PKCS #8 (RFC 8410).
const PKCS8: [u8; 16] =
    [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

/// A configuration of keys that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum UnusableKeys {
    /// There is none.
    #[error("at least one signing key is needed")]
    None,
    /// An id that is not one.
    #[error("the id of a signing key is 1 to 64 letters, digits, '.', '_' or '-'")]
    Id,
    /// The same id twice.
    #[error("two signing keys have the id {0}")]
    Twice(String),
    /// A seed that is not one.
    #[error("the seed of the signing key {0} is not 32 bytes in base64")]
    Seed(String),
    /// Text that is not a list of keys.
    #[error("signing keys are written as id=seed, separated by commas")]
    Form,
    /// The cryptography refused it.
    #[error("the signing key {0} cannot be used: {1}")]
    Refused(String, jsonwebtoken::errors::Error),
}

pub struct Key {
    pub id: String,
    pub signs: EncodingKey,
    pub verifies: DecodingKey,
}

/// The keys that sign access tokens.
#[derive(Clone)]
pub struct SigningKeys(Arc<[Key]>);

impl fmt::Debug for SigningKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter().map(|key| &key.id)).finish()
    }
}

impl SigningKeys {
    /// From ids and 32-byte seeds.
    pub fn new(seeds: impl IntoIterator<Item = (String, SecretBox<[u8; 32]>)>) -> Result<Self, UnusableKeys> {
        let mut keys: Vec<Key> = Vec::new();
        for (id, seed) in seeds {
            let fits = (1..=64).contains(&id.len());
            if !fits || !id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte)) {
                return Err(UnusableKeys::Id);
            }
            if keys.iter().any(|key| key.id == id) {
                return Err(UnusableKeys::Twice(id));
            }
            let (signs, verifies) = pair(&seed).map_err(|error| UnusableKeys::Refused(id.clone(), error))?;
            keys.push(Key { id, signs, verifies });
        }
        if keys.is_empty() {
            return Err(UnusableKeys::None);
        }
        Ok(Self(keys.into()))
    }

    /// From configuration: `id=seed,id=seed`, each seed 32 bytes in base64 (either alphabet, with or without padding).
    pub fn parse(text: &SecretString) -> Result<Self, UnusableKeys> {
        let mut seeds = Vec::new();
        for part in text.expose_secret().split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let (id, seed) = part.split_once('=').ok_or(UnusableKeys::Form)?;
            let seed = seed.trim().trim_end_matches('=');
            let bytes = BASE64_STANDARD_NO_PAD.decode(seed).or_else(|_| BASE64_URL_SAFE_NO_PAD.decode(seed));
            let bytes: Option<[u8; 32]> = bytes.ok().and_then(|bytes| bytes.try_into().ok());
            let id = id.trim().to_owned();
            let Some(bytes) = bytes else { return Err(UnusableKeys::Seed(id)) };
            seeds.push((id, SecretBox::new(Box::new(bytes))));
        }
        Self::new(seeds)
    }

    /// The one that signs.
    pub(super) fn first(&self) -> &Key {
        // there is always one: `new` refuses an empty list
        &self.0[0]
    }

    /// The one with this id.
    pub(super) fn find(&self, id: &str) -> Option<&Key> {
        self.0.iter().find(|key| key.id == id)
    }
}

fn pair(seed: &SecretBox<[u8; 32]>) -> jsonwebtoken::errors::Result<(EncodingKey, DecodingKey)> {
    let mut der = PKCS8.to_vec();
    der.extend_from_slice(seed.expose_secret());
    let signs = EncodingKey::from_ed_der(&der);
    let verifies = DecodingKey::from_jwk(&Jwk::from_encoding_key(&signs, Algorithm::EdDSA)?)?;
    Ok((signs, verifies))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEED: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    fn parse(text: &str) -> Result<SigningKeys, UnusableKeys> {
        SigningKeys::parse(&SecretString::from(text))
    }

    #[test]
    fn the_first_key_signs_and_all_are_found() {
        let keys = parse(&format!("2026-11={SEED}=, 2026-05={SEED}")).unwrap();
        assert_eq!(keys.first().id, "2026-11");
        assert_eq!(keys.find("2026-05").unwrap().id, "2026-05");
        assert!(keys.find("2026").is_none());
    }

    #[test]
    fn keys_that_cannot_be_used_are_refused_with_the_reason() {
        assert!(matches!(parse(" "), Err(UnusableKeys::None)));
        assert!(matches!(parse(SEED), Err(UnusableKeys::Form)));
        assert!(matches!(parse("a=AAEC"), Err(UnusableKeys::Seed(id)) if id == "a"));
        assert!(matches!(parse(&format!("ký={SEED}")), Err(UnusableKeys::Id)));
        assert!(matches!(parse(&format!("a={SEED},a={SEED}")), Err(UnusableKeys::Twice(_))));
    }

    #[test]
    fn printing_keys_prints_their_ids_only() {
        let keys = parse(&format!("a={SEED}")).unwrap();
        assert_eq!(format!("{keys:?}"), r#"["a"]"#);
    }
}
