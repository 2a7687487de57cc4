//! What the shopper sees: the panel around the step that the flow is on.
//!
//! A new language builds the inside of the panel anew, so views ask for a text once; the state is
//! the flow's and stays. Screens switch on the kind and place of the step, so that typing does not
//! rebuild them.

mod answered;
mod article;
mod asking;
mod case;
mod cases;
mod common;
mod confirmed;
mod contacting;
mod gate;
mod header;
mod home;
mod picking;
mod reviewing;
mod sending;
mod status;

use std::rc::Rc;

use flow::{Event, StepKind};
use leptos::ev::KeyboardEvent;
use leptos::html::Dialog;
use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::shell::{Dispatch, FlowState, Shell};
use crate::words::use_words;

/// Whether the panel is shown.
#[derive(Clone, Copy)]
pub(crate) struct Opened(pub(crate) RwSignal<bool>);

/// How the widget sits in the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// A panel over the page.
    Floating,
    /// A part of the page.
    Inline,
}

/// Below this width the panel takes the whole screen and is modal.
const NARROW: &str = "(max-width: 639px)";

/// The whole widget.
#[component]
pub(crate) fn App(
    /// Keeps the flow going.
    shell: Rc<Shell>,
    /// Whether the panel is shown.
    opened: Opened,
    /// How it sits in the page.
    mode: Mode,
    /// The element that carries the language.
    root: StoredValue<HtmlElement, LocalStorage>,
) -> impl IntoView {
    provide_context(FlowState(shell.flow));
    provide_context(shell.words);
    let words = shell.words;
    let online = Rc::clone(&shell);
    let dispatch = Dispatch::new(shell);
    provide_context(dispatch);

    let handle = window_event_listener(leptos::ev::online, move |_| {
        online.dispatch(Event::CameOnline);
    });
    on_cleanup(move || handle.remove());
    Effect::new(move |_| {
        let tag = words.0.with(|texts| i18n::language_tag(texts.language()));
        root.with_value(|root| _ = root.set_attribute("lang", &tag));
    });

    match mode {
        Mode::Floating => {
            provide_context(opened);
            view! { class="hc", <Floating opened/> }.into_any()
        }
        Mode::Inline => view! { class="hc",
            <section class="panel inline" part="panel" aria-label=move || title(words)>
                <Inside/>
            </section>
        }
        .into_any(),
    }
}

fn title(words: crate::words::Words) -> String {
    words.0.track();
    words.plain("panel-title")
}

#[component]
fn Floating(
    /// Whether it is shown.
    opened: Opened,
) -> impl IntoView {
    let words = use_words();
    let dispatch = crate::shell::use_dispatch();
    let dialog = NodeRef::<Dialog>::new();
    let close = move || {
        if let Some(shell) = dispatch.shell() {
            _ = shell
                .settings
                .close
                .call0(&wasm_bindgen::JsValue::UNDEFINED);
        }
    };
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        let is_open = opened.0.get();
        if is_open && !dialog.open() {
            let is_narrow = window()
                .match_media(NARROW)
                .ok()
                .flatten()
                .is_some_and(|query| query.matches());
            if is_narrow {
                _ = dialog.show_modal();
            } else {
                dialog.show();
            }
            focus_heading(dispatch);
        } else if !is_open && dialog.open() {
            dialog.close();
        }
    });
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() {
            event.prevent_default();
            event.stop_propagation();
            close();
        }
    };
    view! { class="hc",
        <dialog
            id="panel"
            class="panel"
            part="panel"
            node_ref=dialog
            aria-label=move || title(words)
            on:keydown=on_key
            on:cancel=move |event: leptos::ev::Event| {
                event.prevent_default();
                close();
            }
        >
            <Inside/>
        </dialog>
    }
}

#[component]
fn Inside() -> impl IntoView {
    let words = use_words();
    view! { class="hc",
        <status::Status/>
        {move || {
            words.0.track();
            view! { class="hc",
                <header::Header/>
                <Screen/>
            }
        }}
    }
}

/// The screen of the step.
#[component]
fn Screen() -> impl IntoView {
    let (flow, dispatch) = (crate::shell::use_flow(), crate::shell::use_dispatch());
    let screen =
        Memo::new(move |_| flow.with(|flow| (flow.step().kind(), flow.step().place().to_string())));
    Effect::new(move |last: Option<()>| {
        screen.track();
        // Not on the first showing: opening the panel decides where the focus goes.
        if last.is_some() {
            request_animation_frame(move || focus_heading(dispatch));
        }
    });
    view! { class="hc",
        <main class="main" id="main">
            {move || match screen.get().0 {
                StepKind::Home => home::screen().into_any(),
                StepKind::Reading => article::screen().into_any(),
                StepKind::Gate => gate::screen().into_any(),
                StepKind::Picking => picking::screen().into_any(),
                StepKind::Asking => asking::screen().into_any(),
                StepKind::Answered => answered::screen().into_any(),
                StepKind::Contacting => contacting::screen().into_any(),
                StepKind::Reviewing => reviewing::screen().into_any(),
                StepKind::Sending => sending::screen().into_any(),
                StepKind::Confirmed => confirmed::screen().into_any(),
                StepKind::Cases => cases::screen().into_any(),
                StepKind::Case => case::screen().into_any(),
            }}
        </main>
    }
}

/// Puts the focus on the screen's heading, so that a screen reader starts there.
fn focus_heading(dispatch: Dispatch) {
    if let Some(shell) = dispatch.shell() {
        shell.focus("[data-heading]");
    }
}
