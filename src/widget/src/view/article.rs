//! An article: its typed blocks as elements, what can be done, and whether it helped.

use contract::{Action, Article, Block, FeedbackReason, Inline};
use flow::{Event, Feedback, Step};
use leptos::prelude::*;

use super::common::{
    Kind, back_bar, failure_text, heading, remote, skeletons, slice, talk_button, yes_no,
};
use super::home::article_list;
use crate::shell::use_dispatch;
use crate::words::{t, use_words};

pub(crate) fn screen() -> impl IntoView {
    let article = slice(|flow| match flow.step() {
        Step::Reading(reading) => Some(reading.article.clone()),
        _ => None,
    });
    view! { class="hc",
        <div class="screen">
            {move || {
                let article = article.get();
                if article.is_waiting() {
                    return view! { class="hc", {heading(t("loading"))} {skeletons(5)} }.into_any();
                }
                if article.ready().is_none() {
                    return view! { class="hc",
                        {heading(t("home-results-title"))}
                        {remote(article, 0, |_| ().into_any())}
                    }
                    .into_any();
                }
                remote(article, 0, |article| page(*article).into_any())
            }}
            {back_bar(talk_button(Kind::Secondary))}
        </div>
    }
}

fn page(article: Article) -> impl IntoView {
    let words = use_words();
    let is_fallback = article.lang != words.language();
    let lang = i18n::language_tag(&article.lang);
    let body: Vec<_> = article.body.into_iter().map(block).collect();
    let title = view! { class="hc", <span lang=lang.clone()>{article.title}</span> };
    let related = article.related;
    view! { class="hc",
        {heading(title)}
        {is_fallback.then(|| view! { class="hc", <p class="fallback-note">{t("article-fallback")}</p> })}
        <article class="prose" lang=lang>{body}</article>
        {actions(&article.actions)}
        <Helpful/>
        {(!related.is_empty())
            .then(|| {
                view! { class="hc",
                    <section>
                        <h3 class="subheading">{t("article-related")}</h3>
                        {article_list(related)}
                    </section>
                }
            })}
    }
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Heading { level: 0..=2, text } => {
            view! { class="hc", <h3>{inlines(text)}</h3> }.into_any()
        }
        Block::Heading { text, .. } => view! { class="hc", <h4>{inlines(text)}</h4> }.into_any(),
        Block::Paragraph { text } => view! { class="hc", <p>{inlines(text)}</p> }.into_any(),
        Block::List { ordered, items } => {
            let items: Vec<_> = items
                .into_iter()
                .map(|item| view! { class="hc", <li>{inlines(item)}</li> })
                .collect();
            if ordered {
                view! { class="hc", <ol>{items}</ol> }.into_any()
            } else {
                view! { class="hc", <ul>{items}</ul> }.into_any()
            }
        }
    }
}

fn inlines(text: Vec<Inline>) -> Vec<AnyView> {
    let dispatch = use_dispatch();
    text.into_iter()
        .map(|inline| match inline {
            Inline::Text { text } => text.into_any(),
            Inline::Strong { text } => view! { class="hc", <strong>{text}</strong> }.into_any(),
            Inline::Emphasis { text } => view! { class="hc", <em>{text}</em> }.into_any(),
            Inline::Article { text, slug } => view! { class="hc",
                <button
                    type="button"
                    class="link"
                    on:click=move |_| dispatch.send(Event::ArticleChosen(slug.clone()))
                >
                    {text}
                </button>
            }
            .into_any(),
            Inline::Link { text, url } if url.starts_with("https://") => view! { class="hc",
                <a class="link" href=url target="_blank" rel="noopener noreferrer nofollow">{text}</a>
            }
            .into_any(),
            Inline::Link { text, .. } => text.into_any(),
        })
        .collect()
}

/// The actions that the widget itself can carry out; those of the marketplace need its links and
/// stand on the order.
pub(super) fn actions(actions: &[Action]) -> impl IntoView + use<> {
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
            Some(view! { class="hc",
                <button type="button" class="button" data-kind="quiet" on:click=move |_| dispatch.send(event())>
                    {t(label)}
                </button>
            })
        })
        .collect();
    (!buttons.is_empty()).then(|| {
        view! { class="hc",
            <section>
                <h3 class="subheading">{t("article-next")}</h3>
                <div class="actions">{buttons}</div>
            </section>
        }
    })
}

#[component]
fn Helpful() -> impl IntoView {
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
        view! { class="hc",
            <button
                type="button"
                class="choice"
                part="rate"
                aria-pressed=is_chosen
                on:click=move |_| dispatch.send(Event::ArticleRated { helpful, reason: None })
            >
                {yes_no(helpful)}
            </button>
        }
    };
    let reason = move |reason: FeedbackReason, label: &'static str| {
        view! { class="hc",
            <button
                type="button"
                class="choice"
                on:click=move |_| {
                    dispatch.send(Event::ArticleRated { helpful: false, reason: Some(reason) });
                }
            >
                {t(label)}
            </button>
        }
    };
    view! { class="hc",
        <section class="rate" aria-labelledby="helpful">
            <h3 class="subheading" id="helpful">{t("article-helpful")}</h3>
            <div class="choices">{choice(true)}{choice(false)}</div>
            {move || match feedback.get() {
                Feedback::Sent { helpful: true } => {
                    view! { class="hc", <p class="thanks" role="status">{t("answer-thanks")}</p> }.into_any()
                }
                Feedback::Sent { helpful: false } => view! { class="hc",
                    <p class="thanks" role="status">{t("answer-thanks")}</p>
                    <p class="hint">{t("answer-reason-title")}</p>
                    <div class="choices">
                        {reason(FeedbackReason::OffTopic, "reason-off-topic")}
                        {reason(FeedbackReason::Unclear, "reason-unclear")}
                        {reason(FeedbackReason::Wrong, "reason-wrong")}
                        {reason(FeedbackReason::DislikeRule, "reason-dislike-rule")}
                    </div>
                }
                .into_any(),
                Feedback::Failed(failure) => {
                    view! { class="hc", <p class="problem" role="alert">{failure_text(&failure)}</p> }.into_any()
                }
                Feedback::None | Feedback::Sending { .. } => ().into_any(),
            }}
        </section>
    }
}
