//! The receipt: the reference, and what happens next.

use contract::{Case, CaseEvent, CaseEventKind};
use flow::{Event, Step};
use i18n::Value;

use crate::dom::{El, IntoNode, el};

use super::common::{Kind, back_bar, button, copy_button, heading, icon, press, slice};
use crate::intl;
use crate::words::{t, t_with, use_words};

pub(crate) fn screen() -> El {
    let case = slice(|flow| match flow.step() {
        Step::Confirmed(case) => Some(case.clone()),
        _ => None,
    });
    let case = case.get_untracked();
    let for_link = case.reference.clone();
    el("div")
        .class("screen")
        .attr("part", "case")
        .child(heading(t("confirmed-title")))
        .child(el("p").class("lead").child(t("confirmed-text")))
        .child(reference(&case))
        .child(timeline(&case))
        .child(how_decided())
        .child(back_bar((
            button(Kind::Primary, "view-case", t("case-view"), move || {
                Event::CaseChosen(for_link.clone())
            }),
            button(Kind::Secondary, "home", t("home-back"), || {
                Event::HomeChosen
            }),
        )))
}

/// The reference in tabular figures, and the button that copies it. The copied text is the
/// service's own, never one that went through a translation.
pub(super) fn reference(case: &Case) -> El {
    let text = case.reference.clone();
    el("div")
        .class("receipt")
        .child(el("span").class("hint").child(t("case-reference")))
        .child(
            el("span")
                .class("receipt-line")
                .child(
                    el("bdi")
                        .class("reference")
                        .attr("part", "reference")
                        .attr("translate", "no")
                        .child(case.reference.clone()),
                )
                .child(copy_button(move || text.clone())),
        )
}

/// What has happened and what comes next, each with its date.
pub(super) fn timeline(case: &Case) -> El {
    let rows: Vec<_> = case.timeline.iter().map(line).collect();
    el("section")
        .attr("aria-labelledby", "next")
        .child(
            el("h3")
                .class("subheading")
                .attr("id", "next")
                .child(t("case-next")),
        )
        .child(el("ol").class("steps").child(rows))
}

fn line(event: &CaseEvent) -> El {
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
        intl::moment(&language, &event.at).into_node()
    } else {
        let at = if is_soon {
            intl::moment(&language, &event.at)
        } else {
            intl::day(&language, &event.at)
        };
        t_with("event-by", &[("date", Value::from(at))]).into_node()
    };
    el("li")
        .class("step")
        .attr("data-done", event.done.to_string())
        .child(el("span").class("step-what").child(t(id)))
        .child(el("span").class("step-when").child(date))
}

/// The way to how cases are decided and what can be done about a decision.
pub(super) fn how_decided() -> El {
    press("row", || {
        Event::ArticleChosen("dispute-resolution".to_owned())
    })
    .child(icon("article"))
    .child(el("span").class("row-label").child(t("case-decided-how")))
    .child(icon("forward"))
}
