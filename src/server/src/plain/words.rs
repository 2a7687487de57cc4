//! What the pages say: `help-center.ftl` and `plain.ftl` of each language, read again when a file
//! changes.
//!
//! A message that is missing or broken is taken from English, which is also part of the binary, and
//! marked as English on the page. There is no `Intl` here: plural forms come from Fluent's own
//! tables, and a date is put together by the translator's message. Times are the team's, with their
//! distance from UTC, because without a script nobody knows the reader's zone.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::time::SystemTime;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::{Timestamp, Zoned, tz::TimeZone};
use maud::{Markup, Render, html};
use unic_langid::LanguageIdentifier;

use crate::text::primary;

const FILES: [&str; 2] = ["help-center.ftl", "plain.ftl"];

static BUILT_IN: LazyLock<Bundle> = LazyLock::new(|| {
    Bundle::new(
        "en",
        [
            include_str!("../../../../locales/en/help-center.ftl").to_owned(),
            include_str!("../../../../locales/en/plain.ftl").to_owned(),
        ],
    )
});

/// The words of all languages, as far as somebody asked for them.
pub(crate) struct Words {
    locales: PathBuf,
    kept: Mutex<HashMap<String, (Stamp, Arc<Bundle>)>>,
}

/// Size and time of the files that a bundle was read from.
type Stamp = [Option<(u64, Option<SystemTime>)>; FILES.len()];

/// The words of one language.
#[derive(Clone)]
pub(crate) struct Voice {
    /// The folder of the language.
    pub(crate) lang: String,
    own: Arc<Bundle>,
}

struct Bundle(FluentBundle<FluentResource>);

/// A message with its variables filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Text {
    text: String,
    /// It is English because the language has no such message.
    is_fallback: bool,
}

impl Words {
    pub(crate) fn new(locales: PathBuf) -> Self {
        Self {
            locales,
            kept: Mutex::default(),
        }
    }

    /// The words of a language that is known to exist. Looks at files, so it blocks.
    pub(crate) fn voice(&self, lang: &str) -> Voice {
        let paths = FILES.map(|name| self.locales.join(lang).join(name));
        let stamp: Stamp = paths.each_ref().map(|path| {
            let data = std::fs::metadata(path).ok()?;
            Some((data.len(), data.modified().ok()))
        });
        let kept = || self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept()
            .get(lang)
            .filter(|(known, _)| *known == stamp)
            .map(|(_, bundle)| Arc::clone(bundle));
        let own = known.unwrap_or_else(|| {
            let texts = paths.map(|path| std::fs::read_to_string(path).unwrap_or_default());
            let bundle = Arc::new(Bundle::new(lang, texts));
            kept().insert(lang.to_owned(), (stamp, Arc::clone(&bundle)));
            bundle
        });
        Voice {
            lang: lang.to_owned(),
            own,
        }
    }
}

/// The folder for a BCP 47 tag: itself, or that of its primary language.
pub(super) fn negotiate(tag: &str, languages: &[String]) -> Option<String> {
    let find = |wanted: &str| {
        languages
            .iter()
            .find(|known| known.eq_ignore_ascii_case(wanted))
    };
    let tag = tag.trim().replace('_', "-");
    find(&tag).or_else(|| find(primary(&tag))).cloned()
}

/// The tag of a folder of `locales/` for `lang`.
pub(super) fn language_tag(folder: &str) -> &str {
    match folder {
        "pt" => "pt-PT",
        "zh" => "zh-Hans",
        tag => tag,
    }
}

impl Voice {
    /// The tag for `lang`.
    pub(super) fn tag(&self) -> &str {
        language_tag(&self.lang)
    }

    /// A message without variables.
    pub(crate) fn say(&self, id: &str) -> Text {
        self.say_with(id, &[])
    }

