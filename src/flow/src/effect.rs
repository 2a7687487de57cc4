//! What the flow wants done. The shell does it and answers with an event.

use contract::{
    AddMessageRequest, ArticleFeedbackRequest, AskRequest, Audience, Channel, ContactOptionsQuery,
    OpenCaseRequest, OrdersQuery, RateAnswerRequest,
};

use crate::core::RequestId;
use crate::draft::{ReplyDraft, Saved};
use crate::step::StepKind;

/// One thing to do. Those with a `request` are answered by [`crate::Event::Replied`] with the same
/// id, unless said otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the fields carry contract types of the same name"
)]
pub enum Effect {
    /// Ask who the shopper is.
    LoadSession { request: RequestId },
    /// Let the shopper log in; [`crate::Event::SessionChanged`] when something came of it.
    LogIn,
    /// Look articles up; an empty search wants the most asked, or all for an audience.
    SearchArticles {
        request: RequestId,
        lang: String,
        search: String,
        audience: Option<Audience>,
    },
    /// Fetch one article.
    LoadArticle {
        request: RequestId,
        lang: String,
        slug: String,
    },
    /// Say whether an article helped.
    SendFeedback {
        request: RequestId,
        slug: String,
        body: ArticleFeedbackRequest,
    },
    /// Fetch a page of orders.
    LoadOrders {
        request: RequestId,
        query: OrdersQuery,
    },
    /// Fetch one order with its clocks, and questions that fit it in that language.
    LoadOrder {
        request: RequestId,
        id: String,
        lang: String,
    },
    /// Fetch one item.
    LoadItem { request: RequestId, id: String },
    /// Fetch the recently viewed items.
    LoadRecentItems { request: RequestId },
    /// Ask the AI assistant. Answered by [`crate::Event::Streamed`] and
    /// [`crate::Event::StreamEnded`].
    Ask {
        request: RequestId,
        body: AskRequest,
    },
    /// Stop the stream of this request.
    StopAnswer { request: RequestId },
    /// Fetch a finished answer.
    LoadAnswer { request: RequestId, id: String },
    /// Say whether an answer helped.
    RateAnswer {
        request: RequestId,
        id: String,
        body: RateAnswerRequest,
    },
    /// Fetch the ways to reach customer service.
    LoadContactOptions {
        request: RequestId,
        query: ContactOptionsQuery,
    },
    /// Open a case; the key makes repeating it safe.
    OpenCase {
        request: RequestId,
        key: String,
        body: OpenCaseRequest,
    },
    /// Look a case up by its key.
    FindCase { request: RequestId, key: String },
    /// Fetch a page of cases.
    LoadCases {
        request: RequestId,
        cursor: Option<String>,
    },
    /// Fetch one case.
    LoadCase {
        request: RequestId,
        reference: String,
    },
    /// Add a message to a case; the key makes repeating it safe.
    AddMessage {
        request: RequestId,
        reference: String,
        key: String,
        body: AddMessageRequest,
    },
    /// Wait about that long, then [`crate::Event::Elapsed`].
    Wait { request: RequestId, seconds: u32 },
    /// Remember this for the current shopper, in place of what was remembered before.
    Save(Saved),
    /// Remember these replies to cases for the current shopper, in place of those before.
    SaveReplies(Vec<ReplyDraft>),
    /// Look whether something is remembered for the current shopper; if so,
    /// [`crate::Event::Restored`] and [`crate::Event::RepliesRestored`]. Both are looked up before
    /// either is sent, since either saves. What was
    /// remembered before a log-in is the shopper's afterwards: then there are two to restore.
    Restore,
    /// Delete everything remembered for whoever was here.
    Forget {
        /// Key of the shopper who was here, if one was.
        shopper: Option<String>,
    },
    /// Tell the page.
    Tell(HostEvent),
}

/// What the embedding page may know: never a text of the shopper, never a token.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named by the public surface")]
pub enum HostEvent {
    /// `hc-step`: another screen.
    Step { kind: StepKind },
    /// `hc-question`: a question was asked.
    Question {
        about: &'static str,
        is_follow_up: bool,
    },
    /// `hc-answer`: an answer is complete, with its slugs.
    Answer { known: bool, sources: Vec<String> },
    /// `hc-answer-rated`.
    AnswerRated { helpful: bool },
    /// `hc-contact-options`: the methods are on the screen.
    ContactOptions { recommended: Option<Channel> },
    /// `hc-case`: a case was opened.
    Case { reference: String, channel: Channel },
    /// `hc-unread`: so many of the newest cases wait for the shopper.
    Unread { count: usize },
    /// `hc-error`: something failed that the shopper was told of.
    Error { code: &'static str },
}
