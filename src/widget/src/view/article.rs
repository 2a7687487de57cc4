//! An article: its typed blocks as elements, what can be done, and whether it helped.

use crate::dom::{El, IntoNode, Node, el};
use contract::{Action, Article, Block, FeedbackReason, Inline};
use flow::{Event, Feedback, Step};

use super::common::{
    Kind, back_bar, failure_text, heading, remote, skeletons, slice, talk_button, yes_no,
};
use super::home::article_list;
use crate::shell::use_dispatch;
use crate::words::{t, use_words};

pub(crate) fn screen() -> El {
    let article = slice(|flow| match flow.step() {
        Step::Reading(reading) => Some(reading.article.clone()),
        _ => None,
    });
    el("div")
        .class("screen")
        .child(move || {
            let article = article.get();
            if article.is_waiting() {
                return (heading(t("loading")), skeletons(5)).into_node();
            }
            if article.ready().is_none() {
                return (
                    heading(t("home-results-title")),
                    remote(article, 0, |_| ().into_node()),
                )
                    .into_node();
            }
            remote(article, 0, |article| page(*article).into_node())
        })
        .child(back_bar(talk_button(Kind::Secondary)))
}

fn page(article: Article) -> impl IntoNode + use<> {
    let words = use_words();
    let is_fallback = article.lang != words.language();
    let lang = i18n::language_tag(&article.lang);
    let body: Vec<_> = article.body.into_iter().map(block).collect();
    let title = el("span").attr("lang", lang.clone()).child(article.title);
    let related = article.related;
    (
        heading(title),
        is_fallback.then(|| el("p").class("fallback-note").child(t("article-fallback"))),
        el("article").class("prose").attr("lang", lang).child(body),
        actions(&article.actions),
        helpful(),
        (!related.is_empty()).then(|| {
            el("section")
                .child(el("h3").class("subheading").child(t("article-related")))
                .child(article_list(related))
        }),
    )
}

fn block(block: Block) -> Node {
    match block {
        Block::Heading { level: 0..=2, text } => el("h3").child(inlines(text)).into_node(),
        Block::Heading { text, .. } => el("h4").child(inlines(text)).into_node(),
        Block::Paragraph { text } => el("p").child(inlines(text)).into_node(),
        Block::List { ordered, items } => {
            let items: Vec<_> = items
                .into_iter()
                .map(|item| el("li").child(inlines(item)))
                .collect();
            if ordered {
                el("ol").child(items).into_node()
            } else {
                el("ul").child(items).into_node()
            }
        }
    }
}

fn inlines(text: Vec<Inline>) -> Vec<Node> {
    let dispatch = use_dispatch();
    text.into_iter()
        .map(|inline| match inline {
            Inline::Text { text } => text.into_node(),
            Inline::Strong { text } => el("strong").child(text).into_node(),
            Inline::Emphasis { text } => el("em").child(text).into_node(),
            Inline::Article { text, slug } => el("button")
                .attr("type", "button")
                .class("link")
                .on("click", move |_| {
                    dispatch.send(Event::ArticleChosen(slug.clone()));
                })
                .child(text)
                .into_node(),
            Inline::Link { text, url } if url.starts_with("https://") => el("a")
                .class("link")
                .attr("href", url)
                .attr("target", "_blank")
                .attr("rel", "noopener noreferrer nofollow")
                .child(text)
                .into_node(),
            Inline::Link { text, .. } => text.into_node(),
        })
        .collect()
}

/// The actions that the widget itself can carry out; those of the marketplace need its links and
/// stand on the order.
pub(super) fn actions(actions: &[Action]) -> impl IntoNode + use<> {
    let dispatch = use_dispatch();
    let buttons: Vec<_> = actions
        .iter()
        .filter_map(|action| {
            let (label, event): (_, fn() -> Event) = match action {
                Action::PickOrder => ("action-pick-order", || Event::HelpWithOrderChosen),
                Action::GetSupport => ("action-get-support", || Event::HelpWithOrderChosen),
                Action::AskQuestion => ("action-ask-question", || Event::AskChosen),
                Action::ViewCase => ("home-cases", || Event::CasesChosen),
                _ => return None,
            };
            Some(
                el("button")
                    .attr("type", "button")
                    .class("button")
                    .attr("data-kind", "quiet")
                    .on("click", move |_| dispatch.send(event()))
                    .child(t(label)),
            )
        })
        .collect();
    (!buttons.is_empty()).then(|| {
        el("section")
            .child(el("h3").class("subheading").child(t("article-next")))
            .child(el("div").class("actions").child(buttons))
    })
}

fn helpful() -> El {
    let dispatch = use_dispatch();
    let feedback = slice(|flow| match flow.step() {
        Step::Reading(reading) => Some(reading.feedback.clone()),
        _ => None,
    });
    let choice = move |helpful: bool| {
        let is_chosen = move || {
            feedback.with(|feedback| match feedback {
                Feedback::Sending { helpful: said, .. } | Feedback::Sent { helpful: said } => {
                    (*said == helpful).to_string()
                }
                Feedback::None | Feedback::Failed(_) => "false".to_owned(),
            })
        };
        el("button")
            .attr("type", "button")
            .class("choice")
            .attr("part", "rate")
            .attr("aria-pressed", is_chosen)
            .on("click", move |_| {
                dispatch.send(Event::ArticleRated {
                    helpful,
                    reason: None,
                });
            })
            .child(yes_no(helpful))
    };
    let reason = move |reason: FeedbackReason, label: &'static str| {
        el("button")
            .attr("type", "button")
            .class("choice")
            .on("click", move |_| {
                dispatch.send(Event::ArticleRated {
                    helpful: false,
                    reason: Some(reason),
                });
            })
            .child(t(label))
    };
    el("section")
        .class("rate")
        .attr("aria-labelledby", "helpful")
        .child(
            el("h3")
                .class("subheading")
                .attr("id", "helpful")
                .child(t("article-helpful")),
        )
        .child(
            el("div")
                .class("choices")
                .child(choice(true))
                .child(choice(false)),
        )
        .child(move || match feedback.get() {
            Feedback::Sent { helpful: true } => el("p")
                .class("thanks")
                .attr("role", "status")
                .child(t("answer-thanks"))
                .into_node(),
            Feedback::Sent { helpful: false } => (
                el("p")
                    .class("thanks")
                    .attr("role", "status")
                    .child(t("answer-thanks")),
                el("p").class("hint").child(t("answer-reason-title")),
                el("div")
                    .class("choices")
                    .child(reason(FeedbackReason::OffTopic, "reason-off-topic"))
                    .child(reason(FeedbackReason::Unclear, "reason-unclear"))
                    .child(reason(FeedbackReason::Wrong, "reason-wrong"))
                    .child(reason(FeedbackReason::DislikeRule, "reason-dislike-rule")),
            )
                .into_node(),
            Feedback::Failed(failure) => el("p")
                .class("problem")
                .attr("role", "alert")
                .child(failure_text(&failure))
                .into_node(),
            Feedback::None | Feedback::Sending { .. } => ().into_node(),
        })
}
