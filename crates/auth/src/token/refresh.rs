//! Refresh tokens: 32 unpredictable bytes, of which only the SHA-256 is stored. A plain hash is enough, as there is
//! nothing to guess in 256 bits.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use kernel::Chance;
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

/// What is stored of a refresh token.
pub type TokenHash = [u8; 32];

/// A refresh token.
pub struct RefreshToken(SecretString);

impl RefreshToken {
    /// A fresh one.
    pub fn fresh(chance: Chance) -> Self {
        Self(BASE64_URL_SAFE_NO_PAD.encode(chance.bytes::<32>()).into())
    }

    /// As a client presents it; `None` if it cannot be one of ours.
    pub fn presented(text: &str) -> Option<Self> {
        // the hash is taken of the text, so the text must be the only one for its bytes
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(text).ok()?;
        (bytes.len() == 32).then(|| Self(text.into()))
    }

    /// What is stored of it.
    pub fn hash(&self) -> TokenHash {
        Sha256::digest(self.0.expose_secret()).into()
    }

    /// To be handed to the client.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_recognised_by_its_hash() {
        let token = RefreshToken::fresh(Chance::system());
        assert_eq!(token.expose().len(), 43);
        assert_eq!(RefreshToken::presented(token.expose()).unwrap().hash(), token.hash());
        assert_ne!(RefreshToken::fresh(Chance::system()).hash(), token.hash());
    }

    #[test]
    fn what_is_no_token_is_not_looked_up() {
        assert!(RefreshToken::presented("").is_none());
        assert!(RefreshToken::presented("AAEC").is_none());
        assert!(RefreshToken::presented(&"A".repeat(44)).is_none());
        // trailing bits that would make a second spelling of the same bytes
        assert!(RefreshToken::presented(&format!("{}B", "A".repeat(42))).is_none());
    }
}
