//! What of a model's text may reach a shopper: sentences that stand in what they cite.
//!
//! The text is taken as plain text, whatever it looks like. A sentence passes when it cites a
//! passage that was given or the order, when at least three in four of its words that carry meaning stand in
//! the cited passages or in what is known of the order, and when every number, month and weekday
//! in it does. The title of the order supports nothing, because a stranger wrote it. Addresses do
//! not pass at all. Words are compared as the search compares them, by stem.
//!
//! That a sentence turns the sense of a passage round ("you need not report it") cannot be told
//! this way; the model is trusted that far.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

use contract::{AnswerBlock, AnswerSpan, BlockKind, Source};
use serde::Deserialize;

use super::Wording;
use super::request::Task;
use crate::knowledge::length;
use crate::text::{fold, primary};

// As long as built-in answers.
const MOST_WORDS: usize = 120;
const MOST_BLOCKS: usize = 5;
/// A sentence of fewer words that carry meaning says nothing that could be checked.
const LEAST_WORDS: usize = 2;
/// However long the sentence is, no more of its words may be the model's own.
const MOST_OWN_WORDS: usize = 3;
const LONGEST_SENTENCE: usize = 400;
/// A longer "tag" or "link" is none.
const LONGEST_MARK: usize = 500;

/// Finds the words that carry meaning, each with the terms it is known by.
pub(super) type Terms<'a> = dyn Fn(&str) -> Vec<Vec<String>> + 'a;

/// Words for numbers, months and days, which must stand in the passage as numbers must.
static NUMERALS: LazyLock<BTreeMap<String, Numerals>> = LazyLock::new(|| {
    toml::from_str(include_str!("numerals.toml")).expect("the file is part of the binary")
});

#[derive(Default, Deserialize)]
struct Numerals {
    numbers: HashMap<String, u32>,
    days: HashSet<String>,
}

/// A sign of the text, or a citation in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Text(char),
    Cite(u32),
}

#[derive(Debug, PartialEq, Eq)]
struct Sentence {
    text: String,
    cites: Vec<u32>,
}

/// What can be found in a passage, or in what is known of the order.
struct Evidence {
    terms: HashSet<String>,
    words: HashSet<String>,
    numbers: HashSet<String>,
}

/// The blocks of the text that pass, none if nothing does. Citations are numbered as the passages.
pub(super) fn check(text: &str, task: &Task, terms: &Terms<'_>) -> Vec<AnswerBlock> {
    let numerals = NUMERALS.get(primary(&task.lang));
    let passages: BTreeMap<u32, Evidence> = task
        .passages
        .iter()
        .map(|passage| {
            let text = format!("{}\n{}", passage.title, passage.text);
            (passage.number, Evidence::of(&text, terms))
        })
        .collect();
    let order_number = task.order.as_ref().and_then(|order| order.number);
    let order = task.order.as_ref().map(|order| {
        let lines = [order.facts.join("\n"), order.time_limits.join("\n")];
        Evidence::of(&lines.join("\n"), terms)
    });

    let mut blocks = Vec::new();
    let mut words = 0;
    let mut said = HashSet::new();
    for (kind, signs) in paragraphs(&signs(&visible(text))) {
        let mut kept: Vec<Sentence> = Vec::new();
        for mut sentence in sentences(&signs) {
            sentence
                .cites
                .retain(|number| passages.contains_key(number) || Some(*number) == order_number);
            let evidence: Vec<&Evidence> = sentence
                .cites
                .iter()
                .filter_map(|number| passages.get(number))
                .chain(&order)
                .collect();
            let is_good = !sentence.cites.is_empty()
                && is_supported(&sentence.text, &evidence, numerals, terms)
                && said.insert(sentence.text.clone());
            if !is_good {
                continue;
            }
            words += length(&sentence.text);
            if words > MOST_WORDS {
                break;
            }
            kept.push(sentence);
        }
        if !kept.is_empty() {
            blocks.push(block(kind, kept));
        }
        if words > MOST_WORDS || blocks.len() == MOST_BLOCKS {
            break;
        }
    }
    blocks
}