    /// A message with variables.
    pub(crate) fn say_with(&self, id: &str, values: &[(&'static str, FluentValue<'_>)]) -> Text {
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            arguments.set(*name, value.clone());
        }
        if let Some(text) = self.own.format(id, &arguments) {
            return Text {
                text,
                is_fallback: false,
            };
        }
        tracing::debug!(id, lang = self.lang, "no such message");
        Text {
            text: BUILT_IN.format(id, &arguments).unwrap_or_default(),
            is_fallback: self.lang != "en",
        }
    }

    /// What the language calls itself; its tag where nobody wrote that down.
    pub(super) fn own_name(&self) -> String {
        self.own
            .format("plain-language-name", &FluentArgs::new())
            .unwrap_or_else(|| self.tag().to_owned())
    }

    /// A day as people write it.
    pub(crate) fn day(&self, moment: Timestamp, zone: &TimeZone) -> String {
        let moment = moment.to_zoned(zone.clone());
        self.say_with("plain-day", &self.date(&moment)).plain()
    }

    /// A day and a time, with the distance from UTC.
    pub(crate) fn moment(&self, moment: Timestamp, zone: &TimeZone) -> String {
        let moment = moment.to_zoned(zone.clone());
        let mut values = self.date(&moment);
        values.push((
            "time",
            FluentValue::from(moment.strftime("%H:%M").to_string()),
        ));
        values.push(("zone", FluentValue::from(zone_name(&moment))));
        self.say_with("plain-moment", &values).plain()
    }

    fn date(&self, moment: &Zoned) -> Vec<(&'static str, FluentValue<'static>)> {
        let month = moment.month();
        vec![
            // A number: French writes the first of a month in its own way.
            ("day", FluentValue::from(moment.day())),
            (
                "month",
                FluentValue::from(self.say(&format!("plain-month-{month}")).plain()),
            ),
            ("year", FluentValue::from(moment.year().to_string())),
        ]
    }
}

/// `UTC+1`, `UTC-3:30`: understood in every language.
fn zone_name(moment: &Zoned) -> String {
    let minutes = moment.offset().seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    match (hours, rest) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
    }
}

impl Bundle {
    fn new(lang: &str, texts: [String; FILES.len()]) -> Self {
        let locale: LanguageIdentifier = language_tag(lang).parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        let added = bundle.add_function("PLURAL", |positional, _| {
            positional.first().cloned().unwrap_or(FluentValue::Error)
        });
        debug_assert!(added.is_ok(), "the bundle is new and has no functions");
        for text in texts {
            // What can be read of a broken file serves; the locale check names what cannot.
            let resource = match FluentResource::try_new(text) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    tracing::warn!(lang, count = errors.len(), "messages cannot be read");
                    resource
                }
            };
            if bundle.add_resource(resource).is_err() {
                tracing::warn!(lang, "a message stands twice; the first counts");
            }
        }
        Self(bundle)
    }

    /// The message, unless it is missing or does not fit its variables.
    fn format(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.0.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = self.0.format_pattern(pattern, Some(arguments), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }
}

impl Text {
    /// The folder of the language that it is in.
    pub(crate) fn lang<'a>(&self, voice: &'a Voice) -> &'a str {
        if self.is_fallback { "en" } else { &voice.lang }
    }

    /// The bare text, for attributes, options and titles: without the marks that isolate what was
    /// filled in.
    pub(crate) fn plain(&self) -> String {
        self.text
            .replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
    }
}

