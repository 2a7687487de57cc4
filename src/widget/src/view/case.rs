//! One case: what happens next, everything said so far, and adding to it.

use contract::{Author, Case, CaseMessage, CaseState, CaseSubject};
use flow::{Event, ReplyState, Step};
use i18n::Value;
use leptos::prelude::*;

use super::cases::state;
use super::common::{
    Kind, TextArea, back_bar, button, heading, icon, inline_failure, item_card, order_card, remote,
    slice, talk_button,
};
use super::confirmed::{how_decided, reference, timeline};
use crate::intl;
use crate::shell::{use_dispatch, use_flow};
use crate::words::{t, t_with, use_words};

pub(crate) fn screen() -> impl IntoView {
    let (flow, dispatch) = (use_flow(), use_dispatch());
    let case = slice(|flow| match flow.step() {
        Step::Case(view) => Some(view.case.clone()),
        _ => None,
    });
    let name = slice(|flow| match flow.step() {
        Step::Case(view) => Some(view.reference.clone()),
        _ => None,
    });
    let takes_messages = slice(|flow| match flow.step() {
        Step::Case(view) => Some(view.takes_messages()),
        _ => None,
    });
    let reply = slice(|flow| match flow.step() {
        Step::Case(view) => Some(view.reply.clone()),
        _ => None,
    });
    let sending = slice(|flow| match flow.step() {
        Step::Case(view) => Some(view.state.clone()),
        _ => None,
    });
    let problem = Memo::new(move |_| match sending.get() {
        ReplyState::Problem(problem) => Some(problem),
        _ => None,
    });
    let limit = flow.with_untracked(|flow| flow.limits().message);
    let title = move || t_with("case-title", &[("reference", Value::from(name.get()))]);
    view! { class="hc",
        <div class="screen" part="case">
            {heading(title)}
            {move || remote(case.get(), 5, |case| page(&case).into_any())}
            {move || takes_messages.get().then(|| view! { class="hc",
                <TextArea
                    id="reply"
                    part="message"
                    label="case-reply-label"
                    rows=3
                    value=reply
                    limit=limit
                    problem=problem
                    on_input=Callback::new(move |text| dispatch.send(Event::ReplyTyped(text)))
                    on_submit=Callback::new(move |()| dispatch.send(Event::ReplySent))
                />
                {move || match sending.get() {
                    ReplyState::Failed(failure) => inline_failure(&failure).into_any(),
                    ReplyState::Sent => view! { class="hc", <p class="thanks">{icon("check")}<span>{t("case-reply-sent")}</span></p> }.into_any(),
                    _ => ().into_any(),
                }}
                {back_bar(button(Kind::Primary, "send", t("case-reply-send"), || Event::ReplySent))}
            })}
            {move || {
                let is_closed = case.with(|case| case.ready().is_some_and(|case| case.state == CaseState::Closed));
                is_closed.then(|| view! { class="hc",
                    <p class="notice">{t("case-closed")}</p>
                    {back_bar(talk_button(Kind::Secondary))}
                })
            }}
        </div>
    }
}

fn page(case: &Case) -> impl IntoView + use<> {
    let subject = match &case.subject {
        CaseSubject::General => None,
        CaseSubject::Order { order } => Some(order_card(order).into_any()),
        CaseSubject::Item { item } => Some(item_card(item).into_any()),
    };
    let messages: Vec<_> = case.messages.iter().map(message).collect();
    view! { class="hc",
        <p class="case-state">{state(case.state)}</p>
        {reference(case)}
        {subject.map(|subject| view! { class="hc", <div class="about">{subject}</div> })}
        {timeline(case)}
        <section aria-labelledby="messages">
            <h3 class="subheading" id="messages">{t("case-messages")}</h3>
            <div class="thread" role="log" aria-labelledby="messages" tabindex="0">{messages}</div>
        </section>
        {how_decided()}
    }
}

fn message(message: &CaseMessage) -> impl IntoView + use<> {
    let words = use_words();
    let (who, author) = match &message.author {
        Author::You => ("you", t("case-author-you").into_any()),
        Author::Assistant => ("assistant", t("case-author-assistant").into_any()),
        Author::Agent { name } => {
            let name = Value::from(name.clone());
            (
                "agent",
                t_with("case-author-agent", &[("name", name)]).into_any(),
            )
        }
    };
    let origin = (who == "assistant").then_some("ai");
    let at = intl::moment(&words.language(), &message.at);
    let lang = message.lang.as_deref().map(i18n::language_tag);
    view! { class="hc",
        <div class="message" data-who=who data-origin=origin>
            <p class="message-head"><span class="message-author">{author}</span><span class="quiet">{at}</span></p>
            <p class="message-text" dir="auto" lang=lang>{message.text.clone()}</p>
        </div>
    }
}
