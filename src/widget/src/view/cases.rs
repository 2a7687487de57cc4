//! My cases.

use crate::dom::{El, IntoNode, el};
use contract::{CaseState, CaseSummary};
use flow::{CaseList, Event, Remote, Step};
use i18n::Value;

use super::common::{
    Kind, back_bar, button, empty, failure_box, heading, icon, remote, slice, talk_button,
};
use crate::shell::use_dispatch;
use crate::words::{t, t_with, use_words};

pub(crate) fn screen() -> El {
    let list = slice(|flow| match flow.step() {
        Step::Cases(cases) => Some(cases.list.clone()),
        _ => None,
    });
    el("div")
        .class("screen")
        .child(heading(t("cases-title")))
        .child(move || {
            remote(list.get(), 3, |list| {
                if list.cases.is_empty() {
                    empty(t("cases-empty")).into_node()
                } else {
                    case_list(list).into_node()
                }
            })
        })
        .child(back_bar(talk_button(Kind::Secondary)))
}

fn case_list(list: CaseList) -> impl IntoNode + use<> {
    let more = match (list.next_cursor.is_some(), list.more) {
        (_, Some(Remote::Failed(failure))) => failure_box(&failure).into_node(),
        (_, Some(Remote::Waiting { .. })) => el("p").class("hint").child(t("loading")).into_node(),
        (true, _) => button(Kind::Secondary, "more", t("cases-more"), || {
            Event::MoreChosen
        })
        .into_node(),
        (false, _) => ().into_node(),
    };
    let rows: Vec<_> = list.cases.into_iter().map(case_row).collect();
    (el("ul").class("cards").child(rows), more)
}

fn case_row(case: CaseSummary) -> El {
    let (dispatch, words) = (use_dispatch(), use_words());
    let reference = case.reference.clone();
    let updated = Value::from(words.day(&case.updated_at));
    el("li").child(
        el("button")
            .attr("type", "button")
            .class("card")
            .on("click", move |_| {
                dispatch.send(Event::CaseChosen(reference.clone()));
            })
            .child(
                el("span")
                    .class("card-text")
                    .child(el("bdi").class("card-title").child(case.title))
                    .child(
                        el("span")
                            .class("card-line")
                            .child(state(case.state))
                            .child(
                                el("bdi")
                                    .class("number")
                                    .attr("translate", "no")
                                    .child(case.reference),
                            ),
                    )
                    .child(
                        el("span")
                            .class("card-line quiet")
                            .child(t_with("cases-updated", &[("date", updated)])),
                    ),
            )
            .child(icon("forward")),
    )
}

/// Where a case stands, as a word with a shape.
pub(super) fn state(state: CaseState) -> El {
    let (id, mark) = match state {
        CaseState::Open => ("case-state-open", "half"),
        CaseState::WaitingForYou => ("case-state-waiting-for-you", "arrow"),
        CaseState::Decided => ("case-state-decided", "check"),
        CaseState::Closed => ("case-state-closed", "full"),
        CaseState::Other => ("case-state-other", "half"),
    };
    el("span")
        .class("state")
        .attr("data-mark", mark)
        .child(t(id))
}
