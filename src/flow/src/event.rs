//! What happened.

use contract::{
    Answer, AnswerEvent, Article, ArticleSummary, Audience, Case, CaseMessage, CasePage, Channel,
    ContactOptions, FeedbackReason, Item, Order, OrderPage, RatingReason, Session, Side, Subject,
};

use crate::core::RequestId;
use crate::draft::{ReplyDraft, Saved};
use crate::failure::Failure;

/// One thing that happened: the shopper's doing, the page's, or a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the fields say what was chosen, typed or received"
)]
pub enum Event {
    // Anywhere.
    /// To the first screen.
    HomeChosen,
    /// To the screen before.
    BackChosen,
    /// To a person.
    TalkChosen,
    /// A general question.
    AskChosen,
    /// Help with an order or item, not yet said which.
    HelpWithOrderChosen,
    /// To my cases.
    CasesChosen,
    /// To one case.
    CaseChosen(String),
    /// To all articles, or to those for others.
    AllArticlesChosen(Audience),
    /// To one article.
    ArticleChosen(String),
    /// Help with this, picked in the list or preselected by the page.
    SubjectChosen(Subject),
    /// The page asks on the shopper's behalf; the shopper still sends.
    PageAsked { text: String, subject: Subject },
    /// Another language for the interface.
    LanguageChosen(String),
    /// The notice about a case opened meanwhile was closed.
    NoticeClosed,
    /// Try again what failed on this screen.
    RetryChosen,

    // The gate.
    /// The shopper wants to log in.
    LogInChosen,
    /// Somebody may have logged in; ask again.
    SessionChanged,
    /// The browser brought the page back as it had left it; meanwhile anybody may have come.
    PageReturned,
    /// The shopper logged out of the marketplace.
    LoggedOut,

    // Home and articles.
    /// The search field holds this.
    ArticleSearchTyped(String),
    /// The article helped or not.
    ArticleRated {
        helpful: bool,
        reason: Option<FeedbackReason>,
    },

    // Subject.
    /// Show bought, sold or both.
    SideChosen(Option<Side>),
    /// The search field holds this.
    OrderSearchTyped(String),
    /// The next page is wanted.
    MoreChosen,

    // Question and answer.
    /// The question field holds this.
    QuestionTyped(String),
    /// One of [`crate::Flow::questions`] is asked.
    QuestionChosen(String),
    /// The advice to message the other party was put aside.
    AdviceSetAside,
    /// Send the question to the AI assistant.
    QuestionAsked,
    /// Stop the answer.
    StopChosen,
    /// Ask the same once more.
    AskAgainChosen,
    /// The follow-up field holds this.
    FollowUpTyped(String),
    /// One of [`crate::Flow::questions`] is asked after an answer.
    FollowUpChosen(String),
    /// Send the follow-up question.
    FollowUpAsked,
    /// The answer helped or not.
    AnswerRated {
        helpful: bool,
        reason: Option<RatingReason>,
    },

    // Customer service.
    /// This method.
    ChannelChosen(Channel),
    /// This language for a method that does not speak the shopper's.
    ContactLanguageChosen(String),
    /// On to the review.
    ContinueChosen,
    /// The message field holds this.
    MessageTyped(String),
    /// The telephone field holds this.
    PhoneTyped(String),
    /// Whether the AI's answer goes along.
    AnswerIncluded(bool),
    /// Send the case.
    SubmitChosen,

    // A case.
    /// The reply field holds this.
    ReplyTyped(String),
    /// Send the reply.
    ReplySent,

    // Answers to effects.
    /// The reply to a request.
    Replied {
        request: RequestId,
        reply: Result<Reply, Failure>,
    },
    /// One event of a streaming answer.
    Streamed {
        request: RequestId,
        event: AnswerEvent,
    },
    /// The stream is over.
    StreamEnded {
        request: RequestId,
        result: Result<(), Failure>,
    },
    /// A wait is over.
    Elapsed { request: RequestId },
    /// The browser has a connection again.
    CameOnline,
    /// This was remembered.
    Restored(Saved),
    /// These replies to cases were remembered.
    RepliesRestored(Vec<ReplyDraft>),
}

/// What a request brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Who the shopper is.
    Session(Session),
    /// Articles, best first.
    Articles(Vec<ArticleSummary>),
    /// One article.
    Article(Box<Article>),
    /// It was done; there is nothing to say.
    Done,
    /// A page of orders.
    Orders(OrderPage),
    /// One order.
    Order(Box<Order>),
    /// Recently viewed items.
    RecentItems(Vec<Item>),
    /// One item.
    Item(Box<Item>),
    /// A finished answer.
    Answer(Box<Answer>),
    /// Ways to reach customer service.
    ContactOptions(ContactOptions),
    /// One case.
    Case(Box<Case>),
    /// A page of cases.
    Cases(CasePage),
    /// A message as it stands in its case.
    Message(CaseMessage),
}
