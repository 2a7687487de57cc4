//! Buttons: one primary a screen, at the same place.

use crate::dom::{El, IntoNode, el};
use flow::Event;

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

/// A button that sends an event.
pub(crate) fn button(
    kind: Kind,
    part: &'static str,
    label: impl IntoNode,
    event: impl Fn() -> Event + 'static,
) -> El {
    let dispatch = use_dispatch();
    el("button")
        .attr("type", "button")
        .class("button")
        .attr("data-kind", kind.name())
        .attr("part", part)
        .on("click", move |_| dispatch.send(event()))
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

/// "Talk to customer service": always a real button.
pub(crate) fn talk_button(kind: Kind) -> El {
    let label = (icon("person"), el("span").child(t("talk")));
    button(kind, "talk", label, || Event::TalkChosen)
}

/// The bar at the foot of a screen.
pub(crate) fn back_bar(content: impl IntoNode) -> El {
    el("div").class("bar").child(content.into_node())
}
