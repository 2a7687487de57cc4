//! A text area with its label, hint, what is wrong with the text and how much room is left.

use flow::TextProblem;
use i18n::Value;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::icon;
use crate::words::{t, t_with};

/// From how many characters left on the field says so.
const NEARLY_FULL: u32 = 200;

/// A field for a text of several lines.
#[component]
pub(crate) fn TextArea(
    /// Its id inside the shadow root; hint and problem derive theirs from it.
    id: &'static str,
    /// Its part.
    part: &'static str,
    /// Id of the message that labels it.
    label: &'static str,
    /// Id of the message that helps with it.
    #[prop(optional)]
    hint: Option<&'static str>,
    /// Lines to show at least.
    rows: u32,
    /// What it holds.
    #[prop(into)]
    value: Signal<String>,
    /// Longest text the service takes.
    limit: u32,
    /// What is wrong with the text.
    #[prop(into)]
    problem: Signal<Option<TextProblem>>,
    /// Takes what was typed.
    on_input: Callback<String>,
    /// Ctrl or Command with Enter.
    on_submit: Callback<()>,
) -> impl IntoView {
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            on_submit.run(());
        }
    };
    let left = Memo::new(move |_| {
        let length = value.with(|text| u32::try_from(text.chars().count()).unwrap_or(u32::MAX));
        let left = limit.saturating_sub(length);
        (left <= NEARLY_FULL && length <= limit).then_some(left)
    });
    view! { class="hc",
        <div class="field">
            <label class="label" for=id>{t(label)}</label>
            {hint.map(|hint| view! { class="hc", <p class="hint" id=format!("{id}-hint")>{t(hint)}</p> })}
            <textarea
                id=id
                class="textarea"
                part=part
                rows=rows
                dir="auto"
                prop:value=value
                aria-describedby=format!("{id}-hint {id}-note")
                aria-invalid=move || problem.get().map(|_| "true")
                on:input:target=move |event| on_input.run(event.target().value())
                on:keydown=on_key
            ></textarea>
            <div class="note" id=format!("{id}-note")>
                {move || problem.get().map(text_problem)}
                {move || {
                    left.get()
                        .map(|left| {
                            view! { class="hc", <span class="left">{t_with("text-left", &[("count", Value::from(left))])}</span> }
                        })
                }}
            </div>
        </div>
    }
}

/// What is wrong with a text, beside its field.
fn text_problem(problem: TextProblem) -> impl IntoView {
    let text = match problem {
        TextProblem::Empty => t("text-empty").into_any(),
        TextProblem::TooLong { by } => {
            t_with("text-too-long", &[("count", Value::from(by))]).into_any()
        }
    };
    view! { class="hc", <span class="problem" role="alert">{icon("warning")}<span>{text}</span></span> }
}
