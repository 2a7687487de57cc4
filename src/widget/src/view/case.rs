//! One case: what happens next, everything said so far, and adding to it.

use contract::{Author, Case, CaseMessage, CaseState, CaseSubject};
use flow::{Event, ReplyState, Step};
use i18n::Value;

use crate::dom::{El, IntoNode, derive, el};

use super::cases::state;
use super::common::{
    Kind, TextArea, back_bar, button, heading, icon, inline_failure, item_card, order_card, remote,
    slice, talk_button, text_area,
};
use super::confirmed::{how_decided, reference, timeline};
use crate::intl;
use crate::shell::use_flow;
use crate::words::{t, t_with, use_words};

pub(crate) fn screen() -> El {
    let flow = use_flow();
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
    let problem = derive(move || match sending.get() {
        ReplyState::Problem(problem) => Some(problem),
        _ => None,
    });
    let limit = flow.with_untracked(|flow| flow.limits().message);
    let title = move || t_with("case-title", &[("reference", Value::from(name.get()))]);
    el("div")
        .class("screen")
        .attr("part", "case")
        .child(heading(title))
        .child(move || remote(case.get(), 5, |case| page(&case).into_node()))
        .child(move || {
            takes_messages.get().then(|| {
                (
                    text_area(TextArea {
                        id: "reply",
                        part: "message",
                        label: "case-reply-label",
                        hint: None,
                        rows: "3",
                        value: reply,
                        limit,
                        problem,
                        typed: Event::ReplyTyped,
                        submitted: Event::ReplySent,
                    }),
                    move || match sending.get() {
                        ReplyState::Failed(failure) => inline_failure(&failure).into_node(),
                        ReplyState::Sent => el("p")
                            .class("thanks")
                            .child(icon("check"))
                            .child(el("span").child(t("case-reply-sent")))
                            .into_node(),
                        _ => ().into_node(),
                    },
                    back_bar(button(Kind::Primary, "send", t("case-reply-send"), || {
                        Event::ReplySent
                    })),
                )
            })
        })
        .child(move || {
            let is_closed = case.with(|case| {
                case.ready()
                    .is_some_and(|case| case.state == CaseState::Closed)
            });
            is_closed.then(|| {
                (
                    el("p").class("notice").child(t("case-closed")),
                    back_bar(talk_button(Kind::Secondary)),
                )
            })
        })
}

fn page(case: &Case) -> impl IntoNode + use<> {
    let subject = match &case.subject {
        CaseSubject::General => None,
        CaseSubject::Order { order } => Some(order_card(order).into_node()),
        CaseSubject::Item { item } => Some(item_card(item).into_node()),
    };
    let messages: Vec<_> = case.messages.iter().map(message).collect();
    (
        el("p").class("case-state").child(state(case.state)),
        reference(case),
        subject.map(|subject| el("div").class("about").child(subject)),
        timeline(case),
        el("section")
            .attr("aria-labelledby", "messages")
            .child(
                el("h3")
                    .class("subheading")
                    .attr("id", "messages")
                    .child(t("case-messages")),
            )
            .child(
                el("div")
                    .class("thread")
                    .attr("role", "log")
                    .attr("aria-labelledby", "messages")
                    .attr("tabindex", "0")
                    .child(messages),
            ),
        how_decided(),
    )
}

fn message(message: &CaseMessage) -> El {
    let words = use_words();
    let (who, author) = match &message.author {
        Author::You => ("you", t("case-author-you").into_node()),
        Author::Assistant => ("assistant", t("case-author-assistant").into_node()),
        Author::Agent { name } => {
            let name = Value::from(name.clone());
            (
                "agent",
                t_with("case-author-agent", &[("name", name)]).into_node(),
            )
        }
    };
    let origin = (who == "assistant").then_some("ai");
    let at = intl::moment(&words.language(), &message.at);
    let lang = message.lang.as_deref().map(i18n::language_tag);
    el("div")
        .class("message")
        .attr("data-who", who)
        .attr("data-origin", origin)
        .child(
            el("p")
                .class("message-head")
                .child(el("span").class("message-author").child(author))
                .child(el("span").class("quiet").child(at)),
        )
        .child(
            el("p")
                .class("message-text")
                .attr("dir", "auto")
                .attr("lang", lang)
                .child(message.text.clone()),
        )
}
