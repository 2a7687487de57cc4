//! The case is being opened: what is known, honestly, and what can be done.

use flow::{Event, Submission};
use i18n::Value;

use crate::dom::{El, IntoNode, derive, el};

use super::common::{Kind, back_bar, button, failure_text, heading, skeletons};
use crate::shell::use_flow;
use crate::words::{t, t_with};

pub(crate) fn screen() -> El {
    let flow = use_flow();
    let submission = derive(move || flow.with(|flow| flow.submission().clone()));
    let title = move || {
        t(submission.with(|submission| match submission {
            Submission::Checking { .. } => "sending-checking",
            Submission::Unsure { .. } => "sending-unsure-title",
            Submission::Posting { .. } | Submission::Waiting { .. } | Submission::None => {
                "sending-title"
            }
        }))
    };
    el("div")
        .class("screen")
        .child(heading(title))
        .child(move || match submission.get() {
            Submission::None | Submission::Posting { .. } | Submission::Checking { .. } => {
                skeletons(3).into_node()
            }
            Submission::Waiting {
                failure, seconds, ..
            } => el("div")
                .class("failure calm")
                .attr("role", "status")
                .child(el("p").child(failure_text(&failure)))
                .child(el("p").child(t_with(
                    "sending-waiting",
                    &[("seconds", Value::from(seconds))],
                )))
                .child(el("p").class("hint").child(t("failure-kept")))
                .child(button(Kind::Secondary, "retry", t("sending-now"), || {
                    Event::RetryChosen
                }))
                .into_node(),
            Submission::Unsure { failure, .. } => (
                el("div")
                    .class("failure")
                    .attr("role", "alert")
                    .child(el("p").child(failure_text(&failure)))
                    .child(el("p").child(t("sending-unsure"))),
                back_bar((
                    button(Kind::Primary, "retry", t("retry"), || Event::RetryChosen),
                    button(Kind::Secondary, "edit", t("sending-edit"), || {
                        Event::BackChosen
                    }),
                )),
            )
                .into_node(),
        })
}
