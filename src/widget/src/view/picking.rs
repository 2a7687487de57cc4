//! Choosing an order or item. One press chooses and goes on.

use crate::dom::{El, IntoNode, Node, el, value_of};
use contract::{Item, Order, Side, Subject};
use flow::{Event, OrderList, Remote, Step};
use i18n::Value;

use super::common::{
    Kind, button, empty, failure_box, heading, icon, item_card, order_card, remote, slice,
};
use crate::shell::use_dispatch;
use crate::words::{t, t_with, use_words};

pub(crate) fn screen() -> El {
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
        el("button")
            .attr("type", "button")
            .class("choice")
            .attr("aria-pressed", move || (side.get() == wanted).to_string())
            .on("click", move |_| dispatch.send(Event::SideChosen(wanted)))
            .child(t(label))
    };
    el("div")
        .class("screen")
        .attr("part", "subjects")
        .child(heading(t("picking-title")))
        .child(button(
            Kind::Quiet,
            "general",
            (icon("question"), el("span").child(t("picking-general"))),
            || Event::SubjectChosen(Subject::General),
        ))
        .child(
            el("section")
                .attr("aria-labelledby", "orders")
                .child(
                    el("h3")
                        .class("subheading")
                        .attr("id", "orders")
                        .child(t("picking-orders")),
                )
                .child(
                    el("div")
                        .class("field")
                        .child(
                            el("label")
                                .class("label visually-hidden")
                                .attr("for", "order-search")
                                .child(t("picking-search-label")),
                        )
                        .child(
                            el("div").class("search").child(icon("search")).child(
                                el("input")
                                    .attr("id", "order-search")
                                    .class("input")
                                    .attr("type", "search")
                                    .attr("autocomplete", "off")
                                    .attr("maxlength", "100")
                                    .attr("placeholder", words.plain("picking-search-placeholder"))
                                    .value(move || search.get())
                                    .on("input", move |event| {
                                        dispatch.send(Event::OrderSearchTyped(value_of(&event)));
                                    }),
                            ),
                        ),
                )
                .child(
                    el("div")
                        .class("choices")
                        .attr("role", "group")
                        .attr("aria-label", words.plain("picking-side-label"))
                        .child(tab(None, "picking-side-all"))
                        .child(tab(Some(Side::Bought), "picking-side-bought"))
                        .child(tab(Some(Side::Sold), "picking-side-sold")),
                )
                .child(move || {
                    remote(orders.get(), 4, |list| {
                        if list.orders.is_empty() {
                            return no_orders(&search.get_untracked(), side.get_untracked())
                                .into_node();
                        }
                        order_list(list).into_node()
                    })
                }),
        )
        .child(
            el("section")
                .attr("aria-labelledby", "recent")
                .child(
                    el("h3")
                        .class("subheading")
                        .attr("id", "recent")
                        .child(t("picking-recent")),
                )
                .child(move || {
                    remote(items.get(), 2, |items| {
                        if items.is_empty() {
                            return empty(t("picking-recent-empty")).into_node();
                        }
                        item_list(items).into_node()
                    })
                }),
        )
}

fn no_orders(search: &str, side: Option<Side>) -> Node {
    let search = search.trim().to_owned();
    if search.is_empty() && side.is_none() {
        empty(t("picking-empty")).into_node()
    } else if search.is_empty() {
        empty(t_with("picking-count", &[("count", Value::from(0))])).into_node()
    } else {
        empty(t_with(
            "picking-no-match",
            &[("search", Value::from(search))],
        ))
        .into_node()
    }
}

fn order_list(list: OrderList) -> impl IntoNode + use<> {
    let more = match (list.next_cursor.is_some(), list.more) {
        (_, Some(Remote::Failed(failure))) => failure_box(&failure).into_node(),
        (_, Some(Remote::Waiting { .. })) => el("p").class("hint").child(t("loading")).into_node(),
        (true, _) => button(Kind::Secondary, "more", t("picking-more"), || {
            Event::MoreChosen
        })
        .into_node(),
        (false, _) => ().into_node(),
    };
    let total = t_with("picking-count", &[("count", Value::from(list.total))]);
    let rows: Vec<_> = list.orders.iter().map(order_row).collect();
    (
        el("p").class("hint count").child(total),
        el("ul").class("cards").child(rows),
        more,
    )
}

fn order_row(order: &Order) -> El {
    let id = order.id.clone();
    card(Subject::Order { id }, order_card(order))
}

fn item_list(items: Vec<Item>) -> El {
    let rows: Vec<_> = items
        .into_iter()
        .map(|item| {
            let id = item.id.clone();
            card(Subject::Item { id }, item_card(&item))
        })
        .collect();
    el("ul").class("cards").child(rows)
}

fn card(subject: Subject, content: impl IntoNode) -> El {
    let dispatch = use_dispatch();
    el("li").child(
        el("button")
            .attr("type", "button")
            .class("card")
            .attr("part", "subject")
            .on("click", move |_| {
                dispatch.send(Event::SubjectChosen(subject.clone()));
            })
            .child(content.into_node())
            .child(icon("forward")),
    )
}
