//! What wants calm before it wants an article: danger, despair, insults.
//!
//! These are the lists, which are sure of what they hear; [`super::alarm`] has learned to hear more.
//!
//! Each language has a file `calm/<lang>.toml` with four lists of patterns. `figure` holds figures
//! of speech and old news ("the waiting is killing me when…"): they are left out of a text before
//! the others are looked for. Danger and despair are looked for in all languages whatever the
//! interface speaks: who is afraid writes as it comes. A miss costs more than a false alarm here,
//! but a shopper whose parcel burned wants an answer and not the fire brigade, so patterns are
//! mostly several words.
//!
//! A pattern is words in a row, without accents and case. `a/b` is one or the other, `a*` a
//! beginning, `…` up to [`MOST_BETWEEN`] words between. Chinese is looked at sign by sign.

use std::sync::LazyLock;

use super::words::{EXEMPLARY, fold};
use crate::text::primary;

/// So many words may stand where a pattern has `…`.
const MOST_BETWEEN: usize = 4;
/// So many signs, in Chinese.
const MOST_SIGNS_BETWEEN: usize = 8;

/// Why a text wants calm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plight {
    /// Somebody's life or health is in danger.
    Danger,
    /// Somebody may harm themselves.
    Despair,
}

/// The patterns of one language.
struct Lists {
    language: &'static str,
    figure: Vec<Pattern>,
    danger: Vec<Pattern>,
    despair: Vec<Pattern>,
    insult: Vec<Pattern>,
}

struct Pattern {
    pieces: Vec<Piece>,
    /// The [`mark`]s of the words that it can begin with.
    starts: u64,
}

enum Piece {
    /// One word out of these.
    Word(Vec<Form>),
    /// Some words, whatever they are.
    Gap,
}

struct Form {
    letters: String,
    is_beginning: bool,
}

static LISTS: LazyLock<Vec<Lists>> = LazyLock::new(|| {
    EXEMPLARY
        .map(|language| Lists::read(language, text_for!(language, "calm/", ".toml")))
        .into()
});

/// The danger or despair that a pattern of the lists says, in whatever language of ours.
pub(super) fn plight(text: &str) -> Option<Plight> {
    let mut found = None;
    for is_chinese in [false, true] {
        let lists = || {
            LISTS
                .iter()
                .filter(|lists| lists.is_chinese() == is_chinese)
        };
        let mut words = cut(text, is_chinese);
        // A figure of speech in one language looks like danger in its neighbour.
        for figure in lists().flat_map(|lists| &lists.figure) {
            figure.take_out(&mut words);
        }
        let is_there = |patterns: &[Pattern]| patterns.iter().any(|each| each.is_in(&words));
        if lists().any(|lists| is_there(&lists.despair)) {
            return Some(Plight::Despair);
        }
        if lists().any(|lists| is_there(&lists.danger)) {
            found = Some(Plight::Danger);
        }
    }
    found
}

/// The text without its insults, if it has any of that language.
pub(super) fn without_insults(language: &str, text: &str) -> Option<String> {
    let lists = LISTS
        .iter()
        .find(|lists| lists.language == primary(language))?;
    let before = cut(text, lists.is_chinese());
    let mut words = before.clone();
    for pattern in &lists.insult {
        pattern.take_out(&mut words);
    }
    if words == before {
        return None;
    }
    let joint = if lists.is_chinese() { "" } else { " " };
    let kept: Vec<String> = words.into_iter().flatten().collect();
    Some(kept.join(joint))
}

impl Lists {
    fn read(language: &'static str, source: &str) -> Self {
        let table: toml::Table = source
            .parse()
            .expect("the lists are valid TOML, a test reads them");
        let list = |name: &str| {
            let patterns = table.get(name).and_then(toml::Value::as_array);
            let patterns = patterns.into_iter().flatten();
            patterns
                .filter_map(toml::Value::as_str)
                .map(|pattern| Pattern::read(pattern, language == "zh"))
                .collect()
        };
        Self {
            language,
            figure: list("figure"),
            danger: list("danger"),
            despair: list("despair"),
            insult: list("insult"),
        }
    }

    fn is_chinese(&self) -> bool {
        self.language == "zh"
    }
}

