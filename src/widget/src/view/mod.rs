//! What the shopper sees: the panel around the step that the flow is on.
//!
//! A new language builds the inside of the panel anew, so views ask for a text once; the state is
//! the flow's and stays. Screens switch on the kind and place of the step, so that typing does not
//! rebuild them.

mod answered;
mod article;
mod asking;
mod browsing;
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

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use flow::{Flow, StepKind};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement, KeyboardEvent, ShadowRoot};

use crate::dom::{El, IntoNode, Local, Node, derive, effect, el, later};
use crate::shell::{
    Dispatch, Shell, Surroundings, Watched, use_dispatch, use_flow, use_surroundings,
};
use crate::words::{Words, use_words};

/// Whether the panel is shown.
#[derive(Clone, Copy)]
pub(crate) struct Opened(pub(crate) Local);

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
/// From then on a search is seen to be under way.
const SLOW_SEARCH: Duration = Duration::from_millis(500);

/// The whole widget, in `root`, the element that carries the language.
pub(crate) fn app(shell: Rc<Shell>, opened: Opened, mode: Mode, root: HtmlElement) -> El {
    let dispatch = Dispatch::new(shell);
    let words = Words(dispatch);
    provide_context(Surroundings {
        flow: dispatch.flow(),
        words,
        dispatch,
        opened: (mode == Mode::Floating).then_some(opened.0),
    });

    effect(Box::new(move || {
        words.track();
        let tag = i18n::language_tag(&words.language());
        _ = root.set_attribute("lang", &tag);
    }));

    match mode {
        Mode::Floating => floating(opened),
        Mode::Inline => el("section")
            .class("panel inline")
            .attr("part", "panel")
            .attr("aria-label", move || title(words))
            .child(inside()),
    }
}

fn title(words: Words) -> String {
    words.track();
    words.plain("panel-title")
}

fn floating(opened: Opened) -> El {
    let (dispatch, words) = (use_dispatch(), use_words());
    let on_key = move |event: web_sys::Event| {
        let is_escape = event
            .dyn_ref::<KeyboardEvent>()
            .is_some_and(|key| key.key() == "Escape");
        if is_escape && !event.default_prevented() {
            event.prevent_default();
            event.stop_propagation();
            dispatch.close();
        }
    };
    let panel = el("dialog")
        .attr("id", "panel")
        .class("panel")
        .attr("part", "panel")
        .attr("aria-label", move || title(words))
        .on("keydown", on_key)
        .on("cancel", move |event| {
            event.prevent_default();
            dispatch.close();
        });
    let Ok(dialog) = panel.element().dyn_into::<HtmlDialogElement>() else {
        return panel;
    };
    let unseen = dialog.clone();
    effect(Box::new(move || {
        open_or_close(&dialog, opened.0.get() > 0, dispatch);
    }));
    let prepare = move || {
        if !is_narrow() {
            raise(&unseen);
        }
        Node::Empty
    };
    panel.child(later(prepare)).child(inside())
}

fn open_or_close(dialog: &HtmlDialogElement, is_open: bool, dispatch: Dispatch) {
    if is_open && !dialog.open() {
        if is_narrow() {
            _ = dialog.set_popover(None);
            _ = dialog.show_modal();
        } else {
            // Unlike `show()`, this looks for nothing to focus and so lays nothing out.
            dialog.set_open(true);
            if is_covered(dialog) {
                _ = dialog.hide_popover();
            }
            raise(dialog);
        }
        focus_heading(dispatch);
    } else if !is_open && dialog.open() {
        dialog.close();
    }
}

/// Whether the page has put something on the panel since it was raised.
fn is_covered(dialog: &HtmlDialogElement) -> bool {
    let place = dialog.get_bounding_client_rect();
    let [x, y] = [
        place.left() + place.width() / 2.0,
        place.top() + place.height() / 2.0,
    ];
    let root = dialog.get_root_node().dyn_into::<ShadowRoot>().ok();
    let top = root.and_then(|root| root.element_from_point(x as f32, y as f32));
    !top.is_some_and(|top| dialog.contains(Some(&top)))
}

