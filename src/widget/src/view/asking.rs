//! Writing the question, the order in sight, the advice to message the other party above it.

use contract::{MessageFirst, Party, Subject};
use flow::{Advice, Event, Failure, Remote, Step};
use i18n::Value;
use leptos::prelude::*;

use super::common::{
    Kind, TextArea, back_bar, button, chosen_card, clocks, failure_box, heading, icon, link_button,
    skeletons, slice, talk_button,
};
use crate::shell::{use_dispatch, use_flow};
use crate::words::{t, t_with};

pub(crate) fn screen() -> impl IntoView {
    let (flow, dispatch) = (use_flow(), use_dispatch());
    let about = slice(|flow| match flow.step() {
        Step::Asking(asking) => Some((asking.about.clone(), flow.draft().chosen.clone())),
        _ => None,
    });
    let advice = slice(|flow| match flow.step() {
        Step::Asking(asking) => Some(asking.advice.clone()),
        _ => None,
    });
    let problem = slice(|flow| match flow.step() {
        Step::Asking(asking) => Some(asking.problem),
        _ => None,
    });
    let can_ask = slice(|flow| match flow.step() {
        Step::Asking(asking) => Some(asking.can_ask()),
        _ => None,
    });
    let question = slice(|flow| Some(flow.draft().question.clone()));
    let limit = flow.with_untracked(|flow| flow.limits().question);
    view! { class="hc",
        <div class="screen">
            {heading(t("asking-title"))}
            {move || {
                let (about, known) = about.get();
                match (about, known) {
                    (Remote::Failed(Failure::NotFound), _) => gone().into_any(),
                    (Remote::Failed(failure), None) => failure_box(&failure).into_any(),
                    (Remote::Ready(Some(chosen)), _) | (_, Some(chosen)) => {
                        let (list, side) = match &chosen {
                            flow::Chosen::Order(order) => (order.clocks.clone(), Some(order.side)),
                            flow::Chosen::Item(_) => (Vec::new(), None),
                        };
                        view! { class="hc",
                            <div class="about">{chosen_card(&chosen)}</div>
                            {clocks(&list, side)}
                        }
                        .into_any()
                    }
                    (Remote::Waiting { .. }, None) => skeletons(1).into_any(),
                    (Remote::Ready(None), None) => ().into_any(),
                }
            }}
            {move || match advice.get() {
                Advice::Given(message_first) => Some(advise(&message_first)),
                Advice::NotGiven | Advice::SetAside => None,
            }}
            {move || {
                can_ask.get().then(|| {
                    view! { class="hc",
                        <TextArea
                            id="question"
                            part="question"
                            label="asking-label"
                            hint="asking-hint"
                            rows=4
                            value=question
                            limit=limit
                            problem=problem
                            on_input=Callback::new(move |text| dispatch.send(Event::QuestionTyped(text)))
                            on_submit=Callback::new(move |()| dispatch.send(Event::QuestionAsked))
                        />
                        <p class="ai-note">{icon("spark")}<span>{t("asking-ai-notice")}</span></p>
                    }
                })
            }}
            {back_bar(move || {
                let ask = can_ask.get().then(|| {
                    let label = view! { class="hc", {icon("spark")} <span>{t("asking-send")}</span> };
                    button(Kind::Primary, "send", label, || Event::QuestionAsked)
                });
                view! { class="hc", {ask} {talk_button(Kind::Secondary)} }
            })}
        </div>
    }
}

fn gone() -> impl IntoView {
    view! { class="hc",
        <div class="failure" role="alert">
            <p class="failure-text">{icon("warning")}<strong>{t("asking-gone-title")}</strong></p>
            <p>{t("asking-gone")}</p>
            <div class="actions">
                {button(Kind::Secondary, "pick", t("asking-gone-pick"), || Event::HelpWithOrderChosen)}
                {button(
                    Kind::Quiet,
                    "ask",
                    t("home-ask"),
                    || Event::SubjectChosen(Subject::General),
                )}
            </div>
        </div>
    }
}

/// The advice to message the other side first. Advice, not a wall.
fn advise(message_first: &MessageFirst) -> impl IntoView + use<> {
    view! { class="hc",
        <aside class="advice">
            {advice_text(message_first)}
            <div class="actions">
                {message_link(message_first)}
                {button(Kind::Quiet, "advice", t("advice-set-aside"), || Event::AdviceSetAside)}
            </div>
        </aside>
    }
}

/// What the advice says.
pub(super) fn advice_text(message_first: &MessageFirst) -> impl IntoView + use<> {
    let title = match message_first.to {
        Party::Seller => "advice-seller-title",
        Party::Buyer => "advice-buyer-title",
    };
    let name = Value::from(message_first.name.clone());
    view! { class="hc",
        <h3 class="advice-title">{t(title)}</h3>
        <p>{t_with("advice-text", &[("name", name)])}</p>
    }
}

/// The link to the conversation.
pub(super) fn message_link(message_first: &MessageFirst) -> impl IntoView + use<> {
    let label = match message_first.to {
        Party::Seller => "action-message-seller",
        Party::Buyer => "action-message-buyer",
    };
    link_button(Kind::Secondary, message_first.url.clone(), t(label))
}
