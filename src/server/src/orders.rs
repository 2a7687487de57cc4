//! Orders and items: where they come from, and what help has to know of them.
//!
//! They belong to the marketplace. An [`OrderSource`] gives them for one shopper at a time, so that
//! another shopper's order cannot even be named; [`Orders`], the built-in one, reads tables that
//! the marketplace fills. What is derived from an order (clocks, whom to write to first) is in
//! [`clocks`] and here, the same for every source.

mod clocks;
mod database;
pub(crate) mod record;

use std::borrow::Cow;
use std::pin::Pin;

use contract::{
    Clock, ClockState, Item, MessageFirst, Money, Order, OrderFact, OrderFactKind, OrderStatus,
    Party, Side, Tracking,
};
use jiff::Timestamp;
use jiff::tz::TimeZone;

pub use clocks::{clocks, clocks_for};
pub use database::{Orders, search_text};

use crate::calendar::Calendar;
use crate::cases::OpenCase;
use crate::clock::to_json;
use crate::error::Failure;
use crate::knowledge::{OrderSituation, Rules};

/// A reply that takes a while.
pub type Reply<'a, T> = Pin<Box<dyn Future<Output = Result<T, Failure>> + Send + 'a>>;

/// Gives the orders and items that a shopper may see. `shopper` is the marketplace's own id.
pub trait OrderSource: Send + Sync {
    /// A page of the shopper's orders, newest first.
    fn page<'a>(&'a self, shopper: &'a str, query: &'a PageQuery) -> Reply<'a, Page>;

    /// One of the shopper's orders.
    fn order<'a>(&'a self, shopper: &'a str, id: &'a str) -> Reply<'a, Option<OrderRecord>>;

    /// The items that the shopper looked at, last seen first, at most 20.
    fn recent_items<'a>(&'a self, shopper: &'a str) -> Reply<'a, Vec<ItemRecord>>;

    /// One item; items are public.
    fn item<'a>(&'a self, id: &'a str) -> Reply<'a, Option<ItemRecord>>;
}

/// Which orders are wanted.
#[derive(Clone, Debug, Default)]
pub struct PageQuery {
    /// Only one side.
    pub side: Option<Side>,
    /// Words that all have to match.
    pub search: Option<String>,
    /// After this one.
    pub after: Option<Position>,
    /// At most so many.
    pub limit: u32,
}

/// The place of an order in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// Its moment, in milliseconds.
    pub at: i64,
    /// Its id, which orders those of one moment.
    pub id: String,
}

/// A page of orders.
#[derive(Clone, Debug)]
pub struct Page {
    /// The orders.
    pub orders: Vec<OrderRecord>,
    /// Where the next page goes on.
    pub next: Option<Position>,
    /// How many match in all.
    pub total: u32,
}

/// An order as one shopper may see it.
#[derive(Clone, Debug)]
pub struct OrderRecord {
    /// The marketplace's id.
    pub id: String,
    /// On which side the shopper stands.
    pub side: Side,
    /// Where it stands.
    pub status: OrderStatus,
    /// As its seller wrote it.
    pub title: String,
    /// Language of the title.
    pub title_lang: Option<String>,
    /// A picture.
    pub picture_url: Option<String>,
    /// What the buyer pays in all.
    pub price: Money,
    /// Public name of the other side.
    pub other_party: String,
    /// The conversation with the other side.
    pub conversation_url: Option<String>,
    /// The order's page.
    pub url: Option<String>,
    /// The auction ended.
    pub ordered_at: Timestamp,
    /// The buyer paid.
    pub paid_at: Option<Timestamp>,
    /// The carrier got it.
    pub shipped_at: Option<Timestamp>,
    /// It should arrive.
    pub estimated_delivery_at: Option<Timestamp>,
    /// It arrived, or was picked up.
    pub delivered_at: Option<Timestamp>,
    /// The buyer got a reference to pay with.
    pub payment_reference_at: Option<Timestamp>,
    /// The buyer sent the money by bank.
    pub transferred_at: Option<Timestamp>,
    /// The shopper wrote to the other party first, and has no answer yet.
    pub messaged_at: Option<Timestamp>,
    /// The buyer gave notice of withdrawal.
    pub withdrawn_at: Option<Timestamp>,
    /// It was called off.
    pub cancelled_at: Option<Timestamp>,
    /// The money started on its way back to the buyer.
    pub refunded_at: Option<Timestamp>,
    /// The money started on its way to the seller.
    pub paid_out_at: Option<Timestamp>,
    /// How it travels.
    pub tracking: Option<TrackingRecord>,
    /// What decides which rules run.
    pub terms: Terms,
}

