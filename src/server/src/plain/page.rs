//! What the pages look like: the form, the receipt, and the page of a receipt that is no more.
//!
//! Everything that somebody wrote goes through maud, which escapes it. Nothing here decides.

use contract::{CaseEvent, CaseEventKind, Side};
use maud::{DOCTYPE, Markup, html};

use super::words::{Text, Voice};
use crate::calendar::Calendar;
use crate::orders::OrderRecord;

/// A language to change to.
pub(super) struct Language {
    /// Its folder, which stands in the path.
    pub(super) folder: String,
    /// Its tag for `lang`.
    pub(super) tag: String,
    /// What it calls itself.
    pub(super) name: String,
}

/// What the form holds.
pub(super) struct Draft {
    /// Makes sending safe to repeat.
    pub(super) key: String,
    /// `general` or `order:ID`.
    pub(super) subject: String,
    /// What was written so far.
    pub(super) message: String,
    /// The token of whoever is logged in.
    pub(super) token: Option<String>,
    /// How to greet them; may be empty.
    pub(super) name: Option<String>,
    /// What they can choose from.
    pub(super) orders: Vec<OrderRecord>,
}

/// Why the form is shown again.
pub(super) enum Problem {
    /// Nobody is logged in, or not so that we believe it.
    SignedOut,
    /// The log-in has run out.
    Expired,
    /// Nothing was written.
    Empty,
    /// Too much was written.
    TooLong {
        /// By so many characters.
        by: u32,
    },
    /// The order is not there, or not theirs.
    OrderGone,
    /// The form was sent before, with another text.
    SentAlready {
        /// The case it opened.
        reference: String,
    },
    /// Too often.
    TooMany {
        /// How long to wait.
        seconds: u32,
    },
    /// Our fault.
    Service,
    /// Anything else.
    Refused,
}

/// Where something is wrong.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Message,
    Subject,
    Page,
}

impl Problem {
    fn title(&self, voice: &Voice) -> Text {
        voice.say(match self {
            Self::SignedOut | Self::Expired => "gate-expired-title",
            Self::OrderGone => "asking-gone-title",
            _ => "review-problem-title",
        })
    }

    fn text(&self, voice: &Voice) -> Text {
        match self {
            Self::SignedOut => voice.say("failure-kept"),
            Self::Expired => voice.say("gate-expired"),
            Self::Empty => voice.say("text-empty"),
            Self::TooLong { by } => voice.say_with("text-too-long", &[("count", (*by).into())]),
            Self::OrderGone => voice.say("asking-gone"),
            Self::SentAlready { reference } => voice.say_with(
                "plain-sent-already",
                &[("reference", reference.as_str().into())],
            ),
            Self::TooMany { seconds } => {
                voice.say_with("failure-too-many", &[("seconds", (*seconds).into())])
            }
            Self::Service => voice.say("failure-service"),
            Self::Refused => voice.say("failure-refused"),
        }
    }

    fn place(&self) -> Place {
        match self {
            Self::Empty | Self::TooLong { .. } => Place::Message,
            Self::OrderGone => Place::Subject,
            _ => Place::Page,
        }
    }
}

