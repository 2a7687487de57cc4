//! Writing the question, the order in sight, the advice to message the other party above it.

use contract::{MessageFirst, Party, Subject};
use flow::{Advice, Event, Failure, Remote, Step};
use i18n::Value;

use crate::dom::{El, IntoNode, Node, el};

use super::common::{
    Kind, TextArea, back_bar, button, chosen_card, clocks, failure_box, heading, icon, link_button,
    questions, skeletons, slice, talk_button, text_area, trouble,
};
use crate::shell::use_flow;
use crate::words::{t, t_with};

pub(crate) fn screen() -> El {
    let flow = use_flow();
    let about = slice(|flow| match flow.step() {
        Step::Asking(asking) => Some((asking.about.clone(), flow.draft().chosen.clone())),
        _ => None,
    });
    let given = slice(|flow| match flow.step() {
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
    el("div")
        .class("screen")
        .child(heading(t("asking-title")))
        .child(move || {
            let (about, known) = about.get();
            match (about, known) {
                (Remote::Failed(Failure::NotFound), _) => gone().into_node(),
                (Remote::Failed(failure), None) => failure_box(&failure).into_node(),
                (Remote::Ready(Some(chosen)), _) | (_, Some(chosen)) => {
                    let (list, side, withdrawal) = match &chosen {
                        flow::Chosen::Order(order) => (
                            order.clocks.clone(),
                            Some(order.side),
                            order.withdrawal_url.clone(),
                        ),
                        flow::Chosen::Item(_) => (Vec::new(), None, None),
                    };
                    (
                        el("div").class("about").child(chosen_card(&chosen)),
                        clocks(&list, side, &|_| Node::Empty),
                        withdrawal
                            .map(|url| link_button(Kind::Secondary, url, t("asking-withdraw"))),
                    )
                        .into_node()
                }
                (Remote::Waiting { .. }, None) => skeletons(1).into_node(),
                (Remote::Ready(None), None) => ().into_node(),
            }
        })
        .child(move || match given.get() {
            Advice::Given(message_first) => {
                let aside = button(Kind::Quiet, "advice", t("advice-set-aside"), || {
                    Event::AdviceSetAside
                });
                Some(advice(&message_first, Some(aside)))
            }
            Advice::NotGiven | Advice::SetAside => None,
        })
        .child(move || {
            can_ask.get().then(|| {
                (
                    text_area(TextArea {
                        id: "question",
                        part: "question",
                        label: "asking-label",
                        hint: Some("asking-hint"),
                        rows: "4",
                        value: question,
                        limit,
                        problem,
                        typed: Event::QuestionTyped,
                        submitted: Event::QuestionAsked,
                    }),
                    el("p")
                        .class("ai-note")
                        .child(icon("spark"))
                        .child(el("span").child(t("asking-ai-notice"))),
                    questions("home-most-asked", Event::QuestionChosen),
                )
            })
        })
        .child(back_bar(move || {
            let ask = can_ask.get().then(|| {
                let label = (icon("spark"), el("span").child(t("asking-send")));
                button(Kind::Primary, "send", label, || Event::QuestionAsked)
            });
            (ask, talk_button(Kind::Secondary))
        }))
}

fn gone() -> El {
    trouble("asking-gone-title", t("asking-gone").into_node()).child(
        el("div")
            .class("actions")
            .child(button(
                Kind::Secondary,
                "pick",
                t("asking-gone-pick"),
                || Event::HelpWithOrderChosen,
            ))
            .child(button(Kind::Quiet, "ask", t("home-ask"), || {
                Event::SubjectChosen(Subject::General)
            })),
    )
}

/// The advice to message the other side first, with the link to the conversation and perhaps
/// another way on. Advice, not a wall.
pub(super) fn advice(message_first: &MessageFirst, other: Option<El>) -> El {
    let (title, label) = match message_first.to {
        Party::Seller => ("advice-seller-title", "action-message-seller"),
        Party::Buyer => ("advice-buyer-title", "action-message-buyer"),
    };
    let name = Value::from(message_first.name.clone());
    let link = link_button(Kind::Secondary, message_first.url.clone(), t(label));
    el("aside")
        .class("advice")
        .child(el("h3").class("advice-title").child(t(title)))
        .child(el("p").child(t_with("advice-text", &[("name", name)])))
        .child(el("div").class("actions").child(link).child(other))
}