/// What was agreed on, as far as a rule depends on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// The buyer fetches it; there is no parcel.
    pub is_pickup: bool,
    /// The buyer may withdraw by law: the seller is a business, the buyer lives in the EEA or the
    /// UK, and nothing excludes the object.
    pub can_withdraw: bool,
    /// It was sent insured.
    pub insurance: Option<Insurance>,
    /// The IANA name of the time zone whose days count; the team's where there is none.
    pub time_zone: Option<String>,
}

/// Whether an insured parcel crosses a border: losses have to be claimed at different times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Insurance {
    /// It stays in its country.
    SameCountry,
    /// It goes to another.
    Abroad,
}

/// How an order travels.
#[derive(Clone, Debug)]
pub struct TrackingRecord {
    /// Name of the carrier.
    pub carrier: String,
    /// The tracking code.
    pub code: String,
    /// The carrier's page for it.
    pub url: Option<String>,
    /// When the carrier last saw it.
    pub last_scan_at: Option<Timestamp>,
    /// Since when it waits for the buyer to collect it, after the last failed attempt.
    pub held_at: Option<Timestamp>,
}

/// Something for sale.
#[derive(Clone, Debug)]
pub struct ItemRecord {
    /// The marketplace's id.
    pub id: String,
    /// As its seller wrote it.
    pub title: String,
    /// Language of the title.
    pub title_lang: Option<String>,
    /// A picture.
    pub picture_url: Option<String>,
    /// The highest bid, or the price.
    pub price: Money,
    /// When the auction ends.
    pub ends_at: Option<Timestamp>,
    /// The item's page.
    pub url: Option<String>,
}

impl OrderRecord {
    /// The order as it stands in a list, without clocks.
    #[must_use]
    pub fn to_json(&self, case_reference: Option<String>) -> Order {
        Order {
            id: self.id.clone(),
            title: self.title.clone(),
            title_lang: self.title_lang.clone(),
            picture_url: self.picture_url.clone(),
            price: self.price.clone(),
            side: self.side,
            status: self.status,
            ordered_at: to_json(self.ordered_at),
            paid_at: self.paid_at.map(to_json),
            shipped_at: self.shipped_at.map(to_json),
            estimated_delivery_at: self.estimated_delivery_at.map(to_json),
            delivered_at: self.delivered_at.map(to_json),
            tracking: self.tracking.as_ref().map(|tracking| Tracking {
                carrier: tracking.carrier.clone(),
                code: tracking.code.clone(),
                url: tracking.url.clone(),
                last_scan_at: tracking.last_scan_at.map(to_json),
            }),
            url: self.url.clone(),
            withdrawal_url: None,
            message_first: self.message_first(case_reference.is_some()),
            case_reference,
            clocks: Vec::new(),
            questions: Vec::new(),
        }
    }

    /// The order with its clocks.
    #[must_use]
    pub fn to_json_with_clocks(
        &self,
        open_case: Option<&OpenCase>,
        rules: &Rules,
        calendar: &Calendar,
        now: Timestamp,
    ) -> Order {
        let clocks = clocks(self, open_case, rules, calendar, now);
        Order {
            withdrawal_url: self.withdrawal_url(&clocks),
            clocks,
            ..self.to_json(open_case.map(|open| open.reference.clone()))
        }
    }

    /// The order's page, where the marketplace has its withdrawal function, from the purchase until
    /// the time for it has ended.
    fn withdrawal_url(&self, clocks: &[Clock]) -> Option<String> {
        let is_over = matches!(
            self.status,
            OrderStatus::Cancelled | OrderStatus::Refunded | OrderStatus::Other
        );
        let runs = |clock: &Clock| {
            clock.rule == "withdrawal-days"
                && matches!(clock.state, ClockState::Open | ClockState::Closing)
        };
        let is_possible = self.side == Side::Bought
            && self.terms.can_withdraw
            && self.withdrawn_at.is_none()
            && !is_over
            && (self.delivered_at.is_none() || clocks.iter().any(runs));
        self.url.clone().filter(|_| is_possible)
    }

