//! Failures in the shopper's words, with the way on in the same box.

use crate::dom::{El, IntoNode, Node, el};
use contract::ErrorCode;
use flow::{Event, Failure};
use i18n::Value;

use super::{Kind, button, icon};
use crate::words::{t, t_with};

/// What went wrong and the button to try again.
pub(crate) fn failure_box(failure: &Failure) -> El {
    let text = failure_text(failure);
    let can_retry = *failure != Failure::NotFound;
    el("div")
        .class("failure")
        .child(
            el("p")
                .class("failure-text")
                .child(icon("warning"))
                .child(el("span").child(text)),
        )
        .child(
            can_retry.then(|| button(Kind::Secondary, "retry", t("retry"), || Event::RetryChosen)),
        )
}

/// What stops the shopper here, said at once: its name and why. The way on comes behind it.
pub(crate) fn trouble(title: &'static str, why: Node) -> El {
    el("div")
        .class("failure")
        .attr("role", "alert")
        .child(
            el("p")
                .class("failure-text")
                .child(icon("warning"))
                .child(el("strong").child(t(title))),
        )
        .child(el("p").child(why))
}

/// The sentence for a failure.
pub(crate) fn failure_text(failure: &Failure) -> Node {
    let id = match failure {
        Failure::Offline => "failure-offline",
        Failure::TimedOut => "failure-timed-out",
        Failure::Cut => "failure-cut",
        Failure::SignedOut => "failure-signed-out",
        Failure::NotFound => "failure-not-found",
        Failure::Service | Failure::Provider => "failure-service",
        Failure::TooMany { retry_after } => {
            let values = [("seconds", Value::from(*retry_after))];
            return t_with("failure-too-many", &values).into_node();
        }
        Failure::Refused(code) => code_text(*code),
    };
    t(id).into_node()
}

/// The message for a refusal.
fn code_text(code: ErrorCode) -> &'static str {
    match code {
        ErrorCode::EmptyText => "error-empty-text",
        ErrorCode::TooLong => "error-too-long",
        ErrorCode::UnknownLanguage => "error-unknown-language",
        ErrorCode::CaseClosed => "error-case-closed",
        ErrorCode::ChannelUnavailable => "error-channel-unavailable",
        ErrorCode::InvalidPhone => "error-invalid-phone",
        ErrorCode::NotFound => "failure-not-found",
        ErrorCode::Unavailable | ErrorCode::Internal | ErrorCode::InProgress => "failure-service",
        ErrorCode::TokenMissing | ErrorCode::TokenExpired | ErrorCode::TokenInvalid => {
            "failure-signed-out"
        }
        _ => "failure-refused",
    }
}