/// The form, for everybody: who is not logged in writes and is sent to the log-in with it.
pub(super) fn form(
    voice: &Voice,
    languages: &[Language],
    log_in: &str,
    calendar: &Calendar,
    draft: &Draft,
    problem: Option<&Problem>,
) -> Markup {
    let here = format!("/help/{}/contact", voice.lang);
    let is_known = draft.token.is_some();
    let title = voice.say("plain-title");
    let tab = match problem {
        Some(problem) => format!("{}: {}", problem.title(voice).plain(), title.plain()),
        None => title.plain(),
    };
    let switch = html! {
        @for language in languages {
            li {
                @if language.folder == voice.lang {
                    span lang=(language.tag) aria-current="true" { (language.name) }
                } @else {
                    // A button of the form, so that what was written comes along.
                    button form="contact" formaction={ "/help/" (language.folder) "/contact" }
                        name="step" value="show" lang=(language.tag) { (language.name) }
                }
            }
        }
    };
    let main = html! {
        h1 { (title) }
        p class="lead" { (voice.say("plain-lead")) }
        @if let Some(problem) = problem { (notice(voice, problem)) }
        form id="contact" method="post" action=(if is_known { here.as_str() } else { log_in })
            accept-charset="utf-8" autocomplete="off" {
            input type="hidden" name="lang" value=(voice.lang);
            input type="hidden" name="key" value=(draft.key);
            @if let Some(token) = &draft.token {
                input type="hidden" name="token" value=(token);
                (subjects(voice, calendar, draft, problem))
            } @else {
                input type="hidden" name="subject" value=(draft.subject);
            }
            (message(voice, draft, problem))
            @if is_known {
                p class="quiet" { (voice.say("contact-email-note")) }
                button class="main" name="step" value="send" { (voice.say("review-send-email")) }
                (account(voice, log_in, draft))
            } @else {
                p { (voice.say("gate-why-contact")) }
                p class="quiet" id="log-in-hint" { (voice.say("plain-log-in-hint")) }
                button class="main" aria-describedby="log-in-hint" { (voice.say("gate-log-in")) }
            }
        }
    };
    document(voice, &tab, &switch, &main)
}

fn notice(voice: &Voice, problem: &Problem) -> Markup {
    let text = problem.text(voice);
    html! {
        // Focus goes here when the page is there, so that the reason is read first.
        div class="problem" id="problem" tabindex="-1" autofocus role="group"
            aria-labelledby="problem-title" {
            h2 id="problem-title" { (problem.title(voice)) }
            p {
                @match problem.place() {
                    Place::Message => a href="#message" { (text) },
                    Place::Subject => a href="#subject" { (text) },
                    Place::Page => (text),
                }
            }
            @if problem.place() == Place::Page && !matches!(
                problem, Problem::SignedOut | Problem::Expired | Problem::SentAlready { .. }
            ) {
                p { (voice.say("failure-kept")) }
            }
        }
    }
}