/// The blocks with the sources that they cite, numbered from 1 without gaps. The sources up to the
/// number `sent` stay as they are: they are out already.
pub(super) fn with_sources(mut blocks: Vec<AnswerBlock>, sources: &[Source], sent: u32) -> Wording {
    let spans = blocks.iter().flat_map(|block| &block.spans);
    let cited: HashSet<u32> = spans
        .filter_map(|span| match span {
            AnswerSpan::Cite { number } => Some(*number),
            AnswerSpan::Text { .. } => None,
        })
        .collect();
    let mut numbers = HashMap::new();
    let mut kept = Vec::new();
    let is_kept = |source: &&Source| source.number <= sent || cited.contains(&source.number);
    for source in sources.iter().filter(is_kept) {
        let number = u32::try_from(kept.len() + 1).unwrap_or(u32::MAX);
        numbers.insert(source.number, number);
        kept.push(Source {
            number,
            ..source.clone()
        });
    }
    for span in blocks.iter_mut().flat_map(|block| &mut block.spans) {
        if let AnswerSpan::Cite { number } = span {
            *number = numbers.get(number).copied().unwrap_or(*number);
        }
    }
    Wording {
        blocks,
        sources: kept,
    }
}

/// The text without what cannot be seen or turns the direction round.
fn visible(text: &str) -> String {
    text.chars()
        .filter_map(|sign| match sign {
            '\n' => Some('\n'),
            '\r' | '\t' | '\u{a0}' | '\u{202f}' | '\u{3000}' => Some(' '),
            sign if sign.is_control() => None,
            // Soft hyphens, joiners, marks of direction, line separators, tags, private signs.
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{feff}' => None,
            '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => None,
            '\u{fe00}'..='\u{fe0f}' | '\u{fff0}'..='\u{fffb}' => None,
            '\u{e000}'..='\u{f8ff}' | '\u{e0000}'.. => None,
            sign => Some(sign),
        })
        .collect()
}

/// The text without markup: of a link stays its text, of a tag or image nothing.
fn signs(text: &str) -> Vec<Sign> {
    let text: Vec<char> = text.chars().collect();
    let mut signs = Vec::new();
    let mut at = 0;
    while let Some(sign) = text.get(at).copied() {
        let next = text.get(at + 1).copied();
        match sign {
            '<' if next.is_some_and(|next| next.is_alphabetic() || "/!?".contains(next)) => {
                at = match find(&text, at, '>') {
                    Some(end) => end + 1,
                    None => line_end(&text, at),
                };
            }
            '!' if next == Some('[') && target_end(&text, at + 1).is_some() => {
                at = target_end(&text, at + 1).unwrap_or(at) + 1;
            }
            '[' if next == Some('[') => at += 1,
            '[' | '【' | '［' => {
                let close = match sign {
                    '[' => ']',
                    '【' => '】',
                    _ => '］',
                };
                let Some(end) = find(&text, at, close) else {
                    at += 1;
                    continue;
                };
                let inner: String = text[at + 1..end].iter().collect();
                match citation(&inner) {
                    Some(numbers) => signs.extend(numbers.into_iter().map(Sign::Cite)),
                    None => signs.extend(
                        inner
                            .chars()
                            .filter(|each| !is_markup(*each))
                            .map(Sign::Text),
                    ),
                }
                at = target_end(&text, at).unwrap_or(end) + 1;
            }
            sign if is_markup(sign) && !is_bullet(&text, at) => at += 1,
            sign => {
                signs.push(Sign::Text(sign));
                at += 1;
            }
        }
    }
    signs
}

fn is_markup(sign: char) -> bool {
    "*`#|~_\\<>[]{}^".contains(sign)
}

/// Whether the sign begins an entry of a list.
fn is_bullet(text: &[char], at: usize) -> bool {
    let is_first = text[..at]
        .iter()
        .rev()
        .take_while(|sign| **sign != '\n')
        .all(|sign| sign.is_whitespace());
    text[at] == '*' && is_first && text.get(at + 1) == Some(&' ')
}

