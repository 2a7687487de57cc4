//! Orders and items as people read them: picture, title, state with a shape, price, date.

use crate::dom::{El, IntoNode, Node, el};
use contract::{Item, Money, Order, OrderFact, OrderFactKind, OrderStatus, Side, Tracking};
use flow::Chosen;
use i18n::Value;

use crate::intl;
use crate::shell::use_dispatch;
use crate::words::{t, t_with, use_words};

/// The card of whatever the question is about.
pub(crate) fn chosen_card(chosen: &Chosen) -> Node {
    match chosen {
        Chosen::Order(order) => order_card(order).into_node(),
        Chosen::Item(item) => item_card(item).into_node(),
    }
}

/// An order.
pub(crate) fn order_card(order: &Order) -> El {
    let words = use_words();
    let side = match order.side {
        Side::Bought => "order-side-bought",
        Side::Sold => "order-side-sold",
    };
    let (status, mark) = status(order.status);
    let date = words.day(&order.ordered_at);
    el("span")
        .class("card-body")
        .child(picture(order.picture_url.as_deref()))
        .child(
            el("span")
                .class("card-text")
                .child(title(&order.title, order.title_lang.as_deref()))
                .child(
                    el("span")
                        .class("card-line")
                        .child(
                            el("span")
                                .class("state")
                                .attr("data-mark", mark)
                                .child(t(status)),
                        )
                        .child(el("span").class("price").child(price(&order.price))),
                )
                .child(
                    el("span")
                        .class("card-line quiet")
                        .child(el("span").child(t(side)).child(" · ").child(date))
                        .child(el("bdi").class("number").child(order.id.clone())),
                ),
        )
}

/// An item.
pub(crate) fn item_card(item: &Item) -> El {
    let words = use_words();
    let ends = item.ends_at.as_ref().map(|at| {
        let id = if intl::is_past(at) {
            "item-ended"
        } else {
            "item-ends"
        };
        t_with(id, &[("date", Value::from(words.day(at)))])
    });
    el("span")
        .class("card-body")
        .child(picture(item.picture_url.as_deref()))
        .child(
            el("span")
                .class("card-text")
                .child(title(&item.title, item.title_lang.as_deref()))
                .child(
                    el("span")
                        .class("card-line")
                        .child(el("span").class("price").child(price(&item.price)))
                        .child(el("span").class("quiet").child(ends)),
                ),
        )
}

/// What happened to an order, set apart as facts.
pub(crate) fn order_facts(
    facts: Vec<OrderFact>,
    tracking: Option<Tracking>,
) -> impl IntoNode + use<> {
    let words = use_words();
    let row = |id, value| {
        el("div")
            .class("fact")
            .child(el("dt").child(t(id)))
            .child(el("dd").child(value))
    };
    let mut rows: Vec<_> = facts
        .into_iter()
        .filter_map(|fact| {
            let id = match fact.kind {
                OrderFactKind::Ordered => "fact-ordered",
                OrderFactKind::Paid => "fact-paid",
                OrderFactKind::Shipped => "fact-shipped",
                OrderFactKind::LastScan => "fact-last-scan",
                OrderFactKind::EstimatedDelivery => "fact-estimated-delivery",
                OrderFactKind::Delivered => "fact-delivered",
                OrderFactKind::Held => "fact-held",
                OrderFactKind::PaidOut => "fact-paid-out",
                OrderFactKind::Withdrawn => "fact-withdrawn",
                OrderFactKind::Cancelled => "fact-cancelled",
                OrderFactKind::Refunded => "fact-refunded",
                OrderFactKind::Other => return None,
            };
            Some(row(id, words.day(&fact.at)))
        })
        .collect();
    rows.extend(
        tracking.map(|Tracking { carrier, code, .. }| row("fact-tracking", carrier + " " + &code)),
    );
    (!rows.is_empty()).then(|| el("dl").class("facts").child(rows))
}

fn title(title: &str, lang: Option<&str>) -> El {
    let lang = lang.map(i18n::language_tag);
    el("bdi")
        .class("card-title")
        .attr("lang", lang)
        .child(title.to_owned())
}

fn price(money: &Money) -> String {
    use_words().money(money)
}

/// The title beside it says what the picture shows.
fn picture(url: Option<&str>) -> Node {
    let base = use_dispatch()
        .shell()
        .map(|shell| shell.settings.service.clone());
    let url = url.map(|url| match base {
        Some(base) if url.starts_with('/') => format!("{base}{url}"),
        _ => url.to_owned(),
    });
    match url {
        Some(url) => el("img")
            .class("picture")
            .attr("src", url)
            .attr("alt", "")
            .attr("width", "56")
            .attr("height", "56")
            .attr("loading", "lazy")
            .attr("decoding", "async")
            .into_node(),
        None => el("span")
            .class("picture none")
            .attr("aria-hidden", "true")
            .into_node(),
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
