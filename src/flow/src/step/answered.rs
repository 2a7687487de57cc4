//! The answer: streams in, can be stopped, asked again, followed up and rated. A lost stream is
//! picked up by the answer's id.

use contract::{
    Answer, AnswerEvent, AnswerOutcome, AskRequest, ErrorCode, RateAnswerRequest, Subject,
};

use crate::core::{Core, RequestId};
use crate::effect::{Effect, HostEvent};
use crate::event::{Event, Reply};
use crate::failure::Failure;
use crate::step::Step;
use crate::step::asking::TextProblem;

/// The answer screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// What was asked before, with its answers.
    pub earlier: Vec<Conversation>,
    /// What was asked last.
    pub question: String,
    /// The answer to it.
    pub stream: Stream,
    /// What the shopper said of it.
    pub rating: Rating,
    /// What is wrong with the follow-up question, after it was sent.
    pub problem: Option<TextProblem>,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversation {
    /// The question.
    pub question: String,
    /// Its answer, whole or as far as it came.
    pub answer: Option<Box<Answer>>,
}

/// How the answer stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stream {
    /// Asked; nothing has come yet.
    Asking {
        /// The request.
        request: RequestId,
    },
    /// Coming in.
    Streaming {
        /// The request.
        request: RequestId,
        /// As far as it came.
        answer: Box<Answer>,
    },
    /// Being fetched by its id, after the stream was lost or the page reloaded.
    Recalling {
        /// The request.
        request: RequestId,
        /// As far as it had come.
        answer: Option<Box<Answer>>,
    },
    /// Complete.
    Complete(Box<Answer>),
    /// Stopped by the shopper.
    Stopped(Option<Box<Answer>>),
    /// It broke off.
    Broken {
        /// As far as it came.
        answer: Option<Box<Answer>>,
        /// Why.
        failure: Failure,
    },
}

/// What the shopper said of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rating {
    /// Nothing yet.
    None,
    /// On its way.
    Sending {
        /// The request.
        request: RequestId,
        /// What was said.
        helpful: bool,
    },
    /// It arrived.
    Sent {
        /// What was said.
        helpful: bool,
    },
    /// It did not arrive.
    Failed(Failure),
}

impl Stream {
    /// The answer, as far as it came.
    #[must_use]
    pub fn answer(&self) -> Option<&Answer> {
        match self {
            Self::Streaming { answer, .. } | Self::Complete(answer) => Some(answer),
            Self::Recalling { answer, .. }
            | Self::Stopped(answer)
            | Self::Broken { answer, .. } => answer.as_deref(),
            Self::Asking { .. } => None,
        }
    }

    /// Whether more is coming.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.request().is_some()
    }

    fn request(&self) -> Option<RequestId> {
        match self {
            Self::Asking { request }
            | Self::Streaming { request, .. }
            | Self::Recalling { request, .. } => Some(*request),
            Self::Complete(_) | Self::Stopped(_) | Self::Broken { .. } => None,
        }
    }

    fn into_answer(self) -> Option<Box<Answer>> {
        match self {
            Self::Streaming { answer, .. } | Self::Complete(answer) => Some(answer),
            Self::Recalling { answer, .. }
            | Self::Stopped(answer)
            | Self::Broken { answer, .. } => answer,
            Self::Asking { .. } => None,
        }
    }
}

impl Answered {
    /// Sends the draft's question.
    pub(crate) fn ask(core: &mut Core) -> Self {
        let question = core.draft.question.clone();
        core.draft.asked = vec![question.clone()];
        core.draft.answer_id = None;
        core.draft.is_answer_current = false;
        Self {
            earlier: Vec::new(),
            stream: send(&question, None, core),
            question,
            rating: Rating::None,
            problem: None,
        }
    }

    /// Fetches the draft's answer again, after a reload.
    pub(crate) fn recall(core: &mut Core) -> Option<Self> {
        let (question, earlier) = core.draft.asked.split_last()?;
        let question = question.clone();
        let earlier = earlier
            .iter()
            .map(|question| Conversation {
                question: question.clone(),
                answer: None,
            })
            .collect();
        let id = core.draft.answer_id.clone();
        let stream = match id.filter(|_| core.draft.is_answer_current) {
            Some(id) => Stream::Recalling {
                request: core.request(|request| Effect::LoadAnswer { request, id }),
                answer: None,
            },
            // It was asked, and the page went before anything came.
            None => Stream::Broken {
                answer: None,
                failure: Failure::Cut,
            },
        };
        Some(Self {
            earlier,
            question,
            stream,
            rating: Rating::None,
            problem: None,
        })
    }

