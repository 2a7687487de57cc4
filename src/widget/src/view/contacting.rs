//! The contact methods as radio cards: the most suitable first, all others with their reasons.

use crate::dom::{El, IntoNode, Slice, derive, el};
use contract::{Availability, Channel, ContactOption, ContactOptions, ReasonCode};
use flow::{Event, Step};
use i18n::Value;

use super::asking::advice;
use super::common::{Kind, back_bar, button, heading, icon, press, remote, slice};
use crate::intl;
use crate::shell::{channel_name, use_dispatch};
use crate::words::{t, t_with, use_words};

#[derive(Clone, PartialEq)]
struct Chosen {
    channel: Option<Channel>,
    language: Option<String>,
    can_continue: bool,
}

pub(crate) fn screen() -> El {
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
    let can_continue = derive(move || chosen.with(|chosen| chosen.can_continue));
    el("div")
        .class("screen")
        .attr("part", "options")
        .child(heading(t("contact-title")))
        .child(move || {
            changed.get().then(|| {
                el("p")
                    .class("notice")
                    .attr("role", "alert")
                    .child(icon("warning"))
                    .child(el("span").child(t("contact-changed")))
            })
        })
        .child(move || {
            remote(options.get(), 3, |options| {
                methods(options, chosen).into_node()
            })
        })
        .child(back_bar(move || {
            options.with(|options| options.ready().is_some()).then(|| {
                let label = t("contact-continue");
                button(Kind::Primary, "continue", label, || Event::ContinueChosen)
                    .attr("aria-disabled", move || (!can_continue.get()).to_string())
                    .attr("aria-label", words.plain("contact-continue"))
            })
        }))
}

fn methods(options: ContactOptions, chosen: Slice<Chosen>) -> impl IntoNode + use<> {
    let mut list = options.options.into_iter();
    let best: Vec<_> = list
        .by_ref()
        .filter(|option| option.recommended)
        .take(1)
        .map(|option| method(&option, chosen))
        .collect();
    let others: Vec<_> = list.map(|option| method(&option, chosen)).collect();
    let advice = options.message_first.map(|it| advice(&it, None));
    (
        el("fieldset")
            .class("methods")
            .child(
                el("legend")
                    .class("visually-hidden")
                    .child(t("contact-method-label")),
            )
            .child(el("p").class("subheading").child(t("contact-recommended")))
            .child(best)
            .child(el("p").class("subheading").child(t("contact-others")))
            .child(others),
        advice,
    )
}

fn method(option: &ContactOption, chosen: Slice<Chosen>) -> El {
    let dispatch = use_dispatch();
    let channel = option.channel;
    let name = channel_name(channel);
    let is_closed = matches!(option.availability, Availability::Closed { .. });
    let is_chosen = derive(move || chosen.with(|chosen| chosen.channel == Some(channel)));
    let languages = (!option.speaks_language).then(|| option.languages.clone());
    let picker = move || {
        languages
            .clone()
            .filter(|_| is_chosen.get())
            .map(|languages| language_picker(languages, chosen))
    };
    el("div")
        .class("method")
        .attr("part", "option")
        .attr("data-best", option.recommended.to_string())
        .attr("data-closed", is_closed.to_string())
        .child(
            el("label")
                .class("method-label")
                .child(
                    el("input")
                        .attr("type", "radio")
                        .class("radio")
                        .attr("name", "channel")
                        .attr("value", name)
                        .attr("disabled", is_closed)
                        .attr("aria-describedby", format!("about-{name}"))
                        .checked(move || is_chosen.get())
                        .on("change", move |_| {
                            dispatch.send(Event::ChannelChosen(channel));
                        }),
                )
                .child(icon(name))
                .child(el("span").class("method-name").child(t(match channel {
                    Channel::Email => "channel-email",
                    Channel::Chat => "channel-chat",
                    Channel::Phone => "channel-phone",
                }))),
        )
        .child(
            el("div")
                .class("method-about")
                .attr("id", format!("about-{name}"))
                .child(el("p").child(t(reason(option.reason))))
                .child(availability(option)),
        )
        .child(picker)
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

fn availability(option: &ContactOption) -> impl IntoNode + use<> {
    let words = use_words();
    let language = words.language();
    let open = match &option.availability {
        Availability::Always => t("contact-always").into_node(),
        Availability::Open {
            until,
            wait_minutes,
        } => {
            let until = Value::from(intl::time(&language, until));
            let wait = wait_minutes.map(|minutes| match minutes {
                0 => t("contact-no-wait").into_node(),
                minutes => t_with("contact-wait", &[("minutes", Value::from(minutes))]).into_node(),
            });
            (
                t_with("contact-open-until", &[("time", until)]),
                wait.map(|wait| (" · ", wait)),
            )
                .into_node()
        }
        Availability::Closed { opens_at: Some(at) } => {
            let at = Value::from(intl::weekday_time(&language, at));
            t_with("contact-opens-at", &[("time", at)]).into_node()
        }
        Availability::Closed { opens_at: None } => t("contact-closed").into_node(),
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
        el("p")
            .class("hint")
            .child(t_with("contact-languages", &[("languages", list)]))
    });
    (
        el("p").class("state").attr("data-mark", mark).child(open),
        spoken,
    )
}

fn language_picker(languages: Vec<String>, chosen: Slice<Chosen>) -> El {
    let words = use_words();
    let language = words.language();
    let choices: Vec<_> = languages
        .into_iter()
        .map(|spoken| {
            let name = intl::language_name(&language, &spoken);
            let mine = spoken.clone();
            let is_chosen = move || chosen.with(|chosen| chosen.language.as_ref() == Some(&mine));
            press("choice", move || {
                Event::ContactLanguageChosen(spoken.clone())
            })
            .attr("aria-pressed", move || is_chosen().to_string())
            .child(name)
        })
        .collect();
    el("div")
        .class("method-languages")
        .attr("role", "group")
        .attr("aria-label", words.plain("contact-language-label"))
        .child(el("p").class("label").child(t("contact-language-label")))
        .child(el("div").class("choices").child(choices))
}
