//! Parts that several screens share.

mod button;
mod failure;
mod field;
mod icon;
mod subject;
mod timeline;

use flow::{Failure, Flow, Remote};
use leptos::prelude::*;

use crate::shell::use_flow;
use crate::words::t;

pub(crate) use button::{Kind, back_bar, button, link_button, talk_button};
pub(crate) use failure::{failure_box, failure_text};
pub(crate) use field::TextArea;
pub(crate) use icon::icon;
pub(crate) use subject::{chosen_card, item_card, order_card, order_facts};
pub(crate) use timeline::clocks;

/// What a screen reads of the flow. It keeps its last value while the screen is being left.
pub(crate) fn slice<T>(pick: impl Fn(&Flow) -> Option<T> + Send + Sync + 'static) -> Memo<T>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let flow = use_flow();
    let memo = Memo::new(move |last: Option<&T>| {
        flow.with(&pick)
            .or_else(|| last.cloned())
            .expect("a screen is built while the flow is on its step")
    });
    memo.with_untracked(|_| ());
    memo
}

/// The heading of a screen; takes the focus when the screen appears.
pub(crate) fn heading(text: impl IntoView + 'static) -> impl IntoView {
    view! { class="hc",
        <h2 class="heading" tabindex="-1" data-heading="">{text.into_any()}</h2>
    }
}

/// What came, its skeleton while it is under way, or the failure with the way on.
pub(crate) fn remote<T: 'static>(
    remote: Remote<T>,
    skeleton: usize,
    ready: impl FnOnce(T) -> AnyView,
) -> AnyView {
    match remote {
        Remote::Waiting { .. } => skeletons(skeleton).into_any(),
        Remote::Ready(value) => ready(value),
        Remote::Failed(failure) => failure_box(&failure).into_any(),
    }
}

/// Grey shapes of what is coming; they appear after a moment, so that a quick reply does not
/// flicker. The status line says that something is loading.
pub(crate) fn skeletons(count: usize) -> impl IntoView {
    let rows: Vec<_> = (0..count)
        .map(|_| view! { class="hc", <div class="skeleton"></div> })
        .collect();
    view! { class="hc", <div class="skeletons" aria-hidden="true">{rows}</div> }
}

/// A list that is empty: why, and what to do.
pub(crate) fn empty(text: impl IntoView + 'static) -> impl IntoView {
    view! { class="hc", <p class="empty">{text.into_any()}</p> }
}

/// A failure of a part of the screen that has its own way on, as one line.
pub(crate) fn inline_failure(failure: &Failure) -> impl IntoView + use<> {
    let text = failure_text(failure);
    view! { class="hc", <p class="inline-failure">{icon("warning")}<span>{text}</span></p> }
}

/// The label of a yes or no.
pub(crate) fn yes_no(yes: bool) -> impl IntoView {
    t(if yes { "yes" } else { "no" })
}