    pub(crate) fn awaits(&self, request: RequestId) -> bool {
        self.stream.request() == Some(request)
            || matches!(self.rating, Rating::Sending { request: mine, .. } if mine == request)
    }

    pub(crate) fn stream_request(&self) -> Option<RequestId> {
        match self.stream {
            Stream::Asking { request } | Stream::Streaming { request, .. } => Some(request),
            _ => None,
        }
    }

    pub(crate) fn has_failed(&self) -> bool {
        matches!(self.stream, Stream::Broken { .. })
    }

    pub(crate) fn update(&mut self, event: Event, core: &mut Core) -> Option<Step> {
        match event {
            Event::StopChosen => self.stop(core),
            Event::AskAgainChosen if !self.stream.is_running() => self.ask_again(core),
            Event::FollowUpTyped(text) => {
                core.draft.follow_up = text;
                let limit = core.limits.question;
                self.problem = self
                    .problem
                    .and_then(|_| TextProblem::of(&core.draft.follow_up, limit));
            }
            // What is being written stays.
            Event::FollowUpChosen(question)
                if !self.stream.is_running() && core.draft.follow_up.trim().is_empty() =>
            {
                core.draft.follow_up = question;
                self.follow_up(core);
            }
            Event::FollowUpAsked if !self.stream.is_running() => self.follow_up(core),
            Event::AnswerRated { helpful, reason } => {
                if let Stream::Complete(answer) = &self.stream {
                    let id = answer.id.clone();
                    let body = RateAnswerRequest { helpful, reason };
                    let request = core.request(|request| Effect::RateAnswer { request, id, body });
                    self.rating = Rating::Sending { request, helpful };
                    core.tell(HostEvent::AnswerRated { helpful });
                }
            }
            Event::Streamed { request, event } if self.stream_request() == Some(request) => {
                self.take_in(event, core);
            }
            Event::StreamEnded { request, result } if self.stream_request() == Some(request) => {
                self.end(result, core);
            }
            _ => {}
        }
        None
    }

    fn stop(&mut self, core: &mut Core) {
        if let Some(request) = self.stream.request() {
            core.effects.push(Effect::StopAnswer { request });
            let stream = std::mem::replace(&mut self.stream, Stream::Stopped(None));
            self.stream = Stream::Stopped(stream.into_answer());
        }
    }

    fn ask_again(&mut self, core: &mut Core) {
        let follows = self.previous_id();
        core.draft.is_answer_current = false;
        self.stream = send(&self.question, follows, core);
        self.rating = Rating::None;
    }

    fn previous_id(&self) -> Option<String> {
        let answer = self.earlier.last()?.answer.as_ref()?;
        Some(answer.id.clone())
    }

    fn follow_up(&mut self, core: &mut Core) {
        let text = core.draft.follow_up.trim().to_owned();
        self.problem = TextProblem::of(&text, core.limits.question);
        if self.problem.is_some() {
            return;
        }
        core.draft.follow_up.clear();
        core.draft.is_answer_current = false;
        core.draft.asked.push(text.clone());
        let asked = std::mem::replace(&mut self.question, text);
        let stream = std::mem::replace(&mut self.stream, Stream::Stopped(None));
        self.earlier.push(Conversation {
            question: asked,
            answer: stream.into_answer(),
        });
        let follows = self.previous_id();
        self.stream = send(&self.question, follows, core);
        self.rating = Rating::None;
    }

    fn take_in(&mut self, event: AnswerEvent, core: &mut Core) {
        match event {
            AnswerEvent::Started {
                answer_id,
                origin,
                lang,
            } => {
                if let Stream::Asking { request } = self.stream {
                    core.draft.is_answer_current = true;
                    core.draft.answer_id = Some(answer_id.clone());
                    let answer = Box::new(Answer::started(answer_id, origin, lang));
                    self.stream = Stream::Streaming { request, answer };
                }
            }
            AnswerEvent::Failed { error } => {
                let failure = match error.code {
                    ErrorCode::TooManyRequests => Failure::TooMany {
                        retry_after: error.retry_after.unwrap_or(60),
                    },
                    ErrorCode::TokenMissing | ErrorCode::TokenExpired | ErrorCode::TokenInvalid => {
                        Failure::SignedOut
                    }
                    ErrorCode::NotFound => Failure::NotFound,
                    code => Failure::Refused(code),
                };
                self.break_off(failure);
            }
            event => {
                if let Stream::Streaming { answer, .. } = &mut self.stream {
                    let is_last = matches!(event, AnswerEvent::Done { .. });
                    answer.apply(event);
                    if is_last {
                        self.complete(core);
                    }
                }
            }
        }
    }

