//! Asking the same again: the third time in a row a person is offered above the answer.
//!
//! The help desk decides, not the widget: it finds the article of each question and keeps it with
//! the answer, and whoever builds a widget of their own gets it, too. An answer keeps how many
//! questions just before it asked the same (`asked_before`), so one look at the answer that
//! a question follows is enough.
//!
//! Two questions in a row ask the same if the same article answers both, if nothing answers
//! either, or if most of their words are the same. A question that only wants a detail of what
//! was said ("Until when?") goes on and asks nothing again. When in doubt a person is offered:
//! the answer stands below it all the same.

use std::collections::BTreeSet;

use contract::AnswerOutcome;

use super::notice::Notice;
use super::{Composed, Knowledge};

/// Whoever asked the same so often before is offered a person.
const PATIENCE: u32 = 2;
/// The share of the words of the shorter question that the other one has.
const CLOSE: f32 = 0.6;

/// The question that another follows up, as far as it matters here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Before {
    /// What was asked.
    pub question: String,
    /// Slug of the article that answered it first.
    pub topic: Option<String>,
    /// How many questions just before it asked the same.
    pub asked_before: u32,
}

impl Knowledge {
    /// How many questions just before this one asked the same; `composed` answers this one.
    #[must_use]
    pub fn asked_before(
        &self,
        lang: &str,
        question: &str,
        composed: &Composed,
        before: &Before,
    ) -> u32 {
        let base = self.base.load();
        let leans = |lang| base.language(lang).analyzer.leans_on_previous(question);
        if leans(lang) {
            return 0;
        }
        let topic = composed.topic();
        let words = |text| -> BTreeSet<String> {
            let words = base.language(lang).analyzer.words(text);
            words.into_iter().map(|word| word.terms.concat()).collect()
        };
        let is_close = || {
            let (these, those) = (words(question), words(&before.question));
            let shorter = these.len().min(those.len());
            shorter >= 2 && these.intersection(&those).count() as f32 >= CLOSE * shorter as f32
        };
        if topic == before.topic.as_deref() || is_close() {
            before.asked_before.saturating_add(1)
        } else {
            0
        }
    }

    /// Offers a person above the answer to who asked the same too often.
    pub fn offer_person(&self, lang: &str, asked_before: u32, composed: &mut Composed) {
        // Who is in danger, or offered a person already, is told nothing else.
        if asked_before < PATIENCE || composed.is_notice() {
            return;
        }
        let notice = match composed.outcome {
            AnswerOutcome::Answered => Notice::AskedBefore,
            AnswerOutcome::Unknown => Notice::AskedBeforeUnknown,
        };
        notice.lead(&self.base.load(), lang, composed);
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{LANGUAGES, REAL};
    use super::*;

    /// Asks one after the other as a conversation; how many each follows, and the answers.
    fn converse(lang: &str, questions: &[&str]) -> Vec<(u32, Composed)> {
        let mut before: Option<Before> = None;
        let mut turns = Vec::new();
        for question in questions {
            let previous = before.as_ref().map(|before| before.question.as_str());
            let mut composed = REAL.answer(lang, question, previous, None);
            let asked_before = before.as_ref().map_or(0, |before| {
                REAL.asked_before(lang, question, &composed, before)
            });
            before = Some(Before {
                question: (*question).to_owned(),
                topic: composed.topic().map(str::to_owned),
                asked_before,
            });
            REAL.offer_person(lang, asked_before, &mut composed);
            turns.push((asked_before, composed));
        }
        turns
    }

    fn counts(lang: &str, questions: &[&str]) -> Vec<u32> {
        let turns = converse(lang, questions);
        turns.into_iter().map(|(count, _)| count).collect()
    }

    /// A sentence of our own cites nothing.
    fn has_notice(composed: &Composed) -> bool {
        composed
            .blocks
            .first()
            .is_some_and(|block| block.spans.len() == 1)
    }

    #[test]
    fn the_third_rephrasing_leads_to_a_person_and_still_answers() {
        let turns = converse(
            "en",
            &[
                "my parcel has not arrived",
                "where is my parcel",
                "I still have not received my parcel",
                "the parcel is not here!",
            ],
        );
        let counts: Vec<u32> = turns.iter().map(|(count, _)| *count).collect();
        assert_eq!(counts, [0, 1, 2, 3]);
        for (at, (_, composed)) in turns.iter().enumerate() {
            assert_eq!(has_notice(composed), at >= 2, "{at}: {composed:#?}");
            assert_eq!(composed.outcome, AnswerOutcome::Answered);
            assert_eq!(composed.topic(), Some("order-not-received"));
            assert!(composed.blocks.len() >= 2 + usize::from(at >= 2));
            let is_first = composed.actions.first() == Some(&contract::Action::Talk);
            assert!(is_first || at < 2, "{at}: {:?}", composed.actions);
        }
    }

    #[test]
    fn asking_three_times_what_nothing_answers_leads_to_a_person_in_every_language() {
        for lang in LANGUAGES {
            let turns = converse(lang, &["xqzt vvvk", "zzqk wwwx", "qqqj kkkz"]);
            let (count, last) = turns.last().unwrap();
            assert_eq!(*count, 2, "{lang}");
            assert!(last.is_notice() && has_notice(last), "{lang}: {last:#?}");
            assert_eq!(last.actions, [contract::Action::Talk]);
            let (_, second) = &turns[1];
            assert!(second.blocks.is_empty(), "{lang}");
        }
    }

    #[test]
    fn most_of_the_words_are_enough_where_another_article_answers() {
        let asked_before = |before: &str| {
            let question = "my parcel arrived broken";
            let composed = REAL.answer("en", question, None, None);
            let before = Before {
                question: before.to_owned(),
                topic: Some("another".to_owned()),
                asked_before: 0,
            };
            REAL.asked_before("en", question, &composed, &before)
        };
        assert_eq!(asked_before("my parcel arrived wet"), 1);
        assert_eq!(asked_before("my parcel stays abroad"), 0);
    }

    #[test]
    fn another_subject_or_a_detail_is_no_rephrasing() {
        assert_eq!(
            counts(
                "en",
                &[
                    "my parcel has not arrived",
                    "how do I withdraw a bid",
                    "where is my parcel"
                ]
            ),
            [0, 0, 0]
        );
        assert_eq!(
            counts(
                "en",
                &[
                    "I was sent the wrong item",
                    "Until when?",
                    "And then?",
                    "What is the deadline?"
                ]
            ),
            [0, 0, 0, 0]
        );
    }

    #[test]
    fn close_wording_is_the_same_whatever_answers() {
        let close = Before {
            question: "parcel marked delivered but nothing arrived".into(),
            topic: Some("customs-and-import-charges".into()),
            asked_before: 1,
        };
        let question = "parcel is marked as delivered, nothing arrived";
        let composed = REAL.answer("en", question, None, None);
        assert_eq!(REAL.asked_before("en", question, &composed, &close), 2);
        let far = Before {
            question: "does the customs office charge me".into(),
            ..close
        };
        assert_eq!(REAL.asked_before("en", question, &composed, &far), 0);
    }
}
