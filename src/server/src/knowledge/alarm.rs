//! Who is in danger or despair: what the lists hear, and what sounds like it.
//!
//! The lists of [`super::calm`] are sure of what they hear and deaf to every other word. So two
//! classifiers have learned from examples what such a message sounds like, one all languages that
//! are written in letters, because who is afraid writes as it comes, and one Chinese.
//! `calm/<lang>.tsv` holds what people type in danger and in despair, and what sounds alike and is
//! neither: knives for sale, old fires, "the waiting kills me". Everyday questions are neither, too.
//!
//! What is certain gets a calm sentence in place of an answer; what may be gets the sentence above
//! its answer, because a miss costs more than a sentence too many. Where the classifier is certain
//! that nothing is wrong, a pattern of the lists is a figure of speech.

use std::sync::LazyLock;

use super::answer::sentences;
use super::calm::{self, Plight};
use super::classifier::{Classifier, NONE, Pace, lines};
use super::words::{EXEMPLARY, is_chinese, phrases};

const DANGER: &str = "danger";
const DESPAIR: &str = "despair";
/// Language, kind and text of what stands at the edge: insults, wishes for a person and so on.
const EDGES: &str = include_str!("edges.tsv");
/// More passes would fit the examples better and unseen messages no better.
const PACE: Pace = Pace {
    passes: 8,
    caution: 0.01,
};

/// So likely is what certainly is, what may be, and what a list hears and is not. Fitted over
/// `tests/questions` with its everyday questions: they raise no certain alarm.
const CERTAIN: f32 = 0.98;
const POSSIBLE: f32 = 0.6;
const IMPOSSIBLE: f32 = 0.001;
/// A shorter text tells the classifiers nothing.
const LEAST_WORDS: usize = 4;
const LEAST_SIGNS: usize = 5;
/// A sentence by itself says less than the whole: it has to be so many times as likely.
const ODDS_OF_PART: f32 = 10.0;

/// A plight that was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Alarm {
    pub(super) plight: Plight,
    /// Otherwise it may be.
    pub(super) is_certain: bool,
    /// A pattern of the lists says so.
    pub(super) is_listed: bool,
}

/// What a text says of danger or despair, in whatever language of ours it is said.
pub(super) fn heard(text: &str) -> Option<Alarm> {
    let (likelihood, plight) = judge(text);
    match calm::plight(text) {
        Some(listed) if likelihood >= IMPOSSIBLE => Some(Alarm {
            plight: listed,
            is_certain: true,
            is_listed: true,
        }),
        _ => (likelihood >= POSSIBLE).then_some(Alarm {
            plight,
            is_certain: likelihood >= CERTAIN,
            is_listed: false,
        }),
    }
}

/// How likely it is that there is danger or despair, and which of them. One sentence of many is
/// enough if it is plain.
fn judge(text: &str) -> (f32, Plight) {
    let whole = judge_part(text);
    let parts = sentences(text).into_iter();
    let parts = parts.filter(|part| part.len() < text.len());
    parts
        .map(judge_part)
        .fold(whole, |most, (likelihood, plight)| {
            let likelihood = likelihood / (likelihood + (1.0 - likelihood) * ODDS_OF_PART);
            if likelihood > most.0 {
                (likelihood, plight)
            } else {
                most
            }
        })
}

fn judge_part(text: &str) -> (f32, Plight) {
    static LETTERS: LazyLock<Classifier> = LazyLock::new(|| learn(false));
    static SIGNS: LazyLock<Classifier> = LazyLock::new(|| learn(true));
    let has_signs = text
        .chars()
        .any(|sign| matches!(sign, '\u{2e80}'..='\u{9fff}'));
    let classifier: &Classifier = if has_signs { &SIGNS } else { &LETTERS };
    // "And now?" could be about anything; what is short and plain, the lists know.
    let is_long = if has_signs {
        text.chars().nth(LEAST_SIGNS - 1).is_some()
    } else {
        text.split_whitespace().nth(LEAST_WORDS - 1).is_some()
    };
    if !is_long {
        return (IMPOSSIBLE, Plight::Danger);
    }
    let beliefs = classifier.beliefs(&classifier.look_at(text));
    let likelihood = |class| {
        let class = classifier.class(class);
        class.map_or(0.0, |class| beliefs.of(class).exp())
    };
    let (danger, despair) = (likelihood(DANGER), likelihood(DESPAIR));
    let plight = if danger < despair {
        Plight::Despair
    } else {
        Plight::Danger
    };
    (danger + despair, plight)
}

/// Learns before somebody waits for it.
pub(super) fn prepare() {
    for text in ["-", "一"] {
        judge_part(text);
    }
}

fn learn(of_chinese: bool) -> Classifier {
    let languages = EXEMPLARY.into_iter();
    let lessons: Vec<(&str, &str)> = languages
        .filter(|language| is_chinese(language) == of_chinese)
        .flat_map(|language| {
            let telling = examples(language).lines();
            let telling = telling.filter_map(|line| line.split_once('\t'));
            let edges = EDGES.lines().filter_map(|line| line.split_once('\t'));
            let edges = edges.filter(move |(lang, _)| *lang == language);
            let edges = edges.filter_map(|(_, rest)| rest.split_once('\t'));
            let questions = lines(language).map(|(_, question)| question);
            let lists = phrases(language).lines();
            let lists = lists.filter_map(|line| line.split_once('\t'));
            let phrases = lists.flat_map(|(_, list)| list.split([',', '，', '、']));
            let everyday = questions.chain(phrases.map(str::trim));
            telling
                .chain(edges)
                .chain(everyday.map(|text| (NONE, text)))
        })
        .map(|(kind, text)| match kind {
            DANGER | DESPAIR => (kind, text),
            _ => (NONE, text),
        })
        .collect();
    Classifier::learn(&lessons, of_chinese, PACE)
}

