//! Words for views: the current language's texts, and marking what fell back to English.

use contract::{Money, Timestamp};
use i18n::{Texts, Value};

use crate::dom::{IntoNode, Node, el};

use crate::intl;
use crate::shell::{Dispatch, use_surroundings};

/// The texts of the widget; a new language is a new value.
#[derive(Clone, Copy)]
pub(crate) struct Words(pub(crate) Dispatch);

/// The words in the shopper's language. The panel is built anew when the language changes, so a
/// view asks once.
pub(crate) fn use_words() -> Words {
    use_surroundings().words
}

impl Words {
    /// Asks again when the language changes.
    pub(crate) fn track(self) {
        self.0.mounted().track_language();
    }

    fn with<R>(self, read: impl FnOnce(&Texts) -> R) -> R {
        read(&self.0.mounted().texts())
    }

    /// Folder name of the language.
    pub(crate) fn language(self) -> String {
        self.with(|texts| texts.language().to_owned())
    }

    /// A text for an attribute or a live region, where no mark can stand.
    pub(crate) fn plain(self, id: &str) -> String {
        self.plain_with(id, &[])
    }

    /// [`Self::plain`] with variables.
    pub(crate) fn plain_with(self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.format(id, values).text
    }

    /// Whether there is such a message; those named by data may be unknown.
    pub(crate) fn has(self, id: &str) -> bool {
        self.with(|texts| texts.has(id))
    }

    /// An amount of money.
    pub(crate) fn money(self, money: &Money) -> String {
        self.with(|texts| intl::money(texts.language(), money))
    }

    /// A day.
    pub(crate) fn day(self, at: &Timestamp) -> String {
        self.with(|texts| intl::day(texts.language(), at))
    }

    fn format(self, id: &str, values: &[(&str, Value<'_>)]) -> i18n::Text {
        self.with(|texts| {
            let text = texts.text(id, values);
            report(texts);
            text
        })
    }
}

/// A message as a child of an element.
pub(crate) fn t(id: &str) -> Node {
    t_with(id, &[])
}

/// A message with variables as a child of an element; marked when it fell back to English.
pub(crate) fn t_with(id: &str, values: &[(&str, Value<'_>)]) -> Node {
    let text = use_words().format(id, values);
    if text.fallback {
        el("span").attr("lang", "en").child(text.text).into_node()
    } else {
        Node::Text(text.text)
    }
}

/// Tells engineers and translators, once each, what is missing or wrong.
pub(crate) fn report(texts: &Texts) {
    for problem in texts.take_problems() {
        leptos::logging::warn!(
            "help-center: {}: {} {}",
            problem.language,
            problem.id,
            problem.reason
        );
    }
}
