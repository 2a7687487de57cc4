//! The gate: why a log-in is needed, and the way through it.

use crate::dom::{El, IntoNode, el};
use flow::{Event, GateState, Intended, Place, Step};

use super::common::{Kind, button, failure_text, heading, icon, slice};
use crate::words::t;

pub(crate) fn screen() -> El {
    let gate = slice(|flow| match flow.step() {
        Step::Gate(gate) => Some((gate.state.clone(), why(&gate.intended))),
        _ => None,
    });
    let title = move || {
        gate.with(|(state, _)| match state {
            GateState::Expired => t("gate-expired-title").into_node(),
            _ => t("gate-title").into_node(),
        })
    };
    el("div")
        .class("screen gate")
        .attr("part", "gate")
        .child(heading(title))
        .child(move || {
            let (state, why) = gate.get();
            let reason = match state {
                GateState::Expired => "gate-expired",
                _ => why,
            };
            let note = match &state {
                GateState::Checking => Some(t("gate-checking").into_node()),
                GateState::Waiting => Some(t("gate-waiting").into_node()),
                GateState::Failed(failure) => Some(failure_text(failure)),
                GateState::Explaining | GateState::Expired => None,
            };
            let is_checking = state == GateState::Checking;
            let has_failed = matches!(state, GateState::Failed(_));
            (
                el("p").class("lead").child(t(reason)),
                note.map(|note| {
                    el("p")
                        .class("gate-note")
                        .attr("role", "status")
                        .child(note)
                }),
                el("div")
                    .class("stack")
                    .child(has_failed.then(|| {
                        button(Kind::Secondary, "retry", t("retry"), || Event::RetryChosen)
                    }))
                    .child((!is_checking).then(|| {
                        let label = (icon("person"), el("span").child(t("gate-log-in")));
                        button(Kind::Primary, "login", label, || Event::LogInChosen)
                    })),
            )
        })
        .child(
            el("div")
                .class("meanwhile")
                .child(el("p").class("hint").child(t("gate-meanwhile")))
                .child(button(Kind::Quiet, "ask", t("home-ask"), || {
                    Event::AskChosen
                })),
        )
}

fn why(intended: &Intended) -> &'static str {
    match intended.place() {
        Place::Cases | Place::Case(_) => "gate-why-cases",
        Place::Contacting | Place::Sending => "gate-why-contact",
        Place::Home
        | Place::Articles(_)
        | Place::Article(_)
        | Place::Picking
        | Place::Asking
        | Place::Answered => "gate-why-orders",
    }
}
