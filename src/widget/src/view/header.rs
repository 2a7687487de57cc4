//! The head of the panel: back, name, language, close.

use flow::Event;

use crate::dom::{El, IntoNode, Local, derive, el, value_of};

use super::common::{icon, press};
use crate::intl;
use crate::shell::{use_dispatch, use_flow, use_surroundings};
use crate::words::{t, use_words};

pub(crate) fn header() -> El {
    let (dispatch, flow, words) = (use_dispatch(), use_flow(), use_words());
    let can_go_back = derive(move || flow.with(flow::Flow::can_go_back));
    let is_floating = use_surroundings().opened.is_some();
    let back = move || {
        can_go_back.get().then(|| {
            press("icon-button", || Event::BackChosen)
                .attr("part", "back")
                .attr("aria-label", words.plain("panel-back"))
                .child(icon("back"))
        })
    };
    let close = is_floating.then(|| {
        let close = move |_| dispatch.close();
        el("button")
            .attr("type", "button")
            .class("icon-button")
            .attr("part", "close")
            .attr("aria-label", words.plain("panel-close"))
            .on("click", close)
            .child(icon("close"))
    });
    el("div")
        .class("header")
        .attr("part", "header")
        .child(back)
        .child(
            el("h1").class("name").child(
                press("home", || Event::HomeChosen)
                    .attr("aria-description", words.plain("panel-home"))
                    .child(t("panel-title")),
            ),
        )
        .child(language())
        .child(close)
}

/// The choice of language, each in its own name.
fn language() -> El {
    let (dispatch, words) = (use_dispatch(), use_words());
    let current = words.language();
    let languages = dispatch
        .shell()
        .map(|shell| shell.settings.languages.clone())
        .unwrap_or_default();
    let option = |language: &str, name: String| {
        el("option")
            .attr("value", language.to_owned())
            .attr("lang", i18n::language_tag(language))
            .child(name)
    };
    // The browser takes its time to name a language: not before somebody reaches for the choice.
    let is_wanted = Local::new();
    let want = move |_| is_wanted.set(1);
    let others = move || {
        let is_other = |language: &&String| **language != words.language();
        let others = languages.iter().filter(is_other);
        (is_wanted.get() > 0).then(|| {
            others
                .map(|language| option(language, intl::own_name(language)).into_node())
                .collect::<Vec<_>>()
        })
    };
    el("select")
        .class("language")
        .attr("part", "language")
        .attr("id", "language")
        .attr("aria-label", words.plain("language-label"))
        .on("pointerenter", want)
        .on("pointerdown", want)
        .on("focus", want)
        .on("change", move |event| {
            if let Some(shell) = dispatch.shell() {
                shell.choose_language(value_of(&event));
            }
        })
        .child(option(&current, words.plain("language-name")).attr("selected", true))
        .child(others)
}
