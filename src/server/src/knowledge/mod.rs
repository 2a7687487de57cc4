//! The knowledge base: the help articles, the rules they name, the index over them and the answers
//! composed from them.
//!
//! [`Knowledge::load`] reads `locales/` once; [`Knowledge::refresh_if_changed`] reads it again when
//! a file changed, so that a translator sees the article on reload. Readers never wait: they work
//! on the last complete state. A broken translation is reported and replaced by the last good one,
//! or by English.

mod article;
mod rules;
mod wording;

use std::path::Path;

use contract::{
    Action, AnswerBlock, AnswerOutcome, Article, ArticleSummary, OrderStatus, Side, Source,
};

pub use rules::{Kind, RuleError, Rules, Value};
pub use wording::{RuleText, Wording};

/// Everything the help desk can look up.
pub struct Knowledge {}

/// What a topic says about contacting somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// `delivery`, `order-problem`, `payment`, `bidding`, `selling`, `account` or `contact`.
    pub category: String,
    /// Whether the other party should be messaged before customer service.
    pub message_first: bool,
}

/// Where the order in question stands, for choosing between equally good answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OrderSituation {
    /// The state of the order.
    pub status: OrderStatus,
    /// On which side the shopper stands.
    pub side: Side,
    /// Whether the estimated delivery date has passed without a delivery.
    pub overdue: bool,
}

/// An answer, composed and not yet streamed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composed {
    /// What it rests on, in order of their numbers.
    pub sources: Vec<Source>,
    /// Its text; each block ends with a citation.
    pub blocks: Vec<AnswerBlock>,
    /// Whether there is an answer.
    pub outcome: AnswerOutcome,
    /// What can be done next.
    pub actions: Vec<Action>,
    /// Whether the shopper may be sent to the other party before customer service.
    pub message_first_allowed: bool,
}

/// Why the knowledge base cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum KnowledgeError {
    /// A file or folder cannot be read.
    #[error("{path}: {source}")]
    Io {
        /// Which.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// A text breaks the rules of its format.
    #[error("{path}:{line}: {reason}")]
    Text {
        /// The file.
        path: String,
        /// The line in it, from 1.
        line: usize,
        /// What is wrong.
        reason: String,
    },
    /// The index cannot be built.
    #[error("the index of the articles cannot be built")]
    Index(#[from] tantivy::TantivyError),
}

impl Knowledge {
    /// Reads all articles under `locales` and indexes them. Fails when English is broken.
    pub fn load(_locales: &Path, _rules: Rules) -> Result<Self, KnowledgeError> {
        Ok(Self {})
    }

    /// Reads everything again if a file changed since; cheap when none did. Returns whether it did.
    pub fn refresh_if_changed(&self) -> bool {
        false
    }

    /// The languages there are: the folders of `locales`.
    #[must_use]
    pub fn languages(&self) -> Vec<String> {
        vec!["en".into()]
    }

    /// What is wrong in the files right now, one line each with file, line and reason.
    #[must_use]
    pub fn problems(&self) -> Vec<String> {
        Vec::new()
    }

    /// The rules that the articles name.
    #[must_use]
    pub fn rules(&self) -> &Rules {
        todo!()
    }

    /// Articles that match `query`, best first; an empty query gives the most asked.
    #[must_use]
    pub fn search(&self, _lang: &str, _query: &str, _limit: usize) -> Vec<ArticleSummary> {
        Vec::new()
    }

    /// The article, in English where there is no translation.
    #[must_use]
    pub fn article(&self, _lang: &str, _slug: &str) -> Option<Article> {
        None
    }

    /// What the topic says about contacting somebody.
    #[must_use]
    pub fn topic(&self, _slug: &str) -> Option<Topic> {
        None
    }

    /// Answers from the articles, or says that it does not know.
    #[must_use]
    pub fn answer(
        &self,
        _lang: &str,
        _question: &str,
        _previous: Option<&str>,
        _situation: Option<&OrderSituation>,
    ) -> Composed {
        Composed {
            sources: Vec::new(),
            blocks: Vec::new(),
            outcome: AnswerOutcome::Unknown,
            actions: vec![Action::Talk],
            message_first_allowed: false,
        }
    }
}
