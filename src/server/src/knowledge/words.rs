//! From text to the terms that are indexed and looked up, one analyzer per language.
//!
//! A word is lower-cased, folded (`não` and `nao` are one, so are `ł` and `l`), dropped when it
//! carries no topic, and stemmed. It is stemmed twice, as written and folded, because the stemmers
//! read accents that shoppers leave out. Chinese is cut into words with jieba. A language without
//! a stemmer or word list still works, on whole words.
//!
//! When it was chosen, Polish was measured over the first 49 of its questions in `questions.tsv`,
//! everything else being equal. Of 41 questions that an article answers and 8 that none does, so many were answered from the right
//! article, and refused:
//!
//! | terms of a Polish word | answered | refused |
//! |---|---|---|
//! | the word itself | 31 | 8 |
//! | the Snowball stem | 35 | 8 |
//! | the stem of tantivy-stemmers (Yarovoy) | 37 | 8 |
//! | its runs of 3, 4 or 5 letters | 23, 30, 35 | 0, 4, 6 |
//! | its first 6 letters | 37 | 8 |
//! | the Snowball stem and its first 6 letters | 38 | 8 |
//!
//! The last is what is used: the beginning makes up for a stem that comes out unevenly, and it
//! needs no other crate. Runs of letters find everything, so they refuse too little.

use std::collections::{BTreeSet, HashSet};
use std::sync::{Arc, LazyLock};

use frostem::{Algorithm, Stemmer};
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};
use tantivy_jieba::JiebaTokenizer;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::primary;

const LONGEST_WORD: usize = 40;

/// Cuts and folds the text of one language.
#[derive(Clone)]
pub(super) struct Analyzer {
    cutting: Cutting,
    stemming: Stemming,
    /// Whether words are written together, so that a part of a word is worth finding.
    pub(super) compounds: bool,
    lists: Arc<Lists>,
    /// The groups of words that mean the same, as terms.
    same: Arc<Vec<BTreeSet<String>>>,
}

/// A word that carries meaning, with the terms it is indexed under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) folded: String,
    pub(super) terms: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Cutting {
    AtSpaces,
    Chinese,
}

#[derive(Clone, Copy)]
enum Stemming {
    Snowball(Algorithm),
    /// Snowball, and the beginning of the word as a second term.
    SnowballAndStart(Algorithm, usize),
    None,
}

/// The word lists of a language, folded.
#[derive(Default)]
struct Lists {
    stop: HashSet<String>,
    person: HashSet<String>,
    request: HashSet<String>,
    detail: HashSet<String>,
    /// What is the matter with an order, a detail of it or what comes next.
    matter: HashSet<String>,
    order: HashSet<String>,
    place: HashSet<String>,
    urgent: HashSet<String>,
    elsewhere: HashSet<String>,
    selling: Vec<String>,
    buying: Vec<String>,
    /// Groups of words that mean the same here.
    same: Vec<Vec<String>>,
}

impl Analyzer {
    pub(super) fn for_language(language: &str) -> Self {
        let primary = primary(language);
        let mut analyzer = Self {
            cutting: if primary == "zh" {
                Cutting::Chinese
            } else {
                Cutting::AtSpaces
            },
            stemming: Stemming::for_language(primary),
            compounds: matches!(primary, "de" | "nl"),
            lists: Arc::new(Lists::for_language(primary)),
            same: Arc::default(),
        };
        let terms = |word: &String| analyzer.terms(word, word);
        let groups = analyzer.lists.same.iter();
        analyzer.same = Arc::new(
            groups
                .map(|group| group.iter().flat_map(terms).collect())
                .collect(),
        );
        analyzer
    }

    /// The words that carry meaning, in order.
    pub(super) fn words(&self, text: &str) -> Vec<Word> {
        self.cut(text)
            .into_iter()
            .filter(|(_, folded)| !self.lists.stop.contains(folded))
            .filter(|(_, folded)| folded.chars().count() > 1 || self.cutting == Cutting::Chinese)
            .map(|(written, folded)| Word {
                terms: self.terms(&written, &folded),
                folded,
            })
            .collect()
    }

