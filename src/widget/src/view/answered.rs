//! The answer as a document: facts set apart, text at full width, sources that open in place.

use contract::{Answer, AnswerBlock, AnswerOutcome, AnswerSpan, BlockKind, RatingReason, Source};
use flow::{Event, Failure, Rating, Step, Stream};
use i18n::Value;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::dom::{El, IntoNode, Local, Node, Slice, derive, el, growing};

use super::asking::advice;
use super::common::{
    Kind, Said, TextArea, back_bar, button, chosen_card, clocks, copy_button, failure_text,
    heading, icon, link_button, order_facts, press, questions, rate, slice, talk_button, text_area,
    trouble,
};
use crate::shell::use_flow;
use crate::words::{t, use_words};

pub(crate) fn screen() -> El {
    let flow = use_flow();
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
    let is_running = derive(move || stream.with(Stream::is_running));
    let has_answer = derive(move || stream.with(|stream| stream.answer().is_some()));
    let follow_up = slice(|flow| Some(flow.draft().follow_up.clone()));
    let limit = flow.with_untracked(|flow| flow.limits().question);
    el("div")
        .class("screen")
        .child(heading(t("answer-title")))
        .child(move || {
            chosen
                .get()
                .map(|chosen| el("div").class("about").child(chosen_card(&chosen)))
        })
        .child(move || {
            earlier
                .get()
                .into_iter()
                .map(|turn| {
                    (
                        asked(turn.question),
                        turn.answer.map(|answer| whole_answer(&answer, None)),
                    )
                })
                .collect::<Vec<_>>()
        })
        .child(move || asked(question.get()))
        .child(
            el("section")
                .class("answer")
                .attr("part", "answer")
                .attr("data-origin", "ai")
                .attr("aria-busy", move || is_running.get().to_string())
                .child(ai_label())
                .child(answer_body(stream)),
        )
        .child(move || {
            is_running.get().then(|| {
                let label = (icon("stop"), el("span").child(t("answer-stop")));
                button(Kind::Secondary, "stop", label, || Event::StopChosen)
            })
        })
        .child(outcome(stream))
        .child(move || {
            (!is_running.get() && has_answer.get()).then(|| {
                el("div")
                    .class("follow-up")
                    .child(text_area(TextArea {
                        id: "follow-up",
                        part: "question",
                        label: "answer-follow-up-label",
                        hint: None,
                        rows: "2",
                        value: follow_up,
                        limit,
                        problem,
                        typed: Event::FollowUpTyped,
                        submitted: Event::FollowUpAsked,
                    }))
                    .child(button(
                        Kind::Secondary,
                        "send",
                        t("answer-follow-up-send"),
                        || Event::FollowUpAsked,
                    ))
                    .child(questions("answer-next", Event::FollowUpChosen))
            })
        })
        .child(back_bar(talk_button(Kind::Primary)))
}

/// Who speaks.
fn ai_label() -> El {
    el("p")
        .class("ai-label")
        .child(icon("spark"))
        .child(el("span").child(t("answer-ai")))
}

fn asked(question: String) -> El {
    el("div")
        .class("asked")
        .child(el("span").class("hint").child(t("answer-about")))
        .child(
            el("p")
                .class("asked-text")
                .attr("dir", "auto")
                .child(question),
        )
}

