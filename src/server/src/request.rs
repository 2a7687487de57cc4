//! What handlers take from a request, each with the contract's refusal when it is malformed: the
//! shopper, the JSON body, the query, the idempotency key.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, FromRequest, FromRequestParts, Query, Request};
use axum::http::HeaderMap;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::request::Parts;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use contract::{ErrorCode, IDEMPOTENCY_KEY};
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use crate::error::{Failure, not_json, too_large};
use crate::identity::Shopper;
use crate::limiter::Kind;
use crate::orders::Position;
use crate::state::AppState;
use crate::text::is_idempotency_key;

/// The longest body that is read, in bytes.
pub(crate) const MAX_BODY: usize = 64 * 1024;

/// Who asks, on routes that are open to everyone. A token is checked where there is one.
#[derive(Clone, Debug)]
pub(crate) struct Visitor {
    pub(crate) shopper: Option<Shopper>,
    /// Names the visitor for rate limits.
    pub(crate) who: String,
}

/// Who asks, on routes that need a token.
#[derive(Clone, Debug)]
pub(crate) struct SignedIn(pub(crate) Shopper);

/// Where a request comes from, for rate limits.
pub(crate) struct Address(pub(crate) String);

/// A JSON body.
pub(crate) struct Json<T>(pub(crate) T);

/// The parameters after the question mark.
pub(crate) struct Params<T>(pub(crate) T);

/// The header that makes a request safe to repeat.
pub(crate) struct IdempotencyKey(pub(crate) String);

impl Visitor {
    /// Whoever brings that token, or nobody in particular; either may ask only so often.
    pub(crate) fn identify(
        state: &AppState,
        address: String,
        token: Option<&str>,
    ) -> Result<Self, Failure> {
        let shopper = match token {
            None => None,
            Some(token) => match state.verifier.verify(token, state.now()) {
                Ok(shopper) => Some(shopper),
                Err(refusal) => {
                    // Guessing tokens counts, too.
                    state.take(Kind::Request, &address)?;
                    return Err(refusal);
                }
            },
        };
        let who = match &shopper {
            Some(shopper) => shopper.key.clone(),
            None => address,
        };
        state.take(Kind::Request, &who)?;
        Ok(Self { shopper, who })
    }

    /// The opaque key of a signed-in shopper.
    pub(crate) fn key(&self) -> Option<&str> {
        self.shopper.as_ref().map(|shopper| shopper.key.as_str())
    }
}

impl FromRequestParts<AppState> for Visitor {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Failure> {
        let Address(address) = Address::from_request_parts(parts, state).await?;
        Self::identify(state, address, bearer(&parts.headers)?)
    }
}

impl FromRequestParts<AppState> for Address {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Failure> {
        Ok(Self(address(parts, &state.trusted_proxies)))
    }
}

impl FromRequestParts<AppState> for SignedIn {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Failure> {
        let visitor = Visitor::from_request_parts(parts, state).await?;
        visitor.shopper.map(Self).ok_or_else(token_missing)
    }
}

/// The route, or what is asked on it, needs a token.
pub(crate) fn token_missing() -> Failure {
    Failure::new(ErrorCode::TokenMissing, "a bearer token is needed")
}

fn bearer(headers: &HeaderMap) -> Result<Option<&str>, Failure> {
    let malformed = || {
        Failure::new(
            ErrorCode::TokenInvalid,
            "expected one Authorization header with a bearer token",
        )
    };
    let mut all = headers.get_all(AUTHORIZATION).iter();
    let Some(header) = all.next() else {
        return Ok(None);
    };
    if all.next().is_some() {
        return Err(malformed());
    }
    let text = header.to_str().map_err(|_| malformed())?;
    match text.split_once(' ') {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") && !token.is_empty() => {
            Ok(Some(token))
        }
        _ => Err(malformed()),
    }
}

/// The address a request comes from, as far as it can be believed: behind a trusted proxy, the last
/// address that no trusted proxy wrote. IPv6 networks count as one.
fn address(parts: &Parts, trusted: &[IpAddr]) -> String {
    let Some(ConnectInfo(peer)) = parts.extensions.get::<ConnectInfo<SocketAddr>>() else {
        return "unknown".to_owned();
    };
    let mut address = peer.ip().to_canonical();
    let forwarded = parts.headers.get_all("x-forwarded-for");
    let hops: Vec<&str> = forwarded
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .collect();
    for hop in hops.iter().rev() {
        if !trusted.contains(&address) {
            break;
        }
        match hop.parse::<IpAddr>() {
            Ok(hop) => address = hop.to_canonical(),
            Err(_) => break,
        }
    }
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let network = u128::from(address) >> 64 << 64;
            Ipv6Addr::from(network).to_string()
        }
    }
}

impl<T: DeserializeOwned> FromRequest<AppState> for Json<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &AppState) -> Result<Self, Failure> {
        if !is_json(request.headers()) {
            return Err(not_json());
        }
        let bytes = read_body(request.into_body()).await?;
        serde_json::from_slice(&bytes)
            .map(Self)
            .map_err(|error| Failure::invalid(json_detail(&error)))
    }
}

async fn read_body(body: Body) -> Result<axum::body::Bytes, Failure> {
    to_bytes(body, MAX_BODY).await.map_err(|error| {
        let is_too_long = std::error::Error::source(&error)
            .is_some_and(|cause| cause.to_string().contains("length limit"));
        if is_too_long {
            too_large()
        } else {
            Failure::invalid("the body broke off")
        }
    })
}

