//! Words of other languages in a question: "Wo ist mein package?"
//!
//! People mix languages: they read the marketplace in one and ask in another, or know a thing only
//! under its English name. A language's own index knows nothing of such a word, and it often is the
//! one that tells. For some thirty things that people ask about, `glossary.tsv` has what they are
//! called in each language; a word that the index does not know is asked for under its own name.
//! A word that means something else in another of our languages is left out, or stands in both.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use super::words::fold;
use crate::text::primary;

/// What something is called: in each column of the table, first the word that is put in, then more
/// that are understood.
struct Glossary {
    /// The languages of the columns.
    languages: Vec<&'static str>,
    rows: Vec<Vec<&'static str>>,
    /// A folded word and the column it stands in, to its row.
    known: HashMap<String, Vec<(usize, usize)>>,
}

static GLOSSARY: LazyLock<Glossary> = LazyLock::new(|| {
    let mut lines = include_str!("glossary.tsv").lines();
    let languages = lines.next().unwrap_or_default().split('\t').collect();
    let rows: Vec<Vec<&str>> = lines.map(|line| line.split('\t').collect()).collect();
    let mut known: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            for word in cell.split(',') {
                known.entry(fold(word)).or_default().push((column, row));
            }
        }
    }
    Glossary {
        languages,
        rows,
        known,
    }
});

/// The text with words of other languages replaced by those of `language`, where `is_own` does not
/// know them.
pub(super) fn in_own_words<'text>(
    text: &'text str,
    language: &str,
    is_own: impl Fn(&str) -> bool,
) -> Cow<'text, str> {
    let language = primary(language);
    let Some(own) = GLOSSARY
        .languages
        .iter()
        .position(|known| *known == language)
    else {
        return Cow::Borrowed(text);
    };
    let translate = |word: &str| {
        let found = GLOSSARY.known.get(&fold(word))?;
        let is_foreign = found.iter().all(|(column, _)| *column != own);
        let (_, row) = found.first().filter(|_| is_foreign && !is_own(word))?;
        GLOSSARY.rows[*row].get(own)?.split(',').next()
    };
    let mut translated = String::new();
    let mut is_same = true;
    for part in parts(text) {
        let other = translate(part);
        is_same &= other.is_none();
        translated.push_str(other.unwrap_or(part));
    }
    if is_same {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(translated)
    }
}

/// The text in pieces: words of letters that are written with spaces, and what stands between.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let is_letter = |letter: char| letter.is_alphabetic() && u32::from(letter) < 0x2e80;
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_word = is_letter(rest.chars().next()?);
        let end = rest
            .find(|letter| is_letter(letter) != is_word)
            .unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        rest = after;
        Some(part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_word_in_every_language() {
        assert_eq!(GLOSSARY.languages.len(), 9);
        for row in &GLOSSARY.rows {
            assert_eq!(row.len(), 9, "{row:?}");
            for cell in row {
                assert!(
                    !cell.is_empty()
                        && cell
                            .split(',')
                            .all(|word| word.trim() == word && !word.is_empty()),
                    "{row:?}"
                );
            }
        }
    }

    #[test]
    fn words_of_other_languages_get_their_own_name() {
        let nothing = |_: &str| false;
        for (text, language, expected) in [
            ("Wo ist mein package?", "de", "Wo ist mein Paket?"),
            (
                "Mon COLIS, est-il perdu ?",
                "en",
                "Mon parcel, est-il lost ?",
            ),
            ("怎么申请refund？", "zh", "怎么申请退款？"),
            (
                "Kiedy dostanę refund",
                "pl",
                "Kiedy dostanę zwrot pieniędzy",
            ),
            ("wo ist mein package", "de-AT", "wo ist mein Paket"),
            ("Wo ist mein Paket?", "de", "Wo ist mein Paket?"),
            ("Where is my parcel?", "sv", "Where is my parcel?"),
            ("", "de", ""),
        ] {
            assert_eq!(in_own_words(text, language, nothing), expected);
        }
        // False friends.
        for (text, language) in [
            ("Wie schreibe ich einen Bericht?", "de"),
            ("Was kosten Briefmarken?", "de"),
            ("¿Quién ganó el partido?", "es"),
            ("¿Hay alguna oferta?", "es"),
            ("Comment je lance une réclamation ?", "fr"),
            ("Mon compte perso", "fr"),
            ("Is this faux leather?", "en"),
            ("Hoe lost u dit op?", "nl"),
            ("Quanto conta la reputazione?", "it"),
            ("Qual é a rota?", "pt"),
            ("Tempo livre", "pt"),
            ("Casse di vino", "it"),
            ("A pirate’s coin", "en"),
        ] {
            assert_eq!(in_own_words(text, language, nothing), text);
        }
        let known = |word: &str| word == "package";
        assert_eq!(in_own_words("mein package", "de", known), "mein package");
    }
}
