//! Clocks: each a sentence with its date, and a thin line with today marked.

use contract::{Clock, ClockState, Side};
use i18n::Value;
use leptos::prelude::*;

use super::icon;
use crate::intl;
use crate::words::{t, t_with, use_words};

/// The clocks of an order that this version has words for.
pub(crate) fn clocks(clocks: &[Clock], side: Option<Side>) -> Option<impl IntoView + use<>> {
    let side = match side? {
        Side::Bought => "bought",
        Side::Sold => "sold",
    };
    let words = use_words();
    let rows: Vec<_> = clocks
        .iter()
        .filter_map(|clock| {
            let id = format!("clock-{}-{side}", clock.rule);
            words.has(&id).then(|| row(&id, clock))
        })
        .collect();
    (!rows.is_empty()).then(|| view! { class="hc", <ul class="clocks">{rows}</ul> })
}

fn row(id: &str, clock: &Clock) -> impl IntoView + use<> {
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
            t("clock-last-day").into_any()
        } else {
            t_with("clock-days-left", &[("days", Value::from(days_left))]).into_any()
        };
        let share = ((now - start) / (end - start)).clamp(0.0, 1.0) * 100.0;
        view! { class="hc",
            <span class="clock-left">{text}</span>
            <span class="line" aria-hidden="true">
                <span class="line-past" style:inline-size=format!("{share:.1}%")></span>
            </span>
        }
    });
    let mood = match clock.state {
        ClockState::Closing => "closing",
        ClockState::Over => "over",
        ClockState::Open | ClockState::TooEarly => "calm",
    };
    view! { class="hc",
        <li class="clock" data-mood=mood>
            {icon("clock")}
            <span class="clock-text"><span>{sentence}</span>{left}</span>
        </li>
    }
}
