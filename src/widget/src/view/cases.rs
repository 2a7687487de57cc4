//! My cases.

use contract::{CaseState, CaseSummary};
use flow::{CaseList, Event, Remote, Step};
use i18n::Value;
use leptos::prelude::*;

use super::common::{
    Kind, back_bar, button, empty, failure_box, heading, icon, remote, slice, talk_button,
};
use crate::shell::use_dispatch;
use crate::words::{t, t_with, use_words};

pub(crate) fn screen() -> impl IntoView {
    let list = slice(|flow| match flow.step() {
        Step::Cases(cases) => Some(cases.list.clone()),
        _ => None,
    });
    view! { class="hc",
        <div class="screen">
            {heading(t("cases-title"))}
            {move || {
                remote(list.get(), 3, |list| {
                    if list.cases.is_empty() {
                        empty(t("cases-empty")).into_any()
                    } else {
                        case_list(list).into_any()
                    }
                })
            }}
            {back_bar(talk_button(Kind::Secondary))}
        </div>
    }
}

fn case_list(list: CaseList) -> impl IntoView {
    let more = match (list.next_cursor.is_some(), list.more) {
        (_, Some(Remote::Failed(failure))) => failure_box(&failure).into_any(),
        (_, Some(Remote::Waiting { .. })) => {
            view! { class="hc", <p class="hint">{t("loading")}</p> }.into_any()
        }
        (true, _) => button(Kind::Secondary, "more", t("cases-more"), || {
            Event::MoreChosen
        })
        .into_any(),
        (false, _) => ().into_any(),
    };
    let rows: Vec<_> = list.cases.into_iter().map(case_row).collect();
    view! { class="hc", <ul class="cards">{rows}</ul> {more} }
}

fn case_row(case: CaseSummary) -> impl IntoView {
    let (dispatch, words) = (use_dispatch(), use_words());
    let reference = case.reference.clone();
    let updated = Value::from(words.day(&case.updated_at));
    view! { class="hc",
        <li>
            <button
                type="button"
                class="card"
                on:click=move |_| dispatch.send(Event::CaseChosen(reference.clone()))
            >
                <span class="card-text">
                    <bdi class="card-title">{case.title}</bdi>
                    <span class="card-line">
                        {state(case.state)}
                        <bdi class="number" translate="no">{case.reference}</bdi>
                    </span>
                    <span class="card-line quiet">{t_with("cases-updated", &[("date", updated)])}</span>
                </span>
                {icon("forward")}
            </button>
        </li>
    }
}

/// Where a case stands, as a word with a shape.
pub(super) fn state(state: CaseState) -> impl IntoView {
    let (id, mark) = match state {
        CaseState::Open => ("case-state-open", "half"),
        CaseState::WaitingForYou => ("case-state-waiting-for-you", "arrow"),
        CaseState::Decided => ("case-state-decided", "check"),
        CaseState::Closed => ("case-state-closed", "full"),
        CaseState::Other => ("case-state-other", "half"),
    };
    view! { class="hc", <span class="state" data-mark=mark>{t(id)}</span> }
}
