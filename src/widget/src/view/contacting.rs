//! The contact methods as radio cards: the most suitable first, all others with their reasons.

use contract::{Availability, Channel, ContactOption, ContactOptions, ReasonCode};
use flow::{Event, Step};
use i18n::Value;
use leptos::prelude::*;

use super::asking::{advice_text, message_link};
use super::common::{back_bar, heading, icon, remote, slice};
use crate::intl;
use crate::shell::{channel_name, use_dispatch};
use crate::words::{t, t_with, use_words};

#[derive(Clone, PartialEq)]
struct Chosen {
    channel: Option<Channel>,
    language: Option<String>,
    can_continue: bool,
}

pub(crate) fn screen() -> impl IntoView {
    let words = use_words();
    let options = slice(|flow| match flow.step() {
        Step::Contacting(contacting) => Some(contacting.options.clone()),
        _ => None,
    });
    let changed = slice(|flow| match flow.step() {
        Step::Contacting(contacting) => Some(contacting.changed),
        _ => None,
    });
    let chosen = slice(|flow| match flow.step() {
        Step::Contacting(contacting) => {
            let draft = flow.draft();
            Some(Chosen {
                channel: draft.channel,
                language: draft.contact_language.clone(),
                can_continue: contacting
                    .can_continue(draft.channel, draft.contact_language.as_deref()),
            })
        }
        _ => None,
    });
    let can_continue = Memo::new(move |_| chosen.with(|chosen| chosen.can_continue));
    view! { class="hc",
        <div class="screen" part="options">
            {heading(t("contact-title"))}
            {move || changed.get().then(|| view! { class="hc", <p class="notice" role="alert">{icon("warning")}<span>{t("contact-changed")}</span></p> })}
            {move || remote(options.get(), 3, |options| methods(options, chosen).into_any())}
            {back_bar(move || {
                let dispatch = use_dispatch();
                options.with(|options| options.ready().is_some()).then(|| view! { class="hc",
                    <button
                        type="button"
                        class="button"
                        data-kind="primary"
                        part="continue"
                        aria-disabled=move || (!can_continue.get()).to_string()
                        aria-label=words.plain("contact-continue")
                        on:click=move |_| dispatch.send(Event::ContinueChosen)
                    >
                        {t("contact-continue")}
                    </button>
                })
            })}
        </div>
    }
}

fn methods(options: ContactOptions, chosen: Memo<Chosen>) -> impl IntoView {
    let mut list = options.options.into_iter();
    let best: Vec<_> = list
        .by_ref()
        .filter(|option| option.recommended)
        .take(1)
        .map(|option| method(&option, chosen))
        .collect();
    let others: Vec<_> = list.map(|option| method(&option, chosen)).collect();
    let advice = options.message_first.map(|message_first| {
        view! { class="hc",
            <aside class="advice">
                {advice_text(&message_first)}
                <div class="actions">{message_link(&message_first)}</div>
            </aside>
        }
    });
    view! { class="hc",
        <fieldset class="methods">
            <legend class="visually-hidden">{t("contact-method-label")}</legend>
            <p class="subheading">{t("contact-recommended")}</p>
            {best}
            <p class="subheading">{t("contact-others")}</p>
            {others}
        </fieldset>
        {advice}
    }
}

fn method(option: &ContactOption, chosen: Memo<Chosen>) -> impl IntoView + use<> {
    let dispatch = use_dispatch();
    let channel = option.channel;
    let name = channel_name(channel);
    let is_closed = matches!(option.availability, Availability::Closed { .. });
    let is_chosen = Memo::new(move |_| chosen.with(|chosen| chosen.channel == Some(channel)));
    let languages = (!option.speaks_language).then(|| option.languages.clone());
    let picker = move || {
        languages
            .clone()
            .filter(|_| is_chosen.get())
            .map(|languages| language_picker(languages, chosen))
    };
    view! { class="hc",
        <div class="method" part="option" data-best=option.recommended.to_string() data-closed=is_closed.to_string()>
            <label class="method-label">
                <input
                    type="radio"
                    class="radio"
                    name="channel"
                    value=name
                    disabled=is_closed
                    aria-describedby=format!("about-{name}")
                    prop:checked=is_chosen
                    on:change=move |_| dispatch.send(Event::ChannelChosen(channel))
                />
                {icon(name)}
                <span class="method-name">{t(match channel {
                    Channel::Email => "channel-email",
                    Channel::Chat => "channel-chat",
                    Channel::Phone => "channel-phone",
                })}</span>
            </label>
            <div class="method-about" id=format!("about-{name}")>
                <p>{t(reason(option.reason))}</p>
                {availability(option)}
            </div>
            {picker}
        </div>
    }
}

