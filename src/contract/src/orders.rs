//! Orders, items, and the facts and clocks that help is about.

use serde::{Deserialize, Serialize};

use crate::{Money, Timestamp};

/// Query of `GET /orders`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct OrdersQuery {
    /// Only bought or only sold; both when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// Words in the title, the other party's name or the order id; at most 100 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search: Option<String>,
    /// `next_cursor` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Orders a page, 1 to 50; 20 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 50))]
    pub limit: Option<u32>,
}

/// Reply of `GET /orders`: newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrderPage {
    /// The orders of this page; their `clocks` are empty, `GET /orders/{id}` has them.
    pub orders: Vec<Order>,
    /// Give it as `cursor` to get the next page; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// How many orders match in all.
    pub total: u32,
}

/// Reply of `GET /orders/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrderReply {
    /// The order with its clocks.
    pub order: Order,
}

/// On which side of the order the shopper stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The shopper is the buyer.
    Bought,
    /// The shopper is the seller.
    Sold,
}

/// Where the order stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum OrderStatus {
    /// Won, not paid yet.
    Unpaid,
    /// Paid, not shipped yet.
    Paid,
    /// With the carrier.
    Shipped,
    /// Delivered or picked up.
    Delivered,
    /// All windows have passed.
    Completed,
    /// Called off before delivery.
    Cancelled,
    /// The money went back.
    Refunded,
    /// A status of a newer service.
    #[serde(other)]
    Other,
}

/// Query of `GET /orders/{id}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct OrderQuery {
    /// Language of the questions that fit, a folder name of `locales/`; without it there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
}

/// One order as the shopper may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Order {
    /// The marketplace's id.
    pub id: String,
    /// The title as its seller wrote it. Untrusted text.
    pub title: String,
    /// Language of the title, when known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_lang: Option<String>,
    /// A square picture; a path relative to the service, or absolute.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture_url: Option<String>,
    /// What the buyer pays in all.
    pub price: Money,
    /// Whether the shopper bought or sold it.
    pub side: Side,
    /// Where it stands.
    pub status: OrderStatus,
    /// When the auction ended.
    pub ordered_at: Timestamp,
    /// When the buyer paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_at: Option<Timestamp>,
    /// When the carrier got it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shipped_at: Option<Timestamp>,
    /// When it should arrive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub estimated_delivery_at: Option<Timestamp>,
    /// When it arrived.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivered_at: Option<Timestamp>,
    /// How it travels, once a code is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tracking: Option<Tracking>,
    /// The order's page at the marketplace.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Where the buyer withdraws from the purchase, at the marketplace; absent where that is not
    /// possible or no longer. The help may not stand in its way (Directive 2011/83/EU, Article 11a).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawal_url: Option<String>,
    /// An open case about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case_reference: Option<String>,
    /// Advice to message the other party first; absent where waiting would do harm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message_first: Option<MessageFirst>,
    /// The clocks that matter now, soonest end first; those that are over come last.
    #[serde(default)]
    pub clocks: Vec<Clock>,
    /// Questions that fit its state and side, in the language asked for; only where one order is
    /// asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<String>,
}

/// How an order travels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Tracking {
    /// Name of the carrier.
    pub carrier: String,
    /// The tracking code.
    pub code: String,
    /// The carrier's page for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// When the carrier last saw the parcel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_scan_at: Option<Timestamp>,
}

/// Whom to message before customer service, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MessageFirst {
    /// The other side of the order.
    pub to: Party,
    /// The public name of the other side. Untrusted text.
    pub name: String,
    /// The conversation at the marketplace.
    pub url: String,
}

/// A side of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// Who pays.
    Buyer,
    /// Who sends.
    Seller,
}

impl Party {
    /// For clocks that were kept before they said it.
    fn unsaid() -> Self {
        Self::Buyer
    }
}

/// A rule that runs on this order: from when, until when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Clock {
    /// Id of the rule, for example `report-window-days`; the widget has a sentence for each.
    pub rule: String,
    /// From when the shopper may act, or the clock counts.
    pub starts_at: Timestamp,
    /// Until when; the same moment as `starts_at` where there is no end.
    pub ends_at: Timestamp,
    /// How the two stand to now.
    pub state: ClockState,
    /// Whom it binds or serves: who has to act, may act, or is promised something by then.
    #[serde(default = "Party::unsaid")]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub for_whom: Party,
    /// In an answer, the number of the source that explains the rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<u32>,
}

/// How a clock stands to the present.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ClockState {
    /// It starts later.
    TooEarly,
    /// It runs.
    Open,
    /// It runs and less than a third, or less than a day, is left.
    Closing,
    /// It has ended.
    Over,
}

/// Reply of `GET /recent-items`: last seen first, at most 20.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecentItems {
    /// The items.
    pub items: Vec<Item>,
}

/// Reply of `GET /items/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ItemReply {
    /// The item.
    pub item: Item,
}

/// Something for sale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Item {
    /// The marketplace's id.
    pub id: String,
    /// The title as its seller wrote it. Untrusted text.
    pub title: String,
    /// Language of the title, when known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_lang: Option<String>,
    /// A square picture; a path relative to the service, or absolute.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture_url: Option<String>,
    /// The highest bid, or the price.
    pub price: Money,
    /// When the auction ends or ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends_at: Option<Timestamp>,
    /// The item's page at the marketplace.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}
