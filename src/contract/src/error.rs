//! The one shape of every refusal.

use serde::{Deserialize, Serialize};

/// Body of every reply that is not a success.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ErrorReply {
    /// What went wrong.
    pub error: ApiError,
}

/// What went wrong: a code that the widget translates, and a detail for engineers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApiError {
    /// Stable, translated by the widget.
    pub code: ErrorCode,
    /// English, for logs and developer tools; never shown to a shopper, never personal.
    pub detail: String,
    /// Seconds to wait before the same request may succeed; the `Retry-After` header says the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
}

/// Every reason for a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// 401: the route needs a token and none came.
    TokenMissing,
    /// 401: the token was good once.
    TokenExpired,
    /// 401: forged, wrong algorithm, issuer or audience, or unreadable.
    TokenInvalid,
    /// 404: it does not exist, or it is another shopper's.
    NotFound,
    /// 405: the path exists, the method does not.
    MethodNotAllowed,
    /// 409: the first request with this idempotency key is still running.
    InProgress,
    /// 409: the case is closed and takes no more messages.
    CaseClosed,
    /// 413: the body or a text in it is too long.
    TooLong,
    /// 415: the body is not `application/json`.
    UnsupportedMediaType,
    /// 400: the body is not JSON, or a field is missing or of the wrong type.
    InvalidRequest,
    /// 400: a question or message without a single letter or digit.
    EmptyText,
    /// 400: a language that the service does not speak.
    UnknownLanguage,
    /// 400: the telephone number cannot be called.
    InvalidPhone,
    /// 400: the idempotency key is missing or malformed.
    InvalidIdempotencyKey,
    /// 422: the idempotency key was used with another body.
    KeyReused,
    /// 422: the contact channel cannot be used now or in this language; ask for the options again.
    ChannelUnavailable,
    /// 429: too many requests; `retry_after` says when to come back.
    TooManyRequests,
    /// 503: a part of the service is down.
    Unavailable,
    /// 500: our fault.
    Internal,
    /// A code of a newer service.
    #[serde(other)]
    Other,
}