fn reason(reason: ReasonCode) -> &'static str {
    match reason {
        ReasonCode::NeedsEvidence => "contact-reason-needs-evidence",
        ReasonCode::AlwaysPossible => "contact-reason-always-possible",
        ReasonCode::Urgent => "contact-reason-urgent",
        ReasonCode::QuickestNow => "contact-reason-quickest-now",
        ReasonCode::PersonalMatter => "contact-reason-personal-matter",
        ReasonCode::AlsoPossible => "contact-reason-also-possible",
        ReasonCode::OutsideHours => "contact-reason-outside-hours",
        ReasonCode::Holiday => "contact-reason-holiday",
        ReasonCode::NobodyThere => "contact-reason-nobody-there",
        ReasonCode::QueueFull => "contact-reason-queue-full",
        ReasonCode::OtherLanguages => "contact-reason-other-languages",
        ReasonCode::Other => "contact-reason-other",
    }
}

fn availability(option: &ContactOption) -> impl IntoView + use<> {
    let words = use_words();
    let language = words.language();
    let open = match &option.availability {
        Availability::Always => t("contact-always").into_any(),
        Availability::Open {
            until,
            wait_minutes,
        } => {
            let until = Value::from(intl::time(&language, until));
            let wait = wait_minutes.map(|minutes| match minutes {
                0 => t("contact-no-wait").into_any(),
                minutes => t_with("contact-wait", &[("minutes", Value::from(minutes))]).into_any(),
            });
            view! { class="hc",
                {t_with("contact-open-until", &[("time", until)])}
                {wait.map(|wait| view! { class="hc", " · " {wait} })}
            }
            .into_any()
        }
        Availability::Closed { opens_at: Some(at) } => {
            let at = Value::from(intl::weekday_time(&language, at));
            t_with("contact-opens-at", &[("time", at)]).into_any()
        }
        Availability::Closed { opens_at: None } => t("contact-closed").into_any(),
    };
    let mark = match option.availability {
        Availability::Always | Availability::Open { .. } => "full",
        Availability::Closed { .. } => "hollow",
    };
    let spoken = (!option.speaks_language).then(|| {
        let names: Vec<String> = option
            .languages
            .iter()
            .map(|spoken| intl::language_name(&language, spoken))
            .collect();
        let list = Value::from(intl::list(&language, &names));
        view! { class="hc", <p class="hint">{t_with("contact-languages", &[("languages", list)])}</p> }
    });
    view! { class="hc",
        <p class="state" data-mark=mark>{open}</p>
        {spoken}
    }
}

fn language_picker(languages: Vec<String>, chosen: Memo<Chosen>) -> impl IntoView {
    let (dispatch, words) = (use_dispatch(), use_words());
    let language = words.language();
    let choices: Vec<_> = languages
        .into_iter()
        .map(|spoken| {
            let name = intl::language_name(&language, &spoken);
            let mine = spoken.clone();
            let is_chosen = move || chosen.with(|chosen| chosen.language.as_ref() == Some(&mine));
            view! { class="hc",
                <button
                    type="button"
                    class="choice"
                    aria-pressed=move || is_chosen().to_string()
                    on:click=move |_| dispatch.send(Event::ContactLanguageChosen(spoken.clone()))
                >
                    {name}
                </button>
            }
        })
        .collect();
    view! { class="hc",
        <div class="method-languages" role="group" aria-label=words.plain("contact-language-label")>
            <p class="label">{t("contact-language-label")}</p>
            <div class="choices">{choices}</div>
        </div>
    }
}
