//! Orders and items as people read them: picture, title, state with a shape, price, date.

use contract::{Item, Money, Order, OrderFact, OrderFactKind, OrderStatus, Side};
use flow::Chosen;
use i18n::Value;
use leptos::prelude::*;

use crate::intl;
use crate::shell::use_dispatch;
use crate::words::{t, t_with, use_words};

/// The card of whatever the question is about.
pub(crate) fn chosen_card(chosen: &Chosen) -> AnyView {
    match chosen {
        Chosen::Order(order) => order_card(order).into_any(),
        Chosen::Item(item) => item_card(item).into_any(),
    }
}

/// An order.
pub(crate) fn order_card(order: &Order) -> impl IntoView + use<> {
    let words = use_words();
    let side = match order.side {
        Side::Bought => "order-side-bought",
        Side::Sold => "order-side-sold",
    };
    let (status, mark) = status(order.status);
    let date = words.day(&order.ordered_at);
    view! { class="hc",
        <span class="card-body">
            {picture(order.picture_url.as_deref())}
            <span class="card-text">
                {title(&order.title, order.title_lang.as_deref())}
                <span class="card-line">
                    <span class="state" data-mark=mark>{t(status)}</span>
                    <span class="price">{price(&order.price)}</span>
                </span>
                <span class="card-line quiet">
                    <span>{t(side)}" · "{date}</span>
                    <bdi class="number">{order.id.clone()}</bdi>
                </span>
            </span>
        </span>
    }
}

/// An item.
pub(crate) fn item_card(item: &Item) -> impl IntoView + use<> {
    let words = use_words();
    let ends = item.ends_at.as_ref().map(|at| {
        let id = if intl::is_past(at) {
            "item-ended"
        } else {
            "item-ends"
        };
        t_with(id, &[("date", Value::from(words.day(at)))])
    });
    view! { class="hc",
        <span class="card-body">
            {picture(item.picture_url.as_deref())}
            <span class="card-text">
                {title(&item.title, item.title_lang.as_deref())}
                <span class="card-line">
                    <span class="price">{price(&item.price)}</span>
                    <span class="quiet">{ends}</span>
                </span>
            </span>
        </span>
    }
}

/// What happened to an order, set apart as facts.
pub(crate) fn order_facts(facts: Vec<OrderFact>) -> impl IntoView {
    let words = use_words();
    let rows: Vec<_> = facts
        .into_iter()
        .filter_map(|fact| {
            let id = match fact.kind {
                OrderFactKind::Ordered => "fact-ordered",
                OrderFactKind::Paid => "fact-paid",
                OrderFactKind::Shipped => "fact-shipped",
                OrderFactKind::LastScan => "fact-last-scan",
                OrderFactKind::EstimatedDelivery => "fact-estimated-delivery",
                OrderFactKind::Delivered => "fact-delivered",
                OrderFactKind::Other => return None,
            };
            let date = words.day(&fact.at);
            Some(view! { class="hc", <div class="fact"><dt>{t(id)}</dt><dd>{date}</dd></div> })
        })
        .collect();
    (!rows.is_empty()).then(|| view! { class="hc", <dl class="facts">{rows}</dl> })
}

fn title(title: &str, lang: Option<&str>) -> impl IntoView + use<> {
    let lang = lang.map(i18n::language_tag);
    view! { class="hc", <bdi class="card-title" lang=lang>{title.to_owned()}</bdi> }
}

fn price(money: &Money) -> String {
    use_words().money(money)
}

/// The title beside it says what the picture shows.
fn picture(url: Option<&str>) -> impl IntoView + use<> {
    let base = use_dispatch()
        .shell()
        .map(|shell| shell.settings.service.clone());
    let url = url.map(|url| match base {
        Some(base) if url.starts_with('/') => format!("{base}{url}"),
        _ => url.to_owned(),
    });
    match url {
        Some(url) => view! { class="hc",
            <img class="picture" src=url alt="" width="56" height="56" loading="lazy" decoding="async"/>
        }
        .into_any(),
        None => view! { class="hc", <span class="picture none" aria-hidden="true"></span> }.into_any(),
    }
}

fn status(status: OrderStatus) -> (&'static str, &'static str) {
    match status {
        OrderStatus::Unpaid => ("order-status-unpaid", "hollow"),
        OrderStatus::Paid => ("order-status-paid", "half"),
        OrderStatus::Shipped => ("order-status-shipped", "arrow"),
        OrderStatus::Delivered => ("order-status-delivered", "full"),
        OrderStatus::Completed => ("order-status-completed", "check"),
        OrderStatus::Cancelled => ("order-status-cancelled", "cross"),
        OrderStatus::Refunded => ("order-status-refunded", "return"),
        OrderStatus::Other => ("order-status-other", "half"),
    }
}
