//! The knowledge base over the real `locales/`, and over broken ones.

use super::*;

fn real() -> Knowledge {
    let locales = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales");
    Knowledge::load(Path::new(locales), Rules::defaults()).unwrap()
}

#[test]
fn the_real_articles_are_fine() {
    let knowledge = real();
    assert_eq!(knowledge.problems(), [""; 0]);
}

/// What `questions.tsv` expects: language, answer, question.
fn questions() -> Vec<(&'static str, &'static str, &'static str)> {
    include_str!("questions.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let fields: Vec<&str> = line.split('\t').collect();
            let [language, answer, question] = fields.as_slice() else {
                panic!("three fields: {line}");
            };
            (*language, *answer, *question)
        })
        .collect()
}

#[test]
fn measure() {
    let knowledge = real();
    let base = knowledge.base.load();
    for (language, expected, question) in questions() {
        let index = base.language(language);
        let lookup = index.look_up(question, 1.0);
        let matches = index.find(&lookup).unwrap();
        let composed = knowledge.answer(language, question, None, None);
        let got = composed
            .sources
            .first()
            .map_or("off-topic", |source| source.slug.as_str());
        let wanted = if expected == "person" {
            CONTACT
        } else {
            expected
        };
        let first = matches.first();
        println!(
            "{} {language} {expected:24} {got:24} w {} ev {:.2} cov {:.2} | {question} {}",
            if got == wanted { "ok " } else { "BAD" },
            first.map_or(0, |found| found.words),
            first.map_or(0.0, |found| found.evidence),
            first.map_or(0.0, |found| found.coverage),
            first.map_or("", |found| &index.articles[found.article].slug),
        );
    }
}
