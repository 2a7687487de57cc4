//! Sending the one case of the draft, exactly once whatever the network does.
//!
//! It belongs to no screen: the shopper may leave while it runs. Passing failures are repeated
//! under the same key with growing waits; a refusal goes back to where it can be mended; an
//! outcome nobody knows is looked up by the key before anything else is tried.

use contract::{Case, ErrorCode, OpenCaseRequest};

use crate::core::{Core, RequestId};
use crate::effect::{Effect, HostEvent};
use crate::event::Reply;
use crate::failure::Failure;

/// How the sending stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Submission {
    /// Nothing is being sent.
    None,
    /// Under way.
    Posting {
        /// The request.
        request: RequestId,
        /// Counts from 1.
        attempt: u32,
        /// What is being sent.
        body: Box<OpenCaseRequest>,
    },
    /// It did not get through and will be tried again by itself.
    Waiting {
        /// The wait.
        request: RequestId,
        /// How many attempts there were.
        attempt: u32,
        /// Why it did not get through.
        failure: Failure,
        /// How long the wait is.
        seconds: u32,
        /// What is being sent.
        body: Box<OpenCaseRequest>,
    },
    /// Asking by the key whether the case exists.
    Checking {
        /// The request.
        request: RequestId,
    },
    /// It may or may not have got through; the shopper decides when to try again.
    Unsure {
        /// Why nobody knows.
        failure: Failure,
        /// What was being sent; absent after a reload.
        body: Option<Box<OpenCaseRequest>>,
    },
}

pub(crate) enum Settled {
    Pending,
    Opened(Box<Case>),
    SignedOut,
    /// Another method has to be chosen; the flag says that the one chosen has closed.
    ChooseAgain {
        has_closed: bool,
    },
    Refused(Failure),
}

fn refused(failure: Failure) -> Settled {
    match failure {
        Failure::Refused(ErrorCode::ChannelUnavailable) => {
            Settled::ChooseAgain { has_closed: true }
        }
        failure => Settled::Refused(failure),
    }
}

const ATTEMPTS: u32 = 6;

impl Submission {
    /// Whether it goes on by itself.
    #[must_use]
    pub fn is_running(&self) -> bool {
        matches!(
            self,
            Self::Posting { .. } | Self::Waiting { .. } | Self::Checking { .. }
        )
    }

    pub(crate) fn is_running_or_unsure(&self) -> bool {
        !matches!(self, Self::None)
    }

    pub(crate) fn request(&self) -> Option<RequestId> {
        match self {
            Self::Posting { request, .. } | Self::Checking { request } => Some(*request),
            Self::None | Self::Waiting { .. } | Self::Unsure { .. } => None,
        }
    }
}

impl Core {
    pub(crate) fn submit(&mut self, body: OpenCaseRequest) {
        self.refusal = None;
        self.post(Box::new(body), 1);
    }

    fn post(&mut self, body: Box<OpenCaseRequest>, attempt: u32) {
        let key = self.draft.key.clone();
        let sent = (*body).clone();
        let request = self.request(|request| Effect::OpenCase {
            request,
            key,
            body: sent,
        });
        self.submission = Submission::Posting {
            request,
            attempt,
            body,
        };
    }

    pub(crate) fn check_case(&mut self) {
        let key = self.draft.key.clone();
        let request = self.request(|request| Effect::FindCase { request, key });
        self.submission = Submission::Checking { request };
    }

    /// The shopper asks for another try, or the wait is cut short.
    pub(crate) fn submit_again(&mut self) {
        match std::mem::replace(&mut self.submission, Submission::None) {
            Submission::Waiting { attempt, body, .. } => self.post(body, attempt + 1),
            Submission::Unsure {
                body: Some(body), ..
            } => self.post(body, 1),
            Submission::Unsure { body: None, .. } => self.check_case(),
            other => self.submission = other,
        }
    }

    pub(crate) fn elapsed(&mut self, request: RequestId) {
        if matches!(&self.submission, Submission::Waiting { request: mine, .. } if *mine == request)
        {
            self.submit_again();
        }
    }

    pub(crate) fn came_online(&mut self) {
        if matches!(
            self.submission,
            Submission::Waiting { .. }
                | Submission::Unsure {
                    failure: Failure::Offline | Failure::SignedOut | Failure::Provider,
                    ..
                }
        ) {
            self.submit_again();
        }
    }

    pub(crate) fn settle(&mut self, reply: Result<Reply, Failure>) -> Settled {
        let current = std::mem::replace(&mut self.submission, Submission::None);
        let (attempt, body) = match current {
            Submission::Posting { attempt, body, .. } => (attempt, Some(body)),
            _ => (ATTEMPTS, None),
        };
        let failure = match reply {
            Ok(Reply::Case(case)) => {
                self.tell(HostEvent::Case {
                    reference: case.reference.clone(),
                    channel: case.channel,
                });
                self.keep_unsent(&case, body.as_ref().map(|body| body.message.as_str()));
                self.reset_draft();
                return Settled::Opened(case);
            }
            Ok(_) => Failure::Service,
            Err(failure) => failure,
        };
        match (failure, body) {
            (Failure::SignedOut, body) => {
                self.is_unsettled |= body.is_some();
                self.submission = Submission::Unsure {
                    failure: Failure::SignedOut,
                    body,
                };
                Settled::SignedOut
            }
            (Failure::Refused(ErrorCode::KeyReused), Some(_)) => {
                self.check_case();
                Settled::Pending
            }
            (failure, body) if failure.is_passing() => {
                self.is_unsettled |= body.is_some();
                self.pause(failure, attempt, body);
                Settled::Pending
            }
            // This was refused, but a try before it may have got through.
            (failure, Some(_)) if self.is_unsettled => {
                self.refusal = Some(failure);
                self.check_case();
                Settled::Pending
            }
            (Failure::NotFound, None) => {
                self.is_unsettled = false;
                self.refusal
                    .take()
                    .map_or(Settled::ChooseAgain { has_closed: false }, refused)
            }
            // A look-up that is refused says nothing about the case.
            (failure, None) => {
                self.pause(failure, attempt, None);
                Settled::Pending
            }
            (failure, Some(_)) => refused(failure),
        }
    }

    fn pause(&mut self, failure: Failure, attempt: u32, body: Option<Box<OpenCaseRequest>>) {
        match body {
            Some(body) if attempt < ATTEMPTS => {
                let seconds = match failure {
                    Failure::TooMany { retry_after } => retry_after.clamp(1, 120),
                    _ => 1 << (attempt - 1),
                };
                let request = self.request(|request| Effect::Wait { request, seconds });
                self.submission = Submission::Waiting {
                    request,
                    attempt,
                    failure,
                    seconds,
                    body,
                };
            }
            body => self.submission = Submission::Unsure { failure, body },
        }
    }
}
