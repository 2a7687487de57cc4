//! The answer as a document: facts set apart, text at full width, sources that open in place.

use contract::{Answer, AnswerBlock, AnswerOutcome, AnswerSpan, BlockKind, RatingReason, Source};
use flow::{Event, Failure, Rating, Step, Stream};
use i18n::Value;
use leptos::prelude::*;

use super::common::{
    Kind, TextArea, back_bar, button, chosen_card, clocks, failure_text, heading, icon,
    order_facts, slice, talk_button, yes_no,
};
use crate::shell::{use_dispatch, use_flow};
use crate::words::{t, use_words};

pub(crate) fn screen() -> impl IntoView {
    let (flow, dispatch) = (use_flow(), use_dispatch());
    let chosen = slice(|flow| Some(flow.draft().chosen.clone()));
    let earlier = slice(|flow| match flow.step() {
        Step::Answered(answered) => Some(answered.earlier.clone()),
        _ => None,
    });
    let question = slice(|flow| match flow.step() {
        Step::Answered(answered) => Some(answered.question.clone()),
        _ => None,
    });
    let stream = slice(|flow| match flow.step() {
        Step::Answered(answered) => Some(answered.stream.clone()),
        _ => None,
    });
    let problem = slice(|flow| match flow.step() {
        Step::Answered(answered) => Some(answered.problem),
        _ => None,
    });
    let is_running = Memo::new(move |_| stream.with(Stream::is_running));
    let has_answer = Memo::new(move |_| stream.with(|stream| stream.answer().is_some()));
    let follow_up = slice(|flow| Some(flow.draft().follow_up.clone()));
    let limit = flow.with_untracked(|flow| flow.limits().question);
    view! { class="hc",
        <div class="screen">
            {heading(t("answer-title"))}
            {move || chosen.get().map(|chosen| view! { class="hc", <div class="about">{chosen_card(&chosen)}</div> })}
            {move || {
                earlier
                    .get()
                    .into_iter()
                    .map(|turn| {
                        view! { class="hc",
                            {asked(turn.question)}
                            {turn.answer.map(|answer| whole_answer(&answer, None))}
                        }
                    })
                    .collect::<Vec<_>>()
            }}
            {move || asked(question.get())}
            <section class="answer" part="answer" data-origin="ai" aria-busy=move || is_running.get().to_string()>
                <p class="ai-label">{icon("spark")}<span>{t("answer-ai")}</span></p>
                <AnswerBody stream/>
            </section>
            {move || is_running.get().then(|| {
                let label = view! { class="hc", {icon("stop")} <span>{t("answer-stop")}</span> };
                button(Kind::Secondary, "stop", label, || Event::StopChosen)
            })}
            <Outcome stream/>
            {move || {
                (!is_running.get() && has_answer.get()).then(|| {
                    view! { class="hc",
                        <div class="follow-up">
                            <TextArea
                                id="follow-up"
                                part="question"
                                label="answer-follow-up-label"
                                rows=2
                                value=follow_up
                                limit=limit
                                problem=problem
                                on_input=Callback::new(move |text| dispatch.send(Event::FollowUpTyped(text)))
                                on_submit=Callback::new(move |()| dispatch.send(Event::FollowUpAsked))
                            />
                            {button(Kind::Secondary, "send", t("answer-follow-up-send"), || Event::FollowUpAsked)}
                        </div>
                    }
                })
            }}
            {back_bar(talk_button(Kind::Primary))}
        </div>
    }
}

fn asked(question: String) -> impl IntoView {
    view! { class="hc",
        <div class="asked">
            <span class="hint">{t("answer-about")}</span>
            <p class="asked-text" dir="auto">{question}</p>
        </div>
    }
}

