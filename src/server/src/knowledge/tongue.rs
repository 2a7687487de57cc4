//! Whether a question is in a language that we do not speak.
//!
//! A script tells most of them: Cyrillic, Arabic, kana, Hangul and so on. Those in Latin letters
//! are told by small words and words about orders, `words/others.toml`. No word in there belongs
//! to one of our own languages, and one such word alone proves nothing: people sell things with
//! foreign names. A translator who adds a language takes it off the list by its folder.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

/// The share of the words that has to be of another language.
const LEAST_SHARE: f32 = 0.3;
/// The same where there are no more words than one or two.
const LEAST_SHARE_OF_FEW: f32 = 0.5;

/// A script that none of the first nine languages uses, its ranges, and who writes it.
struct Script {
    ranges: &'static [(char, char)],
    /// The share of the letters from which on the text is theirs.
    least_share: f32,
    languages: &'static [&'static str],
}

const SCRIPTS: [Script; 13] = [
    script(
        &[('\u{400}', '\u{52f}')],
        &["ru", "uk", "bg", "sr", "mk", "be", "kk", "mn"],
    ),
    script(&[('\u{370}', '\u{3ff}'), ('\u{1f00}', '\u{1fff}')], &["el"]),
    script(&[('\u{530}', '\u{58f}')], &["hy"]),
    script(&[('\u{590}', '\u{5ff}')], &["he", "yi"]),
    script(
        &[
            ('\u{600}', '\u{77f}'),
            ('\u{8a0}', '\u{8ff}'),
            ('\u{fb50}', '\u{fdff}'),
            ('\u{fe70}', '\u{feff}'),
        ],
        &["ar", "fa", "ur"],
    ),
    script(&[('\u{900}', '\u{97f}')], &["hi", "mr", "ne"]),
    script(&[('\u{980}', '\u{9ff}')], &["bn"]),
    script(
        &[('\u{a00}', '\u{d7f}')],
        &["pa", "gu", "ta", "te", "kn", "ml"],
    ),
    script(&[('\u{e00}', '\u{e7f}')], &["th"]),
    script(&[('\u{10a0}', '\u{10ff}')], &["ka"]),
    script(
        &[
            ('\u{1100}', '\u{11ff}'),
            ('\u{3130}', '\u{318f}'),
            ('\u{ac00}', '\u{d7af}'),
        ],
        &["ko"],
    ),
    script(&[('\u{1200}', '\u{137f}')], &["am", "ti"]),
    // Japanese has Han signs between its kana, Chinese has no kana.
    Script {
        ranges: &[('\u{3040}', '\u{30ff}')],
        least_share: 0.2,
        languages: &["ja"],
    },
];

const fn script(ranges: &'static [(char, char)], languages: &'static [&'static str]) -> Script {
    Script {
        ranges,
        least_share: 0.5,
        languages,
    }
}

/// A language in Latin letters that is not ours.
struct Other {
    language: String,
    words: HashSet<String>,
    letters: HashSet<char>,
}

static OTHERS: LazyLock<Vec<Other>> = LazyLock::new(|| {
    let table: toml::Table = include_str!("words/others.toml")
        .parse()
        .expect("the lists are valid TOML, a test reads them");
    let read = |(language, lists): (String, toml::Value)| {
        let words = lists.get("words").and_then(toml::Value::as_array);
        let words = words.into_iter().flatten().filter_map(toml::Value::as_str);
        let letters = lists.get("letters").and_then(toml::Value::as_str);
        Other {
            words: words.map(normal).collect(),
            letters: letters.unwrap_or_default().chars().collect(),
            language,
        }
    };
    table.into_iter().map(read).collect()
});

/// Whether the text is in a language other than those `spoken`. `familiarity` gives the share of
/// the words of a text that the best of them knows.
pub(super) fn is_unspoken(text: &str, spoken: &[&str], familiarity: impl Fn(&str) -> f32) -> bool {
    let text = normal(text);
    let letters = text.chars().filter(|sign| sign.is_alphabetic());
    let count = letters.clone().count();
    let words: Vec<&str> = text
        .split(|sign: char| !sign.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    let is_script = |script: &Script| {
        let is_theirs = |sign: char| {
            let is_in = |range: &(char, char)| (range.0..=range.1).contains(&sign);
            script.ranges.iter().any(is_in)
        };
        // A sentence of ours about an object with a foreign name.
        let is_title = || {
            let rest = words.iter().filter(|word| !word.contains(is_theirs));
            let rest: Vec<&str> = rest.copied().collect();
            rest.len() >= 2
                && rest.len() * 3 >= words.len()
                && familiarity(&rest.join(" ")) >= MOST_FAMILIAR
        };
        let theirs = letters.clone().filter(|sign| is_theirs(*sign)).count();
        theirs >= 2
            && theirs as f32 >= script.least_share * count as f32
            && !script.languages.iter().any(|each| spoken.contains(each))
            && !is_title()
    };
    if SCRIPTS.iter().any(is_script) {
        return true;
    }
    let share = |other: &Other| {
        let is_theirs = |word: &&&str| {
            other.words.contains(**word) || word.chars().any(|sign| other.letters.contains(&sign))
        };
        let theirs: HashSet<&&str> = words.iter().filter(is_theirs).collect();
        let share = theirs.len() as f32 / words.len().max(1) as f32;
        let least = if words.len() <= 2 {
            LEAST_SHARE_OF_FEW
        } else {
            LEAST_SHARE
        };
        let is_enough = share >= least && (theirs.len() >= 2 || words.len() <= 2);
        if is_enough { share } else { 0.0 }
    };
    let most = OTHERS
        .iter()
        .filter(|other| !spoken.contains(&other.language.as_str()))
        .map(share)
        .fold(0.0, f32::max);
    most > 0.0 && familiarity(&text) < MOST_FAMILIAR.max(most)
}

/// A text of whose words one of our languages knows this share is not foreign, whatever else it
/// has, unless even more of them are.
const MOST_FAMILIAR: f32 = 0.6;

/// As accents are written, in lower case.
fn normal(text: &str) -> String {
    text.nfc().flat_map(char::to_lowercase).nfc().collect()
}