/// The words of a text, or its signs. What is taken out leaves a `None` behind, so that nothing is
/// joined that did not stand together.
fn cut(text: &str, into_signs: bool) -> Vec<Option<String>> {
    let folded = fold(text);
    if into_signs {
        let signs = folded.chars().filter(|sign| sign.is_alphanumeric());
        return signs.map(|sign| Some(sign.to_string())).collect();
    }
    let words = folded.split(|sign: char| !sign.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(|word| Some(word.to_owned()))
        .collect()
}

impl Pattern {
    fn read(pattern: &str, is_chinese: bool) -> Self {
        let mut pieces = Vec::new();
        for (at, part) in pattern.split('…').enumerate() {
            if at > 0 {
                pieces.push(Piece::Gap);
            }
            if is_chinese {
                let signs = fold(part);
                let signs = signs.chars().filter(|sign| sign.is_alphanumeric());
                pieces.extend(signs.map(|sign| Piece::Word(vec![Form::read(&sign.to_string())])));
                continue;
            }
            let words = part.split(|sign: char| !(sign.is_alphanumeric() || "/*".contains(sign)));
            for word in words.filter(|word| !word.is_empty()) {
                pieces.push(Piece::Word(word.split('/').map(Form::read).collect()));
            }
        }
        let starts = match pieces.first() {
            Some(Piece::Word(forms)) => forms.iter().fold(0, |all, form| all | mark(&form.letters)),
            _ => u64::MAX,
        };
        Self { pieces, starts }
    }

    fn is_in(&self, words: &[Option<String>]) -> bool {
        (0..words.len()).any(|start| self.end(words, start).is_some())
    }

    fn take_out(&self, words: &mut [Option<String>]) {
        for start in 0..words.len() {
            if let Some(end) = self.end(words, start) {
                words[start..end].fill(None);
            }
        }
    }

    /// Where it ends if it stands at `start`.
    fn end(&self, words: &[Option<String>], start: usize) -> Option<usize> {
        let first = words[start].as_ref()?;
        // Of the hundreds of patterns, most are done with here.
        if mark(first) & self.starts == 0 {
            return None;
        }
        end(&self.pieces, words, start)
    }
}

/// One bit for the first letter of a word; rarely two letters share it.
fn mark(word: &str) -> u64 {
    word.chars()
        .next()
        .map_or(0, |first| 1 << (u32::from(first) % 64))
}

impl Form {
    fn read(text: &str) -> Self {
        Self {
            letters: fold(text.trim_end_matches('*')),
            is_beginning: text.ends_with('*'),
        }
    }

    fn fits(&self, word: &str) -> bool {
        if self.is_beginning {
            word.starts_with(&self.letters)
        } else {
            word == self.letters
        }
    }
}

/// Where the pieces end if they stand at `start`.
fn end(pieces: &[Piece], words: &[Option<String>], start: usize) -> Option<usize> {
    match pieces {
        [] => Some(start),
        [Piece::Gap, rest @ ..] => {
            let is_signs = matches!(rest, [Piece::Word(forms), ..]
                if forms.iter().all(|form| form.letters.chars().all(|sign| sign > '\u{2e7f}')));
            let most = if is_signs {
                MOST_SIGNS_BETWEEN
            } else {
                MOST_BETWEEN
            };
            let last = (start + most).min(words.len());
            (start..=last).find_map(|at| end(rest, words, at))
        }
        [Piece::Word(forms), rest @ ..] => {
            let word = words.get(start)?.as_ref()?;
            let fits = forms.iter().any(|form| form.fits(word));
            fits.then(|| end(rest, words, start + 1)).flatten()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_there_and_every_pattern_can_be_met() {
        for lists in LISTS.iter() {
            let all = [&lists.figure, &lists.danger, &lists.despair, &lists.insult];
            for (list, least) in all.into_iter().zip([10, 30, 10, 20]) {
                assert!(list.len() >= least, "{}: {}", lists.language, list.len());
                for Pattern { pieces, .. } in list {
                    let ends = [pieces.first(), pieces.last()];
                    let is_word = |piece: &Option<&Piece>| matches!(piece, Some(Piece::Word(_)));
                    assert!(ends.iter().all(is_word), "{}", lists.language);
                }
            }
        }
        // What is parted by a slash must be one word: "don't/can't" would read "don", "t" or "can", "t".
        for language in ["en", "fr", "it", "pt"] {
            let source = text_for!(language, "calm/", ".toml");
            let words = source.lines().filter(|line| line.contains('"'));
            for word in words.flat_map(|line| line.split([' ', '"', ','])) {
                assert!(
                    !(word.contains('/') && word.contains(['\'', '-'])),
                    "{language} {word}"
                );
            }
        }
    }

    #[test]
    fn patterns_have_choices_beginnings_and_gaps() {
        let pattern = Pattern::read("house/flat … burn* down", false);
        for (text, is_in) in [
            ("Our flat is burning down!", true),
            ("the HOUSE burns down", true),
            ("the house burns", false),
            ("house one two three four burned down", true),
            ("house one two three four five burned down", false),
        ] {
            assert_eq!(pattern.is_in(&cut(text, false)), is_in, "{text}");
        }
        let pattern = Pattern::read("威胁…打", true);
        assert!(pattern.is_in(&cut("他威胁说要打我", true)));
        assert!(!pattern.is_in(&cut("打他威胁", true)));
    }

    #[test]
    fn what_is_taken_out_joins_nothing() {
        let mut words = cut("want to really die", false);
        Pattern::read("really", false).take_out(&mut words);
        assert!(!Pattern::read("to die", false).is_in(&words));
    }

    #[test]
    fn insults_go_and_the_question_stays() {
        let civil = |text| without_insults("en-GB", text);
        assert_eq!(
            civil("Where is my fucking parcel?").as_deref(),
            Some("where is my parcel")
        );
        assert_eq!(civil("You idiots!").as_deref(), Some("you"));
        assert_eq!(civil("Where is my parcel?"), None);
        assert_eq!(without_insults("sv", "idiot"), None);
        assert_eq!(
            without_insults("zh", "他妈的包裹呢").as_deref(),
            Some("包裹呢")
        );
    }
}