fn is_json(headers: &HeaderMap) -> bool {
    let Some(kind) = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
    else {
        return false;
    };
    let essence = kind.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/json")
}

/// Where and how the JSON is wrong, without repeating what was in it.
fn json_detail(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let place = format!("line {} column {}", error.line(), error.column());
    match error.classify() {
        // Names of missing fields are ours.
        Category::Data if text.starts_with("missing field") => text,
        Category::Data => {
            format!("a field is unknown, repeated or of the wrong type before {place}")
        }
        Category::Eof => format!("the JSON ends too early at {place}"),
        Category::Syntax | Category::Io => format!("the body is not JSON at {place}"),
    }
}

impl<T: DeserializeOwned> FromRequestParts<AppState> for Params<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, Failure> {
        Query::try_from_uri(&parts.uri)
            .map(|Query(query)| Self(query))
            .map_err(|_| {
                Failure::invalid("a parameter is missing, unknown, repeated or of the wrong type")
            })
    }
}

impl FromRequestParts<AppState> for IdempotencyKey {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, Failure> {
        let mut all = parts.headers.get_all(IDEMPOTENCY_KEY).iter();
        let key = match (all.next(), all.next()) {
            (Some(key), None) => key.to_str().ok(),
            _ => None,
        };
        match key {
            Some(key) if is_idempotency_key(key) => Ok(Self(key.to_owned())),
            _ => Err(Failure::new(
                ErrorCode::InvalidIdempotencyKey,
                "the header Idempotency-Key is needed once, with 16 to 255 visible ASCII characters",
            )),
        }
    }
}

/// A page size between 1 and `most`.
pub(crate) fn check_limit(limit: Option<u32>, usual: u32, most: u32) -> Result<u32, Failure> {
    match limit {
        None => Ok(usual),
        Some(limit) if (1..=most).contains(&limit) => Ok(limit),
        Some(_) => Err(Failure::invalid(format!("`limit` is 1 to {most}"))),
    }
}

/// A search text of at most `most` characters.
pub(crate) fn check_search(search: Option<&str>, most: usize) -> Result<Option<&str>, Failure> {
    let search = search.map(str::trim).filter(|text| !text.is_empty());
    if search.is_some_and(|text| text.chars().nth(most).is_some()) {
        return Err(Failure::invalid(format!(
            "`search` has at most {most} characters"
        )));
    }
    Ok(search)
}

/// A place in a list, as the client carries it.
pub(crate) fn write_cursor(position: &Position) -> String {
    URL_SAFE_NO_PAD.encode(format!("{}:{}", position.at, position.id))
}

/// A place in a list that a client gave back.
pub(crate) fn read_cursor(cursor: Option<&str>) -> Result<Option<Position>, Failure> {
    let Some(cursor) = cursor else {
        return Ok(None);
    };
    let read = || {
        let bytes = URL_SAFE_NO_PAD.decode(cursor).ok()?;
        let text = String::from_utf8(bytes).ok()?;
        let (at, id) = text.split_once(':')?;
        Some(Position {
            at: at.parse().ok()?,
            id: id.to_owned(),
        })
    };
    read()
        .map(Some)
        .ok_or_else(|| Failure::invalid("`cursor` is not one that this service gave"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(peer: Option<&str>, forwarded: &[&str]) -> Parts {
        let mut request = Request::builder();
        for value in forwarded {
            request = request.header("x-forwarded-for", *value);
        }
        let mut request = request.body(()).unwrap();
        if let Some(peer) = peer {
            let peer: SocketAddr = peer.parse().unwrap();
            request.extensions_mut().insert(ConnectInfo(peer));
        }
        request.into_parts().0
    }

    #[test]
    fn only_trusted_proxies_are_believed() {
        let trusted = ["10.0.0.1".parse().unwrap(), "10.0.0.2".parse().unwrap()];
        let table: [(Option<&str>, &[&str], &str); 8] = [
            (None, &["1.1.1.1"], "unknown"),
            (Some("9.9.9.9:1"), &["1.1.1.1"], "9.9.9.9"),
            (Some("10.0.0.1:1"), &["1.1.1.1"], "1.1.1.1"),
            (
                Some("10.0.0.1:1"),
                &["6.6.6.6, 1.1.1.1, 10.0.0.2"],
                "1.1.1.1",
            ),
            (Some("10.0.0.1:1"), &["6.6.6.6", "1.1.1.1"], "1.1.1.1"),
            (Some("10.0.0.1:1"), &["spoofed"], "10.0.0.1"),
            (Some("[::ffff:10.0.0.1]:1"), &["1.1.1.1"], "1.1.1.1"),
            (Some("[2001:db8:1:2:3:4:5:6]:1"), &[], "2001:db8:1:2::"),
        ];
        for (peer, forwarded, expected) in table {
            assert_eq!(address(&parts(peer, forwarded), &trusted), expected);
        }
    }

    #[test]
    fn cursors_come_back_and_others_are_refused() {
        let position = Position {
            at: 1_700_000_000_000,
            id: "O-1:2".into(),
        };
        let cursor = write_cursor(&position);
        assert_eq!(read_cursor(Some(&cursor)), Ok(Some(position)));
        for bad in ["", "x", "bm9wZQ", "%%%", "OjE"] {
            assert!(read_cursor(Some(bad)).is_err(), "{bad}");
        }
    }
}
