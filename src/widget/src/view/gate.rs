//! The gate: why a log-in is needed, and the way through it.

use flow::{Event, GateState, Intended, Place, Step};
use leptos::prelude::*;

use super::common::{Kind, button, failure_text, heading, icon, slice};
use crate::words::t;

pub(crate) fn screen() -> impl IntoView {
    let gate = slice(|flow| match flow.step() {
        Step::Gate(gate) => Some((gate.state.clone(), why(&gate.intended))),
        _ => None,
    });
    let title = move || {
        gate.with(|(state, _)| match state {
            GateState::Expired => t("gate-expired-title").into_any(),
            _ => t("gate-title").into_any(),
        })
    };
    view! { class="hc",
        <div class="screen gate" part="gate">
            {heading(title)}
            {move || {
                let (state, why) = gate.get();
                let reason = match state {
                    GateState::Expired => "gate-expired",
                    _ => why,
                };
                let note = match &state {
                    GateState::Checking => Some(t("gate-checking").into_any()),
                    GateState::Waiting => Some(t("gate-waiting").into_any()),
                    GateState::Failed(failure) => Some(failure_text(failure)),
                    GateState::Explaining | GateState::Expired => None,
                };
                let is_checking = state == GateState::Checking;
                let has_failed = matches!(state, GateState::Failed(_));
                view! { class="hc",
                    <p class="lead">{t(reason)}</p>
                    {note.map(|note| view! { class="hc", <p class="gate-note" role="status">{note}</p> })}
                    <div class="stack">
                        {has_failed
                            .then(|| button(Kind::Secondary, "retry", t("retry"), || Event::RetryChosen))}
                        {(!is_checking)
                            .then(|| {
                                let label = view! { class="hc", {icon("person")} <span>{t("gate-log-in")}</span> };
                                button(Kind::Primary, "login", label, || Event::LogInChosen)
                            })}
                    </div>
                }
            }}
            <div class="meanwhile">
                <p class="hint">{t("gate-meanwhile")}</p>
                {button(Kind::Quiet, "ask", t("home-ask"), || Event::AskChosen)}
            </div>
        </div>
    }
}

fn why(intended: &Intended) -> &'static str {
    match intended.place() {
        Place::Cases | Place::Case(_) => "gate-why-cases",
        Place::Contacting | Place::Sending => "gate-why-contact",
        Place::Home | Place::Article(_) | Place::Picking | Place::Asking | Place::Answered => {
            "gate-why-orders"
        }
    }
}
