//! The one way a request is refused: a [`Failure`] becomes status, headers and the contract's
//! [`ErrorReply`], here and nowhere else.
//!
//! The detail is for engineers. It is written by us and never repeats what a shopper sent.

use std::any::Any;
use std::borrow::Cow;

use axum::Json;
use axum::extract::Request;
use axum::http::header::{ALLOW, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use contract::{ApiError, ErrorCode, ErrorReply};

/// A refusal on its way out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code:?}: {detail}")]
pub struct Failure {
    /// The reason, in the contract's words.
    pub code: ErrorCode,
    /// For engineers; never personal.
    pub detail: Cow<'static, str>,
    /// Seconds after which the same request may succeed.
    pub retry_after: Option<u32>,
}

impl Failure {
    /// A refusal for that reason.
    pub fn new(code: ErrorCode, detail: impl Into<Cow<'static, str>>) -> Self {
        Self {
            code,
            detail: detail.into(),
            retry_after: None,
        }
    }

    /// The same refusal, with the time to wait.
    #[must_use]
    pub fn retry_after(mut self, seconds: u32) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// It does not exist, or it is another shopper's: one answer for both, always the same bytes.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(ErrorCode::NotFound, "not found")
    }

    /// The body or a parameter is malformed.
    pub fn invalid(detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ErrorCode::InvalidRequest, detail)
    }

    /// Our fault. The cause goes to the log, not to the reply.
    pub fn internal(cause: &dyn std::fmt::Display) -> Self {
        tracing::error!(%cause, "internal error");
        Self::new(ErrorCode::Internal, "internal error")
    }

    /// What goes over the wire.
    #[must_use]
    pub fn to_json(&self) -> ApiError {
        ApiError {
            code: self.code,
            detail: self.detail.clone().into_owned(),
            retry_after: self.retry_after,
        }
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        let is_busy = match &error {
            sqlx::Error::PoolTimedOut => true,
            // SQLITE_BUSY and its extended codes.
            sqlx::Error::Database(cause) => {
                cause
                    .code()
                    .and_then(|code| code.parse::<u32>().ok())
                    .map(|code| code & 0xff)
                    == Some(5)
            }
            _ => false,
        };
        if is_busy {
            tracing::warn!("the database is busy");
            return Self::new(ErrorCode::Unavailable, "the database is busy").retry_after(2);
        }
        Self::internal(&error)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = (
            status(self.code),
            Json(ErrorReply {
                error: self.to_json(),
            }),
        )
            .into_response();
        let headers = response.headers_mut();
        if let Some(seconds) = self.retry_after {
            headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        if response_needs_challenge(self.code) {
            headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

fn response_needs_challenge(code: ErrorCode) -> bool {
    matches!(
        code,
        ErrorCode::TokenMissing | ErrorCode::TokenExpired | ErrorCode::TokenInvalid
    )
}

/// The status that stands before a code.
#[must_use]
pub fn status(code: ErrorCode) -> StatusCode {
    match code {
        ErrorCode::TokenMissing | ErrorCode::TokenExpired | ErrorCode::TokenInvalid => {
            StatusCode::UNAUTHORIZED
        }
        ErrorCode::NotFound => StatusCode::NOT_FOUND,
        ErrorCode::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
        ErrorCode::InProgress | ErrorCode::CaseClosed => StatusCode::CONFLICT,
        ErrorCode::TooLong => StatusCode::PAYLOAD_TOO_LARGE,
        ErrorCode::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        ErrorCode::InvalidRequest
        | ErrorCode::EmptyText
        | ErrorCode::UnknownLanguage
        | ErrorCode::InvalidPhone
        | ErrorCode::InvalidIdempotencyKey => StatusCode::BAD_REQUEST,
        ErrorCode::KeyReused | ErrorCode::ChannelUnavailable => StatusCode::UNPROCESSABLE_ENTITY,
        ErrorCode::TooManyRequests => StatusCode::TOO_MANY_REQUESTS,
        ErrorCode::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        ErrorCode::Internal | ErrorCode::Other => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// Answers paths that do not exist.
pub(crate) async fn no_such_path() -> Failure {
    Failure::not_found()
}

/// Answers methods that a path does not have; axum adds the `Allow` header.
pub(crate) async fn no_such_method() -> Failure {
    no_such_method_failure()
}

/// Answers a panic in a handler. What it said may hold anything, so only its place is logged, by
/// the panic hook of `main`.
pub(crate) fn panicked(_: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!("a request handler panicked");
    Failure::new(ErrorCode::Internal, "internal error").into_response()
}

/// Gives every refusal that a library made the one shape. Pages for people are ours and stay.
pub(crate) async fn same_shape(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let is_ours = response.headers().get(CONTENT_TYPE).is_some_and(|kind| {
        [&b"application/json"[..], b"text/html"]
            .iter()
            .any(|ours| kind.as_bytes().starts_with(ours))
    });
    if is_ours {
        return response;
    }
    let failure = match status {
        StatusCode::NOT_FOUND => Failure::not_found(),
        StatusCode::METHOD_NOT_ALLOWED => no_such_method_failure(),
        StatusCode::PAYLOAD_TOO_LARGE => too_large(),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => not_json(),
        status if status.is_client_error() => Failure::invalid("the request is malformed"),
        _ => Failure::new(ErrorCode::Internal, "internal error"),
    };
    let allow = response.headers().get(ALLOW).cloned();
    let mut response = failure.into_response();
    if let Some(allow) = allow {
        response.headers_mut().insert(ALLOW, allow);
    }
    response
}

fn no_such_method_failure() -> Failure {
    Failure::new(
        ErrorCode::MethodNotAllowed,
        "the path exists, the method does not; see the Allow header",
    )
}

/// The body is longer than the service reads.
pub(crate) fn too_large() -> Failure {
    Failure::new(ErrorCode::TooLong, "the body is longer than 64 KiB")
}

/// The body is not announced as JSON.
pub(crate) fn not_json() -> Failure {
    Failure::new(
        ErrorCode::UnsupportedMediaType,
        "the body must be application/json",
    )
}
