//! The words of the interface as they travel to the widget: `help-center.ftl` of a language without
//! what every shopper would download for nothing, and with English behind it where it has gaps.
//!
//! English is part of this binary and of no other file that shoppers load. A message that a language
//! does not have, or that might not format, comes in English too, after the line [`ENGLISH_FOLLOWS`];
//! the widget shows it when the language's own does not serve, and marks it.

use std::collections::BTreeSet;

use fluent_bundle::FluentResource;

/// The English of every version of this binary.
static ENGLISH: &str = include_str!("../../../locales/en/help-center.ftl");

/// Says, in a comment of Fluent, that what follows is English. `i18n` looks for this line.
const ENGLISH_FOLLOWS: &str = "## en\n";

/// What the loader says by itself; its messages begin so.
const LAUNCHER: &str = "launcher-";

/// The text of a `help-center.ftl` as the widget gets it.
pub(crate) fn served(text: &str) -> String {
    let own = messages(text);
    // Of two messages with one name, the first holds.
    let find = |id: &str| own.iter().find(|message| message.id == id);
    let behind: String = messages(ENGLISH)
        .into_iter()
        .filter(|english| !find(english.id).is_some_and(|own| is_sure(own, english)))
        .map(|english| english.text)
        .collect();
    let mark = if behind.is_empty() {
        ""
    } else {
        ENGLISH_FOLLOWS
    };
    let own = own.into_iter().map(|message| message.text);
    own.chain([mark.to_owned(), behind]).collect()
}

/// A message as it stands in a file.
struct Message<'file> {
    id: &'file str,
    text: String,
}

/// All messages but the launcher's, without comments, indents and whatever else is for people.
fn messages(text: &str) -> Vec<Message<'_>> {
    let mut messages: Vec<Message<'_>> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        // A message begins with its name; every other line goes on with it.
        if line.starts_with(|sign: char| sign.is_ascii_alphabetic() || sign == '-') {
            let (id, value) = line.split_once('=').unwrap_or((line, ""));
            let equals = if line.contains('=') { "=" } else { "" };
            let (id, value) = (id.trim(), value.trim());
            let text = [id, equals, value, "\n"].concat();
            messages.push(Message { id, text });
        } else if !(line.is_empty() || line.starts_with([' ', '{', '}', '[', '*', '.'])) {
            // What Fluent cannot read belongs to no message, nor does what hangs on it.
            let text = String::new();
            messages.push(Message { id: "", text });
        } else if let Some(message) = messages.last_mut() {
            let line = line.trim();
            if !line.is_empty() {
                message.text.push(' ');
            }
            message.text.push_str(line);
            message.text.push('\n');
        }
    }
    messages.retain(|message| !message.id.is_empty() && !message.id.starts_with(LAUNCHER));
    for message in &mut messages {
        message.text.truncate(message.text.trim_end().len());
        message.text.push('\n');
    }
    messages
}

/// Whether a message formats wherever the English one does: it can be read, and needs no variable
/// that English does not, nor another message.
fn is_sure(own: &Message<'_>, english: &Message<'_>) -> bool {
    FluentResource::try_new(own.text.clone()).is_ok()
        && variables(&own.text).is_subset(&variables(&english.text))
        && own.text.split('{').skip(1).all(|inserted| {
            let starts = ["$", "PLURAL($", "NUMBER($", "\""];
            let inserted = inserted.trim_start();
            starts.iter().any(|start| inserted.starts_with(start))
        })
}

/// The names of the variables in a message.
fn variables(text: &str) -> BTreeSet<&str> {
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || "-_".contains(sign);
    text.split('$')
        .skip(1)
        .filter_map(|rest| rest.split(|sign| !is_part(sign)).next())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a language says itself, and the English behind it.
    fn parts(text: &str) -> (String, String) {
        let served = served(text);
        let (own, behind) = served.split_once(ENGLISH_FOLLOWS).unwrap_or((&served, ""));
        (own.to_owned(), behind.to_owned())
    }

    #[test]
    fn no_published_language_needs_english() {
        let locales = concat!(env!("CARGO_MANIFEST_DIR"), "/../../locales");
        for folder in std::fs::read_dir(locales).unwrap() {
            let Ok(text) = std::fs::read_to_string(folder.unwrap().path().join("help-center.ftl"))
            else {
                continue;
            };
            let (own, behind) = parts(&text);
            assert_eq!(behind, "");
            assert!(own.len() > 5_000 && !own.contains('#') && !own.contains(LAUNCHER));
        }
    }

    #[test]
    fn what_is_for_people_stays_away() {
        let text = "# A note\nlauncher-label =\n    Hulp?\n\n## Antwoorden\n\nyes = Ja\n\
                    case-title =\n    { $reference ->\n        [one] Een\n       *[other] Twee\n    }\n";
        let expected = "yes=Ja\ncase-title=\n { $reference ->\n [one] Een\n *[other] Twee\n }\n";
        assert_eq!(parts(text).0, expected);
        assert!(FluentResource::try_new(expected.to_owned()).is_ok());
    }

    #[test]
    fn what_fluent_cannot_read_belongs_to_no_message() {
        let text = "yes = Ja\n<<<<<<< HEAD\n no more\nno = Nee\n  echt\n=======\n";
        assert_eq!(parts(text).0, "yes=Ja\nno=Nee\n echt\n");
    }

    #[test]
    fn english_stands_behind_what_may_not_serve() {
        let sure = "panel-title = Hulp\ncase-title = Zaak { $reference } { \"nr\" }\n";
        let (_, behind) = parts(sure);
        assert!(behind.contains("panel-close=Close help\n"), "{behind}");
        assert!(!behind.contains("panel-title=") && !behind.contains("case-title="));
        assert!(!behind.contains(LAUNCHER));
        assert!(FluentResource::try_new(behind).is_ok());
        for unsure in [
            "case-title = Zaak { $nummer }",
            "case-title = Zaak { $",
            "case-title",
            "case-title =",
            "case-title = { ODD($reference) }",
            "case-title = { other }\nother = { $nummer }",
            "case-title = Zaak { $reference }\n{ \"open",
            "case-title = Zaak { $nummer }\ncase-title = Zaak { $reference }",
        ] {
            let (own, behind) = parts(unsure);
            assert!(own.starts_with("case-title"), "{unsure}");
            assert!(
                behind.contains("case-title=Case { $reference }\n"),
                "{unsure}"
            );
        }
    }
}