fn subjects(
    voice: &Voice,
    calendar: &Calendar,
    draft: &Draft,
    problem: Option<&Problem>,
) -> Markup {
    let wrong = problem.filter(|problem| problem.place() == Place::Subject);
    if draft.orders.is_empty() && wrong.is_none() {
        return html! { input type="hidden" name="subject" value="general"; };
    }
    let of_side = |side: Side| -> Vec<&OrderRecord> {
        let orders = draft.orders.iter();
        orders.filter(|order| order.side == side).collect()
    };
    let groups = [
        ("order-side-bought", of_side(Side::Bought)),
        ("order-side-sold", of_side(Side::Sold)),
    ];
    html! {
        div class="field" {
            label for="subject" { (voice.say("picking-title")) }
            @if let Some(problem) = wrong {
                p class="wrong" id="subject-problem" { (problem.title(voice)) }
            }
            select id="subject" name="subject" aria-invalid=[wrong.map(|_| "true")]
                aria-describedby=[wrong.map(|_| "subject-problem")] {
                option value="general" { (voice.say("plain-no-order").plain()) }
                @for (label, orders) in &groups {
                    @if !orders.is_empty() {
                        optgroup label=(voice.say(label).plain()) {
                            @for order in orders {
                                @let value = format!("order:{}", order.id);
                                option value=(value) selected[draft.subject == value] dir="auto"
                                    lang=[order.title_lang.as_deref()] {
                                    (order.title) " · " (order.id) " · "
                                    (voice.day(order.ordered_at, calendar.zone()))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn message(voice: &Voice, draft: &Draft, problem: Option<&Problem>) -> Markup {
    let wrong = problem.filter(|problem| problem.place() == Place::Message);
    let described = match wrong {
        Some(_) => "message-hint message-problem",
        None => "message-hint",
    };
    html! {
        div class="field" {
            label for="message" { (voice.say("review-message-label")) }
            p class="quiet" id="message-hint" {
                (voice.say("review-message-hint")) " " (voice.say("asking-hint"))
            }
            @if let Some(problem) = wrong {
                p class="wrong" id="message-problem" { (problem.text(voice)) }
            }
            textarea id="message" name="message" rows="8" dir="auto"
                aria-describedby=(described) aria-invalid=[wrong.map(|_| "true")] {
                // HTML drops the first line end of a text area; this one, then, and not theirs.
                "\n" (draft.message)
            }
        }
    }
}

fn account(voice: &Voice, log_in: &str, draft: &Draft) -> Markup {
    let name = draft.name.as_deref().unwrap_or_default();
    html! {
        div class="account" {
            p {
                @if name.is_empty() {
                    (voice.say("plain-signed-in-nameless"))
                } @else {
                    (voice.say_with("plain-signed-in", &[("name", name.into())]))
                }
            }
            button class="other" formaction=(log_in) name="step" value="show" {
                (voice.say("plain-other-account"))
            }
        }
    }
}

/// The reference of a case and what happens next; nothing that was written.
pub(super) fn receipt(
    voice: &Voice,
    languages: &[Language],
    calendar: &Calendar,
    (reference, address): (&str, &str),
    timeline: &[CaseEvent],
) -> Markup {
    let title = voice.say("confirmed-title");
    let main = html! {
        h1 { (title) }
        p class="lead" { (voice.say("confirmed-text")) }
        dl class="reference" {
            dt { (voice.say("case-reference")) }
            dd { (reference) }
        }
        h2 { (voice.say("case-next")) }
        ol class="steps" {
            @for event in timeline { (step(voice, calendar, event)) }
        }
        p { (voice.say("plain-find-again")) }
        p { a href={ "/help/" (voice.lang) "/contact" } { (voice.say("plain-write-again")) } }
    };
    let switch = links(voice, languages, &format!("/contact/{address}"));
    document(voice, &title.plain(), &switch, &main)
}

fn step(voice: &Voice, calendar: &Calendar, event: &CaseEvent) -> Markup {
    let what = voice.say(match event.kind {
        CaseEventKind::Received => "event-received",
        CaseEventKind::FirstReply => "event-first-reply",
        CaseEventKind::CallBack => "event-call-back",
        CaseEventKind::ChatReply => "event-chat-reply",
        CaseEventKind::BothSidesHeard => "event-both-sides-heard",
        CaseEventKind::Decision => "event-decision",
        CaseEventKind::Other => "event-other",
    });
    let when = event.at.as_str().parse().ok().map(|at| {
        // A decision has the whole of its day.
        match event.kind {
            CaseEventKind::Decision => voice.day(at, calendar.zone()),
            _ => voice.moment(at, calendar.zone()),
        }
    });
    html! {
        li class=[event.done.then_some("done")] {
            (what)
            @if let Some(when) = when {
                time datetime=(event.at.as_str()) {
                    @if event.done {
                        (when)
                    } @else {
                        (voice.say_with("event-by", &[("date", when.into())]))
                    }
                }
            }
        }
    }
}

/// There is no such receipt, or not any more.
pub(super) fn gone(voice: &Voice, languages: &[Language]) -> Markup {
    let title = voice.say("plain-gone-title");
    let main = html! {
        h1 { (title) }
        p class="lead" { (voice.say("plain-gone")) }
        p { a href={ "/help/" (voice.lang) "/contact" } { (voice.say("plain-title")) } }
    };
    let switch = links(voice, languages, "/contact");
    document(voice, &title.plain(), &switch, &main)
}

/// Other languages where nothing is written that a link would lose.
fn links(voice: &Voice, languages: &[Language], path: &str) -> Markup {
    html! {
        @for language in languages {
            li {
                @if language.folder == voice.lang {
                    span lang=(language.tag) aria-current="true" { (language.name) }
                } @else {
                    a href={ "/help/" (language.folder) (path) } hreflang=(language.tag)
                        lang=(language.tag) { (language.name) }
                }
            }
        }
    }
}

fn document(voice: &Voice, tab: &str, switch: &Markup, main: &Markup) -> Markup {
    let place = voice.say("panel-title");
    html! {
        (DOCTYPE)
        html lang=(voice.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex";
                title { (tab) " · " (place.plain()) }
                link rel="stylesheet" href="/help/plain.css";
            }
            body {
                header { p class="place" { (place) } }
                main { (main) }
                footer {
                    nav aria-label=(voice.say("language-label").plain()) { ul { (switch) } }
                }
            }
        }
    }
}