    /// The calendar whose days count for this order.
    #[must_use]
    pub fn calendar<'a>(&self, team: &'a Calendar) -> Cow<'a, Calendar> {
        let Some(name) = &self.terms.time_zone else {
            return Cow::Borrowed(team);
        };
        match TimeZone::get(name) {
            Ok(zone) => Cow::Owned(team.in_zone(zone)),
            Err(error) => {
                tracing::warn!(order = self.id, %error, "the team's time zone stands in");
                Cow::Borrowed(team)
            }
        }
    }

    /// Advice to write to the other party before customer service: only while the two of them can
    /// settle something, not to those who have written, and not once a case is open.
    #[must_use]
    pub fn message_first(&self, has_open_case: bool) -> Option<MessageFirst> {
        let can_be_settled = match (self.status, self.side) {
            (OrderStatus::Cancelled | OrderStatus::Refunded | OrderStatus::Other, _) => false,
            // A buyer who has not paid has to pay, not to write.
            (OrderStatus::Unpaid, Side::Bought) => false,
            _ => true,
        };
        if !can_be_settled || has_open_case || self.messaged_at.is_some() {
            return None;
        }
        Some(MessageFirst {
            to: match self.side {
                Side::Bought => Party::Seller,
                Side::Sold => Party::Buyer,
            },
            name: self.other_party.clone(),
            url: self.conversation_url.clone()?,
        })
    }

    /// What the answer composer weighs.
    #[must_use]
    pub fn situation(&self, now: Timestamp) -> OrderSituation {
        OrderSituation {
            status: self.status,
            side: self.side,
            overdue: self.status == OrderStatus::Shipped
                && self.estimated_delivery_at.is_some_and(|day| day < now),
        }
    }

    /// What happened when, oldest first.
    #[must_use]
    pub fn facts(&self) -> Vec<OrderFact> {
        let is_under_way = matches!(self.status, OrderStatus::Paid | OrderStatus::Shipped);
        let last_scan = self
            .tracking
            .as_ref()
            .and_then(|tracking| tracking.last_scan_at)
            .filter(|_| is_under_way);
        let estimate = self.estimated_delivery_at.filter(|_| is_under_way);
        let went_on = [self.paid_out_at, self.cancelled_at, self.refunded_at];
        let is_held =
            went_on == [None; 3] && (is_under_way || self.status == OrderStatus::Delivered);
        let held = self.paid_at.filter(|_| is_held);
        let mut facts: Vec<(Timestamp, OrderFactKind)> = [
            (Some(self.ordered_at), OrderFactKind::Ordered),
            (self.paid_at, OrderFactKind::Paid),
            (self.shipped_at, OrderFactKind::Shipped),
            (last_scan, OrderFactKind::LastScan),
            (estimate, OrderFactKind::EstimatedDelivery),
            (self.delivered_at, OrderFactKind::Delivered),
            (held, OrderFactKind::Held),
            (self.paid_out_at, OrderFactKind::PaidOut),
            (self.withdrawn_at, OrderFactKind::Withdrawn),
            (self.cancelled_at, OrderFactKind::Cancelled),
            (self.refunded_at, OrderFactKind::Refunded),
        ]
        .into_iter()
        .filter_map(|(at, kind)| Some((at?, kind)))
        .collect();
        facts.sort_by_key(|(at, _)| *at);
        facts
            .into_iter()
            .map(|(at, kind)| OrderFact {
                kind,
                at: to_json(at),
            })
            .collect()
    }
}

impl ItemRecord {
    /// The item for the wire.
    #[must_use]
    pub fn to_json(&self) -> Item {
        Item {
            id: self.id.clone(),
            title: self.title.clone(),
            title_lang: self.title_lang.clone(),
            picture_url: self.picture_url.clone(),
            price: self.price.clone(),
            ends_at: self.ends_at.map(to_json),
            url: self.url.clone(),
        }
    }
}
