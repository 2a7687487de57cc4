//! A text area with its label, hint, what is wrong with the text and how much room is left.

use flow::{Event, TextProblem};
use i18n::Value;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::icon;
use crate::dom::{El, IntoNode, Slice, derive, el, value_of};
use crate::shell::use_dispatch;
use crate::words::{t, t_with};

/// From how many characters left on the field says so.
const NEARLY_FULL: u32 = 200;

/// A field for a text of several lines.
pub(crate) struct TextArea {
    /// Its id inside the shadow root; hint and problem derive theirs from it.
    pub(crate) id: &'static str,
    /// Its part.
    pub(crate) part: &'static str,
    /// Id of the message that labels it.
    pub(crate) label: &'static str,
    /// Id of the message that helps with it.
    pub(crate) hint: Option<&'static str>,
    /// Lines to show at least.
    pub(crate) rows: &'static str,
    /// What it holds.
    pub(crate) value: Slice<String>,
    /// Longest text the service takes, in Unicode scalar values.
    pub(crate) limit: u32,
    /// What is wrong with the text.
    pub(crate) problem: Slice<Option<TextProblem>>,
    /// What was typed, as an event.
    pub(crate) typed: fn(String) -> Event,
    /// Ctrl or Command with Enter.
    pub(crate) submitted: Event,
}

/// Builds the field.
pub(crate) fn text_area(field: TextArea) -> El {
    let dispatch = use_dispatch();
    let TextArea {
        id,
        value,
        limit,
        problem,
        typed,
        submitted,
        ..
    } = field;
    let on_key = move |event: web_sys::Event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if key.key() == "Enter" && (key.ctrl_key() || key.meta_key()) {
            event.prevent_default();
            dispatch.send(submitted.clone());
        }
    };
    let left = derive(move || {
        let length = value.with(|text| u32::try_from(text.chars().count()).unwrap_or(u32::MAX));
        let left = limit.saturating_sub(length);
        (left <= NEARLY_FULL && length <= limit).then_some(left)
    });
    let hint = field.hint.map(|hint| {
        el("p")
            .class("hint")
            .attr("id", format!("{id}-hint"))
            .child(t(hint))
    });
    let described_by = match hint {
        Some(_) => format!("{id}-hint {id}-note"),
        None => format!("{id}-note"),
    };
    let textarea = el("textarea")
        .class("textarea")
        .attr("id", id)
        .attr("part", field.part)
        .attr("rows", field.rows)
        .attr("dir", "auto")
        .attr("aria-describedby", described_by)
        .attr("aria-invalid", move || problem.get().map(|_| "true"))
        .value(move || value.get())
        .on("input", move |event| dispatch.send(typed(value_of(&event))))
        .on("keydown", on_key);
    let note = el("div")
        .class("note")
        .attr("id", format!("{id}-note"))
        .child(move || problem.get().map(text_problem))
        .child(move || {
            left.get().map(|left| {
                let left = t_with("text-left", &[("count", Value::from(left))]);
                el("span").class("left").child(left)
            })
        });
    el("div")
        .class("field")
        .child(
            el("label")
                .class("label")
                .attr("for", id)
                .child(t(field.label)),
        )
        .child(hint)
        .child(textarea)
        .child(note)
}

/// What is wrong with a text, beside its field.
fn text_problem(problem: TextProblem) -> El {
    let text = match problem {
        TextProblem::Empty => t("text-empty").into_node(),
        TextProblem::TooLong { by } => {
            t_with("text-too-long", &[("count", Value::from(by))]).into_node()
        }
    };
    el("span")
        .class("problem")
        .attr("role", "alert")
        .child(icon("warning"))
        .child(el("span").child(text))
}