    /// Whether the text asks for a person and for nothing else.
    pub(super) fn asks_for_person(&self, text: &str) -> bool {
        self.consists_of(text, Some(&self.lists.person), &self.lists.request)
    }

    /// Whether the text asks only for a detail of what was said before, such as "Until when?".
    pub(super) fn leans_on_previous(&self, text: &str) -> bool {
        self.consists_of(text, None, &self.lists.detail)
    }

    /// Whether the text says of an order in hand no more than that something is the matter, or asks
    /// what comes now, such as "What can I do?" or "I have a problem with this order".
    pub(super) fn leans_on_order(&self, text: &str) -> bool {
        let has_place = match self.cutting {
            Cutting::AtSpaces => {
                let mut words = self.cut(text).into_iter();
                words.any(|(_, word)| self.lists.place.contains(&word))
            }
            Cutting::Chinese => self.lists.place.iter().any(|word| text.contains(word)),
        };
        !has_place && self.consists_of(text, Some(&self.lists.matter), &self.lists.order)
    }

    /// Whether a short text has one of the words that it must have, if any, and for the rest only
    /// words that it may have or that carry no topic.
    fn consists_of(
        &self,
        text: &str,
        must: Option<&HashSet<String>>,
        may: &HashSet<String>,
    ) -> bool {
        let stop = &self.lists.stop;
        let is_needed = |word: &String| must.is_some_and(|must| must.contains(word));
        match self.cutting {
            Cutting::AtSpaces => {
                let words = self.cut(text);
                (1..=20).contains(&words.len())
                    && (must.is_none() || words.iter().any(|(_, word)| is_needed(word)))
                    && words.iter().all(|(_, word)| {
                        is_needed(word)
                            || may.contains(word)
                            || stop.contains(word)
                            || word.chars().count() == 1
                    })
            }
            Cutting::Chinese => {
                let mut rest: String = fold(text)
                    .chars()
                    .filter(|each| each.is_alphanumeric())
                    .collect();
                if !(1..=30).contains(&rest.chars().count()) {
                    return false;
                }
                let mut has_needed = must.is_none();
                let mut known: Vec<&String> =
                    must.into_iter().flatten().chain(may).chain(stop).collect();
                known.sort_by_key(|word| {
                    (std::cmp::Reverse(word.chars().count()), !is_needed(word))
                });
                for word in known {
                    if rest.contains(word.as_str()) {
                        has_needed |= is_needed(word);
                        rest = rest.replace(word.as_str(), " ");
                    }
                }
                has_needed && rest.trim().is_empty()
            }
        }
    }

    /// Whether the text speaks of damage, fakes, fraud or a stolen account, where sending somebody
    /// to the other party first would cost them time or safety.
    pub(super) fn is_urgent(&self, text: &str) -> bool {
        self.cut(text)
            .iter()
            .any(|(_, folded)| self.lists.urgent.contains(folded))
    }

    /// How many words name things that are no matter of a marketplace's help, such as the weather.
    pub(super) fn foreign_words(&self, text: &str) -> usize {
        if self.is_chinese() {
            let text = fold(text);
            return (self.lists.elsewhere.iter())
                .filter(|word| text.contains(word.as_str()))
                .count();
        }
        let words: BTreeSet<String> = self.cut(text).into_iter().map(|(_, word)| word).collect();
        words
            .iter()
            .filter(|word| self.lists.elsewhere.contains(*word))
            .count()
    }

    pub(super) fn is_foreign(&self, folded: &str) -> bool {
        self.lists.elsewhere.contains(folded)
    }

    /// The share of words that carry no topic in this language or that `is_known`.
    pub(super) fn familiarity(&self, text: &str, is_known: impl Fn(&str) -> bool) -> f32 {
        let words = self.cut(text);
        let known = words.iter().filter(|(written, folded)| {
            self.lists.stop.contains(folded)
                || self
                    .terms(written, folded)
                    .iter()
                    .any(|term| is_known(term))
        });
        known.count() as f32 / words.len().max(1) as f32
    }

