//! Home: every way in, and the articles.

use contract::{ArticleSummary, Audience};
use flow::{Event, Remote, ShopperState, Step};
use i18n::Value;

use crate::dom::{El, IntoNode, Node, Slice, derive, el, value_of};

use super::common::{
    Kind, back_bar, button, failure_text, heading, icon, press, remote, row, slice, talk_button,
};
use crate::shell::{use_dispatch, use_flow};
use crate::words::{t, t_with, use_words};

pub(crate) fn screen() -> El {
    let (flow, dispatch, words) = (use_flow(), use_dispatch(), use_words());
    let name = derive(move || {
        flow.with(|flow| match flow.shopper() {
            ShopperState::SignedIn(session) => Some(session.shopper.name.clone()),
            _ => None,
        })
    });
    let search = slice(|flow| match flow.step() {
        Step::Home(home) => Some(home.search.clone()),
        _ => None,
    });
    let found = found();
    let is_found = slice(|flow| match flow.step() {
        Step::Home(home) => Some(home.is_found),
        _ => None,
    });
    let title = move || match name.get() {
        Some(name) => t_with("home-title-name", &[("name", Value::from(name))]).into_node(),
        None => t("home-title").into_node(),
    };
    el("div")
        .class("screen")
        .child(notice())
        .child(heading(title))
        .child(
            el("div")
                .class("entries")
                .child(entry("order", "home-order", "home-order-hint", || {
                    Event::HelpWithOrderChosen
                }))
                .child(entry("question", "home-ask", "home-ask-hint", || {
                    Event::AskChosen
                }))
                .child(entry("case", "home-cases", "home-cases-hint", || {
                    Event::CasesChosen
                })),
        )
        .child(
            el("div")
                .class("field")
                .child(
                    el("label")
                        .class("label")
                        .attr("for", "search")
                        .child(t("home-search-label")),
                )
                .child(
                    el("div").class("search").child(icon("search")).child(
                        el("input")
                            .attr("id", "search")
                            .class("input")
                            .attr("type", "search")
                            .attr("autocomplete", "off")
                            .attr("enterkeyhint", "search")
                            .attr("maxlength", "200")
                            .attr("placeholder", words.plain("home-search-placeholder"))
                            .value(move || search.get())
                            .on("input", move |event| {
                                dispatch.send(Event::ArticleSearchTyped(value_of(&event)));
                            }),
                    ),
                ),
        )
        .child(
            el("section")
                .attr("aria-label", words.plain("home-results-title"))
                .child(el("h3").class("subheading").child(move || {
                    t(if is_found.get() {
                        "home-results-title"
                    } else {
                        "home-most-asked"
                    })
                }))
                .child(move || {
                    remote(found.get(), 4, |found| {
                        if found.is_empty() {
                            return nothing_found(search.get_untracked()).into_node();
                        }
                        article_list(found).into_node()
                    })
                })
                .child(row(
                    "more",
                    words.plain("articles-all"),
                    |_| Event::AllArticlesChosen(Audience::All),
                    String::new(),
                )),
        )
        .child(back_bar(talk_button(Kind::Secondary)))
}

/// The articles that were found.
pub(super) fn found() -> Slice<Remote<Vec<ArticleSummary>>> {
    slice(|flow| match flow.step() {
        Step::Home(home) | Step::Browsing(home) => Some(home.articles.clone()),
        _ => None,
    })
}

fn entry(
    picture: &'static str,
    label: &'static str,
    hint: &'static str,
    event: fn() -> Event,
) -> El {
    press("entry", event)
        .child(icon(picture))
        .child(
            el("span")
                .class("entry-text")
                .child(el("span").class("entry-label").child(t(label)))
                .child(el("span").class("hint").child(t(hint))),
        )
        .child(icon("forward"))
}

fn nothing_found(search: String) -> El {
    let text = t_with("home-no-results", &[("search", Value::from(search))]);
    el("div")
        .class("empty")
        .child(el("p").child(text))
        .child(el("p").class("hint").child(t("home-no-results-hint")))
}

/// Articles as lists of buttons, one for each category where they have one.
pub(super) fn article_list(articles: Vec<ArticleSummary>) -> Vec<El> {
    let mut lists = Vec::new();
    let mut list = el("ul");
    let mut last = None;
    for article in articles {
        if lists.is_empty() || article.category != last {
            list = el("ul").class("rows");
            last.clone_from(&article.category);
            let name = article.category;
            let heading = name.map(|name| el("h3").class("subheading").child(name));
            let rows = Node::Element(list.element());
            lists.push(el("section").child(heading).child(rows));
        }
        let lang = i18n::language_tag(&article.lang);
        let row = row("article", article.title, Event::ArticleChosen, article.slug);
        list = list.child(el("li").child(row.attr("lang", lang)));
    }
    lists
}

/// A case that was opened while the shopper was elsewhere.
fn notice() -> impl IntoNode + use<> {
    let (flow, words) = (use_flow(), use_words());
    let opened = derive(move || flow.with(|flow| flow.opened().map(str::to_owned)));
    let refused = derive(move || flow.with(|flow| flow.refused().cloned()));
    let not_sent = move || {
        refused.get().map(|failure| {
            el("div")
                .class("failure")
                .attr("role", "alert")
                .child(el("p").child(failure_text(&failure)))
                .child(el("p").child(t("failure-kept")))
                .child(button(Kind::Secondary, "edit", t("sending-edit"), || {
                    Event::TalkChosen
                }))
        })
    };
    let arrived = move || {
        opened.get().map(|reference| {
            let text = t_with(
                "notice-opened",
                &[("reference", Value::from(reference.clone()))],
            );
            el("div")
                .class("notice")
                .attr("role", "status")
                .child(icon("check"))
                .child(el("span").child(text))
                .child(
                    press("button", move || Event::CaseChosen(reference.clone()))
                        .attr("data-kind", "quiet")
                        .child(t("case-view")),
                )
                .child(
                    press("icon-button", || Event::NoticeClosed)
                        .attr("aria-label", words.plain("notice-close"))
                        .child(icon("close")),
                )
        })
    };
    (not_sent, arrived)
}
