//! The edges of the conversation, over the lines of `edges.tsv` and everything else that we have
//! in writing: who is in danger is told so, who is not is not, in nine languages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use contract::{Action, AnswerSpan};

use super::tests::{LANGUAGES, REAL};
use super::*;

/// What `edges.tsv` expects: language, what comes of it, question.
fn lines() -> impl Iterator<Item = [&'static str; 3]> {
    let lines = include_str!("edges.tsv").lines();
    lines.filter(|line| !line.starts_with('#')).map(|line| {
        let fields: Vec<&str> = line.split('\t').collect();
        fields.try_into().expect("three fields")
    })
}

/// The message that the answer is, without its id's beginning.
fn notice(lang: &str, composed: &Composed) -> Option<&'static str> {
    let block = composed.blocks.first().filter(|_| composed.is_notice())?;
    let [AnswerSpan::Text { text }] = block.spans.as_slice() else {
        panic!("a sentence without a citation: {block:?}");
    };
    let base = REAL.base.load();
    let languages = REAL.languages();
    let said = |id: &&str| {
        base.wording
            .notice(&format!("notice-{id}"), lang, &languages)
            == *text
    };
    ["danger", "despair", "insult", "language"]
        .into_iter()
        .find(said)
}

/// What goes wrong with the lines of one kind, each told in a line.
fn wrong(kind: &str, is_right: impl Fn(&str, &Composed) -> bool) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for [lang, _, question] in lines().filter(|line| line[1] == kind) {
        *count.entry(lang).or_default() += 1;
        let composed = REAL.answer(lang, question, None, None);
        if !is_right(lang, &composed) {
            let notice = notice(lang, &composed);
            let slug = composed.topic();
            wrong.push(format!("{lang} {kind} {question}: {notice:?} {slug:?}"));
        }
    }
    for lang in LANGUAGES {
        let least = if kind == "rude" { 1 } else { 5 };
        assert!(
            count.get(lang).is_some_and(|count| *count >= least),
            "{lang} {kind}"
        );
    }
    wrong
}

