//! Choosing an order or item. One press chooses and goes on.

use crate::dom::{El, IntoNode, Node, el, growing, value_of};
use contract::{Item, Order, Side, Subject};
use flow::{Event, Flow, OrderList, Remote, Step};
use i18n::Value;

use super::common::{
    Kind, button, empty, heading, icon, item_card, more_of, order_card, press, remote, slice,
};
use crate::shell::{use_dispatch, use_flow};
use crate::words::{t, t_with, use_words};

pub(crate) fn screen() -> El {
    let (dispatch, words) = (use_dispatch(), use_words());
    let request = slice(|flow| Some(list(flow).map_or(0, |list| list.request.0)));
    let orders = slice(|flow| {
        Some(match orders(flow)? {
            Remote::Waiting { request } => Remote::Waiting { request: *request },
            Remote::Ready(list) => Remote::Ready(!list.orders.is_empty()),
            Remote::Failed(failure) => Remote::Failed(failure.clone()),
        })
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
        press("choice", move || Event::SideChosen(wanted))
            .attr("aria-pressed", move || (side.get() == wanted).to_string())
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
                    // Another list is built anew; more of the same is put below it.
                    request.get();
                    remote(orders.get(), 4, |has_orders| {
                        if has_orders {
                            order_list().into_node()
                        } else {
                            no_orders(&search.get_untracked(), side.get_untracked())
                        }
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

fn orders(flow: &Flow) -> Option<&Remote<OrderList>> {
    match flow.step() {
        Step::Picking(picking) => Some(&picking.orders),
        _ => None,
    }
}

fn list(flow: &Flow) -> Option<&OrderList> {
    orders(flow)?.ready()
}

/// The orders so far. More of them are put below; those that stand there are not touched, and
/// nobody copies or compares them.
fn order_list() -> impl IntoNode + use<> {
    let flow = use_flow();
    let count = slice(|flow| Some(list(flow)?.orders.len()));
    let total = slice(|flow| Some(list(flow)?.total));
    let more = slice(|flow| {
        let list = list(flow)?;
        Some((list.next_cursor.is_some(), list.more.clone()))
    });
    let row = move |index: usize| {
        flow.with_untracked(|flow| Some(order_row(list(flow)?.orders.get(index)?)))
            .into_node()
    };
    let total = move || t_with("picking-count", &[("count", Value::from(total.get()))]);
    let more = move || more_of(more.get(), "picking-more");
    (
        el("p").class("hint count").child(total),
        el("ul")
            .class("cards")
            .child(growing(move || count.get(), row)),
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
    el("li").child(
        press("card", move || Event::SubjectChosen(subject.clone()))
            .attr("part", "subject")
            .child(content.into_node())
            .child(icon("forward")),
    )
}
