//! What travels between the widget and a help-center service, and nothing else.
//!
//! Every request, reply, streamed event and the one error shape of `/api/v1` is a type here. The
//! reference server publishes them as OpenAPI at `/openapi.json`; a marketplace may implement the
//! same contract on its own backend.
//!
//! Conventions: names are snake_case, bodies have a named top level, times are RFC 3339 in UTC
//! ([`Timestamp`]), money is in minor units ([`Money`]), languages are the tags of `locales/`.
//! A client must ignore fields it does not know; enums that may grow have an `other` variant.

mod answers;
mod articles;
mod cases;
mod contact;
mod error;
mod orders;
mod rich_text;
mod session;
mod subject;
mod tagged;
mod values;

pub use answers::{
    Answer, AnswerBlock, AnswerEvent, AnswerOutcome, AnswerReply, AnswerSpan, AskRequest,
    BlockKind, OrderFact, OrderFactKind, Origin, RateAnswerRequest, RatingReason, Source,
};
pub use articles::{
    Action, ActionLink, Article, ArticleFeedbackRequest, ArticleList, ArticleQuery, ArticleReply,
    ArticleSummary, ArticlesQuery, Audience, FeedbackReason,
};
pub use cases::{
    AddMessageRequest, Author, CallBack, Case, CaseEvent, CaseEventKind, CaseMessage, CasePage,
    CaseReply, CaseState, CaseSubject, CaseSummary, CasesQuery, MessageReply, OpenCaseRequest,
};
pub use contact::{
    Availability, Channel, ContactOption, ContactOptions, ContactOptionsQuery, PhoneLine,
    ReasonCode,
};
pub use error::{ApiError, ErrorCode, ErrorReply};
pub use orders::{
    Clock, ClockState, Item, ItemReply, MessageFirst, Order, OrderPage, OrderQuery, OrderReply,
    OrderStatus, OrdersQuery, Party, RecentItems, Side, Tracking,
};
pub use rich_text::{Block, Inline};
pub use session::{Limits, Session, SessionReply, Shopper};
pub use subject::{ParseSubjectError, Subject};
pub use values::{Money, Timestamp};

/// The header that makes opening a case and adding a message safe to repeat. Any string of 16 to
/// 255 visible ASCII characters; the widget sends a UUID made together with the draft.
pub const IDEMPOTENCY_KEY: &str = "Idempotency-Key";

/// Where every route of this contract lives.
pub const BASE_PATH: &str = "/api/v1";

/// Media type of a streamed answer: one JSON [`AnswerEvent`] per line.
pub const ANSWER_STREAM_TYPE: &str = "application/x-ndjson";