#[test]
fn danger_and_despair_come_before_every_article() {
    for kind in ["danger", "despair"] {
        let wrong = wrong(kind, |lang, composed| {
            notice(lang, composed) == Some(kind) && composed.actions == [Action::Talk]
        });
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

#[test]
fn danger_is_heard_in_every_language_whatever_the_interface_speaks() {
    for [_, kind, question] in lines().filter(|line| matches!(line[1], "danger" | "despair")) {
        for lang in ["en", "zh", "pl"] {
            let composed = REAL.answer(lang, question, None, None);
            assert_eq!(notice(lang, &composed), Some(kind), "{lang}: {question}");
        }
    }
}

#[test]
fn figures_of_speech_and_old_fires_raise_no_alarm() {
    let wrong = wrong("fine", |lang, composed| notice(lang, composed).is_none());
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn danger_goes_on_when_somebody_only_asks_on() {
    let after = |question, before| notice("en", &REAL.answer("en", question, Some(before), None));
    assert_eq!(after("And now?", "My house is on fire"), Some("danger"));
    assert_eq!(after("And now?", "I want to kill myself"), Some("despair"));
    assert_eq!(after("Where is my parcel?", "My house is on fire"), None);
}

#[test]
fn what_may_be_danger_is_answered_below_the_calm_sentence() {
    let base = REAL.base.load();
    let (mut alone, mut answered) = (0, 0);
    for lang in LANGUAGES {
        let file = format!(
            "{}/../../tests/questions/alarms/{lang}.tsv",
            env!("CARGO_MANIFEST_DIR")
        );
        for line in fs::read_to_string(file).unwrap().lines() {
            let (_, text) = line.split_once('\t').unwrap();
            let Some((notice, Place::Above)) = Notice::urgent(&base, lang, text, None) else {
                continue;
            };
            let composed = REAL.answer(lang, text, None, None);
            assert_eq!(
                composed.blocks[0],
                notice.instead(&base, lang).blocks[0],
                "{text}"
            );
            assert_eq!(composed.actions[0], Action::Talk, "{text}");
            match composed.outcome {
                AnswerOutcome::Answered => answered += 1,
                AnswerOutcome::Unknown => alone += 1,
            }
        }
    }
    assert!(alone >= 10 && answered >= 10, "{alone} {answered}");
}

#[test]
fn insults_meet_calm_and_a_person() {
    let wrong = wrong("insult", |lang, composed| {
        notice(lang, composed) == Some("insult") && composed.actions == [Action::Talk]
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_rude_question_is_answered_with_a_person_first() {
    let wrong = wrong("rude", |_, composed| {
        composed.outcome == AnswerOutcome::Answered && composed.actions[0] == Action::Talk
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_wish_for_a_person_is_granted_in_many_words() {
    let wrong = wrong("person", |_, composed| {
        composed.topic() == Some(CONTACT) && composed.actions.first() == Some(&Action::Talk)
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn other_languages_are_answered_in_that_of_the_interface() {
    let others: Vec<&str> = lines()
        .filter(|line| line[1] == "other")
        .map(|line| line[2])
        .collect();
    assert!(others.len() >= 30);
    let mut wrong = Vec::new();
    for lang in LANGUAGES {
        for question in &others {
            let composed = REAL.answer(lang, question, None, None);
            if notice(lang, &composed) != Some("language") || composed.actions != [Action::Talk] {
                wrong.push(format!("{lang}: {question}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Everything that people wrote in our own languages: questions, articles, phrases.
fn own_texts() -> Vec<(&'static str, String)> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let mut texts = Vec::new();
    for lang in LANGUAGES {
        let questions = fs::read_to_string(format!("{root}/tests/questions/{lang}.tsv")).unwrap();
        let questions = questions.lines().filter_map(|line| line.split('\t').nth(2));
        texts.extend(questions.map(|question| (lang, question.to_owned())));
        for article in &REAL.base.load().language(lang).articles {
            texts.push((lang, article.title.clone()));
        }
        for passage in REAL.base.load().language(lang).passages.iter().flatten() {
            let text = passage.text();
            let sentences = answer::sentences(&text).into_iter();
            texts.extend(sentences.map(|sentence| (lang, sentence.to_owned())));
        }
    }
    texts
}

#[test]
fn nothing_written_in_our_languages_is_taken_for_another_or_for_danger() {
    let base = REAL.base.load();
    let texts = own_texts();
    assert!(texts.len() > 5_000, "{}", texts.len());
    let listed = texts
        .iter()
        .filter(|(_, text)| calm::plight(text).is_some());
    assert_eq!(listed.collect::<Vec<_>>(), [] as [&(&str, String); 0]);
    let alarms = texts.iter().filter_map(|(lang, text)| {
        let (notice, place) = Notice::urgent(&base, lang, text, None)?;
        Some((place, format!("{lang} {notice:?}: {text}")))
    });
    let (instead, above): (Vec<_>, Vec<_>) =
        alarms.partition(|(place, _)| *place == Place::Instead);
    assert!(instead.is_empty(), "{instead:#?}");
    // A sentence too many stands above an answer; most of these are no questions.
    assert!(above.len() * 400 < texts.len(), "{above:#?}");
}

#[test]
fn a_foreign_name_of_an_object_leaves_a_question_ours() {
    let base = REAL.base.load();
    for (lang, question) in [
        ("en", "Where is Матрёшка деревянная расписная?"),
        ("en", "when will «Слава народу, плакат» arrive"),
        ("de", "Wann kommt „Κομπολόι από κεχριμπάρι“ an?"),
        ("pl", "gdzie jest moja paczka Самовар тульский"),
    ] {
        let notice = Notice::urgent(&base, lang, question, None);
        assert!(notice.is_none(), "{lang}: {question}: {notice:?}");
    }
    for question in [
        "Когда придёт мой Omega Seamaster?",
        "ok hello Где моя посылка, она должна была прийти вчера",
        "내 Nikon 카메라는 어디에 있나요",
    ] {
        let notice = Notice::urgent(&base, "en", question, None);
        assert!(
            matches!(notice, Some((Notice::Language, Place::Instead))),
            "{question}: {notice:?}"
        );
    }
}

#[test]
fn a_language_with_a_folder_of_its_own_is_spoken() {
    let familiarity = |_: &str| 0.0;
    for (question, language) in [("Var är mitt paket?", "sv"), ("Где моя посылка?", "ru")]
    {
        assert!(tongue::is_unspoken(question, &["en", "nl"], familiarity));
        assert!(!tongue::is_unspoken(
            question,
            &["en", language],
            familiarity
        ));
    }
}

#[test]
fn the_sentences_name_the_button_and_the_number() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales");
    let base = REAL.base.load();
    let languages = REAL.languages();
    let mut seen = BTreeSet::new();
    for lang in LANGUAGES {
        let messages = fs::read_to_string(format!("{root}/{lang}/help-center.ftl")).unwrap();
        let talk = messages
            .lines()
            .find_map(|line| line.strip_prefix("action-talk = "))
            .unwrap();
        for id in [
            "danger",
            "despair",
            "insult",
            "language",
            "asked-before",
            "asked-before-unknown",
        ] {
            let text = base
                .wording
                .notice(&format!("notice-{id}"), lang, &languages);
            assert!(text.contains(talk), "{lang} {id}: {text}");
            assert_eq!(
                text.contains("112"),
                matches!(id, "danger" | "despair"),
                "{lang} {id}"
            );
            assert!(seen.insert(text), "{lang} {id}: a translation of its own");
        }
        let spoken = base.wording.notice("notice-language", lang, &languages);
        for other in LANGUAGES {
            let name = base.wording.notice(&format!("language-{other}"), lang, &[]);
            assert!(spoken.contains(&name), "{lang}: {spoken}");
        }
    }
}

/// The everyday questions of a language that an article answers.
fn all_questions(lang: &str) -> Vec<String> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let lines = fs::read_to_string(format!("{root}/tests/questions/{lang}.tsv")).unwrap();
    let fields = lines
        .lines()
        .map(|line| line.split('\t').collect::<Vec<_>>());
    let answerable = fields.filter(|fields| fields[0] != "-");
    let questions = answerable.map(|fields| fields[2].to_owned());
    questions.collect()
}

#[test]
fn no_question_in_the_language_of_the_interface_is_taken_for_another() {
    let base = REAL.base.load();
    for lang in LANGUAGES {
        for question in all_questions(lang) {
            assert_eq!(
                base.name_of(base.spoken(lang, &question)),
                lang,
                "{question}"
            );
        }
    }
}

#[test]
fn questions_in_another_of_our_languages_are_understood() {
    let base = REAL.base.load();
    let mut wrong = Vec::new();
    for spoken in LANGUAGES {
        let questions: Vec<_> = all_questions(spoken).into_iter().step_by(3).collect();
        assert!(questions.len() >= 25, "{spoken}");
        for interface in LANGUAGES {
            let is_right =
                |question: &&String| base.name_of(base.spoken(interface, question)) == spoken;
            let right = questions.iter().filter(is_right).count();
            let percent = 100 * right / questions.len();
            println!("{interface} interface, {spoken} question: {percent} %");
            // Spanish, Portuguese and Italian share many words; some questions read well in two.
            if percent < 94 {
                wrong.push(format!("{interface} {spoken}: {percent} %"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What does not work is a sentence whose one word of substance is foreign ("mon parcel n'est pas
/// arrivé"): it is honestly not known.
#[test]
fn mixed_languages_are_answered_in_that_of_the_interface() {
    let mut wrong = Vec::new();
    for (interface, question, expected) in [
        ("de", "Where is my parcel?", "order-not-received"),
        (
            "fr",
            "When do I get paid for my sale?",
            "when-do-i-get-paid",
        ),
        (
            "nl",
            "Wann bekomme ich mein Geld für den Verkauf?",
            "when-do-i-get-paid",
        ),
        ("pl", "moja paczka not delivered", "order-not-received"),
        ("pl", "I was sent the wrong item", "not-as-described"),
        ("zh", "My parcel has not arrived", "order-not-received"),
        ("it", "mi paquete no ha llegado", "order-not-received"),
        ("es", "a minha encomenda não chegou", "order-not-received"),
        (
            "pt",
            "Mein Paket ist nicht angekommen",
            "order-not-received",
        ),
        ("en", "我的包裹还没有到", "order-not-received"),
        ("en", "moja paczka nie dotarła", "order-not-received"),
    ] {
        let composed = REAL.answer(interface, question, None, None);
        let found = composed
            .sources
            .iter()
            .any(|source| source.slug.as_deref() == Some(expected));
        let is_ours = composed
            .sources
            .iter()
            .all(|source| source.lang == interface);
        if !(found && is_ours) {
            let slugs: Vec<_> = composed.sources.iter().map(|source| &source.slug).collect();
            wrong.push(format!(
                "{interface} {question}: {slugs:?} {:?}",
                notice(interface, &composed)
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
