//! Why something asked for did not come.

use contract::ErrorCode;

/// A failure as far as the shopper can do something about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The browser has no connection.
    Offline,
    /// The service did not answer in time.
    TimedOut,
    /// The answer stopped in the middle.
    Cut,
    /// Nobody is signed in, or the session has ended and could not be renewed.
    SignedOut,
    /// The page could not say who the shopper is: its token provider threw, or gave no token.
    Provider,
    /// It does not exist, or it is another shopper's.
    NotFound,
    /// Too many requests.
    TooMany {
        /// Seconds to wait.
        retry_after: u32,
    },
    /// The service is down or broken, or said something that is not the contract.
    Service,
    /// The service refused, with a reason.
    Refused(ErrorCode),
}

impl Failure {
    /// The name in the `hc-error` event.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Offline => "offline",
            Self::TimedOut => "timed-out",
            Self::Cut => "cut",
            Self::SignedOut => "signed-out",
            Self::Provider => "token-provider",
            Self::NotFound => "not-found",
            Self::TooMany { .. } => "too-many-requests",
            Self::Service => "service",
            Self::Refused(_) => "refused",
        }
    }

    /// Whether the same request may succeed later.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        matches!(
            self,
            Self::Offline
                | Self::TimedOut
                | Self::Cut
                | Self::Provider
                | Self::TooMany { .. }
                | Self::Service
                | Self::Refused(
                    ErrorCode::InProgress | ErrorCode::Unavailable | ErrorCode::Internal
                )
        )
    }
}
