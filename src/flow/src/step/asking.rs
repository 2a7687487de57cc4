//! Writing the question, with the order or item in sight and the advice to message the other
//! party first.

use contract::{MessageFirst, Subject};

use crate::core::Core;
use crate::draft::Chosen;
use crate::effect::Effect;
use crate::event::{Event, Reply};
use crate::failure::Failure;
use crate::remote::Remote;
use crate::step::Step;
use crate::step::answered::Answered;

/// The question screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// The facts of the subject; ready without facts for a general question.
    pub about: Remote<Option<Chosen>>,
    /// The advice to message the other party first.
    pub advice: Advice,
    /// What is wrong with the text, after it was sent.
    pub problem: Option<TextProblem>,
}

/// Whether the shopper is advised to message the other party first. Advice, not a wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Advice {
    /// There is no other party, or waiting would do harm.
    NotGiven,
    /// It stands on the screen.
    Given(MessageFirst),
    /// The shopper put it aside.
    SetAside,
}

/// Why a text cannot be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextProblem {
    /// Not a single letter or digit.
    Empty,
    /// Longer than the service takes.
    TooLong {
        /// By how many characters.
        by: u32,
    },
}

impl TextProblem {
    /// Looks a text over as the service will: at least one letter or digit, at most `limit`
    /// Unicode scalar values.
    #[must_use]
    pub fn of(text: &str, limit: u32) -> Option<Self> {
        if !text.chars().any(char::is_alphanumeric) {
            return Some(Self::Empty);
        }
        let length = u32::try_from(text.trim().chars().count()).unwrap_or(u32::MAX);
        (length > limit).then(|| Self::TooLong { by: length - limit })
    }
}

impl Asking {
    pub(crate) fn enter(core: &mut Core) -> Self {
        let mut asking = Self {
            about: Remote::Ready(None),
            advice: Advice::NotGiven,
            problem: None,
        };
        asking.load(core);
        asking
    }

    fn load(&mut self, core: &mut Core) {
        self.about = match core.draft.subject.clone() {
            Subject::General => Remote::Ready(None),
            Subject::Order { id } => {
                let lang = core.language.clone();
                Remote::Waiting {
                    request: core.request(|request| Effect::LoadOrder { request, id, lang }),
                }
            }
            Subject::Item { id } => Remote::Waiting {
                request: core.request(|request| Effect::LoadItem { request, id }),
            },
        };
    }

    /// The questions that fit the order are in another language; fetched anew when it is shown again.
    pub(crate) fn outdate(&mut self) {
        if matches!(self.about, Remote::Ready(Some(Chosen::Order(_)))) {
            self.about = Remote::Failed(Failure::Cut);
        }
    }

    /// Whether there is a subject to ask about.
    #[must_use]
    pub fn can_ask(&self) -> bool {
        !matches!(self.about, Remote::Failed(Failure::NotFound))
    }

    pub(crate) fn update(&mut self, event: Event, core: &mut Core) -> Option<Step> {
        match event {
            Event::QuestionTyped(text) => {
                core.draft.type_question(text);
                let limit = core.limits.question;
                self.problem = self
                    .problem
                    .and_then(|_| TextProblem::of(&core.draft.question, limit));
            }
            Event::AdviceSetAside => self.advice = Advice::SetAside,
            // What is being written stays.
            Event::QuestionChosen(question) if core.draft.question.trim().is_empty() => {
                core.draft.type_question(question);
                return self.ask(core);
            }
            Event::QuestionAsked => return self.ask(core),
            _ => {}
        }
        None
    }

    fn ask(&mut self, core: &mut Core) -> Option<Step> {
        if !self.can_ask() {
            return None;
        }
        self.problem = TextProblem::of(&core.draft.question, core.limits.question);
        if self.problem.is_some() {
            return None;
        }
        core.draft.question = core.draft.question.trim().to_owned();
        Some(Step::Answered(Answered::ask(core)))
    }

    pub(crate) fn receive(&mut self, reply: Result<Reply, Failure>, core: &mut Core) {
        self.about.settle(reply.map(|reply| match reply {
            Reply::Order(order) => Some(Some(Chosen::Order(order))),
            Reply::Item(item) => Some(Some(Chosen::Item(item))),
            _ => None,
        }));
        if let Remote::Ready(chosen) = &self.about {
            core.draft.chosen.clone_from(chosen);
        }
        let message_first = core
            .draft
            .order()
            .and_then(|order| order.message_first.clone());
        self.advice = match (&self.advice, message_first) {
            (Advice::SetAside, _) => Advice::SetAside,
            (_, Some(message_first)) => Advice::Given(message_first),
            (_, None) => Advice::NotGiven,
        };
    }

    /// The questions that fit come in the language of the interface.
    pub(crate) fn translate(&mut self, core: &mut Core) {
        if matches!(core.draft.subject, Subject::Order { .. }) {
            self.load(core);
        }
    }

    pub(crate) fn revive(&mut self, core: &mut Core) {
        let matches_draft = match (&self.about, &core.draft.subject) {
            (Remote::Ready(None), subject) => *subject == Subject::General,
            (Remote::Failed(_), _) => false,
            _ => true,
        };
        if !matches_draft {
            self.load(core);
        }
    }
}