/// The place of the next `wanted`, if it is near.
fn find(text: &[char], from: usize, wanted: char) -> Option<usize> {
    let end = text.len().min(from + LONGEST_MARK);
    (from..end).find(|at| text[*at] == wanted)
}

fn line_end(text: &[char], from: usize) -> usize {
    (from..text.len())
        .find(|at| text[*at] == '\n')
        .unwrap_or(text.len())
}

/// Where the link ends that begins with the bracket at `from`, if it is one.
fn target_end(text: &[char], from: usize) -> Option<usize> {
    let end = find(text, from, ']')?;
    if text.get(end + 1) != Some(&'(') {
        return None;
    }
    Some(find(text, end + 1, ')').unwrap_or_else(|| line_end(text, end) - 1))
}

/// The numbers between the brackets of a citation: `1`, `1, 2`, `^1`.
fn citation(inner: &str) -> Option<Vec<u32>> {
    inner
        .split([',', ';'])
        .map(|number| number.trim().trim_start_matches('^').parse().ok())
        .collect()
}

/// The paragraphs and entries of lists, without their bullets.
fn paragraphs(signs: &[Sign]) -> Vec<(BlockKind, Vec<Sign>)> {
    let mut paragraphs: Vec<(BlockKind, Vec<Sign>)> = Vec::new();
    let mut goes_on = false;
    for line in signs.split(|sign| *sign == Sign::Text('\n')) {
        let start = line
            .iter()
            .position(|sign| !matches!(sign, Sign::Text(each) if each.is_whitespace()));
        let Some(line) = start.map(|start| &line[start..]) else {
            goes_on = false;
            continue;
        };
        let bullet = bullet(line);
        if bullet > 0 {
            paragraphs.push((BlockKind::ListItem, line[bullet..].to_vec()));
            goes_on = false;
        } else if let (true, Some((_, last))) = (goes_on, paragraphs.last_mut()) {
            last.push(Sign::Text(' '));
            last.extend_from_slice(line);
        } else {
            paragraphs.push((BlockKind::Paragraph, line.to_vec()));
            goes_on = true;
        }
    }
    paragraphs
}

/// How many signs `- `, `• ` or `1. ` take.
fn bullet(line: &[Sign]) -> usize {
    let text = |at: usize| match line.get(at) {
        Some(Sign::Text(sign)) => Some(*sign),
        _ => None,
    };
    let is_space = |at: usize| text(at).is_some_and(char::is_whitespace);
    if text(0).is_some_and(|sign| "-*•–·".contains(sign)) && is_space(1) {
        return 2;
    }
    let digits = (0..3)
        .take_while(|at| text(*at).is_some_and(|sign| sign.is_ascii_digit()))
        .count();
    let is_numbered = (1..3).contains(&digits)
        && text(digits).is_some_and(|sign| ".)".contains(sign))
        && is_space(digits + 1);
    if is_numbered { digits + 2 } else { 0 }
}

/// The sentences, each with the citations in it and right after it.
fn sentences(signs: &[Sign]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < signs.len() {
        let Some(mut end) = sentence_end(signs, at) else {
            at += 1;
            continue;
        };
        // "… in time. [1] Then …": the mark belongs to what is before it.
        loop {
            let skipped = spaces(signs, end);
            match signs.get(end + skipped) {
                Some(Sign::Cite(_)) => end += skipped + 1,
                _ => break,
            }
        }
        sentences.push(Sentence::of(&signs[start..end]));
        start = end;
        at = end;
    }
    if start < signs.len() {
        sentences.push(Sentence::of(&signs[start..]));
    }
    sentences.retain(|sentence| !sentence.text.is_empty());
    sentences
}

fn spaces(signs: &[Sign], from: usize) -> usize {
    let rest = signs.get(from..).unwrap_or_default();
    rest.iter()
        .take_while(|sign| matches!(sign, Sign::Text(each) if each.is_whitespace()))
        .count()
}

