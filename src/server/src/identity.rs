//! Who asks: the bearer token that the marketplace signs for its shopper.
//!
//! Only configured keys count, each for one algorithm. A token that names its own key (`jku`,
//! `jwk`, `x5u`, `x5c`), carries critical extensions or another type is refused before any key is
//! tried. Time is checked here, against the service's own clock.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use contract::ErrorCode;
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use serde::Deserialize;
use sha2::Sha256;

use crate::error::Failure;

/// Checks tokens.
pub struct Verifier {
    keys: Vec<Key>,
    issuer: String,
    audience: String,
    leeway_seconds: i64,
    max_lifetime_seconds: i64,
    shopper_key_secret: Vec<u8>,
}

/// A key that tokens may be signed with.
pub struct Key {
    /// The `kid` it goes by; without one it is tried for every token of its algorithm.
    pub id: Option<String>,
    /// The only algorithm it is good for.
    pub algorithm: Algorithm,
    /// The key itself.
    pub key: DecodingKey,
}

/// What [`Verifier::new`] needs.
pub struct Settings {
    /// All keys.
    pub keys: Vec<Key>,
    /// The `iss` that tokens must carry.
    pub issuer: String,
    /// The `aud` that tokens must carry.
    pub audience: String,
    /// Seconds that the clocks of marketplace and service may differ.
    pub leeway_seconds: u32,
    /// The longest time from now to a token's end.
    pub max_lifetime_seconds: u32,
    /// Makes opaque keys from subjects.
    pub shopper_key_secret: Vec<u8>,
}

/// A shopper whose token was good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shopper {
    /// The marketplace's id of the shopper.
    pub subject: String,
    /// Opaque and stable: what the service files the shopper's things under.
    pub key: String,
    /// How to greet the shopper.
    pub name: String,
    /// When the token ends.
    pub expires_at: Timestamp,
}

#[derive(Deserialize)]
struct Claims {
    sub: String,
    exp: f64,
    #[serde(default)]
    nbf: Option<f64>,
    #[serde(default)]
    iat: Option<f64>,
    #[serde(default)]
    name: Option<String>,
}

/// Header fields that would let a token choose its own key or meaning.
const REFUSED_HEADERS: [&str; 6] = ["jku", "jwk", "x5u", "x5c", "crit", "zip"];

/// The longest token that is looked at, in bytes.
const MAX_TOKEN: usize = 8 * 1024;

impl Verifier {
    /// A verifier with those settings.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self {
            keys: settings.keys,
            issuer: settings.issuer,
            audience: settings.audience,
            leeway_seconds: i64::from(settings.leeway_seconds),
            max_lifetime_seconds: i64::from(settings.max_lifetime_seconds),
            shopper_key_secret: settings.shopper_key_secret,
        }
    }

    /// The shopper that the token speaks for.
    pub fn verify(&self, token: &str, now: Timestamp) -> Result<Shopper, Failure> {
        if token.len() > MAX_TOKEN {
            return Err(invalid("the token is too long"));
        }
        let header = read_header(token)?;
        let claims = self.read_claims(token, &header)?;
        self.check_times(&claims, now)?;
        let subject = claims.sub;
        if subject.is_empty() || subject.len() > 255 || subject.chars().any(char::is_control) {
            return Err(invalid("the subject is empty or too long"));
        }
        let name: String = claims
            .name
            .unwrap_or_default()
            .chars()
            .filter(|sign| !sign.is_control())
            .take(100)
            .collect();
        Ok(Shopper {
            key: self.shopper_key(&subject),
            subject,
            name: name.trim().to_owned(),
            expires_at: from_seconds(claims.exp),
        })
    }

    /// The opaque key of a subject: a keyed hash, so that nobody can guess subjects from keys.
    #[must_use]
    pub fn shopper_key(&self, subject: &str) -> String {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.shopper_key_secret)
            .expect("HMAC takes keys of any length");
        mac.update(self.issuer.as_bytes());
        mac.update(&[0]);
        mac.update(subject.as_bytes());
        URL_SAFE_NO_PAD.encode(&mac.finalize().into_bytes()[..18])
    }

    /// A mark that only this service can make for `text`, each `purpose` with its own.
    #[must_use]
    pub(crate) fn seal(&self, purpose: &str, text: &str) -> String {
        URL_SAFE_NO_PAD.encode(&self.seal_of(purpose, text).finalize().into_bytes()[..18])
    }

    /// Whether `mark` is the mark of `text`; takes as long for every wrong one.
    #[must_use]
    pub(crate) fn is_sealed(&self, purpose: &str, text: &str, mark: &str) -> bool {
        URL_SAFE_NO_PAD.decode(mark).is_ok_and(|mark| {
            mark.len() == 18
                && self
                    .seal_of(purpose, text)
                    .verify_truncated_left(&mark)
                    .is_ok()
        })
    }

    fn seal_of(&self, purpose: &str, text: &str) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.shopper_key_secret)
            .expect("HMAC takes keys of any length");
        // A shopper's key starts with the issuer, which is never empty.
        mac.update(&[0]);
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(text.as_bytes());
        mac
    }

    fn read_claims(&self, token: &str, header: &Header) -> Result<Claims, Failure> {
        let mut refusal = invalid("no configured key fits the token");
        for key in &self.keys {
            let fits = algorithm_name(key.algorithm) == header.alg
                && match (&header.kid, &key.id) {
                    (Some(wanted), Some(id)) => wanted == id,
                    _ => true,
                };
            if !fits {
                continue;
            }
            let mut validation = Validation::new(key.algorithm);
            validation.set_issuer(&[&self.issuer]);
            validation.set_audience(&[&self.audience]);
            validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
            // Against the service's clock, in `check_times`.
            validation.validate_exp = false;
            validation.validate_nbf = false;
            match jsonwebtoken::decode::<Claims>(token, &key.key, &validation) {
                Ok(data) => return Ok(data.claims),
                Err(error) => refusal = invalid(reason(&error)),
            }
        }
        Err(refusal)
    }

    fn check_times(&self, claims: &Claims, now: Timestamp) -> Result<(), Failure> {
        let now = now.as_second();
        let leeway = self.leeway_seconds;
        let times = [Some(claims.exp), claims.nbf, claims.iat];
        if times.iter().flatten().any(|time| !is_plausible(*time)) {
            return Err(invalid("a time in the token is no time"));
        }
        if seconds(claims.exp) + leeway <= now {
            return Err(Failure::new(
                ErrorCode::TokenExpired,
                "the token has expired",
            ));
        }
        let starts = [claims.nbf, claims.iat];
        if starts
            .iter()
            .flatten()
            .any(|time| seconds(*time) > now + leeway)
        {
            return Err(invalid("the token is not valid yet"));
        }
        if seconds(claims.exp) > now + self.max_lifetime_seconds + leeway {
            return Err(invalid("the token lives longer than allowed"));
        }
        Ok(())
    }
}

