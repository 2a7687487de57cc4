//! Clocks: each a sentence with its date, and a thin line with today marked.

use crate::dom::{El, IntoNode, Node, el};
use contract::{Clock, ClockState, Side};
use i18n::Value;

use super::icon;
use crate::intl;
use crate::words::{t, t_with, use_words};

/// The clocks of an order that this version has words for; `cite` marks what explains a rule.
pub(crate) fn clocks(
    clocks: &[Clock],
    side: Option<Side>,
    cite: &dyn Fn(u32) -> Node,
) -> Option<El> {
    let side = match side? {
        Side::Bought => "bought",
        Side::Sold => "sold",
    };
    let words = use_words();
    let rows: Vec<_> = clocks
        .iter()
        .filter_map(|clock| {
            let id = format!("clock-{}-{side}", clock.rule);
            let row = || row(&id, clock).child(clock.source.map(cite));
            words.has(&id).then(row)
        })
        .collect();
    (!rows.is_empty()).then(|| el("ul").class("clocks").child(rows))
}

fn row(id: &str, clock: &Clock) -> El {
    let words = use_words();
    let language = words.language();
    let state = match clock.state {
        ClockState::TooEarly => "early",
        ClockState::Open | ClockState::Closing => "open",
        ClockState::Over => "over",
    };
    let values = [
        ("state", Value::from(state)),
        ("start", Value::from(intl::day(&language, &clock.starts_at))),
        ("end", Value::from(intl::day(&language, &clock.ends_at))),
    ];
    let sentence = t_with(id, &values);
    let now = js_sys::Date::now();
    let (start, end) = (
        intl::milliseconds(&clock.starts_at),
        intl::milliseconds(&clock.ends_at),
    );
    let is_running = matches!(clock.state, ClockState::Open | ClockState::Closing) && end > now;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a clock runs for days, not for millions of years"
    )]
    let days_left = ((end - now) / 86_400_000.0).floor().max(0.0) as u32;
    let left = is_running.then(|| {
        let text = if days_left == 0 {
            t("clock-last-day").into_node()
        } else {
            t_with("clock-days-left", &[("days", Value::from(days_left))]).into_node()
        };
        // A whole number: printing a float costs 5 KB of wasm.
        let share = (((now - start) / (end - start)).clamp(0.0, 1.0) * 100.0) as u32;
        (
            el("span").class("clock-left").child(text),
            el("span").class("line").attr("aria-hidden", "true").child(
                el("span")
                    .class("line-past")
                    .style("inline-size", &format!("{share}%")),
            ),
        )
    });
    let mood = match clock.state {
        ClockState::Closing => "closing",
        ClockState::Over => "over",
        ClockState::Open | ClockState::TooEarly => "calm",
    };
    el("li")
        .class("clock")
        .attr("data-mood", mood)
        .child(icon("clock"))
        .child(
            el("span")
                .class("clock-text")
                .child(el("span").child(sentence))
                .child(left),
        )
}
