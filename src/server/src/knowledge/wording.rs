//! How the value of a rule reads in a language: "3 days", "3 dni", "3 天"; and the sentences that
//! the help desk says by itself.
//!
//! The words come from `locales/<lang>/rules.ftl`. What is missing or broken there is reported and
//! taken from English, whose file is also part of the binary, so that wording never fails.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use super::rules::{Kind, Rules, Value, minor_digits};

const ENGLISH: &str = include_str!("../../../../locales/en/rules.ftl");

/// The words of all languages.
pub struct Wording {
    languages: BTreeMap<String, FluentBundle<FluentResource>>,
    built_in: FluentBundle<FluentResource>,
}

/// The text of a rule, with the website that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleText {
    /// What it says, in the middle of a sentence.
    pub text: String,
    /// Where the named body is found.
    pub url: Option<String>,
}

impl Wording {
    /// Only the English that is part of the binary.
    #[must_use]
    pub fn built_in() -> Self {
        Self {
            languages: BTreeMap::new(),
            built_in: bundle("en", ENGLISH).0,
        }
    }

    /// Takes the text of a `rules.ftl` in; returns what is wrong in it as line and reason.
    pub fn add(&mut self, language: &str, source: &str) -> Vec<(usize, String)> {
        let (bundle, mut problems) = bundle(language, source);
        let mut sample = FluentArgs::new();
        sample.set("count", 3);
        for name in ["number", "amount", "currency", "list", "last"] {
            sample.set(name, "x");
        }
        for id in built_in_ids() {
            let line = source.lines().position(|line| {
                line.strip_prefix(id)
                    .is_some_and(|rest| rest.trim_start().starts_with('='))
            });
            let mut errors = Vec::new();
            match bundle.get_message(id).and_then(|message| message.value()) {
                Some(pattern) => drop(bundle.format_pattern(pattern, Some(&sample), &mut errors)),
                None => problems.push((
                    line.map_or(1, |line| line + 1),
                    format!("`{id}` is missing, the English words stand in"),
                )),
            }
            for error in errors {
                problems.push((line.map_or(1, |line| line + 1), format!("`{id}`: {error}")));
            }
        }
        self.languages.insert(language.to_owned(), bundle);
        problems
    }

    /// What the rule says; `None` for an unknown id.
    #[must_use]
    pub fn rule(&self, rules: &Rules, id: &str, language: &str) -> Option<RuleText> {
        let kind = Rules::kind(id)?;
        let plain = |text| Some(RuleText { text, url: None });
        match rules.value(id)? {
            Value::Number(count) => {
                let unit = match kind {
                    Kind::WorkingDays => "rule-working-days",
                    Kind::Hours => "rule-hours",
                    Kind::Minutes => "rule-minutes",
                    Kind::Months => "rule-months",
                    Kind::Attempts => "rule-attempts",
                    Kind::Sales => "rule-sales",
                    _ => "rule-days",
                };
                let mut arguments = FluentArgs::new();
                arguments.set("count", *count);
                arguments.set("number", self.number(language, u64::from(*count), ""));
                plain(self.say(language, unit, &arguments))
            }
            Value::Percent(hundredths) => {
                let fraction = format!("{:02}", hundredths % 100);
                let number = self.number(
                    language,
                    u64::from(hundredths / 100),
                    fraction.trim_end_matches('0'),
                );
                plain(self.say(language, "rule-percent", &one("number", number)))
            }
            Value::Money(money) => {
                let digits = minor_digits(&money.currency);
                let unit = 10_u64.pow(digits as u32);
                let (whole, rest) = (
                    money.minor.unsigned_abs() / unit,
                    money.minor.unsigned_abs() % unit,
                );
                let fraction = if rest == 0 {
                    String::new()
                } else {
                    format!("{rest:0digits$}")
                };
                let mut arguments = one("amount", self.number(language, whole, &fraction));
                arguments.set("currency", money.currency.clone());
                plain(self.say(language, "rule-money", &arguments))
            }
            Value::Choice(choice) => {
                let id = format!("choice-{}", choice.replace(' ', "-"));
                plain(self.say(language, &id, &FluentArgs::new()))
            }
            Value::Languages(tags) => plain(self.list(language, tags)),
            Value::Authority { name, url } => Some(RuleText {
                text: name
                    .clone()
                    .unwrap_or_else(|| self.say(language, "dispute-authority", &FluentArgs::new())),
                url: Some(url.clone()),
            }),
        }
    }

    /// What the category of an article is called.
    #[must_use]
    pub fn category(&self, category: &str, language: &str) -> String {
        let id = format!("category-{category}");
        self.say(language, &id, &FluentArgs::new())
    }