impl Render for Text {
    fn render(&self) -> Markup {
        html! {
            @if self.is_fallback { span lang="en" { (self.text) } } @else { (self.text) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locales() -> PathBuf {
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../locales")
    }

    #[test]
    fn dates_read_as_people_write_them() {
        let words = Words::new(locales());
        let zone = TimeZone::get("Europe/Amsterdam").unwrap();
        let moment = "2026-11-23T17:00:00Z".parse().unwrap();
        for (lang, day, with_time) in [
            ("en", "23 November 2026", "23 November 2026, 18:00 (UTC+1)"),
            (
                "es",
                "23 de noviembre de 2026",
                "23 de noviembre de 2026, 18:00 (UTC+1)",
            ),
            (
                "it",
                "23 novembre 2026",
                "23 novembre 2026, ore 18:00 (UTC+1)",
            ),
            ("fr", "23 novembre 2026", "23 novembre 2026 à 18:00 (UTC+1)"),
            (
                "nl",
                "23 november 2026",
                "23 november 2026 om 18:00 (UTC+1)",
            ),
            (
                "de",
                "23. November 2026",
                "23. November 2026, 18:00 Uhr (UTC+1)",
            ),
            ("zh", "2026年11月23日", "2026年11月23日 18:00（UTC+1）"),
            (
                "pt",
                "23 de novembro de 2026",
                "23 de novembro de 2026, às 18:00 (UTC+1)",
            ),
            (
                "pl",
                "23 listopada 2026",
                "23 listopada 2026, 18:00 (UTC+1)",
            ),
        ] {
            let voice = words.voice(lang);
            assert_eq!(voice.day(moment, &zone), day);
            assert_eq!(voice.moment(moment, &zone), with_time);
        }
    }

    #[test]
    fn french_writes_the_first_of_a_month_in_its_own_way() {
        let voice = Words::new(locales()).voice("fr");
        let first = "2026-12-01T12:00:00Z".parse().unwrap();
        assert_eq!(voice.day(first, &TimeZone::UTC), "1er décembre 2026");
        let moment = voice.moment(first, &TimeZone::UTC);
        assert_eq!(moment, "1er décembre 2026 à 12:00 (UTC)");
    }

    #[test]
    fn plural_forms_are_those_of_the_language() {
        let voice = Words::new(locales()).voice("pl");
        let say = |count: u32| {
            voice
                .say_with("text-too-long", &[("count", count.into())])
                .plain()
        };
        assert!(say(1).ends_with("1 znak."), "{}", say(1));
        assert!(say(3).ends_with("3 znaki."), "{}", say(3));
        assert!(say(5).ends_with("5 znaków."), "{}", say(5));
    }

    #[test]
    fn what_is_missing_is_english_and_says_so_and_an_edit_shows() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("sv")).unwrap();
        let file = folder.path().join("sv/plain.ftl");
        std::fs::write(&file, "plain-language-name = Svenska\n").unwrap();
        let words = Words::new(folder.path().to_owned());
        let voice = words.voice("sv");
        assert_eq!(voice.own_name(), "Svenska");
        let title = html! { (voice.say("plain-title")) }.into_string();
        assert!(title.starts_with("<span lang=\"en\">"), "{title}");
        assert_eq!(voice.say("plain-title").lang(&voice), "en");
        assert_eq!(voice.say("plain-language-name").lang(&voice), "sv");
        std::fs::write(&file, "plain-title = Skriv <b>till</b> kundtjänst\n").unwrap();
        let title = html! { (words.voice("sv").say("plain-title")) }.into_string();
        assert_eq!(title, "Skriv &lt;b&gt;till&lt;/b&gt; kundtjänst");
    }

    #[test]
    fn tags_lead_to_folders() {
        let languages = ["en", "pt", "zh"].map(str::to_owned);
        for (tag, folder) in [
            ("pt", Some("pt")),
            ("PT-br", Some("pt")),
            ("zh_TW", Some("zh")),
            ("xx", None),
            ("", None),
            ("../en", None),
        ] {
            assert_eq!(negotiate(tag, &languages).as_deref(), folder, "{tag}");
        }
    }

    #[test]
    fn zones_are_told_by_their_distance() {
        for (zone, name) in [
            ("UTC", "UTC"),
            ("Europe/Amsterdam", "UTC+1"),
            ("America/St_Johns", "UTC-3:30"),
            ("Asia/Kathmandu", "UTC+5:45"),
        ] {
            let moment: Timestamp = "2026-11-23T17:00:00Z".parse().unwrap();
            assert_eq!(
                zone_name(&moment.to_zoned(TimeZone::get(zone).unwrap())),
                name
            );
        }
    }
}