/// The answer while it grows and when it is whole. Blocks that are complete stay as they are: only
/// the last one is built anew with each word.
#[component]
fn AnswerBody(
    /// The answer as it comes.
    stream: Memo<Stream>,
) -> impl IntoView {
    let chosen = slice(|flow| Some(flow.draft().order().map(|order| order.side)));
    let facts = Memo::new(move |_| {
        stream.with(|stream| {
            stream
                .answer()
                .map(|answer| (answer.facts.clone(), answer.clocks.clone()))
        })
    });
    let count = Memo::new(move |_| {
        stream.with(|stream| stream.answer().map_or(0, |answer| answer.blocks.len()))
    });
    let lang = move || {
        stream.with(|stream| {
            stream
                .answer()
                .map(|answer| i18n::language_tag(&answer.lang))
        })
    };
    let sources = Memo::new(move |_| {
        stream.with(|stream| {
            stream
                .answer()
                .map(|answer| answer.sources.clone())
                .unwrap_or_default()
        })
    });
    let opened = RwSignal::new(None::<u32>);
    let is_asking = Memo::new(move |_| {
        stream.with(|stream| {
            stream.is_running()
                && stream
                    .answer()
                    .is_none_or(|answer| answer.blocks.is_empty())
        })
    });
    let is_unknown = Memo::new(move |_| {
        stream.with(|stream| {
            stream
                .answer()
                .is_some_and(|answer| answer.outcome == Some(AnswerOutcome::Unknown))
        })
    });
    view! { class="hc",
        {move || facts.get().map(|(facts, list)| view! { class="hc",
            {(!facts.is_empty() || !list.is_empty()).then(|| view! { class="hc",
                <div class="known">
                    <h3 class="known-title">{t("facts-title")}</h3>
                    {order_facts(facts)}
                    {clocks(&list, chosen.get_untracked())}
                </div>
            })}
        })}
        {move || is_asking.get().then(|| view! { class="hc",
            <p class="thinking">{t("answer-thinking")}</p>
        })}
        <div class="prose" lang=lang>
            <For
                each=move || 0..count.get()
                key=|index| *index
                let:index
            >
                {move || {
                    let block = stream.with(|stream| {
                        stream.answer().and_then(|answer| answer.blocks.get(index).cloned())
                    });
                    block.map(|block| show_block(block, Some(opened), sources))
                }}
            </For>
        </div>
        {move || is_unknown.get().then(|| view! { class="hc",
            <div class="unknown">
                <p><strong>{t("answer-unknown-title")}</strong></p>
                <p>{t("answer-unknown")}</p>
            </div>
        })}
        {move || {
            let list = sources.get();
            let is_done = !stream.with(Stream::is_running);
            (is_done && !list.is_empty()).then(|| source_list(list, opened))
        }}
        {move || {
            (!is_asking.get() && !is_unknown.get())
                .then(|| view! { class="hc", <p class="hint">{t("answer-ai-note")}</p> })
        }}
    }
}

/// An answer of an earlier turn.
fn whole_answer(answer: &Answer, opened: Option<RwSignal<Option<u32>>>) -> impl IntoView + use<> {
    let sources = answer.sources.clone();
    let sources = Memo::new(move |_| sources.clone());
    let blocks: Vec<_> = answer
        .blocks
        .iter()
        .map(|block| show_block(block.clone(), opened, sources))
        .collect();
    let lang = i18n::language_tag(&answer.lang);
    let is_unknown = answer.outcome == Some(AnswerOutcome::Unknown);
    view! { class="hc",
        <section class="answer earlier" data-origin="ai">
            <p class="ai-label">{icon("spark")}<span>{t("answer-ai")}</span></p>
            <div class="prose" lang=lang>{blocks}</div>
            {is_unknown.then(|| view! { class="hc", <p>{t("answer-unknown-title")}</p> })}
        </section>
    }
}

