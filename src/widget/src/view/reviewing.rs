//! "This is what customer service will see": the last look, editable.

use contract::Channel;
use flow::{Event, ReviewProblem, Step};

use crate::dom::{El, IntoNode, checked_of, derive, el, value_of};

use super::common::{
    Kind, TextArea, back_bar, button, chosen_card, failure_text, heading, icon, press, slice,
    text_area, trouble,
};
use crate::intl;
use crate::shell::{use_dispatch, use_flow};
use crate::words::{t, use_words};

pub(crate) fn screen() -> El {
    let (flow, dispatch, words) = (use_flow(), use_dispatch(), use_words());
    let review = slice(|flow| match flow.step() {
        Step::Reviewing(reviewing) => Some((reviewing.channel, reviewing.lang.clone())),
        _ => None,
    });
    let problem = slice(|flow| match flow.step() {
        Step::Reviewing(reviewing) => Some(reviewing.problem.clone()),
        _ => None,
    });
    let text_problem = derive(move || match problem.get() {
        Some(ReviewProblem::Message(problem)) => Some(problem),
        _ => None,
    });
    let phone_problem = derive(move || problem.get() == Some(ReviewProblem::Phone));
    let message = slice(|flow| Some(flow.draft().message_text()));
    let phone = slice(|flow| Some(flow.draft().phone.clone()));
    let has_answer = slice(|flow| Some(flow.draft().answer_id.is_some()));
    let includes_answer = slice(|flow| Some(flow.draft().includes_answer));
    let chosen = slice(|flow| Some(flow.draft().chosen.clone()));
    let article = flow.with_untracked(|flow| flow.draft().article_title.clone());
    let has_article = article.is_some();
    let limit = flow.with_untracked(|flow| flow.limits().message);
    let (channel, lang) = review.get_untracked();
    let language =
        (lang != words.language()).then(|| intl::language_name(&words.language(), &lang));
    let (method, send) = match channel {
        Channel::Email => ("channel-email", "review-send-email"),
        Channel::Chat => ("channel-chat", "review-send-chat"),
        Channel::Phone => ("channel-phone", "review-send-phone"),
    };
    el("div")
        .class("screen")
        .attr("part", "review")
        .child(heading(t("review-title")))
        .child(el("p").class("hint").child(t("review-hint")))
        .child(move || match problem.get() {
            Some(ReviewProblem::Refused(failure)) => {
                Some(trouble("review-problem-title", failure_text(&failure)))
            }
            _ => None,
        })
        .child(
            el("dl")
                .class("summary")
                .child(
                    el("div")
                        .class("summary-row")
                        .child(el("dt").child(t("review-about")))
                        .child(
                            el("dd")
                                .child(move || match chosen.get() {
                                    Some(chosen) => chosen_card(&chosen),
                                    None if has_article => ().into_node(),
                                    None => t("review-about-general").into_node(),
                                })
                                .child(article),
                        ),
                )
                .child(
                    el("div")
                        .class("summary-row")
                        .child(el("dt").child(t("review-method")))
                        .child(
                            el("dd")
                                .class("summary-method")
                                .child(
                                    el("span")
                                        .child(t(method))
                                        .child(language.map(|language| format!(" · {language}"))),
                                )
                                .child(
                                    press("link", || Event::BackChosen).child(t("review-change")),
                                ),
                        ),
                ),
        )
        .child(text_area(TextArea {
            id: "message",
            part: "message",
            label: "review-message-label",
            hint: Some("review-message-hint"),
            rows: "6",
            value: message,
            limit,
            problem: text_problem,
            typed: Event::MessageTyped,
            submitted: Event::SubmitChosen,
        }))
        .child((channel == Channel::Phone).then(|| {
            el("div")
                .class("field")
                .child(
                    el("label")
                        .class("label")
                        .attr("for", "phone")
                        .child(t("review-phone-label")),
                )
                .child(
                    el("p")
                        .class("hint")
                        .attr("id", "phone-hint")
                        .child(t("review-phone-hint")),
                )
                .child(
                    el("input")
                        .attr("id", "phone")
                        .class("input")
                        .attr("type", "tel")
                        .attr("autocomplete", "tel")
                        .attr("dir", "ltr")
                        .attr("aria-describedby", "phone-hint phone-note")
                        .attr("aria-invalid", move || {
                            phone_problem.get().then_some("true")
                        })
                        .value(move || phone.get())
                        .on("input", move |event| {
                            dispatch.send(Event::PhoneTyped(value_of(&event)));
                        }),
                )
                .child(
                    el("div")
                        .class("note")
                        .attr("id", "phone-note")
                        .child(move || {
                            phone_problem.get().then(|| {
                                el("span")
                                    .class("problem")
                                    .attr("role", "alert")
                                    .child(icon("warning"))
                                    .child(el("span").child(t("review-phone-problem")))
                            })
                        }),
                )
        }))
        .child(move || {
            has_answer.get().then(|| {
                el("label")
                    .class("check")
                    .child(
                        el("input")
                            .attr("type", "checkbox")
                            .class("checkbox")
                            .checked(move || includes_answer.get())
                            .on("change", move |event| {
                                dispatch.send(Event::AnswerIncluded(checked_of(&event)));
                            }),
                    )
                    .child(el("span").child(t("review-include-answer")))
            })
        })
        .child(
            (channel == Channel::Email)
                .then(|| el("p").class("hint").child(t("contact-email-note"))),
        )
        .child(back_bar(button(Kind::Primary, "submit", t(send), || {
            Event::SubmitChosen
        })))
}
