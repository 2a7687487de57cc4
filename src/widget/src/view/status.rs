//! The one live region: what a screen reader says without the focus moving.
//!
//! It stands outside everything that is rebuilt, exists before text comes into it, and speaks at
//! the start and the end of things, never word by word.

use flow::{Flow, Remote, Step, Stream, Submission};
use i18n::Value;

use crate::dom::{El, derive, el};

use crate::shell::use_flow;
use crate::words::{Words, use_words};

pub(crate) fn status() -> El {
    let (flow, words) = (use_flow(), use_words());
    let status = derive(move || {
        words.track();
        flow.with(|flow| describe(flow, words))
    });
    el("div")
        .class("status")
        .attr("role", "status")
        .child(move || status.get())
}

fn describe(flow: &Flow, words: Words) -> String {
    let loading = |is_waiting: bool| {
        if is_waiting {
            words.plain("loading")
        } else {
            String::new()
        }
    };
    // What was found is said again, also where it is the same number as before.
    if flow.is_searching() {
        return String::new();
    }
    match flow.step() {
        Step::Home(home) | Step::Browsing(home) => match &home.articles {
            Remote::Ready(found) if home.audience.is_some() || home.is_found => {
                let count = u32::try_from(found.len()).unwrap_or(u32::MAX);
                words.plain_with("home-results-count", &[("count", Value::from(count))])
            }
            _ => String::new(),
        },
        Step::Reading(reading) => loading(reading.article.is_waiting()),
        Step::Picking(picking) => match &picking.orders {
            Remote::Ready(list) => {
                words.plain_with("picking-count", &[("count", Value::from(list.total))])
            }
            orders => loading(orders.is_waiting()),
        },
        Step::Asking(asking) => loading(asking.about.is_waiting()),
        Step::Answered(answered) => match &answered.stream {
            Stream::Asking { .. } | Stream::Streaming { .. } => words.plain("answer-thinking"),
            Stream::Recalling { .. } => words.plain("answer-recalling"),
            Stream::Complete(_) => words.plain("answer-ready"),
            Stream::Stopped(_) => words.plain("answer-stopped"),
            Stream::Broken { .. } => words.plain("answer-broken-title"),
        },
        Step::Contacting(contacting) => loading(contacting.options.is_waiting()),
        Step::Sending => match flow.submission() {
            Submission::Posting { .. } => words.plain("sending-title"),
            Submission::Checking { .. } => words.plain("sending-checking"),
            Submission::Waiting { .. } | Submission::Unsure { .. } | Submission::None => {
                String::new()
            }
        },
        Step::Confirmed(_) => words.plain("confirmed-title"),
        Step::Cases(cases) => loading(cases.list.is_waiting()),
        Step::Case(case) => match &case.state {
            flow::ReplyState::Sent => words.plain("case-reply-sent"),
            _ => loading(case.case.is_waiting()),
        },
        Step::Gate(_) | Step::Reviewing(_) => String::new(),
    }
}