fn show_block(
    block: AnswerBlock,
    opened: Option<RwSignal<Option<u32>>>,
    sources: Memo<Vec<Source>>,
) -> AnyView {
    let spans: Vec<_> = block
        .spans
        .into_iter()
        .map(|span| match span {
            AnswerSpan::Text { text } => text.into_any(),
            AnswerSpan::Cite { number } => cite(number, opened, sources).into_any(),
        })
        .collect();
    match block.kind {
        BlockKind::Paragraph => view! { class="hc", <p>{spans}</p> }.into_any(),
        BlockKind::ListItem => view! { class="hc", <p class="item">{spans}</p> }.into_any(),
    }
}

fn cite(
    number: u32,
    opened: Option<RwSignal<Option<u32>>>,
    sources: Memo<Vec<Source>>,
) -> impl IntoView {
    let words = use_words();
    let title = sources.with_untracked(|sources| {
        let source = sources.iter().find(|source| source.number == number);
        source
            .map(|source| source.title.clone())
            .unwrap_or_default()
    });
    let values = [
        ("number", Value::from(number)),
        ("title", Value::from(title)),
    ];
    let label = i18n::without_isolation(&words.plain_with("answer-source-label", &values));
    match opened {
        None => view! { class="hc", <sup class="cite" aria-label=label role="img">{number}</sup> }
            .into_any(),
        Some(opened) => view! { class="hc",
            <button
                type="button"
                class="cite"
                part="citation"
                aria-label=label
                aria-expanded=move || (opened.get() == Some(number)).to_string()
                on:click=move |_| {
                    opened.update(|opened| {
                        *opened = if *opened == Some(number) { None } else { Some(number) };
                    });
                }
            >
                {number}
            </button>
        }
        .into_any(),
    }
}

fn source_list(sources: Vec<Source>, opened: RwSignal<Option<u32>>) -> impl IntoView {
    let dispatch = use_dispatch();
    let rows: Vec<_> = sources
        .into_iter()
        .map(|source| {
            let (number, slug) = (source.number, source.slug);
            let lang = i18n::language_tag(&source.lang);
            let excerpt_lang = lang.clone();
            let excerpt = source.excerpt;
            view! { class="hc",
                <li class="source">
                    <button
                        type="button"
                        class="row"
                        lang=lang
                        aria-expanded=move || (opened.get() == Some(number)).to_string()
                        on:click=move |_| {
                            opened.update(|opened| {
                                *opened = if *opened == Some(number) { None } else { Some(number) };
                            });
                        }
                    >
                        <span class="source-number">{number}</span>
                        <span class="row-label">{source.title}</span>
                        {icon("forward")}
                    </button>
                    {move || {
                        let (slug, excerpt, lang) = (slug.clone(), excerpt.clone(), excerpt_lang.clone());
                        (opened.get() == Some(number)).then(|| view! { class="hc",
                            <div class="source-open">
                                <blockquote lang=lang>{excerpt}</blockquote>
                                <button
                                    type="button"
                                    class="link"
                                    on:click=move |_| dispatch.send(Event::ArticleChosen(slug.clone()))
                                >
                                    {t("answer-source-open")}
                                </button>
                            </div>
                        })
                    }}
                </li>
            }
        })
        .collect();
    view! { class="hc",
        <h3 class="subheading">{t("answer-sources")}</h3>
        <ol class="sources">{rows}</ol>
    }
}

