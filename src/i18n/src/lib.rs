//! The words of the interface.
//!
//! They arrive at run time as the text of a language's `help-center.ftl`; where that has gaps, the
//! help desk puts English behind it. [`Texts::text`] never fails: a message that is missing or broken
//! falls back to English by itself, says so in [`Text::fallback`] so that the screen can mark it with
//! `lang="en"`, and is reported once.
//!
//! fluent-rs reads the files; `resolver` makes text of what was read.
//!
//! Plural forms and numbers come from the host's `Intl` through [`Intl`]; dates, money and lists
//! are formatted before they get here and are plain text to Fluent. The marks that isolate
//! inserted text (U+2068, U+2069) stay on: they hold mixed directions apart.

mod negotiation;
mod resolver;

pub use negotiation::{language_tag, negotiate};

use std::borrow::Cow;
use std::cell::RefCell;

use fluent::FluentResource;

use crate::resolver::{Resolver, pattern};

/// The line, a comment to Fluent, after which a file goes on in English.
const ENGLISH_FOLLOWS: &str = "## en\n";

/// What the host knows of numbers in a language. `tag` is a BCP 47 tag.
#[derive(Clone, Copy)]
pub struct Intl {
    /// The plural category of a number: `zero`, `one`, `two`, `few`, `many` or `other`.
    pub plural: fn(tag: &str, number: u32) -> &'static str,
    /// The number as people read it; nothing where plain digits should serve.
    pub number: fn(tag: &str, number: u32) -> Option<String>,
}

impl Intl {
    /// No host: English plural forms and plain digits.
    pub const NONE: Self = Self {
        plural: |_, number| if number == 1 { "one" } else { "other" },
        number: |_, _| None,
    };
}

/// A formatted message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// What to show.
    pub text: String,
    /// Whether it is English because the language chosen has no such message.
    pub fallback: bool,
}

/// A message that could not be shown as the translator meant it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Problem {
    /// Folder name of the locale.
    pub language: String,
    /// The message, or empty when the whole file is meant.
    pub id: String,
    /// What is wrong, in English, for translators and engineers.
    pub reason: String,
}

/// The words in one language, with English behind them.
pub struct Texts {
    language: String,
    chosen: Locale,
    english: Locale,
    intl: Intl,
    problems: RefCell<Vec<Problem>>,
    reported: RefCell<Vec<String>>,
}

struct Locale {
    file: FluentResource,
    tag: String,
}

/// A value for a variable of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'text> {
    /// Text, inserted as it is.
    Text(Cow<'text, str>),
    /// A number that the message may choose a plural form by.
    Number(u32),
}

