//! An article: its typed blocks as elements, what can be done, and whether it helped.

use crate::dom::{El, IntoNode, Node, el};
use contract::{Action, ActionLink, Article, Block, FeedbackReason, Inline};
use flow::{Event, Feedback, Step};

use super::common::{
    Kind, Said, back_bar, heading, link_button, press, rate, remote, skeletons, slice, talk_button,
};
use super::home::article_list;
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
        actions(&article.actions, &article.links, None),
        rate_article(),
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
    text.into_iter()
        .map(|inline| match inline {
            Inline::Text { text } => text.into_node(),
            Inline::Strong { text } => el("strong").child(text).into_node(),
            Inline::Emphasis { text } => el("em").child(text).into_node(),
            Inline::Article { text, slug } => {
                press("link", move || Event::ArticleChosen(slug.clone()))
                    .child(text)
                    .into_node()
            }
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

/// What can be done next: by a link where the marketplace has a page for it, else here. Writing to
/// the other side stands with the advice, customer service at the foot.
pub(super) fn actions(
    actions: &[Action],
    links: &[ActionLink],
    case: Option<&str>,
) -> impl IntoNode + use<> {
    let buttons: Vec<_> = actions
        .iter()
        .filter_map(|action| {
            let action = *action;
            let label = t(match action {
                Action::PickOrder => "action-pick-order",
                Action::GetSupport => "action-get-support",
                Action::AskQuestion => "action-ask-question",
                Action::Report => "action-report",
                Action::ViewCase => "action-view-case",
                Action::AddEvidence => "action-add-evidence",
                Action::OpenOrder => "action-open-order",
                Action::OpenOrders => "action-open-orders",
                Action::Track => "action-track",
                Action::Pay => "action-pay",
                Action::AddTracking => "action-add-tracking",
                Action::ResetPassword => "action-reset-password",
                Action::VerifyProfile => "action-verify-profile",
                Action::ViewInvoices => "action-view-invoices",
                Action::AccountSettings => "action-account-settings",
                _ => return None,
            });
            if let Some(link) = links.iter().find(|link| link.action == action) {
                return Some(link_button(Kind::Quiet, link.url.clone(), label));
            }
            let event: fn(Option<String>) -> Event = match action {
                Action::PickOrder | Action::GetSupport => |_| Event::HelpWithOrderChosen,
                Action::AskQuestion => |_| Event::AskChosen,
                Action::Report => |_| Event::TalkChosen,
                Action::ViewCase | Action::AddEvidence => {
                    |case| case.map_or(Event::CasesChosen, Event::CaseChosen)
                }
                _ => return None,
            };
            let case = case.map(str::to_owned);
            let button = press("button", move || event(case.clone()));
            Some(button.attr("data-kind", "quiet").child(label))
        })
        .collect();
    (!buttons.is_empty()).then(|| {
        el("section")
            .child(el("h3").class("subheading").child(t("article-next")))
            .child(el("div").class("actions").child(buttons))
    })
}

fn rate_article() -> El {
    let said = slice(|flow| match flow.step() {
        Step::Reading(reading) => Some(match &reading.feedback {
            Feedback::None => Said::Nothing,
            Feedback::Sending { helpful, .. } => Said::Sending(*helpful),
            Feedback::Sent { helpful } => Said::Sent(*helpful),
            Feedback::Failed(failure) => Said::Failed(failure.clone()),
        }),
        _ => None,
    });
    rate(
        "article-helpful",
        said,
        |helpful| Event::ArticleRated {
            helpful,
            reason: None,
        },
        &[
            (|| wrong(FeedbackReason::OffTopic), "reason-off-topic"),
            (|| wrong(FeedbackReason::Unclear), "reason-unclear"),
            (|| wrong(FeedbackReason::Wrong), "reason-wrong"),
            (|| wrong(FeedbackReason::DislikeRule), "reason-dislike-rule"),
        ],
    )
}

fn wrong(reason: FeedbackReason) -> Event {
    Event::ArticleRated {
        helpful: false,
        reason: Some(reason),
    }
}