    /// A sentence that the help desk says by itself, with the names of those languages where it
    /// lists what we speak.
    pub(super) fn notice(&self, id: &str, language: &str, languages: &[String]) -> String {
        self.say(language, id, &one("list", self.list(language, languages)))
    }

    fn list(&self, language: &str, tags: &[String]) -> String {
        let names: Vec<String> = tags
            .iter()
            .map(|tag| {
                let id = format!("language-{tag}");
                self.find(language, &id, &FluentArgs::new())
                    .unwrap_or_else(|| tag.clone())
            })
            .collect();
        match names.as_slice() {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => {
                let separator = self.say(language, "list-separator", &FluentArgs::new());
                let mut arguments = one("list", first.join(&separator));
                arguments.set("last", last.clone());
                self.say(language, "list-last", &arguments)
            }
        }
    }

    /// Writes a number with the marks of the language.
    fn number(&self, language: &str, whole: u64, fraction: &str) -> String {
        let digits = whole.to_string();
        let from = self.say(language, "number-group-from", &FluentArgs::new());
        let mut text = String::new();
        if digits.len() >= from.trim().parse().unwrap_or(4_usize) {
            let mark = self.say(language, "number-group", &FluentArgs::new());
            for (at, digit) in digits.chars().enumerate() {
                if at > 0 && (digits.len() - at).is_multiple_of(3) {
                    text.push_str(&mark);
                }
                text.push(digit);
            }
        } else {
            text = digits;
        }
        if !fraction.is_empty() {
            text.push_str(&self.say(language, "number-decimal", &FluentArgs::new()));
            text.push_str(fraction);
        }
        text
    }

    fn say(&self, language: &str, id: &str, arguments: &FluentArgs<'_>) -> String {
        self.find(language, id, arguments).unwrap_or_else(|| {
            tracing::warn!(id, "rules.ftl: message missing in every language");
            id.to_owned()
        })
    }

    /// The message in the language, else in English, else in the English of the binary.
    fn find(&self, language: &str, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        [
            self.languages.get(language),
            self.languages.get("en"),
            Some(&self.built_in),
        ]
        .into_iter()
        .flatten()
        .find_map(|bundle| {
            let pattern = bundle.get_message(id)?.value()?;
            let mut errors = Vec::new();
            let text = bundle
                .format_pattern(pattern, Some(arguments), &mut errors)
                .into_owned();
            errors.is_empty().then_some(text)
        })
    }
}

fn built_in_ids() -> impl Iterator<Item = &'static str> {
    ENGLISH
        .lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" ="))
        .map(|(id, _)| id)
}

/// Parses what can be parsed; the rest is reported as line and reason.
fn bundle(language: &str, source: &str) -> (FluentBundle<FluentResource>, Vec<(usize, String)>) {
    let mut problems = Vec::new();
    let resource =
        FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, errors)| {
            for error in errors {
                let line = source[..error.pos.start.min(source.len())]
                    .matches('\n')
                    .count()
                    + 1;
                problems.push((line, error.to_string()));
            }
            partial
        });
    let mut bundle = FluentBundle::new_concurrent(vec![locale(language)]);
    // The text goes into articles and the index, where the invisible marks would be in the way.
    bundle.set_use_isolating(false);
    if let Err(errors) = bundle.add_resource(resource) {
        problems.extend(errors.into_iter().map(|error| (1, error.to_string())));
    }
    (bundle, problems)
}

/// The locale whose plural rules hold in a folder of `locales/`.
fn locale(language: &str) -> LanguageIdentifier {
    let tag = match language {
        "pt" => "pt-PT",
        "zh" => "zh-Hans",
        tag => tag,
    };
    tag.parse().unwrap_or_default()
}

