//! The order in words, as the marketplace has recorded it: what a language model is told of it, and
//! the source that an answer's facts cite.

use contract::{OrderFactKind, OrderStatus, Side, Source};
use jiff::Timestamp;

use super::OrderRecord;
use crate::calendar::Calendar;
use crate::plain::Voice;

/// Side, state and what happened when, a phrase each. The days are those of the calendar that the
/// order's clocks end in.
pub(crate) fn phrases(order: &OrderRecord, voice: &Voice, calendar: &Calendar) -> Vec<String> {
    let mut phrases = vec![
        voice.say(side_message(order.side)).plain(),
        voice.say(status_message(order.status)).plain(),
    ];
    for fact in order.facts() {
        if let (Some(id), Ok(at)) = (fact_message(fact.kind), fact.at.as_str().parse()) {
            let values = [
                ("what", voice.say(id).plain().into()),
                ("day", voice.day(at, calendar.zone()).into()),
            ];
            phrases.push(voice.say_with("plain-order-fact", &values).plain());
        }
    }
    phrases
}

/// The order as the source of an answer's facts: what stood in the marketplace's books at `now`,
/// and nothing that a stranger wrote, as its title or the tracking code. Its number is not decided
/// yet.
pub(crate) fn source(
    order: &OrderRecord,
    voice: &Voice,
    calendar: &Calendar,
    now: Timestamp,
) -> Source {
    let facts = phrases(order, voice, calendar);
    let moment = voice.moment(now, calendar.zone());
    let values = [
        ("moment", moment.into()),
        ("facts", facts.join(" · ").into()),
    ];
    let title = voice.say_with("plain-order", &[("id", order.id.as_str().into())]);
    let excerpt = voice.say_with("plain-order-record", &values);
    Source {
        number: 0,
        slug: None,
        title: title.plain(),
        excerpt: excerpt.plain(),
        lang: excerpt.lang(voice).to_owned(),
    }
}

fn side_message(side: Side) -> &'static str {
    match side {
        Side::Bought => "order-side-bought",
        Side::Sold => "order-side-sold",
    }
}

fn status_message(status: OrderStatus) -> &'static str {
    match status {
        OrderStatus::Unpaid => "order-status-unpaid",
        OrderStatus::Paid => "order-status-paid",
        OrderStatus::Shipped => "order-status-shipped",
        OrderStatus::Delivered => "order-status-delivered",
        OrderStatus::Completed => "order-status-completed",
        OrderStatus::Cancelled => "order-status-cancelled",
        OrderStatus::Refunded => "order-status-refunded",
        OrderStatus::Other => "order-status-other",
    }
}

fn fact_message(kind: OrderFactKind) -> Option<&'static str> {
    match kind {
        OrderFactKind::Ordered => Some("fact-ordered"),
        OrderFactKind::Paid => Some("fact-paid"),
        OrderFactKind::Shipped => Some("fact-shipped"),
        OrderFactKind::LastScan => Some("fact-last-scan"),
        OrderFactKind::EstimatedDelivery => Some("fact-estimated-delivery"),
        OrderFactKind::Delivered => Some("fact-delivered"),
        OrderFactKind::Held => Some("fact-held"),
        OrderFactKind::PaidOut => Some("fact-paid-out"),
        OrderFactKind::Withdrawn => Some("fact-withdrawn"),
        OrderFactKind::Cancelled => Some("fact-cancelled"),
        OrderFactKind::Refunded => Some("fact-refunded"),
        OrderFactKind::Other => None,
    }
}
