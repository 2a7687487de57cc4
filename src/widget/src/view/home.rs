//! Home: every way in, and the articles.

use contract::ArticleSummary;
use flow::{Event, ShopperState, Step};
use i18n::Value;
use leptos::prelude::*;

use super::common::{Kind, back_bar, heading, icon, remote, slice, talk_button};
use crate::shell::{use_dispatch, use_flow};
use crate::words::{t, t_with, use_words};

pub(crate) fn screen() -> impl IntoView {
    let (flow, dispatch, words) = (use_flow(), use_dispatch(), use_words());
    let name = Memo::new(move |_| {
        flow.with(|flow| match flow.shopper() {
            ShopperState::SignedIn(session) => Some(session.shopper.name.clone()),
            _ => None,
        })
    });
    let search = slice(|flow| match flow.step() {
        Step::Home(home) => Some(home.search.clone()),
        _ => None,
    });
    let found = slice(|flow| match flow.step() {
        Step::Home(home) => Some(home.articles.clone()),
        _ => None,
    });
    let title = move || match name.get() {
        Some(name) => t_with("home-title-name", &[("name", Value::from(name))]).into_any(),
        None => t("home-title").into_any(),
    };
    view! { class="hc",
        <div class="screen">
            <Notice/>
            {heading(title)}
            <div class="entries">
                {entry("order", "home-order", "home-order-hint", || Event::HelpWithOrderChosen)}
                {entry("question", "home-ask", "home-ask-hint", || Event::AskChosen)}
                {entry("case", "home-cases", "home-cases-hint", || Event::CasesChosen)}
            </div>
            <div class="field">
                <label class="label" for="search">{t("home-search-label")}</label>
                <div class="search">
                    {icon("search")}
                    <input
                        id="search"
                        class="input"
                        type="search"
                        autocomplete="off"
                        enterkeyhint="search"
                        maxlength="200"
                        placeholder=words.plain("home-search-placeholder")
                        prop:value=search
                        on:input:target=move |event| {
                            dispatch.send(Event::ArticleSearchTyped(event.target().value()));
                        }
                    />
                </div>
            </div>
            <section aria-label=words.plain("home-results-title")>
                <h3 class="subheading">
                    {move || {
                        let is_searching = search.with(|search| !search.trim().is_empty());
                        t(if is_searching { "home-results-title" } else { "home-most-asked" })
                    }}
                </h3>
                {move || {
                    remote(found.get(), 4, |found| {
                        if found.is_empty() {
                            let search = search.get_untracked();
                            return nothing_found(search).into_any();
                        }
                        article_list(found).into_any()
                    })
                }}
            </section>
            {back_bar(talk_button(Kind::Secondary))}
        </div>
    }
}

fn entry(
    picture: &'static str,
    label: &'static str,
    hint: &'static str,
    event: fn() -> Event,
) -> impl IntoView {
    let dispatch = use_dispatch();
    view! { class="hc",
        <button type="button" class="entry" on:click=move |_| dispatch.send(event())>
            {icon(picture)}
            <span class="entry-text">
                <span class="entry-label">{t(label)}</span>
                <span class="hint">{t(hint)}</span>
            </span>
            {icon("forward")}
        </button>
    }
}

fn nothing_found(search: String) -> impl IntoView {
    let text = t_with("home-no-results", &[("search", Value::from(search))]);
    view! { class="hc",
        <div class="empty">
            <p>{text}</p>
            <p class="hint">{t("home-no-results-hint")}</p>
        </div>
    }
}

/// Articles as a list of buttons.
pub(super) fn article_list(articles: Vec<ArticleSummary>) -> impl IntoView {
    let dispatch = use_dispatch();
    let rows: Vec<_> = articles
        .into_iter()
        .map(|article| {
            let slug = article.slug;
            let lang = i18n::language_tag(&article.lang);
            view! { class="hc",
                <li>
                    <button
                        type="button"
                        class="row"
                        lang=lang
                        on:click=move |_| dispatch.send(Event::ArticleChosen(slug.clone()))
                    >
                        {icon("article")}
                        <span class="row-label">{article.title}</span>
                        {icon("forward")}
                    </button>
                </li>
            }
        })
        .collect();
    view! { class="hc", <ul class="rows">{rows}</ul> }
}

/// A case that was opened while the shopper was elsewhere.
#[component]
fn Notice() -> impl IntoView {
    let (flow, dispatch, words) = (use_flow(), use_dispatch(), use_words());
    let opened = Memo::new(move |_| flow.with(|flow| flow.opened().map(str::to_owned)));
    move || {
        opened.get().map(|reference| {
            let text = t_with(
                "notice-opened",
                &[("reference", Value::from(reference.clone()))],
            );
            view! { class="hc",
                <div class="notice" role="status">
                    {icon("check")}
                    <span>{text}</span>
                    <button
                        type="button"
                        class="button"
                        data-kind="quiet"
                        on:click=move |_| dispatch.send(Event::CaseChosen(reference.clone()))
                    >
                        {t("case-view")}
                    </button>
                    <button
                        type="button"
                        class="icon-button"
                        aria-label=words.plain("notice-close")
                        on:click=move |_| dispatch.send(Event::NoticeClosed)
                    >
                        {icon("close")}
                    </button>
                </div>
            }
        })
    }
}