#[derive(Deserialize)]
struct Header {
    alg: String,
    #[serde(default)]
    typ: Option<String>,
    #[serde(default)]
    kid: Option<String>,
}

/// Reads the header by hand, because what is refused in it must not depend on a library's taste.
fn read_header(token: &str) -> Result<Header, Failure> {
    let encoded = token.split('.').next().unwrap_or_default();
    let bytes = URL_SAFE_NO_PAD
        .decode(encoded)
        .map_err(|_| invalid("the token cannot be read"))?;
    let fields: serde_json::Map<String, serde_json::Value> =
        serde_json::from_slice(&bytes).map_err(|_| invalid("the token cannot be read"))?;
    if REFUSED_HEADERS
        .iter()
        .any(|name| fields.contains_key(*name))
    {
        return Err(invalid(
            "the token's header carries a field that is refused",
        ));
    }
    let header: Header = serde_json::from_value(fields.into())
        .map_err(|_| invalid("the token's header is incomplete"))?;
    match &header.typ {
        Some(typ) if !typ.eq_ignore_ascii_case("jwt") => {
            Err(invalid("the token is of another type"))
        }
        _ => Ok(header),
    }
}

fn reason(error: &jsonwebtoken::errors::Error) -> &'static str {
    use jsonwebtoken::errors::ErrorKind;
    match error.kind() {
        ErrorKind::InvalidIssuer => "the token has another issuer",
        ErrorKind::InvalidAudience => "the token is for another audience",
        ErrorKind::MissingRequiredClaim(_) | ErrorKind::Json(_) => {
            "a claim is missing or of the wrong type"
        }
        ErrorKind::InvalidSignature => "the signature does not fit",
        _ => "the token cannot be read",
    }
}

fn invalid(detail: &'static str) -> Failure {
    Failure::new(ErrorCode::TokenInvalid, detail)
}

fn is_plausible(time: f64) -> bool {
    (0.0..=253_402_207_200.0).contains(&time)
}

fn seconds(time: f64) -> i64 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "checked by `is_plausible` before"
    )]
    let whole = time as i64;
    whole
}

fn from_seconds(time: f64) -> Timestamp {
    Timestamp::from_second(seconds(time)).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// The name of an algorithm in a token's header.
#[must_use]
pub fn algorithm_name(algorithm: Algorithm) -> &'static str {
    match algorithm {
        Algorithm::HS256 => "HS256",
        Algorithm::HS384 => "HS384",
        Algorithm::HS512 => "HS512",
        Algorithm::RS256 => "RS256",
        Algorithm::RS384 => "RS384",
        Algorithm::RS512 => "RS512",
        Algorithm::PS256 => "PS256",
        Algorithm::PS384 => "PS384",
        Algorithm::PS512 => "PS512",
        Algorithm::ES256 => "ES256",
        Algorithm::ES384 => "ES384",
        Algorithm::EdDSA => "EdDSA",
        _ => "",
    }
}