    /// Who would ask so: 1 for a seller, -1 for a buyer, 0 for either.
    pub(super) fn side(&self, text: &str) -> f32 {
        let mut plain = String::from(" ");
        for letter in fold(text).chars() {
            if letter.is_alphanumeric() {
                plain.push(letter);
            } else if !plain.ends_with(' ') && !self.is_chinese() {
                plain.push(' ');
            }
        }
        plain.push(' ');
        let count =
            |marks: &[String]| marks.iter().filter(|mark| plain.contains(*mark)).count() as f32;
        let (selling, buying) = (count(&self.lists.selling), count(&self.lists.buying));
        if selling + buying == 0.0 {
            return 0.0;
        }
        (selling - buying) / (selling + buying)
    }

    /// Whether the word is one mistake away from one that carries no topic.
    pub(super) fn is_nearly_stop(&self, folded: &str) -> bool {
        let letters: Vec<char> = folded.chars().collect();
        letters.len() >= 4
            && self.lists.stop.iter().any(|stop| {
                let stop: Vec<char> = stop.chars().collect();
                stop.len() >= 3
                    && stop.len().abs_diff(letters.len()) <= 1
                    && mistakes(&letters, &stop, 1) <= 1
            })
    }

    pub(super) fn is_chinese(&self) -> bool {
        self.cutting == Cutting::Chinese
    }

    /// The terms of the other words that mean the same here as the one with these terms.
    pub(super) fn same(&self, terms: &[String]) -> BTreeSet<String> {
        let mut same: BTreeSet<String> = self
            .same
            .iter()
            .filter(|group| terms.iter().any(|term| group.contains(term)))
            .flatten()
            .cloned()
            .collect();
        for term in terms {
            same.remove(term);
        }
        same
    }

    /// All words, as written in lower case and folded.
    fn cut(&self, text: &str) -> Vec<(String, String)> {
        let keep = |written: &str| {
            let written = written.to_lowercase();
            let folded = fold(&written);
            (!folded.is_empty()).then_some((written, folded))
        };
        match self.cutting {
            Cutting::AtSpaces => text
                .split(|each: char| !each.is_alphanumeric() && !is_combining_mark(each))
                .filter(|word| (1..=LONGEST_WORD).contains(&word.chars().count()))
                .filter_map(keep)
                .collect(),
            Cutting::Chinese => {
                let mut words = Vec::new();
                let mut tokenizer = JiebaTokenizer::new();
                let mut stream = tokenizer.token_stream(text);
                while let Some(token) = stream.next() {
                    if token.text.chars().any(char::is_alphanumeric)
                        && token.text.chars().count() <= LONGEST_WORD
                    {
                        words.extend(keep(&token.text));
                    }
                }
                words
            }
        }
    }

    fn terms(&self, written: &str, folded: &str) -> Vec<String> {
        let (algorithm, start) = match self.stemming {
            Stemming::Snowball(algorithm) => (algorithm, None),
            Stemming::SnowballAndStart(algorithm, length) => (algorithm, Some(length)),
            Stemming::None => return vec![folded.to_owned()],
        };
        let stemmer = Stemmer::new(algorithm);
        let mut terms = vec![fold(&stemmer.stem(written)), fold(&stemmer.stem(folded))];
        terms.extend(start.map(|length| folded.chars().take(length).collect()));
        terms.sort();
        terms.dedup();
        terms
    }
}

impl Stemming {
    fn for_language(primary: &str) -> Self {
        match primary {
            "en" => Self::Snowball(Algorithm::English),
            "es" => Self::Snowball(Algorithm::Spanish),
            "it" => Self::Snowball(Algorithm::Italian),
            "fr" => Self::Snowball(Algorithm::French),
            "nl" => Self::Snowball(Algorithm::Dutch),
            "de" => Self::Snowball(Algorithm::German),
            "pt" => Self::Snowball(Algorithm::Portuguese),
            "pl" => Self::SnowballAndStart(Algorithm::Polish, 6),
            _ => Self::None,
        }
    }
}

/// How people put it who have not read the articles: slug, a tab, phrases parted by commas.
pub(super) fn phrases(language: &str) -> &'static str {
    text_for!(language, "phrases/", ".tsv")
}

/// The languages that have [`examples`].
pub(super) const EXEMPLARY: [&str; 9] = ["de", "en", "es", "fr", "it", "nl", "pl", "pt", "zh"];