/// The answer while it grows and when it is whole. Blocks that are complete stay as they are: only
/// the last one is built anew with each word.
fn answer_body(stream: Slice<Stream>) -> Node {
    let chosen = slice(|flow| Some(flow.draft().order().map(|order| order.side)));
    let tracking = slice(|flow| {
        let order = flow.draft().order();
        Some(order.and_then(|order| order.tracking.clone()))
    });
    let facts = derive(move || {
        stream.with(|stream| {
            stream
                .answer()
                .map(|answer| (answer.facts.clone(), answer.clocks.clone()))
        })
    });
    let count = derive(move || {
        stream.with(|stream| stream.answer().map_or(0, |answer| answer.blocks.len()))
    });
    let lang = move || {
        stream.with(|stream| {
            stream
                .answer()
                .map(|answer| i18n::language_tag(&answer.lang))
        })
    };
    let sources = derive(move || {
        stream.with(|stream| {
            stream
                .answer()
                .map(|answer| answer.sources.clone())
                .unwrap_or_default()
        })
    });
    let opened = Local::new();
    let is_asking = derive(move || {
        stream.with(|stream| {
            stream.is_running()
                && stream
                    .answer()
                    .is_none_or(|answer| answer.blocks.is_empty())
        })
    });
    let is_unknown = derive(move || {
        stream.with(|stream| {
            stream
                .answer()
                .is_some_and(|answer| answer.outcome == Some(AnswerOutcome::Unknown))
        })
    });
    (
        move || {
            facts.get().map(|(facts, list)| {
                (!facts.is_empty() || !list.is_empty()).then(|| {
                    el("div")
                        .class("known")
                        .child(el("h3").class("known-title").child(t("facts-title")).child(
                            order_number(sources).map(|number| cite(number, Some(opened), sources)),
                        ))
                        .child(order_facts(facts, tracking.get_untracked()))
                        .child(clocks(&list, chosen.get_untracked(), &|number| {
                            cite(number, Some(opened), sources)
                        }))
                })
            })
        },
        move || {
            is_asking
                .get()
                .then(|| el("p").class("thinking").child(t("answer-thinking")))
        },
        el("div").class("prose").attr("lang", lang).child(growing(
            move || count.get(),
            move |index| {
                let block = move || {
                    stream
                        .with(|stream| {
                            stream
                                .answer()
                                .and_then(|answer| answer.blocks.get(index).cloned())
                        })
                        .map(|block| show_block(block, Some(opened), sources))
                };
                block.into_node()
            },
        )),
        move || {
            // What the help desk says by itself stands in place of this.
            (is_unknown.get() && count.get() == 0).then(|| {
                el("div")
                    .class("unknown")
                    .child(el("p").child(el("strong").child(t("answer-unknown-title"))))
                    .child(el("p").child(t("answer-unknown")))
            })
        },
        move || {
            let list = sources.get();
            let is_done = !stream.with(Stream::is_running);
            (is_done && !list.is_empty()).then(|| source_list(list, opened))
        },
        move || {
            (!is_asking.get() && !is_unknown.get())
                .then(|| el("p").class("hint").child(t("answer-ai-note")))
        },
    )
        .into_node()
}

/// An answer of an earlier turn.
fn whole_answer(answer: &Answer, opened: Option<Local>) -> El {
    let sources = answer.sources.clone();
    let sources = derive(move || sources.clone());
    let blocks: Vec<_> = answer
        .blocks
        .iter()
        .map(|block| show_block(block.clone(), opened, sources))
        .collect();
    let lang = i18n::language_tag(&answer.lang);
    let is_unknown = answer.outcome == Some(AnswerOutcome::Unknown) && blocks.is_empty();
    el("section")
        .class("answer earlier")
        .attr("data-origin", "ai")
        .child(ai_label())
        .child(el("div").class("prose").attr("lang", lang).child(blocks))
        .child(is_unknown.then(|| el("p").child(t("answer-unknown-title"))))
}

fn show_block(block: AnswerBlock, opened: Option<Local>, sources: Slice<Vec<Source>>) -> Node {
    let spans: Vec<_> = block
        .spans
        .into_iter()
        .map(|span| match span {
            AnswerSpan::Text { text } => text.into_node(),
            AnswerSpan::Cite { number } => cite(number, opened, sources).into_node(),
        })
        .collect();
    match block.kind {
        BlockKind::Paragraph => el("p").child(spans).into_node(),
        BlockKind::ListItem => el("p").class("item").child(spans).into_node(),
    }
}

fn cite(number: u32, opened: Option<Local>, sources: Slice<Vec<Source>>) -> Node {
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
        None => el("sup")
            .class("cite")
            .attr("aria-label", label)
            .attr("role", "img")
            .child(number.to_string())
            .into_node(),
        Some(opened) => el("button")
            .attr("type", "button")
            .class("cite")
            .attr("part", "citation")
            .attr("aria-label", label)
            .attr("aria-expanded", move || {
                (opened.get() == number).to_string()
            })
            .on("click", move |_| {
                opened.toggle(number);
            })
            .child(number.to_string())
            .into_node(),
    }
}

/// The source that facts cite.
fn order_number(sources: Slice<Vec<Source>>) -> Option<u32> {
    sources.with_untracked(|sources| {
        let order = sources.iter().find(|source| source.slug.is_none());
        order.map(|source| source.number)
    })
}

/// So much of a text as tells it from another.
fn beginning(text: &str) -> String {
    let mut start: String = text.chars().take(70).collect();
    if start.len() < text.len() {
        start.push('…');
    }
    start
}

