//! The head of the panel: back, name, language, close.

use flow::Event;
use leptos::prelude::*;

use super::common::icon;
use crate::intl;
use crate::shell::{use_dispatch, use_flow};
use crate::words::{t, use_words};

#[component]
pub(crate) fn Header() -> impl IntoView {
    let (dispatch, flow, words) = (use_dispatch(), use_flow(), use_words());
    let can_go_back = Memo::new(move |_| flow.with(flow::Flow::can_go_back));
    let is_floating = use_context::<super::Opened>().is_some();
    let back = move || {
        can_go_back.get().then(|| {
            view! { class="hc",
                <button
                    type="button"
                    class="icon-button"
                    part="back"
                    aria-label=words.plain("panel-back")
                    on:click=move |_| dispatch.send(Event::BackChosen)
                >
                    {icon("back")}
                </button>
            }
        })
    };
    let close = is_floating.then(|| {
        let close = move |_| {
            if let Some(shell) = dispatch.shell() {
                _ = shell
                    .settings
                    .close
                    .call0(&wasm_bindgen::JsValue::UNDEFINED);
            }
        };
        view! { class="hc",
            <button
                type="button"
                class="icon-button"
                part="close"
                aria-label=words.plain("panel-close")
                on:click=close
            >
                {icon("close")}
            </button>
        }
    });
    view! { class="hc",
        <header class="header" part="header">
            {back}
            <h1 class="name">
                <button
                    type="button"
                    class="home"
                    aria-description=words.plain("panel-home")
                    on:click=move |_| dispatch.send(Event::HomeChosen)
                >
                    {t("panel-title")}
                </button>
            </h1>
            <Language/>
            {close}
        </header>
    }
}

/// The choice of language, each in its own name.
#[component]
fn Language() -> impl IntoView {
    let (dispatch, words) = (use_dispatch(), use_words());
    let current = words.language();
    let languages = dispatch
        .shell()
        .map(|shell| shell.settings.languages.clone())
        .unwrap_or_default();
    let options: Vec<_> = languages
        .into_iter()
        .map(|language| {
            let is_current = language == current;
            let (name, tag) = (intl::own_name(&language), i18n::language_tag(&language));
            view! { class="hc", <option value=language lang=tag selected=is_current>{name}</option> }
        })
        .collect();
    view! { class="hc",
        <select
            class="language"
            part="language"
            id="language"
            aria-label=words.plain("language-label")
            on:change:target=move |event| {
                if let Some(shell) = dispatch.shell() {
                    shell.choose_language(event.target().value());
                }
            }
        >
            {options}
        </select>
    }
}
