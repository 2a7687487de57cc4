//! The case is being opened: what is known, honestly, and what can be done.

use flow::{Event, Submission};
use i18n::Value;
use leptos::prelude::*;

use super::common::{Kind, back_bar, button, failure_text, heading, skeletons};
use crate::shell::use_flow;
use crate::words::{t, t_with};

pub(crate) fn screen() -> impl IntoView {
    let flow = use_flow();
    let submission = Memo::new(move |_| flow.with(|flow| flow.submission().clone()));
    let title = move || {
        t(submission.with(|submission| match submission {
            Submission::Checking { .. } => "sending-checking",
            Submission::Unsure { .. } => "sending-unsure-title",
            Submission::Posting { .. } | Submission::Waiting { .. } | Submission::None => {
                "sending-title"
            }
        }))
    };
    view! { class="hc",
        <div class="screen">
            {heading(title)}
            {move || match submission.get() {
                Submission::None | Submission::Posting { .. } | Submission::Checking { .. } => {
                    skeletons(3).into_any()
                }
                Submission::Waiting { failure, seconds, .. } => view! { class="hc",
                    <div class="failure calm" role="status">
                        <p>{failure_text(&failure)}</p>
                        <p>{t_with("sending-waiting", &[("seconds", Value::from(seconds))])}</p>
                        <p class="hint">{t("failure-kept")}</p>
                        {button(Kind::Secondary, "retry", t("sending-now"), || Event::RetryChosen)}
                    </div>
                }
                .into_any(),
                Submission::Unsure { failure, .. } => view! { class="hc",
                    <div class="failure" role="alert">
                        <p>{failure_text(&failure)}</p>
                        <p>{t("sending-unsure")}</p>
                    </div>
                    {back_bar(view! { class="hc",
                        {button(Kind::Primary, "retry", t("retry"), || Event::RetryChosen)}
                        {button(Kind::Secondary, "edit", t("sending-edit"), || Event::BackChosen)}
                    })}
                }
                .into_any(),
            }}
        </div>
    }
}
