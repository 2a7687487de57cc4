//! The help-center articles: search, browse, read, vote. Open to everyone.

use serde::{Deserialize, Serialize};

use crate::Block;

/// Query of `GET /articles`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct ArticlesQuery {
    /// Language of the interface, a folder name of `locales/`.
    pub lang: String,
    /// What to look for, at most 200 characters; absent or empty: the most asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search: Option<String>,
    /// For whom; `all` for everyone. Without a search: all articles for them, by category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub audience: Option<Audience>,
    /// How many, 1 to 20; 5 when absent, and all of them by category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 20))]
    pub limit: Option<u32>,
}

/// Query of `GET /articles/{slug}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct ArticleQuery {
    /// Language of the interface, a folder name of `locales/`.
    pub lang: String,
}

/// Reply of `GET /articles`: best first, or by category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ArticleList {
    /// What was found.
    pub articles: Vec<ArticleSummary>,
}

/// An article in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ArticleSummary {
    /// Its name in links.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Its first sentence or two, or the passage that matched.
    pub excerpt: String,
    /// The language it is written in: English where a translation is missing.
    pub lang: String,
    /// The name of its category in the language asked for; only in a list by category, where those
    /// of one category follow each other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
}

/// Reply of `GET /articles/{slug}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ArticleReply {
    /// The article.
    pub article: Article,
}

/// An article to read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Article {
    /// Its name in links.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// The language it is written in: English where a translation is missing.
    pub lang: String,
    /// For whom it is.
    pub audience: Audience,
    /// Day of the last review, `YYYY-MM-DD`.
    pub reviewed: String,
    /// Its text, rules already filled in.
    pub body: Vec<Block>,
    /// What the reader can do next.
    pub actions: Vec<Action>,
    /// Where, for those that the marketplace has a page for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<ActionLink>,
    /// Where to read on.
    pub related: Vec<ArticleSummary>,
}

/// Whom an article speaks to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Everybody.
    All,
    /// Those who buy.
    Buyer,
    /// Those who sell.
    Seller,
}

/// What an article or answer offers to do next; the widget has a label for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Log in.
    LogIn,
    /// Choose an order or item.
    PickOrder,
    /// Ask a general question.
    AskQuestion,
    /// Get support for one order.
    GetSupport,
    /// Report a problem with the order, while the rules allow it: a case is opened.
    Report,
    /// Talk to customer service.
    Talk,
    /// Open the conversation with the seller.
    MessageSeller,
    /// Open the conversation with the buyer.
    MessageBuyer,
    /// Show the order.
    OpenOrder,
    /// Show the list of orders.
    OpenOrders,
    /// Open the carrier's tracking.
    Track,
    /// Pay an unpaid order.
    Pay,
    /// Enter a tracking code.
    AddTracking,
    /// Show the open case.
    ViewCase,
    /// Add to the open case.
    AddEvidence,
    /// Send the reset link.
    ResetPassword,
    /// Open the identity and bank check.
    VerifyProfile,
    /// Open invoices and statements.
    ViewInvoices,
    /// Open the account settings.
    AccountSettings,
    /// An action of a newer service.
    #[serde(other)]
    Other,
}

/// The marketplace's page for an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ActionLink {
    /// What can be done there.
    pub action: Action,
    /// Its address, absolute or a path of the page that embeds the widget.
    pub url: String,
}

/// Body of `POST /articles/{slug}/feedback`; the reply is 204.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ArticleFeedbackRequest {
    /// The language it was read in.
    pub lang: String,
    /// Whether it helped.
    pub helpful: bool,
    /// Why not. It adds to a vote that came before without one and is not counted as another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<FeedbackReason>,
}

/// Why an article did not help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FeedbackReason {
    /// It is about something else.
    OffTopic,
    /// It is hard to understand.
    Unclear,
    /// It is wrong or out of date.
    Wrong,
    /// It is right, and I do not like it.
    DislikeRule,
}
