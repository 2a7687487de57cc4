//! Choosing an order or item. One press chooses and goes on.

use contract::{Item, Order, Side, Subject};
use flow::{Event, OrderList, Remote, Step};
use i18n::Value;
use leptos::prelude::*;

use super::common::{
    Kind, button, empty, failure_box, heading, icon, item_card, order_card, remote, slice,
};
use crate::shell::use_dispatch;
use crate::words::{t, t_with, use_words};

pub(crate) fn screen() -> impl IntoView {
    let (dispatch, words) = (use_dispatch(), use_words());
    let orders = slice(|flow| match flow.step() {
        Step::Picking(picking) => Some(picking.orders.clone()),
        _ => None,
    });
    let items = slice(|flow| match flow.step() {
        Step::Picking(picking) => Some(picking.recent_items.clone()),
        _ => None,
    });
    let search = slice(|flow| match flow.step() {
        Step::Picking(picking) => Some(picking.search.clone()),
        _ => None,
    });
    let side = slice(|flow| match flow.step() {
        Step::Picking(picking) => Some(picking.side),
        _ => None,
    });
    let tab = move |wanted: Option<Side>, label: &'static str| {
        view! { class="hc",
            <button
                type="button"
                class="choice"
                aria-pressed=move || (side.get() == wanted).to_string()
                on:click=move |_| dispatch.send(Event::SideChosen(wanted))
            >
                {t(label)}
            </button>
        }
    };
    view! { class="hc",
        <div class="screen" part="subjects">
            {heading(t("picking-title"))}
            {button(
                Kind::Quiet,
                "general",
                view! { class="hc", {icon("question")} <span>{t("picking-general")}</span> },
                || Event::SubjectChosen(Subject::General),
            )}
            <section aria-labelledby="orders">
                <h3 class="subheading" id="orders">{t("picking-orders")}</h3>
                <div class="field">
                    <label class="label visually-hidden" for="order-search">{t("picking-search-label")}</label>
                    <div class="search">
                        {icon("search")}
                        <input
                            id="order-search"
                            class="input"
                            type="search"
                            autocomplete="off"
                            maxlength="100"
                            placeholder=words.plain("picking-search-placeholder")
                            prop:value=search
                            on:input:target=move |event| {
                                dispatch.send(Event::OrderSearchTyped(event.target().value()));
                            }
                        />
                    </div>
                </div>
                <div class="choices" role="group" aria-label=words.plain("picking-side-label")>
                    {tab(None, "picking-side-all")}
                    {tab(Some(Side::Bought), "picking-side-bought")}
                    {tab(Some(Side::Sold), "picking-side-sold")}
                </div>
                {move || {
                    remote(orders.get(), 4, |list| {
                        if list.orders.is_empty() {
                            return no_orders(&search.get_untracked(), side.get_untracked()).into_any();
                        }
                        order_list(list).into_any()
                    })
                }}
            </section>
            <section aria-labelledby="recent">
                <h3 class="subheading" id="recent">{t("picking-recent")}</h3>
                {move || {
                    remote(items.get(), 2, |items| {
                        if items.is_empty() {
                            return empty(t("picking-recent-empty")).into_any();
                        }
                        item_list(items).into_any()
                    })
                }}
            </section>
        </div>
    }
}

fn no_orders(search: &str, side: Option<Side>) -> impl IntoView + use<> {
    let search = search.trim().to_owned();
    if search.is_empty() && side.is_none() {
        empty(t("picking-empty")).into_any()
    } else if search.is_empty() {
        empty(t_with("picking-count", &[("count", Value::from(0))])).into_any()
    } else {
        empty(t_with(
            "picking-no-match",
            &[("search", Value::from(search))],
        ))
        .into_any()
    }
}

fn order_list(list: OrderList) -> impl IntoView {
    let more = match (list.next_cursor.is_some(), list.more) {
        (_, Some(Remote::Failed(failure))) => failure_box(&failure).into_any(),
        (_, Some(Remote::Waiting { .. })) => {
            view! { class="hc", <p class="hint">{t("loading")}</p> }.into_any()
        }
        (true, _) => button(Kind::Secondary, "more", t("picking-more"), || {
            Event::MoreChosen
        })
        .into_any(),
        (false, _) => ().into_any(),
    };
    let total = t_with("picking-count", &[("count", Value::from(list.total))]);
    let rows: Vec<_> = list.orders.iter().map(order_row).collect();
    view! { class="hc",
        <p class="hint count">{total}</p>
        <ul class="cards">{rows}</ul>
        {more}
    }
}

fn order_row(order: &Order) -> impl IntoView + use<> {
    let id = order.id.clone();
    card(Subject::Order { id }, order_card(order))
}

fn item_list(items: Vec<Item>) -> impl IntoView {
    let rows: Vec<_> = items
        .into_iter()
        .map(|item| {
            let id = item.id.clone();
            card(Subject::Item { id }, item_card(&item))
        })
        .collect();
    view! { class="hc", <ul class="cards">{rows}</ul> }
}

fn card(subject: Subject, content: impl IntoView + 'static) -> impl IntoView {
    let dispatch = use_dispatch();
    view! { class="hc",
        <li>
            <button
                type="button"
                class="card"
                part="subject"
                on:click=move |_| dispatch.send(Event::SubjectChosen(subject.clone()))
            >
                {content.into_any()}
                {icon("forward")}
            </button>
        </li>
    }
}