    fn complete(&mut self, core: &mut Core) {
        let stream = std::mem::replace(&mut self.stream, Stream::Stopped(None));
        let Some(answer) = stream.into_answer() else {
            return;
        };
        tell(&answer, core);
        self.stream = Stream::Complete(answer);
    }

    /// The stream is over without a last word: what the service finished can be fetched by id.
    fn end(&mut self, result: Result<(), Failure>, core: &mut Core) {
        let failure = result.err().unwrap_or(Failure::Cut);
        let id = self.stream.answer().map(|answer| answer.id.clone());
        match id {
            Some(id) if failure != Failure::SignedOut => {
                let request = core.request(|request| Effect::LoadAnswer { request, id });
                let stream = std::mem::replace(&mut self.stream, Stream::Stopped(None));
                self.stream = Stream::Recalling {
                    request,
                    answer: stream.into_answer(),
                };
            }
            _ => self.break_off(failure),
        }
    }

    fn break_off(&mut self, failure: Failure) {
        let stream = std::mem::replace(&mut self.stream, Stream::Stopped(None));
        self.stream = Stream::Broken {
            answer: stream.into_answer(),
            failure,
        };
    }

    pub(crate) fn receive(
        &mut self,
        request: RequestId,
        reply: Result<Reply, Failure>,
        core: &mut Core,
    ) {
        if let Rating::Sending {
            request: mine,
            helpful,
        } = self.rating
            && mine == request
        {
            self.rating = match reply {
                Ok(_) => Rating::Sent { helpful },
                Err(failure) => Rating::Failed(failure),
            };
            return;
        }
        if !matches!(self.stream, Stream::Recalling { .. }) {
            // A question refused before its stream began.
            if let (Err(failure), Stream::Asking { .. }) = (reply, &self.stream) {
                self.break_off(failure);
            }
            return;
        }
        match reply {
            Ok(Reply::Answer(answer)) if answer.outcome.is_some() => {
                // After a reload the page was told before.
                if self.stream.answer().is_some() {
                    tell(&answer, core);
                }
                self.stream = Stream::Complete(answer);
            }
            Ok(_) => self.break_off(Failure::Cut),
            Err(failure) => self.break_off(failure),
        }
    }

    pub(crate) fn revive(&mut self, core: &mut Core) {
        if let Stream::Broken { answer, failure } = &self.stream {
            let known = answer.as_ref().map(|answer| answer.id.clone());
            let id = known.or_else(|| {
                let id = core.draft.answer_id.clone();
                id.filter(|_| core.draft.is_answer_current)
            });
            match id {
                // The answer may be there by now, whole; asking anew would write another.
                Some(id)
                    if matches!(
                        failure,
                        Failure::Offline
                            | Failure::TimedOut
                            | Failure::Service
                            | Failure::SignedOut
                            | Failure::Provider
                            | Failure::TooMany { .. }
                    ) =>
                {
                    let answer = answer.clone();
                    let request = core.request(|request| Effect::LoadAnswer { request, id });
                    self.stream = Stream::Recalling { request, answer };
                }
                _ => self.ask_again(core),
            }
        }
        if matches!(self.rating, Rating::Failed(_)) {
            self.rating = Rating::None;
        }
    }
}

/// The page hears of a complete answer, and of no word in it.
fn tell(answer: &Answer, core: &mut Core) {
    core.tell(HostEvent::Answer {
        known: answer.outcome == Some(AnswerOutcome::Answered),
        sources: answer
            .sources
            .iter()
            .filter_map(|source| source.slug.clone())
            .collect(),
    });
}

fn send(question: &str, follows: Option<String>, core: &mut Core) -> Stream {
    core.tell(HostEvent::Question {
        about: match core.draft.subject {
            Subject::General => "general",
            Subject::Order { .. } => "order",
            Subject::Item { .. } => "item",
        },
        is_follow_up: follows.is_some(),
    });
    let body = AskRequest {
        question: question.to_owned(),
        lang: core.language.clone(),
        subject: core.draft.subject.clone(),
        follows,
    };
    Stream::Asking {
        request: core.request(|request| Effect::Ask { request, body }),
    }
}
