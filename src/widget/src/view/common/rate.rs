//! "Was this helpful?": two choices, thanks, and what was wrong when it was not.

use flow::{Event, Failure};

use super::{failure_text, press, yes_no};
use crate::dom::{El, IntoNode, Slice, el};
use crate::words::t;

/// What was said so far, of an answer or an article.
#[derive(Clone, PartialEq)]
pub(crate) enum Said {
    /// Nothing.
    Nothing,
    /// It is on its way.
    Sending(bool),
    /// It arrived.
    Sent(bool),
    /// It did not arrive.
    Failed(Failure),
}

/// What may have been wrong: the event that says so, and the id of its label.
pub(crate) type Reason = (fn() -> Event, &'static str);

/// The question `title` with its choices. `choose` makes the event of a choice; `reasons` are the
/// events and labels of what may have been wrong.
pub(crate) fn rate(
    title: &'static str,
    said: Slice<Said>,
    choose: fn(bool) -> Event,
    reasons: &'static [Reason],
) -> El {
    let choice = move |helpful: bool| {
        let is_chosen = move || {
            let is_chosen = said.with(|said| match said {
                Said::Sending(said) | Said::Sent(said) => *said == helpful,
                Said::Nothing | Said::Failed(_) => false,
            });
            is_chosen.to_string()
        };
        press("choice", move || choose(helpful))
            .attr("part", "rate")
            .attr("aria-pressed", is_chosen)
            .child(yes_no(helpful))
    };
    let thanks = || {
        el("p")
            .class("thanks")
            .attr("role", "status")
            .child(t("answer-thanks"))
    };
    let outcome = move || match said.get() {
        Said::Sent(true) => thanks().into_node(),
        Said::Sent(false) => {
            let reasons: Vec<_> = reasons
                .iter()
                .map(|(event, label)| press("choice", event).child(t(label)))
                .collect();
            (
                thanks(),
                el("p").class("hint").child(t("answer-reason-title")),
                el("div").class("choices").child(reasons),
            )
                .into_node()
        }
        Said::Failed(failure) => el("p")
            .class("problem")
            .attr("role", "alert")
            .child(failure_text(&failure))
            .into_node(),
        Said::Nothing | Said::Sending(_) => ().into_node(),
    };
    el("section")
        .class("rate")
        .attr("aria-labelledby", "rate")
        .child(
            el("h3")
                .class("subheading")
                .attr("id", "rate")
                .child(t(title)),
        )
        .child(
            el("div")
                .class("choices")
                .child(choice(true))
                .child(choice(false)),
        )
        .child(outcome)
}
