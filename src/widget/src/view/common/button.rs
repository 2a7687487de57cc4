//! Buttons: one primary a screen, at the same place.

use flow::Event;
use leptos::prelude::*;

use crate::dom::{El, IntoNode, Local, el};

use super::icon;
use crate::shell::use_dispatch;
use crate::words::t;

/// How much weight a button has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The one thing to do here.
    Primary,
    /// A real choice beside it.
    Secondary,
    /// A way on that does not compete.
    Quiet,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Quiet => "quiet",
        }
    }
}

/// What sends an event when it is pressed. It is one function for all of them, since each would
/// weigh as much.
pub(crate) fn press(class: &str, event: impl Fn() -> Event + 'static) -> El {
    press_erased(class, Box::new(event))
}

#[inline(never)]
fn press_erased(class: &str, event: Box<dyn Fn() -> Event>) -> El {
    let dispatch = use_dispatch();
    el("button")
        .attr("type", "button")
        .class(class)
        .on("click", move |_| dispatch.send(event()))
}

/// A button that sends an event.
pub(crate) fn button(
    kind: Kind,
    part: &'static str,
    label: impl IntoNode,
    event: impl Fn() -> Event + 'static,
) -> El {
    press("button", event)
        .attr("data-kind", kind.name())
        .attr("part", part)
        .child(label.into_node())
}

/// A link to a page of the marketplace that looks like a button. It opens beside, so that the
/// shopper finds the help as it was.
pub(crate) fn link_button(kind: Kind, url: String, label: impl IntoNode) -> El {
    el("a")
        .class("button")
        .attr("data-kind", kind.name())
        .attr("href", url)
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .child(label.into_node())
        .child(icon("external"))
}

/// Copies a text and says so for a moment; where a page forbids that, nothing is said. A page
/// without `https` has no clipboard at all, and then no such button.
pub(crate) fn copy_button(text: impl Fn() -> String + 'static) -> Option<El> {
    let clipboard = window().navigator().clipboard();
    if clipboard.is_undefined() {
        return None;
    }
    let copied = Local::new();
    let copy = move |_| {
        let written = clipboard.write_text(&text());
        wasm_bindgen_futures::spawn_local(async move {
            if wasm_bindgen_futures::JsFuture::from(written).await.is_ok() {
                copied.set(1);
                set_timeout(move || copied.set(0), std::time::Duration::from_secs(3));
            }
        });
    };
    let label = move || {
        t(if copied.get() > 0 {
            "case-copied"
        } else {
            "case-copy"
        })
    };
    let button = el("button")
        .attr("type", "button")
        .class("button")
        .attr("data-kind", "quiet")
        .on("click", copy)
        .child(icon("copy"))
        .child(el("span").attr("aria-live", "polite").child(label));
    Some(button)
}

/// "Talk to customer service": always a real button.
pub(crate) fn talk_button(kind: Kind) -> El {
    let label = (icon("person"), el("span").child(t("talk")));
    button(kind, "talk", label, || Event::TalkChosen)
}

/// The bar at the foot of a screen.
pub(crate) fn back_bar(content: impl IntoNode) -> El {
    el("div").class("bar").child(content.into_node())
}