/// What stands below a finished, stopped or broken answer.
#[component]
fn Outcome(
    /// The answer as it comes.
    stream: Memo<Stream>,
) -> impl IntoView {
    #[derive(Clone, PartialEq)]
    enum End {
        Running,
        Known,
        Unknown,
        Stopped,
        Broken(Failure),
    }
    let end = Memo::new(move |_| {
        stream.with(|stream| match stream {
            Stream::Asking { .. } | Stream::Streaming { .. } | Stream::Recalling { .. } => {
                End::Running
            }
            Stream::Complete(answer) if answer.outcome == Some(AnswerOutcome::Unknown) => {
                End::Unknown
            }
            Stream::Complete(_) => End::Known,
            Stream::Stopped(_) => End::Stopped,
            Stream::Broken { failure, .. } => End::Broken(failure.clone()),
        })
    });
    let again = || {
        button(Kind::Secondary, "again", t("answer-again"), || {
            Event::AskAgainChosen
        })
    };
    move || {
        match end.get() {
        End::Running => ().into_any(),
        End::Unknown => ().into_any(),
        End::Known => {
            let (message_first, actions) = stream.with_untracked(|stream| {
                stream.answer().map_or((None, Vec::new()), |answer| {
                    (answer.message_first.clone(), answer.actions.clone())
                })
            });
            view! { class="hc",
                {message_first
                    .map(|message_first| view! { class="hc",
                        <aside class="advice">
                            {super::asking::advice_text(&message_first)}
                            <div class="actions">{super::asking::message_link(&message_first)}</div>
                        </aside>
                    })}
                {super::article::actions(&actions.into_iter().filter(|action| *action == contract::Action::ViewCase).collect::<Vec<_>>())}
                <Rate/>
            }
            .into_any()
        }
        End::Stopped => view! { class="hc",
            <div class="failure calm">
                <p>{t("answer-stopped")}</p>
                {again()}
            </div>
        }
        .into_any(),
        End::Broken(failure) => view! { class="hc",
            <div class="failure" role="alert">
                <p class="failure-text">{icon("warning")}<strong>{t("answer-broken-title")}</strong></p>
                <p>{failure_text(&failure)}</p>
                {again()}
            </div>
        }
        .into_any(),
    }
    }
}

#[component]
fn Rate() -> impl IntoView {
    let dispatch = use_dispatch();
    let rating = slice(|flow| match flow.step() {
        Step::Answered(answered) => Some(answered.rating.clone()),
        _ => None,
    });
    let said = move || {
        rating.with(|rating| match rating {
            Rating::Sending { helpful, .. } | Rating::Sent { helpful } => Some(*helpful),
            Rating::None | Rating::Failed(_) => None,
        })
    };
    let choice = move |helpful: bool| {
        view! { class="hc",
            <button
                type="button"
                class="choice"
                part="rate"
                aria-pressed=move || (said() == Some(helpful)).to_string()
                on:click=move |_| dispatch.send(Event::AnswerRated { helpful, reason: None })
            >
                {yes_no(helpful)}
            </button>
        }
    };
    let reason = move |reason: RatingReason, label: &'static str| {
        view! { class="hc",
            <button
                type="button"
                class="choice"
                on:click=move |_| {
                    dispatch.send(Event::AnswerRated { helpful: false, reason: Some(reason) });
                }
            >
                {t(label)}
            </button>
        }
    };
    view! { class="hc",
        <section class="rate" aria-labelledby="rate">
            <h3 class="subheading" id="rate">{t("answer-helpful")}</h3>
            <div class="choices">{choice(true)}{choice(false)}</div>
            {move || match rating.get() {
                Rating::Sent { helpful: true } => {
                    view! { class="hc", <p class="thanks" role="status">{t("answer-thanks")}</p> }.into_any()
                }
                Rating::Sent { helpful: false } => view! { class="hc",
                    <p class="thanks" role="status">{t("answer-thanks")}</p>
                    <p class="hint">{t("answer-reason-title")}</p>
                    <div class="choices">
                        {reason(RatingReason::OffTopic, "reason-off-topic")}
                        {reason(RatingReason::Unclear, "reason-unclear")}
                        {reason(RatingReason::Wrong, "reason-wrong")}
                    </div>
                }
                .into_any(),
                Rating::Failed(failure) => {
                    view! { class="hc", <p class="problem" role="alert">{failure_text(&failure)}</p> }.into_any()
                }
                Rating::None | Rating::Sending { .. } => ().into_any(),
            }}
        </section>
    }
}