/// What people type, see [`super::classifier`]: the slug of the article that answers it, or `-`, a
/// tab, and the question.
pub(super) fn examples(language: &str) -> &'static str {
    text_for!(language, "examples/", ".tsv")
}

/// Whether the language is written without spaces between its words.
pub(super) fn is_chinese(language: &str) -> bool {
    primary(language) == "zh"
}

/// What stands before a word in [`Analyzer::side`].
fn lead_in(primary: &str) -> String {
    if primary == "zh" { "" } else { " " }.to_owned()
}

impl Lists {
    fn for_language(primary: &str) -> Self {
        let source = text_for!(primary, "words/", ".toml");
        if source.is_empty() {
            return Self::default();
        }
        let table: toml::Table = source
            .parse()
            .expect("the word lists are valid TOML, a test reads them");
        let list = |name: &str| {
            table
                .get(name)
                .and_then(toml::Value::as_array)
                .into_iter()
                .flatten()
                .filter_map(toml::Value::as_str)
                .map(fold)
        };
        let (matter, detail): (HashSet<String>, HashSet<String>) =
            (list("matter").collect(), list("detail").collect());
        let beginnings = |name: &str| {
            let words = table.get(name).and_then(toml::Value::as_array);
            let words = words.into_iter().flatten().filter_map(toml::Value::as_str);
            words.map(|word| lead_in(primary) + word).collect()
        };
        let same = table
            .get("same")
            .and_then(toml::Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(toml::Value::as_array)
            .map(|group| {
                group
                    .iter()
                    .filter_map(toml::Value::as_str)
                    .map(fold)
                    .collect()
            })
            .collect();
        Self {
            stop: list("stop").collect(),
            person: list("person").collect(),
            request: list("request").collect(),
            // A single Chinese sign may be a part of anything.
            matter: detail
                .iter()
                .filter(|word| word.chars().count() > 1)
                .chain(&matter)
                .cloned()
                .collect(),
            detail,
            order: list("order").collect(),
            place: list("place").collect(),
            urgent: list("urgent").collect(),
            elsewhere: list("elsewhere").collect(),
            selling: beginnings("selling"),
            buying: beginnings("buying"),
            same,
        }
    }
}

/// Lower case without accents, and the letters that Unicode does not take apart as two.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for each in text
        .nfkd()
        .filter(|each| !is_combining_mark(*each))
        .flat_map(char::to_lowercase)
    {
        match each {
            'ł' => folded.push('l'),
            'ø' => folded.push('o'),
            'đ' => folded.push('d'),
            'ı' => folded.push('i'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            each => folded.push(each),
        }
    }
    folded
}

/// How many letters are added, dropped, changed or swapped with their neighbour between two words;
/// more than `most` is not counted out.
pub(super) fn mistakes(left: &[char], right: &[char], most: usize) -> usize {
    if left.len().abs_diff(right.len()) > most {
        return most + 1;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (row, letter) in left.iter().enumerate() {
        let mut now = Vec::with_capacity(right.len() + 1);
        now.push(row + 1);
        for (column, other) in right.iter().enumerate() {
            let changed = last[column] + usize::from(letter != other);
            let mut least = changed.min(last[column + 1] + 1).min(now[column] + 1);
            let swapped =
                row > 0 && column > 0 && *letter == right[column - 1] && left[row - 1] == *other;
            if swapped {
                least = least.min(before[column - 1] + 1);
            }
            now.push(least);
        }
        if now.iter().min().is_some_and(|least| *least > most) {
            return most + 1;
        }
        before = std::mem::replace(&mut last, now);
    }
    last[right.len()]
}

/// The analyzer as tantivy wants it: all terms of a word at its position.
#[derive(Clone)]
pub(super) struct WordTokenizer(pub(super) Analyzer);

pub(super) struct WordStream {
    tokens: Vec<Token>,
    next: usize,
}

impl Tokenizer for WordTokenizer {
    type TokenStream<'a> = WordStream;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> WordStream {
        let tokens = self
            .0
            .words(text)
            .into_iter()
            .enumerate()
            .flat_map(|(position, word)| {
                word.terms.into_iter().map(move |text| Token {
                    position,
                    text,
                    ..Token::default()
                })
            })
            .collect();
        WordStream { tokens, next: 0 }
    }
}

impl TokenStream for WordStream {
    fn advance(&mut self) -> bool {
        self.next += 1;
        self.next <= self.tokens.len()
    }

