//! One case: its thread, what happens next, and adding to it.

use contract::{AddMessageRequest, Case, CaseState};

use crate::core::{Core, RequestId};
use crate::effect::Effect;
use crate::event::{Event, Reply};
use crate::failure::Failure;
use crate::remote::Remote;
use crate::step::Step;
use crate::step::asking::TextProblem;

/// A case on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseView {
    /// Its reference.
    pub reference: String,
    /// The case.
    pub case: Remote<Box<Case>>,
    /// What the shopper wants to add.
    pub reply: String,
    /// How the adding stands.
    pub state: ReplyState,
    /// Idempotency key of the reply being written.
    key: String,
}

/// How adding a message stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReplyState {
    /// Being written.
    Writing,
    /// Cannot be sent.
    Problem(TextProblem),
    /// On its way.
    Sending {
        /// The request.
        request: RequestId,
    },
    /// It is in the thread.
    Sent,
    /// It did not arrive; the text is still there.
    Failed(Failure),
}

impl CaseView {
    pub(crate) fn enter(reference: String, core: &mut Core) -> Self {
        let mut view = Self {
            reference,
            case: Remote::Failed(Failure::NotFound),
            reply: String::new(),
            state: ReplyState::Writing,
            key: core.new_key(),
        };
        view.load(core);
        view
    }

    fn load(&mut self, core: &mut Core) {
        let reference = self.reference.clone();
        let request = core.request(|request| Effect::LoadCase { request, reference });
        self.case = Remote::Waiting { request };
    }

    /// Whether the case takes messages.
    #[must_use]
    pub fn takes_messages(&self) -> bool {
        self.case
            .ready()
            .is_some_and(|case| case.state != CaseState::Closed)
    }

    pub(crate) fn awaits(&self, request: RequestId) -> bool {
        self.case.awaits(request)
            || matches!(self.state, ReplyState::Sending { request: mine } if mine == request)
    }

    pub(crate) fn update(&mut self, event: Event, core: &mut Core) -> Option<Step> {
        match event {
            Event::ReplyTyped(text) if !matches!(self.state, ReplyState::Sending { .. }) => {
                self.reply = text;
                self.state = ReplyState::Writing;
            }
            Event::ReplySent
                if self.takes_messages() && !matches!(self.state, ReplyState::Sending { .. }) =>
            {
                match TextProblem::of(&self.reply, core.limits.message) {
                    Some(problem) => self.state = ReplyState::Problem(problem),
                    None => self.send(core),
                }
            }
            _ => {}
        }
        None
    }

    fn send(&mut self, core: &mut Core) {
        let (reference, key) = (self.reference.clone(), self.key.clone());
        let body = AddMessageRequest {
            text: self.reply.trim().to_owned(),
        };
        let request = core.request(|request| Effect::AddMessage {
            request,
            reference,
            key,
            body,
        });
        self.state = ReplyState::Sending { request };
    }

    pub(crate) fn receive(
        &mut self,
        request: RequestId,
        reply: Result<Reply, Failure>,
        core: &mut Core,
    ) {
        if self.case.awaits(request) {
            self.case.settle(reply.map(|reply| match reply {
                Reply::Case(case) => Some(case),
                _ => None,
            }));
            return;
        }
        match reply {
            Ok(Reply::Message(message)) => {
                if let Remote::Ready(case) = &mut self.case {
                    case.messages.push(message);
                }
                self.reply.clear();
                self.key = core.new_key();
                self.state = ReplyState::Sent;
            }
            Ok(_) => self.state = ReplyState::Failed(Failure::Service),
            Err(failure) => {
                // The text was edited after a try whose reply was lost: the first one stands.
                if failure == Failure::Refused(contract::ErrorCode::KeyReused) {
                    self.key = core.new_key();
                    self.load(core);
                }
                self.state = ReplyState::Failed(failure);
            }
        }
    }

    pub(crate) fn revive(&mut self, core: &mut Core) {
        if self.case.is_failed() {
            self.load(core);
        }
        if matches!(self.state, ReplyState::Failed(_)) && self.takes_messages() {
            self.send(core);
        }
    }
}
