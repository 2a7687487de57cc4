//! The receipt: the reference, and what happens next.

use contract::{Case, CaseEvent, CaseEventKind};
use flow::{Event, Step};
use i18n::Value;
use leptos::prelude::*;

use super::common::{Kind, back_bar, button, heading, icon, slice};
use crate::intl;
use crate::shell::use_dispatch;
use crate::words::{t, t_with, use_words};

pub(crate) fn screen() -> impl IntoView {
    let case = slice(|flow| match flow.step() {
        Step::Confirmed(case) => Some(case.clone()),
        _ => None,
    });
    let case = case.get_untracked();
    let for_link = case.reference.clone();
    view! { class="hc",
        <div class="screen" part="case">
            {heading(t("confirmed-title"))}
            <p class="lead">{t("confirmed-text")}</p>
            {reference(&case)}
            {timeline(&case)}
            {how_decided()}
            {back_bar(view! { class="hc",
                {button(Kind::Primary, "view-case", t("case-view"), move || Event::CaseChosen(for_link.clone()))}
                {button(Kind::Secondary, "home", t("home-back"), || Event::HomeChosen)}
            })}
        </div>
    }
}

/// The reference in tabular figures, and the button that copies it. The copied text is the
/// service's own, never one that went through a translation.
pub(super) fn reference(case: &Case) -> impl IntoView + use<> {
    let copied = RwSignal::new(false);
    let text = case.reference.clone();
    let copy = move |_| {
        let written = window().navigator().clipboard().write_text(&text);
        wasm_bindgen_futures::spawn_local(async move {
            if wasm_bindgen_futures::JsFuture::from(written).await.is_ok() {
                copied.set(true);
                set_timeout(
                    move || _ = copied.try_set(false),
                    std::time::Duration::from_secs(3),
                );
            }
        });
    };
    view! { class="hc",
        <div class="receipt">
            <span class="hint">{t("case-reference")}</span>
            <span class="receipt-line">
                <bdi class="reference" part="reference" translate="no">{case.reference.clone()}</bdi>
                <button type="button" class="button" data-kind="quiet" on:click=copy>
                    {icon("copy")}
                    <span aria-live="polite">
                        {move || t(if copied.get() { "case-copied" } else { "case-copy" })}
                    </span>
                </button>
            </span>
        </div>
    }
}

/// What has happened and what comes next, each with its date.
pub(super) fn timeline(case: &Case) -> impl IntoView + use<> {
    let rows: Vec<_> = case.timeline.iter().map(line).collect();
    view! { class="hc",
        <section aria-labelledby="next">
            <h3 class="subheading" id="next">{t("case-next")}</h3>
            <ol class="steps">{rows}</ol>
        </section>
    }
}

fn line(event: &CaseEvent) -> impl IntoView + use<> {
    let words = use_words();
    let language = words.language();
    let id = match event.kind {
        CaseEventKind::Received => "event-received",
        CaseEventKind::FirstReply => "event-first-reply",
        CaseEventKind::CallBack => "event-call-back",
        CaseEventKind::ChatReply => "event-chat-reply",
        CaseEventKind::BothSidesHeard => "event-both-sides-heard",
        CaseEventKind::Decision => "event-decision",
        CaseEventKind::Other => "event-other",
    };
    let is_soon = matches!(
        event.kind,
        CaseEventKind::ChatReply | CaseEventKind::CallBack
    );
    let date = if event.done {
        intl::moment(&language, &event.at).into_any()
    } else {
        let at = if is_soon {
            intl::moment(&language, &event.at)
        } else {
            intl::day(&language, &event.at)
        };
        t_with("event-by", &[("date", Value::from(at))]).into_any()
    };
    view! { class="hc",
        <li class="step" data-done=event.done.to_string()>
            <span class="step-what">{t(id)}</span>
            <span class="step-when">{date}</span>
        </li>
    }
}

/// The way to how cases are decided and what can be done about a decision.
pub(super) fn how_decided() -> impl IntoView {
    let dispatch = use_dispatch();
    view! { class="hc",
        <button
            type="button"
            class="row"
            on:click=move |_| dispatch.send(Event::ArticleChosen("dispute-resolution".to_owned()))
        >
            {icon("article")}
            <span class="row-label">{t("case-decided-how")}</span>
            {icon("forward")}
        </button>
    }
}
