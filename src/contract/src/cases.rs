//! Cases: opened once, found again, added to.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use crate::tagged::required;
use crate::{Channel, Item, Order, Subject, Timestamp};

/// Body of `POST /cases`, with the header [`crate::IDEMPOTENCY_KEY`].
///
/// 201 on the first request, 200 with the same body on every repetition; another body under the
/// same key is 422 `key_reused`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct OpenCaseRequest {
    /// How the shopper wants to be helped.
    pub channel: Channel,
    /// Language of the conversation, a folder name of `locales/`.
    pub lang: String,
    /// What it is about.
    pub subject: Subject,
    /// What the shopper says, as reviewed before sending.
    pub message: String,
    /// The answer that was not enough; its question and text go along.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_id: Option<String>,
    /// The article that was not enough, by slug. One that is not there is passed over: nobody is
    /// kept from customer service by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// Where to call back; for the phone only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub call_back: Option<CallBack>,
}

/// A call that customer service makes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CallBack {
    /// International number, `+` and 6 to 15 digits; spaces, dashes, dots and brackets are ignored.
    pub number: String,
}

/// Query of `GET /cases`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct CasesQuery {
    /// `next_cursor` of the page before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Cases a page, 1 to 50; 20 when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 50))]
    pub limit: Option<u32>,
}

/// Reply of `GET /cases`: last changed first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CasePage {
    /// The cases of this page.
    pub cases: Vec<CaseSummary>,
    /// Give it as `cursor` to get the next page; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// Reply of `POST /cases`, `GET /cases/{reference}` and `GET /cases/by-key/{key}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseReply {
    /// The case.
    pub case: Case,
}

/// A case in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseSummary {
    /// What the shopper quotes, for example `HC-7K3M-92QF`.
    pub reference: String,
    /// Where it stands.
    pub state: CaseState,
    /// How it is handled.
    pub channel: Channel,
    /// Title of the order or item, or the first words of the message. Untrusted text.
    pub title: String,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// One case with its thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Case {
    /// What the shopper quotes, for example `HC-7K3M-92QF`.
    pub reference: String,
    /// Where it stands.
    pub state: CaseState,
    /// How it is handled.
    pub channel: Channel,
    /// Language of the conversation.
    pub lang: String,
    /// What it is about.
    pub subject: CaseSubject,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// What has happened and what comes next, in order of time.
    pub timeline: Vec<CaseEvent>,
    /// Everything said so far, oldest first.
    pub messages: Vec<CaseMessage>,
}

/// Where a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CaseState {
    /// Customer service has it.
    Open,
    /// Customer service waits for the shopper.
    WaitingForYou,
    /// Decided; an objection is possible.
    Decided,
    /// Over; a message is refused.
    Closed,
    /// A state of a newer service.
    #[serde(other)]
    Other,
}

/// What a case is about, with what customer service sees of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CaseSubject {
    /// Nothing in particular.
    General,
    /// An order as it was when the case was opened.
    Order {
        /// The order.
        order: Box<Order>,
    },
    /// An item as it was when the case was opened.
    Item {
        /// The item.
        item: Item,
    },
}

/// A dated line of "what happens next".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseEvent {
    /// What happens; the widget has a sentence for each.
    pub kind: CaseEventKind,
    /// When it happened, or by when it will.
    pub at: Timestamp,
    /// Whether it has happened.
    pub done: bool,
}

/// What happens in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CaseEventKind {
    /// Customer service has the case.
    Received,
    /// A member of the team reads it and replies by then, in writing.
    FirstReply,
    /// The team calls by then.
    CallBack,
    /// Somebody joins the chat by then.
    ChatReply,
    /// Both sides have been heard by then.
    BothSidesHeard,
    /// The decision comes in writing by then.
    Decision,
    /// An event of a newer service.
    #[serde(other)]
    Other,
}

/// One message of the thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseMessage {
    /// Its id.
    pub id: String,
    /// Who wrote it.
    pub author: Author,
    /// When.
    pub at: Timestamp,
    /// What. Untrusted text.
    pub text: String,
    /// In which language, when known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
}

/// Who wrote a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Author {
    /// The shopper who reads this.
    You,
    /// The AI assistant, before the case was opened.
    Assistant,
    /// A member of the team.
    Agent {
        /// First name.
        name: String,
    },
}

/// Body of `POST /cases/{reference}/messages`, with the header [`crate::IDEMPOTENCY_KEY`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AddMessageRequest {
    /// What the shopper adds.
    pub text: String,
}

/// Reply of `POST /cases/{reference}/messages`: 201 the first time, 200 on repetition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MessageReply {
    /// The message as it stands in the thread.
    pub message: CaseMessage,
}

impl<'de> Deserialize<'de> for CaseSubject {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename = "CaseSubject")]
        struct Fields {
            kind: String,
            order: Option<Box<Order>>,
            item: Option<Item>,
        }

        let fields = Fields::deserialize(deserializer)?;
        match fields.kind.as_str() {
            "general" => Ok(Self::General),
            "order" => Ok(Self::Order {
                order: required(fields.order, "order")?,
            }),
            "item" => Ok(Self::Item {
                item: required(fields.item, "item")?,
            }),
            unknown => Err(Error::unknown_variant(
                unknown,
                &["general", "order", "item"],
            )),
        }
    }
}

impl<'de> Deserialize<'de> for Author {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename = "Author")]
        struct Fields {
            kind: String,
            name: Option<String>,
        }

        let fields = Fields::deserialize(deserializer)?;
        match fields.kind.as_str() {
            "you" => Ok(Self::You),
            "assistant" => Ok(Self::Assistant),
            "agent" => Ok(Self::Agent {
                name: required(fields.name, "name")?,
            }),
            unknown => Err(Error::unknown_variant(
                unknown,
                &["you", "assistant", "agent"],
            )),
        }
    }
}