/// Where the sentence ends whose last stop is at `at`; `None` if that is no stop.
fn sentence_end(signs: &[Sign], at: usize) -> Option<usize> {
    let Sign::Text(stop) = signs[at] else {
        return None;
    };
    let is_wide = "。！？".contains(stop);
    if !is_wide && !".!?…".contains(stop) {
        return None;
    }
    let closing = signs[at + 1..]
        .iter()
        .take_while(|sign| matches!(sign, Sign::Text(each) if ".!?…\"'”’»)」』".contains(*each)))
        .count();
    let end = at + 1 + closing;
    let skipped = spaces(signs, end);
    match signs.get(end + skipped) {
        None | Some(Sign::Cite(_)) => Some(end),
        _ if is_wide => Some(end),
        _ if skipped == 0 => None,
        Some(Sign::Text(next)) if stop == '.' => {
            // "22. November", "z. B. hier", "approx. so": the sentence goes on.
            let goes_on = next.is_lowercase() || is_short(&signs[..at]);
            (!goes_on).then_some(end)
        }
        Some(_) => Some(end),
    }
}

/// Whether the word that ends here is a number or a single letter.
fn is_short(signs: &[Sign]) -> bool {
    let mut word = signs.iter().rev().map_while(|sign| match sign {
        Sign::Text(sign) if sign.is_alphanumeric() => Some(*sign),
        _ => None,
    });
    match (word.next(), word.next()) {
        (Some(last), _) if last.is_ascii_digit() => true,
        (Some(_), None) => true,
        _ => false,
    }
}

impl Sentence {
    fn of(signs: &[Sign]) -> Self {
        let mut text = String::new();
        let mut cites = Vec::new();
        let mut after_cite = false;
        for sign in signs {
            match sign {
                Sign::Cite(number) => {
                    if !cites.contains(number) {
                        cites.push(*number);
                    }
                    text.truncate(text.trim_end().len());
                    after_cite = true;
                }
                Sign::Text(sign) => {
                    if after_cite && sign.is_alphanumeric() && !text.is_empty() {
                        text.push(' ');
                    }
                    text.push(*sign);
                    after_cite = false;
                }
            }
        }
        cites.sort_unstable();
        Self {
            text: text.split_whitespace().collect::<Vec<_>>().join(" "),
            cites,
        }
    }
}

