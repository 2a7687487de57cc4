//! What the help desk says by itself, above an answer or in its place.
//!
//! Some questions want a calm sentence and a way to a person before any article: somebody is in
//! danger or despair, the text is nothing but insults, it is in a language that we do not speak, or
//! the same was asked a third time. The sentences are those of `rules.ftl`, in the language of the
//! interface; they cite nothing, since no article says them.

use contract::{Action, AnswerBlock, AnswerOutcome, AnswerSpan, BlockKind};

use super::alarm::{self, Alarm};
use super::calm::Plight;
use super::files::Base;
use super::{Composed, answer, tongue};
use crate::text::primary;

/// What is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notice {
    /// Call for help first; what we are not.
    Danger,
    /// The same for who may harm themselves.
    Despair,
    /// A person takes over.
    Insult,
    /// We do not speak this language.
    Language,
    /// A person takes over from answers that did not help.
    AskedBefore,
    /// The same where there is no answer.
    AskedBeforeUnknown,
}

/// Where it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In place of an answer.
    Instead,
    /// Above the answer.
    Above,
}

impl Notice {
    fn message(self) -> &'static str {
        match self {
            Self::Danger => "notice-danger",
            Self::Despair => "notice-despair",
            Self::Insult => "notice-insult",
            Self::Language => "notice-language",
            Self::AskedBefore => "notice-asked-before",
            Self::AskedBeforeUnknown => "notice-asked-before-unknown",
        }
    }

    /// What comes before every article, and whether it takes an answer's place. `previous` counts
    /// where the text only asks on ("What now?").
    pub(super) fn urgent(
        base: &Base,
        lang: &str,
        question: &str,
        previous: Option<&str>,
    ) -> Option<(Self, Place)> {
        let leans = || base.language(lang).analyzer.leans_on_previous(question);
        let certain = |text| alarm::heard(text).filter(|alarm| alarm.is_certain);
        let before = || previous.filter(|_| leans()).and_then(certain);
        let alarm = alarm::heard(question).or_else(before);
        if alarm.is_none_or(|alarm| !alarm.is_listed) {
            let spoken: Vec<&str> = base.languages.keys().map(|tag| primary(tag)).collect();
            let familiarity = |text: &str| {
                let known = base.languages.values();
                let known = known.map(|index| index.familiarity(text));
                known.fold(0.0, f32::max)
            };
            if tongue::is_unspoken(question, &spoken, familiarity) {
                return Some((Self::Language, Place::Instead));
            }
        }
        let Alarm {
            plight, is_certain, ..
        } = alarm?;
        let notice = match plight {
            Plight::Danger => Self::Danger,
            Plight::Despair => Self::Despair,
        };
        let place = if is_certain {
            Place::Instead
        } else {
            Place::Above
        };
        Some((notice, place))
    }

    /// The sentence as the whole answer: honest that there is none, with a way to a person.
    pub(super) fn instead(self, base: &Base, lang: &str) -> Composed {
        let mut composed = answer::unknown();
        self.lead(base, lang, &mut composed);
        composed
    }

    /// The sentence above an answer, and a person before every other action.
    pub(super) fn lead(self, base: &Base, lang: &str, composed: &mut Composed) {
        let languages: Vec<String> = base.languages.keys().cloned().collect();
        let text = base.wording.notice(self.message(), lang, &languages);
        let block = AnswerBlock {
            kind: BlockKind::Paragraph,
            spans: vec![AnswerSpan::Text { text }],
        };
        composed.blocks.insert(0, block);
        talk_first(composed);
    }
}

/// A person before every other action.
pub(super) fn talk_first(composed: &mut Composed) {
    composed.actions.retain(|action| *action != Action::Talk);
    composed.actions.insert(0, Action::Talk);
}

impl Composed {
    /// Slug of the article that it rests on first.
    #[must_use]
    pub fn topic(&self) -> Option<&str> {
        self.sources.first()?.slug.as_deref()
    }

    /// Whether it is a sentence of the help desk's own in place of an answer.
    #[must_use]
    pub fn is_notice(&self) -> bool {
        self.outcome == AnswerOutcome::Unknown && !self.blocks.is_empty()
    }
}