/// `danger`, `despair` or `fine`, a tab, and what somebody typed.
fn examples(language: &str) -> &'static str {
    text_for!(language, "calm/", ".tsv")
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::knowledge::tests::LANGUAGES;

    /// The lines of a file of `tests/questions`: their first field and one other.
    fn texts(path: &str, field: usize) -> Vec<(String, String)> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/questions");
        let text = fs::read_to_string(format!("{folder}/{path}")).unwrap();
        text.lines()
            .map(|line| {
                let fields: Vec<&str> = line.split('\t').collect();
                (fields[0].to_owned(), fields[field].to_owned())
            })
            .collect()
    }

    /// Nobody who wrote the examples or the lists has seen `tests/questions/alarms`. The pairs that
    /// this prints are how many texts there are and how many raise an alarm: danger, despair, what
    /// sounds alike and is neither, what is about something else altogether, and everyday questions.
    #[test]
    fn what_nobody_wrote_before_is_heard() {
        let mut sums = [[0; 2]; 5];
        let (mut certain, mut plain) = (0, 0);
        for language in LANGUAGES {
            let mut tally = [[0; 2]; 5];
            for (kind, text) in texts(&format!("alarms/{language}.tsv"), 1) {
                let at = ["danger", "despair", "fine", "other"]
                    .iter()
                    .position(|each| *each == kind);
                let at = at.unwrap_or_else(|| panic!("{language}: {kind}"));
                tally[at][0] += 1;
                let alarm = heard(&text);
                tally[at][1] += usize::from(alarm.is_some());
                let is_certain = alarm.is_some_and(|alarm| alarm.is_certain);
                plain += usize::from(is_certain && (kind == "danger" || kind == "despair"));
                if kind == "other" {
                    certain += usize::from(is_certain);
                    if alarm.is_some() {
                        println!("{language} {text}: {:?}", judge(&text));
                    }
                }
            }
            for set in ["", "unseen/"] {
                for (_, text) in texts(&format!("{set}{language}.tsv"), 2) {
                    let alarm = heard(&text);
                    tally[4][0] += 1;
                    tally[4][1] += usize::from(alarm.is_some());
                    certain += usize::from(alarm.is_some_and(|alarm| alarm.is_certain));
                }
            }
            println!("{language}: {tally:?}");
            let [danger, despair, fine, other, everyday] =
                tally.map(|[all, alarms]| 100 * alarms / all);
            assert!(danger >= 75 && despair >= 70, "{language}: {tally:?}");
            assert!(
                fine <= 12 && other <= 10 && everyday <= 1,
                "{language}: {tally:?}"
            );
            for (sum, each) in sums.iter_mut().zip(tally) {
                sum[0] += each[0];
                sum[1] += each[1];
            }
        }
        println!("all: {sums:?}, certain of the first two: {plain}, of the last two: {certain}");
        let [danger, despair, fine, other, everyday] =
            sums.map(|[all, alarms]| 1000 * alarms / all);
        assert!(danger >= 880 && despair >= 850, "{sums:?}");
        assert!(fine <= 60 && other <= 25 && everyday <= 8, "{sums:?}");
        assert!(certain <= 2 && plain >= 210, "{certain} {plain}");
    }

    #[test]
    fn the_line_in_between_is_found_in_a_long_message() {
        for text in [
            "Hello, I bought a lamp from your site last week and the seller never answered my messages. The parcel arrived yesterday. Now I cannot breathe since I opened it. Can I get a refund and when will the money arrive on my account?",
            "Guten Tag, ich habe bei Ihnen eine Uhr ersteigert und bezahlt, der Verkäufer hat sie aber nie verschickt. Ich will nicht mehr leben. Wann bekomme ich mein Geld zurück und wie lange dauert die Überweisung?",
        ] {
            let alarm = heard(text);
            assert!(
                alarm.is_some_and(|alarm| alarm.is_certain),
                "{text} {:?}",
                judge(text)
            );
        }
    }

    #[test]
    fn a_sentence_that_sounds_alike_says_less_than_the_message_around_it() {
        for (part, rest) in [
            (
                "The knife was in his hand on the photo.",
                "Now the parcel with the knife has not arrived, where is my order?",
            ),
            (
                "The old man fell down the stairs on the painting I bought.",
                "When do I get my refund for it, the seller agreed last week?",
            ),
            (
                "Le boudin au sang se cuit à la poêle ou au four.",
                "Quand est-ce que le vendeur va envoyer le livre de recettes que j'ai acheté ?",
            ),
        ] {
            assert!(judge(part).0 >= POSSIBLE, "{part}: {:?}", judge(part));
            let text = format!("{part} {rest}");
            assert_eq!(heard(&text), None, "{text}: {:?}", judge(&text));
        }
    }
}