fn source_list(sources: Vec<Source>, opened: Local) -> impl IntoNode + use<> {
    let flow = use_flow();
    let mut last = None;
    let rows: Vec<_> = sources
        .into_iter()
        .map(|source| {
            // Further passages of one article are told apart by their own words.
            let is_same = source.slug.is_some() && source.slug == last;
            last.clone_from(&source.slug);
            let (number, slug) = (source.number, source.slug);
            let lang = i18n::language_tag(&source.lang);
            let excerpt_lang = lang.clone();
            let excerpt = source.excerpt;
            let label = if is_same {
                beginning(&excerpt)
            } else {
                source.title
            };
            let row = el("button");
            let button: HtmlElement = row.element().unchecked_into();
            el("li")
                .class("source")
                .child(
                    row.attr("type", "button")
                        .class("row")
                        .attr("lang", lang)
                        .attr("aria-expanded", move || {
                            let is_open = opened.get() == number;
                            // Opened by its mark, it may be out of sight.
                            if is_open {
                                _ = button.focus();
                            }
                            is_open.to_string()
                        })
                        .on("click", move |_| {
                            opened.toggle(number);
                        })
                        .child(el("span").class("source-number").child(number.to_string()))
                        .child(el("span").class("row-label").child(label))
                        .child(icon("forward")),
                )
                .child(move || {
                    let slug = slug.clone();
                    (opened.get() == number).then(|| {
                        el("div")
                            .class("source-open")
                            .child(
                                el("blockquote")
                                    .attr("lang", excerpt_lang.clone())
                                    .child(excerpt.clone()),
                            )
                            .child(match slug {
                                Some(slug) => {
                                    press("link", move || Event::ArticleChosen(slug.clone()))
                                        .child(t("answer-source-open"))
                                        .into_node()
                                }
                                None => flow
                                    .with_untracked(|flow| flow.draft().order()?.url.clone())
                                    .map(|url| {
                                        link_button(Kind::Quiet, url, t("action-open-order"))
                                    })
                                    .into_node(),
                            })
                    })
                })
        })
        .collect();
    (
        el("h3").class("subheading").child(t("answer-sources")),
        el("ol").class("sources").child(rows),
    )
}

/// What stands below a finished, stopped or broken answer.
fn outcome(stream: Slice<Stream>) -> impl IntoNode + use<> {
    #[derive(Clone, PartialEq)]
    enum End {
        Running,
        Known,
        Unknown,
        Stopped,
        Broken(Failure),
    }
    let end = derive(move || {
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
    let flow = use_flow();
    let again = || {
        button(Kind::Secondary, "again", t("answer-again"), || {
            Event::AskAgainChosen
        })
    };
    move || match end.get() {
        End::Running => ().into_node(),
        End::Unknown => ().into_node(),
        End::Known => {
            let case = flow.with_untracked(|flow| {
                flow.draft()
                    .order()
                    .and_then(|order| order.case_reference.clone())
            });
            let next = stream.with_untracked(|stream| {
                stream.answer().map(|answer| {
                    (
                        answer.message_first.as_ref().map(|it| advice(it, None)),
                        super::article::actions(&answer.actions, &answer.links, case.as_deref()),
                    )
                })
            });
            (
                next,
                el("div").class("actions").child(copy_button(move || {
                    stream
                        .with_untracked(|stream| stream.answer().map(Answer::text))
                        .unwrap_or_default()
                })),
                rate_answer(),
            )
                .into_node()
        }
        End::Stopped => el("div")
            .class("failure calm")
            .child(el("p").child(t("answer-stopped")))
            .child(again())
            .into_node(),
        End::Broken(failure) => trouble("answer-broken-title", failure_text(&failure))
            .child(again())
            .into_node(),
    }
}

fn rate_answer() -> El {
    let said = slice(|flow| match flow.step() {
        Step::Answered(answered) => Some(match &answered.rating {
            Rating::None => Said::Nothing,
            Rating::Sending { helpful, .. } => Said::Sending(*helpful),
            Rating::Sent { helpful } => Said::Sent(*helpful),
            Rating::Failed(failure) => Said::Failed(failure.clone()),
        }),
        _ => None,
    });
    rate(
        "answer-helpful",
        said,
        |helpful| Event::AnswerRated {
            helpful,
            reason: None,
        },
        &[
            (|| wrong(RatingReason::OffTopic), "reason-off-topic"),
            (|| wrong(RatingReason::Unclear), "reason-unclear"),
            (|| wrong(RatingReason::Wrong), "reason-wrong"),
        ],
    )
}

fn wrong(reason: RatingReason) -> Event {
    Event::AnswerRated {
        helpful: false,
        reason: Some(reason),
    }
}
