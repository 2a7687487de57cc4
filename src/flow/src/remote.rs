//! Something that the service has and the screen waits for.

use crate::core::RequestId;
use crate::failure::Failure;

/// Asked for, here, or failed. Never a flag beside an option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remote<T> {
    /// Asked for.
    Waiting {
        /// The request whose reply will settle it.
        request: RequestId,
    },
    /// Here.
    Ready(T),
    /// It did not come.
    Failed(Failure),
}

impl<T> Remote<T> {
    /// What came, if it came.
    #[must_use]
    pub fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(value) => Some(value),
            Self::Waiting { .. } | Self::Failed(_) => None,
        }
    }

    /// Whether it is under way.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        matches!(self, Self::Waiting { .. })
    }

    pub(crate) fn awaits(&self, request: RequestId) -> bool {
        matches!(self, Self::Waiting { request: mine } if *mine == request)
    }

    /// A reply of another kind than asked for is the service's failure.
    pub(crate) fn settle(&mut self, reply: Result<Option<T>, Failure>) {
        *self = match reply {
            Ok(Some(value)) => Self::Ready(value),
            Ok(None) => Self::Failed(Failure::Service),
            Err(failure) => Self::Failed(failure),
        };
    }

    pub(crate) fn is_failed(&self) -> bool {
        matches!(self, Self::Failed(_))
    }
}
