//! "This is what customer service will see": the last look before a case is opened.

use contract::{CallBack, Channel, ContactOption, ErrorCode, OpenCaseRequest};

use crate::core::Core;
use crate::event::Event;
use crate::failure::Failure;
use crate::step::Step;
use crate::step::asking::TextProblem;
use crate::submission::Submission;

/// The review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewing {
    /// How the shopper will be helped.
    pub channel: Channel,
    /// In which language.
    pub lang: String,
    /// What stands in the way of sending, after it was tried.
    pub problem: Option<ReviewProblem>,
}

/// What stands in the way of sending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewProblem {
    /// The message.
    Message(TextProblem),
    /// The telephone number cannot be called.
    Phone,
    /// The service refused.
    Refused(Failure),
}

impl Reviewing {
    pub(crate) fn enter(option: &ContactOption, core: &mut Core) -> Self {
        let lang = match &core.draft.contact_language {
            Some(chosen) if !option.speaks_language => chosen.clone(),
            _ => core.language.clone(),
        };
        core.reviewed_language = Some(lang.clone());
        Self {
            channel: option.channel,
            lang,
            problem: None,
        }
    }

    /// Back from sending, as it was sent.
    pub(crate) fn resume(core: &mut Core) -> Option<Self> {
        let channel = core.draft.channel?;
        let lang = match &core.submission {
            Submission::Unsure {
                body: Some(body), ..
            } => body.lang.clone(),
            _ => core
                .reviewed_language
                .clone()
                .unwrap_or_else(|| core.language.clone()),
        };
        Some(Self {
            channel,
            lang,
            problem: None,
        })
    }

    pub(crate) fn update(&mut self, event: Event, core: &mut Core) -> Option<Step> {
        match event {
            Event::MessageTyped(text) => {
                core.draft.type_message(text);
                if let Some(ReviewProblem::Message(_)) = self.problem {
                    self.problem = message_problem(core);
                }
            }
            Event::PhoneTyped(text) => {
                core.draft.phone = text;
                if self.problem == Some(ReviewProblem::Phone) && is_phone(&core.draft.phone) {
                    self.problem = None;
                }
            }
            Event::AnswerIncluded(included) => core.draft.includes_answer = included,
            _ => {}
        }
        None
    }

    /// The request to send, or nothing and the problem on the screen.
    pub(crate) fn check(&mut self, core: &mut Core) -> Option<OpenCaseRequest> {
        self.problem = message_problem(core).or_else(|| {
            (self.channel == Channel::Phone && !is_phone(&core.draft.phone))
                .then_some(ReviewProblem::Phone)
        });
        if self.problem.is_some() {
            return None;
        }
        let draft = &core.draft;
        Some(OpenCaseRequest {
            channel: self.channel,
            lang: self.lang.clone(),
            subject: draft.subject.clone(),
            message: draft.message_text().trim().to_owned(),
            answer_id: draft.answer_id.clone().filter(|_| draft.includes_answer),
            article: draft.article.clone(),
            call_back: (self.channel == Channel::Phone).then(|| CallBack {
                number: draft.phone.trim().to_owned(),
            }),
        })
    }
}

fn message_problem(core: &Core) -> Option<ReviewProblem> {
    TextProblem::of(&core.draft.message_text(), core.limits.message).map(ReviewProblem::Message)
}

/// `+` and 6 to 15 digits, with the marks people write between them (ITU-T E.164).
fn is_phone(text: &str) -> bool {
    let mut digits = 0;
    for (position, character) in text.trim().chars().enumerate() {
        match character {
            '+' if position == 0 => {}
            _ if position == 0 => return false,
            '0'..='9' => digits += 1,
            ' ' | '-' | '.' | '(' | ')' | '/' | '\u{a0}' | '\u{202f}' => {}
            _ => return false,
        }
    }
    (6..=15).contains(&digits)
}

impl ReviewProblem {
    /// What a refusal of the service means for the review.
    pub(crate) fn refused(failure: Failure) -> Self {
        match failure {
            Failure::Refused(ErrorCode::InvalidPhone) => Self::Phone,
            Failure::Refused(ErrorCode::EmptyText) => Self::Message(TextProblem::Empty),
            failure => Self::Refused(failure),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_numbers_are_international() {
        for (text, is_good) in [
            ("+31 20 123 45 67", true),
            ("+48 (22) 123-45-67", true),
            ("0201234567", false),
            ("+12345", false),
            ("+1234567890123456", false),
            ("+31 20 CALL ME", false),
            ("", false),
        ] {
            assert_eq!(is_phone(text), is_good, "{text}");
        }
    }
}
