//! One case: its thread, what happens next, and adding to it.

use contract::{AddMessageRequest, Author, Case, CaseState, ErrorCode};

use crate::core::{Core, RequestId};
use crate::draft::ReplyDraft;
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
    /// Whether it was sent under its key and may have arrived.
    is_tried: bool,
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
        let kept = core
            .replies
            .iter()
            .find(|reply| reply.reference == reference)
            .cloned();
        let reply = kept.unwrap_or_else(|| ReplyDraft {
            reference,
            text: String::new(),
            key: core.new_key(),
            is_tried: false,
        });
        let mut view = Self {
            reference: reply.reference,
            case: Remote::Failed(Failure::NotFound),
            reply: reply.text,
            state: ReplyState::Writing,
            key: reply.key,
            is_tried: reply.is_tried,
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
                self.keep(core);
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

    /// Takes over what was remembered of the reply, unless it is on its way.
    pub(crate) fn take_kept(&mut self, core: &Core) {
        let kept = core
            .replies
            .iter()
            .find(|reply| reply.reference == self.reference);
        if let (Some(kept), false) = (kept, matches!(self.state, ReplyState::Sending { .. })) {
            if self.reply != kept.text {
                self.reply.clone_from(&kept.text);
                self.state = ReplyState::Writing;
            }
            self.key.clone_from(&kept.key);
            self.is_tried = kept.is_tried;
        }
    }

    fn keep(&self, core: &mut Core) {
        core.keep_reply(ReplyDraft {
            reference: self.reference.clone(),
            text: self.reply.clone(),
            key: self.key.clone(),
            is_tried: self.is_tried,
        });
    }

    fn send(&mut self, core: &mut Core) {
        self.is_tried = true;
        self.keep(core);
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
            if self.has_arrived() {
                self.begin_another(core);
            }
            return;
        }
        match reply {
            Ok(Reply::Message(message)) => {
                if let Remote::Ready(case) = &mut self.case
                    && !case.messages.iter().any(|known| known.id == message.id)
                {
                    case.messages.push(message);
                }
                self.begin_another(core);
            }
            Ok(_) => self.state = ReplyState::Failed(Failure::Service),
            Err(failure) => {
                // The text was edited after a try whose reply was lost: the first one stands.
                if failure == Failure::Refused(ErrorCode::KeyReused) {
                    self.key = core.new_key();
                    self.is_tried = false;
                    self.keep(core);
                    self.load(core);
                }
                // It takes no more messages; the thread says so once it is fetched.
                if failure == Failure::Refused(ErrorCode::CaseClosed) {
                    self.load(core);
                }
                self.state = ReplyState::Failed(failure);
            }
        }
    }

    pub(crate) fn revive(&mut self, core: &mut Core) {
        self.take_kept(core);
        if self.case.is_failed() {
            self.load(core);
        }
    }

    /// Sends a reply that did not arrive once more, under the same key.
    pub(crate) fn send_again(&mut self, core: &mut Core) {
        if !matches!(self.state, ReplyState::Failed(_)) || !self.takes_messages() {
            return;
        }
        match TextProblem::of(&self.reply, core.limits.message) {
            Some(problem) => self.state = ReplyState::Problem(problem),
            None => self.send(core),
        }
    }

    /// Whether the thread shows that a try without a reply got through.
    fn has_arrived(&self) -> bool {
        self.is_tried
            && !matches!(self.state, ReplyState::Sending { .. })
            && self.case.ready().is_some_and(|case| {
                case.messages.iter().any(|message| {
                    message.author == Author::You && message.text.trim() == self.reply.trim()
                })
            })
    }

    fn begin_another(&mut self, core: &mut Core) {
        core.drop_reply(&self.reference);
        self.reply.clear();
        self.key = core.new_key();
        self.is_tried = false;
        self.state = ReplyState::Sent;
    }
}