impl<'text> From<&'text str> for Value<'text> {
    fn from(text: &'text str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}

impl Texts {
    /// The words of `language`: `source` is its `help-center.ftl` with the English that stands
    /// behind it. Broken messages in it are reported and left out; the others serve.
    #[must_use]
    pub fn new(language: &str, source: &str, intl: Intl) -> Self {
        // `str::split_once` would bring two thousand bytes of an algorithm for far longer texts.
        let mut lines = source.as_bytes().windows(ENGLISH_FOLLOWS.len());
        let (own, english) = match lines.position(|line| line == ENGLISH_FOLLOWS.as_bytes()) {
            Some(at) => (&source[..at], &source[at + ENGLISH_FOLLOWS.len()..]),
            None => (source, ""),
        };
        let mut problems = Vec::new();
        Self {
            language: language.to_owned(),
            chosen: Locale::new(language, own, &mut problems),
            english: Locale::new("en", english, &mut problems),
            intl,
            problems: RefCell::new(problems),
            reported: RefCell::default(),
        }
    }

    /// Folder name of the language these words are in.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The message `id` with its variables filled in.
    #[must_use]
    pub fn text(&self, id: &str, values: &[(&str, Value<'_>)]) -> Text {
        let (readable, reason) = match self.chosen.format(id, values, self.intl) {
            Ok(text) => {
                return Text {
                    text,
                    fallback: false,
                };
            }
            Err(problem) => problem,
        };
        self.report(id, reason);
        let english = self.english.format(id, values, self.intl);
        Text {
            text: english.unwrap_or(readable),
            fallback: true,
        }
    }

    /// Whether there is such a message: those chosen by data, such as the name of a rule, may be
    /// unknown to this version.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        let has = |locale: &Locale| pattern(&locale.file, id, None).is_some();
        has(&self.chosen) || has(&self.english)
    }

    /// What was found wrong since the last call, each thing once.
    #[must_use]
    pub fn take_problems(&self) -> Vec<Problem> {
        self.problems.take()
    }

    fn report(&self, id: &str, reason: &str) {
        let mut reported = self.reported.borrow_mut();
        if !reported.iter().any(|known| known == id) {
            reported.push(id.to_owned());
            self.problems.borrow_mut().push(Problem {
                language: self.language.clone(),
                id: id.to_owned(),
                reason: reason.to_owned(),
            });
        }
    }
}

impl Locale {
    fn new(language: &str, source: &str, problems: &mut Vec<Problem>) -> Self {
        let mut problem = |id: &str, reason: &str| {
            problems.push(Problem {
                language: language.to_owned(),
                id: id.to_owned(),
                reason: reason.to_owned(),
            });
        };
        let file = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(rest, errors)| {
            for error in errors {
                let place = error.slice.unwrap_or(error.pos);
                let line = source.get(place).and_then(|text| text.lines().next());
                problem(
                    "",
                    &("cannot be read: ".to_owned() + line.unwrap_or_default()),
                );
            }
            rest
        });
        Self {
            file,
            tag: language_tag(language),
        }
    }

    /// The text, or something readable and the reason why it is not what was meant.
    fn format(
        &self,
        id: &str,
        values: &[(&str, Value<'_>)],
        intl: Intl,
    ) -> Result<String, (String, &'static str)> {
        let missing = || (String::new(), "missing");
        let pattern = pattern(&self.file, id, None).ok_or_else(missing)?;
        let mut resolver = Resolver {
            file: &self.file,
            tag: &self.tag,
            intl,
            text: String::new(),
            problem: None,
            placeables: 0,
        };
        resolver.format(pattern, values);
        match resolver.problem {
            None => Ok(resolver.text),
            Some(problem) => Err((resolver.text, problem)),
        }
    }
}

/// `text` without the marks that Fluent puts around inserted values, for places where marks are
/// read as characters: names of elements, comparisons.
#[must_use]
pub fn without_isolation(text: &str) -> String {
    text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &Text) -> String {
        without_isolation(&text.text)
    }

    #[test]
    fn a_missing_message_falls_back_to_english_and_says_so_once() {
        let texts = Texts::new(
            "nl",
            "panel-title = Helpcentrum\n## en\npanel-close = Close help",
            Intl::NONE,
        );
        assert_eq!(plain(&texts.text("panel-title", &[])), "Helpcentrum");
        for _ in 0..2 {
            let text = texts.text("panel-close", &[]);
            assert_eq!(text.text, "Close help");
            assert!(text.fallback);
        }
        let problems = texts.take_problems();
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!(problems[0].id, "panel-close");
    }

    #[test]
    fn a_wrong_variable_never_shows_braces() {
        let texts = Texts::new(
            "nl",
            "case-title = Zaak { $nummer }\n## en\ncase-title = Case { $reference }",
            Intl::NONE,
        );
        let text = texts.text("case-title", &[("reference", "HC-1".into())]);
        assert_eq!(plain(&text), "Case HC-1");
        assert!(text.fallback);
        assert_eq!(texts.take_problems().len(), 1);
    }

    #[test]
    fn a_broken_file_still_serves_what_can_be_read() {
        let source = "panel-title = Helpcentrum\npanel-close = { $\nyes = Ja\nyes = Jawel\n## en\npanel-close = Close help";
        let texts = Texts::new("nl", source, Intl::NONE);
        assert_eq!(plain(&texts.text("panel-title", &[])), "Helpcentrum");
        assert_eq!(plain(&texts.text("panel-close", &[])), "Close help");
        assert_eq!(plain(&texts.text("yes", &[])), "Ja");
        assert!(texts.take_problems().len() >= 2);
    }

    #[test]
    fn values_are_text_and_never_syntax() {
        let texts = Texts::new("en", "case-title = Case { $reference }", Intl::NONE);
        let hostile = "{ $x } <img onerror=alert(1)> \u{202e}";
        let text = texts.text("case-title", &[("reference", hostile.into())]);
        assert_eq!(plain(&text), format!("Case {hostile}"));
        assert!(!text.fallback);
    }

    #[test]
    fn the_rest_of_fluent_works_too() {
        let source = "\
-shop = { $case ->
   *[nominative] Markt
    [genitive] Markts
    }
    .gender = neuter
also = und
    .more = und mehr
a = { -shop }, { -shop(case: \"genitive\") } { also } { also.more }
b = { -shop.gender ->
    [neuter] das
   *[other] die
 } { \"\\u0022\" } { 5 } { $n ->
    [0] keine
    [one] eine
   *[other] { NUMBER($n) }
 }
loop = { loop }
none = { nothing }
odd = { ODD($n) }";
        let texts = Texts::new("de", source, Intl::NONE);
        let text = |id: &str, number: u32| texts.text(id, &[("n", number.into())]);
        assert_eq!(plain(&text("a", 0)), "Markt, Markts und und mehr");
        assert_eq!(plain(&text("b", 0)), "das \" 5 keine");
        assert_eq!(plain(&text("b", 1)), "das \" 5 eine");
        assert_eq!(plain(&text("b", 7)), "das \" 5 7");
        for broken in ["loop", "none", "odd"] {
            assert!(text(broken, 1).fallback, "{broken}");
        }
    }

    #[test]
    fn the_host_decides_plural_forms_and_numbers() {
        let intl = Intl {
            plural: |tag, number| {
                assert_eq!(tag, "pl");
                if number == 2 { "few" } else { "many" }
            },
            number: |_, number| Some(format!("<{number}>")),
        };
        let source = "clock-days-left = { PLURAL($days) ->\n [few] { $days } dni!\n *[many] { $days } dni\n }";
        let texts = Texts::new("pl", source, intl);
        let text = |days: u32| plain(&texts.text("clock-days-left", &[("days", days.into())]));
        assert_eq!(text(2), "<2> dni!");
        assert_eq!(text(5), "<5> dni");
    }
}
