//! Access tokens: JWTs signed by EdDSA (RFC 8037) that name the user, tenant and session. Verifying a signature takes
//! longer than everything else that a request needs here, so a token that was verified is remembered by its hash until it
//! expires; whether its session still lives is asked elsewhere, for every request.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use jsonwebtoken::{Algorithm, Header, Validation};
use kernel::{Problem, SessionId, TenantId, UserId, problem::Code};
use moka::future::Cache;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::keys::SigningKeys;

/// How long an access token lives.
pub const LIFE: TimeDelta = TimeDelta::minutes(10);
/// Whom it is for.
const AUDIENCE: &str = "entrepot-api";
/// Ours are far shorter; what is longer is not worth hashing.
const LONGEST: usize = 2_048;

#[derive(Serialize, Deserialize)]
struct Claims {
    sub: UserId,
    tid: TenantId,
    sid: SessionId,
    iat: i64,
    exp: i64,
    iss: String,
    aud: String,
}

/// What a verified token says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Recognised {
    pub user: UserId,
    pub tenant: TenantId,
    pub session: SessionId,
    expires_at: i64,
}

impl Recognised {
    /// Refuses with `TOKEN_EXPIRED` once its time has come.
    pub fn living(self, now: DateTime<Utc>) -> Result<Self, Problem> {
        if now.timestamp() < self.expires_at {
            Ok(self)
        } else {
            Err(Problem::new(Code::TokenExpired, "The access token has expired; refresh it."))
        }
    }
}

/// Signs and verifies access tokens.
pub struct AccessTokens {
    keys: SigningKeys,
    issuer: String,
    validation: Validation,
    verified: Cache<[u8; 32], Recognised>,
}

impl AccessTokens {
    pub fn new(keys: SigningKeys, issuer: String) -> Self {
        let mut validation = Validation::new(Algorithm::EdDSA);
        // time is the caller's to say
        validation.validate_exp = false;
        validation.set_issuer(&[&issuer]);
        validation.set_audience(&[AUDIENCE]);
        validation.set_required_spec_claims(&["exp", "sub", "iss", "aud"]);
        let life = Duration::from_secs(LIFE.num_seconds().unsigned_abs());
        let verified = Cache::builder().max_capacity(20_000).time_to_live(life).build();
        Self { keys, issuer, validation, verified }
    }

    /// A token for this session, and in how many seconds it expires: after [`LIFE`], or with its session if that is sooner.
    pub fn sign(
        &self,
        (tenant, user, session): (TenantId, UserId, SessionId),
        session_ends: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<(SecretString, i64), Problem> {
        let expires = (now + LIFE).min(session_ends);
        let key = self.keys.first();
        let header = Header { kid: Some(key.id.clone()), ..Header::new(Algorithm::EdDSA) };
        let claims = Claims {
            sub: user,
            tid: tenant,
            sid: session,
            iat: now.timestamp(),
            exp: expires.timestamp(),
            iss: self.issuer.clone(),
            aud: AUDIENCE.to_owned(),
        };
        let token = jsonwebtoken::encode(&header, &claims, &key.signs).map_err(Problem::internal)?;
        Ok((token.into(), expires.timestamp() - now.timestamp()))
    }

    /// What a token says, if we signed it; it may have expired.
    pub async fn verify(&self, token: &str) -> Result<Recognised, Problem> {
        if token.len() > LONGEST {
            return Err(invalid());
        }
        let hash: [u8; 32] = Sha256::digest(token).into();
        if let Some(recognised) = self.verified.get(&hash).await {
            return Ok(recognised);
        }
        let recognised = self.decode(token).ok_or_else(invalid)?;
        self.verified.insert(hash, recognised).await;
        Ok(recognised)
    }

    fn decode(&self, token: &str) -> Option<Recognised> {
        let header = jsonwebtoken::decode_header(token).ok()?;
        let key = self.keys.find(header.kid.as_deref()?)?;
        let claims = jsonwebtoken::decode::<Claims>(token, &key.verifies, &self.validation).ok()?.claims;
        Some(Recognised { user: claims.sub, tenant: claims.tid, session: claims.sid, expires_at: claims.exp })
    }
}

/// No token, or none of ours, or its session has ended: the caller is not told which.
pub fn invalid() -> Problem {
    Problem::new(Code::InvalidToken, "Sign in first.")
}

#[cfg(test)]
mod tests {
    use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
    use kernel::Clock;
    use secrecy::ExposeSecret;

    use super::*;

