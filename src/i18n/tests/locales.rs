//! Every locale against English: the same messages, attributes and variables, each of which
//! formats, and as fluent-bundle would format it; and the plural forms that Polish needs.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast;
use i18n::{Intl, Texts, Value, without_isolation};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

/// The plural rules of Unicode, as the browser has them.
const CLDR: Intl = Intl {
    plural: |tag, number| {
        let create = |tag: &str| {
            let tag: LanguageIdentifier = tag.parse().unwrap();
            PluralRules::create(tag, PluralRuleType::CARDINAL)
        };
        let language = tag.split('-').next().unwrap();
        let rules = create(tag).or_else(|_| create(language)).unwrap();
        match rules.select(number).unwrap() {
            PluralCategory::ZERO => "zero",
            PluralCategory::ONE => "one",
            PluralCategory::TWO => "two",
            PluralCategory::FEW => "few",
            PluralCategory::MANY => "many",
            PluralCategory::OTHER => "other",
        }
    },
    number: |_, _| None,
};

const MANY: [u32; 9] = [0, 1, 2, 5, 12, 21, 22, 25, 1_000];

fn locales() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales")
}

fn source(language: &str, file: &str) -> String {
    let path = locales().join(language).join(file);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn languages() -> Vec<String> {
    let mut languages: Vec<String> = std::fs::read_dir(locales())
        .unwrap()
        .filter_map(|entry| {
            let entry = entry.unwrap();
            entry
                .file_type()
                .unwrap()
                .is_dir()
                .then(|| entry.file_name().into_string().unwrap())
        })
        .collect();
    languages.sort();
    languages
}

/// Message id and attribute name → variables.
fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(source.to_owned())
        .unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut found = BTreeMap::new();
    for entry in resource.body {
        let ast::Entry::Message(message) = entry else {
            continue;
        };
        if let Some(pattern) = &message.value {
            found.insert(message.id.name.clone(), variables(pattern));
        }
        for attribute in &message.attributes {
            let name = format!("{}.{}", message.id.name, attribute.id.name);
            found.insert(name, variables(&attribute.value));
        }
    }
    found
}

fn variables(pattern: &ast::Pattern<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            in_expression(expression, &mut found);
        }
    }
    found
}

fn in_expression(expression: &ast::Expression<String>, found: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => in_inline(inline, found),
        ast::Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                found.extend(variables(&variant.value));
            }
        }
    }
}

fn in_inline(inline: &ast::InlineExpression<String>, found: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            found.insert(id.name.clone());
        }
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                in_inline(argument, found);
            }
        }
        ast::InlineExpression::Placeable { expression } => in_expression(expression, found),
        _ => {}
    }
}

#[test]
fn the_nine_languages_are_there() {
    let there = languages();
    for language in ["de", "en", "es", "fr", "it", "nl", "pl", "pt", "zh"] {
        assert!(there.iter().any(|found| found == language), "{language}");
    }
}

#[test]
fn every_locale_has_the_messages_and_variables_of_english() {
    for file in ["help-center.ftl", "rules.ftl"] {
        let english = messages(&source("en", file));
        assert!(english.len() > 5, "{file} is nearly empty");
        for language in languages() {
            let theirs = messages(&source(&language, file));
            for (id, variables) in &english {
                assert_eq!(
                    theirs.get(id),
                    Some(variables),
                    "{language}/{file}: {id} (left: there, right: English)"
                );
            }
            for id in theirs.keys() {
                assert!(
                    english.contains_key(id),
                    "{language}/{file}: {id} is obsolete"
                );
            }
        }
    }
}

#[test]
fn every_message_formats_in_every_locale() {
    let english = messages(&source("en", "help-center.ftl"));
    for language in languages() {
        let texts = Texts::new(&language, &source(&language, "help-center.ftl"), CLDR);
        assert_eq!(texts.take_problems(), [], "{language}");
        for (id, variables) in &english {
            for number in MANY {
                let values: Vec<(&str, Value<'_>)> = variables
                    .iter()
                    .map(|name| (name.as_str(), sample(name, number)))
                    .collect();
                let text = texts.text(id, &values);
                assert!(!text.fallback, "{language}: {id} falls back");
                assert!(!text.text.trim().is_empty(), "{language}: {id} is empty");
                assert!(
                    !text.text.contains(['{', '}', '<', '>']),
                    "{language}: {id}: {}",
                    text.text
                );
            }
        }
        assert_eq!(texts.take_problems(), [], "{language}");
    }
}

#[test]
fn every_message_reads_as_fluent_bundle_formats_it() {
    let english = messages(&source("en", "help-center.ftl"));
    for language in languages() {
        let source = source(&language, "help-center.ftl");
        let texts = Texts::new(&language, &source, CLDR);
        let tag = i18n::language_tag(&language).parse().unwrap();
        let mut bundle = FluentBundle::new(vec![tag]);
        bundle.add_function("PLURAL", number_itself).unwrap();
        bundle
            .add_resource(FluentResource::try_new(source).unwrap())
            .unwrap();
        for (id, variables) in &english {
            let pattern = bundle.get_message(id).unwrap().value().unwrap();
            for number in MANY {
                let values: Vec<(&str, Value<'_>)> = variables
                    .iter()
                    .map(|name| (name.as_str(), sample(name, number)))
                    .collect();
                let args: FluentArgs<'_> = values
                    .iter()
                    .map(|(name, value)| {
                        let value = match value {
                            Value::Text(text) => FluentValue::from(text.to_string()),
                            Value::Number(number) => FluentValue::from(*number),
                        };
                        (*name, value)
                    })
                    .collect();
                let expected = bundle.format_pattern(pattern, Some(&args), &mut Vec::new());
                assert_eq!(texts.text(id, &values).text, expected, "{language}: {id}");
            }
        }
    }
}

fn number_itself<'a>(positional: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    positional[0].clone()
}

fn sample(name: &str, number: u32) -> Value<'static> {
    match name {
        "count" | "days" | "minutes" | "seconds" | "number" => Value::from(number),
        "state" => Value::from(["early", "open", "over"][number as usize % 3]),
        _ => Value::from("Łódź"),
    }
}

#[test]
fn polish_has_its_three_forms() {
    let texts = Texts::new("pl", &source("pl", "help-center.ftl"), CLDR);
    let days = |days: u32| {
        let text = texts.text("clock-days-left", &[("days", days.into())]).text;
        without_isolation(&text)
            .replace(|c: char| c.is_ascii_digit(), "")
            .trim()
            .to_owned()
    };
    let (one, few, many) = (days(1), days(2), days(5));
    assert!(one != few && one != many, "{one} / {few} / {many}");
    for (number, expected) in [
        (0, &many),
        (3, &few),
        (4, &few),
        (11, &many),
        (12, &many),
        (21, &many),
        (22, &few),
        (25, &many),
    ] {
        assert_eq!(&days(number), expected, "{number}");
    }
}

#[test]
fn european_portuguese_counts_zero_as_many() {
    let texts = Texts::new("pt", &source("pt", "help-center.ftl"), CLDR);
    let form = |count: u32| {
        let text = texts.text("picking-count", &[("count", count.into())]).text;
        without_isolation(&text).replace(|c: char| c.is_ascii_digit(), "")
    };
    assert_eq!(form(0), form(2));
    assert_ne!(form(0), form(1));
}
