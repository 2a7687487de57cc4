//! Buttons: one primary a screen, at the same place.

use flow::Event;
use leptos::prelude::*;

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
    label: impl IntoView + 'static,
    event: impl Fn() -> Event + 'static,
) -> impl IntoView {
    let dispatch = use_dispatch();
    view! { class="hc",
        <button
            type="button"
            class="button"
            data-kind=kind.name()
            part=part
            on:click=move |_| dispatch.send(event())
        >
            {label.into_any()}
        </button>
    }
}

/// A link to a page of the marketplace that looks like a button. It opens beside, so that the
/// shopper finds the help as it was.
pub(crate) fn link_button(
    kind: Kind,
    url: String,
    label: impl IntoView + 'static,
) -> impl IntoView {
    view! { class="hc",
        <a class="button" data-kind=kind.name() href=url target="_blank" rel="noopener">
            {label.into_any()}
            {icon("external")}
        </a>
    }
}

/// "Talk to customer service": always a real button.
pub(crate) fn talk_button(kind: Kind) -> impl IntoView {
    let label = view! { class="hc", {icon("person")} <span>{t("talk")}</span> };
    button(kind, "talk", label, || Event::TalkChosen)
}

/// The bar at the foot of a screen.
pub(crate) fn back_bar(content: impl IntoView + 'static) -> impl IntoView {
    view! { class="hc", <div class="bar">{content.into_any()}</div> }
}