    const NEW: &str = "new=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
    const OLD: &str = "old=HxwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgEAAAA";

    fn tokens(keys: &str) -> AccessTokens {
        AccessTokens::new(SigningKeys::parse(&SecretString::from(keys)).unwrap(), "entrepot".to_owned())
    }

    fn holder() -> (TenantId, UserId, SessionId) {
        let clock = Clock::system();
        (clock.id(), clock.id(), clock.id())
    }

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    async fn code_of(tokens: &AccessTokens, token: &str) -> Code {
        tokens.verify(token).await.unwrap_err().code()
    }

    #[tokio::test]
    async fn a_token_says_whose_it_is_until_it_expires() {
        let tokens = tokens(NEW);
        let who = holder();
        let (token, expires_in) = tokens.sign(who, at(90_000), at(1_000)).unwrap();
        assert_eq!(expires_in, 600);
        let said = tokens.verify(token.expose_secret()).await.unwrap();
        assert_eq!((said.tenant, said.user, said.session), who);
        assert!(said.living(at(1_599)).is_ok());
        assert_eq!(said.living(at(1_600)).unwrap_err().code(), Code::TokenExpired);
        // and again, from memory
        assert_eq!(tokens.verify(token.expose_secret()).await.unwrap(), said);
    }

    #[tokio::test]
    async fn a_token_never_outlives_its_session() {
        let (_, expires_in) = tokens(NEW).sign(holder(), at(1_100), at(1_000)).unwrap();
        assert_eq!(expires_in, 100);
    }

    #[tokio::test]
    async fn a_key_that_was_rotated_out_still_verifies_until_it_is_dropped() {
        let (token, _) = tokens(OLD).sign(holder(), at(90_000), at(0)).unwrap();
        assert!(tokens(&format!("{NEW},{OLD}")).verify(token.expose_secret()).await.is_ok());
        assert_eq!(code_of(&tokens(NEW), token.expose_secret()).await, Code::InvalidToken);
    }

    #[tokio::test]
    async fn a_key_under_another_ones_id_does_not_verify() {
        let (token, _) = tokens(OLD).sign(holder(), at(90_000), at(0)).unwrap();
        let disguised = format!("old={}", NEW.trim_start_matches("new="));
        assert_eq!(code_of(&tokens(&disguised), token.expose_secret()).await, Code::InvalidToken);
    }

    #[tokio::test]
    async fn a_token_that_was_touched_is_none() {
        let tokens = tokens(NEW);
        let (token, _) = tokens.sign(holder(), at(90_000), at(0)).unwrap();
        let parts: Vec<&str> = token.expose_secret().split('.').collect();
        let claims = String::from_utf8(BASE64_URL_SAFE_NO_PAD.decode(parts[1]).unwrap()).unwrap();
        let forged = BASE64_URL_SAFE_NO_PAD.encode(claims.replace("\"exp\":600", "\"exp\":999600"));
        assert_ne!(forged, parts[1]);
        assert_eq!(code_of(&tokens, &format!("{}.{forged}.{}", parts[0], parts[2])).await, Code::InvalidToken);
        assert_eq!(code_of(&tokens, &format!("{}.{}.", parts[0], parts[1])).await, Code::InvalidToken);
        assert_eq!(code_of(&tokens, "").await, Code::InvalidToken);
        assert_eq!(code_of(&tokens, &"x".repeat(5_000)).await, Code::InvalidToken);
    }

    #[tokio::test]
    async fn only_our_algorithm_is_taken() {
        let tokens = tokens(NEW);
        let (token, _) = tokens.sign(holder(), at(90_000), at(0)).unwrap();
        let claims = token.expose_secret().split('.').nth(1).unwrap().to_owned();
        for header in [r#"{"alg":"none","kid":"new"}"#, r#"{"alg":"HS256","kid":"new"}"#] {
            let forged = format!("{}.{claims}.AAAA", BASE64_URL_SAFE_NO_PAD.encode(header));
            assert_eq!(code_of(&tokens, &forged).await, Code::InvalidToken);
        }
    }

    #[tokio::test]
    async fn another_issuers_token_is_none() {
        let keys = SigningKeys::parse(&SecretString::from(NEW)).unwrap();
        let other = AccessTokens::new(keys, "elsewhere".to_owned());
        let (token, _) = other.sign(holder(), at(90_000), at(0)).unwrap();
        assert_eq!(code_of(&tokens(NEW), token.expose_secret()).await, Code::InvalidToken);
    }
}
