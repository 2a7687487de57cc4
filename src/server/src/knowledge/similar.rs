//! Likeness: how close a question is to what is said about each article.
//!
//! Every title, keyword, heading and passage is a unit: a vector of tokens,
//! weighted by how few articles share them. A question is compared with all of them at once, and
//! each article keeps its best unit per field. There are two spaces of the same make, one of word
//! stems and one of runs of letters; the second sees through typing errors, endings and
//! compounds, in Chinese through signs that only sound like the right one.

use std::collections::{BTreeMap, HashMap, HashSet};

use pinyin::ToPinyin;

use super::words::fold;

/// What a unit is to its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// Title, keyword or heading.
    Label,
    /// A paragraph or list.
    Passage,
    /// All labels and passages together.
    Whole,
}

/// One vector before it is weighted.
pub(super) struct Unit {
    pub(super) place: usize,
    pub(super) field: Field,
    pub(super) tokens: Vec<u64>,
}

/// How close the question is to an article, per field, each from 0 to about 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Closeness {
    pub(super) label: f32,
    pub(super) passage: f32,
    pub(super) whole: f32,
}

/// The units of all articles, ready to be compared with.
pub(super) struct Space {
    tokens: HashMap<u64, Token>,
    units: Vec<(usize, Field)>,
    places: usize,
    /// What a token weighs that no unit has.
    rarest: f32,
}

struct Token {
    weight: f32,
    /// Units and what the token is worth in each.
    units: Vec<(u32, f32)>,
}

/// A word or a run of letters of the question: tokens that may be meant, and how surely.
pub(super) type Meant = Vec<(u64, f32)>;

impl Space {
    pub(super) fn build(places: usize, units: &[Unit]) -> Self {
        let mut sharing: HashMap<u64, HashSet<usize>> = HashMap::new();
        for unit in units {
            for token in &unit.tokens {
                sharing.entry(*token).or_default().insert(unit.place);
            }
        }
        let weight = |having: usize| (1.0 + places as f32 / having as f32).ln();
        let mut tokens: HashMap<u64, Token> = sharing
            .into_iter()
            .map(|(token, places)| {
                let token_entry = Token {
                    weight: weight(places.len()),
                    units: Vec::new(),
                };
                (token, token_entry)
            })
            .collect();
        for (number, unit) in units.iter().enumerate() {
            let mut counts: BTreeMap<u64, f32> = BTreeMap::new();
            for token in &unit.tokens {
                *counts.entry(*token).or_default() += 1.0;
            }
            let weights: Vec<(u64, f32)> = counts
                .into_iter()
                .map(|(token, count)| (token, (1.0 + count.ln()) * tokens[&token].weight))
                .collect();
            let length = weights
                .iter()
                .map(|(_, weight)| weight * weight)
                .sum::<f32>()
                .sqrt();
            for (token, weight) in weights {
                if let Some(entry) = tokens.get_mut(&token) {
                    entry.units.push((number as u32, weight / length));
                }
            }
        }
        Self {
            tokens,
            units: units.iter().map(|unit| (unit.place, unit.field)).collect(),
            places,
            rarest: weight(1),
        }
    }

    /// The closeness of the question to each place.
    pub(super) fn closeness<'a>(
        &self,
        question: impl Iterator<Item = (&'a [(u64, f32)], f32)>,
    ) -> Vec<Closeness> {
        let mut products = vec![0.0_f32; self.units.len()];
        let mut length = 0.0;
        for (meant, importance) in question {
            let mut heaviest = 0.0_f32;
            for (token, sureness) in meant {
                let Some(entry) = self.tokens.get(token) else {
                    continue;
                };
                let weight = entry.weight * sureness * importance;
                heaviest = heaviest.max(weight);
                for (unit, worth) in &entry.units {
                    products[*unit as usize] += weight * worth;
                }
            }
            if heaviest == 0.0 {
                heaviest = self.rarest * importance;
            }
            length += heaviest * heaviest;
        }
        let mut closeness = vec![Closeness::default(); self.places];
        if length == 0.0 {
            return closeness;
        }
        let length = length.sqrt();
        for (product, (place, field)) in products.into_iter().zip(&self.units) {
            let cosine = product / length;
            let place = &mut closeness[*place];
            match field {
                Field::Label => place.label = place.label.max(cosine),
                Field::Passage => place.passage = place.passage.max(cosine),
                Field::Whole => place.whole = place.whole.max(cosine),
            }
        }
        closeness
    }
}

/// A token for a stem.
pub(super) fn stem_token(term: &str) -> u64 {
    hash(0, term.chars())
}

/// The runs of letters of a text: three to five letters across its words, in Chinese one to three
/// signs, as written and as spoken.
pub(super) fn runs(text: &str, is_chinese: bool) -> Vec<u64> {
    let mut letters = vec![' '];
    for letter in fold(text).chars() {
        if letter.is_alphanumeric() {
            letters.push(letter);
        } else if !letters.ends_with(&[' ']) && !is_chinese {
            letters.push(' ');
        }
    }
    if !letters.ends_with(&[' ']) {
        letters.push(' ');
    }
    let mut runs = Vec::new();
    if !is_chinese {
        for length in 3..=5 {
            runs.extend(
                letters
                    .windows(length)
                    .map(|run| hash(length, run.iter().copied())),
            );
        }
        return runs;
    }
    let signs: Vec<char> = letters
        .into_iter()
        .filter(|letter| *letter != ' ')
        .collect();
    for length in 1..=2 {
        runs.extend(
            signs
                .windows(length)
                .map(|run| hash(length, run.iter().copied())),
        );
    }
    runs.extend(spoken(&signs));
    runs
}

/// Two and three signs as they sound.
pub(super) fn spoken(signs: &[char]) -> Vec<u64> {
    let sounds: Vec<&str> = signs
        .iter()
        .filter_map(|sign| sign.to_pinyin())
        .map(|sound| sound.plain())
        .collect();
    let runs = (2..=3).flat_map(|length| {
        let runs = sounds.windows(length);
        runs.map(move |run| hash(10 + length, run.join(" ").chars()))
    });
    runs.collect()
}

/// FNV-1a over the characters; `kind` keeps runs of different kinds apart.
pub(super) fn hash(kind: usize, letters: impl Iterator<Item = char>) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64 ^ kind as u64;
    for letter in letters {
        hash ^= u64::from(u32::from(letter));
        hash = hash.wrapping_mul(0x0100_0000_01b3);
    }
    hash
}
