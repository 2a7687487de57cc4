//! How well questions find their article, over the everyday questions of `tests/questions`.
//!
//! They were written by people who had seen neither the articles nor the examples that the
//! classifier learns from. On those in `tests/questions` the weights and thresholds were fitted, so
//! they flatter a little; on those in `tests/questions/unseen` nothing was.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::tests::{LANGUAGES, REAL};
use super::*;

struct Line {
    slug: String,
    question: String,
}

/// The two sets, by their folders.
const SETS: [&str; 2] = ["questions", "questions/unseen"];

/// The questions of a language, in the order of their lines.
fn questions(set: &str, language: &str) -> Vec<Line> {
    let folder = format!("{}/../../tests/{set}", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(format!("{folder}/{language}.tsv")).unwrap();
    text.lines()
        .map(|line| {
            let fields: Vec<&str> = line.split('\t').collect();
            let [slug, kind, question] = fields.as_slice() else {
                panic!("three fields: {language} {line}");
            };
            assert!(!kind.is_empty() && !question.trim().is_empty(), "{line}");
            Line {
                slug: (*slug).to_owned(),
                question: (*question).to_owned(),
            }
        })
        .collect()
}

/// Sums over some questions.
#[derive(Clone, Copy, Default)]
struct Tally {
    answerable: u32,
    first: u32,
    among_three: u32,
    reciprocal: f32,
    refused_wrongly: u32,
    unanswerable: u32,
    refused: u32,
    cited: u32,
}

impl Tally {
    fn add(&mut self, line: &Line, composed: &Composed) {
        let mut cited: Vec<&str> = Vec::new();
        for slug in composed.sources.iter().filter_map(|it| it.slug.as_deref()) {
            if !cited.contains(&slug) {
                cited.push(slug);
            }
        }
        let is_refused = composed.outcome == AnswerOutcome::Unknown;
        if line.slug == "-" {
            self.unanswerable += 1;
            self.refused += u32::from(is_refused);
            return;
        }
        self.answerable += 1;
        self.refused_wrongly += u32::from(is_refused);
        self.cited += cited.len() as u32;
        if let Some(rank) = cited.iter().position(|slug| *slug == line.slug) {
            self.first += u32::from(rank == 0);
            self.among_three += u32::from(rank < 3);
            self.reciprocal += 1.0 / (rank + 1) as f32;
        }
    }

    /// hit@1, hit@3, MRR, refused of the answerable, refused of the unanswerable, in percent.
    fn percent(&self) -> [f32; 5] {
        let answerable = self.answerable.max(1) as f32 / 100.0;
        [
            self.first as f32 / answerable,
            self.among_three as f32 / answerable,
            self.reciprocal / answerable,
            self.refused_wrongly as f32 / answerable,
            self.refused as f32 * 100.0 / self.unanswerable.max(1) as f32,
        ]
    }

    fn and(mut self, other: Self) -> Self {
        self.answerable += other.answerable;
        self.first += other.first;
        self.among_three += other.among_three;
        self.reciprocal += other.reciprocal;
        self.refused_wrongly += other.refused_wrongly;
        self.unanswerable += other.unanswerable;
        self.refused += other.refused;
        self.cited += other.cited;
        self
    }
}

/// Both sets in each language, asked in threads of their own.
fn measured() -> BTreeMap<&'static str, [Tally; 2]> {
    let measure = |language: &'static str| {
        SETS.map(|set| {
            let mut tally = Tally::default();
            for line in questions(set, language) {
                tally.add(&line, &REAL.answer(language, &line.question, None, None));
            }
            tally
        })
    };
    let threads =
        LANGUAGES.map(|language| (language, std::thread::spawn(move || measure(language))));
    threads
        .into_iter()
        .map(|(language, thread)| (language, thread.join().unwrap()))
        .collect()
}

#[test]
fn the_questions_have_their_form() {
    let english = REAL.base.load();
    let slugs: BTreeSet<&str> = english
        .language(ENGLISH)
        .articles
        .iter()
        .map(|article| article.slug.as_str())
        .collect();
    assert_eq!(slugs.len(), 26);
    for language in LANGUAGES {
        let mut seen = BTreeSet::new();
        for line in classifier::lines(language) {
            assert!(
                line.0 == "-" || slugs.contains(line.0),
                "{language}: {line:?}"
            );
            seen.insert(plain(line.1));
        }
        assert!(seen.len() > 1_500, "{language}");
        for (set, least) in SETS.into_iter().zip([5, 3]) {
            let mut count: BTreeMap<String, usize> = BTreeMap::new();
            for line in questions(set, language) {
                let question = &line.question;
                assert!(
                    line.slug == "-" || slugs.contains(line.slug.as_str()),
                    "{language}: {}",
                    line.slug
                );
                let is_new = seen.insert(plain(question));
                assert!(is_new, "{language}: in two places: {question}");
                *count.entry(line.slug).or_default() += 1;
            }
            assert!(count["-"] >= 20, "{language} {set}");
            for slug in &slugs {
                let has = count.get(*slug).copied().unwrap_or_default();
                assert!(has >= least, "{language} {set} {slug}");
            }
        }
    }
}

/// What is the same question to a reader.
fn plain(question: &str) -> String {
    let letters = question.chars().filter(|each| each.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[test]
fn strangers_find_their_article_in_every_language() {
    println!("language, set: hit@1, hit@3, MRR, answerable refused, unanswerable refused; cited");
    let mut all = [Tally::default(); 2];
    for (language, tallies) in &measured() {
        for ((set, tally), all) in SETS.iter().zip(tallies).zip(&mut all) {
            let [first, three, reciprocal, wrongly, refused] = tally.percent();
            let cited = tally.cited as f32 / tally.answerable as f32;
            println!(
                "{language} {set}: {first:.0} {three:.0} {reciprocal:.0} {wrongly:.0} {refused:.0}; {cited:.2}"
            );
            assert!(first >= 85.0 && three >= 93.0, "{language} {set}");
            assert!(wrongly <= 6.0 && refused >= 85.0, "{language} {set}");
            *all = all.and(*tally);
        }
    }
    for (set, tally) in SETS.iter().zip(all) {
        let [first, three, reciprocal, wrongly, refused] = tally.percent();
        println!("all {set}: {first:.1} {three:.1} {reciprocal:.1} {wrongly:.1} {refused:.1}");
        assert!(first >= 92.0 && three >= 96.0, "{set}");
        assert!(wrongly <= 3.0 && refused >= 93.0, "{set}");
    }
}
