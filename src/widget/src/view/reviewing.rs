//! "This is what customer service will see": the last look, editable.

use contract::Channel;
use flow::{Event, ReviewProblem, Step};
use leptos::prelude::*;

use super::common::{
    Kind, TextArea, back_bar, button, chosen_card, failure_text, heading, icon, slice,
};
use crate::intl;
use crate::shell::{use_dispatch, use_flow};
use crate::words::{t, use_words};

pub(crate) fn screen() -> impl IntoView {
    let (flow, dispatch, words) = (use_flow(), use_dispatch(), use_words());
    let review = slice(|flow| match flow.step() {
        Step::Reviewing(reviewing) => Some((reviewing.channel, reviewing.lang.clone())),
        _ => None,
    });
    let problem = slice(|flow| match flow.step() {
        Step::Reviewing(reviewing) => Some(reviewing.problem.clone()),
        _ => None,
    });
    let text_problem = Memo::new(move |_| match problem.get() {
        Some(ReviewProblem::Message(problem)) => Some(problem),
        _ => None,
    });
    let phone_problem = Memo::new(move |_| problem.get() == Some(ReviewProblem::Phone));
    let message = slice(|flow| Some(flow.draft().message_text()));
    let phone = slice(|flow| Some(flow.draft().phone.clone()));
    let has_answer = slice(|flow| Some(flow.draft().answer_id.is_some()));
    let includes_answer = slice(|flow| Some(flow.draft().includes_answer));
    let chosen = slice(|flow| Some(flow.draft().chosen.clone()));
    let limit = flow.with_untracked(|flow| flow.limits().message);
    let (channel, lang) = review.get_untracked();
    let language =
        (lang != words.language()).then(|| intl::language_name(&words.language(), &lang));
    let (method, send) = match channel {
        Channel::Email => ("channel-email", "review-send-email"),
        Channel::Chat => ("channel-chat", "review-send-chat"),
        Channel::Phone => ("channel-phone", "review-send-phone"),
    };
    view! { class="hc",
        <div class="screen" part="review">
            {heading(t("review-title"))}
            <p class="hint">{t("review-hint")}</p>
            {move || match problem.get() {
                Some(ReviewProblem::Refused(failure)) => Some(view! { class="hc",
                    <div class="failure" role="alert">
                        <p class="failure-text">{icon("warning")}<strong>{t("review-problem-title")}</strong></p>
                        <p>{failure_text(&failure)}</p>
                    </div>
                }),
                _ => None,
            }}
            <dl class="summary">
                <div class="summary-row">
                    <dt>{t("review-about")}</dt>
                    <dd>
                        {move || match chosen.get() {
                            Some(chosen) => chosen_card(&chosen),
                            None => t("review-about-general").into_any(),
                        }}
                    </dd>
                </div>
                <div class="summary-row">
                    <dt>{t("review-method")}</dt>
                    <dd class="summary-method">
                        <span>{t(method)}{language.map(|language| format!(" · {language}"))}</span>
                        <button
                            type="button"
                            class="link"
                            on:click=move |_| dispatch.send(Event::BackChosen)
                        >
                            {t("review-change")}
                        </button>
                    </dd>
                </div>
            </dl>
            <TextArea
                id="message"
                part="message"
                label="review-message-label"
                hint="review-message-hint"
                rows=6
                value=message
                limit=limit
                problem=text_problem
                on_input=Callback::new(move |text| dispatch.send(Event::MessageTyped(text)))
                on_submit=Callback::new(move |()| dispatch.send(Event::SubmitChosen))
            />
            {(channel == Channel::Phone).then(|| view! { class="hc",
                <div class="field">
                    <label class="label" for="phone">{t("review-phone-label")}</label>
                    <p class="hint" id="phone-hint">{t("review-phone-hint")}</p>
                    <input
                        id="phone"
                        class="input"
                        type="tel"
                        autocomplete="tel"
                        dir="ltr"
                        aria-describedby="phone-hint phone-note"
                        aria-invalid=move || phone_problem.get().then_some("true")
                        prop:value=phone
                        on:input:target=move |event| dispatch.send(Event::PhoneTyped(event.target().value()))
                    />
                    <div class="note" id="phone-note">
                        {move || phone_problem.get().then(|| view! { class="hc",
                            <span class="problem" role="alert">{icon("warning")}<span>{t("review-phone-problem")}</span></span>
                        })}
                    </div>
                </div>
            })}
            {move || has_answer.get().then(|| view! { class="hc",
                <label class="check">
                    <input
                        type="checkbox"
                        class="checkbox"
                        prop:checked=includes_answer
                        on:change:target=move |event| dispatch.send(Event::AnswerIncluded(event.target().checked()))
                    />
                    <span>{t("review-include-answer")}</span>
                </label>
            })}
            {(channel == Channel::Email).then(|| view! { class="hc", <p class="hint">{t("contact-email-note")}</p> })}
            {back_bar(button(Kind::Primary, "submit", t(send), || Event::SubmitChosen))}
        </div>
    }
}