fn is_narrow() -> bool {
    let query = window().match_media(NARROW).ok().flatten();
    query.is_some_and(|query| query.matches())
}

/// Above whatever the page puts on top of itself, and where the screen is however the page moves
/// its body. The panel goes there before it is wanted, unseen: going there lays it out anew. A
/// browser without popovers leaves it in the page's order.
fn raise(dialog: &HtmlDialogElement) {
    _ = dialog.set_popover(Some("manual"));
    _ = dialog.show_popover();
}

/// The panel's content, in slices: opening help must not hold up a slow phone for long.
fn inside() -> Node {
    let words = use_words();
    let head = move || {
        words.track();
        header::header().into_node()
    };
    let is_first = Cell::new(true);
    let screen = move || {
        words.track();
        screen(is_first.take()).into_node()
    };
    (status::status(), later(head), later(screen)).into_node()
}

/// The screen of the step; the first one of the panel, or the same once more in other words.
fn screen(is_first: bool) -> El {
    let (flow, dispatch) = (use_flow(), use_dispatch());
    let screen =
        derive(move || flow.with(|flow| (flow.step().kind(), flow.step().place().to_string())));
    let is_slow = slow_search(flow, dispatch);
    let opened = use_surroundings().opened;
    let mut is_change = false;
    effect(Box::new(move || {
        screen.with(|_| ());
        // Opening the panel decides where the focus goes, unless it came before the screen.
        let is_awaited = is_first && opened.is_some_and(|opened| opened.get_untracked() > 0);
        if is_change || is_awaited {
            request_animation_frame(move || begin_screen(dispatch));
        }
        is_change = true;
    }));
    el("div")
        .class("main")
        .attr("id", "main")
        .attr("data-slow", move || is_slow.get().to_string())
        .child(move || match screen.get().0 {
            StepKind::Home => home::screen().into_node(),
            StepKind::Browsing => browsing::screen().into_node(),
            StepKind::Reading => article::screen().into_node(),
            StepKind::Gate => gate::screen().into_node(),
            StepKind::Picking => picking::screen().into_node(),
            StepKind::Asking => asking::screen().into_node(),
            StepKind::Answered => answered::screen().into_node(),
            StepKind::Contacting => contacting::screen().into_node(),
            StepKind::Reviewing => reviewing::screen().into_node(),
            StepKind::Sending => sending::screen().into_node(),
            StepKind::Confirmed => confirmed::screen().into_node(),
            StepKind::Cases => cases::screen().into_node(),
            StepKind::Case => case::screen().into_node(),
        })
}

/// 1 while a search takes its time. A quick one changes nothing: with every letter of somebody who
/// types fast there would be something to draw.
fn slow_search(flow: Watched, dispatch: Dispatch) -> Local {
    let (slow, is_searching) = (
        Local::new(),
        common::slice(|flow| Some(flow.is_searching())),
    );
    effect(Box::new(move || {
        slow.set(0);
        if is_searching.get() {
            let show = move || {
                if dispatch.shell().is_some() && flow.with_untracked(Flow::is_searching) {
                    slow.set(1);
                }
            };
            set_timeout(show, SLOW_SEARCH);
        }
    }));
    slow
}

/// A new screen is read from its top.
fn begin_screen(dispatch: Dispatch) {
    if let Some(shell) = dispatch.shell() {
        if let Some(main) = shell.find("#main") {
            main.set_scroll_top(0);
        }
        focus_heading(dispatch);
    }
}

/// Puts the focus on the screen's heading, so that a screen reader starts there.
fn focus_heading(dispatch: Dispatch) {
    if let Some(shell) = dispatch.shell() {
        shell.focus("[data-heading]");
    }
}