impl Evidence {
    fn of(text: &str, terms: &Terms<'_>) -> Self {
        let folded = fold(text);
        Self {
            terms: terms(text).into_iter().flatten().collect(),
            numbers: numbers(&folded).into_iter().collect(),
            words: words(&folded).map(str::to_owned).collect(),
        }
    }
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// The numbers in figures; a comma is a point, and zeros in front do not count.
fn numbers(folded: &str) -> Vec<String> {
    let signs: Vec<char> = folded.chars().collect();
    let mut numbers = Vec::new();
    let mut number = String::new();
    for (at, sign) in signs.iter().enumerate() {
        let is_inside = ".,:".contains(*sign)
            && !number.is_empty()
            && signs.get(at + 1).is_some_and(char::is_ascii_digit);
        if sign.is_ascii_digit() {
            number.push(*sign);
        } else if is_inside {
            number.push(if *sign == ',' { '.' } else { *sign });
        } else if !number.is_empty() {
            numbers.push(std::mem::take(&mut number));
        }
    }
    if !number.is_empty() {
        numbers.push(number);
    }
    for number in &mut numbers {
        let bare = number.trim_start_matches('0');
        if bare.starts_with(|sign: char| sign.is_ascii_digit()) {
            *number = bare.to_owned();
        }
    }
    numbers
}

fn is_supported(
    text: &str,
    evidence: &[&Evidence],
    numerals: Option<&Numerals>,
    terms: &Terms<'_>,
) -> bool {
    if text.chars().count() > LONGEST_SENTENCE || has_address(text) {
        return false;
    }
    let folded = fold(text);
    // Figures of other scripts cannot be compared.
    if folded
        .chars()
        .any(|sign| sign.is_numeric() && !sign.is_ascii_digit())
    {
        return false;
    }
    let has_number = |number: &String| evidence.iter().any(|it| it.numbers.contains(number));
    let has_word = |word: &str| evidence.iter().any(|it| it.words.contains(word));
    if !numbers(&folded).iter().all(has_number) {
        return false;
    }
    if let Some(numerals) = numerals {
        let are_good = words(&folded).all(|word| {
            let is_named = numerals.days.contains(word);
            match numerals.numbers.get(word) {
                Some(number) => has_number(&number.to_string()) || has_word(word),
                None => !is_named || has_word(word),
            }
        });
        if !are_good {
            return false;
        }
    }
    if !han_numbers(&folded).iter().all(has_number) {
        return false;
    }
    let words = terms(text);
    let has_term = |term: &String| evidence.iter().any(|it| it.terms.contains(term));
    let own = words
        .iter()
        .filter(|terms| !terms.iter().any(has_term))
        .count();
    words.len() >= LEAST_WORDS && own <= MOST_OWN_WORDS && own * 4 <= words.len()
}

/// The numbers in Chinese words that count days, hours or money; one is an article, too.
fn han_numbers(folded: &str) -> Vec<String> {
    const DIGITS: &str = "一二三四五六七八九";
    const COUNTED: &str = "天日周月年时工小分元欧次";
    let signs: Vec<char> = folded.chars().collect();
    let mut found = Vec::new();
    let (mut value, mut digit, mut is_number) = (0_usize, 0_usize, false);
    for (at, sign) in signs.iter().enumerate() {
        let sign = if *sign == '两' { '二' } else { *sign };
        let place = DIGITS.chars().position(|each| each == sign);
        let unit = match sign {
            '十' => 10,
            '百' => 100,
            _ => 0,
        };
        if let Some(place) = place {
            (digit, is_number) = (place + 1, true);
        } else if unit > 0 {
            value += digit.max(1) * unit;
            (digit, is_number) = (0, true);
        } else {
            let number = value + digit;
            let counted = if sign == '个' {
                signs.get(at + 1)
            } else {
                Some(&sign)
            };
            if is_number && number > 1 && counted.is_some_and(|each| COUNTED.contains(*each)) {
                found.push(number.to_string());
            }
            (value, digit, is_number) = (0, 0, false);
        }
    }
    found
}

/// Whether somebody could be sent elsewhere: an address of a page or a mailbox.
fn has_address(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        let has_domain = word
            .split(|sign: char| !(sign.is_alphanumeric() || ".-".contains(sign)))
            .any(|part| {
                let part = part.trim_matches(['.', '-']);
                part.rsplit_once('.').is_some_and(|(host, end)| {
                    !host.is_empty()
                        && end.chars().count() > 1
                        && end.chars().all(char::is_alphabetic)
                })
            });
        has_domain || word.contains('@') || word.contains('＠') || word.contains("//")
    })
}

/// One citation stands for all sentences before it that rest on the same passages.
fn block(kind: BlockKind, sentences: Vec<Sentence>) -> AnswerBlock {
    let mut spans: Vec<AnswerSpan> = Vec::new();
    let mut text = String::new();
    let mut cites: Vec<u32> = Vec::new();
    let mut finish = |text: &mut String, cites: &[u32]| {
        spans.push(AnswerSpan::Text {
            text: std::mem::take(text),
        });
        spans.extend(
            cites
                .iter()
                .map(|number| AnswerSpan::Cite { number: *number }),
        );
    };
    for (at, sentence) in sentences.into_iter().enumerate() {
        if at > 0 && sentence.cites != cites {
            finish(&mut text, &cites);
        }
        let is_han = sentence
            .text
            .starts_with(|sign| ('\u{2e80}'..='\u{9fff}').contains(&sign));
        if at > 0 && !is_han {
            text.push(' ');
        }
        text.push_str(&sentence.text);
        cites = sentence.cites;
    }
    finish(&mut text, &cites);
    AnswerBlock { kind, spans }
}

#[cfg(test)]
mod tests;