    fn token(&self) -> &Token {
        &self.tokens[self.next - 1]
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.tokens[self.next - 1]
    }
}

/// Loads the Chinese dictionary, which takes a moment, before the first shopper waits for it.
pub(super) fn warm_up() {
    static DICTIONARY: LazyLock<()> = LazyLock::new(|| {
        Analyzer::for_language("zh").words("包裹");
    });
    LazyLock::force(&DICTIONARY);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(language: &str, text: &str) -> Vec<String> {
        let analyzer = Analyzer::for_language(language);
        analyzer
            .words(text)
            .into_iter()
            .flat_map(|word| word.terms)
            .collect()
    }

    #[test]
    fn inflected_and_unaccented_words_share_a_term() {
        for (language, left, right) in [
            ("en", "refunds", "refunded"),
            ("es", "devolución", "devolucion"),
            ("it", "pagamenti", "pagamento"),
            ("fr", "livrées", "livree"),
            ("nl", "bestellingen", "bestelling"),
            ("de", "Auszahlungen", "auszahlung"),
            ("de", "Verkäufer", "Verkaeufer"),
            ("pt", "transferências", "transferencia"),
            ("pl", "przesyłki", "przesylka"),
            ("pl", "pieniądze", "pieniadze"),
        ] {
            let (first, second) = (terms(language, left), terms(language, right));
            assert!(
                first.iter().any(|term| second.contains(term)),
                "{language}: {first:?} {second:?}"
            );
        }
    }

    #[test]
    fn words_without_a_topic_are_left_out_with_and_without_accents() {
        assert_eq!(terms("pt", "Não, nao e NÃO"), [""; 0]);
        assert_eq!(terms("fr", "Où est-ce que c'est ?"), [""; 0]);
        assert_eq!(terms("en", "🙂 ?! … — \u{200f}"), [""; 0]);
        assert_eq!(terms("zh", "包裹在哪里？"), ["包裹"]);
    }

    #[test]
    fn a_language_without_lists_keeps_whole_words() {
        assert_eq!(terms("sv", "Min beställning"), ["min", "bestallning"]);
    }

    #[test]
    fn a_plain_wish_for_a_person_is_told_from_a_question() {
        for (language, text, expected) in [
            ("en", "I want to talk to a real person", true),
            ("en", "Human please!", true),
            (
                "en",
                "Can the seller talk to a person about my refund?",
                false,
            ),
            ("en", "talk", false),
            ("es", "Quiero hablar con una persona", true),
            ("it", "Vorrei parlare con un operatore", true),
            ("fr", "Je veux parler à un conseiller", true),
            ("nl", "Ik wil een medewerker spreken", true),
            ("de", "Ich möchte mit einem Menschen sprechen", true),
            ("zh", "我要转人工客服", true),
            ("zh", "人工客服的包裹", false),
            ("pt", "Quero falar com uma pessoa", true),
            ("pl", "Chcę porozmawiać z człowiekiem", true),
            ("pl", "chce rozmawiac z konsultantem", true),
        ] {
            assert_eq!(
                Analyzer::for_language(language).asks_for_person(text),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn mistakes_are_counted_by_the_letter() {
        for (left, right, expected) in [
            ("parcel", "parcl", 1),
            ("parcel", "parecl", 1),
            ("parcel", "pqrcel", 1),
            ("parcel", "parcell", 1),
            ("parcel", "parcel", 0),
            ("parcel", "prce", 2),
            ("payment", "pymnet", 2),
            ("mount", "amount", 1),
            ("package", "message", 3),
            ("", "ab", 2),
        ] {
            let letters = |word: &str| word.chars().collect::<Vec<_>>();
            assert_eq!(
                mistakes(&letters(left), &letters(right), 2),
                expected,
                "{left} {right}"
            );
        }
    }
}
