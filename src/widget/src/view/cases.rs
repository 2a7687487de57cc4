//! My cases.

use crate::dom::{El, IntoNode, el, growing};
use contract::{CaseState, CaseSummary};
use flow::{CaseList, Event, Flow, Remote, Step};
use i18n::Value;

use super::common::{
    Kind, back_bar, empty, heading, icon, more_of, press, remote, slice, talk_button,
};
use crate::shell::use_flow;
use crate::words::{t, t_with, use_words};

pub(crate) fn screen() -> El {
    let cases = slice(|flow| {
        Some(match cases(flow)? {
            Remote::Waiting { request } => Remote::Waiting { request: *request },
            Remote::Ready(list) => Remote::Ready(!list.cases.is_empty()),
            Remote::Failed(failure) => Remote::Failed(failure.clone()),
        })
    });
    el("div")
        .class("screen")
        .child(heading(t("cases-title")))
        .child(move || {
            remote(cases.get(), 3, |has_cases| {
                if has_cases {
                    case_list().into_node()
                } else {
                    empty(t("cases-empty")).into_node()
                }
            })
        })
        .child(back_bar(talk_button(Kind::Secondary)))
}

fn cases(flow: &Flow) -> Option<&Remote<CaseList>> {
    match flow.step() {
        Step::Cases(cases) => Some(&cases.list),
        _ => None,
    }
}

fn list(flow: &Flow) -> Option<&CaseList> {
    cases(flow)?.ready()
}

/// The cases so far; more of them are put below.
fn case_list() -> impl IntoNode + use<> {
    let flow = use_flow();
    let count = slice(|flow| Some(list(flow)?.cases.len()));
    let more = slice(|flow| {
        let list = list(flow)?;
        Some((list.next_cursor.is_some(), list.more.clone()))
    });
    let row = move |index: usize| {
        flow.with_untracked(|flow| Some(case_row(list(flow)?.cases.get(index)?)))
            .into_node()
    };
    let more = move || more_of(more.get(), "cases-more");
    (
        el("ul")
            .class("cards")
            .child(growing(move || count.get(), row)),
        more,
    )
}

fn case_row(case: &CaseSummary) -> El {
    let words = use_words();
    let reference = case.reference.clone();
    let updated = Value::from(words.day(&case.updated_at));
    el("li").child(
        press("card", move || Event::CaseChosen(reference.clone()))
            .child(
                el("span")
                    .class("card-text")
                    .child(el("bdi").class("card-title").child(case.title.clone()))
                    .child(
                        el("span")
                            .class("card-line")
                            .child(state(case.state))
                            .child(
                                el("bdi")
                                    .class("number")
                                    .attr("translate", "no")
                                    .child(case.reference.clone()),
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