fn one(name: &'static str, value: String) -> FluentArgs<'static> {
    let mut arguments = FluentArgs::new();
    arguments.set(name, value);
    arguments
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCALES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales");

    fn wording() -> Wording {
        let mut wording = Wording::built_in();
        for language in ["en", "es", "it", "fr", "nl", "de", "zh", "pt", "pl"] {
            let source =
                std::fs::read_to_string(format!("{LOCALES}/{language}/rules.ftl")).unwrap();
            assert_eq!(wording.add(language, &source), [], "{language}");
        }
        wording
    }

    fn rules(toml: &str) -> Rules {
        Rules::with(&toml::from_str(toml).unwrap()).unwrap()
    }

    #[test]
    fn numbers_come_with_their_unit_in_every_language() {
        let wording = wording();
        let one = rules("report-window-days = 1\npayout-bank-working-days = 1\nlogin-attempts = 1");
        let some = rules("case-answer-days = 2\nreply-wait-hours = 22\nlogin-attempts = 5");
        for (rules, id, language, text) in [
            (&some, "report-window-days", "en", "3 days"),
            (&one, "report-window-days", "en", "1 day"),
            (&some, "report-window-days", "pl", "3 dni"),
            (&one, "report-window-days", "pl", "1 dzień"),
            (&some, "objection-days", "pl", "14 dni"),
            (&some, "reply-wait-hours", "pl", "22 godziny"),
            (&some, "login-attempts", "pl", "5 prób"),
            (&some, "restriction-complaint-months", "pl", "6 miesięcy"),
            (&some, "report-window-days", "zh", "3 天"),
            (&some, "report-window-days", "de", "3 Tage"),
            (&one, "payout-bank-working-days", "de", "1 Werktag"),
            (&one, "payout-bank-working-days", "pt", "1 dia útil"),
            (&some, "payout-bank-working-days", "fr", "3 jours ouvrés"),
            (&some, "reply-wait-hours", "nl", "22 uur"),
            (&some, "tax-report-amount", "en", "€2,000"),
            (&some, "tax-report-amount", "es", "2000\u{a0}€"),
            (&some, "tax-report-amount", "de", "2.000\u{a0}€"),
            (&some, "selling-fee-percent", "fr", "10\u{202f}%"),
            (&some, "payout-frequency", "nl", "wekelijks"),
            (&some, "email-availability", "en", "always possible"),
            (
                &some,
                "phone-languages",
                "zh",
                "英语、西班牙语、意大利语、法语、荷兰语和德语",
            ),
            (
                &some,
                "phone-languages",
                "it",
                "inglese, spagnolo, italiano, francese, olandese e tedesco",
            ),
            (
                &some,
                "dispute-authority",
                "nl",
                "Autoriteit Consument & Markt (ACM)",
            ),
        ] {
            assert_eq!(
                wording.rule(rules, id, language).unwrap().text,
                text,
                "{id} {language}"
            );
        }
        assert_eq!(wording.rule(&some, "no-such-rule", "en"), None);
    }

    #[test]
    fn amounts_percentages_and_names_of_an_operator_are_written_out() {
        let wording = wording();
        let rules = rules(
            "tax-report-amount = \"1234567.5 EUR\"\n\
             buyer-protection-fee-fixed = \"150 JPY\"\n\
             selling-fee-percent = 12.5\n\
             dispute-authority = { name = \"UOKiK\", url = \"https://uokik.gov.pl/\" }",
        );
        let text = |id, language| wording.rule(&rules, id, language).unwrap().text;
        assert_eq!(text("tax-report-amount", "en"), "€1,234,567.50");
        assert_eq!(
            text("tax-report-amount", "pl"),
            "1\u{a0}234\u{a0}567,50\u{a0}€"
        );
        assert_eq!(text("buyer-protection-fee-fixed", "en"), "JPY\u{a0}150");
        assert_eq!(text("selling-fee-percent", "de"), "12,5\u{a0}%");
        assert_eq!(text("dispute-authority", "zh"), "UOKiK");
        let url = wording.rule(&rules, "dispute-authority", "zh").unwrap().url;
        assert_eq!(url.as_deref(), Some("https://uokik.gov.pl/"));
    }

    #[test]
    fn every_rule_reads_in_every_language_without_leftovers() {
        let wording = wording();
        let rules = Rules::defaults();
        for language in ["en", "es", "it", "fr", "nl", "de", "zh", "pt", "pl"] {
            for id in Rules::ids() {
                let text = wording.rule(&rules, id, language).unwrap().text;
                assert!(
                    !text.is_empty() && text.trim() == text,
                    "{language} {id}: {text:?}"
                );
                assert!(
                    !text.contains(['{', '}', '\u{2068}', '\u{2069}']),
                    "{language} {id}: {text:?}"
                );
            }
        }
    }

    #[test]
    fn broken_and_missing_words_are_reported_and_english_stands_in() {
        let mut wording = Wording::built_in();
        let problems = wording.add(
            "nl",
            "rule-days = { $dagen } dagen\nrule-hours = { $count\n",
        );
        let has = |line: usize, part: &str| {
            problems
                .iter()
                .any(|(at, reason)| *at == line && reason.contains(part))
        };
        assert!(has(1, "`rule-days`"), "{problems:?}");
        assert!(has(2, "`rule-hours` is missing"), "{problems:?}");
        assert!(has(1, "`rule-months` is missing"), "{problems:?}");
        let text = |id| wording.rule(&Rules::defaults(), id, "nl").unwrap().text;
        assert_eq!(text("report-window-days"), "3 days");
        assert_eq!(text("reply-wait-hours"), "48 hours");
        assert_eq!(
            wording
                .rule(&Rules::defaults(), "objection-days", "xx")
                .unwrap()
                .text,
            "14 days"
        );
    }
}
